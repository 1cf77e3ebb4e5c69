"""How likely it is that two asks are the same, or related: the weighed sum of their features."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from followthrough.errors import ModelError
from followthrough.link.asks import Asks
from followthrough.link.features import features
from followthrough.link.model import EchoModel, Floats

Table = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """Likelihoods from 0 to 1, a row for each later and a column for each earlier ask."""

    same: Table
    related: Table


def score(later: Asks, earlier: Asks, model: EchoModel, known: dict[str, int]) -> Scores:
    """Score every pair of two reviews."""
    tables = features(later, earlier, model, known)
    if list(tables) != model.features.tolist():
        raise ModelError("the model was trained with other features.", remedy="Train it anew.")
    values = np.stack(list(tables.values()))
    return Scores(likelihoods(values, model, model.same), likelihoods(values, model, model.related))


def likelihoods(values: NDArray[np.float32], model: EchoModel, weights: Floats) -> Table:
    """Weigh features (first axis) into likelihoods."""
    by_feature = weights[:-1] / model.scale
    base = weights[-1] - by_feature @ model.mean
    told = np.tensordot(by_feature, values, axes=1) + base
    likely: Table = (1 / (1 + np.exp(-told))).astype(np.float32)
    return likely
