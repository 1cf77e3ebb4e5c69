"""Which documents of the record answer which: an addendum needs its report, whichever of them came first."""

from collections.abc import Iterable, Iterator
from typing import Any

from followthrough.pipeline.answered import ANSWERING, CORRECTING, may_answer
from followthrough.records import Corrigendum, Recommendation
from followthrough.records.corrigenda import as_printed, order
from followthrough.site.store import models
from followthrough.site.store.corrected import corrigenda
from followthrough.site.store.mapping import records_in
from followthrough.site.store.models import Source

REPORTS = ("working_group_report", "draft_report")

DocumentLine = dict[str, Any]
"""A document as its line of JSON, parsed."""


def recommendations_for(document: DocumentLine) -> Iterator[Recommendation]:
    """Give the recommendations in the database that a document may answer, or, as they stood before it, correct."""
    reports = map(_line, models.Document.objects.filter(kind__in=REPORTS, shown=True))
    ids = [report["id"] for report in reports if may_answer(document, report)]
    rows = models.Recommendation.objects.filter(document__in=ids, shown=True).order_by("source_id", "place")
    later = _from(document) if document.get("kind") == CORRECTING else {}
    for record in records_in(rows):
        if isinstance(record, Recommendation):
            yield as_printed(record, later.get(record.id, ()))


def _from(document: DocumentLine) -> dict[str, list[Corrigendum]]:
    """Give what a corrigendum and those after it change."""
    first = order(document["id"])
    return {name: [one for one in said if order(one.document) >= first] for name, said in corrigenda().items()}


def sources_answering(reports: Iterable[DocumentLine], but: Iterable[str]) -> list[Source]:
    """Give the sources that may answer or correct one of some documents; `but` are hashes of sources to leave out."""
    listed = list(reports)
    if not listed:
        return []
    answering = models.Document.objects.filter(kind__in=ANSWERING).exclude(sha256__in=list(but))
    rows = answering.select_related("source").order_by("source_id")
    return list(dict.fromkeys(row.source for row in rows if any(may_answer(_line(row), one) for one in listed)))


def _line(row: models.Document) -> DocumentLine:
    return {
        "id": row.record_id,
        "symbol": row.symbol,
        "kind": row.kind,
        "states": row.states,
        "corrects": row.corrects,
    }
