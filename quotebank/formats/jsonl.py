r"""JSON lines: one line an article, everything kept.

Write the quotations of two texts and read them back::

    >>> from quotebank.formats.jsonl import Article, from_jsonl, to_jsonl
    >>> articles = [Article("a1", ()), Article("a2", ())]
    >>> lines = list(to_jsonl(articles))
    >>> lines[0]
    '{"id": "a1", "quotes": [], "schema": 1, "quotebank": "0.1.0"}\n'
    >>> list(from_jsonl(lines)) == articles
    True

The text itself is not written: keep it beside, since every offset counts code points of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import attrs

from quotebank.errors import InputError
from quotebank.types import Cue, Kind, Mention, Quote, Speaker, SpeakerType

SCHEMA = 1
"""Number of the form written here; a reader refuses a higher one."""


_Choice = TypeVar("_Choice", Kind, SpeakerType)


def _as_tuple(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    return tuple(quotes)


@attrs.frozen
class Article:
    """The quotations of one text, under the name its owner gave it.

    Attributes:
        id: The name of the text.
        quotes: Its quotations, in text order.
    """

    id: str
    quotes: tuple[Quote, ...] = attrs.field(converter=_as_tuple)


def to_dict(quotes: Iterable[Quote], id: str) -> dict[str, Any]:
    """One article as plain dicts, lists, strings and numbers.

    Args:
        quotes: What :func:`quotebank.extract` returned.
        id: The name to give the article.

    Returns:
        A dict that ``json.dumps`` takes and :func:`from_dict` reads back without loss.
    """
    from quotebank import __version__

    return {
        "id": id,
        "quotes": [_quote_dict(quote) for quote in quotes],
        "schema": SCHEMA,
        "quotebank": __version__,
    }


def from_dict(data: Mapping[str, Any]) -> Article:
    """Reads back what :func:`to_dict` made. Fields it does not know are passed over.

    Raises:
        InputError: A field is missing or is no such thing; the message names it
            (``quotes[3].speaker.mention.start: a number is wanted, not 'x'``).
    """
    article = _Fields(data, "")
    schema = article.integer("schema")
    if schema > SCHEMA:
        raise InputError(f"schema: {schema} is newer than {SCHEMA}, the newest read here; upgrade quotebank")
    return Article(article.string("id"), tuple(_read_quote(quote) for quote in article.objects("quotes")))


def to_jsonl(articles: Iterable[Article]) -> Iterator[str]:
    """Each article as one line, its line feed included: ``file.writelines(to_jsonl(articles))``.

    Letters stay as they are (``é``, not an escape); write the file as UTF-8.
    """
    for article in articles:
        data = to_dict(article.quotes, article.id)
        line = json.dumps(data, ensure_ascii=False)
        if not _encodable(line):  # half of a surrogate pair, which only an escape can carry
            line = json.dumps(data)
        yield line + "\n"


def from_jsonl(lines: Iterable[str]) -> Iterator[Article]:
    """Reads back what :func:`to_jsonl` wrote, lazily; an open file will do. Blank lines are passed over.

    Raises:
        InputError: A line is damaged; the message names line and field
            (``line 7: quotes[0].kind: one of direct, partial, term, title is wanted, not 'said'``).
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield from_dict(json.loads(line))
        except (json.JSONDecodeError, RecursionError) as error:
            raise InputError(f"line {number}: not JSON: {error}") from error
        except InputError as error:
            raise InputError(f"line {number}: {error}") from error


def _encodable(line: str) -> bool:
    try:
        line.encode()
    except UnicodeEncodeError:
        return False
    return True


def _quote_dict(quote: Quote) -> dict[str, Any]:
    return {
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "content": quote.content,
        "segments": [list(segment) for segment in quote.segments],
        "kind": quote.kind.value,
        "cue": None if quote.cue is None else attrs.asdict(quote.cue),
        "speaker": None if quote.speaker is None else _speaker_dict(quote.speaker),
        "confidence": quote.confidence,
        "evidence": quote.evidence,
        "parent": quote.parent,
    }


def _speaker_dict(speaker: Speaker) -> dict[str, Any]:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "role": speaker.role,
        "roles": list(speaker.roles),
        "type": speaker.type.value,
        "gender": speaker.gender,
        "mention": attrs.asdict(speaker.mention),
    }


class _Fields:
    """A JSON object and the path to it, so that an error can say where it stands."""

    def __init__(self, data: object, path: str) -> None:
        if not isinstance(data, Mapping):
            raise InputError(f"{path.rstrip('.') or 'the line'}: an object is wanted, not {data!r}")
        self.data: Mapping[str, object] = data
        self.path = path

    def value(self, name: str) -> object:
        if name not in self.data:
            raise InputError(f"{self.path}{name}: is missing")
        return self.data[name]

    def wrong(self, name: str, wanted: str) -> InputError:
        return InputError(f"{self.path}{name}: {wanted} is wanted, not {self.data[name]!r}")

    def string(self, name: str) -> str:
        value = self.value(name)
        if not isinstance(value, str):
            raise self.wrong(name, "a string")
        return value

    def optional_string(self, name: str) -> str | None:
        return None if self.value(name) is None else self.string(name)

    def integer(self, name: str) -> int:
        value = self.value(name)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.wrong(name, "a whole number from 0 up")
        return value

    def number(self, name: str) -> float:
        value = self.value(name)
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self.wrong(name, "a number")
        return float(value)

    def choice(self, name: str, kind: type[_Choice]) -> _Choice:
        value = self.string(name)
        if value not in [member.value for member in kind]:
            raise self.wrong(name, f"one of {', '.join(kind)}")
        return kind(value)

    def strings(self, name: str) -> tuple[str, ...]:
        values = self.items(name)
        if not all(isinstance(value, str) for value in values):
            raise self.wrong(name, "a list of strings")
        return tuple(str(value) for value in values)

    def segments(self, name: str) -> tuple[tuple[int, int], ...]:
        pairs: list[tuple[int, int]] = []
        for pair in self.items(name):
            match pair:
                case [int() as start, int() as end]:
                    pairs.append((start, end))
                case _:
                    raise self.wrong(name, "a list of [start, end]")
        return tuple(pairs)

    def items(self, name: str) -> Sequence[object]:
        value = self.value(name)
        if not isinstance(value, list | tuple):
            raise self.wrong(name, "a list")
        return value

    def object(self, name: str) -> _Fields:
        return _Fields(self.value(name), f"{self.path}{name}.")

    def optional_object(self, name: str) -> _Fields | None:
        return None if self.value(name) is None else self.object(name)

    def objects(self, name: str) -> Iterator[_Fields]:
        return (_Fields(item, f"{self.path}{name}[{index}].") for index, item in enumerate(self.items(name)))


def _read_quote(fields: _Fields) -> Quote:
    cue = fields.optional_object("cue")
    speaker = fields.optional_object("speaker")
    return Quote(
        start=fields.integer("start"),
        end=fields.integer("end"),
        text=fields.string("text"),
        content=fields.string("content"),
        segments=fields.segments("segments"),
        kind=fields.choice("kind", Kind),
        cue=None if cue is None else _read_cue(cue),
        speaker=None if speaker is None else _read_speaker(speaker),
        confidence=fields.number("confidence"),
        evidence=fields.string("evidence"),
        parent=None if fields.value("parent") is None else fields.integer("parent"),
    )


def _read_cue(fields: _Fields) -> Cue:
    return Cue(fields.integer("start"), fields.integer("end"), fields.string("text"), fields.string("lemma"))


def _read_speaker(fields: _Fields) -> Speaker:
    mention = fields.object("mention")
    return Speaker(
        mention=Mention(mention.integer("start"), mention.integer("end"), mention.string("text")),
        name=fields.optional_string("name"),
        role=fields.optional_string("role"),
        roles=fields.strings("roles"),
        type=fields.choice("type", SpeakerType),
        gender=fields.optional_string("gender"),
        id=fields.string("id"),
    )
