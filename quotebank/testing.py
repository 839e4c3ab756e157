"""Test cases in an inline mark-up: French text with the quotations one expects in it.

A file holds cases. ``## title`` opens one; its text follows, up to the first line of the form
``N: name | role / shorter role | type`` (several numbers: ``1,3: …``), one for each quotation that
has a speaker; ``-`` stands for "none". Lines before the first title are comments. In the text::

    {d1}« … »{/d1}   a direct quotation; p partial, t term, w title of a work; each its own number
    {c1}a dit{/c1}   the cue of quotation 1 ({c1,2}: of 1 and 2)
    {s1}le maire{/s1}   the mention of its speaker ({s1,2}: shared)

    >>> case, = parse_cases('''## a short one
    ... {d1}« Oui »{/d1}, {c1}a dit{/c1} {s1}Claire Morel{/s1}.
    ... 1: Claire Morel | - | person
    ... ''')
    >>> quote, = case.quotes
    >>> case.text[slice(*quote.cue_span)], quote.name, quote.kind.value
    ('a dit', 'Claire Morel', 'direct')
"""

from __future__ import annotations

import itertools

import attrs
import regex

from quotebank.types import Kind, SpeakerType

_TAG = regex.compile(r"\{(?P<close>/?)(?P<letter>[dptwcs])(?P<numbers>\d+(?:,\d+)*)\}")
_SPEAKER_LINE = regex.compile(r"(?P<numbers>\d+(?:,\d+)*):(?P<fields>.*)")
_KINDS = {"d": Kind.DIRECT, "p": Kind.PARTIAL, "t": Kind.TERM, "w": Kind.TITLE}

Span = tuple[int, int]
SpeakerFields = tuple[str | None, tuple[str, ...], SpeakerType]


@attrs.frozen
class ExpectedQuote:
    """One span between quotation marks, as a careful reader annotates it.

    Attributes:
        start: First code point of the span, its mark included.
        end: One past its last code point.
        kind: Direct, partial, term or title.
        cue_span: Where the cue stands, or None.
        mention_span: Where the mention of the speaker stands, or None.
        name: The speaker's fullest proper name in the text, or None.
        roles: What the text says the speaker is, fullest form first; any of them is right.
        type: What the speaker is, or None where there is none.
        has_speaker: False where nobody can know who spoke.
    """

    start: int
    end: int
    kind: Kind
    cue_span: Span | None = None
    mention_span: Span | None = None
    name: str | None = None
    roles: tuple[str, ...] = ()
    type: SpeakerType | None = None
    has_speaker: bool = False


@attrs.frozen
class Case:
    """A text without its mark-up and the quotations expected in it, in text order."""

    title: str
    text: str
    quotes: tuple[ExpectedQuote, ...]


@attrs.define
class _Marked:
    """What the tags of one text say."""

    text: str = ""
    quotes: dict[int, tuple[Kind, Span]] = attrs.Factory(dict)
    cues: dict[int, Span] = attrs.Factory(dict)
    mentions: dict[int, Span] = attrs.Factory(dict)


@attrs.frozen
class _Place:
    title: str  # of the case an error is in
    line: int

    def error(self, message: str) -> ValueError:
        return ValueError(f"case {self.title!r}, line {self.line}: {message}")


def parse_cases(text: str) -> list[Case]:
    """Read the cases of a file.

    Raises:
        ValueError: The mark-up is wrong; it names the case and the line.
    """
    cases: list[Case] = []
    lines = text.split("\n")
    heads = [number for number, line in enumerate(lines) if line.startswith("## ")]
    for head, following in itertools.pairwise([*heads, len(lines)]):
        place = _Place(lines[head][3:].strip(), head + 1)
        if any(case.title == place.title for case in cases):
            raise place.error("a second case of this title")
        cases.append(_case(place, lines[head + 1 : following]))
    return cases


def _case(place: _Place, lines: list[str]) -> Case:
    """One case: its text, then its lines of speakers."""
    while lines and not lines[0].strip():
        place, lines = _Place(place.title, place.line + 1), lines[1:]
    first = next((n for n, line in enumerate(lines) if _SPEAKER_LINE.match(line)), len(lines))
    body = "\n".join(lines[:first]).rstrip()
    if not body:
        raise place.error("no text")
    marked = _read_tags(_Place(place.title, place.line + 1), body)
    speakers: dict[int, SpeakerFields] = {}
    for number, line in enumerate(lines[first:], place.line + 1 + first):
        if line.strip():
            _read_speaker(_Place(place.title, number), line, marked, speakers)
    if lost := marked.mentions.keys() - speakers.keys():
        raise place.error(f"quotation {min(lost)} has a mention of its speaker and no line {min(lost)}:")
    quotes = []
    for number, (kind, (start, end)) in marked.quotes.items():
        quote = ExpectedQuote(start, end, kind, marked.cues.get(number), marked.mentions.get(number))
        if number in speakers:
            name, roles, type_ = speakers[number]
            quote = attrs.evolve(quote, name=name, roles=roles, type=type_, has_speaker=True)
        quotes.append(quote)
    return Case(place.title, marked.text, tuple(sorted(quotes, key=lambda q: (q.start, -q.end))))


def _read_tags(place: _Place, body: str) -> _Marked:
    """The text without its tags, and where each tagged span stands in it."""
    marked = _Marked()
    waiting: list[tuple[str, int, _Place]] = []
    done = 0
    for tag in _TAG.finditer(body):
        here = _Place(place.title, place.line + body.count("\n", 0, tag.start()))
        marked.text += _plain(place, body, done, tag.start())
        done = tag.end()
        name = tag["letter"] + tag["numbers"]
        if not tag["close"]:
            waiting.append((name, len(marked.text), here))
            continue
        if not waiting or waiting[-1][0] != name:
            raise here.error(f"{tag.group()} closes nothing; open: {waiting[-1][0] if waiting else 'none'}")
        span = (waiting.pop()[1], len(marked.text))
        numbers = tag["numbers"].split(",")
        if span[0] == span[1] or (tag["letter"] in _KINDS and len(numbers) > 1):
            raise here.error(f"{tag.group()}: an empty span, or a quotation of more than one number")
        for number in map(int, numbers):
            _keep(here, marked, tag["letter"], number, span)
    if waiting:
        raise waiting[-1][2].error(f"{{{waiting[-1][0]}}} is never closed")
    marked.text += _plain(place, body, done, len(body))
    spoken = {n for n, (kind, _) in marked.quotes.items() if kind in (Kind.DIRECT, Kind.PARTIAL)}
    if stray := (marked.cues.keys() | marked.mentions.keys()) - spoken:
        raise place.error(f"a cue or mention of {min(stray)}, which is no quotation")
    return marked


def _plain(place: _Place, body: str, start: int, end: int) -> str:
    """Text between two tags: no brace may be left in it."""
    if brace := regex.search(r"[{}]", body, pos=start, endpos=end):
        here = _Place(place.title, place.line + body.count("\n", 0, brace.start()))
        raise here.error(f"a brace of no tag: {body[brace.start() :][:12]!r}")
    return body[start:end]


def _keep(place: _Place, marked: _Marked, letter: str, number: int, span: Span) -> None:
    """Note a span; each number once."""
    kept = {"c": marked.cues, "s": marked.mentions}.get(letter)
    if number in (marked.quotes if kept is None else kept):
        raise place.error(f"{letter}{number} a second time")
    if kept is None:
        marked.quotes[number] = (_KINDS[letter], span)
    else:
        kept[number] = span


def _read_speaker(place: _Place, line: str, marked: _Marked, speakers: dict[int, SpeakerFields]) -> None:
    """A line ``1: Claire Morel | ministre de la Mer / ministre | person``."""
    match = _SPEAKER_LINE.fullmatch(line)
    fields = [field.strip() for field in match["fields"].split("|")] if match else []
    if not match or len(fields) != 3 or not all(fields):
        raise place.error(f"not of the form 'N: name | role | type': {line!r}")
    name = None if fields[0] == "-" else fields[0]
    roles = () if fields[1] == "-" else tuple(role.strip() for role in fields[1].split(" / "))
    if fields[2] not in set(SpeakerType):
        raise place.error(f"no type of speaker: {fields[2]!r}; one of {', '.join(SpeakerType)}")
    for number in map(int, match["numbers"].split(",")):
        if number not in marked.mentions:
            raise place.error(f"speaker of {number}, which has no mention {{s{number}}} in the text")
        if number in speakers:
            raise place.error(f"the speaker of {number} a second time")
        speakers[number] = (name, roles, SpeakerType(fields[2]))
