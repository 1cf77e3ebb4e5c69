"""The check of a review's record, as known on a day: sizes by unit, and totals that others state beside them."""

from django.db.models import Q

from followthrough.check import Checked, check
from followthrough.records import Document, Record, Response
from followthrough.site.store import models
from followthrough.site.store.mapping import to_record
from followthrough.site.store.measures.reviews import recommendations_of
from followthrough.site.store.selection import known_on


def checked(report: str, day: str | None) -> Checked:
    """Check the record of a report once more, with the totals that others state of it."""
    recommendations = recommendations_of(report)
    state = recommendations[0].state if recommendations else ""
    documents = known_on(models.Document.objects.filter(shown=True), day)
    answers = models.Response.objects.filter(recommendation__in=[r.id for r in recommendations], shown=True)
    answers = known_on(answers, day)
    concerned = Q(of_states__state=state) | Q(record_id=report) | Q(kind="council_report")
    of_state = list(documents.filter(concerned).order_by("row").distinct())
    totals = models.Total.objects.filter(document__in=[d.record_id for d in of_state])
    records: list[Record] = [*recommendations, *map(to_record, [*of_state, *answers, *totals])]
    return check(r for r in records if _concerns(r, report))


def _concerns(record: Record, report: str) -> bool:
    if isinstance(record, Document):
        return record.id == report or record.kind != "working_group_report"
    return not isinstance(record, Response) or bool(record.recommendation)
