"""Totals that a State stated of its answers where the single answers that they count are not known."""

from collections.abc import Sequence

from followthrough.check.totals import Reconciled, as_quoted
from followthrough.site.store import models
from followthrough.site.store.measures.reviews import ReviewOf
from followthrough.site.store.measures.states import problems
from followthrough.site.store.public import published

NO_ANSWERS = ("received", "pending")
"""Totals of what was asked or left open."""


def own_totals(reviews: Sequence[ReviewOf]) -> dict[str, list[models.Total]]:
    """Give the totals that a State stated of its answers in each of its reviews, by the review's id."""
    documents = {document.record_id: review.id for review in reviews for document in review.documents}
    rows = published(models.Total).filter(document__in=documents, said_by__in={review.state for review in reviews})
    found: dict[str, list[models.Total]] = {review.id: [] for review in reviews}
    for total in rows.exclude(what__in=NO_ANSWERS).order_by("document", "row"):
        found[documents[total.document]].append(total)
    return found


def stated_later(review: ReviewOf, own: Sequence[models.Total]) -> list[models.Total]:
    """Give the State's own totals that it stated after the report, where texts still wait for an answer."""
    if not review.answered.by_position.get("pending"):
        return []
    return [total for total in own if total.document != review.stating]


def own_totals_in_doubt(own: Sequence[models.Total], day: str | None) -> bool:
    """Say whether on a day one of a State's own totals was in doubt, since no count equals it."""
    stated = {(total.document, total.number, as_quoted(total.value, total.what)) for total in own}
    if not stated:
        return False
    doubts = problems(day).filter(kind="total_not_met", document__in={document for document, *_ in stated})
    return not stated.isdisjoint(doubts.values_list("document", "number", "found"))


def own_total_differs(reconciled: Sequence[Reconciled], state: str) -> bool:
    """Say whether a total that the State stated of its own answers is not what is counted here."""
    return any(
        not row.equals and row.total.said_by == state and row.total.what not in NO_ANSWERS for row in reconciled
    )
