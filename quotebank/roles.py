"""Roles: what the article says a speaker is."""

from __future__ import annotations

from quotebank.entities import Entity
from quotebank.lexicon import word_set
from quotebank.types import SpeakerType

_RANK = {"office": 0, "member": 1, "occupation": 1, "rank": 2, "group": 2, "source": 2, "kin": 3, "person": 4}


def roles_of(entity: Entity) -> tuple[str, ...]:
    """The roles of an entity, the best first; organisations and documents have none."""
    if entity.type in (SpeakerType.ORGANISATION, SpeakerType.DOCUMENT) or entity.members:
        return ()
    found = [
        d
        for d in entity.descriptions
        if d.kind in _RANK and not (d.head in word_set("bare human nouns") and not d.words)
    ]
    order = sorted(found, key=lambda d: (not d.apposed, _RANK[d.kind], -len(d.text), d.start))
    roles: list[str] = []
    for description in order:
        if description.text not in roles:
            roles.append(description.text)
    return tuple(roles)
