"""Incises: the writer's words inside a quotation, cut out of the speech.

« Oui, dit-il, c'est vrai » has two segments and the content "Oui, c'est vrai". Handled: a verb with
its clitic subject (dit-il, a-t-elle ajouté, s'amuse-t-on), a verb of speech with the subject behind it
(explique Claire Morel, maire de la ville,), both in the middle of the speech and last inside the marks
(…, a souligné un porte-parole »).
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from quotebank.frames import Sentence
from quotebank.lexicon.words import HUMAN, SPEECH_CLASSES
from quotebank.phrases import NounPhrase, Phrase, VerbGroup, is_finite, is_mark, is_other, low_of
from quotebank.tokens import PUNCT

_SUBJECT_CLITICS = ("il", "elle", "ils", "elles", "on")
_BEFORE = frozenset((",", "!", "?", "…", "...", "..", "–", "—", "-"))
_AFTER = frozenset((",", ".", "!", "?", "…", "...", ":", ";", "–", "—", "-"))


@attrs.define(eq=False)
class Incise:
    """Words of the writer's inside a quotation.

    Attributes:
        start: First code point (the comma before it left out).
        end: One past the last code point (its closing comma left out).
        resume: Where the speech goes on.
        verb: The verb group.
        subject: The noun phrase behind it, or None for a clitic subject.
        clitic: Span of the clitic subject, or None.
        sentence: The sentence of the speech it stands in.
    """

    start: int
    end: int
    resume: int
    verb: VerbGroup
    subject: NounPhrase | None
    clitic: tuple[int, int] | None
    sentence: Sentence


def find_incises(sentence: Sentence, phrases: Sequence[Phrase]) -> list[Incise]:
    """The incises of one sentence said inside a quotation."""
    found = []
    for position, phrase in enumerate(phrases):
        if not isinstance(phrase, VerbGroup) or phrase.mood != "finite" or not phrase.person:
            continue
        before = position - 1
        while before >= 0 and is_other(phrases[before], "adv", "clitic"):
            before -= 1
        if before < 0:
            continue
        mark = phrases[before]
        if not is_mark(mark, *_BEFORE):
            continue
        incise = _clitic_incise(sentence, phrases, before, position) or _noun_incise(
            sentence, phrases, before, position
        )
        if incise is not None:
            found.append(incise)
    return found


def _clitic_incise(
    sentence: Sentence, phrases: Sequence[Phrase], before: int, position: int
) -> Incise | None:
    group = phrases[position]
    assert isinstance(group, VerbGroup)
    if group.clitic is None or not sentence.tokens[group.clitic].low.endswith(_SUBJECT_CLITICS):
        return None
    end = _closing(phrases, position + 1, limit=8 if group.speech else 2)
    if end is None:
        return None
    closing = phrases[end] if end < len(phrases) else None
    if closing is not None and low_of(closing) in ("?", ":") and not group.speech:
        return None
    if group.verb.lemma in ("être", "avoir") or (group.passive and not group.speech):
        return None
    token = sentence.tokens[group.clitic]
    start = token.start + token.text.rfind("-") + 1
    return _incise(sentence, phrases, before, end, group, None, (start, token.end))


def _noun_incise(sentence: Sentence, phrases: Sequence[Phrase], before: int, position: int) -> Incise | None:
    group = phrases[position]
    assert isinstance(group, VerbGroup)
    if group.clitic is not None or group.speech not in SPEECH_CLASSES or group.passive:
        return None
    follow = position + 1
    while follow < len(phrases) and is_other(phrases[follow], "adv", "bracket"):
        follow += 1
    if follow >= len(phrases):
        return None
    subject = phrases[follow]
    if (
        not isinstance(subject, NounPhrase)
        or subject.preposition
        or subject.pronoun in ("personal", "speaker", "addressee")
    ):
        return None
    if not (subject.name or subject.head or subject.pronoun):
        return None
    body = subject.head is not None and (
        subject.head.kind in HUMAN or subject.head.kind in ("group", "organisation", "document")
    )
    if not (body or subject.name is not None or subject.pronoun):
        return None
    if (
        group.speech in ("evaluate", "weak", "direct")
        and subject.name is None
        and subject.determiner not in ("indef",)
        and not _speaks_alone(group)
    ):
        return None
    end = _closing(phrases, follow + 1, limit=9)
    if end is None:
        return None
    end = _apposition(phrases, end)
    return _incise(sentence, phrases, before, end, group, subject, None)


def _speaks_alone(group: VerbGroup) -> bool:
    """A compound tense (a dénoncé le maire) or a verb that needs no object."""
    return group.last - group.first >= 2 or "np" not in group.frames


def _closing(phrases: Sequence[Phrase], start: int, limit: int) -> int | None:
    """Index of the punctuation (or the end of the speech) that ends the incise; None where it runs on."""
    for index in range(start, min(len(phrases), start + limit)):
        phrase = phrases[index]
        if is_mark(phrase, *_AFTER):
            return index
        if is_finite(phrase) or is_other(phrase, "que"):
            return None
    return len(phrases) if start + limit > len(phrases) else None


def _apposition(phrases: Sequence[Phrase], end: int) -> int:
    """Go past what a comma adds to the subject: …, maire de Lyon, 54 ans."""
    while end + 2 < len(phrases) and low_of(phrases[end]) == ",":
        following, after = phrases[end + 1], phrases[end + 2]
        closed = is_mark(after, ",", ".")
        human = (
            isinstance(following, NounPhrase)
            and not following.determiner
            and following.head is not None
            and following.name is None
        )
        if not (closed and human):
            break
        end += 2
    return end


def _incise(
    sentence: Sentence,
    phrases: Sequence[Phrase],
    before: int,
    end: int,
    group: VerbGroup,
    subject: NounPhrase | None,
    clitic: tuple[int, int] | None,
) -> Incise:
    tokens = sentence.tokens
    start = tokens[phrases[before + 1].first].start
    if end >= len(phrases):
        last = resume = sentence.end
    else:
        last = tokens[phrases[end - 1].last - 1].end
        if clitic is not None:
            last = max(last, clitic[1])
        resume = tokens[phrases[end].last - 1].end if tokens[phrases[end].first].kind == PUNCT else last
    return Incise(start, last, resume, group, subject, clitic, sentence)
