"""Facts in, an estimate out: the likelihood of support, the interval in which it lies, and the main reasons."""

import math
from dataclasses import dataclass

from followthrough.draft.support.facts import Facts
from followthrough.draft.support.features import count, features
from followthrough.draft.support.model import SupportModel, shipped_support
from followthrough.terms.actions import actions
from followthrough.terms.states import name_of

NINE_IN_TEN = 1.645
"""Standard deviations to either side that hold nine in ten of a normal distribution."""
REASONS = 4
LEAST = 0.1
"""Reasons that move the log odds by less are not worth naming."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that raises or lowers the likelihood, in words, and by how much (in log odds)."""

    words: str
    weight: float

    @property
    def way(self) -> str:
        """Say whether it raises or lowers the likelihood."""
        return "raises" if self.weight > 0 else "lowers"


@dataclass(frozen=True, slots=True)
class Estimate:
    """The likelihood of support (0 to 1), the interval for nine in ten States, and the main reasons."""

    likelihood: float
    low: float
    high: float
    reasons: tuple[Reason, ...]


def estimate(facts: Facts, model: SupportModel | None = None) -> Estimate:
    """Estimate how likely the State supports the draft.

    The interval takes two things together: how far models trained on other draws of States differ, and how far States
    differ from what is known of them here (measured on States that were left out).
    """
    used = model or shipped_support()
    found = features(facts, used.rates)
    values = [found.get(name, 0.0) for name in used.features]
    odds = [
        constant + sum(w * v for w, v in zip(weights, values, strict=True))
        for constant, weights in zip(used.constants, used.weights, strict=True)
    ]
    mean = sum(odds) / len(odds)
    variance = sum((one - mean) ** 2 for one in odds) / len(odds)
    apart = used.spread["earlier review" if facts.past else "no earlier review"]
    reach = NINE_IN_TEN * math.sqrt(variance + apart**2)
    return Estimate(_share(mean), _share(mean - reach), _share(mean + reach), _reasons(facts, values, used))


def _share(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def _reasons(facts: Facts, values: list[float], model: SupportModel) -> tuple[Reason, ...]:
    moved: dict[str, float] = {}
    for at, (name, value, usual) in enumerate(zip(model.features, values, model.usual, strict=True)):
        weight = sum(weights[at] for weights in model.weights) / len(model.weights)
        key = name if name.startswith("issue ") and value else _key(name)
        moved[key] = moved.get(key, 0.0) + weight * (value - usual)
    told = [Reason(words, moved[key]) for key in moved if (words := _words(key, facts, model))]
    told = [reason for reason in told if abs(reason.weight) >= LEAST]
    return tuple(sorted(told, key=lambda reason: -abs(reason.weight))[:REASONS])


def _key(name: str) -> str:
    """Give what a feature belongs to: all actions together, all regional groups, and so on."""
    if name.startswith("action "):
        return "action"
    if name.startswith("issue "):
        return "other issues"
    if name.startswith("group ") or name in ("regional groups", "same regional group"):
        return "regional groups"
    return "like asks" if name in ("like asks", "answers to like asks") else name


def _words(key: str, facts: Facts, model: SupportModel) -> str | None:
    """Say what a feature means in the case at hand; null where it has no words of its own."""
    if key.startswith("issue "):
        return f"it is about {key.removeprefix('issue ')}"
    past = facts.past
    if key == "action":
        named = {one.category: one.name.lower() for one in actions()}
        return f"its kind of action is {named[facts.action]} (category {facts.action})"
    if key == "recommending State" and facts.recommender:
        return _of_recommender(facts.recommender, model)
    if key == "regional groups":
        return "the regional groups of the two States" if facts.recommender else "the regional group of the State"
    if not past:
        return None
    return _of_history(key, facts)


def _of_recommender(code: str, model: SupportModel) -> str | None:
    supported, made = model.rates.recommenders.get(code, (0, 0))
    if not made:
        return None
    return f"of {made:,.0f} asks that {name_of(code)} made of States, {supported / made:.0%} were supported"


def _of_history(key: str, facts: Facts) -> str | None:
    about = set(facts.issues)
    chosen = {
        "earlier answers": ("earlier asks to the State", facts.past),
        "earlier answers on the issue": (
            "earlier asks on the same issues",
            [p for p in facts.past if about & set(p.issues)],
        ),
        "earlier answers to the action": (
            "earlier asks of this kind of action",
            [p for p in facts.past if p.action == facts.action],
        ),
        "earlier answers to the recommending State": (
            "earlier asks of the same recommending State",
            [p for p in facts.past if facts.recommender in p.recommenders],
        ),
        "like asks": ("earlier asks like this one", [p for p in facts.past if p.likeness >= 0.1]),
    }.get(key)
    if chosen is None:
        return None
    supported, made = count(chosen[1])
    if not made:
        return f"there are no {chosen[0]}"
    beside = "" if key == "earlier answers" else _beside_all(facts)
    if made == 1:
        asked = chosen[0].replace("asks", "ask", 1)
        return f"the one {asked} was {'supported' if supported else 'not supported'}{beside}"
    return f"of {made:.0f} {chosen[0]}, {supported:.0f} {'was' if supported == 1 else 'were'} supported{beside}"


def _beside_all(facts: Facts) -> str:
    """Give the share of all earlier asks that were supported: beside it, few and many can be told apart."""
    supported, made = count(facts.past)
    return f" (of all {made:,.0f}: {supported / made:.0%})"
