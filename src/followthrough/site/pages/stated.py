"""Totals that a State stated of its answers where the single answers that they count are not known."""

from collections.abc import Sequence

from followthrough.check.totals import Reconciled
from followthrough.site.store import models
from followthrough.site.store.measures.reviews import ReviewOf
from followthrough.site.store.public import published

NO_ANSWERS = ("received", "pending")
"""Totals of what was asked or left open."""


def stated_later(review: ReviewOf) -> list[models.Total]:
    """Give the totals that the State stated of its answers after the report, where texts still wait for an answer."""
    if not review.answered.by_position.get("pending"):
        return []
    later = [document.record_id for document in review.documents if document.record_id != review.stating]
    rows = published(models.Total).filter(document__in=later, said_by=review.state).exclude(what__in=NO_ANSWERS)
    return list(rows.order_by("document", "row"))


def own_total_differs(reconciled: Sequence[Reconciled], state: str) -> bool:
    """Say whether a total that the State stated of its own answers is not what is counted here."""
    return any(
        not row.equals and row.total.said_by == state and row.total.what not in NO_ANSWERS for row in reconciled
    )
