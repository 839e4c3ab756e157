"""Appositions: what a sentence says of the people that it names.

Handled: the title before the name (le maire Paul Roy), the apposition behind it or before it (Paul Roy,
maire de Lyon, · Le maire de Lyon, Paul Roy,), past more of the function (la ministre de la Mer et des Îles,
Odile Kerjean,), past an age (Paul Roy, 54 ans, agriculteur), a bracket
(Paul Roy (porte-parole)), one of several (l'un d'eux, Paul Roy,) and the attribute (Paul Roy est maire).
"""

from __future__ import annotations

from collections.abc import Sequence

from quotebank.aliases import clash
from quotebank.entities import Entities, Entity
from quotebank.frames import Sentence
from quotebank.lexicon import word_set
from quotebank.lexicon.words import HUMAN
from quotebank.noun_phrases import NounPhrases
from quotebank.phrases import NounPhrase, Phrase, VerbGroup, is_comma, is_other
from quotebank.types import SpeakerType

# How many phrases past its head noun a function may go on before the name: le directeur du comité … Paul Roy.
_AHEAD = 12


class Appositions:
    """Collects the descriptions of named people.

    Args:
        entities: The entities, with their names.
    """

    def __init__(self, entities: Entities) -> None:
        self.entities = entities
        self.lexicon = entities.lexicon
        self.text = entities.text

    def describe(self, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
        """Collect what a sentence says of named entities: title, apposition, attribute."""
        for position, phrase in enumerate(phrases):
            if not isinstance(phrase, NounPhrase):
                continue
            for part in phrase.parts or (phrase,):
                self._own_title(part)
            self._apposition(sentence, phrases, position)
            self._named_ahead(phrases, position)
            self._attribute(phrases, position)

    def _own_title(self, phrase: NounPhrase) -> None:
        """The function in the same noun phrase: LE MAIRE Paul Roy."""
        entity = self.entities.of_phrase.get(id(phrase))
        if entity is not None and phrase.head is not None and entity.type is SpeakerType.PERSON:
            self.entities.add_description(entity, phrase, apposed=True)
        for child in phrase.children:
            self._own_title(child)

    def _apposition(self, sentence: Sentence, phrases: Sequence[Phrase], position: int) -> None:
        """What a bracket or a comma adds: Paul Roy, MAIRE DE LYON · LE MAIRE, Paul Roy · Paul Roy (MAIRE)."""
        phrase = phrases[position]
        assert isinstance(phrase, NounPhrase)
        following = position + 1
        if following < len(phrases) and is_other(phrases[following], "bracket"):
            bracket = phrases[following]
            entity = self.entities.of_phrase.get(id(phrase))
            inner = self._bracketed(sentence, bracket)
            if entity is not None and inner is not None and entity.type is SpeakerType.PERSON:
                self.entities.add_description(entity, inner, apposed=True)
            following += 1
        comma = _comma_before(phrases, following)
        if comma is None:
            return
        other = phrases[comma + 1]
        behind = phrases[comma + 2] if comma + 2 < len(phrases) else None
        if not isinstance(other, NounPhrase) or other.preposition:
            return
        if (
            phrase.pronoun == "indefinite"
            and phrase.number == "s"
            and other.name is not None
            and other.head is None
            and behind is not None
            and is_comma(behind)
        ):
            entity = self.entities.of_phrase.get(id(other))
            if entity is not None and entity.type is SpeakerType.PERSON:  # l'un d'eux, Paul Roy, …
                self.entities.of_phrase[id(phrase)] = entity
                for child in phrase.children:
                    if child.human:
                        self.entities.add_description(entity, child, apposed=False)
            return
        named, bare = (phrase, other) if phrase.name is not None else (other, phrase)
        if named.name is None or bare.name is not None or bare.head is None or named.parts or bare.parts:
            return
        if not bare.human or bare.determiner in ("num", "quant", "dem"):
            return
        entity = self.entities.of_phrase.get(id(named))
        if entity is None or entity.type is not SpeakerType.PERSON or bare.number == "p":
            return
        if bare is phrase and (named.head is not None or bare.determiner not in ("def", "poss", "indef", "")):
            return
        if bare is other and bare.determiner == "def" and self._takes_next(phrases, comma + 1):
            return  # … Paul Roy, le président de la Cour, Anne Le Goff, a dit
        if (
            not bare.determiner
            and bare is other
            and bare.head_word in word_set("adjectives before a complement")
        ):
            return
        if bare is phrase and not _closes(behind):
            return
        if clash(entity.gender, bare.gender):
            return
        if bare is other and isinstance(behind, VerbGroup) and behind.mood == "finite" and bare.determiner:
            return  # Selon Paul Roy, le maire a dit: a subject, no apposition
        self._give(bare, entity)

    def _named_ahead(self, phrases: Sequence[Phrase], position: int) -> None:
        """The name past a long function: LE DIRECTEUR du comité des voies (CDV), Paul Roy, a dit."""
        bare = phrases[position]
        assert isinstance(bare, NounPhrase)
        if (
            bare.name is not None
            or bare.parts
            or not bare.human
            or bare.number == "p"
            or bare.determiner not in ("def", "indef", "poss", "")
            or id(bare) in self.entities.of_phrase
        ):
            return
        commas = 0
        whole = bare.last
        for index in range(position + 1, min(len(phrases), position + _AHEAD)):
            phrase, before = phrases[index], phrases[index - 1]
            if whole == phrase.first and (
                isinstance(phrase, NounPhrase) or is_other(phrase, "conj", "prep", "word")
            ):
                whole = phrase.last
            if is_comma(phrase):
                commas += 1
                if commas > 3:
                    return
            elif isinstance(phrase, NounPhrase):
                if phrase.preposition or is_other(before, "conj", "prep"):
                    continue
                if phrase.name is not None and phrase.head is None and not phrase.parts:
                    self._name_it(phrases, index, bare, min(whole, phrase.first))
                    return
                if not is_comma(before) or phrase.human or phrase.pronoun:
                    return  # only "première force du conseil" may stand between
            elif isinstance(phrase, VerbGroup):
                if phrase.mood != "participle":
                    return
            elif not is_other(phrase, "prep", "conj", "word", "number", "bracket", "adv"):
                return

    def _name_it(self, phrases: Sequence[Phrase], index: int, bare: NounPhrase, whole: int) -> None:
        """Give a function to the person named past it, if the name closes what the function opens.

        Args:
            phrases: The phrases of the sentence.
            index: Where the name is.
            bare: The function.
            whole: Where the function ends with all its complements: la ministre de la Mer ET DES ÎLES.
        """
        behind = phrases[index + 1] if index + 1 < len(phrases) else None
        entity = self.entities.of_phrase.get(id(phrases[index]))
        set_off = is_comma(phrases[index - 1])
        if (
            entity is None
            or entity.type is not SpeakerType.PERSON
            or clash(entity.gender, bare.gender)
            or (set_off and not _closes(behind))
        ):
            return
        if set_off and bare.described is not None and bare.described[1] == bare.last:
            bare.described = (bare.described[0], whole)
            bare.last = whole
        self._give(bare, entity)

    def _give(self, bare: NounPhrase, entity: Entity) -> None:
        """Say that a function is a person's."""
        self.entities.of_phrase.setdefault(id(bare), entity)
        self.entities.add_description(entity, bare, apposed=True)
        entity.gender = entity.gender or bare.gender

    def _takes_next(self, phrases: Sequence[Phrase], index: int) -> bool:
        """Whether a person's name in commas follows a function, which is then that person's."""
        if index + 2 >= len(phrases) or not is_comma(phrases[index + 1]):
            return False
        name = phrases[index + 2]
        after = phrases[index + 3] if index + 3 < len(phrases) else None
        return (
            isinstance(name, NounPhrase)
            and name.name is not None
            and name.head is None
            and not name.preposition
            and (after is None or is_comma(after) or isinstance(after, VerbGroup))
        )

    def _bracketed(self, sentence: Sentence, bracket: Phrase) -> NounPhrase | None:
        """The function in a bracket: Paul Roy (PORTE-PAROLE)."""
        inner = NounPhrases(sentence, self.lexicon, self.text).read(bracket.first + 1)
        if inner is not None and inner.human and inner.name is None:
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
        if verb.verb.lemma not in word_set("attributive verbs") or verb.passive or subject.preposition:
            return
        entity = self.entities.of_phrase.get(id(subject))
        if (
            entity is None
            or phrase.head is None
            or phrase.head.kind not in HUMAN
            or entity.type is not SpeakerType.PERSON
        ):
            return
        if not clash(entity.gender, phrase.gender):
            self.entities.add_description(entity, phrase, apposed=False)


def _closes(behind: Phrase | None) -> bool:
    """Whether what stands behind two phrases shows that nothing more belongs to them."""
    return (
        behind is None
        or is_comma(behind)
        or isinstance(behind, VerbGroup)
        or is_other(behind, "punct", "bracket", "quote", "rel", "conj", "sub")
    )


def _is_age(phrase: NounPhrase) -> bool:
    return (
        phrase.head is None
        and phrase.name is None
        and phrase.sentence.tokens[phrase.last - 1].low in ("ans", "an")
    )


def _comma_before(phrases: Sequence[Phrase], index: int) -> int | None:
    """The comma that opens an apposition, past an age and past a title between marks; None where none does.

    Paul Roy, 54 ans, MAIRE DE LYON · la réalisatrice de « … », ANNE ROY
    """
    if (
        index + 1 < len(phrases)
        and is_other(phrases[index], "prep")
        and is_other(phrases[index + 1], "quote")
    ):
        index += 2
    while index + 1 < len(phrases) and is_comma(phrases[index]):
        past = _past_age(phrases, index + 1)
        if past is None:
            return index
        index = past
    return None


def _past_age(phrases: Sequence[Phrase], index: int) -> int | None:
    """The comma behind an age or another figure (54 ans,), or None where something else stands."""
    other = phrases[index]
    if isinstance(other, NounPhrase) and _is_age(other):
        return index + 1
    if not is_other(other, "number", "word"):
        return None
    for end in range(index + 1, min(index + 4, len(phrases))):
        if is_comma(phrases[end]):
            return end
        if not is_other(phrases[end], "number", "word"):
            break
    return None
