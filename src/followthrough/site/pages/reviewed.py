"""A review as pages show it: its recommendations with the position held on a day, counted and checked."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q

from followthrough.check import Checked, check
from followthrough.records import Document, Recommendation, Record, Response
from followthrough.site.store import models
from followthrough.site.store.mapping import to_record
from followthrough.site.store.measures.positions import Answered, answered, positions_of
from followthrough.site.store.measures.reviews import recommendations_of


@dataclass(frozen=True)
class Reviewed:
    """One report's recommendations, each with the position held on the day (null: none), and their counts."""

    document: models.Document
    recommendations: list[tuple[Recommendation, str | None]]
    answered: Answered

    @cached_property
    def checked(self) -> Checked:
        """Check the record of the report once more, with the totals that others state of it."""
        return _checked(self.document.record_id, [r for r, _ in self.recommendations])


def reviewed(document: models.Document, day: str | None) -> Reviewed:
    """Give the review that a report states, as known on a day."""
    found = recommendations_of(document.record_id)
    positions = positions_of([r.id for r in found], day)
    return Reviewed(document, [(r, positions.get(r.id)) for r in found], answered(found, positions))


def _checked(report: str, recommendations: list[Recommendation]) -> Checked:
    state = recommendations[0].state if recommendations else ""
    documents = models.Document.objects.filter(shown=True)
    concerned = Q(of_states__state=state) | Q(record_id=report) | Q(kind="council_report")
    of_state = list(documents.filter(concerned).order_by("row").distinct())
    answers = models.Response.objects.filter(recommendation__in=[r.id for r in recommendations], shown=True)
    totals = models.Total.objects.filter(document__in=[d.record_id for d in of_state])
    records: list[Record] = [*recommendations, *map(to_record, [*of_state, *answers, *totals])]
    kept = [
        r for r in records if not (isinstance(r, Document) and r.id != report and r.kind == "working_group_report")
    ]
    return check(r for r in kept if not isinstance(r, Response) or r.recommendation)
