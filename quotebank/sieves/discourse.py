"""Discourse sieves: speech without a reporting clause of its own.

A quotation that stands alone goes on from the one before it, is announced by the sentence before
(X ne décolère pas. « … »), or belongs to the person whom the sentence or the paragraph before is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import attrs

from quotebank.coreference import Discourse
from quotebank.entities import Entity
from quotebank.frames import Sentence
from quotebank.layout import Block
from quotebank.links import Frame, Link, cue_span, verb_link
from quotebank.phrases import NounPhrase, Other, Phrase, VerbGroup, is_finite
from quotebank.subjects import subject_of
from quotebank.tokens import PUNCT, QUOTE
from quotebank.types import SpeakerType


@attrs.define(eq=False)
class Trail:
    """What a discourse sieve looks back on.

    Attributes:
        before: The writer's sentence before, with its phrases, or None.
        quote_entity: Speaker of the quotation before, or None.
        quote_paragraph: Its paragraph, or -1.
        quote_mention: Its mention.
    """

    before: tuple[Sentence, list[Phrase]] | None = None
    quote_entity: Entity | None = None
    quote_paragraph: int = -1
    quote_mention: NounPhrase | None = None


def stands_alone(frame: Frame) -> bool:
    """Whether the sentence holds nothing but quotations and punctuation."""
    return all(token.kind in (QUOTE, PUNCT) for token in frame.sentence.tokens)


def is_heading(frame: Frame, block: Block) -> bool:
    """Whether the quotation is a line of its own without a full stop: a sub-heading."""
    if not stands_alone(frame) or frame.said.words > 14 or frame.said.terminal == ".":
        return False
    tokens = frame.sentence.tokens
    last = tokens[-1]
    return tokens[0].start == block.start and last.end == block.end and last.text not in (".", ",", ":")


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


def goes_ahead(frame: Frame, following: Sequence[tuple[Sentence, Link | None]]) -> Link | None:
    """« … » « … », a dit X: the reporting clause comes with the next quotation of the paragraph."""
    for sentence, link in following:
        if sentence.paragraph != frame.sentence.paragraph:
            return None
        if link is not None:
            ahead = link.sieve in ("incise-after", "inner-incise", "incise-later")
            return Link("goes-ahead", None, "", link.mention) if ahead else None
    return None


def named_after(frame: Frame, following: tuple[Sentence, Sequence[Phrase]] | None) -> Link | None:
    """« … » Anne Roy ouvre enfin la bouche: the sentence behind names who spoke."""
    if following is None or following[0].paragraph != frame.sentence.paragraph:
        return None
    for position, phrase in enumerate(following[1]):
        if is_finite(phrase):
            subject = subject_of(following[1], position)
            if subject is not None and _is_person(subject):
                return Link("named-after", None, "", subject)
    return None


def _is_person(phrase: NounPhrase) -> bool:
    """Whether a noun phrase is one person's function or name."""
    if phrase.head is not None:
        return phrase.human and phrase.number != "p"
    return phrase.name is not None and phrase.name.kind == "person"


def about_subject(frame: Frame, discourse: Discourse) -> Link | None:
    """Anne Roy se « lève tôt »: a fragment in a sentence about one person."""
    for position in range(frame.position - 1, -1, -1):
        phrase = frame.phrases[position]
        if isinstance(phrase, VerbGroup) and phrase.mood == "finite":
            subject = subject_of(frame.phrases, position)
            if subject is None or not (_is_person(subject) or subject.pronoun == "personal"):
                return None
            entity = discourse.resolve(subject)
            if entity is None or entity.type not in (
                SpeakerType.PERSON,
                SpeakerType.GROUP,
                SpeakerType.ANONYMOUS,
            ):
                return None
            return verb_link("about-subject", phrase, subject)
    return None


def still_speaking(frame: Frame, trail: Trail, between: int) -> Link | None:
    """Elle « ne boude pas son plaisir », right after words of X: a fragment in a report that goes on."""
    if trail.quote_mention is None or between > 1 or frame.sentence.paragraph != trail.quote_paragraph:
        return None
    return Link("still-speaking", None, "", trail.quote_mention, goes_on=True)


def announced_before(frame: Frame, trail: Trail) -> Link | None:
    """X ne décolère pas. « … »: the subject of the sentence before."""
    if trail.before is None:
        return None
    sentence, phrases = trail.before
    if frame.sentence.paragraph - sentence.paragraph > 1:
        return None
    for source, mention in pairwise(phrases):
        if (
            isinstance(source, Other)
            and source.kind == "source"
            and isinstance(mention, NounPhrase)
            and (_is_person(mention) or mention.pronoun == "tonic")
        ):  # Pour Anne Roy, l'essentiel est ailleurs. « … »
            return Link("announced-before", cue_span(source, sentence), source.low, mention)
    best: Link | None = None
    for position, phrase in enumerate(phrases):
        if is_finite(phrase):
            subject = subject_of(phrases, position)
            if subject is None or subject.pronoun in ("speaker", "addressee", "indefinite"):
                continue
            person = (
                subject.pronoun in ("personal", "demonstrative")
                or subject.name is not None
                or (
                    subject.head is not None
                    and subject.head.kind not in ("document", "organisation")
                    and not subject.head.kind.startswith("speech")
                )
            )
            if not person:
                continue
            speaks = phrase.speech in ("say", "think", "turn", "evaluate", "ask", "react", "direct")
            cue = cue_span(phrase, sentence) if speaks else None
            if best is None or speaks:
                best = Link("announced-before", cue, phrase.lemma if speaks else "", subject)
    return best
