"""States folded into the United Nations' regional groups."""

from collections import Counter, defaultdict

from django.db.models import Q, QuerySet

from followthrough.site.store import models
from followthrough.site.store.counted import OPEN
from followthrough.site.store.measures.positions import Answered
from followthrough.site.store.measures.tallies import whole, with_position
from followthrough.site.store.streaming import streamed
from followthrough.terms import states


def states_of(group: str) -> Q:
    """Give the condition that a recommending State is of a regional group; `none` is of all that have none."""
    members = [state.code for state in states.states() if state.group == group]
    return Q(state__in=members) if group != "none" else ~Q(state__in=_in_a_group())


def tallies_by_group(rows: QuerySet[models.Recommendation], day: str | None) -> dict[str, Answered]:
    """Count texts by the position held on a day, for each regional group of their recommending States.

    A text counts once for each group that one of its States belongs to, however many of that group make it.
    """
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for makers, held in streamed(with_position(rows, day).order_by(), ["recommenders", "held"]):
        for group in states.groups_of(makers):
            found[group][held or OPEN] += 1
    return {group: whole(counted) for group, counted in sorted(found.items())}


def _in_a_group() -> list[str]:
    return [state.code for state in states.states() if state.group != "none"]
