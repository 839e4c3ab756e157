"""Tagged sieve: where no words answer, the embedded frame tagger may see cue and speaker.

Asked for the writer's sentences in which a quotation is woven and no surface sieve knows its construction;
what it is less than sure of is left to the discourse sieves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from quotebank.links import Frame, Link
from quotebank.phrases import NounPhrase

# How sure the tagger must be of the speaker, and how far it leans towards finding one (see docs/models.md).
SURE = 0.6
EAGER = 1.0
Span = tuple[int, int, str, float]


class FrameTagger(Protocol):
    """What the sieve asks of the embedded models."""

    def frames(self, sentences: Sequence[Sequence[str]], *, eager: float = 0.0) -> list[list[Span]]:
        """Cues and speakers of sentences whose quotations are folded to one word."""


def tagged_links(frames: Iterable[Frame], tagger: FrameTagger) -> dict[int, Link]:
    """The links that the tagger is sure of, by quotation; its sentences are tagged together."""
    asked = list(frames)
    sentences = list({id(frame.sentence): frame.sentence for frame in asked}.values())
    words = [[token.text for token in sentence.tokens] for sentence in sentences]
    seen = dict(zip(map(id, sentences), tagger.frames(words, eager=EAGER), strict=True))
    found = {frame.quote: _link(frame, seen[id(frame.sentence)]) for frame in asked}
    return {quote: link for quote, link in found.items() if link is not None}


def _link(frame: Frame, spans: Sequence[Span]) -> Link | None:
    """The cue nearest to the quotation, and the speaker nearest to that cue."""
    place = frame.phrases[frame.position].first
    cue = min((span for span in spans if span[2] == "CUE"), key=lambda span: _gap(span, place), default=None)
    if cue is None:
        return None
    speaker = min((s for s in spans if s[2] == "SPK"), key=lambda span: _gap(span, cue[0]), default=None)
    if speaker is None or speaker[3] < SURE:
        return None
    tokens = frame.sentence.tokens
    mention = _phrase_at(frame, speaker) or NounPhrase(speaker[0], speaker[1], frame.sentence, "def")
    return Link("tagged", (tokens[cue[0]].start, tokens[cue[1] - 1].end), tokens[cue[1] - 1].low, mention)


def _gap(span: Span, place: int) -> int:
    return min(abs(span[0] - place), abs(span[1] - 1 - place))


def _phrase_at(frame: Frame, span: Span) -> NounPhrase | None:
    """The noun phrase that holds the words tagged as the speaker."""
    for phrase in frame.phrases:
        if isinstance(phrase, NounPhrase) and phrase.first < span[1] and span[0] < phrase.last:
            return phrase
    return None
