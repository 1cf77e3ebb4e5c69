"""Where many numbers stand in a list of numbers: told by their hashes, all at once, without a search for each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

NOWHERE = -1
ROOM = 2
"""How many times a table is doubled beyond the power of two that would hold its numbers."""

_SPREADS = np.uint64(0x9E3779B97F4A7C15)
"""The golden ratio as a share of 2 to the 64th: its products with numbers are spread evenly."""


@dataclass(frozen=True, slots=True, eq=False)
class Lookup:
    """Distinct numbers and tables of their places by hash; what finds its place in one taken is in the next one."""

    numbers: "NDArray[np.int64]"
    tables: "Sequence[NDArray[np.int32]]"

    @classmethod
    def of(cls, numbers: "NDArray[np.int64]") -> "Lookup":
        """Make the tables; each holds at least one number more, so that there is an end."""
        tables: list[NDArray[np.int32]] = []
        left = np.arange(len(numbers))
        while len(left):
            table = np.zeros(1 << len(left).bit_length() + ROOM, dtype=np.int32)
            slots = _slots(numbers[left], len(table))
            table[slots] = left
            tables.append(table)
            left = left[table[slots] != left]
        return cls(numbers, tables)

    def places(self, wanted: "NDArray[np.int64]") -> "NDArray[np.int64]":
        """Give the place of each wanted number in the list, `NOWHERE` where it is not in it."""
        found = np.full(len(wanted), NOWHERE)
        left = np.arange(len(wanted))
        for table in self.tables:
            asked = wanted[left]
            places = table.take(_slots(asked, len(table)))
            right = self.numbers.take(places) == asked
            found[left[right]] = places[right]
            left = left[~right]
        return found


def _slots(numbers: "NDArray[np.int64]", size: int) -> "NDArray[np.int64]":
    """Give each number's slot in a table of a power of two; tables of other sizes have other slots."""
    spread = numbers.view(np.uint64) * (_SPREADS + np.uint64(2 * size))
    return (spread >> np.uint64(65 - size.bit_length())).view(np.int64)
