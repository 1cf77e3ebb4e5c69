"""How the network and the sums of the model are brought together, learnt on States that neither has seen."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from followthrough.label.scoring import both
from followthrough.label.second import thresholds

if TYPE_CHECKING:
    from numpy.typing import NDArray

PULL = 30.0
"""How strongly the weights of an issue are pulled to those that are best for all together; rare ones need it."""

PULL_OF_ACTIONS = 1.0
"""How strongly the weights of actions are pulled to zero."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The weights of both, as `followthrough.label.network.Network` holds them, and the thresholds."""

    issues: "NDArray[np.float32]"
    actions: "NDArray[np.float32]"
    threshold: "NDArray[np.float32]"


def learnt_beside(
    by_sums: "tuple[NDArray[np.float64], NDArray[np.float64]]",
    by_network: "tuple[NDArray[np.float64], NDArray[np.float64]]",
    issues: "NDArray[np.bool_]",
    actions: "NDArray[np.int64]",
) -> Beside:
    """Learn from logits of issues and of actions, of the sums and of the network, and from what coders say."""
    from sklearn.linear_model import LogisticRegression

    seen = np.stack([by_sums[0], by_network[0], np.ones(issues.shape)])
    for_all = _line(seen.reshape(3, -1), issues.reshape(-1), np.array([0.5, 0.5, 0.0]), 0.0)
    lines = np.array([_line(seen[:, :, label], gold, for_all, PULL) for label, gold in enumerate(issues.T)]).T
    chances = 1 / (1 + np.exp(-np.einsum("ktl,kl->tl", seen, lines)))
    of_actions = both(by_sums[1], by_network[1])
    machine = LogisticRegression(C=1 / PULL_OF_ACTIONS, max_iter=3000).fit(of_actions[:, :-1], actions)
    together = np.vstack([machine.coef_.T, machine.intercept_])
    return Beside(
        lines.astype(np.float32), together.astype(np.float32), thresholds(chances, issues).astype(np.float32)
    )


def _line(
    seen: "NDArray[np.float64]", gold: "NDArray[np.bool_]", toward: "NDArray[np.float64]", pull: float
) -> "NDArray[np.float64]":
    """Fit the weights of both logits and a constant (the rows of `seen`), held near those of `toward`."""
    from scipy.optimize import minimize

    def loss(line: "NDArray[np.float64]") -> "tuple[float, NDArray[np.float64]]":
        logits, away = line @ seen, line - toward
        steepest = seen @ (1 / (1 + np.exp(-logits)) - gold) + pull * away
        return float((np.logaddexp(0, logits) - gold * logits).sum() + pull / 2 * (away @ away)), steepest

    return np.asarray(minimize(loss, toward, jac=True, method="L-BFGS-B").x)
