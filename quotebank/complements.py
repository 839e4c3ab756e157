"""Complements: what a noun phrase takes behind its head.

Handled: adjectives (le ministre français), a name (la ministre Claire Morel), a second function (maire et
sénateur), "de" and for people "à", "chez" … (le maire de Lyon, professeur à l'université), a party
(le député RN Paul Roy), a medium's title (le quotidien L'Écho), a name at the end of a complement (la
ministre de la Santé Claire Morel).
"""

from __future__ import annotations

import abc

import attrs

from quotebank.lexicon import Word, word_set
from quotebank.names import Name, name_over
from quotebank.noun_heads import NounHeads
from quotebank.phrases import NounPhrase
from quotebank.tokens import NUMBER, PUNCT, QUOTE, WORD

_SET_PHRASES = frozenset(("prepositions", "adverbs"))
OF = frozenset(("de", "d'", "du", "des"))
# Complements that a function or an occupation takes beside "de": professeur à l'université, adjoint au maire.
_AT = frozenset(("à", "au", "aux", "en", "chez", "près", "auprès", "entre", "pour", "contre"))
_NAMED = frozenset(("media", "organisation", "metonym"))
ARTICLES = frozenset(("le", "la", "l'", "les"))
MAX_TOKENS = 40


class Complements(NounHeads, abc.ABC):
    """Reads on behind a head; a complement is a noun phrase again, which the subclass reads."""

    @abc.abstractmethod
    def read(self, index: int, depth: int = 0) -> NounPhrase | None:
        """The noun phrase that starts at a token, or None."""

    def after_head(self, here: int, start: int, phrase: NounPhrase, depth: int) -> int:
        """Read adjectives, complements and a name behind a head; one past the last token.

        Args:
            here: The token behind the head.
            start: Where the words that describe begin.
            phrase: The phrase, which takes what is read.
            depth: How many phrases it stands in.
        """
        tokens = self.tokens
        human = phrase.human
        body = phrase.body
        limit = min(self.size, start + MAX_TOKENS)
        while here < limit:
            token = tokens[here]
            if token.kind in (QUOTE, PUNCT):
                break
            if token.cap and not token.text.endswith(("'", "\N{RIGHT SINGLE QUOTATION MARK}")):
                civil = (
                    self.lexicon.civilities.get(token.low) is not None
                    and here + 1 < limit
                    and tokens[here + 1].cap
                )
                name = self.name_at(here + civil)  # son avocat Me Paul Roy
                if name is None:
                    if token.word.adjective or token.word.nouns:
                        here += 1
                        phrase.described = (start, here)
                        continue
                    break
                if (
                    depth == 0
                    and not human
                    and name.kind == "person"
                    and phrase.head is not None
                    and not tokens[start].cap
                ):
                    break  # a déclaré à la presse | Paul Roy
                here = self._attach(name, start, phrase, human)
                if human and phrase.name is not None and phrase.name.first == name.first:
                    return here
                continue
            if self.adjectival(token, sure=not phrase.determiner) and not self.speaks_here(here, phrase):
                here += 1
                phrase.described = (start, here)
                continue
            if token.low in ("et", "&") and human and here + 1 < limit:
                other = self._second_function(here, depth)
                if other is None:
                    break
                here = other.last
                phrase.described = (start, other.described[1] if other.described else here)
                phrase.children.append(other)
                if other.name is not None:
                    phrase.name, other.name = other.name, None
                    return here
                continue
            if self.lexicon.phrase_at(self.lows, here, _SET_PHRASES) is not None:
                break  # la juge | au cours d'une pause
            if (
                human
                and not token.cap
                and token.kind == WORD
                and not (token.word.classes or token.word.verbs or token.word.nouns)
            ):
                following = tokens[here + 1] if here + 1 < limit else None
                if following is not None and following.cap and following.kind == WORD:
                    here += 1  # le technicien forestier Paul Roy
                    phrase.described = (start, here)
                    continue
            if body and token.low in ARTICLES and here + 1 < limit and tokens[here + 1].cap:
                titled = self.titled(here)
                if titled is None or titled.name is None:
                    break
                phrase.name = titled.name  # le quotidien normand La Marée
                return titled.last
            if token.low in OF or ((human or (body and tokens[start].cap)) and token.low in _AT):
                inner = self.complement(here, depth)
                if inner is None:
                    break
                if token.low in _AT and token.low not in OF and not self._fits_at(inner):
                    break
                phrase.children.append(inner)
                here = inner.last
                if human and inner.name is not None and self._lends_name(inner):
                    # la ministre de la Santé Claire Morel: the name is the minister's
                    taken, inner.name = inner.name, None
                    inner.last = max(inner.first + 1, taken.first)
                    phrase.described = (start, taken.first)
                    phrase.name = as_person(taken)
                    phrase.gender = phrase.gender or taken.gender
                    return here
                phrase.described = (start, here)
                continue
            break
        return here

    def _second_function(self, here: int, depth: int) -> NounPhrase | None:
        """The function without a determiner that "et" joins to another: maire et SÉNATEUR."""
        if self.lexicon.determiners.get(self.lows[here + 1]):
            return None
        other = self.read(here + 1, depth + 2)
        if other is None or other.head is None or other.determiner:
            return None
        return other if other.head.kind in ("office", "member", "occupation", "rank") else None

    def complement(self, here: int, depth: int) -> NounPhrase | None:
        """The noun phrase after "de", "du", "à", "au" …; contracted articles are its determiner."""
        low = self.lows[here]
        if low in ("près", "auprès"):
            here += 1
            if here >= self.size or self.lows[here] not in OF:
                return None
            low = self.lows[here]
        index = here if low in ("du", "des", "au", "aux") else here + 1
        if index >= self.size:
            return None
        following = self.tokens[index]
        if following.kind == QUOTE or (
            any(verb.infinitive for verb in following.word.verbs)
            and not following.word.nouns
            and not following.cap
        ):
            return None
        if low == "en" and any(verb.present_participle for verb in following.word.verbs):
            return None
        inner = self.read(index, depth + 1)
        if inner is None and self.nominal(following) and following.kind == WORD and not following.cap:
            inner = NounPhrase(
                index, index + 1, self.sentence, described=(index, index + 1), head_word=following.low
            )
            inner.last = self.after_head(index + 1, index, inner, depth + 1)
        if inner is None or inner.pronoun in ("personal", "speaker", "indefinite"):
            return None
        inner.preposition = low
        return inner

    def named(self, name: Name, phrase: NounPhrase, depth: int) -> int:
        """A phrase whose head is the name; a body's name takes what follows (Commission européenne)."""
        tokens = self.tokens
        phrase.name = name
        phrase.gender = phrase.gender or name.gender
        here = name.last
        word: Word = tokens[name.first].word
        if name.kind in ("person", "place", "media"):
            phrase.number = phrase.number or "s"
            return here
        body = word.noun(("organisation", "document")) is not None
        if body and name.last - name.first <= 3:
            end = here
            while end < self.size and self.adjectival(tokens[end], sure=True):
                end += 1
            while end < self.size and tokens[end].low in OF and end - name.first < 10:
                inner = self.complement(end, depth + 1)
                if inner is None or (inner.name is not None and inner.name.kind == "person"):
                    break
                phrase.children.append(inner)
                end = inner.last
            if end > here:
                phrase.name = name_over(tokens, name.first, end, self.text, "organisation")
                here = end
        phrase.number = phrase.number or "s"
        return here

    def titled(self, index: int) -> NounPhrase | None:
        """A name that the lexicon has with its article or a figure: Le Parisien, Mouvement 5 étoiles."""
        here = index + (self.lows[index] in ("du", "au", "des", "aux"))
        for _ in range(2):
            if here >= self.size:
                return None
            entry = self.lexicon.phrase_at(self.lows, here, _NAMED)
            if entry is not None and len(entry.words) > (here == index):
                last = here + len(entry.words)
                inside = self.tokens[here + (entry.words[0] in ARTICLES) : last]
                goes_on = last < self.size and self.tokens[last].cap and self.tokens[last].kind == WORD
                if (
                    inside
                    and inside[0].cap
                    and not goes_on
                    and (here > index or entry.words[0] in ARTICLES or any(t.kind == NUMBER for t in inside))
                ):
                    kind = "media" if entry.table == "media" else "organisation"
                    gender = entry.row.get("gender", "")
                    if kind == "organisation" and self.tokens[here].word.noun(("organisation",)) is not None:
                        while last + 1 < self.size and self.lows[last] in OF:
                            inner = self.complement(last, 2)  # la Chambre haute des Pays-Bas
                            if inner is None or inner.name is None or inner.name.kind != "place":
                                break
                            last = inner.last
                    name = name_over(self.tokens, here, last, self.text, kind)
                    return NounPhrase(
                        index,
                        last,
                        self.sentence,
                        "def" if self.lows[index] in ARTICLES else "",
                        name=name,
                        gender=gender if gender in ("m", "f") else "",
                        number="p" if self.lows[index] in ("les", "aux", "des") else "s",
                    )
            if self.lows[here] not in ARTICLES:
                return None
            here += 1
            if here >= self.size:
                return None
        return None

    def _fits_at(self, inner: NounPhrase) -> bool:
        """Whether "à …" goes with the function and not with the verb: no medium, no audience."""
        if inner.name is not None and inner.name.kind in ("media", "acronym"):
            return False
        if inner.head_word in word_set("audiences"):
            return False
        return inner.pronoun == ""

    def _lends_name(self, inner: NounPhrase) -> bool:
        """A person's name at the end of a complement whose own head is nobody: it is the outer head's."""
        name = inner.name
        if name is None or name.kind not in ("person", ""):
            return False
        if inner.head is None and inner.described is None:
            return False  # le maire de Jean Dupont
        if inner.human:
            return False
        if inner.head is not None and inner.head.kind in ("group", "organisation") and not name.given:
            return False
        return name.kind == "person" or name.last - name.first >= 2

    def _attach(self, name: Name, start: int, phrase: NounPhrase, human: bool) -> int:
        """Give a name that stands beside the head to it."""
        if human:
            if name.kind in ("", "person"):
                phrase.name = as_person(name)
                phrase.gender = phrase.gender or name.gender
            else:  # le député RN Paul Roy: a party or a place beside the function
                inner = NounPhrase(
                    name.first, name.last, self.sentence, name=name, number="s", preposition="de"
                )
                phrase.children.append(inner)
                phrase.described = (start, name.last)
        else:
            phrase.name = name
        return name.last


def as_person(name: Name) -> Name:
    """The same name, known to be a person's."""
    return name if name.kind == "person" else attrs.evolve(name, kind="person")
