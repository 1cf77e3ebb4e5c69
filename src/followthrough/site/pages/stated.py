"""Totals that a State stated of its answers where the single answers that they count are not known."""

from collections.abc import Sequence

from django.db.models import QuerySet

from followthrough.check.totals import Reconciled, as_quoted
from followthrough.site.store import models
from followthrough.site.store.measures.reviews import ReviewOf
from followthrough.site.store.measures.states import problems
from followthrough.site.store.public import published

NO_ANSWERS = ("received", "pending")
"""Totals of what was asked or left open."""


def stated_later(review: ReviewOf) -> list[models.Total]:
    """Give the totals that the State stated of its answers after the report, where texts still wait for an answer."""
    if not review.answered.by_position.get("pending"):
        return []
    return list(_own(review).exclude(document=review.stating).order_by("document", "row"))


def own_totals_in_doubt(review: ReviewOf, day: str | None) -> bool:
    """Say whether on a day a total that the State stated of its answers was in doubt, since no count equals it."""
    stated = {(total.document, total.number, as_quoted(total.value, total.what)) for total in _own(review)}
    if not stated:
        return False
    doubts = problems(day).filter(kind="total_not_met", document__in={document for document, *_ in stated})
    return not stated.isdisjoint(doubts.values_list("document", "number", "found"))


def _own(review: ReviewOf) -> QuerySet[models.Total]:
    documents = [document.record_id for document in review.documents]
    rows = published(models.Total).filter(document__in=documents, said_by=review.state)
    return rows.exclude(what__in=NO_ANSWERS)


def own_total_differs(reconciled: Sequence[Reconciled], state: str) -> bool:
    """Say whether a total that the State stated of its own answers is not what is counted here."""
    return any(
        not row.equals and row.total.said_by == state and row.total.what not in NO_ANSWERS for row in reconciled
    )
