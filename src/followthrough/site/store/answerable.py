"""Which documents of the record answer which: an addendum needs its report, whichever of them came first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from followthrough.pipeline.answered import ANSWERING, CORRECTING, as_answering, may_answer
from followthrough.records import Passage, Recommendation, Record
from followthrough.records.corrigenda import corrected, corrected_passages, deleted_by, order, printed_of
from followthrough.site.store import models
from followthrough.site.store.corrected import corrigenda, corrigenda_of_paragraphs, deleted
from followthrough.site.store.mapping import records_in, to_record
from followthrough.site.store.models import Source
from followthrough.site.store.restated import REPEATING

REPORTS = ("working_group_report", "draft_report")

DocumentLine = dict[str, Any]
"""A document as its line of JSON, parsed."""


def known_for(document: DocumentLine) -> Iterator[Record]:
    """Give the recommendations in the database that a document may answer, or, as they stood before it, correct.

    What was deleted may have been answered all the same, where no other has its number since. A corrigendum is also
    given the document that it corrects.
    """
    if document.get("kind") == CORRECTING:
        yield from _corrected_document(document)
    yield from _recommendations_for(as_answering(document))


def _recommendations_for(document: DocumentLine) -> Iterator[Recommendation]:
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


def _corrected_document(document: DocumentLine) -> Iterator[Record]:
    """Give the document that a corrigendum corrects, its passages and answers as earlier corrigenda left them."""
    corrects, first = str(document.get("corrects")), order(document["id"])
    for row in models.Document.objects.filter(record_id=corrects, shown=True).select_related("source"):
        yield to_record(row)
        own = models.Passage.objects.filter(source=row.source, document=corrects).order_by("place")
        earlier = [one for one in corrigenda_of_paragraphs(corrects) if order(one.document) < first]
        yield from corrected_passages((one for one in records_in(own) if isinstance(one, Passage)), earlier)
        yield from _answers_of(row, [name for name in _correcting(corrects) if order(name) < first])


def _answers_of(row: models.Document, corrigenda: Sequence[str]) -> Iterator[Record]:
    """Give the answers of a document; of those that corrigenda gave anew, the last."""
    answers: dict[str | None, list[Record]] = {}
    for document in (row.record_id, *sorted(corrigenda, key=order)):
        own = models.Response.objects.filter(document=document)
        own = own.filter(source=row.source) if document == row.record_id else own.filter(shown=True)
        anew: dict[str | None, list[Record]] = defaultdict(list)
        for answer in own.order_by("row"):
            anew[answer.recommendation].append(to_record(answer))
        answers |= anew
    yield from chain.from_iterable(answers.values())


def _correcting(document: str) -> list[str]:
    rows = models.Document.objects.filter(corrects=document, kind=CORRECTING, shown=True)
    return list(rows.values_list("record_id", flat=True))


def is_corrected(document: str) -> bool:
    """Say whether the database holds a corrigendum of a document."""
    return bool(_correcting(document))


def sources_answering(reports: Iterable[DocumentLine], but: Iterable[str]) -> list[Source]:
    """Give the sources that may answer or correct one of some documents; `but` are hashes of sources to leave out."""
    listed = list(reports)
    if not listed:
        return []
    answering = models.Document.objects.filter(kind__in=ANSWERING).exclude(sha256__in=list(but))
    rows = answering.select_related("source").order_by("source_id")
    return list(dict.fromkeys(row.source for row in rows if any(_asks(_line(row), one) for one in listed)))


def _asks(document: DocumentLine, other: DocumentLine) -> bool:
    """Say whether what a document states depends on another; that of an addendum's corrigendum on two."""
    return may_answer(document, other) or may_answer(as_answering(document), other)


def _line(row: models.Document) -> DocumentLine:
    return {
        "id": row.record_id,
        "symbol": row.symbol,
        "kind": row.kind,
        "states": row.states,
        "corrects": row.corrects,
    }
