"""What is known when a draft is weighed: what it asks, of whom, by whom, and what was asked of that State before."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Past:
    """One earlier ask to the State: who made it, what it was about, whether it was supported in the end.

    `likeness` says how likely it is (0 to 1) that it asks the same as the draft.
    """

    recommenders: tuple[str, ...]
    issues: tuple[str, ...]
    action: str
    supported: bool
    likeness: float = 0.0


@dataclass(frozen=True, slots=True)
class Facts:
    """A draft (or a coded row) with the answered asks of the reviews before; `recommender` is null where unknown."""

    state: str
    recommender: str | None
    issues: tuple[str, ...]
    action: str
    past: Sequence[Past] = ()
