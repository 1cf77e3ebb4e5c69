"""What was decided: on a record, by whom, and what waits for a person again."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from followthrough.site.store.decisions.models import Decision, Kind, Standing, State

HOLDING = (State.KEPT, State.CARRIED)


@dataclass(frozen=True, slots=True)
class Checked:
    """Who compared a record with its source, and on which day; `since_changed` where it is not as it was then."""

    by: str
    on: str
    since_changed: bool


def history(identity: str) -> list[Decision]:
    """Give every decision on a record, the undone ones too, newest first."""
    here = Q(subject=identity) | Q(other=identity) | Q(standing__subject=identity) | Q(standing__other=identity)
    undoing = Q(undoes__standing__subject=identity)
    found = Decision.objects.filter(here | undoing).select_related("standing", "undone_by", "undoes").distinct()
    return list(found.order_by("-pk"))


def holding(kind: Kind, subjects: Iterable[str] | None = None) -> QuerySet[Standing]:
    """Give the decisions of a kind that hold now, with the decision of each; on some subjects, or on all."""
    found = Standing.objects.filter(kind=kind, state__in=HOLDING).select_related("decision").order_by("decision_id")
    return found if subjects is None else found.filter(subject__in=list(subjects))


def waiting() -> QuerySet[Standing]:
    """Give the decisions that a person must look at again: carried over to other words, or on words that are gone.

    A doubt that is no longer there was resolved and needs nobody.
    """
    found = Standing.objects.filter(state__in=(State.CARRIED, State.GONE)).exclude(kind=Kind.DOUBT, state=State.GONE)
    return found.select_related("decision").order_by("-state", "decision_id")


def checked(subjects: Iterable[str], day: str | None = None) -> dict[str, Checked]:
    """Give who had checked each of some records by a day (an ISO date; null: by now), last; others are not in it.

    Whether a record was read otherwise since is told as it is now: no earlier reading is kept.
    """
    made = Standing.objects.filter(kind=Kind.CHECK, subject__in=list(subjects)).select_related("decision")
    known = made.filter(state__in=(*HOLDING, State.SUPERSEDED), decision__at__date__lte=day) if day else None
    found = made.filter(state__in=HOLDING) if known is None else known
    return {
        one.subject: Checked(one.decision.by, one.decision.at.date().isoformat(), one.state == State.CARRIED)
        for one in found.order_by("decision_id")
    }
