"""The second step: sums become calibrated probabilities, and each issue gets the threshold from which it is given."""

from typing import TYPE_CHECKING

import numpy as np

from followthrough.label.scoring import BENDS, along_bends, beside_others, beside_squares, between_bends

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

PULL = 0.01
"""How strongly the weights of the second step are pulled to zero."""

PULL_OF_REST = 3.0
"""The same for issues that gather the rest, which are judged by many sums at once."""

PULL_OF_ACTIONS = 1.0
"""The same for the kinds of action; a rare one needs it."""

PULL_OF_BENDS = 0.3
"""How strongly the slopes of a line that bends are pulled to that of the straight one."""

LEAST_RISE = 0.2
"""The least share of the straight line's slope with which a line that bends rises."""

LEAST_SLOPE = 0.1

CAUTION = 10
"""Imagined misses that keep the threshold of a rare issue from being fitted to chance."""

HOLD = 0.2
"""What a threshold loses in F1 for each whole step of probability away from the one that is best for all issues."""

_STEPS = np.round(np.arange(0.06, 0.66, 0.02), 2)


def rest_of_issues(
    sums: "NDArray[np.float64]", gold: "NDArray[np.bool_]", rests: "Sequence[int]", lengths: "NDArray[np.int64]"
) -> "NDArray[np.float64]":
    """Learn when an issue is given that gathers what no other term names: from all sums, the others' above all."""
    seen = beside_others(sums, rests, lengths)
    return np.stack([logistic(seen, gold[:, label].astype(float), PULL_OF_REST) for label in rests], axis=1)


def second_of_issues(
    sums: "NDArray[np.float64]", gold: "NDArray[np.bool_]", rests: "Sequence[int]"
) -> "tuple[NDArray[np.float32], NDArray[np.float32]]":
    """Learn the line from each issue's sum to its logit, and its threshold, from sums on States that were not seen.

    The lines bend (`scoring.BENDS`) and only rise; those of `rests`, whose sums were made for it, are straight.
    """
    lines = []
    for label in range(gold.shape[1]):
        straight = _straight(sums[:, label], gold[:, label])
        lines.append(straight if label in rests else _bent(straight, sums[:, label], gold[:, label]))
    second = np.stack(lines, axis=1)
    chances = 1 / (1 + np.exp(-along_bends(sums, second)))
    return second.astype(np.float32), thresholds(chances, gold).astype(np.float32)


def _straight(sums: "NDArray[np.float64]", gold: "NDArray[np.bool_]") -> "NDArray[np.float64]":
    """Fit a line without a bend: the same slope in every part."""
    slope, constant = logistic(np.stack([sums, np.ones(len(sums))], axis=1), gold.astype(float))
    return np.append(np.full(len(BENDS) + 1, slope), constant)


def _bent(
    straight: "NDArray[np.float64]", sums: "NDArray[np.float64]", gold: "NDArray[np.bool_]"
) -> "NDArray[np.float64]":
    """Fit a slope for each part, held near that of the straight line and never below a share of it."""
    from scipy.optimize import minimize

    parts = np.stack([*between_bends(sums), np.ones(len(sums))], axis=1)
    slope = max(straight[0], LEAST_SLOPE)

    def loss(line: "NDArray[np.float64]") -> "tuple[float, NDArray[np.float64]]":
        logits = parts @ line
        away = np.append(line[:-1] - slope, 0)
        steepest = parts.T @ (1 / (1 + np.exp(-logits)) - gold) + PULL_OF_BENDS * away
        return float((np.logaddexp(0, logits) - gold * logits).sum() + PULL_OF_BENDS / 2 * (away @ away)), steepest

    bounds = [(LEAST_RISE * slope, None)] * (len(straight) - 1) + [(None, None)]
    start = np.append(np.full(len(straight) - 1, slope), straight[-1])
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x)


NEVER = -30.0
"""The logit of a category that no row carries."""


def second_of_actions(sums: "NDArray[np.float64]", gold: "NDArray[np.bool_]") -> "NDArray[np.float32]":
    """Learn the logits of all categories together, from all five sums and their squares: exactly one is right.

    At least three categories must be coded.
    """
    from sklearn.linear_model import LogisticRegression

    seen = beside_squares(sums)
    learner = LogisticRegression(C=1 / PULL_OF_ACTIONS, tol=1e-6, max_iter=3000)
    machine = learner.fit(seen[:, :-1], gold.argmax(axis=1))
    weights = np.zeros((seen.shape[1], gold.shape[1]))
    weights[-1] = NEVER
    weights[:, machine.classes_] = np.vstack([machine.coef_.T, machine.intercept_])
    return weights.astype(np.float32)


def logistic(
    seen: "NDArray[np.float64]", gold: "NDArray[np.float64]", strength: float = PULL
) -> "NDArray[np.float64]":
    """Fit a logistic regression by Newton's method; the last column of `seen` is the constant, not pulled."""
    pull = np.full(seen.shape[1], strength)
    pull[-1] = 1e-6

    def loss(weights: "NDArray[np.float64]") -> float:
        logits = seen @ weights
        return float((np.logaddexp(0, logits) - gold * logits).sum() + 0.5 * (pull * weights * weights).sum())

    weights = np.zeros(seen.shape[1])
    best = loss(weights)
    for _ in range(40):
        said = 1 / (1 + np.exp(-np.clip(seen @ weights, -30, 30)))
        curve = (seen * (said * (1 - said))[:, None]).T @ seen + np.diag(pull)
        step = np.linalg.solve(curve, seen.T @ (gold - said) - pull * weights)
        length = 1.0
        while length > 1e-3 and loss(weights + length * step) > best:
            length /= 2
        weights = weights + length * step
        now = loss(weights)
        if best - now < 1e-7 * best:
            break
        best = now
    return weights


def thresholds(chances: "NDArray[np.float64]", gold: "NDArray[np.bool_]") -> "NDArray[np.float64]":
    """Choose for each issue the probability from which it is given: its best F1, held near what is best for all."""
    right = np.array([(gold & (chances >= step)).sum(axis=0) for step in _STEPS], dtype=float)
    named = np.array([(chances >= step).sum(axis=0) for step in _STEPS], dtype=float)
    wanted = gold.sum(axis=0)
    for_all = 2 * right.sum(axis=1) / (named.sum(axis=1) + wanted.sum())
    middle = _STEPS[int(for_all.argmax())]
    f1 = 2 * right / (named + wanted + CAUTION) - HOLD * np.abs(_STEPS - middle)[:, None]
    return np.asarray(_STEPS[f1.argmax(axis=0)], dtype=float)
