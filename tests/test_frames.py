"""Frames: sentences with their quotations folded."""

from __future__ import annotations

import pytest

from quotebank.frames import sentences
from quotebank.layout import blocks
from quotebank.lexicon import lexicon
from quotebank.marks import scan


def frames(text: str) -> list[tuple[int | None, str]]:
    """Each sentence: the quotation it stands in, and its words with folded quotations as <number>."""
    parts = blocks(text)
    found = sentences(text, parts, scan(text, parts), lexicon())
    return [
        (
            sentence.inside,
            " ".join(
                f"<{token.quote}>" if token.kind == "quote" else token.text for token in sentence.tokens
            ),
        )
        for sentence in found
    ]


def own(text: str) -> list[str]:
    """The writer's own sentences."""
    return [words for inside, words in frames(text) if inside is None]


def said(text: str) -> list[tuple[int, str]]:
    """The sentences said inside quotations."""
    return [(inside, words) for inside, words in frames(text) if inside is not None]


def test_quotations_are_folded() -> None:
    text = "« Nous venons. Tous », a dit Claire Morel. Elle évoque une « fête »."
    assert own(text) == ["<0> , a dit Claire Morel .", "Elle évoque une <1> ."]
    assert said(text) == [(0, "Nous venons ."), (0, "Tous"), (1, "fête")]


def test_a_nested_quotation_is_folded_in_the_outer_one() -> None:
    text = "« Il a dit “non” hier », raconte-t-elle."
    assert own(text) == ["<0> , raconte -t-elle ."]
    assert said(text) == [(0, "Il a dit <1> hier"), (1, "non")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Il vient. Elle part.", 2),
        ("Il vient ! Elle part ? Oui.", 3),
        ("M. Roy a vu le Dr. Blanc et Mme Noir.", 1),
        ("Il a payé 1.200 euros à 14h30. Rien de plus.", 2),
        ("J.-C. Martin arrive. Il repart.", 2),
        ("Il hésite… puis il part.", 1),
        ("Il hésite… Puis il part.", 2),
        ("Un titre\n\nUne phrase.", 2),
    ],
)
def test_where_sentences_end(text: str, parts: int) -> None:
    assert len(own(text)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("« Oui ! » a dit le maire.", 1),
        ("« Oui ! », a dit le maire.", 1),
        ("« Oui. » Le maire a ri.", 2),
        ("Le maire a ri : « Oui. » Il part.", 2),
        ("Il part. « Oui », dit-il.", 2),
        ("« Oui. » « Non. »", 2),
        ("Il parle de « fête », de « joie ».", 1),
    ],
)
def test_sentences_end_after_a_quotation_that_does(text: str, parts: int) -> None:
    assert len(own(text)) == parts


def test_a_quotation_over_paragraphs_is_one_token() -> None:
    text = "« Un.\n\n« Deux », dit-elle.\n\nElle part."
    assert own(text) == ["<0> , dit -elle .", "Elle part ."]
    assert said(text) == [(0, "Un ."), (0, "Deux")]


def test_a_block_ends_a_sentence() -> None:
    assert own("Un filet de sécurité\n\nDe son côté, elle part.") == [
        "Un filet de sécurité",
        "De son côté , elle part .",
    ]


def test_sentences_know_their_place() -> None:
    text = "« Un », dit-il. Deux.\n\nTrois."
    parts = blocks(text)
    found = sentences(text, parts, scan(text, parts), lexicon())
    assert [sentence.index for sentence in found] == list(range(len(found)))
    assert [sentence.paragraph for sentence in found] == [0, 0, 0, 1]
    assert all(
        text[token.start : token.end] == token.text
        for s in found
        for token in s.tokens
        if token.kind != "quote"
    )


def test_elisions_clitics_and_abbreviations_are_tokens() -> None:
    assert own("L’AFP a-t-elle cité l'avocat de M. Roy, aujourd'hui ?") == [
        "L’ AFP a -t-elle cité l' avocat de M. Roy , aujourd'hui ?"
    ]
