"""Which documents a review should have, and which of them are missing in the record."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followthrough.records.ids import base_symbol
from followthrough.site.store import models
from followthrough.site.store.measures.reviews import ReviewOf

PRE_SESSION = {"national_report": 1, "compilation": 2, "stakeholder_summary": 3}
"""Documents before the review and the last part of their symbol, `A/HRC/WG.6/19/PRK/1`."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A document that a review should have: its kind, its symbol where that is known, and itself where it is here.

    `voluntary` is true where a State may leave it out.
    """

    kind: str
    symbol: str
    document: models.Document | None
    voluntary: bool = False


def checklist(review: ReviewOf) -> list[Expected]:
    """Give the documents of a review in the order in which they come, found or missing."""
    return list(_expected(review))


def others(review: ReviewOf) -> list[models.Document]:
    """Give the documents of a review that no checklist asks for."""
    listed = {one.document.record_id for one in checklist(review) if one.document}
    return [document for document in review.documents if document.record_id not in listed]


def _expected(review: ReviewOf) -> Iterator[Expected]:
    documents = review.documents
    for kind, last in PRE_SESSION.items():
        symbol = f"A/HRC/WG.6/{review.session}/{review.state}/{last}" if review.session else ""
        yield Expected(kind, symbol, _of_kind(documents, kind))
    report = _of_kind(documents, "working_group_report")
    yield Expected("working_group_report", "", report)
    addendum = f"{base_symbol(report.symbol)}/Add.1" if report and report.symbol else ""
    yield Expected("addendum", addendum, _of_kind(documents, "addendum"))
    yield Expected("decision", "", _of_kind(documents, "decision"))
    yield Expected("midterm_report", "", _of_kind(documents, "midterm_report"), voluntary=True)


def _of_kind(documents: Sequence[models.Document], kind: str) -> models.Document | None:
    return next((document for document in documents if document.kind == kind), None)
