"""The records of one State out of the database, for the steps that follow reading."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from django.db.models import Q, QuerySet

from followthrough.pipeline.following import OfState
from followthrough.pipeline.speaking import SPEAKING
from followthrough.records import Passage, Recommendation, Record
from followthrough.records.corrigenda import corrected_passages
from followthrough.site.store import models
from followthrough.site.store.corrected import corrigenda_of_paragraphs, deleted
from followthrough.site.store.due import DERIVED
from followthrough.site.store.mapping import records_in, to_record
from followthrough.site.store.models import Row
from followthrough.terms import states

CHUNK = 500


def of_state(code: str) -> OfState:
    """Give the records that concern a State: those that are shown, and the passages that report on it."""
    predecessors = states.vocabulary().states[code].predecessors if code in states.vocabulary().states else ()
    return OfState(code, tuple(dict.fromkeys(_records(code))), tuple(_asked(predecessors)))


def _records(code: str) -> Iterator[Record]:
    documents = _documents(code)
    yield from map(to_record, documents)
    asked = list(_asked([code]))
    yield from asked
    for table in (models.Pledge, models.Finding):
        yield from records_in(table.objects.filter(state=code, shown=True).order_by("source_id", "place"))
    ids = [one.id for one in asked]
    yield from _among(models.Response.objects.filter(shown=True), "recommendation", ids)
    gone = [one.id for one in deleted().values() if one.state == code]
    yield from _among(models.Corrigendum.objects.filter(shown=True), "recommendation", [*ids, *gone])
    named = [document.record_id for document in documents]
    yield from _among(models.Corrigendum.objects.filter(recommendation=None, shown=True), "document", named)
    totals = models.Total.objects.filter(Q(state=None) | Q(state=code))
    yield from _among(totals, "document", named)
    yield from _among(models.Problem.objects.exclude(source__kind=DERIVED), "document", named)
    for document in documents:
        if document.kind in SPEAKING:
            own = models.Passage.objects.filter(source_id=document.source_id, document=document.record_id)
            passages = (one for one in records_in(own.order_by("place")) if isinstance(one, Passage))
            yield from corrected_passages(passages, corrigenda_of_paragraphs(document.record_id))


def _documents(code: str) -> list[models.Document]:
    """Give the documents about a State, and those that state a total of it."""
    about = models.DocumentOfState.objects.filter(state=code).values("row")
    stating = models.Total.objects.filter(state=code).values("document")
    rows = models.Document.objects.filter(Q(row__in=about) | Q(record_id__in=stating), shown=True)
    return list(rows.order_by("source_id", "place"))


def _asked(codes: Sequence[str]) -> Iterator[Recommendation]:
    for code in codes:
        rows = models.Recommendation.objects.filter(state=code, shown=True).order_by("source_id", "place")
        yield from (record for record in records_in(rows) if isinstance(record, Recommendation))


def _among(rows: QuerySet[Row], column: str, values: Iterable[str]) -> Iterator[Record]:
    remaining = iter(values)
    while chunk := list(islice(remaining, CHUNK)):
        yield from records_in(rows.filter(**{f"{column}__in": chunk}).order_by("source_id", "place"))
