"""Subjects: who does what a verb group says.

Handled, with the subject in capitals: before the verb (LE MAIRE a dit), past insertions (LE MAIRE,
élu en mars, a dit · LE MAIRE, Paul Roy, a dit), clitic (a-t-IL dit), inverted (« … », a dit LE MAIRE),
relative (LE MAIRE, qui dénonce), coordinated (LE MAIRE critique la loi et dénonce), participle and
infinitive (…, a dit LE MAIRE, dénonçant · Estimant que …, LE MAIRE), passive agent (dénoncé par LE MAIRE).
"""

from __future__ import annotations

from collections.abc import Sequence

from quotebank.lexicon import word_set
from quotebank.phrases import (
    NounPhrase,
    Other,
    Phrase,
    VerbGroup,
    is_comma,
    is_finite,
    is_human,
    is_mark,
    is_other,
    low_of,
)
from quotebank.relatives import antecedent, is_object, is_somebody, relative_before

_JOIN = frozenset(("et", "mais", "ou", "puis", "voire", "donc"))
_AS = frozenset(("comme", "ainsi que", "tel que"))
_STOPS = frozenset((":", ";"))
_ARTICLES = frozenset("des les un une le la l'".split())
_MAX_DEPTH = 6


def clitic_subject(group: VerbGroup) -> NounPhrase | None:
    """The clitic subject of a verb group as a pronoun: a-t-IL."""
    if group.clitic is None:
        return None
    low = group.sentence.tokens[group.clitic].low.rsplit("-", 1)[-1]
    gender = {"il": "m", "ils": "m", "elle": "f", "elles": "f"}.get(low, "")
    kind = {
        "on": "indefinite",
        "je": "speaker",
        "nous": "speaker",
        "tu": "addressee",
        "vous": "addressee",
    }.get(low, "personal")
    return NounPhrase(
        group.clitic,
        group.clitic + 1,
        group.sentence,
        gender=gender,
        number="p" if low in ("ils", "elles", "nous", "vous") else "s",
        pronoun=kind,
    )


def agent_of(phrases: Sequence[Phrase], position: int, reach: int = 8) -> NounPhrase | None:
    """The agent of a passive: dénoncé par X, salué comme … par X."""
    for index in range(position + 1, min(len(phrases), position + 1 + reach)):
        phrase = phrases[index]
        if isinstance(phrase, NounPhrase) and phrase.preposition == "par":
            return phrase
        if is_finite(phrase) or (isinstance(phrase, Other) and phrase.low in _STOPS):
            return None
    return None


def inverted_subject(phrases: Sequence[Phrase], position: int) -> NounPhrase | None:
    """The noun phrase behind a verb that is its subject: a répliqué, devant la presse, LA MINISTRE."""
    group = phrases[position]
    assert isinstance(group, VerbGroup)
    index = position + 1
    commas = 0
    while index < len(phrases):
        phrase = phrases[index]
        if isinstance(phrase, NounPhrase):
            if (
                not phrase.preposition
                and phrase.pronoun not in ("personal", "speaker", "addressee", "tonic")
                and not _is_time(phrase)
                # … hier, place du Marché, les soignants
                and not (commas and group.number == "p" and phrase.number == "s" and not phrase.parts)
            ):
                return _agreeing(phrase, group, last=False)
        elif is_comma(phrase):
            commas += 1
            if commas > 2:
                return None
        elif is_other(phrase, "quote"):
            # chantaient des « mamies du quartier »: an article before the marks
            article = phrases[index - 1]
            if (
                is_other(article, "word", "adv", "prep")
                and low_of(article) in _ARTICLES
                and article.first == phrase.first - 1
            ):
                return NounPhrase(
                    article.first,
                    phrase.last,
                    group.sentence,
                    "indef",
                    number="p" if low_of(article) in ("des", "les") else "s",
                )
            return None
        elif isinstance(phrase, VerbGroup):
            if phrase.mood == "finite" or commas == 0:
                return None
        elif not is_other(phrase, "adv", "bracket", "prep", "word", "number", "clitic") or low_of(phrase) in (
            "(",
            ")",
        ):
            return None
        index += 1
    return None


def is_as(phrase: Phrase) -> bool:
    """Whether a phrase opens a comparison: comme, ainsi que."""
    return isinstance(phrase, Other) and phrase.low in _AS


def _is_time(phrase: NounPhrase) -> bool:
    """lundi, le 3 mai, ce matin: a time and nobody's name."""
    tokens = phrase.sentence.tokens[phrase.first : phrase.last]
    return (
        phrase.name is None
        and phrase.head is None
        and any("adv-time" in token.word.classes or token.low in word_set("months") for token in tokens)
    )


def subject_of(phrases: Sequence[Phrase], position: int, depth: int = 0) -> NounPhrase | None:
    """The subject of the verb group at a position, or None; found once and kept with the sentence."""
    group = phrases[position]
    assert isinstance(group, VerbGroup)
    known = group.sentence.subjects
    if position not in known:
        if depth > _MAX_DEPTH:
            return None
        known[position] = None  # a verb met again on the way is not its own subject's verb
        known[position] = _find_subject(phrases, position, depth)
    found = known[position]
    assert found is None or isinstance(found, NounPhrase)
    return found


def _find_subject(phrases: Sequence[Phrase], position: int, depth: int) -> NounPhrase | None:
    group = phrases[position]
    assert isinstance(group, VerbGroup)
    clitic = clitic_subject(group)
    if clitic is not None:
        return clitic
    if group.mood == "finite":
        if _is_inverted(phrases, position):
            return inverted_subject(phrases, position)
        return _left_subject(phrases, position, depth)
    if group.mood == "participle" or group.passive:
        agent = agent_of(phrases, position)
        if agent is not None:
            return agent
    return _lent_subject(phrases, position, depth)


def _is_inverted(phrases: Sequence[Phrase], position: int) -> bool:
    """Whether a finite verb opens an incise: a quotation or a comma before it, and a subject behind it."""
    before = position - 1
    while before >= 0 and is_other(phrases[before], "adv", "clitic"):
        before -= 1
    if before >= 0:
        mark = phrases[before]
        if is_as(mark):  # comme le remarque la maire : « … »
            return inverted_subject(phrases, position) is not None
        if is_other(mark, "quote") or (is_comma(mark) and before > 0):
            behind = inverted_subject(phrases, position)
            if behind is None or (behind.name is None and behind.head is None and not behind.pronoun):
                return False
            if is_other(mark, "quote"):
                return True
            group = phrases[position]
            assert isinstance(group, VerbGroup)
            if not group.speech:
                return False
            if (
                behind.name is None
                and not behind.pronoun
                and not is_human(behind)
                and _left_subject(phrases, position, _MAX_DEPTH) is not None
            ):
                body = behind.head is not None and behind.head.kind in ("organisation", "group", "document")
                if not body or group.speech in ("evaluate", "direct"):
                    return False  # X, maire de Lyon, traite ce projet de …
            # "X, maire de Lyon, dénonce le préfet": what stands before the comma is a subject
            return (
                _left_subject(phrases, position, _MAX_DEPTH) is None
                or is_other(phrases[before - 1], "quote")
                or _clause_is_full(phrases, before, group)
            )
    return False


def _clause_is_full(phrases: Sequence[Phrase], before: int, group: VerbGroup) -> bool:
    """Whether a finite verb with its subject stands before a comma: an incise follows."""
    finite = 0
    for phrase in phrases[:before]:
        if is_finite(phrase):
            finite += 1
        if isinstance(phrase, Other) and phrase.kind == "rel":
            finite -= 1
        if is_other(phrase, "quote") and group.speech in ("say", "think", "turn", "react", "write"):
            finite += 1  # the verb may be inside the marks: Ces théories « se répandent » partout, souligne X
    return finite > 0


def _left_subject(phrases: Sequence[Phrase], position: int, depth: int) -> NounPhrase | None:
    """The subject before a finite verb.

    Read from right to left: what hangs on a noun, a relative clause or an apposition is passed over;
    with a comma before the verb the first noun phrase of the chain is the subject, the others are its
    appositions (Anne Roy, directrice de l'école, une figure du quartier, a dit).
    """
    group = phrases[position]
    assert isinstance(group, VerbGroup)
    index = position - 1
    joined = comma_after = False
    chain: NounPhrase | None = None
    while index >= 0:
        phrase = phrases[index]
        if isinstance(phrase, NounPhrase):
            if phrase.pronoun == "tonic" or (
                phrase.pronoun == "personal" and comma_after and index and is_comma(phrases[index - 1])
            ):  # La voisine, elle, explique
                index -= 1
                continue
            if not phrase.preposition and not _is_time(phrase):
                if is_object(phrases, index):
                    comma_after = False
                    index -= 1
                    continue
                if not comma_after:
                    return chain or _agreeing(phrase, group, last=True)
                conjoined = index > 0 and low_of(phrases[index - 1]) in _JOIN
                if not conjoined and (chain is None or _fits(phrase, group)):
                    chain = _agreeing(phrase, group, last=True)
                elif chain is None:
                    chain = phrase
                if index and is_comma(phrases[index - 1]):
                    index -= 2
                    continue
                if conjoined:
                    index -= 2
                    continue
                if index and is_other(phrases[index - 1], "que", "rel", "sub", "conj"):
                    return chain
            else:
                if not comma_after and chain is not None and not _hangs(phrases, index):
                    return chain
        elif isinstance(phrase, VerbGroup):
            if phrase.mood == "finite":
                relative = relative_before(phrases, index)
                if relative is not None and not joined:
                    index = relative - 1
                    comma_after = True
                    continue
                if chain is not None:
                    return chain
                return _partner_subject(phrases, position, index, depth)
        elif phrase.kind == "rel" and phrase.low in ("qui", "lequel", "laquelle", "lesquels", "lesquelles"):
            return antecedent(phrases, index) or chain
        elif phrase.kind == "punct":
            if phrase.low in _STOPS or phrase.low in (".", "!", "?"):
                return chain
            comma_after = comma_after or phrase.low in (",", "-", "–", "—")
        elif phrase.low in _JOIN:
            if chain is not None:
                return chain
            joined = True
        elif phrase.kind in ("sub", "que", "rel") and not joined:
            return chain
        index -= 1
    return chain


def _fits(phrase: NounPhrase, group: VerbGroup) -> bool:
    """Whether a noun phrase can be the subject of a verb: number, and somebody or something named."""
    if group.number and phrase.number and phrase.number not in group.number and not phrase.parts:
        return False
    return is_somebody(phrase)


def _hangs(phrases: Sequence[Phrase], index: int) -> bool:
    """Whether a prepositional phrase hangs on the noun phrase right before it."""
    before = index - 1
    while before >= 0 and is_other(phrases[before], "prep", "source", "adv"):
        before -= 1
    return before >= 0 and isinstance(phrases[before], NounPhrase)


def _partner_subject(phrases: Sequence[Phrase], position: int, nearest: int, depth: int) -> NounPhrase | None:
    """The subject of the verb that a verb is joined to: another verb of speech before any other.

    Le maire a estimé que la loi était inutile, mais a assuré …: the mayor, not the law.
    """
    group = phrases[position]
    assert isinstance(group, VerbGroup)
    order = [nearest]
    if group.speech:
        speaking = [
            i
            for i in range(nearest, -1, -1)
            if isinstance(other := phrases[i], VerbGroup)
            and other.mood == "finite"
            and other.speech not in ("", "weak", "react")
        ]
        order = [*speaking[:1], nearest]
    for index in order:
        found = subject_of(phrases, index, depth + 1)
        if found is not None:
            return found
    return None


def _lent_subject(phrases: Sequence[Phrase], position: int, depth: int) -> NounPhrase | None:
    """The subject of a participle or an infinitive: the one of the verb it goes with."""
    group = phrases[position]
    assert isinstance(group, VerbGroup)
    before = position - 1
    while before >= 0 and is_other(phrases[before], "adv", "clitic", "bracket"):
        before -= 1
    if group.mood == "gerund" and group.governor != "en" and before >= 0:
        near = phrases[before]
        if isinstance(near, NounPhrase) and not near.pronoun:
            spoken = near.head is not None and near.head.kind in ("document", "speech-speech")
            if not near.preposition and (spoken or not is_object(phrases, before) or near.name is not None):
                return near
    for index in range(position - 1, -1, -1):
        phrase = phrases[index]
        if is_finite(phrase):
            found = _partner_subject(phrases, position, index, depth)
            if found is not None:
                return found
        if is_mark(phrase, ":", ";"):
            break
    if before >= 1 and is_comma(phrases[before]):
        near = phrases[before - 1]
        if isinstance(near, NounPhrase) and not near.preposition and (near.name or near.head):
            return near  # M. Roy, précisant que …, a dit
    main = _main_verb(phrases, position)
    if main is not None:
        return subject_of(phrases, main, depth + 1)
    for phrase in phrases[:position]:
        if (
            isinstance(phrase, NounPhrase)
            and not phrase.preposition
            and (phrase.name or phrase.head or phrase.pronoun)
        ):
            return phrase
    return None


def _main_verb(phrases: Sequence[Phrase], position: int) -> int | None:
    """The main verb behind a participle that opens the sentence: past what depends on it, up to a comma.

    Relevant que la grippe recule, la ministre A DIT.
    """
    first: int | None = None
    subordinate = comma = False
    for index in range(position + 1, len(phrases)):
        phrase = phrases[index]
        if is_other(phrase, "que", "rel", "sub"):
            subordinate, comma = True, False
        elif is_comma(phrase):
            comma = True
        elif is_finite(phrase):
            first = first if first is not None else index
            if not subordinate or comma:
                return index
    return first


def _agreeing(phrase: NounPhrase, group: VerbGroup, *, last: bool) -> NounPhrase:
    """One member of a coordination where the verb is singular: … et X dénonce.

    A second member that belongs to a complement is passed over: l'Office pour Lyon et Grenoble dit.
    """
    if not phrase.parts or group.number != "s":
        return phrase
    one, other = phrase.parts[0], phrase.parts[-1]
    if not last or other.number == "p" or (one.children and not other.determiner):
        return one
    return other
