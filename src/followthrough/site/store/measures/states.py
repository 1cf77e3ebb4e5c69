"""What there is about a State, and what it asks of others."""

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import QuerySet

from followthrough.site.store import models
from followthrough.site.store.counted import counted
from followthrough.site.store.measures.kept import while_unchanged
from followthrough.site.store.measures.positions import Answered
from followthrough.site.store.measures.tallies import added, asked, counted_by, whole
from followthrough.site.store.public import published
from followthrough.site.store.selection import known_on


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
    """Give the documents about a State, oldest first, whenever they were published."""
    return models.Document.objects.filter(of_states__state=state, shown=True).order_by("published", "record_id")


def has_record(state: str) -> bool:
    """Say whether there is anything about a State under review: documents, or what it was asked."""
    return documents_of(state).exists() or asked().filter(state=state).exists()


def problems(day: str | None = None) -> QuerySet[models.Problem]:
    """Give the doubts that there were on a day (an ISO date; null: now) about documents that were public then."""
    return known_on(published(models.Problem, day), day)


def reviews_of(state: str, day: str | None = None) -> QuerySet[models.Review]:
    """Give what the documents that were public on a day say of the reviews of a State, by cycle."""
    rows = models.Review.objects.filter(of_states__state=state, shown=True)
    return known_on(rows, day).order_by("cycle", "record_id")


def events_of(state: str, day: str | None = None) -> list[models.Event]:
    """Give the events about a State that were known on a day, oldest first.

    Of what had been announced by then and happened later, only that it was announced is given.
    """
    rows = models.Event.objects.filter(of_states__state=state, shown=True)
    known = list(known_on(rows, day))
    if day:
        later = rows.filter(announced_on__lte=day, on__gt=day).exclude(status="announced")
        known += map(_only_announced, later)
    return sorted(known, key=lambda event: (event.on, event.record_id))


def _only_announced(event: models.Event) -> models.Event:
    event.status, event.symbol, event.votes, event.document, event.number = "announced", None, None, None, None
    return event


def findings_of(state: str, day: str | None = None) -> list[tuple[models.Finding, list[models.Coverage]]]:
    """Give what inquiries found about a State, as public on a day, each with what reports say of it."""
    rows = models.Finding.objects.filter(state=state, shown=True).order_by("source_id", "place")
    findings = list(known_on(rows, day))
    said = coverage_of([finding.record_id for finding in findings], day)
    return [(finding, [one for one in said if one.subject == finding.record_id]) for finding in findings]


def coverage_of(subjects: Sequence[str], day: str | None = None) -> list[models.Coverage]:
    """Give what reports that were public on a day say of some subjects, report by report."""
    return list(known_on(models.Coverage.objects.filter(subject__in=subjects), day).order_by("document", "row"))


def recommended_by(state: str, day: str | None = None) -> QuerySet[models.Recommendation]:
    """Give the recommendations that a State makes, as known on a day."""
    return asked(day).filter(recommending__state=state)
