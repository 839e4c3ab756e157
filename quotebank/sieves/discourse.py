"""Discourse sieves: speech without a reporting clause of its own.

A quotation that stands alone goes on from the one before it, is announced by the sentence before
(X ne décolère pas. « … »), or belongs to the person whom the sentence or the paragraph before is about.
"""

from __future__ import annotations

import attrs

from quotebank.coreference import Discourse
from quotebank.entities import Entity
from quotebank.frames import Sentence
from quotebank.links import Frame, Link, cue_span
from quotebank.phrases import NounPhrase, Phrase, VerbGroup
from quotebank.subjects import subject_of
from quotebank.tokens import PUNCT, QUOTE
from quotebank.types import SpeakerType


@attrs.define(eq=False)
class Trail:
    """What a discourse sieve looks back on.

    Attributes:
        before: The writer's sentence before, with its phrases, or None.
        quote_entity: Speaker of the quotation before, or None.
        quote_sentence: Sentence of that quotation, or -1.
        quote_mention: Its mention.
    """

    before: tuple[Sentence, list[Phrase]] | None = None
    quote_entity: Entity | None = None
    quote_sentence: int = -1
    quote_block: int = -1
    quote_paragraph: int = -1
    quote_mention: NounPhrase | None = None


def stands_alone(frame: Frame) -> bool:
    """Whether the sentence holds nothing but quotations and punctuation."""
    return all(token.kind in (QUOTE, PUNCT) for token in frame.sentence.tokens)


def goes_on(frame: Frame, trail: Trail, between: int) -> Link | None:
    """Speech taken up again: « … », a dit X. « … » in the next sentence or paragraph.

    Args:
        frame: The quotation.
        trail: What came before.
        between: How many of the writer's sentences stand between the two.
    """
    if trail.quote_mention is None or between > 0:
        return None
    if frame.sentence.paragraph - trail.quote_paragraph > 1:
        return None
    return Link("goes-on", None, "", trail.quote_mention, goes_on=True)


def announced_before(frame: Frame, trail: Trail) -> Link | None:
    """X ne décolère pas. « … »: the subject of the sentence before."""
    if trail.before is None:
        return None
    sentence, phrases = trail.before
    if frame.sentence.paragraph - sentence.paragraph > 1:
        return None
    best: Link | None = None
    for position, phrase in enumerate(phrases):
        if isinstance(phrase, VerbGroup) and phrase.mood == "finite":
            subject = subject_of(phrases, position)
            if subject is None or subject.pronoun in ("speaker", "addressee", "indefinite"):
                continue
            person = subject.pronoun == "personal" or subject.name is not None or subject.head is not None and subject.head.kind not in ("document", "organisation") and not subject.head.kind.startswith("speech")
            if not person:
                continue
            speaks = phrase.speech in ("say", "think", "turn", "evaluate", "ask", "react", "direct")
            cue = cue_span(phrase, sentence) if speaks else None
            if best is None or speaks:
                best = Link("announced-before", cue, phrase.lemma if speaks else "", subject)
    return best


def last_person(frame: Frame, discourse: Discourse) -> Entity | None:
    """Whom the text has been about: the last person seen."""
    for record in reversed(discourse.seen[-8:]):
        if record.entity.type in (SpeakerType.PERSON, SpeakerType.ANONYMOUS) and not record.preposition:
            return record.entity
    return None
