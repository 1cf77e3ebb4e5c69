"""Records to rows and back. A field that one side has and the other lacks is refused when the module is loaded."""

import dataclasses
from collections.abc import Callable, Iterator
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, get_args

from django.db.models import JSONField, QuerySet

from followthrough.records import Record
from followthrough.site.store import models
from followthrough.site.store.models import Row
from followthrough.site.store.streaming import streamed

if TYPE_CHECKING:
    from pydantic import TypeAdapter

RENAMED = {"id": "record_id", "source": "source_text"}
"""Fields whose name a column cannot have."""

_TABLE_OF = {
    table.record: table
    for table in vars(models).values()
    if isinstance(table, type) and issubclass(table, Row) and not table._meta.abstract
}
TABLES: dict[type, type[Row]] = {record: _TABLE_OF[record] for record in get_args(Record) if record in _TABLE_OF}


def columns(record_type: type) -> dict[str, str]:
    """Give the column of every field of a type of record but `type`."""
    return {f.name: RENAMED.get(f.name, f.name) for f in dataclasses.fields(record_type) if f.name != "type"}


@cache
def values_of(record_type: type) -> Callable[[Any], list[Any]]:
    """Give what makes, of a record of this type, the values of its columns as a database takes them."""
    from pydantic_core import to_json

    table, named = TABLES[record_type], columns(record_type)
    fields = attrgetter(*named)
    nested = [n for n, column in enumerate(named.values()) if isinstance(table._meta.get_field(column), JSONField)]

    def values(record: Any) -> list[Any]:
        plain = list(fields(record))
        for n in nested:
            if plain[n] is not None:
                plain[n] = to_json(_in_one_order(plain[n])).decode("utf-8")
        return plain

    return values


def _in_one_order(value: Any) -> Any:
    """Order the names of values as PostgreSQL keeps them (`jsonb`: short ones first), so that every database does."""
    if not isinstance(value, dict):
        return value
    return dict(sorted(value.items(), key=lambda named: (len(named[0].encode()), named[0].encode())))


def to_record(row: Row) -> Record:
    """Give the record that a row holds."""
    record_type = type(row).record
    values = {name: getattr(row, column) for name, column in columns(record_type).items()}
    record: Record = _adapter(record_type).validate_python(values)
    return record


def records_in(rows: QuerySet[Any]) -> Iterator[Record]:
    """Give the records that rows of one table hold, in their order, without making an object of each row."""
    record_type = rows.model.record
    named = columns(record_type)
    record_of = _adapter(record_type).validate_python
    for values in streamed(rows, list(named.values())):
        yield record_of(dict(zip(named, values, strict=True)))


@cache
def _adapter(record_type: type) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    return TypeAdapter(record_type)
