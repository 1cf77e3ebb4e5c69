"""Records into the database: what a source holds replaces what it held before, in one transaction."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from django.db import transaction

from followthrough.records import Block, Document, Record
from followthrough.site.store import models
from followthrough.site.store.derived import derive
from followthrough.site.store.mapping import TABLES, to_row
from followthrough.site.store.models import Named, Row, Source

BATCH = 1000
RANKS = {"working_group_report": 3, "draft_report": 2, "matrix": 1}
"""Where several sources hold a record of the same id, the one of the highest rank is shown; then the newest."""


@dataclass(slots=True)
class Written:
    """What a source brought: the number of records by type, and the ids of recommendations that it touches."""

    source: Source
    counts: dict[str, int]
    touched: set[str] = field(default_factory=set)


@transaction.atomic
def write(name: str, sha256: str, records: Iterable[Record]) -> Written:
    """Store the records of the source with this hash in place of those that it held before.

    The transaction takes all of it or nothing: when it is cut off at any moment the old rows are still there.
    """
    source, _ = Source.objects.get_or_create(sha256=sha256, defaults={"name": name})
    touched = _named_ids(source)
    source.document_id = None
    for table in TABLES.values():
        table._default_manager.filter(source=source).delete()
    counts: Counter[str] = Counter()
    place = 0
    for batch in _batches(records):
        counts.update(record.type for record in batch)
        _describe(source, batch)
        _insert(batch, source, place)
        place += len(batch)
    source.name, source.counts = name, dict(sorted(counts.items()))
    source.save()
    touched |= _named_ids(source)
    derive(touched)
    return Written(source, source.counts, touched)


def _batches(records: Iterable[Record]) -> Iterator[list[Record]]:
    """Give the records in lists of a thousand, without blocks, which are a step on the way and not kept."""
    kept: Iterator[Record] = (record for record in records if not isinstance(record, Block))
    while batch := list(islice(kept, BATCH)):
        yield batch


def _describe(source: Source, batch: Sequence[Record]) -> None:
    for record in batch:
        if isinstance(record, Document) and source.document_id is None:
            source.document_id, source.kind = record.id, record.kind
            source.rank = RANKS.get(record.kind, 0)


def _insert(batch: Sequence[Record], source: Source, first_place: int) -> None:
    by_table: dict[type[Row], dict[object, Row]] = defaultdict(dict)
    for place, record in enumerate(batch, first_place):
        row = to_row(record, source, place)
        by_table[type(row)].setdefault(getattr(row, "record_id", place), row)
    for table, rows in by_table.items():
        table._default_manager.bulk_create(list(rows.values()), ignore_conflicts=issubclass(table, Named))
    _recommending(source, first_place)


def _recommending(source: Source, first_place: int) -> None:
    rows = models.Recommendation.objects.filter(source=source, place__gte=first_place)
    models.Recommending.objects.bulk_create(
        models.Recommending(recommendation=row, state=state, order=order)
        for row in rows
        for order, state in enumerate(row.recommenders)
    )


def _named_ids(source: Source) -> set[str]:
    ids: set[str] = set()
    for table in TABLES.values():
        if issubclass(table, Named):
            ids.update(table._default_manager.filter(source=source).values_list("record_id", flat=True))
    ids.update(
        identity
        for identity in models.Response.objects.filter(source=source).values_list("recommendation", flat=True)
        if identity
    )
    return ids
