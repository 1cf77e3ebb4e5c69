"""Records to rows and back. A field that one side has and the other lacks is refused when the module is loaded."""

import dataclasses
from functools import cache
from typing import TYPE_CHECKING, Any

from followthrough.records import Record
from followthrough.site.store import models
from followthrough.site.store.models import Row, Source

if TYPE_CHECKING:
    from pydantic import TypeAdapter

RENAMED = {"id": "record_id", "source": "source_text"}
"""Fields whose name a column cannot have."""

TABLES: dict[type, type[Row]] = {
    table.record: table
    for table in vars(models).values()
    if isinstance(table, type) and issubclass(table, Row) and not table._meta.abstract
}


def columns(record_type: type) -> dict[str, str]:
    """Give the column of every field of a type of record but `type`."""
    return {f.name: RENAMED.get(f.name, f.name) for f in dataclasses.fields(record_type) if f.name != "type"}


def to_row(record: Record, source: Source, place: int) -> Row:
    """Make the row of a record (not saved yet); `place` is its place in the order of its source."""
    table = TABLES[type(record)]
    values = {column: _plain(getattr(record, name)) for name, column in columns(type(record)).items()}
    return table(source=source, place=place, **values)


def to_record(row: Row) -> Record:
    """Give the record that a row holds."""
    record_type = type(row).record
    values = {name: getattr(row, column) for name, column in columns(record_type).items()}
    record: Record = _adapter(record_type).validate_python(values)
    return record


def _plain(value: Any) -> Any:
    """Turn tuples and nested values into what a JSON column takes; anything else stays."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return dataclasses.asdict(value) if dataclasses.is_dataclass(value) and not isinstance(value, type) else value


@cache
def _adapter(record_type: type) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    return TypeAdapter(record_type)
