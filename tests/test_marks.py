"""Marked spans: which words stand between quotation marks."""

from __future__ import annotations

import pytest

from quotebank.layout import blocks
from quotebank.marks import MAX_BLOCKS, MarkedSpan, scan


def spans(text: str) -> list[MarkedSpan]:
    return scan(text, blocks(text))


def marked(text: str) -> list[str]:
    """The spans as words, marks included."""
    return [text[span.start : span.end] for span in spans(text)]


def inside(text: str) -> list[list[str]]:
    """The pieces of each span."""
    return [[text[start:end] for start, end in span.pieces] for span in spans(text)]


@pytest.mark.parametrize(
    "quotation",
    [
        "« Oui »",
        "«Oui»",
        "«\N{NO-BREAK SPACE}Oui\N{NO-BREAK SPACE}»",
        "«\N{NARROW NO-BREAK SPACE}Oui\N{NARROW NO-BREAK SPACE}»",
        "‹ Oui ›",
        "<< Oui >>",
        "“Oui”",
        "“ Oui ”",
        "„Oui”",
        "‟Oui”",
        '"Oui"',
        '" Oui "',
        "‘‘Oui’’",
        "``Oui''",
        "''Oui''",
        "‘Oui’",
        "“Oui“",
        "»Oui»",
        '"Oui”',
        '“Oui"',
    ],
)
def test_every_form_of_marks(quotation: str) -> None:
    text = f"Elle a dit {quotation} hier."
    assert marked(text) == [quotation]
    assert inside(text) == [["Oui"]]


ARTICLE = """\
Le «pont» est fermé. «Personne ne passe», a dit la maire, «ni ce soir, ni demain».

«Nous attendons», ajoute-t-elle. Un «pont» sans fin (le «plus long du pays»)."""


@pytest.mark.parametrize("pair", ["“”", '""', "‹›", "„”", "‘’"])
def test_other_marks_give_the_same_spans(pair: str) -> None:
    text = ARTICLE.replace("«", pair[0]).replace("»", pair[1])
    found = [(span.start, span.end, span.pieces) for span in spans(text)]
    assert found == [(span.start, span.end, span.pieces) for span in spans(ARTICLE)]
    assert len(found) == 6


def test_spaces_inside_the_marks_shift_the_spans() -> None:
    text = ARTICLE.replace("«", "« ").replace("»", " »")
    assert [span.replace("« ", "«").replace(" »", "»") for span in marked(text)] == marked(ARTICLE)
    assert inside(text) == inside(ARTICLE)


@pytest.mark.parametrize(
    "text",
    [
        "L'élève qu'on a vu aujourd'hui s'est tu.",
        "L’élève qu’on a vu aujourd’hui s’est tu.",
        "Les années '80 et les 'ricains",
        "Rien du tout, pas même un mot.",
        'Un écran de 17" pour 300 euros',
        "3 < 4 et 5 > 2",
        "«»",
        "« »",
        '""',
        "",
        " \n\n ",
    ],
)
def test_no_quotation(text: str) -> None:
    assert marked(text) == []


def test_apostrophes_inside_single_marks() -> None:
    assert marked("Il a crié ‘c’est l’heure’ et s’en va.") == ["‘c’est l’heure’"]


def test_inches_beside_a_quotation() -> None:
    assert marked('L\'écran de 17" est "trop petit", dit-elle.') == ['"trop petit"']


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("« Il a dit “non” hier »", "« Il a dit “non” hier »", "“non”"),
        ("« Il a dit « non » hier »", "« Il a dit « non » hier »", "« non »"),
        ("“Il a dit ‘non’ hier”", "“Il a dit ‘non’ hier”", "‘non’"),
        ('« Il a dit "non" hier »', '« Il a dit "non" hier »', '"non"'),
        ("\"Il a dit 'non' hier\"", "\"Il a dit 'non' hier\"", "'non'"),
        ('"Il a dit "non" hier"', '"Il a dit "non" hier"', '"non"'),
    ],
)
def test_nested(text: str, outer: str, inner: str) -> None:
    assert marked(text) == [outer, inner]
    assert [span.parent for span in spans(text)] == [None, 0]


def test_three_levels() -> None:
    text = "« Un “deux ‘trois’ deux” un » et « un »"
    assert [span.parent for span in spans(text)] == [None, 0, 1, None]


def test_over_paragraphs_with_a_mark_at_the_head_of_each() -> None:
    text = "« Un.\n\n« Deux.\n\n« Trois », dit-elle."
    assert marked(text) == ["« Un.\n\n« Deux.\n\n« Trois »"]
    assert inside(text) == [["Un.", "Deux.", "Trois"]]


@pytest.mark.parametrize("opening", ["“", '"'])
def test_over_paragraphs_with_other_marks(opening: str) -> None:
    closing = "”" if opening == "“" else '"'
    text = f"{opening}Un.\n\n{opening}Deux.\n\n{opening}Trois{closing}, dit-elle."
    assert inside(text) == [["Un.", "Deux.", "Trois"]]


def test_over_paragraphs_with_closing_marks_at_their_heads() -> None:
    assert inside("« Un.\n\n» Deux.\n\n» Trois », dit-elle.") == [["Un.", "Deux.", "Trois"]]


def test_over_paragraphs_without_marks_at_their_heads() -> None:
    assert inside("« Un.\n\nDeux. »") == [["Un.", "Deux."]]


def test_each_paragraph_with_its_own_pair() -> None:
    assert marked("« Un. »\n\n« Deux. »") == ["« Un. »", "« Deux. »"]


@pytest.mark.parametrize(
    "stray",
    [
        "Il a dit « jamais et il est parti.",
        "Il a dit “jamais et il est parti.",
        'Il a dit "jamais et il est parti.',
        "Il a dit jamais » et il est parti.",
        "Il a dit jamais” et il est parti.",
        'Il a dit jamais" et il est parti.',
    ],
)
def test_a_stray_mark_spoils_its_own_paragraph_at_most(stray: str) -> None:
    text = f"« Un. »\n\n{stray}\n\nElle a dit « deux » hier.\n\n« Trois », dit-elle."
    assert [words for words in marked(text) if words in ("« Un. »", "« deux »", "« Trois »")] == [
        "« Un. »",
        "« deux »",
        "« Trois »",
    ]


def test_an_unclosed_mark_does_not_run_for_ever() -> None:
    text = "« Un." + "\n\nRien." * (MAX_BLOCKS + 5) + "\n\nFin. »"
    assert marked(text) == []


def test_order_is_outer_before_inner() -> None:
    text = "« “Un” deux » “trois”"
    assert marked(text) == ["« “Un” deux »", "“Un”", "“trois”"]


def test_astral_characters_count_as_one() -> None:
    text = "\N{GRINNING FACE}\N{GRINNING FACE} « Oui \N{GRINNING FACE} »"
    (span,) = spans(text)
    assert (span.start, span.end) == (3, len(text))
