"""How far a measured share can be trusted: the interval that so many texts leave open."""

from math import sqrt

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
