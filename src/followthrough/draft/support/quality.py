"""How good likelihoods are: Brier scores against base rates, calibration, how far States differ from what is told."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
STEPS = 60


def quality(
    odds: Numbers, told: Numbers, with_past: NDArray[np.bool_], state: NDArray[np.str_], reach: Numbers
) -> dict[str, float]:
    """Give the figures that are published: of all rows, and of those of States with an earlier review.

    `reach` is, for each row, how far its interval goes to either side, in log odds.
    """
    share = 1 / (1 + np.exp(-odds))
    figures = {"rows": float(len(told)), "States": float(len(set(state.tolist())))}
    for words, own in (("", np.ones(len(told), bool)), (", with an earlier review", with_past)):
        if own.any():
            figures[f"Brier score{words}"] = _round(np.mean((share - told)[own] ** 2))
            figures[f"Brier score of the base rate{words}"] = _round(told[own].mean() * (1 - told[own].mean()))
    figures["calibration error"] = _round(calibration_error(share, told))
    figures["share of reviews within the interval"] = _round(within(odds, told, state, with_past, reach))
    return figures


def within(
    odds: Numbers, told: Numbers, state: NDArray[np.str_], with_past: NDArray[np.bool_], reach: Numbers
) -> float:
    """Give the share of reviews whose share of supported asks lies within the mean of the intervals told for them."""
    met = []
    for key in sorted({(code, bool(past)) for code, past in zip(state.tolist(), with_past.tolist(), strict=True)}):
        own = (state == key[0]) & (with_past == key[1])
        low, high = (float((1 / (1 + np.exp(-(odds + way * reach)[own]))).mean()) for way in (-1, 1))
        met.append(bool(low <= told[own].mean() <= high))
    return sum(met) / max(len(met), 1)


def calibration_error(share: Numbers, told: Numbers) -> float:
    """Give the mean difference, over tenths of the likelihood, between what was told and what came."""
    tenth = np.minimum((share * 10).astype(int), 9)
    off = [abs(share[tenth == n].sum() - told[tenth == n].sum()) for n in range(10)]
    return float(sum(off) / len(told))


def spread(odds: Numbers, told: Numbers, state: NDArray[np.str_]) -> float:
    """Give the standard deviation, in log odds, of what has to be added for each State to meet its own answers.

    What mere chance would spread is taken out.
    """
    shifts, chance = [], []
    for code in sorted(set(state.tolist())):
        shift, variance = _shift(odds[state == code], told[state == code])
        shifts.append(shift)
        chance.append(variance)
    weight = 1 / (np.array(chance) + 1.0)
    mean = np.average(shifts, weights=weight)
    return _round(np.sqrt(max(np.average((np.array(shifts) - mean) ** 2 - np.array(chance), weights=weight), 0.01)))


def _shift(odds: Numbers, told: Numbers) -> tuple[float, float]:
    """Give what has to be added to the log odds of one State, and its variance by chance; drawn towards zero."""
    shift, information = 0.0, 1.0
    for _ in range(STEPS):
        share = 1 / (1 + np.exp(-(odds + shift)))
        information = float((share * (1 - share)).sum()) + 0.25
        step = float((told - share).sum() - 0.25 * shift) / information
        shift += step
        if abs(step) < 1e-6:
            break
    return shift, 1 / information


def _round(value: float | np.floating) -> float:
    return round(float(value), 4)
