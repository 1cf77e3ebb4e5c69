"""Coded rows as numbers: what the teacher and the network learn from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from followthrough.label.coded import Coded
from followthrough.terms.actions import actions
from followthrough.terms.issues import issues

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Lessons:
    """Texts, and for each how sure it is of each issue and of each action: a coder's 0 or 1, or a teacher's share."""

    texts: list[str]
    issues: "NDArray[np.float32]"
    actions: "NDArray[np.float32]"

    def __add__(self, other: "Lessons") -> "Lessons":
        """Put further lessons behind these."""
        return Lessons(
            self.texts + other.texts,
            np.concatenate([self.issues, other.issues]),
            np.concatenate([self.actions, other.actions]),
        )


def lessons_of(rows: Sequence[Coded]) -> Lessons:
    """Give what coders say of texts; the same text coded in the same way counts once."""
    once = {(row.text.lower(), row.issues, row.action): row for row in rows}.values()
    return Lessons(
        [row.text for row in once],
        np.array([[one.term in row.issues for one in issues()] for row in once], dtype=np.float32),
        np.array([[one.category == row.action for one in actions()] for row in once], dtype=np.float32),
    )


def by_length(lengths: Sequence[int], size: int, chance: Any, together: int) -> "list[list[int]]":
    """Put numbers of texts into batches of `size` in an order of chance, texts of like length beside one another.

    `together` is how many are sorted at a time: all of them sorted would be no chance.
    """
    order = chance.permutation(len(lengths))
    batches = []
    for start in range(0, len(order), together):
        some = sorted(order[start : start + together].tolist(), key=lambda number: lengths[number])
        batches += [some[first : first + size] for first in range(0, len(some), size)]
    return [batches[number] for number in chance.permutation(len(batches))]
