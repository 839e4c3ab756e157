"""Noun phrases: the shallow grammar of what can stand for a speaker.

Handled: pronouns (celle-ci, l'un d'eux), shares (55 % des élus), titles (Le Parisien), determiner and head
(un conseiller), civility and name (M. Roy), inhabitants (la Lyonnaise); complements and names behind the
head are :mod:`quotebank.complements`'.
"""

from __future__ import annotations

from quotebank.complements import OF, Complements, as_person
from quotebank.lexicon import Noun, endings, word_set
from quotebank.names import Name, is_given
from quotebank.phrases import NounPhrase
from quotebank.tokens import NUMBER, WORD

_AGE = frozenset(("ans", "an"))


class NounPhrases(Complements):
    """Reads noun phrases of one sentence."""

    def read(self, index: int, depth: int = 0) -> NounPhrase | None:
        """The noun phrase that starts at a token, or None."""
        pronoun = self._pronoun(index)
        if pronoun is not None:
            return pronoun
        token = self.tokens[index]
        if token.kind not in (WORD, NUMBER) or depth > 3:
            return None
        phrase = NounPhrase(index, index, self.sentence)
        share = self._share(index) or self.titled(index)
        if share is not None:
            return share
        here = self._determiner(index, phrase)
        if here >= self.size:
            return None
        if phrase.determiner == "" and token.kind == NUMBER:
            return None
        end = self._core(here, phrase, depth)
        if end is None:
            return None
        phrase.last = end
        return phrase

    def _share(self, index: int) -> NounPhrase | None:
        """57 % · 55% des adolescents · un cinquième · la moitié des élus: a share of people."""
        low = self.lows[index]
        last = index
        if (
            self.tokens[index].kind == NUMBER
            and index + 1 < self.size
            and self.lows[index + 1] in ("%", "pour")
        ):
            last = index + (
                3
                if self.lows[index + 1] == "pour" and index + 2 < self.size and self.lows[index + 2] == "cent"
                else 2
            )
            if self.lows[index + 1] == "pour" and last == index + 2:
                return None
        elif (
            index + 1 < self.size
            and self.lows[index + 1] in word_set("fractions")
            and low in ("un", "une", "la", "deux", "trois", "les")
        ):
            last = index + 2
        else:
            return None
        phrase = NounPhrase(index, last, self.sentence, number="p", determiner="quant", pronoun="indefinite")
        if last < self.size and self.lows[last] in OF:
            inner = self.complement(last, 2)
            if inner is not None:
                phrase.children.append(inner)
                phrase.last = inner.last
        return phrase

    def _pronoun(self, index: int) -> NounPhrase | None:
        low = self.lows[index]
        for size in (2, 1):
            row = self.lexicon.pronouns.get(" ".join(self.lows[index : index + size]).replace("' ", "'"))
            if row is None or index + size > self.size:
                continue
            following = self.tokens[index + size] if index + size < self.size else None
            if (
                row["kind"] in ("indefinite", "ordinal", "head")
                and following is not None
                and following.kind == WORD
            ):
                if row["kind"] == "head":
                    if following.low not in OF and following.low not in ("qui", "que"):
                        continue
                elif low in (
                    "personne",
                    "tous",
                    "toutes",
                    "beaucoup",
                    "plusieurs",
                    "certains",
                    "certaines",
                    "les",
                    "le",
                    "la",
                    "l'",
                    "un",
                    "une",
                    "d'",
                ) and not (
                    following.word.verbs
                    or following.low
                    in ("ont", "se", "s'", "en", "y", "n'", "ne", "des", "de", "d'", "parmi", "sont")
                    or "adv" in following.word.classes
                ):
                    continue
            phrase = NounPhrase(
                index,
                index + size,
                self.sentence,
                gender=row["gender"],
                number=row["number"],
                pronoun=row["kind"],
            )
            if (
                row["kind"] in ("indefinite", "head")
                and following is not None
                and (following.low in OF or following.low in ("d'entre", "parmi"))
            ):
                step = index + size + (following.low not in ("du", "des"))
                inner = self.read(step, 2) if step < self.size else None
                if inner is not None:
                    phrase.children.append(inner)
                    phrase.last = inner.last
            return phrase
        return None

    def _determiner(self, index: int, phrase: NounPhrase) -> int:
        """Read the determiner; the first token after it."""
        here = index
        while here < self.size:
            for size in (3, 2, 1):
                row = (
                    self.lexicon.determiners.get(" ".join(self.lows[here : here + size]))
                    if here + size <= self.size
                    else None
                )
                if row is not None:
                    break
            else:
                token = self.tokens[here]
                if (
                    token.kind == NUMBER
                    and here + 1 < self.size
                    and (phrase.determiner or not token.text.endswith("%"))
                ):
                    following = self.tokens[here + 1]
                    if (
                        following.kind == WORD
                        and following.low not in _AGE
                        and not following.low.startswith("h")
                    ):
                        phrase.determiner = phrase.determiner or "num"
                        phrase.number = "p"
                        here += 1
                        continue
                break
            if (
                phrase.determiner
                and row["kind"] not in ("num", "quant", "poss")
                and phrase.determiner != "quant"
            ):
                break
            if row["kind"] == "quant" and phrase.determiner in ("def", "poss"):
                break
            if phrase.determiner in ("", "quant"):
                phrase.determiner = (
                    row["kind"]
                    if phrase.determiner == ""
                    else phrase.determiner
                    if row["kind"] == "num"
                    else row["kind"]
                )
            phrase.gender = phrase.gender or row["gender"]
            phrase.number = row["number"] if row["kind"] == "num" else phrase.number or row["number"]
            here += size
        return here

    def _core(self, here: int, phrase: NounPhrase, depth: int) -> int | None:
        """Head, adjectives, name, complements; one past the last token, or None where no head is found."""
        start = here
        tokens = self.tokens
        # adjectives and the like before the head: l'ancien premier ministre
        civil = self.lexicon.civilities.get(self.lows[here])
        name: Name | None = None
        if (
            civil is not None
            and here + 1 < self.size
            and (tokens[here].cap or tokens[here].text.endswith("."))
        ):
            following = self.name_at(here + 1)
            if following is None and tokens[here + 1].low in word_set("name particles"):
                following = self.particled(here + 1)
            if following is not None:
                phrase.gender = (
                    civil["gender"] if civil["gender"] in ("m", "f") else phrase.gender or following.gender
                )
                phrase.number = civil["number"] or phrase.number or "s"
                phrase.name = as_person(following)
                phrase.determiner = phrase.determiner or "civility"
                return following.last
        if (
            tokens[here].cap
            and is_given(tokens, here)
            and here + 1 < self.size
            and tokens[here + 1].cap
            and tokens[here + 1].kind == WORD
        ):
            name = self.name_at(here)  # Marine Le Pen, though "la marine" is a body
            if name is not None and name.last > here + 1 and name.kind in ("person", ""):
                return self.named(name, phrase, depth)
        head_at, head, head_end = self.head(here, phrase)
        if head_at is None:
            name = self.name_at(here)
            if name is None:
                while (
                    here + 1 < self.size
                    and tokens[here].word.adjective
                    and not tokens[here].cap
                    and phrase.determiner
                ):
                    here += 1  # la jeune Bretonne
                name = self.name_at(here) if here > start else None
                if name is None:
                    return None
            if self._demonym(name, phrase, here > start):
                phrase.head = Noun(name.words[0], "person", phrase.gender, phrase.number)
                phrase.head_word = name.words[0]
                phrase.described = (start, name.last)
                return self.after_head(name.last, start, phrase, depth)
            return self.named(name, phrase, depth)
        phrase.head = head
        phrase.head_word = self.lows[head_at]
        if head is not None:
            phrase.gender = phrase.gender or head.gender
            phrase.number = phrase.number or head.number
        here = head_end
        phrase.described = (start, here)
        return self.after_head(here, start, phrase, depth)

    def _demonym(self, name: Name, phrase: NounPhrase, described: bool) -> bool:
        """La Lyonnaise, un Nantais, cette grande Basque: where somebody comes from, nobody's name."""
        if name.last - name.first > 1 or name.kind or phrase.determiner == "civility":
            return False
        if not phrase.determiner:
            return name.words[0] in self.lexicon.demonyms and name.words[0] not in self.lexicon.places
        return (
            described
            or name.words[0] in self.lexicon.demonyms
            or name.words[0].endswith(endings("demonym endings"))
        )
