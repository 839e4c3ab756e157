"""Mentions: which noun phrases can stand for a speaker, and which rather stand for another."""

from __future__ import annotations

from collections.abc import Sequence

from quotebank.lexicon import word_set
from quotebank.phrases import (
    NounPhrase,
    Phrase,
    VerbGroup,
)


def can_speak(phrase: NounPhrase) -> bool:
    """Whether a noun phrase can stand for a speaker at all: nobody whom the writer addresses."""
    if phrase.pronoun:
        return phrase.pronoun not in ("addressee", "tonic")
    if phrase.name is not None or phrase.head is not None or phrase.parts:
        return True
    return bool(phrase.determiner)


def is_vague(mention: NounPhrase) -> bool:
    """Whether a mention is "on", or a thing: la certification s'est révélée « … »."""
    if mention.pronoun:
        return mention.pronoun == "indefinite" and mention.number == "s" and not mention.children
    return (
        mention.name is None
        and not mention.parts
        and (mention.head is None or mention.head.kind.startswith("speech"))
    )


def can_mean_somebody(phrase: NounPhrase) -> bool:
    """Whether a noun phrase is a pronoun, a function, a group or any name."""
    if phrase.pronoun in ("personal", "tonic", "demonstrative", "indefinite"):
        return True
    if phrase.head is not None:
        return phrase.human or phrase.head.kind == "group"
    return phrase.name is not None


def is_single_person(phrase: NounPhrase) -> bool:
    """Whether a noun phrase is a definite function or a person's name: l'avocate, Anne Roy."""
    if phrase.head is not None:
        return phrase.head.kind in ("office", "member", "occupation") and phrase.determiner in (
            "def",
            "poss",
            "dem",
        )
    return phrase.name is not None and phrase.name.kind == "person"


def is_body(phrase: Phrase) -> bool:
    """Whether a phrase is a body by its head noun: le ministère."""
    return isinstance(phrase, NounPhrase) and phrase.body


def read_in(phrases: Sequence[Phrase], index: int, mention: NounPhrase) -> NounPhrase:
    """On peut lire sur les pancartes, peut-on lire dans la lettre: what is read speaks, not who reads."""
    group = phrases[index]
    assert isinstance(group, VerbGroup)
    if mention.pronoun != "indefinite":
        return mention
    for phrase in phrases[index + 1 :]:
        if (
            isinstance(phrase, NounPhrase)
            and phrase.head is not None
            and phrase.head.kind == "source"
            and phrase.preposition
        ):
            return phrase  # a-t-on entendu de source syndicale
    if group.verb.lemma not in word_set("reading verbs"):
        return mention
    order = [*range(index + 1, len(phrases)), *range(index - 1, -1, -1)]
    for other in order:
        phrase = phrases[other]
        if isinstance(phrase, NounPhrase) and (
            phrase.preposition in ("sur", "dans", "selon", "au", "aux", "à", "chez")
            or phrase.preposition.startswith("dans")
        ):
            return phrase
    return mention
