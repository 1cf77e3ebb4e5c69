"""The words that decided: the strongest features of a label, brought together into phrases of the text."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from followthrough.label.scoring import Looked, Spoken
from followthrough.label.words import Words

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST = 5
"""How many features are shown at most."""

SHARE = 0.6
"""How much of what speaks for the label must be shown."""


def bases(
    texts: Sequence[str], looked: Sequence[Looked], spoken: Spoken, given: Sequence[Sequence[int]]
) -> Iterator[tuple[str, ...]]:
    """Give for each label of each text the words, verbatim and in the order of the text, that speak most for it.

    `given` holds pairs of a text's number and a label's number; the answers come in their order.
    """
    if given:
        pairs = np.array(given, dtype=np.int64)
        for (text, _), numbers, weights, wanted in zip(given, *_strongest(spoken, pairs), strict=True):
            chosen = _chosen(looked[text], numbers, weights, wanted)
            yield phrases(texts[text], looked[text].words, chosen)


def _strongest(spoken: Spoken, pairs: "NDArray[np.int64]") -> tuple[list[list[int]], list[list[int]], list[float]]:
    """Give for each pair its strongest features, what each says, and how much must be shown."""
    ends = np.array(spoken.ends, dtype=np.int64)
    lengths = ends[pairs[:, 0] + 1] - ends[pairs[:, 0]]
    starts = np.cumsum(lengths) - lengths
    within = np.arange(int(lengths.sum())) - np.repeat(starts, lengths)
    said = spoken.weights[np.repeat(ends[pairs[:, 0]], lengths) + within, np.repeat(pairs[:, 1], lengths)].astype(int)
    pair = np.repeat(np.arange(len(pairs)), lengths)
    order = np.argsort(pair * 256 - said, kind="stable")
    wanted = SHARE * np.bincount(pair, weights=np.maximum(said, 0), minlength=len(pairs))
    places = np.arange(MOST)
    filled = places < lengths[:, None]
    first = order[np.where(filled, starts[:, None] + places, 0)] if len(order) else np.zeros(filled.shape, dtype=int)
    numbers = np.where(filled, first - starts[:, None], 0)
    weights = np.where(filled, said[first], 0) if len(order) else np.zeros(filled.shape, dtype=int)
    return numbers.tolist(), weights.tolist(), wanted.tolist()


def _chosen(looked: Looked, numbers: list[int], weights: list[int], wanted: float) -> list[tuple[int, int]]:
    """Choose places of features, the strongest first, until they hold enough of what speaks for the label."""
    chosen: list[tuple[int, int]] = []
    shown = 0
    for number, weight in zip(numbers, weights, strict=True):
        if weight <= 0 or (chosen and shown >= wanted):
            break
        first, last = looked.places[number]
        if last > first:
            chosen.append((first, last))
            shown += weight
    return chosen


def phrases(text: str, words: Words, chosen: list[tuple[int, int]]) -> tuple[str, ...]:
    """Bring spans of words that touch together, and cut them out of the text; the same phrase once."""
    merged: list[list[int]] = []
    for first, last in sorted(chosen):
        if merged and first <= merged[-1][1]:
            merged[-1][1] = max(last, merged[-1][1])
        else:
            merged.append([first, last])
    cut = (text[words.places[first][0] : words.places[last - 1][1]] for first, last in merged)
    return tuple(dict.fromkeys(cut))
