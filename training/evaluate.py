"""Figures of the frame tagger on annotated articles, which never train it: python -m training.evaluate GOLD."""

from __future__ import annotations

import functools
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

from quotebank.frames import sentences
from quotebank.layout import blocks
from quotebank.lexicon import lexicon
from quotebank.marks import scan
from training.names import plain

Found = list[tuple[int, int, str, float]]


@attrs.frozen
class Case:
    """A quotation in its frame: where gold has cue and speaker, in words of the frame."""

    article: str
    words: tuple[str, ...]
    place: int
    kind: str
    cue: tuple[int, int] | None
    speaker: tuple[int, int] | None


def cases(path: Path) -> Iterator[Case]:
    """The marked spans of a gold file whose frame folds them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        layout = blocks(row["text"])
        spans = scan(row["text"], layout)
        gold = {quote["start"]: quote for quote in row["quotes"]}
        for sentence in sentences(row["text"], layout, spans, lexicon()):
            tokens = sentence.tokens

            def place(start: int | None, end: int | None, tokens: list = tokens) -> tuple[int, int] | None:  # type: ignore[type-arg]
                if start is None or end is None:
                    return None
                hit = [i for i, t in enumerate(tokens) if t.quote < 0 and t.start < end and start < t.end]
                return (hit[0], hit[-1] + 1) if hit else None

            for index, token in enumerate(tokens):
                quote = gold.get(token.start) if token.quote >= 0 else None
                if quote is None:
                    continue
                cue, speaker = quote["cue"] or {}, quote["speaker"] or {}
                yield Case(
                    row["id"], tuple(plain(t.text) if t.quote < 0 else "cela" for t in tokens), index, quote["kind"],
                    place(cue.get("start"), cue.get("end")), place(speaker.get("mention_start"), speaker.get("mention_end")),
                )  # fmt: skip


def choose(found: Found, place: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The cue nearest to a folded quotation, and the speaker nearest to that cue."""

    def gap(a: tuple[int, int], b: tuple[int, int]) -> int:
        return max(a[0] - b[1], b[0] - a[1], 0)

    cues = [(f[0], f[1]) for f in found if f[2] == "CUE"]
    speakers = [(f[0], f[1]) for f in found if f[2] == "SPK"]
    cue = min(cues, key=lambda c: gap(c, (place, place + 1)), default=None)
    speaker = min(speakers, key=lambda s: gap(s, cue or (place, place + 1)), default=None)
    return cue, speaker


def evaluate(
    path: Path, frames: Callable[[list[list[str]]], list[Found]]
) -> dict[str, tuple[float, float, float, int]]:
    """Shares in points with the bounds of a 95 % interval over articles, and the number of cases."""
    rows = list(cases(path))
    answers = dict(
        zip(
            {c.words: None for c in rows},
            frames([list(w) for w in {c.words: None for c in rows}]),
            strict=True,
        )
    )
    marks: dict[str, list[tuple[str, bool]]] = {}

    def over(a: tuple[int, int] | None, b: tuple[int, int] | None) -> bool:
        return a is not None and b is not None and a[0] < b[1] and b[0] < a[1]

    for case in rows:
        found = answers[case.words]
        cue, speaker = choose(found, case.place)
        said = case.kind in ("direct", "partial")
        tests: list[tuple[str, bool]] = []
        if said and case.cue:
            tests.append(("cue found (gold has one in the frame)", over(cue, case.cue)))
        if said and case.speaker:
            tests.append(("speaker found (gold has one in the frame)", over(speaker, case.speaker)))
            tests.append(
                (
                    "speaker found by any SPK of the frame",
                    any(over((f[0], f[1]), case.speaker) for f in found if f[2] == "SPK"),
                )
            )
            if case.cue:
                cue = case.cue
                tests.append(("speaker found where gold has a cue too", over(speaker, case.speaker)))
                speakers = [span for span in found if span[2] == "SPK"]
                gaps = [max(span[0] - cue[1], cue[0] - span[1], 0) for span in speakers]
                nearest = speakers[gaps.index(min(gaps))] if speakers else None
                tests.append(
                    (
                        "speaker found, gold's cue given",
                        nearest is not None and over((nearest[0], nearest[1]), case.speaker),
                    )
                )
                if over(cue, case.cue):
                    tests.append(("speaker right where the cue is right", over(speaker, case.speaker)))
            if speaker is not None:
                tests.append(("speaker right when one is given (gold has one)", over(speaker, case.speaker)))
        if said and speaker is not None:
            tests.append(("speaker right when one is given (any quotation)", over(speaker, case.speaker)))
        if not said and len({c for c in case.words if c == "cela"}) and case.words.count("cela") == 1:
            tests.append(("nothing found where nothing is said", speaker is None and cue is None))
        for name, right in tests:
            marks.setdefault(name, []).append((case.article, right))
    return {name: interval(values) for name, values in marks.items()}


def interval(values: list[tuple[str, bool]]) -> tuple[float, float, float, int]:
    """A share and its 95 % interval, articles drawn with replacement."""
    groups: dict[str, list[bool]] = {}
    for article, right in values:
        groups.setdefault(article, []).append(right)
    draw, pool = random.Random(1), list(groups.values())
    shares = []
    for _ in range(1000):
        picked = [draw.choice(pool) for _ in pool]
        shares.append(100 * sum(map(sum, picked)) / sum(map(len, picked)))
    shares.sort()
    return (100 * sum(r for _, r in values) / len(values), shares[25], shares[974], len(values))


if __name__ == "__main__":
    import sys

    from quotebank.parsers.stanza import embedded

    for eager in (0.0, 0.5, 1.0, 1.5, 2.0):
        print(f"eager {eager}")
        rows = evaluate(Path(sys.argv[1]), functools.partial(embedded().frames, eager=eager))
        for name, (share, low, high, count) in rows.items():
            print(f"  {share:5.1f} [{low:.1f}, {high:.1f}]  {name}  ({count})")
