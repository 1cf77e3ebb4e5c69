"""Recommendations as corrigenda correct them: the rows that are shown, and what they were before.

The row of a report holds what the report printed until a corrigendum of it is stored, whichever comes first; from
then on the row that is shown is as corrected, and the rows of the corrigendum say what was printed.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from django.db.models import QuerySet

from followthrough.records import Corrigendum, Recommendation
from followthrough.records.corrigenda import as_printed, corrected, deleted_by, order
from followthrough.site.store import models
from followthrough.site.store.inserting import insert_recommending
from followthrough.site.store.mapping import records_in, to_record
from followthrough.site.store.models import Source
from followthrough.site.store.touched import Touched

CHUNK = 500
COLUMNS = ("number", "text", "position", "recommenders", "recommenders_as_printed")
"""What a corrigendum may change."""


def correct(states: Iterable[str]) -> Touched:
    """Bring the shown recommendations to States up to what corrigenda say; give those that are otherwise now."""
    said = corrigenda()
    asked = models.Recommendation.objects.filter(shown=True, state__in=sorted(states))
    changed = {
        row.record_id for row in _rows(asked, said) if _put(row, corrected(record_of(row), said[row.record_id]))
    }
    return Touched(asked=changed)


def deleted(of: Iterable[str] | None = None) -> dict[str, Recommendation]:
    """Give the recommendations that corrigenda delete, as they were, by id: those of some ids, or all (null)."""
    return deleted_by(one for said in corrigenda(of).values() for one in said)


def take_back(source: Source) -> None:
    """Give the recommendations that a source corrects the words that were printed, before it is read anew."""
    named = models.Corrigendum.objects.filter(source=source).values_list("recommendation", flat=True)
    own = set(filter(None, named))
    said = {identity: some for identity, some in corrigenda(own).items() if identity in own}
    for row in _rows(models.Recommendation.objects.all(), said):
        _put(row, as_printed(record_of(row), said[row.record_id]))


def corrigenda(of: Iterable[str] | None = None) -> dict[str, list[Corrigendum]]:
    """Give what corrigenda change, by the id of the recommendation; null: in all, which are few."""
    found: dict[str, list[Corrigendum]] = defaultdict(list)
    rows = models.Corrigendum.objects.filter(shown=True).order_by("row")
    for some in [rows] if of is None else (rows.filter(recommendation__in=chunk) for chunk in _chunks(sorted(of))):
        for record in records_in(some):
            if isinstance(record, Corrigendum) and record.recommendation:
                found[record.recommendation].append(record)
    return found


def corrigenda_of_paragraphs(document: str) -> list[Corrigendum]:
    """Give what corrigenda of a document change in paragraphs that are no recommendations, in their order."""
    return [one for one in corrigenda_of_document(document) if not one.recommendation]


def corrigenda_of_document(document: str) -> list[Corrigendum]:
    """Give what corrigenda of a document change, in the order of their symbols."""
    correcting = models.Document.objects.filter(corrects=document, shown=True).values("record_id")
    rows = models.Corrigendum.objects.filter(document__in=correcting, shown=True).order_by("row")
    said = [record for record in records_in(rows) if isinstance(record, Corrigendum)]
    return sorted(said, key=lambda one: order(one.document))


def _rows(rows: QuerySet[models.Recommendation], of: Iterable[str]) -> Iterator[models.Recommendation]:
    for chunk in _chunks(sorted(of)):
        yield from rows.filter(record_id__in=chunk)


def record_of(row: models.Recommendation) -> Recommendation:
    """Give the recommendation that a row holds."""
    record = to_record(row)
    assert isinstance(record, Recommendation)
    return record


def _put(row: models.Recommendation, now: Recommendation) -> bool:
    """Store a recommendation in its row; false where it is the same already."""
    if now == record_of(row):
        return False
    values = asdict(now)
    models.Recommendation.objects.filter(pk=row.pk).update(**{name: values[name] for name in COLUMNS})
    models.Recommending.objects.filter(recommendation=row).delete()
    insert_recommending([(row.pk, now)])
    return True


def _chunks(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]
