"""Teaching: who watches the choices of an article, and may answer them, while weights are learned."""

from __future__ import annotations

from typing import Protocol

import attrs

from quotebank.entities import Entity
from quotebank.phrases import NounPhrase

Features = dict[str, float]


@attrs.frozen(eq=False)
class AntecedentChoice:
    """Which entity a noun phrase stands for.

    Attributes:
        phrase: The noun phrase.
        model: "pronoun" or "description".
        candidates: The entities to choose from; None stands for nobody known.
        features: The features of each.
    """

    phrase: NounPhrase
    model: str
    candidates: list[Entity | None]
    features: list[Features]


@attrs.frozen(eq=False)
class KindChoice:
    """Whether a marked span is somebody's words.

    Attributes:
        start: First code point of the span.
        end: One past its last.
        features: What speaks for and against it.
    """

    start: int
    end: int
    features: Features


class Teacher(Protocol):
    """Sees each choice before it is made; an answer other than None is taken."""

    def antecedent(self, choice: AntecedentChoice) -> int | None:
        """The index of the right candidate, where it is known."""

    def kind(self, choice: KindChoice) -> bool | None:
        """Whether the span is somebody's words, where it is known."""
