"""Parsers: the ways in for what stanza or the caller knows of a text."""
