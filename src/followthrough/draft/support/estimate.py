"""Facts in, an estimate out: the likelihood of support, the interval in which it lies, and the main reasons."""

import math
from dataclasses import dataclass

from followthrough.draft.support.facts import Facts
from followthrough.draft.support.features import features
from followthrough.draft.support.history import of_history
from followthrough.draft.support.model import SupportModel, shipped_support
from followthrough.terms.actions import actions
from followthrough.wording import ENGLISH, Wording

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


@dataclass(frozen=True, slots=True)
class Estimate:
    """The likelihood of support (0 to 1), the interval for nine in ten States, and the main reasons."""

    likelihood: float
    low: float
    high: float
    reasons: tuple[Reason, ...]


def estimate(facts: Facts, model: SupportModel | None = None, say: Wording = ENGLISH) -> Estimate:
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
    return Estimate(_share(mean), _share(mean - reach), _share(mean + reach), _reasons(facts, values, used, say))


def _share(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def _reasons(facts: Facts, values: list[float], model: SupportModel, say: Wording) -> tuple[Reason, ...]:
    moved: dict[str, float] = {}
    for at, (name, value, usual) in enumerate(zip(model.features, values, model.usual, strict=True)):
        weight = sum(weights[at] for weights in model.weights) / len(model.weights)
        key = name if name.startswith("issue ") and value else _key(name)
        moved[key] = moved.get(key, 0.0) + weight * (value - usual)
    told = [Reason(words, moved[key]) for key in moved if (words := _words(key, facts, model, say))]
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


def _words(key: str, facts: Facts, model: SupportModel, say: Wording) -> str | None:
    """Say what a feature means in the case at hand; null where it has no words of its own."""
    if key.startswith("issue "):
        return say.gettext("it is about %(issue)s", issue=say.term("issue", key.removeprefix("issue ")))
    if key == "action":
        named = {one.category: one.name.lower() for one in actions()}
        kind = say.gettext(named[facts.action])
        return say.gettext("its kind of action is %(name)s (category %(n)s)", name=kind, n=facts.action)
    if key == "recommending State" and facts.recommender:
        return _of_recommender(facts.recommender, model, say)
    if key == "regional groups":
        return (
            say.gettext("the regional groups of the two States")
            if facts.recommender
            else say.gettext("the regional group of the State")
        )
    return of_history(key, facts, say) if facts.past else None


def _of_recommender(code: str, model: SupportModel, say: Wording) -> str | None:
    supported, made = model.rates.recommenders.get(code, (0, 0))
    if not made:
        return None
    return say.ngettext(
        "of %(n)s recommendation that %(state)s made of States, %(share)s were supported",
        "of %(n)s recommendations that %(state)s made of States, %(share)s were supported",
        made,
        state=say.state(code),
        share=say.percent(supported / made),
    )
