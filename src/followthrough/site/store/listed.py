"""Which recommendations were in the list of their report on a day: corrigenda add some to it, and delete others.

What is deleted has a row that is not shown any more; what is added has one of the corrigendum's source.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from followthrough.records.corrigenda import added_by
from followthrough.site.store import models
from followthrough.site.store.corrected import corrigenda, deleted
from followthrough.site.store.restated import REPEATING


@dataclass(frozen=True, slots=True)
class Listing:
    """The days (ISO dates) since which recommendations were added, and from which on they are deleted, by id.

    What has no date was always added, or deleted.
    """

    since: dict[str, str]
    until: dict[str, str]


def listing() -> Listing:
    """Give the recommendations that corrigenda added or deleted, which are few."""
    named = models.Corrigendum.objects.filter(field="recommendation").values_list("recommendation", flat=True)
    whole = corrigenda(filter(None, named))
    said = [one for of_one in whole.values() for one in of_one if one.field == "recommendation"]
    rows = models.Document.objects.filter(record_id__in={one.document for one in said}, shown=True)
    days = {name: day or "" for name, day in rows.values_list("record_id", "published")}
    new = added_by(said)
    return Listing(
        {
            one.recommendation: days.get(one.document, "")
            for one in said
            if one.recommendation and one.recommendation in new and not one.deleted
        },
        {one.deleted.id: days.get(one.document, "") for one in said if one.deleted},
    )


def listed_on(day: str | None) -> QuerySet[models.Recommendation]:
    """Give the recommendations that were in their list on a day (an ISO date; null: that are there now).

    Whether the list itself was public on the day is not looked at.
    """
    rows = models.Recommendation.objects.filter(shown=True)
    if not day:
        return rows
    of = listing()
    if still := [identity for identity, until in of.until.items() if until > day]:
        rows = models.Recommendation.objects.filter(Q(shown=True) | Q(row__in=rows_deleted(still)))
    later = [identity for identity, since in of.since.items() if since > day]
    return rows.exclude(record_id__in=later) if later else rows


def rows_deleted(ids: Iterable[str] | None = None) -> list[int]:
    """Give the keys of the rows that hold what was deleted, of some ids or of all (null)."""
    rows = models.Recommendation.objects.filter(record_id__in=deleted(ids), shown=False)
    ranked = rows.exclude(source__kind__in=REPEATING).order_by("source__rank", "row")
    return list(dict(ranked.values_list("record_id", "row")).values())
