"""The readings: offsets that fit their articles, and not a word of them."""

from __future__ import annotations

import json

import pytest

from training import gold

MARKS = frozenset(
    "\"'"
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
)


def _records() -> list[dict[str, object]]:
    return [json.loads(line) for line in gold.READINGS.read_text(encoding="utf-8").splitlines()]


def test_offsets_and_labels_alone() -> None:
    labels = {
        "direct",
        "partial",
        "term",
        "title",
        "person",
        "organisation",
        "group",
        "anonymous",
        "document",
    }
    for record in _records():
        assert set(record) == {"id", "sha256", "held_out", "quotes"}
        for quote in record["quotes"]:  # type: ignore[attr-defined]
            words = [value for value in quote.values() if isinstance(value, str)]
            assert set(words) <= labels


def test_no_article_twice() -> None:
    names = [record["id"] for record in _records()]
    assert len(names) == len(set(names))


def test_written_out_they_are_gold() -> None:
    if not gold.NEWS.is_dir():
        pytest.skip(f"{gold.NEWS.name}/ does not lie beside the checkout")
    for article in (*gold.written_out(held_out=False), *gold.written_out(held_out=True)):
        for quote in article["quotes"]:
            assert quote["text"][0] in MARKS  # one off by a code point opens with something else
            assert quote["kind"] in ("direct", "partial") or quote["speaker"] is None


def test_those_held_out_do_not_teach() -> None:
    if not gold.NEWS.is_dir():
        pytest.skip(f"{gold.NEWS.name}/ does not lie beside the checkout")
    taught = gold.readings()
    assert len(taught) == sum(not record["held_out"] for record in _records())
    kinds = {quote.kind for article in taught for quote in article.gold.quotes}
    assert kinds == {"direct", "partial", "term", "title"}
