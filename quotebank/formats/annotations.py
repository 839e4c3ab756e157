"""Annotated articles: gold, or predictions of any make, as far as figures are made of them.

Gold is one JSON object a line with ``id``, ``text`` and ``quotes``, where a speaker's mention is its words
beside ``mention_start`` and ``mention_end``; a prediction gives an object with ``start``, ``end``, ``text``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from quotebank.errors import InputError
from quotebank.types import Quote

_QUOTATION = ("direct", "partial")


@attrs.frozen
class Span:
    """Code points of the text, end exclusive."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """True where the two share a character."""
        return min(self.end, other.end) > max(self.start, other.start)


@attrs.frozen
class ScoredSpeaker:
    """Of a speaker, what counts for the figures.

    Attributes:
        name: The canonical name, or None.
        mention: Where the words stand that name the speaker, or None where the data do not say.
        mention_text: Those words.
        type: ``"document"`` is judged more loosely; None in a prediction will do.
        role: The role a prediction gives.
        mentions: Further words that a gold annotation accepts for the speaker.
    """

    name: str | None
    mention: Span | None
    mention_text: str
    type: str | None = None
    role: str | None = None
    mentions: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """What to call the speaker: the name, else the mention."""
        return self.name or self.mention_text


@attrs.frozen
class ScoredQuote:
    """Of a quotation, what counts for the figures; ``roles`` are those that gold accepts."""

    span: Span
    kind: str
    speaker: ScoredSpeaker | None = None
    cue: Span | None = None
    roles: tuple[str, ...] = ()

    @property
    def is_quotation(self) -> bool:
        """True for ``direct`` and ``partial``."""
        return self.kind in _QUOTATION


@attrs.frozen
class ScoredArticle:
    """One article: gold with its text, or a prediction without."""

    id: str
    quotes: tuple[ScoredQuote, ...]
    text: str = ""


def scored(quotes: Iterable[Quote], id: str) -> ScoredArticle:
    """What :func:`quotebank.extract` returned, as a prediction to evaluate."""
    return ScoredArticle(id, tuple(_scored_quote(quote) for quote in quotes))


def read_articles(lines: Iterable[str]) -> dict[str, ScoredArticle]:
    """Gold or predictions from JSON lines; an open file will do. Blank lines are passed over.

    Raises:
        InputError: A line is no such article; the message names line and field.
    """
    articles: dict[str, ScoredArticle] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            article = _article(json.loads(line))
        except json.JSONDecodeError as error:
            raise InputError(f"line {number}: not JSON: {error}") from error
        except KeyError as error:
            raise InputError(f"line {number}: {error.args[0]}: is missing") from error
        except (TypeError, AttributeError) as error:
            raise InputError(f"line {number}: not an article with quotes: {error}") from error
        articles[article.id] = article
    return articles


def _scored_quote(quote: Quote) -> ScoredQuote:
    speaker = quote.speaker
    return ScoredQuote(
        span=Span(quote.start, quote.end),
        kind=quote.kind.value,
        speaker=None
        if speaker is None
        else ScoredSpeaker(
            name=speaker.name,
            mention=Span(speaker.mention.start, speaker.mention.end),
            mention_text=speaker.mention.text,
            type=speaker.type.value,
            role=speaker.role,
        ),
        cue=None if quote.cue is None else Span(quote.cue.start, quote.cue.end),
    )


def _article(data: Mapping[str, Any]) -> ScoredArticle:
    return ScoredArticle(
        str(data["id"]), tuple(_quote(quote) for quote in data["quotes"]), data.get("text") or ""
    )


def _quote(data: Mapping[str, Any]) -> ScoredQuote:
    cue = data.get("cue")
    return ScoredQuote(
        span=Span(data["start"], data["end"]),
        kind=data["kind"],
        speaker=_speaker(data["speaker"]) if data.get("speaker") else None,
        # a cue annotated by its words alone stands nowhere, so no prediction can be judged by it
        cue=Span(cue["start"], cue["end"]) if isinstance(cue, Mapping) else None,
        roles=_strings(data.get("roles")),
    )


def _speaker(data: Mapping[str, Any]) -> ScoredSpeaker:
    mention = data.get("mention")
    place = None
    if isinstance(mention, Mapping):
        place, words = Span(mention["start"], mention["end"]), mention.get("text") or ""
    else:
        words = mention or ""
        if data.get("mention_start") is not None:
            place = Span(data["mention_start"], data["mention_end"])
    return ScoredSpeaker(
        data.get("name"),
        place,
        words,
        data.get("type"),
        data.get("role"),
        _strings(data.get("mentions")) + _strings(data.get("roles")),
    )


def _strings(values: Sequence[str] | None) -> tuple[str, ...]:
    return tuple(values or ())
