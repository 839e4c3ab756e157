"""A table for people: kind, speaker, role, cue and words, as wide as the terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import regex

from quotebank.types import Quote

_HEADINGS = ("kind", "speaker", "role", "cue", "words")
_GAP = "  "
_LINES = 3
"""A cell takes so many lines at most; what is left over is cut off with an ellipsis."""
_WIDEST = (7, 22, 28, 18, 1000)
_NARROWEST = (7, 10, 10, 8, 16)
_ELLIPSIS = "…"
_CLUSTER = regex.compile(r"\X")
_JOINERS = "\u200c\u200d"


def to_table(quotes: Sequence[Quote], width: int = 100) -> str:
    """The quotations as a table, one row each, its last line feed included.

    A speaker without a name shows as the words that stand for one (``un conseiller``); a quotation whose
    speaker is unknown shows a dash. Long cells run over three lines at most, then end in an ellipsis.

    Args:
        quotes: What :func:`quotebank.extract` returned.
        width: Columns of the terminal; below 60 or so the table is wider than that.

    Returns:
        The table, or one line that says there is none.
    """
    if not quotes:
        return "no words between quotation marks\n"
    rows = [tuple(_clean(cell) for cell in _cells(quote)) for quote in quotes]
    widths = _widths([_HEADINGS, *rows], width)
    lines = [*_row(_HEADINGS, widths), _GAP.join("─" * column for column in widths)]
    for row in rows:
        lines += _row(row, widths)
    return "".join(line.rstrip() + "\n" for line in lines)


def display_width(text: str) -> int:
    """How many columns of a terminal the text takes: 2 for ``日``, none for a combining accent.

    >>> display_width("où"), display_width("ou\u0300"), display_width("日本")
    (2, 2, 4)
    """
    return sum(_cluster_width(cluster) for cluster in _CLUSTER.findall(text))


def _cluster_width(cluster: str) -> int:
    if "\ufe0f" in cluster:  # the emoji form of what precedes
        return 2
    return max((_character_width(character) for character in cluster), default=0)


def _character_width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _clean(text: str) -> str:
    """One line without anything that could steer a terminal."""
    shown = []
    for character in text:
        category = unicodedata.category(character)
        if category == "Cs":
            shown.append("\ufffd")
        elif category == "Cf":
            shown.append(character if character in _JOINERS else "")
        else:
            shown.append(" " if category in ("Cc", "Zl", "Zp") else character)
    return " ".join(word for word in "".join(shown).split(" ") if word)  # a hard space binds « and !


def _cells(quote: Quote) -> tuple[str, str, str, str, str]:
    speaker = quote.speaker
    name, role = ("—" if quote.is_quotation else ""), ""
    if speaker is not None:
        name, role = speaker.name or speaker.mention.text, speaker.role or ""
    return quote.kind.value, name, role, quote.cue.text if quote.cue else "", quote.content


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """As wide as the cells need, then the widest of the first columns give way until the table fits."""
    columns = range(len(_HEADINGS))
    widths = [min(max(display_width(row[i]) for row in rows), _WIDEST[i]) for i in columns]
    words = widths.pop()
    room = width - len(_GAP) * len(widths)
    wanted = min(words, max(room * 2 // 5, _NARROWEST[-1]))
    while sum(widths) + wanted > room:
        spare = [widths[i] - _NARROWEST[i] for i in range(len(widths))]
        if max(spare) <= 0:
            break
        widths[spare.index(max(spare))] -= 1
    return [*widths, min(words, max(room - sum(widths), _NARROWEST[-1]))]


def _row(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [_wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    height = max(len(lines) for lines in wrapped)
    return [
        _GAP.join(
            _pad(lines[i] if i < len(lines) else "", width)
            for lines, width in zip(wrapped, widths, strict=True)
        )
        for i in range(height)
    ]


def _pad(text: str, width: int) -> str:
    return text + " " * (width - display_width(text))


def _wrap(text: str, width: int) -> list[str]:
    """At most :data:`_LINES` lines; a word that is wider than the column is broken."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if display_width(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        line = word
        while display_width(line) > width and len(lines) <= _LINES:
            head = _head(line, width)
            lines.append(head)
            line = line[len(head) :]
        if len(lines) > _LINES:
            break
    if line:
        lines.append(line)
    if len(lines) > _LINES:
        lines = lines[:_LINES]
        lines[-1] = _head(lines[-1], width - 1).rstrip() + _ELLIPSIS
    return lines or [""]


def _head(text: str, width: int) -> str:
    """The first clusters of a text that fit; one at least, so that a loop gets on."""
    head = ""
    taken = 0
    for cluster in _CLUSTER.findall(text):
        taken += _cluster_width(cluster)
        if head and taken > width:
            break
        head += cluster
    return head
