"""Log-linear models fitted by penalised maximum likelihood; small enough to be read as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Features = Mapping[str, float]
Weights = dict[str, float]
Vector = NDArray[np.float64]
PENALTY = 2.0


@attrs.frozen
class Example:
    """One decision: the candidates' features, and which of them are right."""

    features: Sequence[Features]
    right: Sequence[bool]


def score(weights: Mapping[str, float], features: Features) -> float:
    """The sum of the weighted features."""
    return sum(weights.get(name, 0.0) * value for name, value in features.items())


def fit_choice(examples: Sequence[Example], penalty: float = PENALTY) -> Weights:
    """Weights that give the right candidates the highest share of each decision."""
    useful = [example for example in examples if any(example.right) and not all(example.right)]
    names = _names(features for example in useful for features in example.features)
    rows = [(_matrix(example.features, names), np.array(example.right, float)) for example in useful]

    def loss(weights: Vector) -> tuple[float, Vector]:
        total, slope = penalty / 2 * float(weights @ weights), penalty * weights
        for matrix, right in rows:
            scores = matrix @ weights
            share = np.exp(scores - scores.max())
            share /= share.sum()
            mass = share * right
            total -= float(np.log(mass.sum() + 1e-12))
            slope = slope + matrix.T @ (share - mass / (mass.sum() + 1e-12))
        return total, slope

    return _minimise(loss, names)


def fit_yes_no(examples: Sequence[tuple[Features, bool]], penalty: float = PENALTY) -> Weights:
    """Weights whose sum is above zero where the answer is yes."""
    names = _names(features for features, _ in examples)
    matrix = _matrix([features for features, _ in examples], names)
    sign = np.array([1.0 if yes else -1.0 for _, yes in examples])

    def loss(weights: Vector) -> tuple[float, Vector]:
        margin = sign * (matrix @ weights)
        total = float(np.logaddexp(0, -margin).sum()) + penalty / 2 * float(weights @ weights)
        pull = -sign / (1 + np.exp(np.clip(margin, -30, 30)))
        return total, matrix.T @ pull + penalty * weights

    return _minimise(loss, names)


def _names(features: object) -> list[str]:
    return sorted({name for row in features for name in row})  # type: ignore[attr-defined]


def _matrix(rows: Sequence[Features], names: Sequence[str]) -> Vector:
    place = {name: index for index, name in enumerate(names)}
    matrix = np.zeros((len(rows), len(names)))
    for row, features in enumerate(rows):
        for name, value in features.items():
            if name in place:
                matrix[row, place[name]] = value
    return matrix


def _minimise(loss: object, names: Sequence[str]) -> Weights:
    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 500})
    return {name: float(weight) for name, weight in zip(names, found.x, strict=True)}
