"""The sixteen spans of the demonstration article, every one of them right."""

from __future__ import annotations

from pathlib import Path

import pytest
from case_files import ENGINE, Check, explain, judge

from quotebank import Quote
from quotebank.testing import ExpectedQuote, parse_cases

HERE = Path(__file__).parent
ARTICLE = HERE.parent / "seeds" / "coalition-des-volontaires.txt"
(CASE,) = parse_cases((HERE / "seed.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def quotes() -> list[Quote]:
    return ENGINE.extract(CASE.text)


def test_text_is_the_article() -> None:
    assert ARTICLE.read_text(encoding="utf-8").strip() == CASE.text
    assert len(CASE.quotes) == 16


@pytest.mark.parametrize(
    "quote", CASE.quotes, ids=[CASE.text[quote.start : quote.end][:40] for quote in CASE.quotes]
)
def test_span(quote: ExpectedQuote) -> None:
    check = Check("seed.txt", "span", CASE, False, quote)
    findings = judge(check)
    if findings:
        pytest.fail(explain(check, findings), pytrace=False)


def test_no_other_span(quotes: list[Quote]) -> None:
    assert [(quote.start, quote.end) for quote in quotes] == [
        (quote.start, quote.end) for quote in CASE.quotes
    ]


def test_one_speaker_one_id(quotes: list[Quote]) -> None:
    speakers = [quote.speaker for quote in quotes if quote.speaker and quote.speaker.name]
    names = {speaker.id: speaker.name for speaker in speakers}
    assert {(speaker.id, speaker.name) for speaker in speakers} == set(names.items())
    assert len(set(names.values())) == len(names)


def test_first_speaker_in_full(quotes: list[Quote]) -> None:
    quote = quotes[1]
    assert quote.content.startswith("Au niveau politique")
    assert quote.content.endswith("C’est le message clé")
    assert quote.cue is not None
    assert quote.speaker is not None
    assert (quote.cue.text, quote.cue.lemma) == ("a souligné", "souligner")
    assert quote.speaker.mention.text == "un conseiller du président Emmanuel Macron"
    assert quote.speaker.role == "conseiller du président Emmanuel Macron"
    assert (quote.speaker.name, quote.speaker.type.value, quote.speaker.gender) == (None, "anonymous", "m")
