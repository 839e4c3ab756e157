"""Floors of the figures on the gold articles beside the checkout.

``python tests/floors.py`` measures and raises the floors in floors.json to what is reached now. It refuses
to lower one, or to take figures of another gold, unless it is told to: ``--lower``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path

from quotebank import Extractor, Options
from quotebank.evaluation import evaluate
from quotebank.formats.annotations import read_articles, scored

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
GOLD = HERE.parents[1] / "shared" / "gold"
FILES = ("seed.jsonl", "news-dev.jsonl")
FIGURES = ("span", "quotation", "kind", "speaker", "joint", "mention", "cue", "role", "full")

Floors = dict[str, float]


def measure(path: Path) -> Floors:
    """Each figure in per cent: F1, or the share that is right."""
    gold = read_articles(path.read_text(encoding="utf-8").splitlines())
    engine = Extractor(Options(parser="none"))
    found = {id: scored(engine.extract(article.text), id) for id, article in gold.items()}
    figures = evaluate(gold, found).to_dict()
    return {name: figures[name].get("F", figures[name].get("acc", 0.0)) for name in FIGURES}


def digest(path: Path) -> str:
    """What tells one gold file from another."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_floors() -> dict[str, tuple[str, Floors]]:
    """Hash of the gold and floors, by the name of the file."""
    if not FLOORS.exists():
        return {}
    data = json.loads(FLOORS.read_text(encoding="utf-8"))
    return {name: (entry["sha256"], entry["floors"]) for name, entry in data.items()}


def main(arguments: list[str] | None = None) -> int:
    """Measure, compare, write."""
    parser = argparse.ArgumentParser(
        description="Raise the floors of tests/floors.json to what is reached now."
    )
    parser.add_argument("--lower", action="store_true", help="lower floors too, and take another gold's")
    lower = parser.parse_args(arguments).lower
    floors = read_floors()
    refused = False
    for name in FILES:
        path = GOLD / name
        if not path.exists():
            print(f"{name}: not beside the checkout, floors kept")
            continue
        figures, sha256 = measure(path), digest(path)
        old_sha256, old = floors.get(name, (sha256, {}))
        if sha256 != old_sha256 and not lower:
            print(
                f"{name}: another gold than the floors were measured on; --lower takes its figures",
                file=sys.stderr,
            )
            refused = True
            continue
        for figure, value in figures.items():
            floor = old.get(figure, 0.0)
            print(f"{name:16} {figure:10} {floor:5} -> {value:5}{'  LOWER' if value < floor else ''}")
            if value < floor and not lower:
                figures[figure] = floor
                refused = True
        floors[name] = (sha256, figures)
    data = {name: {"sha256": sha256, "floors": figures} for name, (sha256, figures) in floors.items()}
    FLOORS.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")
    if refused:
        print("some floors were not lowered: --lower does it", file=sys.stderr)
    return int(refused)


if __name__ == "__main__":
    sys.exit(main())
