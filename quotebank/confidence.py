"""Confidence: how often each sieve was right on articles it was not written on."""

from __future__ import annotations

import functools

from quotebank.lexicon import read_table


@functools.cache
def _table() -> dict[str, float]:
    return {row["evidence"]: float(row["right"]) for row in read_table("confidence")}


def confidence_of(evidence: str) -> float:
    """The measured precision of a sieve, from 0 to 1; 0.5 for one that was never measured."""
    return _table().get(evidence, 0.5)
