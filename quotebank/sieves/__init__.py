"""Sieves: who speaks, asked of one construction after the other, the surest first.

Each is a function ``Frame -> Link | None``; None means "not mine". :data:`SURFACE` gives their order.
"""

from __future__ import annotations

from collections.abc import Callable

from quotebank.links import Frame, Link
from quotebank.sieves import colons, incises, nouns, sources, verbs

Sieve = Callable[[Frame], Link | None]

SURFACE: tuple[Sieve, ...] = (
    incises.inner_incise,
    verbs.relayed,
    incises.incise_after,
    verbs.narrative_infinitive,
    colons.announced,
    incises.incise_before,
    sources.source_after,
    verbs.governor,
    verbs.participle_after,
    sources.source_phrase,
    sources.as_said,
    incises.incise_later,
    verbs.weak_governor,
    colons.signature,
    nouns.speech_noun,
)


def surface_link(frame: Frame) -> Link | None:
    """The answer of the first surface sieve that has one."""
    for sieve in SURFACE:
        link = sieve(frame)
        if link is not None:
            return link
    return None
