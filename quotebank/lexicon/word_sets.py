"""Word sets: short lists of words that belong together, each under a name of its own."""

from __future__ import annotations

import functools

from quotebank.errors import LexiconError
from quotebank.lexicon.table import read_table


@functools.cache
def _sets() -> dict[str, frozenset[str]]:
    return {row["set"]: frozenset(row["words"].split()) for row in read_table("word_sets")}


@functools.cache
def word_set(name: str) -> frozenset[str]:
    """The words of a set of ``word_sets.tsv``; the table is read at the first call.

    Raises:
        LexiconError: The table has no such set.
    """
    words = _sets().get(name)
    if words is None:
        raise LexiconError(f"word_sets.tsv: no set {name!r}")
    return words


@functools.cache
def endings(name: str) -> tuple[str, ...]:
    """The same for a set of endings, as ``str.endswith`` takes them."""
    return tuple(word_set(name))
