"""Hygiene of the lexicons about people: columns, keys, spelling, values, sizes."""

from __future__ import annotations

import unicodedata
from collections import Counter
from pathlib import Path

import pytest

import quotebank

LEXICON = Path(quotebank.__file__).parent / "lexicon"

GENDERS = {"m", "f"}
NUMBERS = {"s", "p"}
FUNCTION_KINDS = {"office", "occupation", "rank", "kin", "person", "member", "source"}
CIVILITY_KINDS = {"civility", "law", "medicine", "academic", "religion", "nobility", "military", "honorific"}
TYPES = {"person", "group", "organisation", "document"}

COLUMNS = {
    "functions": ["m", "f", "mp", "fp", "kind"],
    "groups": ["noun", "gender", "number"],
    "civilities": ["form", "gender", "number", "kind"],
    "given_names": ["name", "gender"],
    "descriptions": ["phrase", "gender", "number", "type"],
}
# Floors, not exact counts: rows may be added freely, a lost half of a file is a bug.
FLOORS = {"functions": 3000, "groups": 600, "civilities": 250, "given_names": 6000, "descriptions": 2000}
# The columns that identify a row.
KEYS = {
    "groups": ["noun"],
    "civilities": ["form"],
    "given_names": ["name"],
    "descriptions": ["phrase", "gender", "number"],
}


def lines_of(name: str) -> list[str]:
    return (LEXICON / f"{name}.tsv").read_text(encoding="utf-8").split("\n")


def rows_of(name: str) -> list[dict[str, str]]:
    header, *rest = [line for line in lines_of(name) if line and not line.startswith("#")]
    columns = header.split("\t")
    rows = []
    for line in rest:
        cells = line.split("\t")
        assert len(cells) == len(columns), line
        rows.append(dict(zip(columns, cells, strict=True)))
    return rows


@pytest.mark.parametrize("name", COLUMNS)
def test_header(name: str) -> None:
    lines = lines_of(name)
    assert lines[0].startswith("# ")
    assert lines[1].split("\t") == COLUMNS[name]
    assert lines[-1] == ""


@pytest.mark.parametrize("name", COLUMNS)
def test_spelling(name: str) -> None:
    text = "\n".join(lines_of(name))
    assert unicodedata.is_normalized("NFC", text)
    assert not set(text) & set("’‘`\u00a0\u202f\r")
    for row in rows_of(name):
        for cell in row.values():
            assert cell == cell.strip(), row
            assert "  " not in cell, row
            assert "*" not in cell, row
            assert all(part and part == part.strip() for part in cell.split("|")) or not cell, row


@pytest.mark.parametrize("name", COLUMNS)
def test_size(name: str) -> None:
    assert len(rows_of(name)) >= FLOORS[name]


@pytest.mark.parametrize("name", KEYS)
def test_no_duplicate_keys(name: str) -> None:
    counts = Counter(tuple(row[column] for column in KEYS[name]) for row in rows_of(name))
    assert [key for key, count in counts.items() if count > 1] == []


def test_functions() -> None:
    rows = rows_of("functions")
    keys = [row["m"] or row["f"] for row in rows]
    assert all(keys)
    assert len(keys) == len(set(keys))
    for row in rows:
        assert row["kind"] in FUNCTION_KINDS, row
        assert bool(row["m"]) == bool(row["mp"]), row
        assert bool(row["f"]) == bool(row["fp"]), row
        assert len(row["f"].split("|")) <= len(row["fp"].split("|")), row
        assert "|" not in row["m"], row
    assert {row["kind"] for row in rows} == FUNCTION_KINDS


@pytest.mark.parametrize(
    ("m", "f", "mp", "fp", "kind"),
    [
        ("maire", "maire", "maires", "maires", "office"),
        ("ambassadeur", "ambassadrice", "ambassadeurs", "ambassadrices", "office"),
        (
            "directeur général",
            "directrice générale",
            "directeurs généraux",
            "directrices générales",
            "office",
        ),
        ("porte-parole", "porte-parole", "porte-parole", "porte-parole", "office"),
        ("auteur", "autrice", "auteurs", "autrices", "occupation"),
        ("footballeur", "footballeuse", "footballeurs", "footballeuses", "occupation"),
        ("", "sage-femme", "", "sages-femmes", "occupation"),
        ("général", "générale", "généraux", "générales", "rank"),
        ("", "belle-sœur", "", "belles-sœurs", "kin"),
        ("neveu", "nièce", "neveux", "nièces", "kin"),
        ("", "victime", "", "victimes", "person"),
        ("témoin", "", "témoins", "", "source"),
        ("numéro un", "numéro une", "numéros un", "numéros une", "member"),
    ],
)
def test_function_forms(m: str, f: str, mp: str, fp: str, kind: str) -> None:
    """Forms that a rule of thumb gets wrong."""
    found = [row for row in rows_of("functions") if row["m"] == m and f in row["f"].split("|")]
    assert [row["kind"] for row in found] == [kind]
    assert mp in found[0]["mp"].split("|")
    assert fp in found[0]["fp"].split("|")


@pytest.mark.parametrize("name", ["groups", "descriptions"])
def test_gender_and_number(name: str) -> None:
    for row in rows_of(name):
        assert row["gender"] in GENDERS, row
        assert row["number"] in NUMBERS, row


def test_civilities() -> None:
    for row in rows_of("civilities"):
        assert row["gender"] in GENDERS | {"u"}, row
        assert row["number"] in NUMBERS, row
        assert row["kind"] in CIVILITY_KINDS, row


def test_given_names() -> None:
    rows = rows_of("given_names")
    for row in rows:
        assert row["gender"] in GENDERS | {"u"}, row
        assert row["name"][0].isupper(), row
        assert " " not in row["name"], row
    gender = {row["name"]: row["gender"] for row in rows}
    for name in ("Jean-Pierre", "Sergueï", "Mohamed", "Sékou", "Recep", "Shinzo"):
        assert gender[name] == "m"
    for name in ("Marie-Claude", "Ursula", "Fatoumata", "Aïcha", "Giorgia", "Ioulia"):
        assert gender[name] == "f"
    for name in ("Camille", "Dominique", "Andrea"):
        assert gender[name] == "u"


def test_description_types() -> None:
    rows = rows_of("descriptions")
    counts = {kind: sum(row["type"] == kind for row in rows) for kind in TYPES}
    assert sum(counts.values()) == len(rows)
    assert counts["person"] >= 300
    assert counts["group"] >= 100
    assert counts["organisation"] >= 900
    assert counts["document"] >= 400
