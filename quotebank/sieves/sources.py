"""Sources: the quotation is somebody's by a preposition or by "comme".

Handled: a phrase of source (selon X, « … » · « … », d'après X), "pour" where nothing but a speaker can follow
(Pour l'avocate, « … »), a relative (Anne Roy, pour qui « … ») and comparisons (« … », comme le dit X).
"""

from __future__ import annotations

from quotebank.links import Frame, Link, cue_span, verb_link
from quotebank.phrases import (
    NounPhrase,
    Other,
    VerbGroup,
    is_comma,
    is_other,
    low_of,
)
from quotebank.relatives import antecedent
from quotebank.sieves.mentions import can_mean_somebody, can_speak, is_single_person
from quotebank.sieves.nouns import owner_of
from quotebank.subjects import is_as, subject_of


def source_phrase(frame: Frame) -> Link | None:
    """Selon X, « … » · « … », selon X · Pour l'avocate, « … » · aux yeux de X."""
    best: tuple[int, Link] | None = None
    for index, phrase in enumerate(frame.phrases[:-1]):
        if not isinstance(phrase, Other) or phrase.kind != "source":
            continue
        mention = frame.phrases[index + 1]
        if is_other(mention, "rel") and low_of(mention) == "qui":
            found = antecedent(frame.phrases, index)  # Anne Roy, pour qui « … »
            if found is not None and index < frame.position:
                return Link("source-phrase", cue_span(phrase, frame.sentence), phrase.low, found)
        if not isinstance(mention, NounPhrase) or mention.pronoun in ("speaker", "addressee"):
            continue
        if not (mention.pronoun or mention.name or mention.head):
            continue  # selon les cas
        if phrase.low in ("pour", "suivant", "côté"):
            opens = all(is_other(p, "punct", "conj", "adv", "quote") for p in frame.phrases[:index])
            behind = frame.phrases[index + 2] if index + 2 < len(frame.phrases) else None
            closes = behind is None or is_comma(behind) or is_other(behind, "quote", "bracket")
            if opens and is_single_person(mention) and behind is not None:
                closes = closes or not is_other(behind, "que", "rel")
            human = can_mean_somebody(mention) or mention.body
            if not (human and closes and (opens or is_comma(frame.phrases[index - 1]))):
                continue
            if mention.name is not None and mention.name.kind == "place" and not opens:
                continue
        if mention.head is not None and mention.head.kind.startswith("speech"):
            mention = owner_of(mention) or mention
        if not can_speak(mention):
            continue
        distance = abs(index - frame.position)
        link = Link("source-phrase", cue_span(phrase, frame.sentence), phrase.low, mention)
        if best is None or distance < best[0]:
            best = (distance, link)
    return best[1] if best is not None else None


def source_after(frame: Frame) -> Link | None:
    """La récolte est « rentrée », selon ses voisins: a source right behind the words."""
    index = frame.position + 1
    if index < len(frame.phrases) and is_comma(frame.phrases[index]):
        index += 1
    if index + 1 >= len(frame.phrases):
        return None
    source, mention = frame.phrases[index], frame.phrases[index + 1]
    if not is_other(source, "source") or not low_of(source).startswith(("selon", "d'après")):
        return None
    if not isinstance(mention, NounPhrase) or not (
        mention.pronoun == "tonic" or mention.name or mention.head
    ):
        return None
    if mention.name is not None and mention.name.kind == "media":
        return None  # a medium relays: who said the words stands before them
    return Link("source-after", cue_span(source, frame.sentence), low_of(source), mention)


def as_said(frame: Frame) -> Link | None:
    """… « … », comme le rappelle la revue · comme il dit, « … » · comme jurait l'ARF."""
    phrases = frame.phrases
    best: tuple[int, Link] | None = None
    for index, phrase in enumerate(phrases[:-1]):
        if not is_as(phrase):
            continue
        if index and isinstance(phrases[index - 1], NounPhrase):
            continue  # des mouvements comme X
        verb = next(
            (i for i in range(index + 1, min(index + 4, len(phrases))) if isinstance(phrases[i], VerbGroup)),
            None,
        )
        if verb is None:
            continue
        group = phrases[verb]
        assert isinstance(group, VerbGroup)
        if not group.speech or group.mood != "finite":
            continue
        mention = subject_of(phrases, verb)
        if mention is not None and can_speak(mention) and mention.pronoun not in ("speaker", "addressee"):
            distance = abs(index - frame.position)
            if best is None or distance < best[0]:
                best = (
                    distance,
                    verb_link("as-said", group, mention),
                )
    return best[1] if best is not None else None
