"""What holds of every text, whoever wrote it."""

from __future__ import annotations

from typing import Any

import pytest
from case_files import ENGINE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import any_text, news, odd_news

from quotebank import Kind, Options, Quote, extract
from quotebank.lexicon import lexicon

lexicon()  # loaded once, so that no example pays for it
TEXTS = st.one_of(news(), odd_news(), any_text())
thorough = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check_places(text: str, quotes: list[Quote]) -> None:
    """Everything that a quotation says of the text is what the text says there."""
    for quote in quotes:
        assert 0 <= quote.start < quote.end <= len(text)
        assert text[quote.start : quote.end] == quote.text
        position = quote.start
        for start, end in quote.segments:
            assert position <= start < end <= quote.end
            position = end
        assert "".join(quote.content.split()) == "".join(
            "".join(text[start:end] for start, end in quote.segments).split()
        )
        places: list[Any] = [quote.cue, quote.speaker and quote.speaker.mention]
        for place in filter(None, places):
            assert 0 <= place.start < place.end <= len(text)
            assert text[place.start : place.end] == place.text
        assert 0.0 <= quote.confidence <= 1.0
        assert quote.evidence
        assert quote.is_quotation == (quote.kind in (Kind.DIRECT, Kind.PARTIAL))
        assert quote.is_quotation or (quote.speaker is None and quote.cue is None)


def check_tree(quotes: list[Quote]) -> None:
    """Quotations come in the order of the text, the outer before the inner, and never cross."""
    assert [(q.start, -q.end) for q in quotes] == sorted({(q.start, -q.end) for q in quotes})
    for index, quote in enumerate(quotes):
        holders = [i for i, other in enumerate(quotes[:index]) if other.start < quote.start < other.end]
        assert all(quote.end <= quotes[i].end for i in holders)
        assert quote.parent == (holders[-1] if holders else None)


def check_speakers(quotes: list[Quote]) -> None:
    """One id has one name, one type, one gender and one list of roles."""
    known: dict[str, object] = {}
    for quote in quotes:
        if speaker := quote.speaker:
            facts = (speaker.name, speaker.type, speaker.gender, speaker.roles)
            assert known.setdefault(speaker.id, facts) == facts
            assert speaker.role == (speaker.roles[0] if speaker.roles else None)
            assert len(set(speaker.roles)) == len(speaker.roles)
            assert speaker.gender in (None, "f", "m")
            assert speaker.name != ""


@given(TEXTS)
@thorough
def test_every_text_has_an_answer_that_fits_it(text: str) -> None:
    quotes = ENGINE.extract(text)
    check_places(text, quotes)
    check_tree(quotes)
    check_speakers(quotes)


@given(TEXTS)
@settings(thorough, max_examples=40)
def test_the_same_text_has_the_same_answer(text: str) -> None:
    first = ENGINE.extract(text)
    ENGINE.extract("« Autre chose », a dit Claire Morel.")
    assert ENGINE.extract(text) == first


@given(st.lists(news(), max_size=4))
@settings(thorough, max_examples=20)
def test_many_texts_are_each_on_their_own(texts: list[str]) -> None:
    assert list(ENGINE.extract_many(texts)) == [ENGINE.extract(text) for text in texts]


@given(news())
@settings(thorough, max_examples=40)
def test_blank_lines_before_a_text_only_shift_it(text: str) -> None:
    found = ENGINE.extract("\n\n" + text)
    shifted = ENGINE.extract("\n\n\n\n" + text)
    assert [(q.start, q.end, q.kind) for q in shifted] == [(q.start + 2, q.end + 2, q.kind) for q in found]


@given(news(), st.floats(0.0, 1.0))
@settings(thorough, max_examples=20)
def test_min_confidence_only_takes_speakers_away(text: str, least: float) -> None:
    every = ENGINE.extract(text)
    sure = extract(text, options=Options(parser="none", min_confidence=least))
    assert [(q.start, q.end, q.kind) for q in sure] == [(q.start, q.end, q.kind) for q in every]
    for one, other in zip(every, sure, strict=True):
        assert other.speaker == (one.speaker if one.confidence >= least else None)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (b"\xc2\xab Oui \xc2\xbb", "decode"),
        (bytearray(b"Oui"), "decode"),
        (None, "NoneType"),
        (["« Oui »"], "extract_many"),
        (("« Oui »",), "extract_many"),
        (7, "int"),
    ],
)
def test_what_is_no_text_is_refused(value: Any, words: str) -> None:
    with pytest.raises(TypeError, match=words):
        extract(value)


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\x00", "\ud800", "«", "»", "«»", '"', "''", "« \ud83d »", "« \x00 », dit-il."]
)
def test_smallest_texts(text: str) -> None:
    check_places(text, ENGINE.extract(text))


def test_a_subclass_of_str_will_do() -> None:
    class Text(str):
        pass

    assert ENGINE.extract(Text("« Oui », a dit Claire Morel."))[0].speaker is not None
