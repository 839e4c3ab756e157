"""Naming: each proper name of a document to the entity that bears it.

Handled: a full name and its parts (Emmanuel Macron … M. Macron … Macron), a civility that keeps two
people apart (M. Roy, Mme Roy), an initial (J. Roy), a spelling one letter off, a body headed by a common
noun (le ministère de la Santé … le ministère), a part that speaks for its body (la direction de RTL).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from quotebank.aliases import clash, name_words, one_letter, same_person
from quotebank.entities import NEAR, Entities, Entity
from quotebank.frames import Sentence
from quotebank.lexicon import word_set
from quotebank.names import Name, name_over
from quotebank.phrases import NounPhrase, Phrase
from quotebank.tokens import WORD
from quotebank.types import SpeakerType


@attrs.define(eq=False)
class _Mention:
    """A noun phrase with the name it bears, the name's folded words, and what it seems to name."""

    phrase: NounPhrase
    name: Name
    words: tuple[str, ...]
    kind: str
    gender: str


class Naming:
    """Gives the names of a document to its entities.

    Args:
        entities: The entities, which grow.
        sentences: The sentences with their phrases, in text order.
    """

    def __init__(self, entities: Entities, sentences: Sequence[tuple[Sentence, Sequence[Phrase]]]) -> None:
        self.entities = entities
        self.lexicon = entities.lexicon
        self.text = entities.text
        self.sentences = sentences
        self._capitals = {
            token.low
            for sentence, _ in sentences
            for nth, token in enumerate(sentence.tokens)
            if token.cap and nth and sentence.tokens[nth - 1].kind == WORD
        }

    def _mentions(self, phrases: Sequence[Phrase]) -> Iterator[_Mention]:
        """The noun phrases that bear a name, outermost first."""
        stack = [(phrase, False) for phrase in reversed(phrases) if isinstance(phrase, NounPhrase)]
        while stack:
            phrase, governed = stack.pop()
            place = phrase.head is not None and phrase.head.kind in ("office", "member", "organisation")
            stack.extend((inner, place) for inner in reversed(phrase.parts or phrase.children))
            if phrase.name is not None and not phrase.parts and self._doubtful(phrase, phrase.name):
                phrase.name = None
            if phrase.name is not None and not phrase.parts:
                yield _Mention(
                    phrase,
                    phrase.name,
                    name_words(phrase.name.text),
                    self._kind(phrase, phrase.name, governed=governed),
                    phrase.gender,
                )
            elif phrase.body and not phrase.parts:
                if (
                    phrase.head_word in word_set("parts of a body")
                    and not phrase.sentence.tokens[
                        phrase.described[0] if phrase.described else phrase.first
                    ].cap
                ):
                    owner = next(
                        (
                            child
                            for child in phrase.children
                            if child.name is not None and child.name.kind != "person"
                        ),
                        None,
                    )
                    if owner is not None and owner.name is not None:  # la direction de RTL is RTL
                        yield _Mention(phrase, owner.name, name_words(owner.name.text), "organisation", "")
                        continue
                name = self._body_name(phrase)
                if name is not None:
                    phrase.name = name
                    yield _Mention(phrase, name, name_words(name.text), "organisation", phrase.gender)

    def _doubtful(self, phrase: NounPhrase, name: Name) -> bool:
        """One unknown word whose only capital is the one that opens a sentence: Suspension, Pitoyable."""
        if (
            name.last - name.first > 1
            or name.kind
            or phrase.head is not None
            or phrase.determiner == "civility"
        ):
            return False
        if any(token.kind == WORD for token in phrase.sentence.tokens[: name.first]):
            return False
        return name.words[0] not in self._capitals

    def _body_name(self, phrase: NounPhrase) -> Name | None:
        """The name of a body headed by a common noun: (le) ministère de la Santé, (le) parquet de Lyon."""
        if phrase.described is None or phrase.determiner in ("indef", "quant", "poss", "dem", "num"):
            return None
        first, last = phrase.described
        capital = phrase.sentence.tokens[first].cap and bool(phrase.determiner) and last - first >= 3
        if (
            not capital
            and not any(child.name is not None for child in phrase.children)
            and not any(
                token.cap for token in phrase.sentence.tokens[phrase.described[0] + 1 : phrase.described[1]]
            )
        ):
            return None
        if any(child.name is not None and child.name.kind == "person" for child in phrase.children):
            return None
        tokens = phrase.sentence.tokens
        return name_over(tokens, first, last, self.text, "organisation")

    def _kind(self, phrase: NounPhrase, name: Name, *, governed: bool) -> str:
        """What a name names by its phrase: M. Roy and le maire Roy are people, le Secours Vert is a body.

        An unknown word that a function or a body governs is a place: le maire de Valmorin.
        """
        if phrase.determiner == "civility":
            return "person"
        if name.kind == "person" or phrase.human:
            return "person"
        if name.kind in ("acronym", "organisation", "media"):
            return name.kind
        if name.kind == "place":
            return "place"
        if phrase.head is not None:
            return "organisation"
        if phrase.determiner in ("def", "dem", "poss"):
            return "organisation"
        if name.last - name.first >= 2 and not phrase.determiner:
            return "person?"
        return "place" if governed and phrase.preposition else ""

    def name_all(self) -> None:
        """Full names first, then each mention, in text order, to the entity that its words fit."""
        mentions = [mention for _, phrases in self.sentences for mention in self._mentions(phrases)]
        persons = {m.words for m in mentions if m.kind in ("person", "person?") and len(m.words) >= 2}
        lasts: dict[str, list[tuple[str, ...]]] = {}
        for words in persons:
            for word in words[1:]:
                lasts.setdefault(word, []).append(words)
        firsts: dict[str, list[tuple[str, ...]]] = {}
        for words in persons:
            firsts.setdefault(words[0], []).append(words)
        for mention in mentions:
            kind = mention.kind
            if (
                kind in ("", "person?", "place", "acronym")
                and len(mention.words) == 1
                and (mention.words[0] in lasts)
                and mention.phrase.determiner in ("", "civility")
            ) or (kind == "" and mention.words[0] in firsts):
                kind = "person"
            entity = self._find(mention, kind)
            if entity is None:
                entity = self._new(mention, kind)
            entity.names[mention.name.text] += 1
            if not entity.gender and mention.gender:
                entity.gender = mention.gender
            self.entities.index(entity, mention.words)
            self.entities.of_phrase[id(mention.phrase)] = entity

    def _find(self, mention: _Mention, kind: str) -> Entity | None:
        """The entity that already bears a name, whole or in part, or None."""
        words = mention.words
        known = self.entities.by_words.get(words)
        person = kind in ("person", "person?")
        if known is not None and not clash(known.gender, mention.gender):
            return known
        if person or kind == "":
            for candidate in reversed(self.entities.by_last.get(words[-1], [])):
                if (
                    candidate.type is SpeakerType.PERSON
                    and not clash(candidate.gender, mention.gender)
                    and any(same_person(words, name_words(name)) for name in candidate.names)
                ):
                    return candidate
            if len(words) == 1:
                for entity in reversed(self.entities.all[-NEAR:]):
                    if (
                        entity.type is SpeakerType.PERSON
                        and any(words[0] in name_words(name) for name in entity.names)
                        and not clash(entity.gender, mention.gender)
                    ):
                        return entity
            for entity in reversed(self._variants(mention)):
                if not clash(entity.gender, mention.gender):
                    return entity
        elif kind in ("organisation", "acronym", "media", "place"):
            low = " ".join(mention.name.words).replace("' ", "'")
            for other in self.lexicon.expansions.get(low, ()):
                same = self.entities.by_words.get(name_words(other))
                if same is not None and same.type is SpeakerType.ORGANISATION:
                    return same
            if kind == "organisation":
                for entity in reversed(self.entities.all[-NEAR:]):
                    if entity.type is SpeakerType.ORGANISATION and not entity.place:
                        for name in entity.names:
                            other_words = name_words(name)
                            if (
                                len(other_words) > len(words)
                                and other_words[: len(words)] == words
                                and mention.phrase.determiner == "def"
                                and self.lexicon.word(words[0]).noun(("organisation",))
                            ):
                                return entity
        return None

    def _variants(self, mention: _Mention) -> list[Entity]:
        """People near by whose name differs by one letter: Sofia Belhadj and Sofia Belhadje, or Mme Belhadje.

        Short family names are left apart, and one alone must be longer still and follow a civility: too many
        of those are real neighbours (Martin, Martins).
        """
        words = mention.words
        full = len(words) > 1
        if len(words[-1]) < (5 if full else 7) or not (full or mention.phrase.determiner == "civility"):
            return []
        return [
            entity
            for entity in self.entities.all[-NEAR:]
            if entity.type is SpeakerType.PERSON
            and any(
                len(other := name_words(name)) >= 2
                and words[:-1] in ((), other[:-1])
                and one_letter(other[-1], words[-1])
                for name in entity.names
            )
        ]

    def _new(self, mention: _Mention, kind: str) -> Entity:
        """An entity for a name that none bears yet."""
        person = kind in ("person", "person?") or (
            kind == "" and mention.phrase.determiner in ("", "civility")
        )
        type_ = SpeakerType.PERSON if person else SpeakerType.ORGANISATION
        entity = self.entities.create(type_, mention.phrase)
        entity.place = kind == "place"
        known = " ".join(mention.name.words).replace("' ", "'")
        entity.sort = self.lexicon.organisations.get(known, {}).get("kind", "") or self.lexicon.places.get(
            known, {}
        ).get("kind", "")
        words = mention.name.words
        press = type_ is SpeakerType.ORGANISATION and bool({words[0], words[-1]} & self.lexicon.press_words)
        entity.media = kind == "media" or mention.phrase.head_word in word_set("press") or press
        return entity
