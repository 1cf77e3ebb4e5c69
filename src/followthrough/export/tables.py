"""Records as tidy tables: one for each type of record, and one that people ask for most.

`recommendation` has beside its own fields the position that holds in the end; `recommending` has one row for each
text and recommending State, which is UPR Info's unit of counting. Lists are joined with "; ", nested values are JSON.
Every row ends with the address of its record on a site.
"""

import dataclasses
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from followthrough.export.addresses import TOLD_BY, address_of
from followthrough.export.codebook import meaning
from followthrough.records import Recommendation, Record
from followthrough.terms import states

Cell = str | int | float | None
Row = tuple[Cell, ...]
Rows = Callable[[], Iterator[Row]]
Held = Callable[[Recommendation], str | None]
CorrectedBy = Mapping[str, Sequence[str]]
_PLAIN = frozenset((str, int, float, type(None)))


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, its columns in order, and its rows, which can be gone through again."""

    name: str
    columns: tuple[str, ...]
    rows: Rows


TYPES: Mapping[str, type] = {kind.__dataclass_fields__["type"].default: kind for kind in get_args(Record)}
ADDED = {"recommendation": ("position_held", "state_name", "corrected_by")}
RECOMMENDING = (
    "recommendation",
    "recommending_state",
    "recommending_state_name",
    "regional_group",
    "state",
    "state_name",
    "cycle",
    "session",
    "position_held",
    "text",
    "address",
)


def columns_of(name: str) -> tuple[str, ...]:
    """Give the columns of a table by its name."""
    return RECOMMENDING if name == "recommending" else (*own_columns(name), *ADDED.get(name, ()), "address")


@cache
def own_columns(name: str) -> tuple[str, ...]:
    """Give the fields of a type of record, without `type`."""
    return tuple(field.name for field in dataclasses.fields(TYPES[name]) if field.name != "type")


def table_of(name: str, records: Callable[[], Iterable[Record]], held: Held, corrected: CorrectedBy) -> Table:
    """Make the table of one type of record.

    `held` gives the position that holds on a recommendation, `corrected` the corrigenda of those that have some.
    """

    def rows() -> Iterator[Row]:
        for record in records():
            values = [getattr(record, column) for column in own_columns(name)]
            if isinstance(record, Recommendation):
                yield row_of(name, values, held(record), corrected.get(record.id, ()))
            else:
                yield row_of(name, values)

    return Table(name, columns_of(name), rows)


def recommending(asked: Callable[[], Iterable[Record]], held: Held) -> Table:
    """Make the table of text × recommending State."""

    def rows() -> Iterator[Row]:
        for record in asked():
            if isinstance(record, Recommendation):
                values = (record.id, record.recommenders, record.state, record.cycle, record.session, record.text)
                yield from pairs_of(*values, held(record))

    return Table("recommending", RECOMMENDING, rows)


def recommending_among(made: Iterable[Table]) -> Table:
    """Give the table of text × recommending State among others; where there is none, its columns without a row."""
    empty = Table("recommending", RECOMMENDING, lambda: iter(()))
    return next((table for table in made if table.name == "recommending"), empty)


def standing_at(site: str, table: Table) -> Table:
    """Give a table whose addresses begin with that of a site; the same table where no site is named."""
    if not site or "address" not in table.columns:
        return table
    at = table.columns.index("address")

    def rows() -> Iterator[Row]:
        for row in table.rows():
            yield (*row[:at], f"{site}{row[at]}" if row[at] else row[at], *row[at + 1 :])

    return Table(table.name, table.columns, rows)


def codebook(made: Iterable[Table]) -> Table:
    """Make a table that says what the columns of other tables mean."""
    rows = tuple((table.name, column, meaning(table.name, column)) for table in made for column in table.columns)
    return Table("codebook", ("table", "column", "meaning"), lambda: iter(rows))


def row_of(name: str, values: Sequence[Any], held: str | None = None, corrected: Sequence[str] = ()) -> Row:
    """Make a row of the values of a record's own fields."""
    value = {column: values[at] for column, at in _of_address(name)}
    added = (held, name_of(value["state"]), "; ".join(corrected) or None) if name == "recommendation" else ()
    return (*map(cell, values), *added, address_of(name, value))


@cache
def _of_address(name: str) -> tuple[tuple[str, int], ...]:
    """Give the fields of a type of record that its address is made of, each with its place."""
    return tuple((column, at) for at, column in enumerate(own_columns(name)) if column in TOLD_BY)


def pairs_of(
    identity: str,
    recommenders: Iterable[str],
    state: str,
    cycle: int | None,
    session: int | None,
    text: str,
    held: str | None,
) -> Iterator[Row]:
    """Make a row for each State that recommends a text; one with an empty State where none was found."""
    address = address_of("recommendation", {"id": identity})
    for code in tuple(recommenders) or ("",):
        recommender = _known().get(code)
        group = recommender.group if recommender else ""
        shared = (state, name_of(state), cycle, session, held, text, address)
        yield (identity, code, name_of(code), group, *shared)


def name_of(code: str) -> str:
    """Give the name of a State by its code; empty where the code is not known."""
    known = _known().get(code)
    return known.name if known else ""


@cache
def _known() -> Mapping[str, states.State]:
    return {state.code: state for state in states.states()}


def cell(value: Any) -> Cell:
    """Turn the value of a field into what a cell holds: lists of words joined, anything nested as JSON."""
    plain: Cell = value
    if type(value) in _PLAIN:  # nearly all are, and there are millions
        return plain
    if isinstance(value, list | tuple):
        if all(isinstance(item, str) for item in value):
            return "; ".join(value)
        return json.dumps(value, ensure_ascii=False, sort_keys=True, default=dataclasses.asdict)
    if isinstance(value, dict | Recommendation):
        return json.dumps(value, ensure_ascii=False, sort_keys=True, default=dataclasses.asdict)
    if isinstance(value, bool):
        return "true" if value else "false"
    return plain
