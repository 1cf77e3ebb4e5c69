"""Texts read in the order of their words: from words to the network's logits, with NumPy alone.

What a word adds to the filters at its own place, the place before and the place after is looked up, in whole steps,
so that sums are exact and a text gets the same logits whatever stands beside it.
"""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, Any

import numpy as np

from followthrough.label.network import Network
from followthrough.label.words import Words, word_stem

if TYPE_CHECKING:
    from numpy.typing import NDArray

BLOCK = 64
"""How many texts are read at once: what belongs to them should fit into a processor's cache."""

LARGEST = 32000
"""What the steps of a filter come to at most."""

PARTS = (3, 4, 5)
"""How many letters the parts of a word have; its beginning and its end count as one each."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """What each known word, and each place, adds to the filters: at the place after, its own and the one before.

    All in whole steps of `steps`, one for each filter; no word adds more than `most`: sums stay within bounds.
    """

    words: "NDArray[np.int16]"
    places: "NDArray[np.int16]"
    bias: "NDArray[np.int16]"
    most: "NDArray[np.int16]"
    steps: "NDArray[np.float32]"


def logits(network: Network, words: Words) -> "NDArray[np.float64]":
    """Give the logits of every label for every text: a row for each text, issues and then actions."""
    table = table_of(network)
    place = np.arange(len(words.words)) - words.first[words.text]
    seen = np.zeros((len(words.first) - 1, len(network.out)))
    for start in range(0, len(seen), BLOCK):
        first = words.first[start : start + BLOCK + 1]
        low, high = first[0], first[-1]
        added = added_by(network, table, words.words[low:high], place[low:high])
        seen[start : start + BLOCK] = _gathered(_filters(added, table.bias, first - low), first - low, table.steps)
    return np.asarray(seen @ network.out + network.out_bias)


def added_by(network: Network, table: Table, words: Sequence[str], place: "NDArray[np.int64]") -> "NDArray[np.int16]":
    """Give what words at their places in a text add to the filters after, at and before them."""
    known = np.fromiter(map(network.words.get, words, repeat(-1)), np.int64, len(words))
    others = np.flatnonzero(known < 0)
    added = table.words[known]
    added[others] = _further(network, table, [words[at] for at in others.tolist()])
    added += table.places[np.minimum(place, len(table.places) - 1)]
    return added


def _filters(
    added: "NDArray[np.int16]", bias: "NDArray[np.int16]", first: "NDArray[np.int64]"
) -> "NDArray[np.int16]":
    """Add up what the words before, at and after each place say; nothing crosses from text to text."""
    size = len(bias)
    filters = added[:, size : 2 * size] + bias
    before, after = added[:, :size], added[:, 2 * size :]
    starts, lasts = first[:-1][np.diff(first) > 0], first[1:][np.diff(first) > 0] - 1
    before[lasts] = 0
    after[starts] = 0
    filters[1:] += before[:-1]
    filters[:-1] += after[1:]
    return np.asarray(np.maximum(filters, 0), dtype=np.int16)


def _gathered(
    filters: "NDArray[np.int16]", first: "NDArray[np.int64]", steps: "NDArray[np.float32]"
) -> "NDArray[np.float64]":
    """Give for each text the greatest of each filter and half of its sum by the root of the length."""
    lengths = np.diff(first)
    filled = lengths > 0
    out = np.zeros((len(lengths), 2 * len(steps)))
    if filled.any():
        starts = first[:-1][filled]
        greatest = np.maximum.reduceat(filters, starts, axis=0)
        sums = np.add.reduceat(filters, starts, axis=0, dtype=np.int32)
        mean = sums / (2 * np.sqrt(lengths[filled]))[:, None]
        out[filled] = np.hstack([greatest, mean]) * np.tile(steps, 2)
    return out


@lru_cache(maxsize=4)
def table_of(network: Network) -> Table:
    """Make the table of a network; once."""
    words = _spread(network, network.word_vectors * network.vector_steps[0])
    places = _spread(network, network.place_vectors)
    most = 3 * np.abs(words).max(axis=0) + 3 * np.abs(places).max(axis=0)
    widest = most.reshape(3, -1).max(axis=0) + np.abs(network.kernel_bias)
    steps = np.maximum(widest, 1e-6) / LARGEST
    whole = _in_steps(words, steps)
    return Table(
        whole,
        _in_steps(places, steps),
        np.rint(network.kernel_bias / steps).astype(np.int16),
        np.abs(whole).max(axis=0),
        steps.astype(np.float32),
    )


def _spread(network: Network, vectors: "NDArray[Any]") -> "NDArray[np.float32]":
    """Give what vectors add to the filters after them, at them and before them, beside one another."""
    return np.asarray(vectors @ np.hstack(list(network.kernel)), dtype=np.float32)


def _in_steps(spread: "NDArray[np.float32]", steps: "NDArray[np.float32]") -> "NDArray[np.int16]":
    return np.clip(np.rint(spread / np.tile(steps, 3)), -LARGEST, LARGEST).astype(np.int16)


def _further(network: Network, table: Table, words: Sequence[str]) -> "NDArray[np.int16]":
    """Give what words add that the network does not know: what their stems and parts say."""
    number = {word: place for place, word in enumerate(dict.fromkeys(words))}
    if not number:
        return np.zeros((0, table.words.shape[1]), dtype=np.int16)
    vectors = np.array([vector_of(network, word) for word in number])
    added = np.clip(_in_steps(_spread(network, vectors), table.steps), -table.most, table.most)
    return added[[number[word] for word in words]]


def vector_of(network: Network, word: str) -> "NDArray[np.float32]":
    """Give the vector of a word that is not known: its stem's, if that is, and the mean of its parts'."""
    parts = [part % len(network.part_vectors) for part in parts_of(word)]
    vector = network.part_vectors[parts].mean(axis=0) * network.vector_steps[2]
    if (stem := network.stems.get(word_stem(word))) is not None:
        vector = vector + network.stem_vectors[stem] * network.vector_steps[1]
    return np.asarray(vector, dtype=np.float32)


def parts_of(word: str) -> Iterator[int]:
    """Give the hash of each part of a word, its ends marked."""
    marked = f"<{word}>"
    for size in PARTS:
        for start in range(len(marked) - size + 1):
            yield zlib.crc32(marked[start : start + size].encode("utf-8"))
