"""Rows into the database by the thousand: one prepared statement, no object for each row."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Model

from followthrough.records import Record
from followthrough.site.store import models
from followthrough.site.store.mapping import TABLES, columns, values_of
from followthrough.site.store.models import Named, OfState, Row, Source

OF_STATES: dict[type[Row], type[OfState]] = {
    models.Document: models.DocumentOfState,
    models.Review: models.ReviewOfState,
    models.Event: models.EventOfState,
}
"""The tables by which what is about a State is found."""

Placed = tuple[int, Record]
"""A record, with its place in the order of its source."""


def insert_records(source: Source, record_type: type, placed: Sequence[Placed]) -> None:
    """Store records of one type, none of them twice, as rows of a source, with what is found by them."""
    table, values = TABLES[record_type], values_of(record_type)
    own = [True] if issubclass(table, Named | models.Observation) else []
    insert(
        table,
        ["source_id", "place", *(["shown"] if own else []), *columns(record_type).values()],
        ([source.pk, place, *own, *values(record)] for place, record in placed),
    )
    relation = OF_STATES.get(table)
    if relation or table is models.Recommendation:
        row_of = _rows_of(table, source, placed[0][0])
        if relation:
            _of_states(relation, row_of, placed)
        else:
            insert_recommending((row_of[place], record) for place, record in placed)


def insert(table: type[Model], named: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Store rows of plain values; `named` are the columns in their order."""
    with connection.cursor() as cursor:
        cursor.executemany(_statement(table, tuple(named)), list(rows))


def _rows_of(table: type[Row], source: Source, first: int) -> dict[int, int]:
    """Give the key of each row of a source by its place, from a place on."""
    rows = table._default_manager.filter(source=source, place__gte=first)
    return dict(rows.values_list("place", "row"))


def insert_recommending(keyed: Iterable[tuple[int, Record]]) -> None:
    """Store which States make recommendations, each given with the key of its row."""
    insert(
        models.Recommending,
        ["recommendation_id", "state", "order"],
        (
            (row, state, order)
            for row, record in keyed
            for order, state in enumerate(getattr(record, "recommenders", ()))
        ),
    )


def _of_states(relation: type[OfState], row_of: dict[int, int], placed: Sequence[Placed]) -> None:
    insert(
        relation,
        ["row_id", "state"],
        (
            (row_of[place], state)
            for place, record in placed
            for state in dict.fromkeys(getattr(record, "states", ()))
        ),
    )


@cache
def _statement(table: type[Model], named: tuple[str, ...]) -> str:
    quoted = connection.ops.quote_name
    listed = ", ".join(map(quoted, named))
    return f"INSERT INTO {quoted(table._meta.db_table)} ({listed}) VALUES ({', '.join(['%s'] * len(named))})"
