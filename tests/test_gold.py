"""The figures on gold never fall below the floors of floors.json (``python tests/floors.py`` raises them)."""

from __future__ import annotations

import json
from pathlib import Path

import floors
import pytest


@pytest.mark.gold
@pytest.mark.parametrize("name", floors.FILES)
def test_floors(name: str) -> None:
    path = floors.GOLD / name
    if not path.exists():
        pytest.skip(f"{name} does not lie beside the checkout, in {floors.GOLD.name}/")
    sha256, wanted = floors.read_floors()[name]
    assert floors.digest(path) == sha256, "the floors were measured on another gold: tests/floors.py --lower"
    reached = floors.measure(path)
    assert {figure: value for figure, value in reached.items() if value < wanted[figure]} == {}, wanted


@pytest.fixture
def gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a gold file of one article, and no floors yet."""
    text = "« Nous partirons demain », a dit Claire Morel."
    speaker = {"name": "Claire Morel", "mention": "Claire Morel", "mention_start": 33, "mention_end": 45}
    quote = {"start": 0, "end": 25, "kind": "direct", "speaker": speaker, "roles": [], "cue": None}
    (tmp_path / "seed.jsonl").write_text(json.dumps({"id": "1", "text": text, "quotes": [quote]}) + "\n")
    monkeypatch.setattr(floors, "GOLD", tmp_path)
    monkeypatch.setattr(floors, "FLOORS", tmp_path / "floors.json")
    monkeypatch.setattr(floors, "FILES", ("seed.jsonl",))
    return tmp_path


def test_floors_rise_and_do_not_fall(gold: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert floors.main([]) == 0
    assert floors.read_floors()["seed.jsonl"][1]["joint"] == 100.0
    worse = dict.fromkeys(floors.FIGURES, 50.0)
    monkeypatch.setattr(floors, "measure", lambda path: worse.copy())
    assert floors.main([]) == 1
    assert floors.read_floors()["seed.jsonl"][1]["joint"] == 100.0
    assert floors.main(["--lower"]) == 0
    assert floors.read_floors()["seed.jsonl"][1]["joint"] == 50.0


def test_floors_of_another_gold_are_refused(gold: Path) -> None:
    assert floors.main([]) == 0
    path = gold / "seed.jsonl"
    path.write_text(path.read_text() * 2)
    assert floors.main([]) == 1
    assert floors.read_floors()["seed.jsonl"][0] != floors.digest(path)
