"""Chunks: a whole sentence as a row of noun phrases, verb groups and other words."""

from __future__ import annotations

import attrs

from quotebank.frames import Sentence
from quotebank.lexicon import Lexicon
from quotebank.noun_phrases import NounPhrases
from quotebank.phrases import NounPhrase, Other, Phrase, VerbGroup
from quotebank.tokens import NUMBER, PUNCT, QUOTE, WORD
from quotebank.verb_groups import VerbGroups

_CLITICS = frozenset("se s' me m' te t' ne n' y en lui leur".split())
_AMBIGUOUS_CLITICS = frozenset("le la l' les nous vous".split())
_SUBJECT_LIKE = frozenset("il elle ils elles on qui ne n' me m' te t' se s' je j' nous vous y lui".split())
_PHRASE_TABLES = frozenset(("prepositions", "adverbs", "function_words"))
_MAX_BRACKET = 14


def chunk(sentence: Sentence, lexicon: Lexicon, text: str) -> list[Phrase]:
    """The phrases of a sentence in order; a short bracket is one piece of its own."""
    nouns = NounPhrases(sentence, lexicon, text)
    verbs = VerbGroups(sentence, lexicon)
    tokens = sentence.tokens
    lows = nouns.lows
    found: list[Phrase] = []
    here = 0
    size = len(tokens)
    while here < size:
        token = tokens[here]
        low = token.low
        if token.kind == QUOTE:
            found.append(Other(here, here + 1, "quote", "", token.quote))
            here += 1
            continue
        if token.kind == PUNCT:
            end = _bracket(sentence, here) if low in "([" else here + 1
            found.append(Other(here, end, "bracket" if end > here + 1 else "punct", low))
            here = end
            continue
        previous = found[-1] if found else None
        phrase: Phrase | None = None
        entry = lexicon.phrase_at(lows, here, _PHRASE_TABLES)
        if entry is not None and entry.table == "function_words" and entry.row["class"] in ("pro", "det"):
            entry = None  # l'un d'eux, un autre: noun phrases
        if entry is not None and not (
            tokens[here].cap and any(t.cap for t in tokens[here + 1 : here + len(entry.words)])
        ):
            end = here + len(entry.words)
            kind = _kind_of(entry.table, entry.row)
            if entry.table == "prepositions" and kind == "adv" and end < size and tokens[end].cap:
                kind = "prep"  # sur la radio | NRV
            phrase = Other(here, end, kind, " ".join(entry.words))
        if phrase is None and token.kind == WORD:
            if low in ("qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles"):
                phrase = Other(
                    here, here + 1, "rel" if low != "qu'" else "que", low if low != "qu'" else "que"
                )
                if low == "que":
                    phrase.kind = "que"
            elif (
                low in ("lui", "eux") and isinstance(previous, Other) and previous.kind in ("prep", "source")
            ):
                phrase = nouns.read(here)  # selon lui
                if isinstance(phrase, NounPhrase):
                    phrase.preposition = previous.low
            elif low in _CLITICS or (low in _AMBIGUOUS_CLITICS and _before_verb(nouns, here, previous)):
                phrase = verbs.read(here)
                if phrase is None and low in ("en", "y"):
                    phrase = Other(here, here + 1, "prep", low)
                if phrase is None and low in _CLITICS:
                    phrase = Other(here, here + 1, "clitic", low)
            elif _verb_rather(nouns, here, previous):
                phrase = verbs.read(here)
        if phrase is None:
            phrase = nouns.read(here)
            if isinstance(phrase, NounPhrase):
                _coordinate(nouns, phrase)
                if isinstance(previous, Other) and previous.kind in ("prep", "source"):
                    phrase.preposition = previous.low
                elif low in ("au", "aux", "du"):
                    phrase.preposition = low
        if phrase is None and token.kind == WORD and token.word.verbs and not token.cap:
            phrase = verbs.read(here)
        if phrase is None and token.kind == WORD and token.cap and here == 0 and token.word.verbs:
            phrase = verbs.read(here)
        if phrase is None:
            phrase = _word(nouns, here)
        assert phrase.last > here, (phrase, here)
        found.append(phrase)
        here = phrase.last
        if isinstance(phrase, VerbGroup) and phrase.clitic is not None and phrase.clitic >= here:
            here = phrase.clitic + 1
    return found


def _kind_of(table: str, row: dict[str, str]) -> str:
    if table == "adverbs":
        return "adv"
    if table == "prepositions":
        if row["class"] == "source":
            return "source"
        # "sur Twitter" is complete, "lors de" governs the noun behind it
        return (
            "prep"
            if row["phrase"].endswith(
                (" de", " d'", " du", " des", " à", " au", " aux", " avec", " par", " pour")
            )
            else "adv"
        )
    return "conj" if row["word"].startswith("ainsi qu") else row["class"]


def _word(nouns: NounPhrases, here: int) -> Other:
    token = nouns.tokens[here]
    if token.low in ("de", "d'"):
        return Other(here, here + 1, "prep", token.low)
    classes = token.word.classes
    if token.low == "comme":
        return Other(here, here + 1, "prep", "comme")
    for kind in ("source-source", "prep", "conj", "sub", "rel", "adv", "clitic", "pro"):
        if kind in classes:
            return Other(here, here + 1, kind.removeprefix("source-"), token.low)
    if token.low.endswith("ment") and not token.cap:
        return Other(here, here + 1, "adv", token.low)
    if token.kind == NUMBER:
        return Other(here, here + 1, "number", token.low)
    return Other(here, here + 1, "word", token.low)


def _bracket(sentence: Sentence, here: int) -> int:
    """One past the bracket that opens at a token, or one past the token where none closes soon."""
    for end in range(here + 1, min(here + _MAX_BRACKET, len(sentence.tokens))):
        token = sentence.tokens[end]
        if token.kind == QUOTE:
            break
        if token.text in ")]":
            return end + 1
    return here + 1


def _before_verb(nouns: NounPhrases, here: int, previous: Phrase | None) -> bool:
    """Whether le, la, l', les, nous, vous is a pronoun before its verb and no article."""
    if here + 1 >= nouns.size:
        return False
    following = nouns.tokens[here + 1]
    finite = any(verb.finite for verb in following.word.verbs)
    if nouns.lows[here] in ("nous", "vous"):  # nous confie-t-il, les policiers nous ont dit
        return (
            finite
            and not following.cap
            and any(verb.third for verb in following.word.verbs)
            and not following.low.endswith(("ons", "ez"))
        )
    if not following.word.verbs or following.cap:
        return False
    if here > 0 and (nouns.lows[here - 1] in _SUBJECT_LIKE or (nouns.lows[here - 1] == "comme" and finite)):
        return True  # comme le rappelle la préfète
    if (
        any(verb.present_participle for verb in following.word.verbs)
        and not following.word.nouns
        and isinstance(previous, Other)
    ):
        return True  # les qualifiant de …
    infinitive = any(verb.infinitive for verb in following.word.verbs)
    if infinitive and not following.word.nouns:
        return True
    if following.word.verbs[0].lemma in ("avoir", "être") and finite:
        return True
    if finite and not (following.word.nouns or following.word.adjective) and isinstance(previous, NounPhrase):
        return True  # Peter les accuse
    if finite and isinstance(previous, NounPhrase) and not previous.preposition:
        # La maire l'assure : « … »
        after = nouns.tokens[here + 2] if here + 2 < nouns.size else None
        return after is None or after.kind in (PUNCT, QUOTE) or after.low in ("que", "qu'", "à", "en")
    return False


def _verb_rather(nouns: NounPhrases, here: int, previous: Phrase | None) -> bool:
    """Whether a word that may be a verb is one here: it has a reading and nothing makes it a noun."""
    token = nouns.tokens[here]
    word = token.word
    if not word.verbs:
        return False
    if (
        token.cap
        and here > 0
        and (
            not isinstance(previous, Other)
            or nouns.tokens[here - 1].kind == WORD
            or nouns.tokens[here - 1].text == ","
        )
    ):
        return False
    lemma = word.verbs[0].lemma
    if lemma in ("avoir", "être") and any(not verb.participle for verb in word.verbs):
        return True
    if word.classes & {"det", "prep", "pro", "conj", "sub", "rel", "num", "source-source"}:
        return False
    if word.form in nouns.lexicon.determiners or word.form in nouns.lexicon.pronouns:
        return False
    if (
        any(verb.present_participle or verb.infinitive for verb in word.verbs)
        and not word.nouns
        and not word.adjective
    ):
        return True
    following = nouns.tokens[here + 1] if here + 1 < nouns.size else None
    if following is not None and following.low.startswith(("-t-", "-il", "-elle", "-on")):
        return True
    if token.cap and here == 0:
        if word.given or word.nouns or (following is not None and following.cap and following.kind == WORD):
            return False
        return any(verb.present_participle or verb.participle for verb in word.verbs)
    if not any(verb.finite for verb in word.verbs):
        return not word.adjective and not word.nouns
    if not word.nouns and not word.adjective:
        return True
    if isinstance(previous, NounPhrase) or (
        isinstance(previous, Other)
        and previous.kind in ("punct", "quote", "clitic", "rel", "adv", "bracket", "pro")
    ):
        # a noun without its article is rare right behind a noun phrase, a comma or a quotation
        if isinstance(previous, Other) and previous.low == "," and word.human is not None:
            # "…, juge le maire" against "X, maire de …": a determiner or a name after a verb form of speech
            return (
                following is not None
                and any(verb.speech and verb.finite for verb in word.verbs)
                and (following.low in nouns.lexicon.determiners or following.cap)
                and following.low not in ("du", "des")
            )
        return any(verb.finite and (verb.speech or not word.adjective) for verb in word.verbs)
    return False


def _coordinate(nouns: NounPhrases, phrase: NounPhrase) -> None:
    """Join X et Y where both are people or bodies: two who may speak together."""
    if phrase.pronoun or phrase.last + 1 >= nouns.size or nouns.lows[phrase.last] != "et":
        return
    other = nouns.read(phrase.last + 1)
    if other is None or other.pronoun:
        return
    alike = (
        phrase.name is not None
        and other.name is not None
        and (phrase.name.kind == "person") == (other.name.kind == "person")
    ) or (
        phrase.head is not None
        and other.head is not None
        and bool(phrase.determiner) == bool(other.determiner)
    )
    if not alike:
        return
    inner = phrase.children[-1] if phrase.children else None
    if (
        inner is not None
        and phrase.number == "s"
        and inner.number == other.number == "p"
        and inner.determiner == other.determiner
    ):
        phrase.last = other.last  # la ministre de l'égalité entre les femmes et les hommes
        if phrase.described is not None and phrase.name is None:
            phrase.described = (phrase.described[0], other.last)
        return
    first = attrs.evolve(phrase)
    phrase.parts = (first, other)
    phrase.last = other.last
    phrase.number = "p"
    phrase.children = [*phrase.children, other]
