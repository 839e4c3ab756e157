"""Said: what the words inside the marks look like, whoever says them."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from quotebank.frames import Sentence
from quotebank.phrases import Other, Phrase, is_finite, low_of
from quotebank.subjects import subject_of
from quotebank.tokens import NUMBER, PUNCT, WORD

_OPENERS = frozenset("que qu' si quand lorsque parce puisque afin pour de d' à qui dont où".split())


@attrs.frozen
class Said:
    """The shape of the words inside the marks.

    Attributes:
        words: How many.
        clause: True with a clause that could stand alone (subject and finite verb).
        finite: True with any finite verb.
        capital: True where it opens like a sentence.
        terminal: Its last mark: ".", "!", "?", "…" or "".
        name_like: True where every long word has a capital (a title, a name).
        subordinate: True where a conjunction or a preposition opens it.
        first_person: True with je, nous, on, mon, notre …
    """

    words: int
    clause: bool
    finite: bool
    capital: bool
    terminal: str
    name_like: bool
    subordinate: bool
    first_person: bool

    @property
    def utterance(self) -> bool:
        """Whole enough to be somebody's utterance."""
        return self.clause or (self.capital and self.terminal in (".", "!", "?", "…"))


# Subjects that are no noun phrases: c'est, ça change, tout sera réglé, il n'y a …
_NEUTER = frozenset(("c'", "ce", "ça", "cela", "n'", "ne", "tout", "rien"))
_FIRST_PERSON = frozenset("je j' nous me m' mon ma mes notre nos moi on".split())


def look_at(inner: Sequence[tuple[Sentence, Sequence[Phrase]]]) -> Said:
    """Look at the sentences said inside a quotation."""
    words = 0
    clause = finite = first_person = False
    capitals = longs = 0
    for sentence, phrases in inner:
        for token in sentence.tokens:
            if token.kind in (WORD, NUMBER):
                words += 1
                first_person = first_person or token.low in _FIRST_PERSON
                if len(token.text) > 3:
                    longs += 1
                    capitals += token.cap
        opened = False
        for position, phrase in enumerate(phrases):
            if (
                isinstance(phrase, Other)
                and (phrase.kind in ("que", "rel", "sub") or phrase.low in ("qui", "si"))
                and not clause
            ):
                opened = True
            if is_finite(phrase):
                finite = True
                subject = subject_of(phrases, position)
                impersonal = position > 0 and low_of(phrases[position - 1]) in _NEUTER
                if (subject is not None or impersonal) and not opened:
                    clause = True
                opened = False
    first = inner[0][0].tokens[0] if inner else None
    last = inner[-1][0].tokens[-1] if inner else None
    opener = first.low if first is not None else ""
    return Said(
        words,
        clause,
        finite,
        first is not None and first.cap,
        last.text
        if last is not None and last.kind == PUNCT and last.text in (".", "!", "?", "…", "...", "..")
        else "",
        longs > 0 and capitals == longs and words <= 8,
        opener in _OPENERS,
        first_person,
    )
