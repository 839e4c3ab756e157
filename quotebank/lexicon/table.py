"""Tables: one TSV file read into rows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from quotebank.errors import LexiconError

FOLDER = Path(__file__).parent


def read_lines(name: str) -> list[str]:
    """The lines of ``name.tsv``, the header first; comments and empty lines left out."""
    text = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and line[0] != "#"]


def read_table(name: str) -> Iterator[dict[str, str]]:
    """The rows of ``name.tsv``, each a dict of column name to cell.

    Raises:
        LexiconError: A row has another number of cells than the header; file and row are named.
    """
    first, *lines = read_lines(name)
    header = first.split("\t")
    for line in lines:
        cells = line.split("\t")
        if len(cells) != len(header):
            raise LexiconError(
                f"{name}.tsv: {len(cells)} cells, not {len(header)} as in the header: {line!r}"
            )
        yield dict(zip(header, cells))  # noqa: B905 (they are as many)
