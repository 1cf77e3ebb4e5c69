"""The words that decided: the strongest features of a label, brought together into phrases of the text (`shown`)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from followthrough.label.left_out import falls
from followthrough.label.network import Network
from followthrough.label.scoring import Looked, Spoken
from followthrough.label.shown import Deciding, shown
from followthrough.label.words import Words

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST = 5
"""How many features are shown at most."""

SHARE = 0.6
"""How much of what speaks for the label must be shown."""


def bases(texts: Sequence[str], looked: Looked, spoken: Spoken, given: "NDArray[np.int64]") -> list[tuple[str, ...]]:
    """Give for each label of each text the words, verbatim and in the order of the text, that speak most for it.

    `given` holds pairs of a text's number and a label's number; the answers come in their order.
    """
    if not len(given):
        return []
    rows, said, wanted = _strongest(spoken, given)
    found = looked.found
    deciding = Deciding(given[:, 0], found.first[rows], found.last[rows], found.other[rows], said, wanted)
    return shown(texts, looked.words, deciding)


def bases_in_order(
    texts: Sequence[str], network: Network, words: Words, added: "NDArray[np.int16]", given: "NDArray[np.int64]"
) -> list[tuple[str, ...]]:
    """Give for each label of each text the words without which the network would say the least of it.

    `given` as `bases` has it, the numbers of labels counted over issues and then actions; empty where no word tells.
    `added` is what the words, each once, add to the network's filters.
    """
    first = np.zeros((len(given), MOST), dtype=np.int64)
    said, wanted = np.zeros(first.shape), np.zeros(len(given))
    for row, (text, label) in enumerate(given.tolist()):
        begin, end = words.first[text : text + 2].tolist()
        fallen = falls(network, added[words.number[begin:end]], label)
        strongest = np.argsort(-fallen, kind="stable")[:MOST]
        first[row, : len(strongest)] = strongest + begin
        said[row, : len(strongest)] = fallen[strongest]
        wanted[row] = SHARE * float(np.maximum(fallen, 0).sum())
    alone = np.full(first.shape, -1)
    return shown(texts, words, Deciding(given[:, 0], first, first + (said > 0), alone, said, wanted))


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
