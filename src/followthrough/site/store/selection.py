"""Which part of the record is asked for: everything, a State, what a search found; as known on a day."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import Q, QuerySet

from followthrough.export.tables import TYPES
from followthrough.records.ids import document_of
from followthrough.site.store import models
from followthrough.site.store.listed import listed_on, rows_deleted
from followthrough.site.store.mapping import TABLES
from followthrough.site.store.models import Row
from followthrough.site.store.public import published

CHUNK = 500
ABOUT_RECOMMENDATIONS: dict[type[Row], tuple[str, ...]] = {
    models.Recommendation: ("record_id",),
    models.Response: ("recommendation",),
    models.Corrigendum: ("recommendation",),
    models.Label: ("of",),
    models.Echo: ("later", "earlier"),
    models.Coverage: ("subject",),
    models.Assessment: ("subject",),
}
"""Tables whose rows belong to recommendations, and the columns that name these."""

SUBJECTS = (models.Recommendation, models.Pledge, models.Finding)
"""What a report may answer, and what somebody may assess."""

OF_STATE = (models.Recommendation, models.Pledge, models.Finding, models.Observation)
LISTING_STATES = (models.Document, models.Review, models.Event)
IN_DOCUMENT = (models.Passage, models.Total, models.Statement, models.Problem)


@dataclass(frozen=True)
class Selection:
    """A part of the record. Null asks for no limit.

    `state` is the code of a State under review; `found` are ids of recommendations and passages, such as
    `A/HRC/27/10#124.5`; `as_of` is an ISO date: the record is given as it was known then.
    """

    state: str | None = None
    found: Sequence[str] | None = None
    as_of: str | None = None

    def rows(self, table: type[Row]) -> Iterator[QuerySet[Any]]:
        """Give the rows of a table that are selected, as queries to be gone through one after the other."""
        shown = known_on(shown_of(table, self.as_of), self.as_of)
        if self.found is not None:
            return self._found(table, shown)
        return iter([shown.filter(self._of_state(table))] if self.state else [shown])

    def _found(self, table: type[Row], shown: QuerySet[Any]) -> Iterator[QuerySet[Any]]:
        if table in ABOUT_RECOMMENDATIONS:
            first, *others = ABOUT_RECOMMENDATIONS[table]
            for chunk in _chunks(self.found or ()):
                yield shown.filter(**{f"{first}__in": chunk})
            for column in others:
                yield from self._found_beside(shown, column, first)
        elif table is models.Document:
            for chunk in _chunks(self._documents):
                yield shown.filter(record_id__in=chunk)
        elif table is models.Passage:
            yield from self._passages(shown)

    def _found_beside(self, shown: QuerySet[Any], column: str, first: str) -> Iterator[QuerySet[Any]]:
        """Give the rows that name what was found in another column than the first, and nothing of it in the first."""
        every = frozenset(self.found or ())
        for chunk in _chunks(self.found or ()):
            rows = shown.filter(**{f"{column}__in": chunk}).values_list("row", first)
            yield shown.filter(row__in=[row for row, identity in rows if identity not in every])

    def _passages(self, shown: QuerySet[Any]) -> Iterator[QuerySet[Any]]:
        named = [tuple(identity.rsplit("#", 1)) for identity in self.found or () if "#" in identity]
        documents = sorted({document for document, _ in named})
        asked: set[tuple[str, ...]] = set()
        for some in _chunks(documents):
            asked |= set(models.Recommendation.objects.filter(document__in=some).values_list("document", "number"))
        for chunk in _chunks([place for place in named if place not in asked]):
            places = Q()
            for document, number in chunk:
                places |= Q(document=document, number=number)
                if number[:1] == "p" and number[1:].isdecimal():
                    places |= Q(document=document, number=None, page=int(number[1:]))
            yield shown.filter(places)

    def _of_state(self, table: type[Row]) -> Q:
        if table in OF_STATE:
            return Q(state=self.state)
        if table in LISTING_STATES:
            return Q(row__in=_listing(table, self.state or ""))
        part = Q(document__in=self._documents) if table in (*IN_DOCUMENT, models.Response) else Q()
        if table not in ABOUT_RECOMMENDATIONS:
            return part or Q(row=None)
        if table is models.Corrigendum:
            part = Q(document__in=self._documents, recommendation=None)
        columns = ABOUT_RECOMMENDATIONS[table]
        there = Q(shown=True) | Q(row__in=rows_deleted() if table is models.Corrigendum else [])
        for subject in SUBJECTS if columns == ("subject",) else SUBJECTS[:1]:
            still = there if subject is models.Recommendation else Q(shown=True)
            part |= _any(columns, subject.objects.filter(still, state=self.state).values("record_id"))
        return part

    @cached_property
    def _documents(self) -> list[str]:
        if self.found is None:
            rows = _listing(models.Document, self.state or "")
            return list(models.Document.objects.filter(row__in=rows).values_list("record_id", flat=True))
        documents = dict.fromkeys(map(document_of, self.found))
        for chunk in _chunks(self.found):
            answers = models.Response.objects.filter(recommendation__in=chunk, shown=True)
            documents |= dict.fromkeys(answers.order_by("document").values_list("document", flat=True).distinct())
        return list(documents)


def shown_of(table: type[Row], day: str | None = None) -> QuerySet[Any]:
    """Give the rows of a table that visitors may see; of what persons say, what held on a day (null: now).

    Runs, which have no day and tell of the record as it is, are shown for none.
    """
    rows: QuerySet[Any] = listed_on(day) if table is models.Recommendation else published(table, day)
    return rows.none() if day and table is models.Run else rows


def known_on(rows: QuerySet[Any], day: str | None) -> QuerySet[Any]:
    """Keep what was public on a day (an ISO date; null: all); what has no date stays.

    A record is public with its document, and on its own day where it has one. An event was known when it happened or
    was announced, a value of a series when it was got or, where that is not said, when its year or month was over.
    """
    if not day:
        return rows
    table = rows.model
    if table is models.Event:
        rows = rows.filter(_happened_by(day))
    if table is models.Observation:
        return rows.filter(Q(retrieved__lte=day) | (Q(retrieved=None) & _over_by(day)))
    later = models.Document.objects.filter(shown=True, published__gt=day).values("record_id")
    if table is models.Review:
        return rows.exclude(source__document_id__in=later)
    names = {field.name for field in table._meta.get_fields()}
    for own in ("published", "public_on", "said_on"):
        if own in names:
            rows = rows.filter(Q(**{own: None}) | Q(**{f"{own}__lte": day}))
    if table is models.Assessment:
        rows = rows.filter(on__lte=day)
    if "document" in names:
        rows = rows.filter(Q(document=None) | ~Q(document__in=later))
    asked_later = models.Recommendation.objects.filter(shown=True, document__in=later).values("record_id")
    for column in ABOUT_RECOMMENDATIONS.get(table, ()):
        rows = rows if column == "record_id" else rows.exclude(**{f"{column}__in": asked_later})
    return rows


def _happened_by(day: str) -> Q:
    """Tell the events that had happened by a day, or were announced by then, as which they are recorded."""
    announced = Q(announced_on__lte=day) | Q(announced_on=None, on__lte=day)
    return (Q(status="announced") & announced) | (~Q(status="announced") & Q(on__lte=day))


def _over_by(day: str) -> Q:
    """Tell the days, months and years that were over at the end of a day; today, all that is stated is known."""
    year, month, of_month = map(int, day.split("-"))
    if day >= date.today().isoformat():
        return Q()
    ended = Q(on__lt=day[:4]) | Q(on__startswith=day[:5], on__lt=day[:7]) | Q(on__startswith=day[:8], on__lte=day)
    if of_month == monthrange(year, month)[1]:
        ended |= Q(on=day[:7])
    return ended | Q(on=day[:4]) if day.endswith("12-31") else ended


def _any(columns: Iterable[str], ids: Any) -> Q:
    condition = Q()
    for column in columns:
        condition |= Q(**{f"{column}__in": ids})
    return condition


def _listing(table: type[Row], state: str) -> list[int]:
    """Give the keys of the rows that list a State; there are few, and not every database can look into lists."""
    rows = shown_of(table).values_list("row", "states")
    return [row for row, states in rows if state in states]


def _chunks(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]


ALL = Selection()
KINDS: dict[str, type[Row]] = {name: TABLES[record] for name, record in TYPES.items() if record in TABLES}
"""The table of every type of record, by the type's name."""
