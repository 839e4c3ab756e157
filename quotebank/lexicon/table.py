"""Tables: one TSV file read into rows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from quotebank.errors import LexiconError

FOLDER = Path(__file__).parent


def read_table(name: str) -> Iterator[dict[str, str]]:
    """The rows of ``name.tsv``, each a dict of column name to cell.

    Raises:
        LexiconError: A row has another number of cells than the header; file and line are named.
    """
    path = FOLDER / f"{name}.tsv"
    header: list[str] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) != len(header):
            raise LexiconError(f"{path.name}, line {number}: {len(cells)} cells where the header has {len(header)}")
        yield dict(zip(header, cells, strict=True))
