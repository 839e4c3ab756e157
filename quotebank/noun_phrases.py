"""Noun phrases: the shallow grammar of what can stand for a speaker."""

from __future__ import annotations

from quotebank.frames import Sentence
from quotebank.lexicon import Lexicon, Noun, Word
from quotebank.lexicon.words import HUMAN
from quotebank.names import PARTICLES, Name, is_given, read_name
from quotebank.phrases import NounPhrase
from quotebank.tokens import NUMBER, PUNCT, QUOTE, WORD, Token

_HEADS = frozenset(("noun",))
_SET_PHRASES = frozenset(("prepositions", "adverbs"))
_OF = frozenset(("de", "d'", "du", "des"))
# Complements that a function or an occupation takes beside "de": professeur à l'université, adjoint au maire.
_AT = frozenset(("à", "au", "aux", "en", "chez", "près", "auprès", "entre", "pour", "contre"))
_CLOSED = frozenset(("det", "pro", "prep", "conj", "sub", "rel", "clitic"))
_AGE = frozenset(("ans", "an"))
_ADJECTIVAL = (
    "al",
    "ale",
    "aux",
    "ales",
    "ique",
    "iques",
    "iste",
    "istes",
    "eux",
    "euse",
    "euses",
    "aire",
    "aires",
    "ien",
    "ienne",
    "iens",
    "iennes",
    "if",
    "ive",
    "ifs",
    "ives",
    "ais",
    "aise",
    "ois",
    "oise",
    "ains",
    "aine",
    "ain",
    "aines",
    "é",
    "ée",
    "és",
    "ées",
    "el",
    "elle",
    "els",
    "elles",
    "ant",
    "ante",
    "ants",
    "antes",
    "ible",
    "able",
    "ibles",
    "ables",
)
_FRACTIONS = frozenset("moitié tiers quart cinquième dixième sixième majorité quarts plupart".split())
_NAMED = frozenset(("media", "organisation", "metonym"))
_ARTICLES = frozenset(("le", "la", "l'", "les"))
_PREMODIFIERS = frozenset("même mêmes autre autres seul seule seuls seules ex vice".split())
_DEMONYM = (
    "ais",
    "aise",
    "aises",
    "ois",
    "oise",
    "oises",
    "ien",
    "ienne",
    "iens",
    "iennes",
    "éen",
    "éenne",
    "ains",
    "aine",
    "aines",
    "esse",
    "esses",
)
MAX_TOKENS = 40


class NounPhrases:
    """Reads noun phrases of one sentence.

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

    def read(self, index: int, depth: int = 0) -> NounPhrase | None:
        """The noun phrase that starts at a token, or None."""
        pronoun = self._pronoun(index)
        if pronoun is not None:
            return pronoun
        token = self.tokens[index]
        if token.kind not in (WORD, NUMBER) or depth > 3:
            return None
        phrase = NounPhrase(index, index, self.sentence)
        share = self._share(index) or self._titled(index)
        if share is not None:
            return share
        here = self._determiner(index, phrase)
        if here >= self.size:
            return None
        if phrase.determiner == "" and token.kind == NUMBER:
            return None
        here = self._core(here, phrase, depth)
        if here is None:
            return None
        phrase.last = here
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
            and self.lows[index + 1] in _FRACTIONS
            and low in ("un", "une", "la", "deux", "trois", "les")
        ):
            last = index + 2
        else:
            return None
        phrase = NounPhrase(index, last, self.sentence, number="p", determiner="quant", pronoun="indefinite")
        if last < self.size and self.lows[last] in _OF:
            inner = self._complement(last, 2)
            if inner is not None:
                phrase.children.append(inner)
                phrase.last = inner.last
        return phrase

    def _titled(self, index: int) -> NounPhrase | None:
        """A name that the lexicon has with its article or with a figure: Le Parisien, (le) Mouvement 5 étoiles."""
        here = index + (self.lows[index] in ("du", "au", "des", "aux"))
        for _ in range(2):
            if here >= self.size:
                return None
            entry = self.lexicon.phrase_at(self.lows, here, _NAMED)
            if entry is not None and len(entry.words) > (here == index):
                last = here + len(entry.words)
                inside = self.tokens[here + (entry.words[0] in _ARTICLES) : last]
                goes_on = last < self.size and self.tokens[last].cap and self.tokens[last].kind == WORD
                if (
                    inside
                    and inside[0].cap
                    and not goes_on
                    and (here > index or entry.words[0] in _ARTICLES or any(t.kind == NUMBER for t in inside))
                ):
                    first = here
                    written = self.text[self.tokens[first].start : self.tokens[last - 1].end]
                    kind = {"media": "media", "place": "place"}.get(entry.table, "organisation")
                    name = Name(first, last, written, entry.words, kind, "", False)
                    gender = entry.row.get("gender", "")
                    if kind == "organisation" and self.tokens[first].word.noun(("organisation",)) is not None:
                        while last + 1 < self.size and self.lows[last] in ("des", "du", "de", "d'"):
                            inner = self._complement(last, 2)  # la Cour suprême des Etats-Unis
                            if inner is None or inner.name is None or inner.name.kind != "place":
                                break
                            last = inner.last
                            written = self.text[self.tokens[first].start : self.tokens[last - 1].end]
                        name = Name(first, last, written, tuple(self.lows[first:last]), kind, "", False)
                    return NounPhrase(
                        index,
                        last,
                        self.sentence,
                        "def" if self.lows[index] in _ARTICLES else "",
                        name=name,
                        gender=gender if gender in ("m", "f") else "",
                        number="s",
                    )
            if self.lows[here] not in _ARTICLES:
                return None
            here += 1
            if here >= self.size:
                return None
        return None

    def _opens(self, index: int) -> bool:
        """True where a capital says nothing: the first word of a sentence, or after a colon or a dash."""
        while index > 0 and self.tokens[index - 1].kind == PUNCT and self.tokens[index - 1].text not in ",;)":
            index -= 1
        return index == 0

    def name_at(self, index: int) -> Name | None:
        """The proper name that starts at a token, or None."""
        token = self.tokens[index]
        if not token.cap:
            return None
        return read_name(self.tokens, index, self.lexicon, self.text, opens=self._opens(index))

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
                    if following.low not in _OF and following.low not in ("qui", "que"):
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
                and (following.low in _OF or following.low in ("d'entre", "parmi"))
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
            if following is None and tokens[here + 1].low in PARTICLES:
                following = self._particled(here + 1)
            if following is not None:
                phrase.gender = (
                    civil["gender"] if civil["gender"] in ("m", "f") else phrase.gender or following.gender
                )
                phrase.number = civil["number"] or phrase.number or "s"
                phrase.name = _as_person(following)
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
                return self._named(name, phrase, depth)
        head_at, head, head_end = self._head(here, phrase)
        if head_at is None:
            name = self.name_at(here)
            if name is None:
                while (
                    here + 1 < self.size
                    and tokens[here].word.adjective
                    and not tokens[here].cap
                    and phrase.determiner
                ):
                    here += 1  # la jeune Auscitaine
                name = self.name_at(here) if here > start else None
                if name is None:
                    return None
            if self._demonym(name, phrase, here > start):
                phrase.head = Noun(name.words[0], "person", phrase.gender, phrase.number)
                phrase.head_word = name.words[0]
                phrase.described = (start, name.last)
                return self._after_head(name.last, start, phrase, depth)
            return self._named(name, phrase, depth)
        phrase.head = head
        phrase.head_word = self.lows[head_at]
        if head is not None:
            phrase.gender = phrase.gender or head.gender
            phrase.number = phrase.number or head.number
        here = head_end
        phrase.described = (start, here)
        return self._after_head(here, start, phrase, depth)

    def _particled(self, here: int) -> Name | None:
        """A family name with its particle behind a civility: M. de La Brosse."""
        step = here
        while (
            step < self.size
            and self.lows[step] in PARTICLES
            and not self.tokens[step].cap
            and step - here < 2
        ):
            step += 1
        name = self.name_at(step) if step < self.size else None
        if name is None:
            return None
        written = self.text[self.tokens[here].start : self.tokens[name.last - 1].end]
        return Name(here, name.last, written, tuple(self.lows[here : name.last]), "person", "", False)

    def _demonym(self, name: Name, phrase: NounPhrase, described: bool) -> bool:
        """La Lyonnaise, un Manageois, cette petite Suissesse: where somebody comes from, nobody's name."""
        if name.last - name.first > 1 or name.kind or phrase.determiner == "civility":
            return False
        if not phrase.determiner:
            return name.words[0] in self.lexicon.demonyms and name.words[0] not in self.lexicon.places
        return described or name.words[0] in self.lexicon.demonyms or name.words[0].endswith(_DEMONYM)

    def _head(self, here: int, phrase: NounPhrase) -> tuple[int | None, Noun | None, int]:
        """Position of the head noun, its reading, and one past it."""
        tokens = self.tokens
        first = here
        while here < self.size:
            token = tokens[here]
            if token.kind != WORD or here - first > 4:
                return None, None, here
            entry = self.lexicon.phrase_at(self.lows, here, _HEADS)
            if entry is not None:
                row = entry.row
                return (
                    here,
                    Noun(row["lemma"], row["kind"], row["gender"], row["number"]),
                    here + len(entry.words),
                )
            noun = self._noun(token, here, bare=not phrase.determiner, number=phrase.number)
            word = token.word
            premodifier = word.adjective or token.low in _PREMODIFIERS or "adv-degree" in word.classes
            following = tokens[here + 1] if here + 1 < self.size else None
            if noun is not None and not (
                premodifier and following is not None and self._noun(following, here + 1) is not None
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
                and (self._nominal(following) or following.cap)
            ):
                if not phrase.determiner and not self._human_ahead(here + 1):
                    return None, None, here
                here += 1
                continue
            if phrase.determiner and self._nominal(token):
                return here, None, here + 1
            return None, None, here
        return None, None, here

    def _human_ahead(self, here: int) -> bool:
        return any(
            token.word.human is not None or self.lexicon.phrase_at(self.lows, index, _HEADS) is not None
            for index, token in enumerate(self.tokens[here : here + 3], here)
        )

    def _noun(self, token: Token, index: int, *, bare: bool = False, number: str = "") -> Noun | None:
        if token.kind != WORD or not token.word.nouns:
            return None
        if bare and any(verb.participle for verb in token.word.verbs):
            return None  # Interrogé par …: a participle, unless an article makes it a noun
        agreeing = [
            noun for noun in token.word.nouns if not number or not noun.number or noun.number == number
        ] or token.word.nouns
        if (
            token.cap and index > 0 and not self._opens(index)
        ):  # le Conseil représentatif …: a body, no adviser
            body = next((noun for noun in agreeing if noun.kind == "organisation"), None)
            if body is not None:
                return body
        return next((noun for noun in agreeing if noun.kind in HUMAN), None) or agreeing[0]

    def _name_rather(self, here: int) -> bool:
        """A capitalised noun without determiner that opens a name: Union Berlin, Marine Nationale."""
        following = self.tokens[here + 1] if here + 1 < self.size else None
        if self._opens(here):
            return False
        return self.tokens[here].word.human is None or (following is not None and not following.cap)

    def _nominal(self, token: Token) -> bool:
        """Whether a word in lower case may be a noun: nothing closed, no plain verb."""
        word = token.word
        if token.kind != WORD or word.classes & _CLOSED or token.text.endswith("'"):
            return False
        if "adv" in word.classes and not word.nouns and not word.adjective:
            return False
        return True

    def _adjectival(self, token: Token, *, sure: bool) -> bool:
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
        return unknown or token.low.endswith(_ADJECTIVAL)

    def _speaks_here(self, here: int, phrase: NounPhrase) -> bool:
        """Whether an adjective that is also a verb of speech is the verb: le groupe Meridial précise que …"""
        if not any(verb.finite and verb.speech and verb.third for verb in self.tokens[here].word.verbs):
            return False
        following = self.tokens[here + 1] if here + 1 < self.size else None
        return phrase.name is not None or (
            following is not None and (following.kind == QUOTE or following.low in ("que", "qu'", ":", ","))
        )

    def _after_head(self, here: int, start: int, phrase: NounPhrase, depth: int) -> int:
        tokens = self.tokens
        human = phrase.head is not None and phrase.head.kind in HUMAN
        body = phrase.head is not None and phrase.head.kind == "organisation"
        named_here = here
        limit = min(self.size, start + MAX_TOKENS)
        while here < limit:
            token = tokens[here]
            if token.kind == QUOTE or token.kind == PUNCT:
                # un conseiller (PS): a short bracket belongs to what it follows, and is passed over
                break
            if token.cap and not token.text.endswith(("'", "\N{RIGHT SINGLE QUOTATION MARK}")):
                titled = (
                    self.lexicon.civilities.get(token.low) is not None
                    and here + 1 < limit
                    and tokens[here + 1].cap
                )
                name = self.name_at(here + titled)  # son avocat Me Paul Roy
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
                here = self._attach(name, start, phrase, human, body)
                if phrase.name is name or (phrase.name and phrase.name.first == name.first):
                    if human and phrase.name is not None:
                        return here
                continue
            if self._adjectival(token, sure=not phrase.determiner) and not self._speaks_here(here, phrase):
                here += 1
                phrase.described = (start, here)
                continue
            if token.low in ("et", "&") and human and here + 1 < limit:
                other = (
                    self.read(here + 1, depth + 2)
                    if not self.lexicon.determiners.get(self.lows[here + 1])
                    else None
                )
                if (
                    other is not None
                    and other.head is not None
                    and other.head.kind in ("office", "member", "occupation", "rank")
                    and not other.determiner
                ):
                    here = other.last
                    phrase.described = (start, other.described[1] if other.described else here)
                    phrase.children.append(other)
                    if other.name is not None:
                        phrase.name = other.name
                        other.name = None
                        return here
                    continue
                break
            if self.lexicon.phrase_at(self.lows, here, _SET_PHRASES) is not None:
                break  # le ministre | au cours d'un débat
            if (
                human
                and not token.cap
                and token.kind == WORD
                and not (token.word.classes or token.word.verbs or token.word.nouns)
            ):
                following = tokens[here + 1] if here + 1 < limit else None
                if following is not None and following.cap and following.kind == WORD:
                    here += 1  # le médecin alcoologue Paul Roy
                    phrase.described = (start, here)
                    continue
            if body and token.low in _ARTICLES and here + 1 < limit and tokens[here + 1].cap:
                titled = self._titled(here)
                if titled is None or titled.name is None:
                    break
                phrase.name = titled.name  # le quotidien belge L'Écho
                return titled.last
            if token.low in _OF or ((human or (body and tokens[start].cap)) and token.low in _AT):
                inner = self._complement(here, depth)
                if inner is None:
                    break
                if token.low in _AT and token.low not in _OF and not self._fits_at(phrase, inner):
                    break
                phrase.children.append(inner)
                here = inner.last
                end = here
                taken = (
                    inner.name
                    if human and inner.name is not None and self._lends_name(phrase, inner)
                    else None
                )
                if taken is not None:
                    # la ministre de la Santé Claire Morel: the name is the minister's
                    inner.name, name = None, taken
                    end = taken.first
                    inner.last = max(inner.first + 1, taken.first)
                    phrase.described = (start, end)
                    phrase.name = _as_person(name)
                    phrase.gender = phrase.gender or name.gender
                    return here
                phrase.described = (start, end)
                continue
            break
        del named_here
        return here

    def _complement(self, here: int, depth: int) -> NounPhrase | None:
        """The noun phrase after "de", "du", "à", "au" …; contracted articles are its determiner."""
        low = self.lows[here]
        if low in ("près", "auprès"):
            here += 1
            if here >= self.size or self.lows[here] not in _OF:
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
        if inner is None and self._nominal(following) and following.kind == WORD and not following.cap:
            inner = NounPhrase(
                index, index + 1, self.sentence, described=(index, index + 1), head_word=following.low
            )
            inner.last = self._after_head(index + 1, index, inner, depth + 1)
        if inner is None or inner.pronoun in ("personal", "speaker", "indefinite"):
            return None
        inner.preposition = low
        return inner

    def _fits_at(self, phrase: NounPhrase, inner: NounPhrase) -> bool:
        """Whether "à …" goes with the function and not with the verb: no medium, no audience."""
        if inner.name is not None and inner.name.kind in ("media", "acronym"):
            return False
        if inner.head_word in (
            "presse",
            "journalistes",
            "antenne",
            "micro",
            "issue",
            "occasion",
            "propos",
            "sujet",
            "reprises",
            "quotidien",
            "radio",
            "chaîne",
            "agence",
        ):
            return False
        return inner.pronoun == ""

    def _lends_name(self, phrase: NounPhrase, inner: NounPhrase) -> bool:
        """A person's name at the end of a complement whose own head is nobody: it is the outer head's."""
        name = inner.name
        if name is None or name.kind not in ("person", ""):
            return False
        if inner.head is None and inner.described is None:
            return False  # le maire de Jean Dupont
        if inner.head is not None and inner.head.kind in HUMAN:
            return False
        if inner.head is not None and inner.head.kind in ("group", "organisation") and not name.given:
            return False
        return name.kind == "person" or name.last - name.first >= 2

    def _attach(self, name: Name, start: int, phrase: NounPhrase, human: bool, body: bool) -> int:
        """Give a name that stands beside the head to it."""
        if human:
            if name.kind in ("", "person"):
                phrase.name = _as_person(name)
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

    def _named(self, name: Name, phrase: NounPhrase, depth: int) -> int:
        """A phrase whose head is the name itself; a body's name takes what follows (Commission européenne)."""
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
            while end < self.size and self._adjectival(tokens[end], sure=True):
                end += 1
            while end < self.size and tokens[end].low in _OF and end - name.first < 10:
                inner = self._complement(end, depth + 1)
                if inner is None or (inner.name is not None and inner.name.kind == "person"):
                    break
                phrase.children.append(inner)
                end = inner.last
            if end > here:
                phrase.name = _extended(name, end, tokens, self.text)
                here = end
        phrase.number = phrase.number or "s"
        return here


def _as_person(name: Name) -> Name:
    return (
        name
        if name.kind == "person"
        else Name(name.first, name.last, name.text, name.words, "person", name.gender, name.given)
    )


def _extended(name: Name, last: int, tokens: list[Token], text: str) -> Name:
    words = tuple(token.low for token in tokens[name.first : last])
    return Name(
        name.first,
        last,
        text[tokens[name.first].start : tokens[last - 1].end],
        words,
        "organisation",
        "",
        False,
    )
