"""What each word of a text adds to what the network says: by how much less it would say it, were the word left out.

Words are left out as they were by chance while the network learnt: the place stays, empty.
"""

from typing import TYPE_CHECKING, Any

import numpy as np

from followthrough.label.in_order import Table, table_of
from followthrough.label.network import Network

if TYPE_CHECKING:
    from numpy.typing import NDArray


def falls(network: Network, added: "NDArray[np.int16]", label: int) -> "NDArray[np.float64]":
    """Give by how much the logit of a label (issues, then actions) falls without each word of one text.

    `added` is what the words of the text add to the filters, in their order (`in_order.added_by`).
    """
    if not len(added):
        return np.zeros(0)
    table = table_of(network)
    places = np.minimum(np.arange(len(added)), len(table.places) - 1)
    whole, without = _filters(table, added + table.places[places])
    of_greatest, of_sum = network.out[:, label].reshape(2, -1) * table.steps
    greatest = whole.max(axis=0) - np.maximum(without.max(axis=0), _greatest_elsewhere(whole))
    total = (_around(whole) - without).sum(axis=0) / (2 * len(added) ** 0.5)
    return np.asarray(greatest @ of_greatest + total @ of_sum, dtype=float)


def _filters(table: Table, added: "NDArray[np.int16]") -> "tuple[NDArray[np.int16], NDArray[np.int16]]":
    """Give the filters at each place, and those before, at and after each word as they are without it."""
    size = len(table.bias)
    to_next, own, to_last = (added[:, start : start + size] for start in (0, size, 2 * size))
    sums = own + table.bias
    sums[1:] += to_next[:-1]
    sums[:-1] += to_last[1:]
    before, at, after = _around(sums)
    without = np.stack([before - to_last, at - own, after - to_next])
    without[0, 0] = without[2, -1] = 0
    return np.maximum(sums, 0), np.maximum(without, 0)


def _around(rows: "NDArray[Any]") -> "NDArray[Any]":
    """Put beside one another the row before each, its own and the one after; zeros where there is none."""
    none = np.zeros_like(rows[:1])
    return np.stack([np.concatenate([none, rows[:-1]]), rows, np.concatenate([rows[1:], none])])


def _greatest_elsewhere(filters: "NDArray[np.int16]") -> "NDArray[np.int16]":
    """Give for each place the greatest of each filter over the places that do not touch it."""
    none = np.zeros((2, filters.shape[1]), dtype=filters.dtype)
    before = np.concatenate([none, np.maximum.accumulate(filters, axis=0)])[: len(filters)]
    after = np.concatenate([none, np.maximum.accumulate(filters[::-1], axis=0)])[: len(filters)][::-1]
    return np.asarray(np.maximum(before, after))
