"""Hygiene of the verb lexicons."""

from __future__ import annotations

import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from quotebank.lexicon.build.__main__ import LEXICON, TARGET, build
from quotebank.lexicon.build.conjugate import bare, forms

CLASSES = frozenset("say think evaluate ask direct turn write chant react weak".split())
FRAMES = "que np inf pred passive de-inf a-inf a-np de-np np-de comme sur contre pour".split()
COLUMNS = {
    "verbs.tsv": ["lemma", "class", "frames", "note"],
    "locutions.tsv": ["locution", "head", "tail", "class", "frames", "clitic"],
    "common_verbs.tsv": ["lemma"],
    "verb_forms.tsv": ["form", "lemma", "tags", "pron"],
}


def rows(name: str) -> list[dict[str, str]]:
    lines = (LEXICON / name).read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if not line.startswith("#")]
    return [dict(zip(cells[0], row, strict=True)) for row in cells[1:]]


@pytest.mark.parametrize("name", COLUMNS)
def test_layout(name: str) -> None:
    text = Path(LEXICON / name).read_text(encoding="utf-8")
    lines = text.splitlines()
    assert lines[0].startswith("# ")
    assert lines[1].split("\t") == COLUMNS[name]
    assert text.endswith("\n")
    assert "\r" not in text
    assert unicodedata.is_normalized("NFC", text)
    assert "\N{RIGHT SINGLE QUOTATION MARK}" not in "\n".join(lines[1:])
    for row in rows(name):
        assert all(cell == cell.strip() and "  " not in cell for cell in row.values()), row


@pytest.mark.parametrize(
    ("name", "key"), [("verbs.tsv", "lemma"), ("locutions.tsv", "locution"), ("common_verbs.tsv", "lemma")]
)
def test_no_duplicate(name: str, key: str) -> None:
    counts = Counter(row[key] for row in rows(name))
    assert [value for value, count in counts.items() if count > 1] == []


def test_size() -> None:
    assert len(rows("verbs.tsv")) >= 900
    assert len(rows("locutions.tsv")) >= 150
    assert len(rows("common_verbs.tsv")) >= 1500
    assert TARGET.stat().st_size < 4_000_000


@pytest.mark.parametrize("name", ["verbs.tsv", "locutions.tsv"])
def test_classes_and_frames(name: str) -> None:
    for row in rows(name):
        assert row["class"] in CLASSES, row
        frames = row["frames"].split()
        assert frames == [frame for frame in FRAMES if frame in frames], row


def test_every_verb_can_be_conjugated() -> None:
    for name, column in (("verbs.tsv", "lemma"), ("locutions.tsv", "head"), ("common_verbs.tsv", "lemma")):
        for row in rows(name):
            assert forms(row[column])["inf"] == bare(row[column]), row


def test_locutions() -> None:
    for row in rows("locutions.tsv"):
        assert row["clitic"] in ("", "se", "en", "y", "s'en", "ne"), row
        assert row["head"] == bare(row["head"]), row
        tails = row["tail"].split("|")
        assert len(tails) == len(set(tails)), row
        assert row["tail"] or row["clitic"], row


def test_common_verbs_are_no_verbs_of_speech() -> None:
    speech = {bare(row["lemma"]) for row in rows("verbs.tsv")}
    assert [row["lemma"] for row in rows("common_verbs.tsv") if row["lemma"] in speech] == []


def test_forms_are_up_to_date() -> None:
    assert TARGET.read_text(encoding="utf-8") == build(), "run python -m quotebank.lexicon.build"


def test_forms() -> None:
    found = {(row["form"], row["lemma"]): row for row in rows("verb_forms.tsv")}
    assert found["dit", "dire"]["tags"] == "P3s J3s Kms"
    assert found["exclame", "exclamer"]["pron"] == "1"
    assert found["annonce", "annoncer"]["pron"] == ""
    assert "P1s" in found["annonce", "annoncer"]["tags"].split()
    assert found["abaisse", "abaisser"]["tags"] == "P3s S3s"
    assert found["sommes", "être"]["tags"] == "P1p"


@pytest.mark.parametrize(
    ("lemma", "verb_class", "frames"),
    [
        ("affirmer", "say", "que"),
        ("dénoncer", "evaluate", "np passive comme"),
        ("qualifier", "evaluate", "np-de"),
        ("juger", "think", "que pred"),
        ("se dire", "say", "pred inf"),
        ("appeler", "direct", "a-inf a-np"),
        ("renchérir", "turn", ""),
        ("titrer", "write", ""),
        ("scander", "chant", ""),
        ("sourire", "react", ""),
        ("lancer", "weak", ""),
        ("se féliciter", "evaluate", "de-np"),
        ("s'insurger", "evaluate", "contre"),
        ("décrire", "evaluate", "comme"),
    ],
)
def test_known_rows(lemma: str, verb_class: str, frames: str) -> None:
    row = next(row for row in rows("verbs.tsv") if row["lemma"] == lemma)
    assert row["class"] == verb_class
    assert set(frames.split()) <= set(row["frames"].split())
