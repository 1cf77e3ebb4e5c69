"""The records of one State out of the database, for the steps that follow reading."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from django.db.models import Q, QuerySet

from followthrough.pipeline.following import OfState
from followthrough.pipeline.speaking import SPEAKING
from followthrough.records import Recommendation, Record
from followthrough.site.store import models
from followthrough.site.store.due import DERIVED
from followthrough.site.store.mapping import to_record
from followthrough.site.store.models import Row
from followthrough.terms import states

CHUNK = 500


class Gathering:
    """Gives the records of one State after the other; what documents are about which State is looked up once."""

    def __init__(self) -> None:
        self._documents: dict[str, list[int]] = defaultdict(list)
        shown = models.Document.objects.filter(shown=True).order_by("row")
        for row, codes in shown.values_list("row", "states"):
            for code in codes:
                self._documents[code].append(row)

    def of_state(self, code: str) -> OfState:
        """Give the records that concern a State: those that are shown, and the passages that report on it."""
        predecessors = states.vocabulary().states[code].predecessors if code in states.vocabulary().states else ()
        return OfState(code, tuple(dict.fromkeys(self._records(code))), tuple(_asked(predecessors)))

    def _records(self, code: str) -> Iterator[Record]:
        documents = self._documents_of(code)
        yield from map(to_record, documents)
        asked = list(_asked([code]))
        yield from asked
        for table in (models.Pledge, models.Finding):
            yield from map(to_record, table.objects.filter(state=code, shown=True).order_by("source_id", "place"))
        answers = models.Response.objects.filter(shown=True)
        yield from _among(answers, "recommendation", [one.id for one in asked])
        ids = [document.record_id for document in documents]
        totals = models.Total.objects.filter(Q(state=None) | Q(state=code))
        yield from _among(totals, "document", ids)
        yield from _among(models.Problem.objects.exclude(source__kind=DERIVED), "document", ids)
        for document in documents:
            if document.kind in SPEAKING:
                own = models.Passage.objects.filter(source_id=document.source_id, document=document.record_id)
                yield from map(to_record, own.order_by("place"))

    def _documents_of(self, code: str) -> list[models.Document]:
        about = list(models.Document.objects.filter(row__in=self._documents[code]).order_by("row"))
        known = [document.record_id for document in about]
        stating = models.Total.objects.filter(state=code).exclude(document__in=known).values("document")
        return [*about, *models.Document.objects.filter(record_id__in=stating, shown=True).order_by("row")]


def _asked(codes: Sequence[str]) -> Iterator[Recommendation]:
    for code in codes:
        rows = models.Recommendation.objects.filter(state=code, shown=True).order_by("source_id", "place")
        yield from (record for record in map(to_record, rows) if isinstance(record, Recommendation))


def _among(rows: QuerySet[Row], column: str, values: Iterable[str]) -> Iterator[Record]:
    remaining = iter(values)
    while chunk := list(islice(remaining, CHUNK)):
        yield from map(to_record, rows.filter(**{f"{column}__in": chunk}).order_by("source_id", "place"))
