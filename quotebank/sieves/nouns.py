"""Nouns: a noun of speech before the quotation, and whose speech it is.

Handled: la formule de X, « … » · l'appel de X à « … » · la promesse d'un « … » faite par X.
"""

from __future__ import annotations

from quotebank.lexicon.words import HUMAN
from quotebank.links import Frame, Link, cue_span, lemma_of
from quotebank.phrases import (
    NounPhrase,
    is_finite,
)
from quotebank.sieves.mentions import can_mean_somebody
from quotebank.subjects import agent_of
from quotebank.tokens import Token

# Kinds of nouns whose speech is uttered, and those with what is thought.
_SAID = ("speech-speech", "speech-turn", "speech-chant")
_SPEECH = (*_SAID, "speech-thought")


def speech_noun(frame: Frame) -> Link | None:
    """La formule de X, « … » · l'appel de X à « … » · la promesse d'un « … » par X · Son « souhait »."""
    phrases = frame.phrases
    for index in range(frame.position - 1, max(-1, frame.position - 7), -1):
        phrase = phrases[index]
        if is_finite(phrase):
            return None
        if not isinstance(phrase, NounPhrase) or not is_speech_noun(phrase):
            continue
        head = _head_token(phrase)
        if head is None or head.word.noun(_SAID) is None:
            continue
        owner = owner_of(phrase) or agent_of(phrases, frame.position, 5)
        if owner is not None and (can_mean_somebody(owner) or owner.body):
            return Link("speech-noun", cue_span(phrase, frame.sentence), lemma_of(phrase), owner)
    return None


def is_speech_noun(phrase: NounPhrase) -> bool:
    """A noun of speech in one of its readings: l'appel, la formule, le communiqué."""
    if phrase.head is None:
        return False
    if phrase.head.kind.startswith(("speech", "document")):
        return True
    head = _head_token(phrase)
    return head is not None and phrase.head.kind not in HUMAN and head.word.noun(_SPEECH) is not None


def _head_token(phrase: NounPhrase) -> Token | None:
    """The token of the head noun."""
    tokens = phrase.sentence.tokens[phrase.first : phrase.last]
    return next((token for token in tokens if token.low == phrase.head_word), None)


def possessor_of(phrase: NounPhrase) -> NounPhrase | None:
    """SON credo: the possessive stands for whoever it is said of."""
    if phrase.determiner != "poss":
        return None
    number = "p" if phrase.sentence.tokens[phrase.first].low in ("leur", "leurs") else "s"
    return NounPhrase(phrase.first, phrase.first + 1, phrase.sentence, number=number, pronoun="personal")


def owner_of(phrase: NounPhrase) -> NounPhrase | None:
    """Whose speech a noun of speech is: la formule DE X."""
    for child in phrase.children:
        if child.preposition in ("de", "d'", "du", "des") and (
            child.name is not None or (child.head is not None and not child.head.kind.startswith("speech"))
        ):
            return child
    return None
