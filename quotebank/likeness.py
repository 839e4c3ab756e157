"""Likeness: whether and how a noun phrase goes with what is known of an entity.

Agreement in gender, number and sort decides what may be chosen at all; heads (le maire … l'élu), their
complements (le président de la CEI, no président du Sénat) and nations are features of the choice.
"""

from __future__ import annotations

import functools

from quotebank.aliases import clash, content, fold
from quotebank.entities import Description, Entity
from quotebank.lexicon import Lexicon, word_set
from quotebank.lexicon.words import HUMAN
from quotebank.phrases import NounPhrase
from quotebank.teaching import Features
from quotebank.types import SpeakerType


def fit(entity: Entity, phrase: NounPhrase, wanted: Description, lexicon: Lexicon) -> Features | None:
    """How a description goes with what is known of an entity; None where it can't."""
    found = _fit_head(entity, phrase, wanted, lexicon)
    if found is not None and entity.type is SpeakerType.PERSON:
        nations = wanted.words & _nations(lexicon)
        if nations:
            own = frozenset(word for known in entity.descriptions for word in known.words) & _nations(lexicon)
            found["nation shared"] = float(bool(own & nations))
            found["nation clashes"] = float(bool(own) and not own & nations)
    return found


def _fit_head(entity: Entity, phrase: NounPhrase, wanted: Description, lexicon: Lexicon) -> Features | None:
    """The features of head and complement, by the description known that fits best; None where it can't."""
    best: tuple[float, Features] | None = None
    offices = elsewhere = False
    head = fold(wanted.head)
    for known in entity.descriptions:
        offices = offices or known.kind in ("office", "occupation", "rank")
        if fold(known.head) == head:
            relation, order = "same head", 3.0
        elif known.head in lexicon.hypernyms.get(wanted.head, ()):
            relation, order = "wider head", 2.0
        elif wanted.head in lexicon.hypernyms.get(known.head, ()):
            relation, order = "narrower head", 1.0
        else:
            continue
        if relation == "same head" and wanted.bodies and known.bodies and not wanted.bodies & known.bodies:
            elsewhere = True  # the mayor of one town is not the mayor of another
            continue
        found: Features = {relation: 1.0, "not beside the name": float(not known.apposed)}
        if wanted.words and known.words:
            shared = len(wanted.words & known.words)
            if shared:
                found["complement shared"] = shared / len(wanted.words)
                order += 0.5
            else:
                found[f"complement clashes, {relation}"] = 1.0
                order -= 0.5
        elif wanted.words:
            found["complement new"] = 1.0
        elif known.words:
            found["complement left out"] = 1.0
        else:
            found["no complement"] = 1.0
        if best is None or order > best[0]:
            best = (order, found)
    if best is not None:
        return best[1]
    if elsewhere:
        return None
    if entity.type is SpeakerType.ORGANISATION:
        if any(head in fold(name).split() for name in entity.names):
            return {"head in name": 1.0}
        if entity.media and wanted.head in word_set("press"):
            return {"press": 1.0}
        nouns = lexicon.sorts.get(entity.sort)
        if nouns is not None and wanted.head in nouns:
            return {"no head": 1.0, "sort fits": 1.0}
        if nouns is not None and any(wanted.head in others for others in lexicon.sorts.values()):
            return None
        if wanted.kind == "organisation" and entity.names and not entity.place and not entity.media:
            other = any(
                lexicon.word(name.lower().split()[0]).noun(("organisation",)) for name in entity.names
            )
            return {
                "no head": 1.0,
                "body": 1.0,
                f"no head, {phrase.determiner}": 1.0,
                "other body": float(other),
            }
        return None
    if entity.members:
        return {"no head": 1.0, "members": 1.0}
    if entity.type is SpeakerType.PERSON and entity.names:
        return {
            "no head": 1.0,
            f"no head, {wanted.kind}": 1.0,
            f"no head, {phrase.determiner}": 1.0,
            "other office": float(offices),
            "no head, complement": float(bool(wanted.words)),
        }
    return None


def agrees(entity: Entity, phrase: NounPhrase) -> bool:
    """Whether an entity and a phrase go together in gender and number."""
    return _same_number(entity, phrase) and not clash(phrase.gender, entity.gender)


def _same_number(entity: Entity, phrase: NounPhrase) -> bool:
    return (phrase.number == "p") == (entity.number == "p")


def compatible(entity: Entity, phrase: NounPhrase, type_: SpeakerType) -> bool:
    """Whether a description of a sort of speaker can be an entity's."""
    human = (SpeakerType.PERSON, SpeakerType.ANONYMOUS)
    if type_ in human:
        return entity.type in human and agrees(entity, phrase)
    return entity.type is type_ and _same_number(
        entity, phrase
    )  # la Gazette … le journal: a body's noun has a gender of its own


def type_of(phrase: NounPhrase, speaking: bool) -> SpeakerType | None:
    """What sort of speaker a nameless phrase is."""
    head = phrase.head
    plural = phrase.number == "p" or phrase.determiner in ("num",)
    if head is None:
        if not speaking:
            return None
        return SpeakerType.GROUP if plural else SpeakerType.PERSON
    if head.kind in HUMAN:
        if plural:
            return SpeakerType.GROUP
        if head.kind == "source" or phrase.determiner in ("indef", "quant"):
            return SpeakerType.ANONYMOUS
        return SpeakerType.PERSON
    if head.kind == "group":
        return SpeakerType.GROUP
    if head.kind == "organisation":
        return SpeakerType.ORGANISATION
    if head.kind == "document" or head.kind.startswith("speech"):
        return SpeakerType.DOCUMENT
    return None


@functools.cache
def _nations(lexicon: Lexicon) -> frozenset[str]:
    """Demonyms as the words of descriptions are kept: français, américaine."""
    return content(lexicon.demonyms)
