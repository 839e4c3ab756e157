"""Hygiene of the lexicons of places, organisations and words."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

LEXICON = Path(__file__).resolve().parent.parent / "quotebank" / "lexicon"

GENDER = {"m", "f"}
GENDER_OR_NONE = GENDER | {""}
NUMBER = {"s", "p"}

# file -> (columns, number of key columns, floor of rows, {column: allowed values})
TABLES: dict[str, tuple[list[str], int, int, dict[str, set[str]]]] = {
    "places.tsv": (
        ["name", "kind", "article", "gender", "number", "adjectives"],
        1,
        1800,
        {
            "kind": {"country", "region", "city", "continent", "other"},
            "article": {"la", "le", "l'", "les", ""},
            "gender": GENDER_OR_NONE,
            "number": NUMBER,
        },
    ),
    "metonyms.tsv": (
        ["name", "gender", "number", "stands_for"],
        1,
        250,
        {"gender": GENDER, "number": NUMBER},
    ),
    "organisations.tsv": (
        ["name", "expansion", "gender", "number", "kind"],
        1,
        1500,
        {
            "gender": GENDER,
            "number": NUMBER,
            "kind": set(
                "party union ngo company state international media sport science school court army "
                "other".split()
            ),
        },
    ),
    "media.tsv": (
        ["name", "gender", "number", "kind"],
        1,
        600,
        {
            "gender": GENDER,
            "number": NUMBER,
            "kind": {"newspaper", "agency", "tv", "radio", "magazine", "site", "publisher"},
        },
    ),
    "organisation_heads.tsv": (
        ["noun", "gender", "number"],
        1,
        600,
        {"gender": GENDER, "number": NUMBER},
    ),
    "speech_nouns.tsv": (
        ["noun", "gender", "plural", "class"],
        1,
        450,
        {"gender": GENDER, "class": {"speech", "thought", "document", "chant", "turn"}},
    ),
    "label_nouns.tsv": (["word", "kind"], 1, 600, {"kind": {"title", "term", "naming"}}),
    "prepositions.tsv": (["phrase", "class"], 1, 350, {"class": {"source", "channel", "place"}}),
    "adverbs.tsv": (
        ["word", "class"],
        1,
        600,
        {"class": {"time", "manner", "discourse", "negation", "degree"}},
    ),
    "function_words.tsv": (
        ["word", "class"],
        2,
        500,
        {"class": set("det pro prep conj sub num rel clitic adv".split())},
    ),
    "sentence_openers.tsv": (["word"], 1, 1200, {}),
    "adjectives.tsv": (["m", "f", "mp", "fp"], 1, 1200, {}),
}
LOWER_CASE = [
    "organisation_heads.tsv",
    "speech_nouns.tsv",
    "label_nouns.tsv",
    "prepositions.tsv",
    "adverbs.tsv",
    "function_words.tsv",
    "sentence_openers.tsv",
    "adjectives.tsv",
]


def read(name: str) -> tuple[str, list[str], list[list[str]]]:
    lines = (LEXICON / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines[2:] if line and not line.startswith("#")]
    return lines[0], lines[1].split("\t"), rows


def column(name: str, title: str) -> list[str]:
    _, columns, rows = read(name)
    return [row[columns.index(title)] for row in rows]


@pytest.mark.parametrize("name", TABLES)
def test_shape(name: str) -> None:
    columns, keys, floor, _ = TABLES[name]
    comment, header, rows = read(name)
    assert comment.startswith("# ")
    assert header == columns
    assert [row for row in rows if len(row) != len(columns)] == []
    assert [row for row in rows if not row[0]] == []
    seen = [tuple(row[:keys]) for row in rows]
    assert len(seen) == len(set(seen))
    assert len(rows) >= floor


@pytest.mark.parametrize("name", TABLES)
def test_characters(name: str) -> None:
    text = (LEXICON / name).read_text(encoding="utf-8")
    assert unicodedata.normalize("NFC", text) == text
    assert "\u2019" not in text
    assert "\u00a0" not in text
    assert text.endswith("\n")
    for row in read(name)[2]:
        for cell in row:
            assert cell == cell.strip()
            assert "  " not in cell


@pytest.mark.parametrize("name", TABLES)
def test_values(name: str) -> None:
    for title, allowed in TABLES[name][3].items():
        assert set(column(name, title)) <= allowed


@pytest.mark.parametrize("name", LOWER_CASE)
def test_lower_case(name: str) -> None:
    assert [word for row in read(name)[2] for word in row[:1] if word != word.lower()] == []


def test_place_adjectives_are_pairs() -> None:
    for cell in column("places.tsv", "adjectives"):
        assert cell == "" or re.fullmatch(r"[^|A-Z]+\|[^|A-Z]+", cell), cell


def test_article_agrees_with_gender_and_number() -> None:
    for _, _, article, gender, number, _ in read("places.tsv")[2]:
        if article == "la":
            assert (gender, number) == ("f", "s")
        if article == "le":
            assert (gender, number) == ("m", "s")
        if article == "les":
            assert number == "p"


@pytest.mark.parametrize(
    ("name", "title", "floors"),
    [
        ("places.tsv", "kind", {"country": 200, "region": 250, "city": 900, "continent": 7}),
        ("organisations.tsv", "kind", {"party": 150, "company": 250, "state": 150, "sport": 80}),
        ("media.tsv", "kind", {"newspaper": 150, "agency": 30, "tv": 60, "radio": 30}),
        ("label_nouns.tsv", "kind", {"title": 150, "term": 60, "naming": 60}),
        ("prepositions.tsv", "class", {"source": 60, "channel": 60}),
    ],
)
def test_classes_have_their_floor(name: str, title: str, floors: dict[str, int]) -> None:
    values = column(name, title)
    for value, floor in floors.items():
        assert values.count(value) >= floor, (value, values.count(value))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("places.tsv", ["France", "États-Unis", "Etats-Unis", "Royaume-Uni", "RDC", "Liège", "Tizi Ouzou"]),
        ("metonyms.tsv", ["Élysée", "Elysée", "Matignon", "Kremlin", "Maison Blanche", "Quai d'Orsay"]),
        ("organisations.tsv", ["ONU", "Otan", "RN", "CAQ", "N-VA", "UDC", "FLN", "SNCF", "PSG", "S&P"]),
        ("media.tsv", ["AFP", "Le Monde", "El Watan", "La Libre Belgique", "franceinfo", "BFMTV"]),
        ("adverbs.tsv", ["hier", "mercredi soir", "notamment", "de son côté"]),
        ("sentence_openers.tsv", ["après", "interrogé", "face", "résultat", "contacté"]),
    ],
)
def test_known_words(name: str, words: list[str]) -> None:
    have = {row[0] for row in read(name)[2]}
    assert [word for word in words if word not in have] == []


def test_adjective_forms() -> None:
    forms = {row[0]: row[1:] for row in read("adjectives.tsv")[2]}
    assert forms["municipal"] == ["municipale", "municipaux", "municipales"]
    assert forms["nouveau"] == ["nouvelle", "nouveaux", "nouvelles"]
    assert forms["ancien"] == ["ancienne", "anciens", "anciennes"]
    for feminine, _, plural in forms.values():
        assert feminine.endswith(("e", "ë")) or feminine == "marron", feminine
        assert plural.endswith("s"), plural
