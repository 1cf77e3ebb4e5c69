"""Records as JSON lines: how they are written and read back.

The same record always gives the same bytes. Writing needs msgspec only, which starts many times as fast as the
adapter of pydantic that reading and validating needs. Fields that are null or empty are written all the same, so
that a reader of the lines sees every field of a type.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from msgspec.json import encode

from followthrough.errors import InputError
from followthrough.messages import files as say
from followthrough.patterns import when_needed
from followthrough.records import Record

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_HALF = when_needed("[\ud800-\udfff]")


@cache
def adapter() -> "TypeAdapter[Any]":
    """Give pydantic's adapter for any record, told apart by `type`. Built on first use: it takes a moment."""
    from pydantic import Field, TypeAdapter

    return TypeAdapter(Annotated[Record, Field(discriminator="type")])


def to_line(record: Record) -> str:
    """Write one record as one line of JSON, without the line's end.

    Half characters become the sign for a character that could not be read: names of files may be of any bytes, and
    JSON may hold one half of a pair.
    """
    try:
        return encode(record).decode("utf-8")
    except UnicodeEncodeError:
        return encode(_whole(asdict(record))).decode("utf-8")


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return _HALF.sub("\ufffd", value)
    if isinstance(value, Mapping):
        return {key: _whole(item) for key, item in value.items()}
    return [_whole(item) for item in value] if isinstance(value, list | tuple) else value


def from_line(line: str | bytes, where: str = "") -> Record:
    """Read one line back into its record; an `InputError` says which field is wrong."""
    from pydantic import ValidationError

    try:
        record: Record = adapter().validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        what = say.WRONG_FIELD(field=field, said=first["msg"]) if field else say.WRONG_LINE(said=first["msg"])
        raise InputError(what, where=where, remedy=say.RECORD_LINES()) from error
    return record


def read_lines(lines: Iterable[str], name: str = "standard input") -> Iterator[Record]:
    """Read records from lines of JSON, passing over empty ones; errors name the source and the line."""
    for count, line in enumerate(lines, 1):
        if line.strip():
            yield from_line(line, where=f"{name}, line {count}")
