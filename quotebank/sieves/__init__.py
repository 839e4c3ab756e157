"""Sieves: who speaks, asked of one construction after the other, the surest first."""

from __future__ import annotations

from collections.abc import Callable

from quotebank.links import Frame, Link
from quotebank.sieves import surface

Sieve = Callable[[Frame], Link | None]

SURFACE: tuple[Sieve, ...] = (
    surface.inner_incise,
    surface.relayed,
    surface.incise_after,
    surface.announced,
    surface.incise_before,
    surface.governor,
    surface.participle_after,
    surface.source_phrase,
    surface.as_said,
    surface.incise_later,
    surface.weak_governor,
    surface.signature,
    surface.speech_noun,
)


def surface_link(frame: Frame) -> Link | None:
    """The answer of the first surface sieve that has one."""
    for sieve in SURFACE:
        link = sieve(frame)
        if link is not None:
            return link
    return None
