"""Which scored pairs are handed on, and as what: the same ask, or a related one.

All pairs that are likely the same are given, however many reviews lie between. Related ones are given for the review
right before only, the likeliest first and a bounded number for each ask, so that the record does not drown in them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from followthrough.link.score import Scores
from followthrough.records import Relation

RELATED_FROM = 0.1
"""Likelihood from which a pair is given as related; low, because the score beside it lets readers choose."""

MOST = 12
"""So many echoes of one ask in the review before are given, unless more are likely the same."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair by the rows of its asks, what it is, and how likely the two are the same."""

    later: int
    earlier: int
    relation: Relation
    score: float


def judge(scores: Scores, same_from: float, *, with_related: bool) -> Iterator[Judged]:
    """Give the pairs worth handing on, by later ask, best first."""
    is_same = scores.same >= same_from
    worth = is_same | (scores.related >= RELATED_FROM) if with_related else is_same
    order = np.argsort(-scores.same, axis=1, kind="stable")
    for later, (best_first, likely) in enumerate(zip(order, scores.same, strict=True)):
        candidates = best_first[worth[later, best_first]]
        same = int(is_same[later].sum())  # these come first, being the likeliest
        for rank, earlier in enumerate(candidates[: max(MOST, same)].tolist()):
            relation: Relation = "same" if rank < same else "related"
            yield Judged(later, earlier, relation, round(float(likely[earlier]), 4))
