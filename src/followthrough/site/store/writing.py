"""Records into the database: what a source holds replaces what it held before, in one transaction."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from django.db import transaction

from followthrough.records import Block, Document, Problem, Record
from followthrough.records.ids import document_of
from followthrough.records.lines import to_line
from followthrough.site.store import models
from followthrough.site.store.decisions.standing import settle
from followthrough.site.store.derived import derive
from followthrough.site.store.due import DERIVED, mark, states_in
from followthrough.site.store.edition import exchange
from followthrough.site.store.mapping import TABLES, to_row
from followthrough.site.store.models import Due, Named, OfState, Row, Source

BATCH = 1000
RANKS = {"working_group_report": 3, "draft_report": 2, "matrix": 1}
"""Where several sources hold a record of the same id, the one of the highest rank is shown; then the newest."""


OF_STATES: Mapping[type[Row], type[OfState]] = {
    models.Document: models.DocumentOfState,
    models.Review: models.ReviewOfState,
    models.Event: models.EventOfState,
}
"""Tables whose records are about several States, and those that say about which."""


@dataclass(slots=True)
class Written:
    """What a source brought: the number of records by type, and the ids of recommendations that it touches."""

    source: Source
    counts: dict[str, int]
    touched: set[str] = field(default_factory=set)


def held(sha256: str, digest: str) -> Source | None:
    """Give the source with this hash where it holds these very records (`digest` as of `digest_of`) already."""
    return Source.objects.filter(sha256=sha256, digest=digest).first()


def digest_of(lines: Iterable[str]) -> str:
    """Give the hash of records as lines, by which a source that brings nothing new is known."""
    total = hashlib.sha256()
    for line in lines:
        total.update(line.rstrip("\n").encode("utf-8") + b"\n")
    return total.hexdigest()


@transaction.atomic
def write(name: str, sha256: str, records: Iterable[Record]) -> Written:
    """Store the records of the source with this hash in place of those that it held before.

    The transaction takes all of it or nothing: when it is cut off at any moment the old rows are still there. The
    States that it concerns, before and after, are marked as due.
    """
    source, _ = Source.objects.get_or_create(sha256=sha256, defaults={"name": name})
    touched, states = _named_ids(source), states_in(source)
    source.name, source.document_id = name, None
    _replace(source, records)
    touched |= _named_ids(source)
    derive(touched)
    settle(document_of(identity) for identity in touched)
    mark(states | states_in(source))
    return Written(source, source.counts, touched)


@transaction.atomic
def write_derived(due: Due, steps: Mapping[str, Sequence[Record]], versions: Mapping[str, str]) -> dict[str, int]:
    """Store what follows from the records of a State, by step, in place of what did before; give counts by type.

    The State's mark is taken away, unless it was set anew in the meantime.
    """
    counts: Counter[str] = Counter()
    for step, records in steps.items():
        source, _ = Source.objects.get_or_create(sha256=f"{DERIVED}:{step}:{due.state}")
        counts.update(record.type for record in records)
        if source.digest != digest_of(map(to_line, records)):
            source.name, source.kind = f"{step} of {due.state}", DERIVED
            _replace(source, records)
        Source.objects.filter(pk=source.pk).update(versions={step: versions[step]})
    Due.objects.filter(pk=due.pk).delete()
    settle(record.document for records in steps.values() for record in records if isinstance(record, Problem))
    return dict(counts)


def _replace(source: Source, records: Iterable[Record]) -> None:
    before = _content(source)
    for table in TABLES.values():
        table._default_manager.filter(source=source).delete()
    counts: Counter[str] = Counter()
    digest = hashlib.sha256()
    place = 0
    for batch in _batches(records):
        for record in batch:
            digest.update(to_line(record).encode("utf-8") + b"\n")
        counts.update(record.type for record in batch)
        _describe(source, batch)
        _insert(batch, source, place)
        place += len(batch)
    source.counts, source.digest = dict(sorted(counts.items())), digest.hexdigest()
    source.save()
    exchange(before, _content(source))


def _content(source: Source) -> str:
    return f"{source.sha256} {source.digest}" if source.digest else ""


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
    if models.Recommendation in by_table:
        _recommending(source, first_place)
    for table, relation in OF_STATES.items():
        if table in by_table:
            _of_states(table, relation, source, first_place)


def _recommending(source: Source, first_place: int) -> None:
    rows = models.Recommendation.objects.filter(source=source, place__gte=first_place)
    models.Recommending.objects.bulk_create(
        models.Recommending(recommendation=row, state=state, order=order)
        for row in rows
        for order, state in enumerate(row.recommenders)
    )


def _of_states(table: type[Row], relation: type[OfState], source: Source, first_place: int) -> None:
    rows: Any = table._default_manager.filter(source=source, place__gte=first_place)
    made: Any = relation  # a foreign key `row` is what each relation adds
    made.objects.bulk_create(made(row=row, state=state) for row in rows for state in dict.fromkeys(row.states))


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
