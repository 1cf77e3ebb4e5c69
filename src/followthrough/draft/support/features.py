"""Facts as numbers: shares as differences of log odds, drawn towards what is more general where little is known."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from followthrough.draft.support.facts import Facts, Past
from followthrough.terms import states

DRAWN = 10
"""So many asks answered as usual are added before a share of the State's own answers is taken."""
DRAWN_PAIR, DRAWN_LIKE = 5, 1
DRAWN_RECOMMENDER, DRAWN_GROUPS = 30, 50


@dataclass(slots=True)
class Rates:
    """How often asks are supported: in all, by recommending State, and by the regional groups of the two States.

    Each count is (supported, made).
    """

    base: float
    recommenders: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    groups: Mapping[str, tuple[float, float]] = field(default_factory=dict)


def group_of(code: str | None) -> str:
    """Give the regional group of a State, `none` where it is not known."""
    listed = states.vocabulary().states.get(code or "")
    return listed.group if listed else "none"


def groups_key(recommender: str | None, state: str) -> str:
    """Name the regional groups of a recommending State and of the State under review."""
    return f"{group_of(recommender)} to {group_of(state)}"


def features(facts: Facts, rates: Rates) -> dict[str, float]:
    """Give the features that differ from zero, by name."""
    found = {f"action {facts.action}": 1.0, f"group {group_of(facts.state)}": 1.0}
    found |= {f"issue {term}": 1.0 for term in facts.issues}
    if facts.recommender:
        made = rates.recommenders.get(facts.recommender, (0.0, 0.0))
        found["recommending State"] = _shift(made, rates.base, DRAWN_RECOMMENDER)
        between = rates.groups.get(groups_key(facts.recommender, facts.state), (0.0, 0.0))
        found["regional groups"] = _shift(between, rates.base, DRAWN_GROUPS)
        found["same regional group"] = float(group_of(facts.recommender) == group_of(facts.state))
    if facts.past:
        found |= _history(facts, rates.base)
    return found


def _history(facts: Facts, base: float) -> dict[str, float]:
    past = facts.past
    own = drawn(count(past), base, DRAWN)
    about = set(facts.issues)
    likeness = sum(one.likeness for one in past)
    liked = sum(one.likeness for one in past if one.supported)
    return {
        "earlier review": 1.0,
        "earlier answers": _odds(own) - _odds(base),
        "earlier answers on the issue": _shift(count(p for p in past if about & set(p.issues)), own, DRAWN),
        "earlier answers to the action": _shift(count(p for p in past if p.action == facts.action), own, DRAWN),
        "earlier answers to the recommending State": _shift(
            count(p for p in past if facts.recommender in p.recommenders), own, DRAWN_PAIR
        ),
        "answers to like asks": _shift((liked, likeness), own, DRAWN_LIKE),
        "like asks": min(likeness, 5.0) / 5,
    }


def count(past: Iterable[Past]) -> tuple[float, float]:
    """Give how many asks were supported, and how many there were."""
    listed = list(past)
    return float(sum(one.supported for one in listed)), float(len(listed))


def drawn(counted: tuple[float, float], towards: float, weight: float) -> float:
    """Give a share, drawn towards another by so many asks as `weight` says."""
    return (counted[0] + weight * towards) / (counted[1] + weight)


def _shift(counted: tuple[float, float], towards: float, weight: float) -> float:
    return _odds(drawn(counted, towards, weight)) - _odds(towards)


def _odds(share: float) -> float:
    kept = min(max(share, 0.02), 0.98)
    return math.log(kept / (1 - kept))
