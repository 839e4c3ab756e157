"""Entities: the people, bodies, groups and texts of one document, with all their names.

Names come first: those that share their words are one entity (Emmanuel Macron, M. Macron, Macron), an
acronym and its expansion too (l'Agence régionale de la forêt (ARF)), a spelling variant of
one letter too. "M. X" and "Mme X" stay apart. What the text says of each (title, apposition, attribute)
is kept with it: a description is compared with it before it is given to anybody. This module keeps them;
:mod:`quotebank.cast` has the steps that find them.
"""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Iterable

import attrs

from quotebank.aliases import content, name_words
from quotebank.lexicon import Lexicon, word_set
from quotebank.phrases import NounPhrase
from quotebank.types import SpeakerType

# How many entities back a partial name is looked for: an article has fewer.
NEAR = 300
# How far a description looks for whom it may describe, in characters.
REACH = 20_000


@attrs.frozen
class Description:
    """What the text says of an entity: « porte-parole de la diplomatie russe ».

    Attributes:
        head: Lemma of the head noun.
        kind: Kind of that noun.
        words: Content words beside the head, folded.
        text: As written, determiner and name left out.
        start: Where it stands.
        apposed: True where it stands right beside the name.
        bodies: Folded words of the bodies and places that it names: (le maire de) Lyon.
    """

    head: str
    kind: str
    words: frozenset[str]
    text: str
    start: int
    apposed: bool = True
    bodies: frozenset[str] = frozenset()


@attrs.define(eq=False)
class Entity:
    """One person, body, group or text.

    Attributes:
        index: Order of first mention.
        type: Person, organisation, group, anonymous or document.
        names: Its names as written, each with how often.
        gender: "m", "f" or "".
        number: "s" or "p".
        descriptions: All that the text says of it, in order.
        first: Where it is first mentioned.
        place: True for a place that speaks.
        media: True for a newspaper, a station, an agency.
        members: Two or more who speak together.
        sort: For a body known to the lexicon: party, union, company …
    """

    index: int
    type: SpeakerType
    names: Counter[str] = attrs.Factory(Counter)
    gender: str = ""
    number: str = "s"
    descriptions: list[Description] = attrs.Factory(list)
    first: int = 0
    place: bool = False
    media: bool = False
    members: tuple[Entity, ...] = ()
    sort: str = ""

    @property
    def name(self) -> str | None:
        """The fullest name: most words, then the family name that is written most often, then most often.

        Between two spellings the longer wins, as a letter is sooner left out than put in; then the first.
        """
        if self.members:
            return None
        if not self.names:
            return None
        order = list(self.names)
        families: Counter[str] = Counter()
        for name, times in self.names.items():
            families[name_words(name)[-1]] += times
        return max(
            order,
            key=lambda name: (
                _fullness(name, self.type),
                families[name_words(name)[-1]],
                self.names[name],
                len(name),
                -order.index(name),
            ),
        )

    def __repr__(self) -> str:
        said = [description.text for description in self.descriptions]
        return f"<Entity {self.index} {self.type.value} {self.name!r} {self.gender} {said}>"


def _fullness(name: str, type_: SpeakerType) -> tuple[int, int]:
    words = name_words(name)
    initials = sum(word.endswith(".") for word in words)
    return (len(words) - initials, len(name) if type_ is SpeakerType.ORGANISATION else 0)


class Entities:
    """The entities of one document; empty at first.

    Args:
        lexicon: The lexicon.
        text: The text.

    Attributes:
        all: The entities in the order of their making, those with a name first.
        of_phrase: The entity that a noun phrase stands for, by the phrase's ``id``.
        by_words: The entity that bears a name, by the name's folded words.
        by_last: The entities with a name that ends in a word, the latest last.
    """

    def __init__(self, lexicon: Lexicon, text: str) -> None:
        self.lexicon = lexicon
        self.text = text
        self.all: list[Entity] = []
        self.of_phrase: dict[int, Entity] = {}
        self.by_words: dict[tuple[str, ...], Entity] = {}
        self.by_last: dict[str, list[Entity]] = {}
        self._named_count = 0
        self._named_starts: list[int] = []

    def all_named(self) -> None:
        """Say that every name has its entity: those made from now on are nameless."""
        self._named_count = len(self.all)
        self._named_starts = [entity.first for entity in self.all]

    def around(self, start: int) -> Iterable[Entity]:
        """The named entities within an article's length of a place, and the last nameless ones."""
        low = bisect.bisect_left(self._named_starts, start - REACH)
        high = bisect.bisect_right(self._named_starts, start + REACH)
        yield from self.all[low : min(high, self._named_count)]
        yield from self.all[max(self._named_count, len(self.all) - NEAR) :]

    def create(self, type_: SpeakerType, phrase: NounPhrase) -> Entity:
        """A new entity, first mentioned by a noun phrase."""
        entity = Entity(
            len(self.all),
            type_,
            gender=phrase.gender if phrase.gender in ("m", "f") else "",
            number=phrase.number or "s",
            first=phrase.start,
        )
        self.all.append(entity)
        return entity

    def index(self, entity: Entity, words: tuple[str, ...]) -> None:
        """Remember that an entity bears a name."""
        self.by_words.setdefault(words, entity)
        peers = self.by_last.setdefault(words[-1], [])
        if entity in peers:
            peers.remove(entity)
        peers.append(entity)

    def add_description(self, entity: Entity, phrase: NounPhrase, *, apposed: bool) -> None:
        """Keep what a noun phrase says of an entity."""
        if phrase.described is None or phrase.head is None:
            return
        first, last = phrase.described
        tokens = phrase.sentence.tokens
        text = self.text[tokens[first].start : tokens[last - 1].end]
        head, words = self.head_and_words(phrase)
        entity.descriptions.append(
            Description(
                head,
                phrase.head.kind,
                words,
                text,
                tokens[first].start,
                apposed,
                self.bodies_of(phrase),
            )
        )

    def bodies_of(self, phrase: NounPhrase) -> frozenset[str]:
        """The words of the bodies and places that a description names: le maire DE LYON."""
        found: frozenset[str] = frozenset()
        for child in phrase.children:
            if child.name is not None and child.name.kind != "person":
                found |= content(name_words(child.name.text))
                for variant in self.lexicon.expansions.get(" ".join(child.name.words), ()):
                    found |= content(name_words(variant))
        return found

    def head_and_words(self, phrase: NounPhrase) -> tuple[str, frozenset[str]]:
        """Head noun and complements of a description, whether the lexicon has them as one entry or not."""
        if phrase.described is None:
            return phrase.head_word, frozenset()
        lemma = phrase.head.lemma if phrase.head is not None else phrase.head_word
        first = lemma.split(" ", 1)[0]
        if " " in lemma and lemma not in self.lexicon.hypernyms and lemma not in self.lexicon.hyponyms:
            noun = self.lexicon.word(first).human
            if noun is not None:
                lemma = noun.lemma
        words = (
            content(phrase.words)
            - content([*lemma.split(), *phrase.head_word.split()])
            - word_set("tells nobody apart")
        )
        # la présidente du RN is the présidente du Rassemblement national
        return lemma, words | (self.bodies_of(phrase) if words else frozenset())
