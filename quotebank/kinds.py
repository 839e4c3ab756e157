"""Kinds: direct, partial, term or title.

Whether words inside marks are somebody's is a log-linear choice over what the eye sees: which sieve
answered and how near its cue stands, a noun that announces a name (le film « … », dit « le Grand »),
a label that the article repeats, capitals, length, what touches the marks. The weights are in
``lexicon/weights.tsv``. Direct against partial, and term against title, are plain rules.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import attrs

from quotebank.links import Frame, Link
from quotebank.phrases import VerbGroup, is_comma, is_mark
from quotebank.tokens import NUMBER, PUNCT, WORD, Token
from quotebank.types import Kind

# Sieves whose construction says by itself that the words were uttered.
_UTTERING = frozenset(
    (
        "inner-incise",
        "incise-after",
        "incise-before",
        "colon-verb",
        "colon-noun",
        "colon",
        "goes-on",
        "goes-ahead",
        "announced-before",
        "heading",
        "last-speaker",
        "named-after",
    )
)
# Sieves that guess from the neighbours, and by how much the score must then be above even.
_GUESSING = frozenset(("about-subject", "still-speaking"))
MARGIN = 0.8
_ARTICLES = {
    "le": "def",
    "la": "def",
    "l'": "def",
    "les": "def",
    "du": "def",
    "des": "indef",
    "au": "def",
    "aux": "def",
    "un": "indef",
    "une": "indef",
    "ce": "dem",
    "cette": "dem",
    "ces": "dem",
    "cet": "dem",
    "son": "poss",
    "sa": "poss",
    "ses": "poss",
    "leur": "poss",
    "leurs": "poss",
}


@attrs.frozen
class Surroundings:
    """What the article shows of a span beside its sentence.

    Attributes:
        repeated: How often the same words stand in marks.
        unmarked: Whether the same words also stand without marks.
        speech: Share of the article's marked spans that a sure sieve has linked.
        single: True for single quotation marks.
        nested: True inside another quotation.
        beside: True where another span of the sentence is surely speech by the same sieve's cue.
    """

    repeated: int = 1
    unmarked: bool = False
    speech: float = 0.0
    single: bool = False
    nested: bool = False
    beside: bool = False


def decide(
    frame: Frame,
    link: Link | None,
    around: Surroundings,
    weights: Mapping[str, float],
    answer: Callable[[dict[str, float]], bool | None] | None = None,
) -> Kind:
    """The kind of a marked span.

    Args:
        frame: The span in its sentence.
        link: What the sieves found, or None.
        around: What the article shows of it.
        weights: The log-linear weights of "somebody's words" against "a term or a title".
        answer: For training: told the features, it may know whether the span is somebody's words.
    """
    said = frame.said
    if said.words == 0:
        return Kind.TERM
    seen = features(frame, link, around)
    score = sum(weights.get(name, 0.0) * value for name, value in seen.items())
    unsure = not said.clause and (link is None or link.sieve in _GUESSING)
    known = answer(seen) if answer is not None else None
    if not (score > (MARGIN if unsure else 0.0) if known is None else known):
        title = announcing_label(frame) == "title" or (said.name_like and said.words > 1 and _named_in(frame))
        return Kind.TITLE if title else Kind.TERM
    if said.clause or (said.capital and said.terminal in ("?", "!")):
        return Kind.DIRECT
    opens = frame.position == 0 or (link is not None and link.sieve.startswith("colon"))
    if link is None or link.sieve in _UTTERING:
        return (
            Kind.DIRECT
            if (said.utterance or (opens and said.capital)) and not said.subordinate
            else Kind.PARTIAL
        )
    return Kind.DIRECT if said.utterance and said.capital else Kind.PARTIAL


def features(frame: Frame, link: Link | None, around: Surroundings) -> dict[str, float]:
    """What speaks for and against "somebody's words", each from 0 to 1 or a small number."""
    said = frame.said
    tokens = frame.sentence.tokens
    at = frame.phrases[frame.position].first
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    sieve = link.sieve if link is not None else "no sieve"
    found: dict[str, float] = {
        "bias": 1.0,
        f"sieve {sieve}": 1.0,
        f"words {_bucket(said.words)}": 1.0,
        "clause": float(said.clause),
        "finite verb": float(said.finite),
        "capital": float(said.capital),
        "full stop inside": float(bool(said.terminal)),
        "like a name": float(said.name_like),
        "one capitalised word": float(said.name_like and said.words == 1),
        "subordinate": float(said.subordinate),
        "first person": float(said.first_person),
        "repeated": float(min(around.repeated, 4) - 1),
        "unmarked elsewhere": float(around.unmarked),
        "article of speech": around.speech,
        "single marks": float(around.single),
        "nested": float(around.nested),
        "beside speech": float(around.beside),
        f"before: {_touching(before)}": 1.0,
        f"after: {_touching(after)}": 1.0,
    }
    label = announcing_label(frame)
    if label:
        found[f"announced as {label}"] = 1.0
        found[f"announced, {'short' if said.words <= 4 else 'long'}"] = 1.0
    if link is None:
        found[f"no sieve, words {_bucket(said.words)}"] = 1.0
        found["no sieve, clause"] = float(said.clause)
        return found
    if link.cue is not None:
        between = (
            sum(1 for token in tokens if link.cue[1] <= token.start < tokens[at].start)
            if link.cue[0] < tokens[at].start
            else 0
        )
        side = "left" if link.cue[0] < tokens[at].start else "right"
        found[f"cue {side}, {'touching' if between <= 3 else 'near' if between <= 8 else 'far'}"] = 1.0
        found[f"cue {side}, words {_bucket(said.words)}"] = 1.0
    if link.speech:
        found[f"verb {link.speech}"] = 1.0
    mention = link.mention
    if mention is not None and not (mention.pronoun or mention.name or mention.parts):
        found["thing speaks"] = float(mention.head is None or mention.head.kind.startswith("speech"))
    return found


def _bucket(words: int) -> str:
    for limit, name in ((1, "1"), (2, "2"), (3, "3"), (5, "4-5"), (9, "6-9"), (15, "10-15")):
        if words <= limit:
            return name
    return "16+"


def _touching(token: Token | None) -> str:
    """What stands right beside the marks."""
    if token is None:
        return "nothing"
    if token.kind == PUNCT:
        return token.text if token.text in ",:.()" else "mark"
    if token.kind == NUMBER:
        return "number"
    if token.kind != WORD:
        return "marks"
    if token.low in _ARTICLES:
        return _ARTICLES[token.low]
    if token.low in (
        "de",
        "d'",
        "à",
        "en",
        "que",
        "qu'",
        "et",
        "ou",
        "comme",
        "est",
        "a",
        "qui",
        "pour",
        "dans",
    ):
        return token.low
    word = token.word
    if "prep" in word.classes:
        return "prep"
    if any(verb.finite and verb.speech for verb in word.verbs) and not word.nouns:
        return "verb of speech"
    if any(verb.finite for verb in word.verbs) and not word.nouns:
        return "verb"
    if word.nouns:
        return "noun"
    if word.adjective:
        return "adjective"
    return "name" if token.cap else "word"


def announcing_label(frame: Frame) -> str:
    """The label of the word right before the marks where it announces a name: title, term or ""."""
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
        # "Raoul, dit « le Grand »," names; "s'est dit « fier »", "ce qu'il appelle « … »" report
        reports = isinstance(before, VerbGroup) and before.mood == "finite" and not before.passive
        behind = frame.phrases[frame.position + 1] if frame.position + 1 < len(frame.phrases) else None
        set_off = (
            frame.position >= 2
            and is_comma(frame.phrases[frame.position - 2])
            and (behind is None or is_mark(behind, ",", "."))
        )
        return "" if reports and not set_off else "term"
    if token.low in ("mot", "terme", "expression", "mention") and frame.said.words <= 4:
        return "term"
    speech = token.word.noun(("speech-speech", "speech-chant", "speech-turn", "speech-thought")) is not None
    if "label-title" in classes and not speech:
        return "title"
    if "label-term" in classes and not speech:
        return "term"
    return ""


def _named_in(frame: Frame) -> bool:
    """Dans « La Nuit des hérons », paru à « L'Olivier »: a preposition before a name."""
    at = frame.phrases[frame.position].first
    return (
        at == 0
        or "prep" in frame.sentence.tokens[at - 1].word.classes
        or frame.sentence.tokens[at - 1].low == "de"
    )
