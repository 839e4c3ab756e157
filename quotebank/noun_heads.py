"""Noun heads: which words of a sentence can be a noun, its adjective or a name.

Everything here is read from one token and its neighbours; :mod:`quotebank.complements` and
:mod:`quotebank.noun_phrases` build phrases on it.
"""

from __future__ import annotations

from quotebank.frames import Sentence
from quotebank.lexicon import Lexicon, Noun, endings, word_set
from quotebank.lexicon.words import HUMAN
from quotebank.names import Name, name_over, read_name
from quotebank.phrases import NounPhrase
from quotebank.tokens import PUNCT, QUOTE, WORD, Token

HEADS = frozenset(("noun",))
_CLOSED = frozenset(("det", "pro", "prep", "conj", "sub", "rel", "clitic"))


class NounHeads:
    """Reads head nouns, adjectives and names of one sentence.

    Args:
        sentence: The sentence.
        lexicon: The lexicon.
        text: The whole text (names are cut from it).
    """

    def __init__(self, sentence: Sentence, lexicon: Lexicon, text: str) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.lexicon = lexicon
        self.text = text
        self.lows = [token.low for token in self.tokens]
        self.size = len(self.tokens)

    def head(self, here: int, phrase: NounPhrase) -> tuple[int | None, Noun | None, int]:
        """Position of the head noun, its reading, and one past it."""
        tokens = self.tokens
        first = here
        while here < self.size:
            token = tokens[here]
            if token.kind != WORD or here - first > 4:
                return None, None, here
            entry = self.lexicon.phrase_at(self.lows, here, HEADS)
            if entry is not None:
                row = entry.row
                return (
                    here,
                    Noun(row["lemma"], row["kind"], row["gender"], row["number"]),
                    here + len(entry.words),
                )
            noun = self.noun(token, here, bare=not phrase.determiner, number=phrase.number)
            word = token.word
            premodifier = (
                word.adjective or token.low in word_set("premodifiers") or "adv-degree" in word.classes
            )
            following = tokens[here + 1] if here + 1 < self.size else None
            if noun is not None and not (
                premodifier and following is not None and self.noun(following, here + 1) is not None
            ):
                # "le premier ministre", "le président": a capital is no matter, unless a name begins here
                if token.cap and not phrase.determiner and self._name_rather(here):
                    return None, None, here
                return here, noun, here + 1
            if token.cap and not premodifier:
                return None, None, here
            if (
                premodifier
                and following is not None
                and following.kind == WORD
                and (self.nominal(following) or following.cap)
            ):
                if not phrase.determiner and not self._human_ahead(here + 1):
                    return None, None, here
                here += 1
                continue
            if phrase.determiner and self.nominal(token):
                return here, None, here + 1
            return None, None, here
        return None, None, here

    def noun(self, token: Token, index: int, *, bare: bool = False, number: str = "") -> Noun | None:
        """The reading of a token as a noun that fits best, or None.

        Args:
            token: The token.
            index: Its place.
            bare: True without a determiner: a participle is then no noun.
            number: The number that the determiner asks for, or "".
        """
        if token.kind != WORD or not token.word.nouns:
            return None
        if bare and any(verb.participle for verb in token.word.verbs):
            return None  # Interrogé par …: a participle, unless an article makes it a noun
        agreeing = [
            noun for noun in token.word.nouns if not number or not noun.number or noun.number == number
        ] or token.word.nouns
        if token.cap and index > 0 and not self.opens(index):
            # le Conseil représentatif …: a body, no adviser
            body = next((noun for noun in agreeing if noun.kind == "organisation"), None)
            if body is not None:
                return body
        return next((noun for noun in agreeing if noun.kind in HUMAN), None) or agreeing[0]

    def nominal(self, token: Token) -> bool:
        """Whether a word in lower case may be a noun: nothing closed, no plain verb."""
        word = token.word
        if token.kind != WORD or word.classes & _CLOSED or token.text.endswith("'"):
            return False
        return "adv" not in word.classes or bool(word.nouns) or word.adjective

    def adjectival(self, token: Token, *, sure: bool) -> bool:
        """Whether a word after a noun may be its adjective."""
        word = token.word
        if token.kind != WORD or token.cap or word.classes & _CLOSED:
            return False
        if word.adjective:
            return not any(verb.finite and verb.speech for verb in word.verbs) or not sure
        if any(verb.finite for verb in word.verbs) and not any(verb.participle for verb in word.verbs):
            return False
        if "adv" in word.classes or word.nouns:
            return False
        if any(verb.infinitive or verb.present_participle for verb in word.verbs):
            return False
        unknown = not (word.verbs or word.classes) and "'" not in token.text
        return unknown or token.low.endswith(endings("adjective endings"))

    def speaks_here(self, here: int, phrase: NounPhrase) -> bool:
        """Whether an adjective that is also a verb of speech is the verb: le groupe Meridial précise.

        A participle with its complement is one too: une mesure qualifiée de « recul ».
        """
        behind = self.tokens[here + 1 : here + 3]
        if any(verb.participle and verb.speech for verb in self.tokens[here].word.verbs) and behind:
            quoted = behind[-1].kind == QUOTE and behind[0].low in ("de", "d'", "comme")
            if quoted or behind[0].low == "par":
                return True
        if not any(verb.finite and verb.speech and verb.third for verb in self.tokens[here].word.verbs):
            return False
        following = self.tokens[here + 1] if here + 1 < self.size else None
        return phrase.name is not None or (
            following is not None and (following.kind == QUOTE or following.low in ("que", "qu'", ":", ","))
        )

    def opens(self, index: int) -> bool:
        """True where a capital says nothing: the first word of a sentence, or after a colon or a dash."""
        while index > 0 and self.tokens[index - 1].kind == PUNCT and self.tokens[index - 1].text not in ",;)":
            index -= 1
        return index == 0

    def name_at(self, index: int) -> Name | None:
        """The proper name that starts at a token, or None."""
        token = self.tokens[index]
        if not token.cap:
            return None
        return read_name(self.tokens, index, self.lexicon, self.text, opens=self.opens(index))

    def particled(self, here: int) -> Name | None:
        """A family name with its particle behind a civility: M. de La Brosse."""
        step = here
        while (
            step < self.size
            and self.lows[step] in word_set("name particles")
            and not self.tokens[step].cap
            and step - here < 2
        ):
            step += 1
        name = self.name_at(step) if step < self.size else None
        if name is None:
            return None
        return name_over(self.tokens, here, name.last, self.text, "person")

    def _human_ahead(self, here: int) -> bool:
        return any(
            token.word.human is not None or self.lexicon.phrase_at(self.lows, index, HEADS) is not None
            for index, token in enumerate(self.tokens[here : here + 3], here)
        )

    def _name_rather(self, here: int) -> bool:
        """A capitalised noun without determiner that opens a name: Union Berlin, Marine Nationale."""
        following = self.tokens[here + 1] if here + 1 < self.size else None
        if self.opens(here):
            return False
        return self.tokens[here].word.human is None or (following is not None and not following.cap)
