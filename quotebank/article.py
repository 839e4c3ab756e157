"""One article on its way through the stages: marks, frames, entities, links, quotations."""

from __future__ import annotations

from collections import Counter

import attrs

from quotebank.aliases import fold
from quotebank.cast import cast_of
from quotebank.chunks import chunk
from quotebank.confidence import confidence_of
from quotebank.coreference import Discourse
from quotebank.entities import Entity
from quotebank.frames import Sentence, sentences
from quotebank.incises import Incise, find_incises
from quotebank.kinds import Surroundings, decide
from quotebank.layout import blocks
from quotebank.lexicon import Lexicon
from quotebank.links import Frame, Link
from quotebank.marks import MarkedSpan, scan, stripped
from quotebank.options import Options
from quotebank.phrases import NounPhrase, Other, Phrase
from quotebank.roles import roles_of
from quotebank.said import look_at
from quotebank.sieves import discourse as looking_back
from quotebank.sieves import surface_link
from quotebank.sieves.colons import see_also
from quotebank.sieves.tagged import FrameTagger, tagged_links
from quotebank.teaching import Features, KindChoice, Teacher
from quotebank.types import Cue, Kind, Mention, Quote, Speaker

_PAGE = 8_000


class Article:
    """A text and all that the stages make of it.

    Args:
        text: The text.
        lexicon: The lexicon.
        options: Settings.
        teacher: Sees each choice, for training; may answer it.
        tagger: The embedded frame tagger, asked where no words answer; or None.
    """

    def __init__(
        self,
        text: str,
        lexicon: Lexicon,
        options: Options,
        teacher: Teacher | None = None,
        tagger: FrameTagger | None = None,
    ) -> None:
        self.text = text
        self.options = options
        self.teacher = teacher
        self.tagger = tagger
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
            quote: [
                incise
                for index in indices
                for incise in find_incises(self.sentences[index], self.phrases[index])
            ]
            for quote, indices in self.inner.items()
        }
        self.weights = lexicon.weights["quotation"]
        self.keys = [self._key(span) for span in self.spans]
        self.repeated = Counter(self.keys)
        self._page, self._page_text = -1, ""
        self.entities = cast_of(list(zip(self.sentences, self.phrases, strict=True)), lexicon, text)
        self.discourse = Discourse(self.entities, lexicon, text, teacher)
        self.links: dict[int, Link | None] = {}
        self.kinds: dict[int, Kind] = {}
        self.speakers: dict[int, Entity] = {}
        self._walk()

    def _key(self, span: MarkedSpan) -> str:
        """The folded words of a span, to know it again; a long one is known by its beginning."""
        return " ".join(fold(self.text[start : min(end, start + 300)]) for start, end in span.pieces[:3])

    # walking through the text ---------------------------------------------------------------------

    def _walk(self) -> None:
        """Sentence by sentence: who is mentioned, who is quoted."""
        self.frames = {
            phrase.quote: self._frame(phrase.quote, sentence, phrases, position)
            for sentence, phrases in zip(self.sentences, self.phrases, strict=True)
            for position, phrase in enumerate(phrases)
            if isinstance(phrase, Other) and phrase.kind == "quote"
        }
        self.links = {quote: surface_link(frame) for quote, frame in self.frames.items()}
        if self.tagger is not None:
            self.links.update(tagged_links(self._unanswered(), self.tagger))
        sure = sum(
            link is not None and link.sieve in ("incise-after", "inner-incise", "colon-verb")
            for link in self.links.values()
        )
        self.speech = sure / len(self.frames) if self.frames else 0.0
        headings: list[Frame] = []
        trail = looking_back.Trail()
        between = 0
        for index, sentence in enumerate(self.sentences):
            phrases = self.phrases[index]
            outside = sentence.inside is None
            if outside:
                self.discourse.observe(sentence, phrases)
            held = sentence.quotes
            for quote in held:
                frame = self.frames[quote]
                if (
                    outside
                    and looking_back.is_heading(frame, self.blocks[sentence.block])
                    and self._is_sub_heading(sentence)
                ):
                    headings.append(frame)
                    self.links[quote] = None
                    self.kinds[quote] = self._decide(frame, None)
                    continue
                if outside and self.links[quote] is None:
                    self.links[quote] = self._look_around(frame, index, trail, between)
                self._settle(frame, trail)
            if not outside:
                continue
            said = [quote for quote in held if quote in self.speakers]
            if said:
                last = self.links[said[-1]]
                trail.quote_entity = self.speakers[said[-1]]
                trail.quote_mention = last.mention if last is not None else None
                trail.quote_paragraph = sentence.paragraph
                between = 0
            elif any(token.kind == "word" for token in sentence.tokens):
                between += 1
            if any(token.kind == "word" for token in sentence.tokens):
                trail.before = (sentence, phrases)
        for frame in headings:
            self._settle_heading(frame)

    def _unanswered(self) -> list[Frame]:
        """The quotations woven into a sentence of the writer's that no surface sieve has answered."""
        return [
            frame
            for quote, frame in self.frames.items()
            if self.links[quote] is None
            and frame.sentence.inside is None
            and not looking_back.stands_alone(frame)
            and not see_also(frame.phrases)
        ]

    def _is_sub_heading(self, sentence: Sentence) -> bool:
        """A line between others, not the last one, and not announced by a colon."""
        number = sentence.block
        if number + 1 >= len(self.blocks):
            return False
        return number == 0 or self.text[self.blocks[number - 1].end - 1] not in ":,"

    def _look_around(self, frame: Frame, index: int, trail: looking_back.Trail, between: int) -> Link | None:
        """What the neighbours say of a quotation without a reporting clause."""
        if not looking_back.stands_alone(frame):
            return looking_back.about_subject(frame, self.discourse) or looking_back.still_speaking(
                frame, trail, between
            )
        if frame.said.words <= 2 and not frame.said.utterance:
            return None
        if self._answers(frame):
            mention = self.discourse.main_person()
            if mention is not None:
                return Link("interview", None, "", mention)
        on = looking_back.goes_on(frame, trail, between)
        if on is not None and trail.quote_paragraph == frame.sentence.paragraph:
            return on
        ahead = looking_back.goes_ahead(frame, self._ahead(index, frame.quote))
        before = looking_back.announced_before(frame, trail)
        if ahead is not None or (before is not None and before.cue is not None):
            return ahead or before
        return on or looking_back.named_after(frame, self._after(index)) or before

    def _answers(self, frame: Frame) -> bool:
        """Whether the block before is a question that nobody in the article asks: an interview's turn."""
        block = frame.sentence.block
        if block == 0 or self.blocks[block].start != frame.sentence.start:
            return False
        question = self.blocks[block - 1]
        return self.text[question.end - 1] == "?" and not any(
            mark in self.text[question.start : question.end] for mark in '"«“'
        )

    def _after(self, index: int) -> tuple[Sentence, list[Phrase]] | None:
        """The writer's next sentence."""
        for later in range(index + 1, min(index + 12, len(self.sentences))):
            if self.sentences[later].inside is None:
                return self.sentences[later], self.phrases[later]
        return None

    def _ahead(self, index: int, quote: int) -> list[tuple[Sentence, Link | None]]:
        """The links of the quotations right behind one, as far as only quotations stand between."""
        found: list[tuple[Sentence, Link | None]] = []
        for sentence in self.sentences[index : index + 12]:
            if sentence.inside is not None:
                continue
            later = [other for other in sentence.quotes if other > quote]
            found.extend((sentence, self.links[other]) for other in later)
            if any(self.links[other] for other in later):
                break
            if sentence.index > index and not sentence.quotes:
                break
        return found

    def _decide(self, frame: Frame, link: Link | None) -> Kind:
        """The kind of a span; a teacher may know whether it is somebody's words."""
        teacher, span = self.teacher, self.spans[frame.quote]
        answer = None
        if teacher is not None:

            def answer(seen: Features) -> bool | None:
                return teacher.kind(KindChoice(span.start, span.end, seen))

        return decide(frame, link, self._around(frame.quote), self.weights, answer)

    def _around(self, quote: int) -> Surroundings:
        """What the article shows of a span beside its sentence."""
        span, key = self.spans[quote], self.keys[quote]
        short = 0 < len(key) <= 40
        return Surroundings(
            self.repeated[key],
            short and self._near(span).count(key) > self.repeated[key],
            self.speech,
            self.text[span.start] in "'‘‚",
            span.parent is not None,
            self._beside(quote),
        )

    def _near(self, span: MarkedSpan) -> str:
        """The folded text around a span, an article's length at most."""
        page = span.start // _PAGE
        if page != self._page:
            self._page, self._page_text = (
                page,
                fold(self.text[max(0, (page - 1) * _PAGE) : (page + 2) * _PAGE]),
            )
        return self._page_text

    def _beside(self, quote: int) -> bool:
        """Whether the same cue reports another span of the sentence that stands right beside it."""
        link = self.links[quote]
        if link is None or link.cue is None:
            return False
        peers = (self.links[other] for other in self.frames[quote].sentence.quotes if other != quote)
        return any(
            peer is not None and peer.cue == link.cue and peer.sieve in ("incise-after", "colon-verb")
            for peer in peers
        )

    def _frame(self, quote: int, sentence: Sentence, phrases: list[Phrase], position: int) -> Frame:
        said = look_at([(self.sentences[i], self.phrases[i]) for i in self.inner.get(quote, [])])
        return Frame(quote, sentence, phrases, position, said, self.incises.get(quote, ()))

    def _settle(self, frame: Frame, trail: looking_back.Trail) -> None:
        """The kind of a span, and the entity that speaks."""
        quote = frame.quote
        link = self.links[quote]
        kind = self._decide(frame, link)
        if kind in (Kind.TERM, Kind.TITLE):
            link = None
        elif link is None and frame.sentence.inside is None:
            link = self._last_resort(frame, trail)
        if link is not None and link.goes_on and link.mention is None:
            link = attrs.evolve(link, mention=trail.quote_mention)
        self.kinds[quote] = kind
        self.links[quote] = link
        if link is None or link.mention is None:
            return
        entity = trail.quote_entity if link.goes_on else self.discourse.resolve(link.mention, speaking=True)
        if entity is not None:
            self.speakers[quote] = entity
            self.discourse.speaks(entity)

    def _last_resort(self, frame: Frame, trail: looking_back.Trail) -> Link | None:
        """Somebody's words, and no sieve says whose: the last speaker's, else the first to speak behind."""
        if see_also(frame.phrases):
            return None  # LIRE AUSSI : « … »: another article's words
        if trail.quote_mention is not None:
            return Link("last-speaker", None, "", trail.quote_mention, goes_on=True)
        later = (
            self.links.get(quote) for quote in range(frame.quote + 1, min(frame.quote + 20, len(self.spans)))
        )
        mention = next(
            (link.mention for link in later if link is not None and link.mention is not None), None
        )
        return Link("next-speaker", None, "", mention) if mention is not None else None

    def _settle_heading(self, frame: Frame) -> None:
        """A sub-heading has the speaker of the quotation whose words it repeats."""
        wanted = set(self.keys[frame.quote].split())
        best: tuple[float, int] | None = None
        for quote in range(max(0, frame.quote - 60), min(frame.quote + 60, len(self.spans))):
            if quote == frame.quote or quote not in self.speakers:
                continue
            shared = len(wanted & set(self.keys[quote].split())) / max(1, len(wanted))
            if shared >= 0.7 and (best is None or shared > best[0]):
                best = (shared, quote)
        if best is None and self.kinds[frame.quote] in (Kind.TERM, Kind.TITLE):
            return
        nearest = (
            best[1]
            if best is not None
            else next(
                (quote for quote in range(frame.quote + 1, frame.quote + 20) if quote in self.speakers), None
            )
        )
        source = self.links[nearest] if nearest is not None else None
        if source is None or nearest is None:
            return
        link = Link("heading", None, "", source.mention, goes_on=True)
        self.links[frame.quote] = link
        self.kinds[frame.quote] = self._decide(frame, link)
        self.speakers[frame.quote] = self.speakers[nearest]

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
        speaker = (
            self._speaker(entity, link.mention)
            if entity is not None and link is not None and link.mention is not None
            else None
        )
        evidence = (
            link.sieve
            if link is not None
            else "no-source"
            if kind in (Kind.DIRECT, Kind.PARTIAL)
            else kind.value
        )
        sure = confidence_of(evidence)
        if speaker is not None and sure < self.options.min_confidence:
            speaker = None
        return Quote(
            start=span.start,
            end=span.end,
            text=text[span.start : span.end],
            content=_joined(text, segments),
            segments=segments,
            kind=kind,
            cue=cue,
            speaker=speaker,
            confidence=sure,
            evidence=evidence,
            parent=span.parent,
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
        trimmed = [stripped(self.text, start, end) for start, end in segments]
        return tuple(segment for segment in trimmed if segment[0] < segment[1])

    def _speaker(self, entity: Entity, phrase: NounPhrase) -> Speaker:
        mention = Mention(phrase.start, phrase.end, self.text[phrase.start : phrase.end])
        roles = roles_of(entity)
        name = " et ".join(member.name or "" for member in entity.members) if entity.members else entity.name
        return Speaker(
            mention,
            name or None,
            roles[0] if roles else None,
            roles,
            entity.type,
            entity.gender or None,
            f"s{entity.index + 1}",
        )


def _joined(text: str, segments: tuple[tuple[int, int], ...]) -> str:
    out = ""
    for nth, (start, end) in enumerate(segments):
        if nth:
            out += "\n" if "\n" in text[segments[nth - 1][1] : start] else " "
        out += text[start:end]
    return out
