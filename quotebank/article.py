"""One article on its way through the stages: marks, frames, entities, links, quotations."""

from __future__ import annotations

from collections import Counter

from quotebank import confidence
from quotebank.chunks import chunk
from quotebank.coreference import Discourse
from quotebank.entities import Entities, Entity, fold
from quotebank.frames import Sentence, sentences
from quotebank.incises import Incise, find_incises
from quotebank.kinds import decide
from quotebank.layout import blocks
from quotebank.lexicon import Lexicon
from quotebank.links import Frame, Link
from quotebank.marks import MarkedSpan, scan
from quotebank.options import Options
from quotebank.phrases import NounPhrase, Phrase
from quotebank.roles import roles_of
from quotebank.said import look_at
from quotebank.sieves import discourse as looking_back
from quotebank.sieves import surface_link
from quotebank.types import Cue, Kind, Mention, Quote, Speaker


class Article:
    """A text and all that the stages make of it."""

    def __init__(self, text: str, lexicon: Lexicon, options: Options) -> None:
        self.text = text
        self.options = options
        self.blocks = blocks(text)
        self.spans: list[MarkedSpan] = scan(text, self.blocks)
        if not self.spans:
            return
        self.sentences = sentences(text, self.blocks, self.spans, lexicon)
        self.phrases: list[list[Phrase]] = [chunk(sentence, lexicon, text) for sentence in self.sentences]
        self.inner: dict[int, list[int]] = {}
        for index, sentence in enumerate(self.sentences):
            if sentence.inside is not None:
                self.inner.setdefault(sentence.inside, []).append(index)
        self.incises: dict[int, list[Incise]] = {
            quote: [incise for index in indices for incise in find_incises(self.sentences[index], self.phrases[index])]
            for quote, indices in self.inner.items()
        }
        self.keys = [self._key(span) for span in self.spans]
        self.repeated = Counter(self.keys)
        self.entities = Entities(list(zip(self.sentences, self.phrases, strict=True)), lexicon, text)
        self.discourse = Discourse(self.entities, lexicon, text)
        self.links: dict[int, Link | None] = {}
        self.kinds: dict[int, Kind] = {}
        self.speakers: dict[int, Entity] = {}
        self._walk()

    def _key(self, span: MarkedSpan) -> str:
        return " ".join(fold(self.text[start:end]) for start, end in span.pieces)

    # walking through the text ---------------------------------------------------------------------

    def _walk(self) -> None:
        """Sentence by sentence: who is mentioned, who is quoted."""
        trail = looking_back.Trail()
        between = 0
        for index, sentence in enumerate(self.sentences):
            phrases = self.phrases[index]
            if sentence.inside is None:
                self.discourse.observe(sentence, phrases)
            held = sentence.quotes
            for quote in held:
                frame = self._frame(quote, sentence, phrases)
                self._quote(frame, trail, between)
                if self.kinds[quote] in (Kind.DIRECT, Kind.PARTIAL) and sentence.inside is None:
                    between = 0
            if sentence.inside is None:
                said = [q for q in held if self.kinds[q] in (Kind.DIRECT, Kind.PARTIAL) and q in self.speakers]
                if said:
                    last = said[-1]
                    link = self.links[last]
                    trail.quote_entity = self.speakers[last]
                    trail.quote_mention = link.mention if link is not None else None
                    trail.quote_sentence, trail.quote_block, trail.quote_paragraph = index, sentence.block, sentence.paragraph
                    between = 0
                elif not held or any(token.kind == "word" for token in sentence.tokens):
                    between += 1
                if any(token.kind == "word" for token in sentence.tokens):
                    trail.before = (sentence, phrases)

    def _frame(self, quote: int, sentence: Sentence, phrases: list[Phrase]) -> Frame:
        position = next(i for i, p in enumerate(phrases) if getattr(p, "quote", -1) == quote)
        said = look_at([(self.sentences[i], self.phrases[i]) for i in self.inner.get(quote, [])])
        return Frame(quote, sentence, phrases, position, said, self.incises.get(quote, ()))

    def _quote(self, frame: Frame, trail: looking_back.Trail, between: int) -> None:
        link = surface_link(frame)
        if link is None and frame.sentence.inside is None:
            alone = looking_back.stands_alone(frame)
            if alone and frame.said.words > 2:
                link = looking_back.goes_on(frame, trail, between) or looking_back.announced_before(frame, trail)
        kind = decide(frame, link, self.repeated, self.keys[frame.quote])
        if kind in (Kind.TERM, Kind.TITLE):
            link = None
        self.kinds[frame.quote] = kind
        self.links[frame.quote] = link
        if link is None or link.mention is None:
            return
        entity = trail.quote_entity if link.goes_on else self.discourse.resolve(link.mention, speaking=True)
        if entity is not None:
            self.speakers[frame.quote] = entity
            self.discourse.speaks(entity)

    # results ------------------------------------------------------------------------------------------

    def quotes(self) -> list[Quote]:
        """The quotations, typed, in text order."""
        return [self._result(index, span) for index, span in enumerate(self.spans)]

    def _result(self, index: int, span: MarkedSpan) -> Quote:
        text = self.text
        segments = self._segments(index, span)
        link = self.links.get(index)
        kind = self.kinds.get(index, Kind.TERM)
        cue = None
        if link is not None and link.cue is not None:
            cue = Cue(link.cue[0], link.cue[1], text[link.cue[0] : link.cue[1]], link.lemma)
        entity = self.speakers.get(index)
        speaker = self._speaker(entity, link.mention) if entity is not None and link is not None and link.mention is not None else None
        evidence = link.sieve if link is not None else "no-source" if kind in (Kind.DIRECT, Kind.PARTIAL) else kind.value
        sure = confidence.of(evidence)
        if speaker is not None and sure < self.options.min_confidence:
            speaker = None
        return Quote(
            start=span.start, end=span.end, text=text[span.start : span.end],
            content=_joined(text, segments), segments=segments, kind=kind, cue=cue, speaker=speaker,
            confidence=sure, evidence=evidence, parent=span.parent,
        )

    def _segments(self, index: int, span: MarkedSpan) -> tuple[tuple[int, int], ...]:
        """The words said: the pieces inside the marks, incises cut out."""
        segments: list[tuple[int, int]] = []
        incises = sorted(self.incises.get(index, ()), key=lambda incise: incise.start)
        for start, end in span.pieces:
            for incise in incises:
                if start <= incise.start < end:
                    segments.append((start, incise.start))
                    start = max(start, incise.resume)
            segments.append((start, end))
        trimmed = [_trim(self.text, start, end) for start, end in segments]
        return tuple(segment for segment in trimmed if segment[0] < segment[1])

    def _speaker(self, entity: Entity, phrase: NounPhrase) -> Speaker:
        mention = Mention(phrase.start, phrase.end, self.text[phrase.start : phrase.end])
        roles = roles_of(entity)
        name = " et ".join(member.name or "" for member in entity.members) if entity.members else entity.name
        return Speaker(mention, name or None, roles[0] if roles else None, roles, entity.type, entity.gender or None, f"s{entity.index + 1}")


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _joined(text: str, segments: tuple[tuple[int, int], ...]) -> str:
    out = ""
    for nth, (start, end) in enumerate(segments):
        if nth:
            out += "\n" if "\n" in text[segments[nth - 1][1] : start] else " "
        out += text[start:end]
    return out


