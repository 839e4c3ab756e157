"""Entities: the people, bodies, groups and texts of one document, with all their names.

Names come first: those that share their words are one entity (Emmanuel Macron, M. Macron, Macron), an
acronym and its expansion too (la Direction générale de l'aviation civile (DGAC)), a spelling variant of
one letter too. "M. X" and "Mme X" stay apart. What the text says of each (title, apposition, attribute)
is kept with it: a description is compared with it before it is given to anybody.
"""

from __future__ import annotations

import bisect
import functools
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from quotebank.frames import Sentence
from quotebank.lexicon import Lexicon, Noun
from quotebank.lexicon.words import HUMAN
from quotebank.names import PARTICLES, Name, is_acronym
from quotebank.phrases import NounPhrase, Other, Phrase, VerbGroup
from quotebank.tokens import WORD
from quotebank.types import SpeakerType

# How many entities back a partial name is looked for: an article has fewer.
NEAR = 300
# How far a description looks for whom it may describe, in characters.
REACH = 20_000
# Parts of a body that speak for the whole.
_PART_OF = frozenset("direction présidence service services rédaction état-major siège".split())
# Nouns that describe a newspaper, a station, an agency.
PRESS = frozenset(
    "quotidien journal hebdomadaire magazine mensuel site chaîne radio agence titre confrère média tabloïd revue".split()
)
# Adjectives that tell nobody apart.
_GENERIC = frozenset(
    "jeune vieux ancien ancienne nouveau nouvelle petit grand premier dernier principal seul actuel actuelle meme autre futur ex".split()
)
_SMALL = frozenset(
    "le la les l' un une des du de d' au aux à a et en son sa ses leur leurs ce cet cette ces".split()
)


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
        definite: False after an indefinite article (un proche).
    """

    head: str
    kind: str
    words: frozenset[str]
    text: str
    start: int
    apposed: bool = True
    definite: bool = True


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
        """The fullest name: most words, then most often, then first."""
        if self.members:
            return None
        if not self.names:
            return None
        order = list(self.names)
        return max(order, key=lambda name: (_fullness(name, self.type), self.names[name], -order.index(name)))

    def __repr__(self) -> str:
        return f"<Entity {self.index} {self.type.value} {self.name!r} {self.gender} {[d.text for d in self.descriptions]}>"


def _fullness(name: str, type_: SpeakerType) -> tuple[int, int]:
    words = name_words(name)
    initials = sum(word.endswith(".") for word in words)
    return (len(words) - initials, len(name) if type_ is SpeakerType.ORGANISATION else 0)


@functools.lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """A word without accents, in lower case, for comparison only."""
    decomposed = unicodedata.normalize("NFKD", word).casefold()
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name that tell it from others."""
    words = (
        fold(name.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
        .replace("'", "' ")
        .replace("-", " ")
        .split()
    )
    return tuple(word for word in words if word not in _SMALL) or tuple(words)


def content(words: Iterable[str]) -> frozenset[str]:
    """The folded content words of a phrase."""
    return frozenset(fold(word).rstrip("s") for word in words if word not in _SMALL and len(word) > 1)


@attrs.define(eq=False)
class _NameMention:
    phrase: NounPhrase
    name: Name
    words: tuple[str, ...]
    kind: str
    gender: str


class Entities:
    """The entities of one document.

    Args:
        sentences: The sentences with their phrases, in text order.
        lexicon: The lexicon.
        text: The text.
    """

    def __init__(
        self, sentences: Sequence[tuple[Sentence, Sequence[Phrase]]], lexicon: Lexicon, text: str
    ) -> None:
        self.lexicon = lexicon
        self.text = text
        self.all: list[Entity] = []
        self.of_phrase: dict[int, Entity] = {}  # id of a noun phrase
        self._by_words: dict[tuple[str, ...], Entity] = {}
        self._by_last: dict[str, list[Entity]] = {}
        self._lower_words: set[str] = set()
        self._capitals = {
            token.low
            for sentence, _ in sentences
            for nth, token in enumerate(sentence.tokens)
            if token.cap and nth and sentence.tokens[nth - 1].kind == WORD
        }
        mentions = [m for sentence, phrases in sentences for m in self._named(sentence, phrases)]
        self._name_all(mentions)
        self._join_acronyms(sentences)
        self._named_count = len(self.all)
        self._named_starts = [entity.first for entity in self.all]
        for sentence, phrases in sentences:
            self._describe(sentence, phrases)

    # names -------------------------------------------------------------------------------------

    def _named(self, sentence: Sentence, phrases: Sequence[Phrase]) -> Iterable[_NameMention]:
        stack = [phrase for phrase in reversed(phrases) if isinstance(phrase, NounPhrase)]
        while stack:
            phrase = stack.pop()
            stack.extend(reversed(phrase.parts or phrase.children))
            if phrase.name is not None and not phrase.parts and self._doubtful(phrase, phrase.name):
                phrase.name = None
            if phrase.name is not None and not phrase.parts:
                yield _NameMention(
                    phrase,
                    phrase.name,
                    name_words(phrase.name.text),
                    self._kind(phrase, phrase.name),
                    phrase.gender,
                )
            elif phrase.head is not None and phrase.head.kind == "organisation" and not phrase.parts:
                if (
                    phrase.head_word in _PART_OF
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
                        yield _NameMention(
                            phrase, owner.name, name_words(owner.name.text), "organisation", ""
                        )
                        continue
                name = self._body_name(phrase)
                if name is not None:
                    phrase.name = name
                    yield _NameMention(phrase, name, name_words(name.text), "organisation", phrase.gender)

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
        written = self.text[tokens[first].start : tokens[last - 1].end]
        return Name(first, last, written, tuple(t.low for t in tokens[first:last]), "organisation", "", False)

    def _kind(self, phrase: NounPhrase, name: Name) -> str:
        if phrase.determiner == "civility":
            return "person"
        if name.kind == "person" or (phrase.head is not None and phrase.head.kind in HUMAN):
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
        return ""

    def _name_all(self, mentions: Sequence[_NameMention]) -> None:
        """Full names first, then each mention, in text order, to the entity that its words fit."""
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
            self._index(entity, mention.words)
            self.of_phrase[id(mention.phrase)] = entity

    def _find(self, mention: _NameMention, kind: str) -> Entity | None:
        words = mention.words
        known = self._by_words.get(words)
        person = kind in ("person", "person?")
        if known is not None and not _clash(known.gender, mention.gender):
            return known
        if person or kind == "":
            best: Entity | None = None
            for candidate in reversed(self._by_last.get(words[-1], []) or self._variants(words)):
                if candidate.type is not SpeakerType.PERSON or _clash(candidate.gender, mention.gender):
                    continue
                if any(_same_person(words, name_words(name)) for name in candidate.names):
                    best = candidate
                    break
            if best is not None:
                return best
            if len(words) == 1:
                for entity in reversed(self.all[-NEAR:]):
                    if (
                        entity.type is SpeakerType.PERSON
                        and any(words[0] in name_words(name) for name in entity.names)
                        and not _clash(entity.gender, mention.gender)
                    ):
                        return entity
        elif kind in ("organisation", "acronym", "media", "place"):
            low = " ".join(mention.name.words).replace("' ", "'")
            for other in self.lexicon.expansions.get(low, ()):
                entity = self._by_words.get(name_words(other))
                if entity is not None and entity.type is SpeakerType.ORGANISATION:
                    return entity
            if kind == "organisation" and len(words) >= 1:
                for entity in reversed(self.all[-NEAR:]):
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

    def _variants(self, words: tuple[str, ...]) -> list[Entity]:
        """People whose family name differs by one letter, for full names with the same given name."""
        if len(words) < 2 or len(words[-1]) < 5:
            return []
        return [
            entity
            for entity in self.all[-NEAR:]
            if entity.type is SpeakerType.PERSON
            and any(
                len(other := name_words(name)) >= 2
                and other[0] == words[0]
                and _one_letter(other[-1], words[-1])
                for name in entity.names
            )
        ]

    def _new(self, mention: _NameMention, kind: str) -> Entity:
        person = kind in ("person", "person?") or (
            kind == "" and mention.phrase.determiner in ("", "civility")
        )
        type_ = SpeakerType.PERSON if person else SpeakerType.ORGANISATION
        entity = self.create(type_, mention.phrase)
        entity.place = kind == "place"
        known = " ".join(mention.name.words).replace("' ", "'")
        entity.sort = self.lexicon.organisations.get(known, {}).get("kind", "") or self.lexicon.places.get(
            known, {}
        ).get("kind", "")
        words = mention.name.words
        press = type_ is SpeakerType.ORGANISATION and bool({words[0], words[-1]} & self.lexicon.press_words)
        entity.media = kind == "media" or mention.phrase.head_word in PRESS or press
        return entity

    def around(self, start: int) -> Iterable[Entity]:
        """The entities within an article's length of a place, named ones before and behind it, and the last nameless ones."""
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

    def _index(self, entity: Entity, words: tuple[str, ...]) -> None:
        self._by_words.setdefault(words, entity)
        peers = self._by_last.setdefault(words[-1], [])
        if entity in peers:
            peers.remove(entity)
        peers.append(entity)

    def _join_acronyms(self, sentences: Sequence[tuple[Sentence, Sequence[Phrase]]]) -> None:
        """Full name (ACRONYM), ACRONYM (full name): one entity."""
        self._match_initials(sentences)
        for sentence, phrases in sentences:
            for position in range(1, len(phrases)):
                bracket = phrases[position]
                if not (isinstance(bracket, Other) and bracket.kind == "bracket"):
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
                    and _initials(before.name.text, written)
                ):
                    self._join_text(before, written)

    def _match_initials(self, sentences: Sequence[tuple[Sentence, Sequence[Phrase]]]) -> None:
        """DRM … la Direction du renseignement militaire: the very initials of a body named in full."""
        acronyms = [
            name for entity in self.all for name in entity.names if is_acronym(name) and len(name) >= 3
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
                body = (phrase.head is not None and phrase.head.kind == "organisation") or (
                    phrase.name is not None and phrase.name.kind == "organisation"
                )
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
                    if written[:1].lower() == acronym[:1].lower() and _exact_initials(acronym, written):
                        self._join(phrase, acronym)

    def _join(self, phrase: NounPhrase, acronym: str) -> None:
        for candidate in [phrase, *phrase.children]:
            written = self.text[candidate.start : candidate.end]
            if candidate.name is not None:
                written = candidate.name.text
            whole = candidate is phrase and written[:1].isupper() and len(written.split()) >= 3
            if not _initials(acronym, written) and not whole:
                continue
            if self.lexicon.word(acronym.lower()).nouns:
                return  # une organisation non gouvernementale (ONG): a common noun
            entity = self.of_phrase.get(id(candidate)) or self._by_words.get(name_words(acronym))
            if entity is None:
                entity = self.create(SpeakerType.ORGANISATION, candidate)
                self.of_phrase[id(candidate)] = entity
            if entity.type is not SpeakerType.ORGANISATION:
                return
            if candidate.name is None:
                start = candidate.described[0] if candidate.described else candidate.first
                written = self.text[candidate.sentence.tokens[start].start : candidate.end]
                entity.names[written] += 1
            self._merge_into(entity, acronym)
            return

    def _join_text(self, phrase: NounPhrase, expansion: str) -> None:
        entity = self.of_phrase.get(id(phrase))
        if entity is not None:
            entity.names[expansion] += 1
            self._index(entity, name_words(expansion))

    def _merge_into(self, entity: Entity, acronym: str) -> None:
        words = name_words(acronym)
        other = self._by_words.get(words)
        entity.names[acronym] += 1
        self._by_words[words] = entity
        if other is not None and other is not entity and other.type is SpeakerType.ORGANISATION:
            entity.names.update(other.names)
            entity.gender = entity.gender or other.gender
            entity.descriptions.extend(other.descriptions)
            for key, value in self.of_phrase.items():
                if value is other:
                    self.of_phrase[key] = entity
            other.names.clear()

    # descriptions --------------------------------------------------------------------------------

    def _describe(self, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
        """Collect what a sentence says of named entities: title, apposition, attribute."""
        for position, phrase in enumerate(phrases):
            if not isinstance(phrase, NounPhrase):
                continue
            for part in phrase.parts or (phrase,):
                self._own_title(part)
            self._apposition(sentence, phrases, position)
            self._attribute(phrases, position)

    def _own_title(self, phrase: NounPhrase) -> None:
        entity = self.of_phrase.get(id(phrase))
        if entity is not None and phrase.head is not None and entity.type is SpeakerType.PERSON:
            self.add_description(entity, phrase, apposed=True)
        for child in phrase.children:
            self._own_title(child)

    def _apposition(self, sentence: Sentence, phrases: Sequence[Phrase], position: int) -> None:
        phrase = phrases[position]
        assert isinstance(phrase, NounPhrase)
        following = position + 1
        if following < len(phrases) and _is(phrases[following], "bracket"):
            bracket = phrases[following]
            entity = self.of_phrase.get(id(phrase))
            inner = self._bracketed(sentence, bracket)
            if entity is not None and inner is not None and entity.type is SpeakerType.PERSON:
                self.add_description(entity, inner, apposed=True)
            following += 1
        if (
            following + 1 < len(phrases)
            and _is(phrases[following], "prep")
            and _is(phrases[following + 1], "quote")
        ):
            following += 2  # la réalisatrice de « … », Anne Roy
        if following + 1 >= len(phrases) or not _comma(phrases[following]):
            return
        other = phrases[following + 1]
        while (isinstance(other, NounPhrase) and _is_age(other)) or (
            _is(other, "number", "word") and following + 3 < len(phrases) and _comma(phrases[following + 2])
        ):
            if not _comma(phrases[following + 2]) if following + 2 < len(phrases) else True:
                return
            following += 2
            if following + 1 >= len(phrases):
                return
            other = phrases[following + 1]
        if not isinstance(other, NounPhrase) or other.preposition:
            return
        if (
            phrase.pronoun == "indefinite"
            and phrase.number == "s"
            and other.name is not None
            and other.head is None
            and following + 2 < len(phrases)
            and _comma(phrases[following + 2])
        ):
            entity = self.of_phrase.get(id(other))
            if entity is not None and entity.type is SpeakerType.PERSON:  # l'un d'eux, Paul Roy, …
                self.of_phrase[id(phrase)] = entity
                for child in phrase.children:
                    if child.head is not None and child.head.kind in HUMAN:
                        self.add_description(entity, child, apposed=False)
            return
        named, bare = (phrase, other) if phrase.name is not None else (other, phrase)
        if named.name is None or bare.name is not None or bare.head is None or named.parts or bare.parts:
            return
        if bare.head.kind not in HUMAN or bare.determiner in ("num", "quant", "dem"):
            return
        entity = self.of_phrase.get(id(named))
        if entity is None or entity.type is not SpeakerType.PERSON or bare.number == "p":
            return
        if bare is phrase and (named.head is not None or bare.determiner not in ("def", "poss", "indef", "")):
            return
        if bare is other and bare.determiner == "def" and self._takes_next(phrases, following + 1):
            return  # … Paul Roy, le président de la Cour, Anne Le Goff, a dit
        if not bare.determiner and bare is other and bare.head_word in ("proche", "absent", "présent"):
            return
        closing = phrases[following + 2] if following + 2 < len(phrases) else None
        if bare is phrase and not (
            closing is None
            or _comma(closing)
            or isinstance(closing, VerbGroup)
            or _is(closing, "punct", "bracket", "quote", "rel", "conj", "sub")
        ):
            return
        if (
            bare is other
            and bare.determiner
            and isinstance(closing, VerbGroup)
            and not bare.children
            and False
        ):
            return
        if _clash(entity.gender, bare.gender):
            return
        if bare is other and isinstance(closing, VerbGroup) and closing.mood == "finite" and bare.determiner:
            return  # Selon Paul Roy, le maire a dit: a subject, no apposition
        self.of_phrase.setdefault(id(bare), entity)
        self.add_description(entity, bare, apposed=True)
        entity.gender = entity.gender or bare.gender

    def _takes_next(self, phrases: Sequence[Phrase], index: int) -> bool:
        """Whether a person's name in commas follows a function: it is that function's, not the name's before it."""
        if index + 2 >= len(phrases) or not _comma(phrases[index + 1]):
            return False
        name = phrases[index + 2]
        after = phrases[index + 3] if index + 3 < len(phrases) else None
        return (
            isinstance(name, NounPhrase)
            and name.name is not None
            and name.head is None
            and not name.preposition
            and (after is None or _comma(after) or isinstance(after, VerbGroup))
        )

    def _bracketed(self, sentence: Sentence, bracket: Phrase) -> NounPhrase | None:
        from quotebank.noun_phrases import NounPhrases

        inner = NounPhrases(sentence, self.lexicon, self.text).read(bracket.first + 1)
        if inner is not None and inner.head is not None and inner.head.kind in HUMAN and inner.name is None:
            return inner
        return None

    def _attribute(self, phrases: Sequence[Phrase], position: int) -> None:
        """X est maire de Lyon, X devient le président: the attribute of a copula."""
        phrase = phrases[position]
        assert isinstance(phrase, NounPhrase)
        if position < 2 or phrase.preposition or phrase.name is not None:
            return
        verb, subject = phrases[position - 1], phrases[position - 2]
        if not isinstance(verb, VerbGroup) or not isinstance(subject, NounPhrase):
            return
        if (
            verb.verb.lemma not in ("être", "devenir", "rester", "demeurer")
            or verb.passive
            or subject.preposition
        ):
            return
        entity = self.of_phrase.get(id(subject))
        if (
            entity is None
            or phrase.head is None
            or phrase.head.kind not in HUMAN
            or entity.type is not SpeakerType.PERSON
        ):
            return
        if not _clash(entity.gender, phrase.gender):
            self.add_description(entity, phrase, apposed=False)

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
                phrase.determiner not in ("indef", "quant"),
            )
        )

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
        words = content(phrase.words) - content([*lemma.split(), *phrase.head_word.split()]) - _GENERIC
        for child in phrase.children:  # la présidente du RN is the présidente du Rassemblement national
            if child.name is not None:
                for variant in self.lexicon.expansions.get(" ".join(child.name.words), ()):
                    words |= content(name_words(variant))
        return lemma, words


def _is(phrase: Phrase, *kinds: str) -> bool:
    return isinstance(phrase, Other) and phrase.kind in kinds


def _comma(phrase: Phrase) -> bool:
    return isinstance(phrase, Other) and phrase.low == "," and phrase.kind == "punct"


def _is_age(phrase: NounPhrase) -> bool:
    return (
        phrase.head is None
        and phrase.name is None
        and phrase.sentence.tokens[phrase.last - 1].low in ("ans", "an")
    )


def _clash(one: str, other: str) -> bool:
    return bool(one) and bool(other) and one != other


def _same_person(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: one the end of the other, or an initial for the given name."""
    if len(words) > len(other):
        words, other = other, words
    if other[-len(words) :] == words or (len(words) >= 2 and other[: len(words)] == words):
        return True
    if words[-1] != other[-1]:
        # the given name and an initial of the family name, or a single family name in the middle
        return len(words) == 1 and words[0] in other[1:]
    first = words[0]
    return len(words) >= 2 and (
        (first.rstrip(".") == other[0][: len(first.rstrip("."))] and first.endswith("."))
        or (other[0].endswith(".") and other[0].rstrip(".") == first[: len(other[0]) - 1])
    )


def _one_letter(one: str, other: str) -> bool:
    """Whether two words differ by one letter put in, left out, changed, or by two that changed places."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    if one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]:
        return True
    return (
        one[start + 1 :] == other[start + 1 :]
        or one[start + 1 :] == other[start:]
        or one[start:] == other[start + 1 :]
    )


def _initials(acronym: str, expansion: str) -> bool:
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
    starts = [w[0] for w in words if w not in _SMALL]
    every = [w[0] for w in words]
    return (
        len(letters) >= 2
        and (_subsequence(letters, starts) or _subsequence(letters, every))
        and len(starts) <= len(letters) + 2
    )


def _exact_initials(acronym: str, expansion: str) -> bool:
    """Whether an acronym is made of the first letters of all the long words, small words counted or not."""
    letters = "".join(c for c in fold(acronym) if c.isalpha())
    words = (
        fold(expansion.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
        .replace("'", "' ")
        .replace("-", " ")
        .split()
    )
    big = "".join(
        w if 1 < len(w) <= 3 and w not in _SMALL and w.isupper() else w[0] for w in words if w not in _SMALL
    )
    return letters in (big, "".join(w[0] for w in words))


def _subsequence(letters: Sequence[str], starts: Sequence[str]) -> bool:
    it = iter(starts)
    return all(letter in it for letter in letters) and bool(starts) and starts[0] == letters[0]


__all__ = ["PARTICLES", "Description", "Entities", "Entity", "Noun", "content", "fold", "name_words"]
