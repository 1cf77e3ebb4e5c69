"""The words that decided: the strongest features of a label, brought together into phrases of the text."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from followthrough.label.found import EMPTY
from followthrough.label.scoring import Looked, Spoken

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST = 5
"""How many features are shown at most."""

SHARE = 0.6
"""How much of what speaks for the label must be shown."""


def bases(
    texts: Sequence[str], looked: Looked, spoken: Spoken, given: "NDArray[np.int64]"
) -> Iterator[tuple[str, ...]]:
    """Give for each label of each text the words, verbatim and in the order of the text, that speak most for it.

    `given` holds pairs of a text's number and a label's number; the answers come in their order.
    """
    if not len(given):
        return
    rows, weights, wanted = _strongest(spoken, given)
    found, words = looked.found, looked.words
    places_of = np.stack([found.first[rows], found.last[rows], found.other[rows]], axis=2).tolist()
    starts, ends = words.starts.tolist(), words.ends.tolist()
    for text, places, said, enough in zip(
        given[:, 0].tolist(), places_of, weights.tolist(), wanted.tolist(), strict=True
    ):
        chosen = _chosen(places, said, enough)
        spans = (_trimmed(words.words, first, last) for first, last in _merged(chosen))
        yield phrases(texts[text], [(starts[first], ends[last - 1]) for first, last in spans])


def _strongest(
    spoken: Spoken, pairs: "NDArray[np.int64]"
) -> "tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]":
    """Give for each pair its strongest features (by their rows), what each says, and how much must be shown."""
    begins = spoken.ends[pairs[:, 0]]
    lengths = spoken.ends[pairs[:, 0] + 1] - begins
    starts = np.cumsum(lengths) - lengths
    pair = np.repeat(np.arange(len(pairs)), lengths)
    row = np.arange(len(pair)) - (starts - begins)[pair]
    said = spoken.weights[row, pairs[pair, 1]].astype(np.int64)
    wanted = SHARE * np.bincount(pair, weights=np.maximum(said, 0), minlength=len(pairs))
    rows, strength = (np.zeros((len(pairs), MOST), dtype=np.int64) for _ in range(2))
    filled = np.arange(MOST) < lengths[:, None]
    first = np.argsort(pair * 256 - said, kind="stable")[(starts[:, None] + np.arange(MOST))[filled]]
    rows[filled], strength[filled] = spoken.rows[row[first]], said[first]
    return rows, strength, np.asarray(wanted)


def _chosen(places: list[list[int]], said: list[int], wanted: float) -> list[tuple[int, int]]:
    """Choose places of features, the strongest first, until they hold enough of what speaks for the label."""
    chosen: list[tuple[int, int]] = []
    shown = 0
    for (first, last, other), weight in zip(places, said, strict=True):
        if weight <= 0 or (chosen and shown >= wanted):
            break
        if last > first:
            chosen.append((first, last))
            shown += weight
        if other >= 0:
            chosen.append((other, other + 1))
    return chosen


def _merged(chosen: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Bring spans of words that touch or overlap together."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(chosen):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _trimmed(words: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """Leave out words without a meaning of their own at both ends, if anything else is there."""
    full = [at for at in range(first, last) if words[at] not in EMPTY]
    return (full[0], full[-1] + 1) if full else (first, last)


def phrases(text: str, spans: list[tuple[int, int]]) -> tuple[str, ...]:
    """Cut the spans out of the text; the same phrase once."""
    return tuple(dict.fromkeys(text[start:end] for start, end in spans))
