"""The parser of the inline mark-up, and the shape of the case files themselves."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from quotebank.testing import Case, ExpectedQuote, parse_cases
from quotebank.types import Kind, SpeakerType

CASES = Path(__file__).parent / "cases"
LEAST = {"constructions.txt": 220, "marks.txt": 45, "negatives.txt": 60, "coreference.txt": 50}

MINISTER = """## inverted subject
{d1}« Nous sommes prêts »{/d1}, {c1}a aussitôt répliqué{/c1}, hier, {s1}la ministre Claire Morel{/s1}.
1: Claire Morel | ministre de la Mer / ministre | person
"""


def one(text: str) -> Case:
    (case,) = parse_cases(text)
    return case


def cut(case: Case, span: tuple[int, int] | None) -> str | None:
    return None if span is None else case.text[slice(*span)]


def test_a_whole_case() -> None:
    case = one(MINISTER)
    assert case.title == "inverted subject"
    assert case.text == "« Nous sommes prêts », a aussitôt répliqué, hier, la ministre Claire Morel."
    (quote,) = case.quotes
    assert case.text[quote.start : quote.end] == "« Nous sommes prêts »"
    assert cut(case, quote.cue_span) == "a aussitôt répliqué"
    assert cut(case, quote.mention_span) == "la ministre Claire Morel"
    assert (quote.kind, quote.name, quote.type) == (Kind.DIRECT, "Claire Morel", SpeakerType.PERSON)
    assert quote.roles == ("ministre de la Mer", "ministre")
    assert quote.has_speaker


def test_results_are_frozen() -> None:
    case = one(MINISTER)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        case.title = "x"  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        case.quotes[0].name = "x"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("letter", "kind"), [("d", Kind.DIRECT), ("p", Kind.PARTIAL), ("t", Kind.TERM), ("w", Kind.TITLE)]
)
def test_kinds_without_speaker(letter: str, kind: Kind) -> None:
    case = one(f"## k\nLe {{{letter}7}}« mot »{{/{letter}7}}.")
    assert case.quotes == (ExpectedQuote(3, 10, kind),)
    assert not case.quotes[0].has_speaker


def test_dashes_stand_for_none() -> None:
    (quote,) = one("## k\n{s1}Un témoin{/s1} {c1}:{/c1} {d1}« Oui »{/d1}\n1: - | - | anonymous\n").quotes
    assert (quote.name, quote.roles, quote.type) == (None, (), SpeakerType.ANONYMOUS)
    assert quote.has_speaker


def test_shared_cue_mention_and_line() -> None:
    case = one("## k\n{s1,2}Il{/s1,2} {c1,2}dit{/c1,2} {p1}« a »{/p1}, {p2}« b »{/p2}\n1,2: - | - | person\n")
    first, second = case.quotes
    assert first.cue_span == second.cue_span == (3, 6)
    assert first.mention_span == second.mention_span == (0, 2)
    assert second.has_speaker


def test_incise_inside_the_quotation_and_mention_inside_the_cue() -> None:
    case = one("## k\n{d1}« Oui, {c1}a-t-{s1}il{/s1} dit{/c1}. »{/d1}\n1: - | - | person\n")
    (quote,) = case.quotes
    assert case.text == "« Oui, a-t-il dit. »"
    assert (cut(case, quote.cue_span), cut(case, quote.mention_span)) == ("a-t-il dit", "il")


def test_nested_spans_come_after_the_one_that_holds_them() -> None:
    case = one("## k\n{d2}{t1}« A »{/t1} b »{/d2}")
    assert [(q.start, q.end, q.kind) for q in case.quotes] == [(0, 9, Kind.DIRECT), (0, 5, Kind.TERM)]


def test_line_and_paragraph_breaks_are_kept() -> None:
    case, _ = parse_cases("## k\n{d1}« a\nb\n\nc »{/d1} d.\n\n\n## l\nRien.\n")
    assert case.text == "« a\nb\n\nc » d."


def test_blank_lines_after_the_title_are_no_text() -> None:
    assert one("## k\n\n{t1}« a »{/t1}").quotes == (ExpectedQuote(0, 5, Kind.TERM),)


def test_lines_before_the_first_title_are_comments() -> None:
    assert [c.title for c in parse_cases("Words {x}\n\n## a\nA.\n\n## b\nB.\n")] == ["a", "b"]
    assert parse_cases("") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("## k\n{d1}« a »", r"case 'k', line 2: \{d1\} is never closed"),
        ("## k\nA.\n« a »{/d1}", r"case 'k', line 3: \{/d1\} closes nothing"),
        ("## k\n{d1}« {c1}a »{/d1}{/c1}", r"line 2: \{/d1\} closes nothing; open: c1"),
        ("## k\n{d1}{/d1}", "line 2: .*empty span"),
        ("## k\n{d1}a{/d1} {p1}b{/p1}", "p1 a second time"),
        ("## k\n{d1,2}a{/d1,2}", "more than one number"),
        ("## k\n\nA {z1} b", r"line 3: a brace of no tag: '\{z1\} b'"),
        ("## k\nA } b", "line 2: a brace of no tag"),
        ("## k\n{c1}dit{/c1} {t1}« a »{/t1}", "a cue or mention of 1, which is no quotation"),
        ("## k\n{s2}Il{/s2} dit {d1}« a »{/d1}", "a cue or mention of 2, which is no quotation"),
        ("## k\n{s1}Il{/s1} dit {d1}« a »{/d1}", "quotation 1 has a mention of its speaker and no line 1:"),
        ("## k\n{d1}« a »{/d1}\n1: - | - | person", r"line 3: speaker of 1, which has no mention \{s1\}"),
        ("## k\n{s1}Il{/s1} {d1}« a »{/d1}\n1: - | - | robot", "line 3: no type of speaker: 'robot'"),
        ("## k\n{s1}Il{/s1} {d1}« a »{/d1}\n1: - | person", "line 3: not of the form"),
        ("## k\n{s1}Il{/s1} {d1}« a »{/d1}\n1: - |  | person", "line 3: not of the form"),
        ("## k\n{s1}Il{/s1} {d1}« a »{/d1}\n1: - | - | person\nencore", "line 4: not of the form"),
        ("## k\n{s1}Il{/s1} {d1}« a »{/d1}\n1: - | - | person\n1: - | - | person", "line 4: the speaker"),
        ("## k\nA.\n## k\nB.", "case 'k', line 3: a second case of this title"),
        ("## k\n\n## l\nB.", "case 'k', line 2: no text"),
    ],
)
def test_errors_name_the_case_and_the_line(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_cases(text)


@pytest.mark.parametrize("name", LEAST)
def test_case_files_are_sound(name: str) -> None:
    cases = parse_cases((CASES / name).read_text(encoding="utf-8"))
    assert len(cases) >= LEAST[name]
    for case in cases:
        for quote in case.quotes:
            assert case.text[quote.start] in '«“”„"<‹‘', case.title
            assert case.text[quote.end - 1] in '»”“">›’', case.title
            assert quote.name is None or all(word in case.text for word in quote.name.split()), case.title
            assert all(role in case.text for role in quote.roles), case.title
            assert quote.kind in (Kind.DIRECT, Kind.PARTIAL) or not quote.has_speaker, case.title
