"""Which documents of the record answer which: an addendum needs its report, whichever of them came first."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from followthrough.pipeline.answered import ANSWERING, CORRECTING, may_answer
from followthrough.records import Recommendation
from followthrough.records.corrigenda import corrected, deleted_by, order, printed_of
from followthrough.site.store import models
from followthrough.site.store.corrected import corrigenda, deleted
from followthrough.site.store.mapping import records_in
from followthrough.site.store.models import Source
from followthrough.site.store.restated import REPEATING

REPORTS = ("working_group_report", "draft_report")

DocumentLine = dict[str, Any]
"""A document as its line of JSON, parsed."""


def recommendations_for(document: DocumentLine) -> Iterator[Recommendation]:
    """Give the recommendations in the database that a document may answer, or, as they stood before it, correct.

    What was deleted may have been answered all the same, where no other has its number since.
    """
    reports = map(_line, models.Document.objects.filter(kind__in=REPORTS, shown=True))
    ids = [report["id"] for report in reports if may_answer(document, report)]
    if document.get("kind") == CORRECTING:
        yield from _to_correct(document, ids)
        return
    rows = models.Recommendation.objects.filter(document__in=ids, shown=True).order_by("source_id", "place")
    known = [record for record in records_in(rows) if isinstance(record, Recommendation)]
    yield from known
    taken = {one.number for one in known}
    of_reports = {one.document for one in known}
    yield from (one for one in deleted().values() if one.document in of_reports and one.number not in taken)


def _to_correct(document: DocumentLine, ids: Sequence[str]) -> Iterator[Recommendation]:
    """Give the recommendations of a report as earlier corrigenda left them, also where it was revised since."""
    rows = models.Recommendation.objects.filter(document__in=ids).exclude(source__kind__in=REPEATING)
    rows = rows.order_by("source__rank", "row")
    last = {record.id: record for record in records_in(rows) if isinstance(record, Recommendation)}
    said = [one for of_one in corrigenda(last).values() for one in of_one]
    earlier = [one for one in said if order(one.document) < order(document["id"])]
    later, gone = [one for one in said if one not in earlier], deleted_by(earlier)
    yield from (corrected(one, earlier) for one in printed_of(last.values(), later) if one.id not in gone)


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
