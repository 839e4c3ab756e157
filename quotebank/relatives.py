"""Relatives: the noun phrase that a relative clause hangs on, and the verbs inside one.

Handled: the nearest noun (le maire, qui dit), past what hangs on it (la fermière, un seau à la main, qui
lance), past an apposition (Anne Roy, maire de Lyon, qui dit), with que and dont (les mesures que X dénonce).
"""

from __future__ import annotations

from collections.abc import Sequence

from quotebank.phrases import NounPhrase, Phrase, VerbGroup, is_comma, is_finite, is_human, is_other, low_of


def antecedent(phrases: Sequence[Phrase], index: int) -> NounPhrase | None:
    """The noun phrase that a relative pronoun takes up: the nearest that can speak, past what hangs on it.

    la fermière, un seau à la main, qui rit · Anne Roy, spécialisée en droit à l'université, qui dit
    """
    nearest: NounPhrase | None = None
    for here in range(index - 1, max(-1, index - 12), -1):
        phrase = phrases[here]
        if isinstance(phrase, NounPhrase):
            nearest = nearest or phrase
            if phrase.preposition and phrase is not nearest:
                continue
            if _is_apposition(phrases, here):
                earlier = (
                    phrases[here - 2] if isinstance(phrases[here - 2], NounPhrase) else phrases[here - 3]
                )
                if isinstance(earlier, NounPhrase):
                    return earlier
            if is_somebody(phrase) and (not phrase.preposition or (phrase is nearest and is_human(phrase))):
                return phrase
        elif (isinstance(phrase, VerbGroup) and phrase.mood != "participle") or is_other(
            phrase, "rel", "que", "sub", "quote"
        ):
            break
    return nearest


def in_relative(phrases: Sequence[Phrase], index: int) -> bool:
    """Whether a finite verb stands in a relative clause with que or dont: its object is the noun before."""
    relative = relative_before(phrases, index)
    if relative is None:
        return False
    return not is_other(phrases[relative], "rel") or low_of(phrases[relative]) == "dont"


def relative_before(phrases: Sequence[Phrase], index: int) -> int | None:
    """The relative pronoun of the clause that a finite verb stands in, or None."""
    for here in range(index - 1, max(-1, index - 7), -1):
        phrase = phrases[here]
        if is_other(phrase, "rel"):
            return here
        if is_other(phrase, "que"):
            # "les mesures que X a prises": a noun right before que makes it a relative
            previous = phrases[here - 1] if here else None
            return here if isinstance(previous, NounPhrase) and not is_object(phrases, here - 1) else None
        if is_finite(phrase) or is_comma(phrase):
            return None
    return None


def is_object(phrases: Sequence[Phrase], index: int) -> bool:
    """Whether a verb stands right before a noun phrase, which is then its object."""
    index -= 1
    while index >= 0 and is_other(phrases[index], "adv", "clitic"):
        index -= 1
    group = phrases[index] if index >= 0 else None
    if not isinstance(group, VerbGroup):
        return False
    return group.mood != "participle"


def is_somebody(phrase: NounPhrase) -> bool:
    """Whether a noun phrase has a name, a head that the lexicon knows, or is a pronoun."""
    return phrase.name is not None or phrase.head is not None or bool(phrase.pronoun)


def _is_apposition(phrases: Sequence[Phrase], index: int) -> bool:
    """NAME, FUNCTION, or FUNCTION, NAME, with a noun phrase of the other sort before the comma."""
    phrase = phrases[index]
    if index < 2 or not isinstance(phrase, NounPhrase) or not is_comma(phrases[index - 1]):
        return False
    before = phrases[index - 2]
    if is_other(before, "bracket") and index >= 3:
        before = phrases[index - 3]
    if not isinstance(before, NounPhrase):
        return False
    if phrase.name is None and phrase.head is not None:
        return before.name is not None or not phrase.determiner
    return phrase.name is not None and phrase.head is None and before.head is not None and before.name is None
