"""Blocks: what a paragraph is."""

from __future__ import annotations

import itertools

import pytest

from quotebank.layout import blocks


def cut(text: str) -> list[tuple[int, str]]:
    """Each block's paragraph and words."""
    return [(block.paragraph, text[block.start : block.end]) for block in blocks(text)]


@pytest.mark.parametrize("text", ["", " ", "\n", "\r\n\r\n", " \n\t\n ", "\u2028\u2029"])
def test_nothing(text: str) -> None:
    assert blocks(text) == []


def test_blank_lines_part_paragraphs() -> None:
    assert cut("Un.\n\nDeux.\n \n\nTrois.") == [(0, "Un."), (1, "Deux."), (2, "Trois.")]


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    assert cut("Un.\nDeux.\nTrois.") == [(0, "Un."), (1, "Deux."), (2, "Trois.")]


def test_with_blank_lines_a_line_stays_in_its_paragraph() -> None:
    assert cut("Un titre\nUn.\n\nDeux.") == [(0, "Un titre"), (0, "Un."), (1, "Deux.")]


def test_a_line_cut_in_a_sentence_goes_on() -> None:
    assert cut("Le maire a dit\nqu'il viendrait.\n\nFin.") == [
        (0, "Le maire a dit\nqu'il viendrait."),
        (1, "Fin."),
    ]
    assert cut("Le maire a dit\nqu'il viendrait.\nFin.") == [
        (0, "Le maire a dit\nqu'il viendrait."),
        (1, "Fin."),
    ]


def test_a_line_after_a_full_stop_does_not() -> None:
    assert cut("Il est venu.\nbis repetita.\n\nFin.")[0] == (0, "Il est venu.")


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
def test_every_kind_of_line_break(line_break: str) -> None:
    assert cut(f"Un.{line_break * 2}Deux.") == [(0, "Un."), (1, "Deux.")]
    assert cut(f"Un.{line_break}Deux.") == [(0, "Un."), (1, "Deux.")]


def test_white_space_at_the_edges_is_left_out() -> None:
    assert cut("\n\n  Un. \t\n\n\N{NO-BREAK SPACE}Deux.\n") == [(0, "Un."), (1, "Deux.")]


def test_blocks_are_in_order_and_apart() -> None:
    found = blocks("Un.\n\nDeux.\nTrois.\n\nQuatre.")
    assert all(one.end < other.start for one, other in itertools.pairwise(found))
