"""Aliases: whether two names, or two sets of words, can be the same.

Names are compared folded (no accents, lower case) and without small words: Emmanuel Macron, M. Macron and
E. Macron can be one person; Netanyahou and Nétanyahu differ by one letter.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterable

# Articles and prepositions that tell no two names apart.
SMALL = frozenset(
    "le la les l' un une des du de d' au aux à a et en son sa ses leur leurs ce cet cette ces".split()
)


@functools.lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """A word without accents, in lower case, for comparison only."""
    decomposed = unicodedata.normalize("NFKD", word).casefold()
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name that tell it from others."""
    words = (
        fold(name.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
        .replace("'", "' ")
        .replace("-", " ")
        .split()
    )
    return tuple(word for word in words if word not in SMALL) or tuple(words)


def content(words: Iterable[str]) -> frozenset[str]:
    """The folded content words of a phrase."""
    return frozenset(fold(word).rstrip("s") for word in words if word not in SMALL and len(word) > 1)


def same_person(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: one the end of the other, or an initial for the given name."""
    if len(words) > len(other):
        words, other = other, words
    if other[-len(words) :] == words or (len(words) >= 2 and other[: len(words)] == words):
        return True
    if words[-1] != other[-1]:
        # the given name and an initial of the family name, or a single family name in the middle
        return len(words) == 1 and words[0] in other[1:]
    first = words[0]
    return len(words) >= 2 and (
        (first.rstrip(".") == other[0][: len(first.rstrip("."))] and first.endswith("."))
        or (other[0].endswith(".") and other[0].rstrip(".") == first[: len(other[0]) - 1])
    )


def one_letter(one: str, other: str) -> bool:
    """Whether two words differ by one letter put in, left out, changed, or by two that changed places."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    if one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]:
        return True
    return (
        one[start + 1 :] == other[start + 1 :]
        or one[start + 1 :] == other[start:]
        or one[start:] == other[start + 1 :]
    )


def clash(one: str, other: str) -> bool:
    """Whether two genders are known and differ."""
    return bool(one) and bool(other) and one != other
