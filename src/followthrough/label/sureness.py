"""How far a measured share can be trusted: the interval that so many texts, or so many States, leave open."""

from math import sqrt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

SPREAD = 1.96
"""Standard deviations on either side within which 95 of 100 cases lie."""


def between(share: float, count: int) -> tuple[float, float]:
    """Give the least and the greatest true share that a share measured on `count` texts is in keeping with.

    E. B. Wilson's interval at 95 per cent, which holds for few texts and for shares of 0 and 1 too; of none, 0 to 1.
    """
    if not count:
        return 0.0, 1.0
    square = SPREAD * SPREAD / count
    middle = (share + square / 2) / (1 + square)
    reach = SPREAD * sqrt(share * (1 - share) / count + square / (4 * count)) / (1 + square)
    return max(0.0, middle - reach), min(1.0, middle + reach)


DRAWS = 2000
"""How often States are drawn anew."""


def between_draws(parts: "NDArray[Any]") -> tuple[float, float]:
    """Give between which a ratio of two sums lies in 95 of 100 draws of as many States, some of them more than once.

    `parts` has a row for each State: what it adds to the sum above the line and to that below. Rows of one State are
    alike, so that States are drawn and not rows (a bootstrap; the same parts give the same answer).
    """
    import numpy as np

    drawn = np.random.default_rng(0).integers(0, len(parts), (DRAWS, len(parts)))
    above, below = parts[drawn].sum(axis=1).T
    least, most = np.percentile(above / np.maximum(below, 1), [2.5, 97.5])
    return float(least), float(most)
