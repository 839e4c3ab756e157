"""The recipe's own parts: the generator of frames, its marks, and the tags it gives."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from quotebank.lexicon import lexicon
from quotebank.tokens import tokenize
from training import frames, names
from training.frames import Data, Grammar
from training.markup import cue, cut, speaker
from training.names import Names
from training.tags import Tagged, score, spans
from training.treebank import Pieces

FURNITURE = Pieces(
    adverbials=["dans la matinée", "pour la première fois"],
    clauses_of_time=["pour éviter le pire", "avant de quitter la salle"],
    relatives=["qui a vu la scène", "dont le père était marin"],
    singular_predicates=["a quitté la salle", "est arrivé en retard"],
    plural_predicates=["ont quitté la salle", "sont arrivés en retard"],
    noun_phrases=["le nouveau port", "cette ancienne digue"],
    clauses=["la mer monte", "la nuit est tombée"],
    folded=["Le pont de la cela est fermé ."],
    woven=["le pont de la cela est fermé"],
    long_clauses=["la mer monte depuis des années sur toute la côte"],
    plain=["La mer monte ."],
)
PEOPLE: list[Tagged] = [
    [("Odile", "B-PER"), ("Ferrand", "I-PER"), ("parle", "O")],
    [("Marc", "B-PER"), ("Vasseur", "I-PER"), ("parle", "O")],
    [("Bastien", "B-PER"), ("Lorieux", "I-PER"), ("parle", "O")],
]


@pytest.fixture(scope="module")
def stock() -> Names:
    return Names(PEOPLE)


@pytest.fixture(scope="module")
def data(stock: Names) -> Data:
    made = Data.__new__(Data)
    made.furniture, made.names, made.size, made.labelled = FURNITURE, stock, 50, []
    return made


def tags(text: str) -> list[tuple[str, str]]:
    return [(word, frame) for word, frame, _ in cut(text)]


def test_contraction_works_through_marks() -> None:
    assert tags(f"la {cue('formule')} de {speaker('le ministre')}") == [
        ("La", "O"), ("formule", "B-CUE"), ("du", "O"), ("ministre", "B-SPK"),
    ]  # fmt: skip


def test_elision_works_through_marks() -> None:
    assert tags(f"selon {speaker('le avocat')} , que {speaker('elle')}")[1:3] == [
        ("l'", "B-SPK"),
        ("avocat", "I-SPK"),
    ]


def test_a_fold_stays_small_at_the_head_of_a_sentence() -> None:
    assert tags("cela , dit elle")[0][0] == "cela"
    assert tags("pour elle , cela")[0][0] == "Pour"


def test_an_open_mark_is_an_error() -> None:
    with pytest.raises(ValueError, match="not closed"):
        cut("\ue001le maire")


@pytest.mark.parametrize(
    "name", [*(f"frame_{k}" for k in frames._WEIGHTS), *(f"nothing_{k}" for k in frames._NOTHING)]
)
def test_every_construction_can_be_drawn(name: str, stock: Names) -> None:
    grammar = Grammar(random.Random(name), stock, FURNITURE)
    found = Counter(tag[2:] for _ in range(30) for _, tag, _ in cut(getattr(grammar, name)()) if tag != "O")
    assert (sum(found.values()) == 0) == name.startswith("nothing_")


def test_every_construction_has_a_weight() -> None:
    methods = {name for name in dir(Grammar) if name.startswith(("frame_", "nothing_"))}
    assert methods == {*(f"frame_{k}" for k in frames._WEIGHTS), *(f"nothing_{k}" for k in frames._NOTHING)}


def test_the_same_seed_draws_the_same_frames(data: Data) -> None:
    assert data.draw("a", 60) == data.draw("a", 60)
    assert data.draw("a", 60) != data.draw("b", 60)


def test_frames_are_cut_as_the_library_cuts(data: Data) -> None:
    for _, frame, entities in data.draw("c", 60):
        words = [word for word, _ in frame]
        assert words == [word for word, _ in entities]
        text = " ".join(words)
        if "'" not in text and "-" not in text and "." not in text[:-1]:
            assert [token.text for token in tokenize(text, 0, len(text), lexicon())] == words


def test_other_names_keep_their_labels(stock: Names) -> None:
    sentence: Tagged = [
        ("Ici", "O"),
        ("Odile", "B-PER"),
        ("Ferrand", "I-PER"),
        ("à", "O"),
        ("Lyon", "B-LOC"),
        (".", "O"),
    ]
    for number in range(30):
        varied = stock.vary(sentence, random.Random(number), 1.0)
        assert [label for _, _, label in sorted(spans([tag for _, tag in varied]))] == ["PER", "LOC"]


def test_outermost_entities_win() -> None:
    assert names.outermost([(0, 20, "ORG"), (15, 20, "LOC"), (25, 30, "PER")]) == [
        (0, 20, "ORG"),
        (25, 30, "PER"),
    ]


def test_scores_count_whole_entities() -> None:
    gold: list[Tagged] = [[("a", "B-PER"), ("b", "I-PER"), ("c", "O"), ("d", "B-LOC")]]
    assert score([["B-PER", "E-PER", "O", "S-LOC"]], gold)["all"][3] == 2
    assert score([["S-PER", "O", "O", "S-LOC"]], gold)["all"][:2] == (50.0, 50.0)
    assert spans(["B-PER", "B-PER", "I-LOC"]) == {(0, 1, "PER"), (1, 2, "PER"), (2, 3, "LOC")}
