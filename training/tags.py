"""Tagged sentences, the shape of a tagger, and how a tagger is scored; no torch here."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

Tagged = list[tuple[str, str]]
"""A sentence: each word with its BIO tag."""


@attrs.frozen
class Shape:
    """Size and schedule of a tagger."""

    name: str
    word_dim: int
    char_dim: int
    char_hidden: int
    hidden: int
    epochs: int
    batch: int = 32
    rate: float = 2e-3
    dropout: float = 0.4
    word_dropout: float = 0.02
    seed: int = 1


def spans(tags: Sequence[str]) -> set[tuple[int, int, str]]:
    """The entities of BIO or BIOES tags: first word, one past the last, label."""
    found: set[tuple[int, int, str]] = set()
    start: int | None = None
    for index, name in enumerate([*tags, "O"]):
        if start is not None and (name[0] in "OBS" or name[2:] != tags[start][2:]):
            found.add((start, index, tags[start][2:]))
            start = None
        if name != "O" and start is None:
            start = index
    return found


def score(
    predicted: Sequence[Sequence[str]], gold: Sequence[Tagged]
) -> dict[str, tuple[float, float, float, int]]:
    """Precision, recall and F of entities, in points, and their number, by label and for all."""
    right: dict[str, int] = {}
    found: dict[str, int] = {}
    there: dict[str, int] = {}
    for tags, sentence in zip(predicted, gold, strict=True):
        mine, theirs = spans(tags), spans([tag for _, tag in sentence])
        for counts, entities in ((right, mine & theirs), (found, mine), (there, theirs)):
            for entity in entities:
                for key in (entity[2], "all"):
                    counts[key] = counts.get(key, 0) + 1
    figures = {}
    for key in sorted(there | found):
        hits = right.get(key, 0)
        precision, recall = 100 * hits / max(1, found.get(key, 0)), 100 * hits / max(1, there.get(key, 0))
        figures[key] = (
            precision,
            recall,
            2 * precision * recall / max(1e-9, precision + recall),
            there.get(key, 0),
        )
    return figures or {"all": (0.0, 0.0, 0.0, 0)}
