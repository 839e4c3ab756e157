"""Quotations in other forms, one module a form.

:mod:`quotebank.formats.jsonl` writes and reads back for programs, :mod:`quotebank.formats.table` writes for
people, :mod:`quotebank.formats.annotations` reads what figures are made of.
"""
