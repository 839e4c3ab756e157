"""The annotated cases of tests/cases and tests/articles, and how an answer differs from them."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from quotebank import Extractor, Options, Quote
from quotebank.evaluation import role_is_right, same_name
from quotebank.testing import Case, ExpectedQuote, Span, parse_cases
from quotebank.types import Kind

HERE = Path(__file__).parent
KNOWN_FAILURES = HERE / "cases" / "known_failures.txt"
ENGINE = Extractor(Options(parser="none"))

_WIDTH = 70


@attrs.frozen
class Difference:
    """One thing about a quotation that is not as expected."""

    what: str
    expected: str
    got: str

    def __str__(self) -> str:
        return f"    {self.what:8} expected {self.expected:45} got {self.got}"


@attrs.frozen
class Check:
    """One test: a whole case, or one quotation of an article (which is too long to be right or wrong)."""

    file: str
    title: str
    case: Case
    whole: bool = True
    quote: ExpectedQuote | None = None


@attrs.frozen
class Finding:
    """What is wrong with one quotation of a case; ``expected`` is None for a span too many."""

    start: int
    end: int
    differences: tuple[Difference, ...]
    expected: ExpectedQuote | None = None
    evidence: str = ""


def files() -> list[Path]:
    """All files of cases, without the list of known failures."""
    found = [*(HERE / "cases").glob("*.txt"), *(HERE / "articles").glob("*.txt")]
    return sorted(path for path in found if path != KNOWN_FAILURES)


def all_checks() -> Iterator[Check]:
    """Each case as a test; of an article each quotation, and that there is no other."""
    for path in files():
        for case in parse_cases(path.read_text(encoding="utf-8")):
            if path.parent.name == "articles":
                for number, quote in enumerate(case.quotes, 1):
                    yield Check(path.name, f"{case.title} #{number}", case, False, quote)
                yield Check(path.name, f"{case.title} #others", case, False)
            else:
                yield Check(path.name, case.title, case)


def known_failures() -> dict[tuple[str, str], str]:
    """Reasons by file and title."""
    if not KNOWN_FAILURES.exists():
        return {}
    reasons = {}
    for line in KNOWN_FAILURES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            file, title, reason = line.split(" :: ")
            reasons[file, title] = reason
    return reasons


def judge(check: Check) -> list[Finding]:
    """Run the engine on a case; nothing wrong is an empty list."""
    findings = compare(check.case, _extract(check.case.text))
    return findings if check.whole else [found for found in findings if found.expected is check.quote]


@functools.lru_cache(maxsize=4)
def _extract(text: str) -> list[Quote]:
    return ENGINE.extract(text)


def compare(case: Case, quotes: Iterable[Quote]) -> list[Finding]:
    """How an answer differs from what a case expects, in text order."""
    wanted = {(quote.start, quote.end): quote for quote in case.quotes}
    found = {(quote.start, quote.end): quote for quote in quotes}
    findings = []
    for span in sorted(wanted.keys() | found.keys()):
        expected, got = wanted.get(span), found.get(span)
        if expected is None or got is None:
            where = ("no span", "a span") if expected is None else ("a span", "no span")
            differences = [Difference("span", *where)]
        else:
            differences = list(_differences(case.text, expected, got))
        if differences:
            findings.append(Finding(*span, tuple(differences), expected, got.evidence if got else ""))
    return findings


def _differences(text: str, expected: ExpectedQuote, got: Quote) -> Iterator[Difference]:
    if expected.kind != got.kind:
        yield Difference("kind", expected.kind.value, got.kind.value)
        if (expected.kind in (Kind.DIRECT, Kind.PARTIAL)) != got.is_quotation:
            return  # speaker and cue follow from that
    if not _overlap(expected.cue_span, (got.cue.start, got.cue.end) if got.cue else None):
        yield Difference("cue", _cut(text, expected.cue_span), got.cue.text if got.cue else "none")
    speaker = got.speaker
    if expected.has_speaker != (speaker is not None):
        wanted = f"{expected.name or '-'} ({_cut(text, expected.mention_span)})"
        shown = f"{speaker.name or '-'} ({speaker.mention.text})" if speaker else "nobody"
        yield Difference("speaker", wanted if expected.has_speaker else "nobody", shown)
        return
    if speaker is None:
        return
    if not _overlap(expected.mention_span, (speaker.mention.start, speaker.mention.end)):
        yield Difference("mention", _cut(text, expected.mention_span), speaker.mention.text)
    if bool(expected.name) != bool(speaker.name) or (
        expected.name and not same_name(expected.name, speaker.name)
    ):
        yield Difference("name", expected.name or "none", speaker.name or "none")
    if not (role_is_right(expected.roles, speaker.role) if speaker.role else not expected.roles):
        yield Difference("role", " / ".join(expected.roles) or "none", speaker.role or "none")
    if expected.type != speaker.type:
        yield Difference("type", str(expected.type), speaker.type.value)


def _overlap(one: Span | None, other: Span | None) -> bool:
    """Whether two spans share a character, or neither is there."""
    if one is None or other is None:
        return one is other
    return min(one[1], other[1]) > max(one[0], other[0])


def _cut(text: str, span: Span | None) -> str:
    return "none" if span is None else text[slice(*span)]


def explain(check: Check, findings: Iterable[Finding]) -> str:
    """The findings as a page to read: each paragraph once, expected and got side by side."""
    case = check.case
    lines = [f"{check.file} :: {check.title}"]
    shown: tuple[int, int] | None = None
    for finding in findings:
        start = case.text.rfind("\n", 0, finding.start) + 1
        end = case.text.find("\n", finding.end)
        paragraph = (start, end if end >= 0 else len(case.text))
        if paragraph != shown:
            lines.append("  " + case.text[slice(*paragraph)].replace("\n", "\n  "))
            shown = paragraph
        words = case.text[finding.start : finding.end]
        lines.append(
            f"  → {words if len(words) <= _WIDTH else words[: _WIDTH - 1] + '…'}   [{finding.evidence}]"
        )
        lines.extend(map(str, finding.differences))
    return "\n".join(lines)


def summary(findings: Iterable[Finding]) -> str:
    """The classes of what is wrong, in a word each: ``kind term>partial, cue, name``."""
    classes: dict[str, None] = {}
    for finding in findings:
        for difference in finding.differences:
            word = difference.what
            if word in ("kind", "type"):
                word += f" {difference.expected}>{difference.got}"
            elif word in ("span", "speaker", "cue", "role", "name"):
                if difference.expected in ("none", "nobody", "no span"):
                    word = f"extra {word}"
                elif difference.got in ("none", "nobody", "no span"):
                    word = f"no {word}"
            classes[word] = None
    return ", ".join(classes)
