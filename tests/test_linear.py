"""Work grows with the length of a text and no faster, whatever the text."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

import pytest
from case_files import ENGINE

ARTICLE = (Path(__file__).parent.parent / "seeds" / "coalition-des-volontaires.txt").read_text(
    encoding="utf-8"
)
SPOKEN = "« Oui », a dit Claire Morel. "
# A text ten times as long may cost this much more a character: room for noise, none for a square.
FACTOR = 3.0


LONGEST = 20


@pytest.fixture(autouse=True)
def _no_test_hangs() -> Iterator[None]:
    """Ends a test that takes more than LONGEST seconds: what grows like a square may never end."""

    def stop(number: int, frame: FrameType | None) -> None:
        pytest.fail(f"took more than {LONGEST} seconds", pytrace=False)

    if not hasattr(signal, "SIGALRM"):
        yield
        return
    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(LONGEST)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def seconds(text: str) -> float:
    start = time.process_time()
    ENGINE.extract(text)
    return time.process_time() - start


def cost(text: str) -> float:
    """Seconds a character; the better of two."""
    return min(seconds(text), seconds(text)) / len(text)


SHAPES: dict[str, tuple[Callable[[int], str], int]] = {
    "articles": (lambda n: (ARTICLE + "\n\n") * n, 2),
    "paragraphs": (lambda n: (SPOKEN + "\n\n") * n, 60),
    "sentences": (lambda n: SPOKEN * n, 60),
    "speakers": (lambda n: " ".join(f"« Oui », dit Paul R{'aeiou'[i % 5]}{i * 'n'}." for i in range(n)), 10),
    "people": (
        lambda n: SPOKEN + " ".join(f"Paul {chr(65 + i % 26)}{chr(97 + i // 26)}n dort." for i in range(n)),
        60,
    ),
    "descriptions": (lambda n: "« Oui », dit un habitant du quartier. « Non », répond le maire. " * n, 30),
    "pronouns": (lambda n: "Claire Morel arrive. " + "« Oui », dit-elle. " * n, 60),
    "quotations in a sentence": (lambda n: "Il parle de « fête », " * n, 40),
    "quotations and verbs in a sentence": (lambda n: "« Oui », affirme " * n, 8),
    "quotations in a quotation": (lambda n: "« " + "des “fêtes”, " * n + " »", 40),
    "quotations one in the other": (lambda n: "« fête " * n + "» " * n, 40),
    "verbs": (lambda n: SPOKEN + "affirme " * n, 25),
    "verbs and commas": (lambda n: SPOKEN + "affirme, " * n, 25),
    "relative clauses": (lambda n: SPOKEN + "le maire qui dit " * n, 15),
    "complements": (lambda n: SPOKEN + "le maire " + "de la ville " * n, 100),
    "coordinations": (lambda n: SPOKEN + "le maire et " * n, 100),
    "names in a row": (lambda n: SPOKEN + "Paul " * n, 300),
    "brackets": (lambda n: SPOKEN + "(" * n, 1000),
    "figures": (lambda n: SPOKEN + "111 " * n, 500),
    "abbreviations": (lambda n: SPOKEN + "A." * n, 500),
    "elisions": (lambda n: SPOKEN + "l'" * n, 500),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_cost_a_character_does_not_grow(shape: str) -> None:
    make, size = SHAPES[shape]
    ENGINE.extract(make(size))
    short, long = cost(make(size)), cost(make(size * 10))
    assert long < short * FACTOR + 1e-6, (
        f"{long * 1e6:.1f} µs a character, {short * 1e6:.1f} at a tenth of it"
    )


@pytest.mark.parametrize("mark", ["«", "“", '"', "‘", "'", "»", "”", "« ", '" ', "« a "])
def test_a_hundred_thousand_marks(mark: str) -> None:
    assert seconds(mark * 100_000) < 15


@pytest.mark.parametrize(
    "text",
    [
        SPOKEN + "a" * 1_000_000,
        SPOKEN + " " * 1_000_000 + SPOKEN,
        SPOKEN + "\n" * 1_000_000 + SPOKEN,
        SPOKEN + "." * 200_000,
        SPOKEN + "1" * 200_000,
        SPOKEN + "e\u0301" * 200_000,
    ],
    ids=["one word", "spaces", "line breaks", "dots", "digits", "combining"],
)
def test_a_megabyte_of_one_thing(text: str) -> None:
    assert seconds(text) < 10


def test_a_verb_twenty_thousand_times() -> None:
    assert seconds(SPOKEN + "affirme " * 20_000) < 15
