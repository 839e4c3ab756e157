"""Incises: a verb with its subject behind it, around the quotation or inside it.

The writer breaks off to say who speaks: « … », a répliqué la ministre · « Oui, dit-il, … » · En effet,
affirme le maire, « … ». Any verb can carry such speech where a clitic or a name follows it (« … », sourit
Paul).
"""

from __future__ import annotations

from collections.abc import Sequence

from quotebank.lexicon import word_set
from quotebank.links import Frame, Link, verb_link
from quotebank.phrases import (
    NounPhrase,
    Phrase,
    VerbGroup,
    is_comma,
    is_mark,
    is_other,
)
from quotebank.sieves.mentions import can_speak, is_vague, read_in
from quotebank.subjects import clitic_subject, inverted_subject, subject_of


def inner_incise(frame: Frame) -> Link | None:
    """« Oui, dit-il, c'est vrai » · « …, a souligné un porte-parole » inside the marks."""
    if not frame.incises:
        return None
    incise = frame.incises[0]
    mention = incise.subject or clitic_subject(incise.verb)
    return verb_link("inner-incise", incise.verb, mention)


def incise_after(frame: Frame) -> Link | None:
    """« … », a répliqué, devant la presse, la ministre · « … », poursuit-il · « … », sourit Paul."""
    index = frame.position + 1
    commas = 0
    while index < len(frame.phrases) and (
        is_comma(frame.phrases[index])
        or is_other(frame.phrases[index], "adv", "bracket", "quote", "clitic")
        or is_mark(frame.phrases[index], "–", "—", "-")
    ):
        commas += is_comma(frame.phrases[index])
        index += 1
    if index >= len(frame.phrases) or commas > 2:
        return None
    group = frame.phrases[index]
    if not isinstance(group, VerbGroup) or group.mood != "finite" or not group.person:
        return None
    link = _incise_link("incise-after", frame, index, group)
    if link is None or group.clitic is not None or commas:
        return link
    # without a comma the quotation may be the verb's subject: the verb must be one of speech
    return link if group.speech else None


def incise_before(frame: Frame) -> Link | None:
    """En effet, affirme le maire, « … » · Or, lit-on dans le rapport, « … »."""
    phrases = frame.phrases
    before = frame.position - 1
    if before < 2 or not (is_comma(phrases[before]) or is_other(phrases[before], "bracket")):
        return None
    for index in range(before - 1, max(-1, before - 9), -1):
        group = phrases[index]
        if not isinstance(group, VerbGroup):
            continue
        opens = (
            index == 0
            or is_comma(phrases[index - 1])
            or is_other(phrases[index - 1], "conj", "clitic", "adv")
        )
        if group.mood != "finite" or not group.person or not group.speech or not opens:
            return None
        if group.clitic is None and (index == 0 or inverted_subject(phrases, index) is None):
            return None
        if group.clitic is None and subject_of(phrases, index) is not inverted_subject(phrases, index):
            return None
        return _incise_link("incise-before", frame, index, group)
    return None


def incise_later(frame: Frame) -> Link | None:
    """Le message « … » sera « … », a appuyé X: an incise at the end reports the whole sentence."""
    phrases = frame.phrases
    for index in range(frame.position + 1, len(phrases)):
        group = phrases[index]
        if not isinstance(group, VerbGroup) or group.mood != "finite" or not group.person or not group.speech:
            continue
        before = index - 1
        while before > frame.position and is_other(phrases[before], "adv", "clitic"):
            before -= 1
        if not (is_comma(phrases[before]) or is_other(phrases[before], "quote", "bracket")):
            continue
        if group.clitic is None and inverted_subject(phrases, index) is None:
            continue
        if group.clitic is None and subject_of(phrases, index) is not inverted_subject(phrases, index):
            continue
        link = _incise_link("incise-later", frame, index, group)
        if link is not None:
            return link
    return None


def _incise_link(name: str, frame: Frame, index: int, group: VerbGroup) -> Link | None:
    """The link of an incise, if its verb and subject are a reporting clause: a répliqué la ministre."""
    if group.verb.lemma in word_set("copulas") and not group.speech:
        return None
    mention = clitic_subject(group)
    if mention is None:
        mention = inverted_subject(frame.phrases, index)
        if mention is None or not can_speak(mention):
            return None
        if (
            group.number
            and mention.number
            and not mention.parts
            and mention.number not in group.number
            and mention.determiner not in ("quant", "num")
        ):
            return None
        if frame.position > 0 and is_vague(mention) and not mention.pronoun and name == "incise-after":
            return None  # qui y voit un « … », réclame une interdiction
        if not group.speech and mention.name is None and not mention.human:
            return None
        if not group.speech and not _ends_soon(frame.phrases, index + 1):
            return None
    elif mention.pronoun == "addressee":
        return None
    mention = read_in(frame.phrases, index, mention)
    return verb_link(name, group, mention)


def _ends_soon(phrases: Sequence[Phrase], index: int) -> bool:
    """Whether the clause has nothing but its subject: no object behind."""
    nouns = 0
    for phrase in phrases[index:]:
        if isinstance(phrase, NounPhrase) and not phrase.preposition:
            nouns += 1
        elif is_other(phrase, "punct"):
            break
        elif isinstance(phrase, VerbGroup):
            return phrase.mood != "finite"
    return nouns == 1
