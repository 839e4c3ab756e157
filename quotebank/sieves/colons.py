"""Colons and dashes: the speaker stands before a colon, or signs behind a dash.

Handled: a verb (La maire l'assure : « … »), a noun of speech (Réponse du préfet : « … » · Son credo : « … »),
a bare name (Léna : « … »), and a signature (« … » — Jeanne, libraire).
"""

from __future__ import annotations

from collections.abc import Sequence

from quotebank.links import Frame, Link, cue_span, lemma_of, verb_link
from quotebank.phrases import (
    NounPhrase,
    Other,
    Phrase,
    VerbGroup,
    is_mark,
    is_other,
)
from quotebank.sieves.mentions import can_mean_somebody, can_speak, is_body, read_in
from quotebank.sieves.nouns import is_speech_noun, owner_of, possessor_of
from quotebank.subjects import agent_of, inverted_subject, subject_of
from quotebank.tokens import Token


def announced(frame: Frame) -> Link | None:
    """La maire l'assure : « … » · Réponse du préfet : « … » · Son credo : « … » · Léna : « … »."""
    phrases = frame.phrases
    begin = see_also(phrases)
    before = frame.position - 1
    while before >= 0 and is_other(phrases[before], "bracket", "quote"):
        before -= 1
    if before < 0 or not is_mark(phrases[before], ":"):
        return None
    tokens = frame.sentence.tokens
    colon = (tokens[phrases[before].first].start, tokens[phrases[before].first].end)
    verbs = [i for i in range(begin, before) if isinstance(phrases[i], VerbGroup)]
    for index in sorted(verbs, key=lambda i: (_rank(phrases[i]) and i != before - 1, -i)):
        group = phrases[index]
        assert isinstance(group, VerbGroup)
        if group.mood == "finite" and not group.person:
            continue
        if not group.speech or (
            _rank(group) and any(is_other(phrase, "source") for phrase in phrases[begin:before])
        ):
            continue
        if group.passive or group.mood == "participle":
            mention = agent_of(phrases, index)
        else:
            mention = subject_of(phrases, index) or inverted_subject(phrases, index)
            mention = mention and read_in(phrases, index, mention)
        if mention is not None and can_speak(mention) and mention.pronoun != "addressee":
            return verb_link("colon-verb", group, mention)
    for index in range(before - 1, begin - 1, -1):
        phrase = phrases[index]
        if isinstance(phrase, NounPhrase) and is_speech_noun(phrase):
            owner = owner_of(phrase) or possessor_of(phrase)
            if owner is not None:
                return Link("colon-noun", cue_span(phrase, frame.sentence), lemma_of(phrase), owner)
    if any(is_other(phrase, "source") for phrase in phrases[begin:before]):
        return None  # Selon X : « … » is the source's
    for index in sorted(range(begin, before), key=lambda i: is_body(phrases[i])):
        phrase = phrases[index]
        if (
            isinstance(phrase, NounPhrase)
            and not phrase.preposition
            and (can_mean_somebody(phrase) or is_body(phrase))
        ):
            if index > 0 and isinstance(phrases[index - 1], VerbGroup) and verbs and index > verbs[0]:
                continue
            return Link("colon", colon, ":", phrase)
    for index in range(before - 1, begin - 1, -1):
        phrase = phrases[index]
        if isinstance(phrase, NounPhrase) and can_mean_somebody(phrase) and phrase.name is not None:
            return Link("colon", colon, ":", phrase)
    return None


def signature(frame: Frame) -> Link | None:
    """« … » — Jeanne, libraire: a name behind a dash at the end."""
    phrases = frame.phrases
    index = frame.position + 1
    while index < len(phrases) and is_mark(phrases[index], ".", "!", "?"):
        index += 1
    if index + 1 >= len(phrases) or not is_mark(phrases[index], "—", "–", "-"):
        return None
    mention = phrases[index + 1]
    if (
        not isinstance(mention, NounPhrase)
        or mention.name is None
        or any(isinstance(phrase, VerbGroup) for phrase in phrases[index + 1 :])
    ):
        return None
    return Link("signature", None, "", mention)


def see_also(phrases: Sequence[Phrase]) -> int:
    """One past "LIRE AUSSI :" at the head of a line, or 0: a link to another article reports nothing here."""
    for index, phrase in enumerate(phrases[:6]):
        if is_mark(phrase, ":"):
            words = {token.low for token in _tokens(phrases, index)}
            return index + 1 if words & {"lire", "relire", "voir", "écouter"} and len(words) <= 4 else 0
    return 0


def _rank(phrase: Phrase) -> int:
    """Verbs that announce speech before the others."""
    assert isinstance(phrase, VerbGroup)
    return 0 if phrase.speech in ("say", "ask", "turn", "write", "chant") else 1


def _tokens(phrases: Sequence[Phrase], end: int) -> list[Token]:
    """The tokens of a sentence before one of its phrases."""
    for phrase in phrases[:end]:
        if not isinstance(phrase, Other):
            return phrase.sentence.tokens[: phrases[end].first]
    return []
