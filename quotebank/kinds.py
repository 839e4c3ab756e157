"""Kinds: direct, partial, term or title.

Words inside marks are somebody's when a source is in reach; they are a term or a title where a noun
announces a name (le film « … », dit « le Grand »), where the article repeats them as a label, or where
nobody is there to have said them.
"""

from __future__ import annotations

from collections.abc import Mapping

from quotebank.links import Frame, Link
from quotebank.phrases import VerbGroup
from quotebank.tokens import WORD
from quotebank.types import Kind

# Sieves whose construction says by itself that the words were uttered.
_UTTERING = frozenset(("inner-incise", "incise-after", "colon-verb", "colon-noun", "colon", "goes-on", "goes-ahead", "announced-before", "heading"))
_NEAR = frozenset(("verb-before", "gerund", "infinitive", "passive", "participle-after", "speech-noun"))


def decide(frame: Frame, link: Link | None, repeated: Mapping[str, int], key: str) -> Kind:
    """The kind of a marked span.

    Args:
        frame: The span in its sentence.
        link: What the sieves found, or None.
        repeated: How often each marked text stands in the document.
        key: The folded text of this span.
    """
    said = frame.said
    announced = announcing_label(frame)
    if said.words == 0:
        return Kind.TERM
    if announced == "title" and not (link is not None and link.sieve == "inner-incise"):
        return Kind.TITLE
    if announced == "term" and not said.clause and said.words <= 4:
        return Kind.TERM
    if link is None:
        if said.utterance and said.words > 2:
            return Kind.DIRECT
        return Kind.TITLE if said.name_like and said.words > 1 else Kind.TERM
    if said.clause:
        return Kind.DIRECT
    if link.sieve in _UTTERING:
        opens = frame.position == 0 or link.sieve.startswith("colon")
        return Kind.DIRECT if (said.utterance or (opens and said.capital)) and not said.subordinate else Kind.PARTIAL
    often = repeated.get(key, 0)
    if said.words <= 4 and often > 2 and _labelled(frame):
        return Kind.TERM
    if said.name_like and said.words <= 6:
        return Kind.TITLE if said.words > 1 else Kind.TERM
    return Kind.DIRECT if said.utterance and said.capital else Kind.PARTIAL


def announcing_label(frame: Frame) -> str:
    """"title" or "term" where the word right before the marks announces a name, else ""."""
    tokens = frame.sentence.tokens
    at = frame.phrases[frame.position].first
    if at == 0:
        return ""
    token = tokens[at - 1]
    if token.kind != WORD:
        return ""
    classes = token.word.classes
    before = frame.phrases[frame.position - 1]
    if "label-naming" in classes:
        # "dit « le Grand »" names; "s'est dit « fier »", "ce qu'il appelle « … »" report
        reports = isinstance(before, VerbGroup) and before.mood == "finite" and not before.passive
        return "" if reports else "term"
    speech = token.word.noun(("speech-speech", "speech-chant", "speech-turn", "speech-thought")) is not None
    if "label-title" in classes and not speech:
        return "title"
    if "label-term" in classes and not speech:
        return "term"
    return ""


def _labelled(frame: Frame) -> bool:
    """Whether an article or a noun stands right before the span: les « gilets jaunes », no predicate."""
    at = frame.phrases[frame.position].first
    if at == 0:
        return True
    token = frame.sentence.tokens[at - 1]
    return token.kind == WORD and not any(verb.finite for verb in token.word.verbs)
