"""A part of the database as content that every format of export takes, streamed row by row."""

import dataclasses
import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import Any, get_args, get_type_hints

from django.db.models import OuterRef, Q, QuerySet, Subquery
from pydantic_core import to_json

from followthrough.export.addresses import TOLD_BY
from followthrough.export.tables import (
    RECOMMENDING,
    TYPES,
    Row,
    Table,
    cell,
    columns_of,
    pairs_of,
    row_of,
    standing_at,
)
from followthrough.records import Recommendation, Record
from followthrough.records.corrigenda import as_printed, corrected_by
from followthrough.site.store import models
from followthrough.site.store.elsewhere import stated_elsewhere
from followthrough.site.store.listed import rows_deleted
from followthrough.site.store.mapping import columns, records_in
from followthrough.site.store.measures.positions import held_on
from followthrough.site.store.printed import as_known, not_yet_public, public_by
from followthrough.site.store.selection import KINDS, Selection
from followthrough.site.store.streaming import Reading, streamed

PAIRS = ("record_id", "recommenders", "state", "cycle", "session", "text", "held")


class DatabaseContent:
    """What is selected of the record, as `followthrough.export.content.Content`."""

    def __init__(self, selection: Selection, site: str = "") -> None:
        self._selection = selection
        self.site = site

    def lines(self) -> Iterator[bytes]:
        """Give each record as a line of JSON without its end, in the order of the record's types."""
        for kind in KINDS:
            for rows in self._selection.rows(KINDS[kind]):
                yield from lines_of(kind, rows, self._selection.as_of)

    def records(self, kind: str) -> Iterator[Record]:
        """Give each record of one type."""
        later = not_yet_public(self._selection.as_of) if kind == "recommendation" else {}
        for rows in self._selection.rows(KINDS[kind]):
            for record in records_in(rows):
                yield as_printed(record, later.get(record.id, ())) if isinstance(record, Recommendation) else record

    def tables(self) -> list[Table]:
        """Give the tables of the types that occur, of text × recommending State, and of what is stated elsewhere."""
        made = [self.table(kind) for kind in KINDS if self._occurs(kind)]
        if any(table.name == "recommendation" for table in made):
            made.append(Table("recommending", RECOMMENDING, self._pairs))
        elsewhere = stated_elsewhere(self._selection)
        return [standing_at(self.site, table) for table in ([*made, elsewhere] if elsewhere else made)]

    def table(self, kind: str) -> Table:
        """Give the table of one type of record, be there rows or not."""

        def rows() -> Iterator[Row]:
            for found in self._selection.rows(KINDS[kind]):
                yield from rows_of(kind, found, self._selection.as_of)

        return Table(kind, columns_of(kind), rows)

    def _occurs(self, kind: str) -> bool:
        return any(rows.exists() for rows in self._selection.rows(KINDS[kind]))

    def _pairs(self) -> Iterator[Row]:
        as_then = _as_known(PAIRS[:-1], self._selection.as_of)
        for rows in self._selection.rows(models.Recommendation):
            for values in streamed(with_position(rows, self._selection.as_of), PAIRS):
                yield from pairs_of(*as_then(values))


def lines_of(kind: str, rows: QuerySet[Any], day: str | None = None) -> Iterator[bytes]:
    """Give rows as lines of JSON, the same bytes as `records.lines.to_line` gives of their records.

    Recommendations are worded as on a day (an ISO date; null: now).
    """
    named = columns(TYPES[kind])
    as_then = _as_known(tuple(named.values()), day) if kind == "recommendation" else None
    for values in streamed(rows, list(named.values()), _in_order(kind)):
        record = {"type": kind}
        record.update(zip(named, as_then(values) if as_then else values, strict=True))
        yield to_json(record)


def rows_of(kind: str, rows: QuerySet[Any], day: str | None = None) -> Iterator[Row]:
    """Give rows of the database as rows of the exported table."""
    named, cells = list(columns(TYPES[kind]).values()), _as_cells(kind)
    if kind == "recommendation":
        as_then, corrected = _as_known(named, day), corrected_by(public_by(day))
        for *values, held in streamed(with_position(rows, day), [*named, "held"], cells):
            yield row_of(kind, as_then(values), held, corrected.get(values[0], ()))
    else:
        yield from map(partial(row_of, kind), streamed(rows, named, cells))


def _as_known(named: Sequence[str], day: str | None) -> Callable[[list[Any]], list[Any]]:
    """Give what words values of recommendations, the id first, as on a day; values behind those named are kept."""
    later = not_yet_public(day)
    gone = rows_deleted(later) if later else []

    def as_then(values: list[Any]) -> list[Any]:
        if values[0] not in later:
            return values
        row = models.Recommendation.objects.get(Q(shown=True) | Q(row__in=gone), record_id=values[0])
        (then,) = as_known([row], day)
        return [*(getattr(then, name) for name in named), *values[len(named) :]]

    return as_then


def with_position(rows: QuerySet[Any], day: str | None) -> Any:
    """Give recommendations with the position `held` on a day (null: today)."""
    held = held_on(day).filter(recommendation=OuterRef("record_id"))
    return rows.annotate(held=Subquery(held.values("position")[:1]))


@cache
def _as_cells(kind: str) -> dict[str, Reading]:
    """Say how the JSON of a table is read for cells; what an address is made of is told by its values."""
    return {
        name: lambda text: cell(json.loads(text)) for name in columns(TYPES[kind]).values() if name not in TOLD_BY
    }


@cache
def _in_order(kind: str) -> dict[str, Reading]:
    """Say how the JSON of a table is read where a database may have changed the order of fields of nested values."""
    named = columns(TYPES[kind])
    return {named[name]: partial(_read_in_order, part) for name, part in _nested(TYPES[kind]).items()}


@cache
def _nested(record_type: type) -> dict[str, type]:
    """Give the fields of a type that hold values with fields of their own, and what these are."""
    hints = get_type_hints(record_type)
    parts = {name: next(iter(get_args(hint)), None) for name, hint in hints.items()}
    return {name: part for name, part in parts.items() if isinstance(part, type) and dataclasses.is_dataclass(part)}


def _read_in_order(part: type, text: str) -> Any:
    return _ordered(part, json.loads(text))


def _ordered(part: type, value: Any) -> Any:
    """Put the fields of a nested value, or of each in a list, in the order in which the type has them."""
    if isinstance(value, list):
        return [_ordered(part, one) for one in value]
    within = _nested(part)
    names = [field.name for field in dataclasses.fields(part)]
    return {name: _ordered(within[name], value[name]) if name in within else value[name] for name in names}
