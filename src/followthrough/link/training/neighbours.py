"""Sharper meanings: from session 8 on, reports print together what is about the same thing.

Texts that stand within a few places of each other in a report are drawn together, others of the same and of other
reports pushed apart (a softmax over a batch, both ways, by Adam). Six words in ten are left out at random each time,
so that the words that are left must learn to stand for the rest.
"""

import numpy as np
from numpy.typing import NDArray

from followthrough.link.training.rows import Row
from followthrough.link.training.vectors import Array, Meanings, Sparse, incidence, text_stems

FROM_SESSION = 8
ROUNDS, BATCH, REACH, NEAR = 6, 256, 3, 6
LEFT_OUT, TEMPERATURE, RATE = 0.6, 0.15, 0.005
Rows = NDArray[np.int64]


def sharpen(meanings: Meanings, ordered: list[list[Row]]) -> Array:
    """Give better vectors for the same words."""
    from scipy.sparse import diags

    reports = [[row.text for row in one] for one in ordered if one and one[0].session >= FROM_SESSION]
    report = np.array([n for n, one in enumerate(reports) for _ in one])
    place = np.array([n for one in reports for n, _ in enumerate(one)])
    inside = [sorted(set(text_stems(text))) for one in reports for text in one]
    weighted = incidence(inside, meanings.vocabulary) @ diags(meanings.rarity)
    lengths = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    texts = (diags(1 / np.maximum(lengths, 1e-9)) @ weighted).tocsr()
    chance = np.random.default_rng(0)
    return _descend(texts, report, place, meanings.vectors, chance)


def _descend(texts: Sparse, report: Rows, place: Rows, start: Array, chance: np.random.Generator) -> Array:
    vectors, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
    total, kept, step = np.zeros_like(start), 0, 0
    for turn in range(ROUNDS):
        order = np.concatenate([np.flatnonzero(report == one) for one in chance.permutation(report.max() + 1)])
        for begin in range(0, len(order), BATCH):
            one, other = _pairs(order[begin : begin + BATCH], report, chance)
            if len(one) < 8:
                continue
            slope = _slope(texts, one, other, _too_near(one, other, report, place), vectors, chance)
            step += 1
            mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
            vectors -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
            if turn:
                total, kept = total + vectors, kept + 1
    return total / max(kept, 1)


def _pairs(chosen: Rows, report: Rows, chance: np.random.Generator) -> tuple[Rows, Rows]:
    away = chance.integers(1, REACH + 1, len(chosen)) * chance.choice([-1, 1], len(chosen))
    other = np.clip(chosen + away, 0, len(report) - 1)
    usable = (report[other] == report[chosen]) & (other != chosen)
    return chosen[usable], other[usable]


def _too_near(one: Rows, other: Rows, report: Rows, place: Rows) -> NDArray[np.bool_]:
    near: NDArray[np.bool_] = np.abs(place[one][:, None] - place[other][None]) <= NEAR
    near &= report[one][:, None] == report[other][None]
    np.fill_diagonal(near, False)
    return near


def _slope(
    texts: Sparse, one: Rows, other: Rows, masked: NDArray[np.bool_], vectors: Array, chance: np.random.Generator
) -> Array:
    here, there = _thinned(texts[one], chance), _thinned(texts[other], chance)
    (left, left_size), (right, right_size) = _unit(here @ vectors), _unit(there @ vectors)
    nearness = left @ right.T / TEMPERATURE
    nearness[masked] = -1e9
    pull = (_softmax(nearness, 1) + _softmax(nearness, 0)) / 2 - np.eye(len(one))
    pull /= TEMPERATURE * len(one)
    slope: Array = here.T @ _through(pull @ right, left, left_size) + there.T @ _through(
        pull.T @ left, right, right_size
    )
    return slope


def _thinned(texts: Sparse, chance: np.random.Generator) -> Sparse:
    thinned = texts.copy()
    thinned.data = thinned.data * (chance.random(len(thinned.data)) > LEFT_OUT)
    return thinned


def _unit(table: Array) -> tuple[Array, Array]:
    size = np.linalg.norm(table, axis=1, keepdims=True) + 1e-9
    return table / size, size


def _through(slope: Array, unit: Array, size: Array) -> Array:
    along = (slope * unit).sum(axis=1, keepdims=True)
    through: Array = (slope - along * unit) / size
    return through


def _softmax(table: Array, axis: int) -> Array:
    raised = np.exp(table - table.max(axis=axis, keepdims=True))
    shares: Array = raised / raised.sum(axis=axis, keepdims=True)
    return shares
