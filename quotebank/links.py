"""Links: what a sieve sees of a quotation, and what it answers."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from quotebank.frames import Sentence
from quotebank.incises import Incise
from quotebank.phrases import NounPhrase, Other, Phrase, VerbGroup
from quotebank.said import Said


@attrs.define(eq=False)
class Frame:
    """One quotation in its sentence.

    Attributes:
        quote: Index of the marked span.
        sentence: The writer's sentence around it.
        phrases: That sentence's phrases.
        position: Where the folded quotation stands among them.
        said: The shape of the words inside the marks.
        incises: The writer's words inside the marks.
    """

    quote: int
    sentence: Sentence
    phrases: Sequence[Phrase]
    position: int
    said: Said
    incises: Sequence[Incise]


@attrs.frozen
class Link:
    """A sieve's answer: through which cue, by whom.

    Attributes:
        sieve: Name of the sieve.
        cue: Span of the cue in the text, or None.
        lemma: Lemma of the cue.
        mention: The noun phrase that stands for the speaker, or None.
        goes_on: True where the speaker is the one of the quotation before.
        speech: Class of the verb of speech, or "".
    """

    sieve: str
    cue: tuple[int, int] | None
    lemma: str
    mention: NounPhrase | None
    goes_on: bool = False
    speech: str = ""


def cue_span(phrase: Phrase, sentence: Sentence) -> tuple[int, int]:
    """The span of a cue: the verb group with a clitic inside it, without one at its end."""
    tokens = sentence.tokens
    if isinstance(phrase, NounPhrase):
        head = phrase.described[0] if phrase.described else phrase.first
        return tokens[head].start, tokens[head].end
    return tokens[phrase.first].start, tokens[phrase.last - 1].end


def verb_link(sieve: str, group: VerbGroup, mention: NounPhrase | None, *, goes_on: bool = False) -> Link:
    """The link of a sieve whose cue is a verb group."""
    return Link(
        sieve, cue_span(group, group.sentence), group.lemma, mention, goes_on=goes_on, speech=group.speech
    )


def lemma_of(phrase: Phrase) -> str:
    """The lemma of a cue."""
    if isinstance(phrase, VerbGroup):
        return phrase.lemma
    if isinstance(phrase, NounPhrase):
        return phrase.head.lemma if phrase.head is not None else phrase.head_word
    assert isinstance(phrase, Other)
    return phrase.low
