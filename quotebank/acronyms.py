"""Acronyms: a body's short name joined to the name it stands for.

Handled: the acronym in brackets (l'Agence régionale de la forêt (ARF)), the full name in
brackets (la DGAC (Direction générale …)), and an acronym that is the very initials of a body named
elsewhere in the document (l'ARF … l'Agence régionale de la forêt).
"""

from __future__ import annotations

from collections.abc import Sequence

from quotebank.aliases import SMALL, fold, name_words
from quotebank.entities import Entities, Entity
from quotebank.frames import Sentence
from quotebank.names import is_acronym
from quotebank.phrases import NounPhrase, Phrase, is_other
from quotebank.types import SpeakerType


class Acronyms:
    """Joins the acronyms of a document to their expansions.

    Args:
        entities: The entities, with their names.
    """

    def __init__(self, entities: Entities) -> None:
        self.entities = entities
        self.lexicon = entities.lexicon
        self.text = entities.text

    def join_all(self, sentences: Sequence[tuple[Sentence, Sequence[Phrase]]]) -> None:
        """Full name (ACRONYM), ACRONYM (full name): one entity."""
        self._match_initials(sentences)
        for sentence, phrases in sentences:
            for position in range(1, len(phrases)):
                bracket = phrases[position]
                if not is_other(bracket, "bracket"):
                    continue
                before = phrases[position - 1]
                if not isinstance(before, NounPhrase):
                    continue
                tokens = sentence.tokens[bracket.first + 1 : bracket.last - 1]
                written = self.text[tokens[0].start : tokens[-1].end] if tokens else ""
                if not tokens:
                    continue
                if len(tokens) == 1 and is_acronym(tokens[0].text):
                    self._join(before, tokens[0].text)
                elif (
                    before.name is not None
                    and is_acronym(before.name.text)
                    and tokens[0].cap
                    and has_initials(before.name.text, written)
                ):
                    self._join_text(before, written)

    def _match_initials(self, sentences: Sequence[tuple[Sentence, Sequence[Phrase]]]) -> None:
        """ARF … l'Agence régionale de la forêt: the very initials of a body named in full."""
        acronyms = [
            name
            for entity in self.entities.all
            for name in entity.names
            if is_acronym(name) and len(name) >= 3
        ]
        if not acronyms:
            return
        for _, phrases in sentences:
            for phrase in phrases:
                if (
                    not isinstance(phrase, NounPhrase)
                    or phrase.parts
                    or phrase.determiner in ("indef", "quant")
                ):
                    continue
                body = phrase.body or (phrase.name is not None and phrase.name.kind == "organisation")
                if not body or phrase.last - phrase.first < 3:
                    continue
                start = (
                    phrase.described[0]
                    if phrase.described
                    else phrase.name.first
                    if phrase.name
                    else phrase.first
                )
                written = self.text[phrase.sentence.tokens[start].start : phrase.end]
                for acronym in acronyms:
                    if written[:1].lower() == acronym[:1].lower() and has_exact_initials(acronym, written):
                        self._join(phrase, acronym)

    def _join(self, phrase: NounPhrase, acronym: str) -> None:
        """Give an acronym to the body that a noun phrase, or a complement in it, names in full."""
        for candidate in [phrase, *phrase.children]:
            written = self.text[candidate.start : candidate.end]
            if candidate.name is not None:
                written = candidate.name.text
            whole = candidate is phrase and written[:1].isupper() and len(written.split()) >= 3
            if not has_initials(acronym, written) and not whole:
                continue
            if self.lexicon.word(acronym.lower()).nouns:
                return  # une organisation non gouvernementale (ONG): a common noun
            entity = self.entities.of_phrase.get(id(candidate)) or self.entities.by_words.get(
                name_words(acronym)
            )
            if entity is None:
                entity = self.entities.create(SpeakerType.ORGANISATION, candidate)
                self.entities.of_phrase[id(candidate)] = entity
            if entity.type is not SpeakerType.ORGANISATION:
                return
            if candidate.name is None:
                start = candidate.described[0] if candidate.described else candidate.first
                written = self.text[candidate.sentence.tokens[start].start : candidate.end]
                entity.names[written] += 1
            self._merge_into(entity, acronym)
            return

    def _join_text(self, phrase: NounPhrase, expansion: str) -> None:
        """Give a full name, as written, to the body that a noun phrase names by its acronym."""
        entity = self.entities.of_phrase.get(id(phrase))
        if entity is not None:
            entity.names[expansion] += 1
            self.entities.index(entity, name_words(expansion))

    def _merge_into(self, entity: Entity, acronym: str) -> None:
        """Give an acronym to an entity, with all that was known of the one that bore it."""
        words = name_words(acronym)
        other = self.entities.by_words.get(words)
        entity.names[acronym] += 1
        self.entities.by_words[words] = entity
        if other is not None and other is not entity and other.type is SpeakerType.ORGANISATION:
            entity.names.update(other.names)
            entity.gender = entity.gender or other.gender
            entity.descriptions.extend(other.descriptions)
            for key, value in self.entities.of_phrase.items():
                if value is other:
                    self.entities.of_phrase[key] = entity
            other.names.clear()


def has_initials(acronym: str, expansion: str) -> bool:
    """Whether the letters of an acronym open the words of its expansion, in order."""
    letters = [c for c in fold(acronym) if c.isalpha()]
    words = [
        w
        for w in fold(expansion.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
        .replace("'", "' ")
        .replace("-", " ")
        .split()
        if w
    ]
    starts = [w[0] for w in words if w not in SMALL]
    every = [w[0] for w in words]
    return (
        len(letters) >= 2
        and (_subsequence(letters, starts) or _subsequence(letters, every))
        and len(starts) <= len(letters) + 2
    )


def has_exact_initials(acronym: str, expansion: str) -> bool:
    """Whether an acronym is made of the first letters of all the long words, small words counted or not."""
    letters = "".join(c for c in fold(acronym) if c.isalpha())
    words = (
        fold(expansion.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
        .replace("'", "' ")
        .replace("-", " ")
        .split()
    )
    big = "".join(
        w if 1 < len(w) <= 3 and w not in SMALL and w.isupper() else w[0] for w in words if w not in SMALL
    )
    return letters in (big, "".join(w[0] for w in words))


def _subsequence(letters: Sequence[str], starts: Sequence[str]) -> bool:
    """Whether letters stand among others in the same order, the first of both alike."""
    it = iter(starts)
    return all(letter in it for letter in letters) and bool(starts) and starts[0] == letters[0]
