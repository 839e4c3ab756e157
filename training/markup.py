"""French strings with marked phrases, joined as French joins them, cut into tagged words.

Phrases are marked by control characters, so that templates stay readable strings: elision and
contraction work through the marks (`de` + `le ministre` gives `du ministre`).
"""

from __future__ import annotations

import re

from quotebank.lexicon import lexicon
from quotebank.tokens import tokenize

_OPEN = {"SPK": "\ue001", "CUE": "\ue002", "PER": "\ue011", "ORG": "\ue012", "LOC": "\ue013"}
_LABEL = {mark: label for label, mark in _OPEN.items()}
_CLOSE = "\ue000"
_MARK = "[\ue000-\ue01f]"
_VOWEL = (
    "[aeiouyàâäéèêëîïôöûüœAEIOUÀÂÉÈÊËÎÏÔÖÛŒ]"
    "|[hH](?=omme|ôp|abit|istori|umori|érit|ôtel|ôtesse|istoi|ospit|onneur|eur|élène|enri|ugues|ubert|ector|ermine|elvét|onor|armonie|ébergement|orlog)"
)
_NOT_VOWEL = "(?!onz|huit|yaourt|yacht|oui |Yém|You|Yann|yeux de)"


def speaker(phrase: str) -> str:
    """The phrase marked as the speaker."""
    return mark("SPK", phrase)


def cue(phrase: str) -> str:
    """The phrase marked as the cue."""
    return mark("CUE", phrase)


def mark(label: str, phrase: str) -> str:
    """The phrase between the marks of a label."""
    return f"{_OPEN[label]}{phrase}{_CLOSE}"


def unmarked(phrase: str, *labels: str) -> str:
    """The phrase without the marks of the labels; they must not stand in one another."""
    for label in labels:
        phrase = re.sub(
            f"{_OPEN[label]}((?:[^\ue000-\ue01f]|(?!{_OPEN[label]})[\ue001-\ue01f][^\ue000-\ue01f]*\ue000)*)\ue000",
            r"\1",
            phrase,
        )
    return phrase


def join(text: str) -> str:
    """Contraction, elision and spaces of a string put together from pieces."""
    text = re.sub(r"\s+", " ", text)
    text = re.sub(rf"\b([Dd])e ({_MARK}*)le (?!{_MARK}*(?:{_VOWEL}))", r"\1u \2", text)
    text = re.sub(rf"\b([Dd])e ({_MARK}*)les ", r"\1es \2", text)
    text = re.sub(rf"\bà ({_MARK}*)le (?!{_MARK}*(?:{_VOWEL}))", r"au \1", text)
    text = re.sub(rf"\bà ({_MARK}*)les ", r"aux \1", text)
    text = re.sub(
        rf"\b([Dd]e|[Qq]ue|[Ll]e|[Ll]a|[Ss]e|[Nn]e|[Jj]e|me|te|[Ll]orsque|[Pp]uisque|[Jj]usque) ({_MARK}*){_NOT_VOWEL}(?={_VOWEL})",
        lambda m: m[1][:-1] + "'" + m[2],
        text,
    )
    text = re.sub(rf"\b([Ss])i ({_MARK}*)(ils?)\b", r"\1'\2\3", text)
    text = re.sub(r"['’] ?cela\b", "'cela", text)
    text = re.sub(r"(?: ?,)+ ?([.;:!?])", r" \1", text)
    text = re.sub(r"(?:, ?){2,}", ", ", text)
    return text.strip(" ,")


def cut(text: str) -> list[tuple[str, str, str]]:
    """The words of a joined string, each with its frame tag and its name tag (BIO)."""
    text = join(text)
    plain: list[str] = []
    spans: list[tuple[int, int, str]] = []
    opened: list[tuple[int, str]] = []
    for character in text:
        if character in _LABEL:
            opened.append((len(plain), _LABEL[character]))
        elif character == _CLOSE:
            start, label = opened.pop()
            spans.append((start, len(plain), label))
        else:
            plain.append(character)
    if opened:
        raise ValueError(f"a mark is not closed: {text!r}")
    string = "".join(plain)
    if not string.startswith("cela"):
        string = string[:1].upper() + string[1:]
    words = []
    frame_before = name_before = None
    for token in tokenize(string, 0, len(string), lexicon()):
        inside = [s for s in spans if s[0] <= token.start < s[1] or (token.start < s[0] < token.end)]
        frame = next((s for s in inside if s[2] in ("SPK", "CUE")), None)
        name = next((s for s in inside if s[2] not in ("SPK", "CUE")), None)
        words.append(
            (
                token.text,
                "O" if frame is None else ("I-" if frame is frame_before else "B-") + frame[2],
                "O" if name is None else ("I-" if name is name_before else "B-") + name[2],
            )
        )
        frame_before, name_before = frame, name
    return words
