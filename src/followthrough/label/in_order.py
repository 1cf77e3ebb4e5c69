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

BLOCK = 200
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


def logits(network: Network, words: Words, added: "NDArray[np.int16] | None" = None) -> "NDArray[np.float64]":
    """Give the logits of every label for every text: a row for each text, issues and then actions.

    `added` is what the words, each once, add to the filters (`added_by`), where that is known already.
    """
    if added is None:
        added = added_by(network, words.once)
    table, lengths = table_of(network), np.diff(words.first)
    longest_first = np.argsort(-lengths, kind="stable")[: np.count_nonzero(lengths)]
    seen = np.zeros((len(lengths), len(network.out)))
    for start in range(0, len(longest_first), BLOCK):
        texts = longest_first[start : start + BLOCK]
        seen[texts] = _gathered(table, added, words, texts)
    return np.asarray(seen @ network.out + network.out_bias)


def added_by(network: Network, words: Sequence[str]) -> "NDArray[np.int16]":
    """Give what words add to the filters after, at and before them, wherever in a text they stand."""
    table = table_of(network)
    known = np.fromiter(map(network.words.get, words, repeat(-1)), np.int64, len(words))
    added = table.words.take(known, axis=0, mode="wrap")
    others = np.flatnonzero(known < 0)
    if len(others):
        vectors = np.array([vector_of(network, words[at]) for at in others.tolist()])
        added[others] = np.clip(_in_steps(_spread(network, vectors), table.steps), -table.most, table.most)
    return added


def _gathered(
    table: Table, added: "NDArray[np.int16]", words: Words, texts: "NDArray[np.int64]"
) -> "NDArray[np.float64]":
    """Give for each text the greatest of each filter and half of its sum by the root of the length.

    The texts come the longest first, none is empty. All are read at once, place by place.
    """
    first, lengths = words.first[texts], words.first[texts + 1] - words.first[texts]
    greatest = np.zeros((len(texts), len(table.bias)), dtype=np.int16)
    sums = np.zeros(greatest.shape, dtype=np.int32)
    for filters in _filters(table, added, words.number, first, lengths):
        many = len(filters)
        np.maximum(greatest[:many], filters, out=greatest[:many])
        sums[:many] += np.maximum(filters, 0, out=filters)
    mean = sums / (2 * np.sqrt(lengths))[:, None]
    return np.hstack([greatest, mean]) * np.tile(table.steps, 2)


def _filters(
    table: Table,
    added: "NDArray[np.int16]",
    number: "NDArray[np.int64]",
    first: "NDArray[np.int64]",
    lengths: "NDArray[np.int64]",
) -> "Iterator[NDArray[np.int16]]":
    """Give for each place what the words before, at and after it come to, in the texts that are so long."""
    size = len(table.bias)
    longer = np.searchsorted(-lengths, -np.arange(lengths[0] + 1)).tolist()
    before = np.zeros((len(first), size), dtype=np.int16)
    here = added.take(number[first], axis=0)
    for place, many in enumerate(longer[1:]):
        there = added.take(number[first[:many] + place + 1], axis=0)
        at, next_at = (table.places[min(one, len(table.places) - 1)] for one in (place, place + 1))
        filters = here[:, size : 2 * size] + (at[size : 2 * size] + table.bias)
        filters += before[: len(here)]
        filters[:many] += there[:, 2 * size :]
        filters[:many] += next_at[2 * size :]
        yield filters
        before, here = here[:, :size] + at[:size], there


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
