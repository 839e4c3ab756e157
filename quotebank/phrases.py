"""Phrases: a sentence cut into noun phrases, verb groups and what lies between.

A shallow grammar over the lexicon, read once from left to right. A noun phrase takes its
complements (le maire de Lyon, un conseiller du président Emmanuel Macron) and the proper name beside
its head; a verb group takes auxiliaries, clitics, adverbs and the verb that carries the meaning
(a par exemple affirmé, s'est-il félicité, a tenu à préciser).
"""

from __future__ import annotations

from typing import TypeGuard

import attrs

from quotebank.frames import Sentence
from quotebank.lexicon import Noun, Verb
from quotebank.lexicon.words import HUMAN
from quotebank.names import Name


@attrs.define(eq=False)
class NounPhrase:
    """A noun phrase of a sentence; positions are token indices, end exclusive.

    Attributes:
        first: First token, the determiner included.
        last: One past the last token.
        sentence: The sentence it stands in.
        determiner: Kind of the determiner: def, indef, part, dem, poss, quant, num or "".
        head: What the lexicon knows of the head noun, or None.
        head_word: The head noun as written in lower case, or "".
        name: The proper name that goes with the head, or None.
        gender: "m", "f" or "".
        number: "s", "p" or "".
        children: Noun phrases inside this one.
        preposition: The preposition that governs it, in lower case, or "".
        pronoun: Kind of pronoun it is, or "".
        described: First and last token of the words that describe (determiner and name left out).
        parts: The members of a coordination (X et Y), or nothing.
    """

    first: int
    last: int
    sentence: Sentence
    determiner: str = ""
    head: Noun | None = None
    head_word: str = ""
    name: Name | None = None
    gender: str = ""
    number: str = ""
    children: list[NounPhrase] = attrs.Factory(list)
    preposition: str = ""
    pronoun: str = ""
    described: tuple[int, int] | None = None
    parts: tuple[NounPhrase, ...] = ()

    @property
    def human(self) -> bool:
        """True where the head noun stands for a person: a function, a trade, a relative."""
        return self.head is not None and self.head.kind in HUMAN

    @property
    def body(self) -> bool:
        """True where the head noun stands for a body: le ministère, le parti."""
        return self.head is not None and self.head.kind == "organisation"

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        token = self.sentence.tokens[self.first]
        if token.text[0] == "-":  # a clitic: the pronoun alone, without its hyphens
            return token.start + token.text.rfind("-") + 1
        return token.start

    @property
    def end(self) -> int:
        """One past its last code point."""
        return self.sentence.tokens[self.last - 1].end

    @property
    def words(self) -> list[str]:
        """The words that describe, in lower case."""
        if self.described is None:
            return []
        return [token.low for token in self.sentence.tokens[self.described[0] : self.described[1]]]

    def __repr__(self) -> str:
        return f"<NP {' '.join(t.text for t in self.sentence.tokens[self.first : self.last])!r}>"


@attrs.define(eq=False)
class VerbGroup:
    """A verb with its auxiliaries; positions are token indices, end exclusive.

    Attributes:
        first: First token (a reflexive pronoun included).
        last: One past the last token.
        verb: The reading of the verb that carries the meaning.
        mood: "finite", "gerund" (present participle), "infinitive", "participle" or "imperative".
        number: Numbers the finite form can have: "s", "p", "sp" or "".
        person: True where the form can be a third person.
        clitic: Token of a clitic subject behind the verb, or None.
        passive: True for a passive group.
        reflexive: True with a reflexive pronoun.
        speech: Class of the verb of speech, or "".
        frames: What it takes beside direct speech.
        lemma: Infinitive, or the whole locution.
        governor: For an infinitive, the preposition or verb before it ("pour", "avant de").
    """

    first: int
    last: int
    sentence: Sentence
    verb: Verb
    mood: str
    number: str = ""
    person: bool = True
    clitic: int | None = None
    passive: bool = False
    reflexive: bool = False
    speech: str = ""
    frames: frozenset[str] = frozenset()
    lemma: str = ""
    governor: str = ""

    def __repr__(self) -> str:
        return f"<VG {' '.join(t.text for t in self.sentence.tokens[self.first : self.last])!r} {self.mood}>"


@attrs.define(eq=False)
class Other:
    """Anything else: ``kind`` is quote, punct, prep, conj, sub, rel, adv, clitic or word."""

    first: int
    last: int
    kind: str
    low: str
    quote: int = -1

    def __repr__(self) -> str:
        return f"<{self.kind} {self.low!r}>"


Phrase = NounPhrase | VerbGroup | Other


def is_other(phrase: Phrase, *kinds: str) -> bool:
    """Whether a phrase is one of the other pieces, of a given kind."""
    return isinstance(phrase, Other) and phrase.kind in kinds


def is_mark(phrase: Phrase, *marks: str) -> bool:
    """Whether a phrase is one of the given punctuation marks."""
    return isinstance(phrase, Other) and phrase.kind == "punct" and phrase.low in marks


def is_comma(phrase: Phrase) -> bool:
    """Whether a phrase is a comma."""
    return isinstance(phrase, Other) and phrase.kind == "punct" and phrase.low == ","


def low_of(phrase: Phrase) -> str:
    """The word or mark that one of the other pieces is, in lower case; "" for a noun phrase or a verb."""
    return phrase.low if isinstance(phrase, Other) else ""


def is_finite(phrase: Phrase) -> TypeGuard[VerbGroup]:
    """Whether a phrase is a verb group with a finite verb."""
    return isinstance(phrase, VerbGroup) and phrase.mood == "finite"


def is_human(phrase: NounPhrase) -> bool:
    """Whether a noun phrase stands for somebody: a function, a trade, a person's name."""
    return phrase.human or (phrase.name is not None and phrase.name.kind == "person")
