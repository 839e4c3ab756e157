"""Sentences read into phrases, for the tests of the stages between text and quotations."""

from __future__ import annotations

import attrs

from quotebank.cast import cast_of
from quotebank.chunks import chunk
from quotebank.entities import Entities
from quotebank.frames import Sentence, sentences
from quotebank.layout import blocks
from quotebank.lexicon import lexicon
from quotebank.marks import scan
from quotebank.phrases import NounPhrase, Phrase, VerbGroup
from quotebank.subjects import subject_of


@attrs.frozen
class Reading:
    """A text's sentences (the writer's own and those quoted) with their phrases."""

    text: str
    sentences: list[tuple[Sentence, list[Phrase]]]

    @property
    def own(self) -> list[Phrase]:
        """The phrases of the writer's own sentences."""
        return [phrase for sentence, row in self.sentences if sentence.inside is None for phrase in row]

    @property
    def nouns(self) -> list[NounPhrase]:
        """The noun phrases of the writer's own sentences."""
        return [phrase for phrase in self.own if isinstance(phrase, NounPhrase)]

    @property
    def verbs(self) -> list[VerbGroup]:
        """The verb groups of the writer's own sentences."""
        return [phrase for phrase in self.own if isinstance(phrase, VerbGroup)]

    def words(self, phrase: NounPhrase | VerbGroup | None) -> str | None:
        """The words of the text that a phrase covers."""
        if phrase is None:
            return None
        tokens = phrase.sentence.tokens
        return self.text[tokens[phrase.first].start : tokens[phrase.last - 1].end]

    def subjects(self) -> dict[str | None, str | None]:
        """Words of each of the writer's verb groups and of its subject."""
        found = {}
        for sentence, row in self.sentences:
            for position, phrase in enumerate(row):
                if sentence.inside is None and isinstance(phrase, VerbGroup):
                    found[self.words(phrase)] = self.words(subject_of(row, position))
        return found

    def entities(self) -> Entities:
        """Who is named in the text."""
        return cast_of(self.sentences, lexicon(), self.text)


def read(text: str) -> Reading:
    """Cut a text into sentences and phrases."""
    parts = blocks(text)
    found = sentences(text, parts, scan(text, parts), lexicon())
    return Reading(text, [(sentence, chunk(sentence, lexicon(), text)) for sentence in found])
