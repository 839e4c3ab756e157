"""Articles read from files: one a file, or one a line of a ``.jsonl`` file.

What cannot be read is named with its place and passed over; the rest goes on.
"""

from __future__ import annotations

import enum
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO

import attrs

from quotebank.errors import InputError

STDIN = "-"
"""The name that stands for standard input."""
_BOM = b"\xef\xbb\xbf"


class Form(enum.StrEnum):
    """How a file holds its articles."""

    AUTO = "auto"
    TEXT = "text"
    JSONL = "jsonl"


@attrs.frozen
class Text:
    """One article as it came in.

    Attributes:
        id: The ``id`` of its line, or the file's name without its ending.
        text: The article, unchanged but for a byte order mark at the head of its file.
    """

    id: str
    text: str


def holds_lines(name: str, form: Form = Form.AUTO) -> bool:
    """True where the file has an article a line."""
    return form is Form.JSONL or (form is Form.AUTO and Path(name).suffix.lower() == ".jsonl")


def read_texts(name: str, form: Form, complain: Callable[[str], None]) -> Iterator[Text]:
    """The articles of one file, lazily.

    Args:
        name: A path, or ``-`` for standard input.
        form: A text, lines of JSON, or what the name's ending says.
        complain: Called with one sentence for each thing that cannot be read.

    Yields:
        The articles, in the order of the file.
    """
    shown = "<stdin>" if name == STDIN else name
    try:
        with nullcontext(sys.stdin.buffer) if name == STDIN else Path(name).open("rb") as file:
            if holds_lines(name, form):
                yield from _lines(file, shown, complain)
            else:
                yield Text("stdin" if name == STDIN else Path(name).stem, _whole(file))
    except InputError as error:
        complain(f"{shown}: {error}")
    except OSError as error:
        complain(f"{shown}: {error.strerror or error}")


def _whole(file: BinaryIO) -> str:
    data = file.read()
    skipped = len(_BOM) if data.startswith(_BOM) else 0
    return _decoded(data[skipped:], skipped)


def _lines(file: BinaryIO, shown: str, complain: Callable[[str], None]) -> Iterator[Text]:
    offset = 0
    for number, line in enumerate(file, 1):
        skipped = len(_BOM) if number == 1 and line.startswith(_BOM) else 0
        try:
            if line[skipped:].strip():
                yield _article(_decoded(line[skipped:], offset + skipped))
        except InputError as error:
            complain(f"{shown}:{number}: {error}")
        offset += len(line)


def _decoded(data: bytes, offset: int) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        place = f"byte {offset + error.start} (0x{data[error.start]:02x})"
        raise InputError(f"{place} is not UTF-8; convert the file to UTF-8 first") from error


def _article(line: str) -> Text:
    try:
        data = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError(f"not JSON: {error}") from error
    if not isinstance(data, dict):
        raise InputError('an object with "id" and "text" is wanted')
    for field in ("id", "text"):
        if field not in data:
            raise InputError(f'"{field}" is missing')
    id, text = data["id"], data["text"]
    if isinstance(id, bool) or not isinstance(id, str | int):
        raise InputError(f'"id" is a string or a whole number, not {id!r}')
    if not isinstance(text, str):
        raise InputError('"text" is a string')
    return Text(str(id), text)
