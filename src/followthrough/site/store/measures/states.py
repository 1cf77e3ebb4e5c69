"""What there is about a State, and what it asks of others."""

from collections import defaultdict

from django.db.models import QuerySet

from followthrough.site.store import models
from followthrough.site.store.counted import counted
from followthrough.site.store.measures.kept import while_unchanged
from followthrough.site.store.measures.positions import Answered
from followthrough.site.store.measures.tallies import added, asked, counted_by, whole


@while_unchanged
def reviews_answered(day: str | None = None) -> dict[str, dict[int, Answered]]:
    """Give the recommendations (texts) to each State under review by position held on a day, by code and cycle.

    Cycle 0 holds those of which no cycle is known.
    """
    found: dict[str, dict[int, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for state, cycle, position, n in counted("cycle", day):
        found[state][int(cycle)][position] = n
    return {
        state: {cycle: whole(one) for cycle, one in of_state.items()} for state, of_state in sorted(found.items())
    }


def states_reviewed(day: str | None = None) -> dict[str, Answered]:
    """Give the recommendations (texts) to each State under review by position held on a day, by code."""
    return {state: added(by_cycle.values()) for state, by_cycle in reviews_answered(day).items()}


def last_reviews(day: str | None = None) -> dict[str, tuple[int, Answered]]:
    """Give the last review of each State, by code: its cycle, and its texts by position held on a day."""
    return {state: max(by_cycle.items()) for state, by_cycle in reviews_answered(day).items()}


@while_unchanged
def states_recommending(day: str | None = None) -> dict[str, Answered]:
    """Give the texts that each recommending State makes by position held on a day (unit: text × State), by code."""
    return counted_by("recommending", day)


def documents(day: str | None = None) -> QuerySet[models.Document]:
    """Give the documents that were public on a day (an ISO date; null: all), but for exports of other people."""
    rows = models.Document.objects.filter(shown=True).exclude(kind="export")
    return rows.exclude(published__gt=day) if day else rows


def documents_of(state: str) -> QuerySet[models.Document]:
    """Give the documents about a State, oldest first."""
    return models.Document.objects.filter(of_states__state=state, shown=True).order_by("published", "record_id")


def problems(day: str | None = None) -> QuerySet[models.Problem]:
    """Give the doubts about documents that were public on a day (an ISO date; null: all)."""
    rows = models.Problem.objects.all()
    if not day:
        return rows
    return rows.exclude(document__in=models.Document.objects.filter(published__gt=day).values("record_id"))


def reviews_of(state: str) -> QuerySet[models.Review]:
    """Give the reviews of a State, by cycle."""
    return models.Review.objects.filter(of_states__state=state, shown=True).order_by("cycle", "record_id")


def events_of(state: str) -> QuerySet[models.Event]:
    """Give the events about a State, oldest first."""
    return models.Event.objects.filter(of_states__state=state, shown=True).order_by("on", "record_id")


def recommended_by(state: str, day: str | None = None) -> QuerySet[models.Recommendation]:
    """Give the recommendations that a State makes, as known on a day."""
    return asked(day).filter(recommending__state=state)
