"""Names: where a proper name begins and ends, and what it names by its own shape.

A name is a run of capitalised words with its particles (Dominique de Villepin, Xi Jinping,
Abdallah II, J.-C. Juncker, Standard & Poor's). Two names that merely touch are parted: an agency, a
place or an acronym before a given name is not the name (à l'AFP | Lia Morand).
"""

from __future__ import annotations

import attrs

from quotebank.lexicon import Lexicon, word_set
from quotebank.tokens import WORD, Token

# Particles that join only what is a person's name already, or a first name alone.
LOOSE_PARTICLES = frozenset("de du des d' la le".split())


def _particles() -> frozenset[str]:
    """Small words inside a name: Ursula von der Leyen."""
    return word_set("name particles")


@attrs.frozen
class Name:
    """A proper name; positions are token indices of its sentence, end exclusive.

    Attributes:
        first: First token.
        last: One past the last token.
        text: The name as written.
        words: Its words in lower case, particles included.
        kind: person, organisation, media, place, acronym or "" where the shape does not tell.
        gender: "m", "f" or "" by the given name.
        given: Whether it opens with a known given name.
    """

    first: int
    last: int
    text: str
    words: tuple[str, ...]
    kind: str
    gender: str
    given: bool


def is_acronym(form: str) -> bool:
    """CGT, S&P, N-VA, G20: mostly capitals, at most eight characters."""
    capitals = sum(c.isupper() for c in form)
    return (
        capitals >= 2
        and len(form) <= 8
        and capitals >= len(form.replace("-", "").replace("&", "").replace(".", "")) - 1
    )


def can_be_name(tokens: list[Token], index: int, lexicon: Lexicon, *, opens: bool) -> bool:
    """Whether a capitalised token can be (part of) a proper name.

    Args:
        tokens: The tokens of the sentence.
        index: The token asked about.
        lexicon: The lexicon.
        opens: True where the capital says nothing (first word of a sentence).
    """
    token = tokens[index]
    if token.kind != WORD or not token.cap or token.text.endswith(("'", "\N{RIGHT SINGLE QUOTATION MARK}")):
        return False
    if token.text.isupper() and "adv" in token.word.classes:
        return False  # LIRE AUSSI
    if not opens:
        return True
    low, word = token.low, token.word
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if word.classes - {"label-title", "label-term", "opener"} and not word.given:
        return False
    if (
        word.given
        or low in lexicon.places
        or low in lexicon.organisations
        or low in lexicon.media
        or low in lexicon.metonyms
    ):
        return True
    if is_acronym(token.text):
        return True
    next_is_name = following is not None and following.kind == WORD and following.cap
    known = bool(word.classes or word.verbs or word.nouns or word.adjective)
    if next_is_name and not word.classes:
        return not known or not (word.verbs or word.adjective)
    return not known


def name_over(tokens: list[Token], first: int, last: int, text: str, kind: str) -> Name:
    """The name that a run of tokens makes, whatever its shape: ministère de la Santé, de La Brosse."""
    written = text[tokens[first].start : tokens[last - 1].end]
    return Name(first, last, written, tuple(token.low for token in tokens[first:last]), kind, "", False)


def read_name(
    tokens: list[Token], index: int, lexicon: Lexicon, text: str, *, opens: bool = False
) -> Name | None:
    """The name that starts at a token, or None.

    Args:
        tokens: The tokens of the sentence.
        index: The token.
        lexicon: The lexicon.
        text: The whole text, from which the name is cut.
        opens: True where the capital says nothing (first word of a sentence).
    """
    if not can_be_name(tokens, index, lexicon, opens=opens):
        return None
    lows = [token.low for token in tokens[index : index + 8]]
    known = lexicon.phrase_at(lows, 0, _NAME_TABLES)
    last = index + 1
    kind = ""
    if known is not None and _capitalised(tokens, index, len(known.words)):
        last = index + len(known.words)
        kind = "media" if known.table == "media" else "place" if known.table == "place" else "organisation"
    first_word = tokens[index].word
    given = is_given(tokens, index) and not kind
    while last < len(tokens):
        token = tokens[last]
        if token.kind != WORD:
            break
        previous = tokens[last - 1]
        if token.cap and not token.text.endswith(("'", "\N{RIGHT SINGLE QUOTATION MARK}")):
            following = tokens[last + 1] if last + 1 < len(tokens) else None
            lower_next = following is not None and following.kind == WORD and not following.cap
            if (
                _parts_here(tokens, index, last, lexicon, kind)
                or (lower_next and _common(token, last - index) and previous.low not in _particles())
                or (lower_next and token.low in ("le", "la", "les"))
                or token.low in lexicon.civilities
            ):
                break
            last += 1
            continue
        if token.low in _particles() and last + 1 < len(tokens):
            step = (
                2
                if tokens[last + 1].low in _particles()
                and not tokens[last + 1].cap
                and last + 2 < len(tokens)
                else 1
            )
            following = tokens[last + step]
            if not (following.kind == WORD and following.cap) or following.text.endswith(
                ("'", "\N{RIGHT SINGLE QUOTATION MARK}")
            ):
                break
            if token.low in ("of", "for"):
                kind = kind or "organisation"
            if token.low in LOOSE_PARTICLES:
                if not (given and last - index == 1 and previous.word.given) or kind:
                    break
            elif kind in ("place", "media"):
                break
            last += step + 1
            continue
        break
    # a name may hold one & or +: Standard & Poor's
    if last + 1 < len(tokens) and tokens[last].text == "&" and tokens[last + 1].cap:
        last += 2
        while last < len(tokens) and tokens[last].text in ("'s", "s"):
            last += 1
        kind = "organisation"
    words = tuple(token.low for token in tokens[index:last])
    written = text[tokens[index].start : tokens[last - 1].end]
    return Name(
        index,
        last,
        written,
        words,
        kind or _kind(tokens, index, last, lexicon, written),
        _gender(first_word.given),
        given,
    )


_NAME_TABLES = frozenset(("place", "metonym", "organisation", "media"))


def _capitalised(tokens: list[Token], index: int, size: int) -> bool:
    return any(token.cap for token in tokens[index + 1 : index + size]) or tokens[index].cap


def _gender(given: str) -> str:
    return given if given in ("m", "f") else ""


def _parts_here(tokens: list[Token], index: int, here: int, lexicon: Lexicon, kind: str) -> bool:
    """Whether a new name begins at ``here`` inside a run of capitals."""
    token, previous = tokens[here], tokens[here - 1]
    if token.text.isupper() and len(token.text) > 1:
        return False
    following = tokens[here + 1] if here + 1 < len(tokens) else None
    goes_on = (
        following is not None and following.kind == WORD and (following.cap or following.low in _particles())
    )
    if not goes_on:
        return False
    articled = index > 0 and tokens[index - 1].low in ("l'", "la", "le", "les", "au", "du", "à", "d'", "de")
    if here == index + 1 and articled and (is_acronym(previous.text) or previous.low in lexicon.media):
        return True  # à l'AFP | Lia Morand
    if kind == "place" and following is not None and following.cap:
        return True  # installée à Nantes | Lia Morand
    if not token.word.given:
        return False
    if kind:
        return True
    if is_given(tokens, here - 1):
        return False
    low = previous.low
    return (
        is_acronym(previous.text)
        or low in lexicon.places
        or low in lexicon.media
        or low in lexicon.organisations
        or bool(previous.word.nouns)
        or (
            tokens[index].word.given == ""
            and index > 0
            and tokens[index - 1].low in ("de", "du", "d'", "des", "à", "au", "l'", "la", "aux", "en")
        )
    )


def _common(token: Token, size: int) -> bool:
    """A participle or an opener that a lost full stop glues to a whole name: Claire Morel Interrogée."""
    word = token.word
    return (
        size >= 2
        and not word.given
        and ("opener" in word.classes or any(v.participle for v in word.verbs))
        and not token.text.isupper()
    )


def is_given(tokens: list[Token], index: int) -> bool:
    """Whether a token is a given name here: "la Ville" and "la Santé" are not, with their article."""
    word = tokens[index].word
    return bool(word.given) and not (
        word.nouns and index > 0 and tokens[index - 1].low in ("la", "le", "l'", "du", "au")
    )


def _kind(tokens: list[Token], first: int, last: int, lexicon: Lexicon, written: str) -> str:
    low = " ".join(token.low for token in tokens[first:last])
    for table, kind in (
        (lexicon.media, "media"),
        (lexicon.organisations, "organisation"),
        (lexicon.metonyms, "organisation"),
    ):
        if low in table:
            return kind
    if low in lexicon.places:
        return "place"
    size = last - first
    if size >= 2 and is_given(tokens, first):
        return "person"
    if size == 1 and is_acronym(written):
        return "acronym"
    if size >= 2 and tokens[first].text.endswith("."):
        return "person"
    if tokens[first].word.noun(("organisation", "document")) is not None and not tokens[first].word.given:
        return "organisation"
    if size == 1 and tokens[first].word.given:
        return "person"
    return ""
