"""The errors a caller may meet; each message names the input and the remedy."""

from __future__ import annotations


class QuotebankError(Exception):
    """Root of every error that quotebank raises on purpose."""


class InputError(QuotebankError):
    """An input cannot be read: a missing file, bytes that are not UTF-8, a line that is not JSON."""


class ParserError(QuotebankError):
    """The parser that the options name cannot be had."""


class LexiconError(QuotebankError):
    """A lexicon file is damaged: the message names file and line."""
