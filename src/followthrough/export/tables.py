"""Records as tidy tables: one for each type of record, and two that people ask for most.

`recommendation` has beside its own fields the position that holds in the end; `recommending` has one row for each
text and recommending State, which is UPR Info's unit of counting. Lists are joined with "; ", nested values are JSON.
"""

import dataclasses
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from followthrough.records import Block, Recommendation, Record, Response
from followthrough.records.ledger import by_recommendation, held
from followthrough.records.lines import to_line
from followthrough.terms import states

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, its columns in order, and its rows."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


TYPES: Mapping[str, type] = {kind.__dataclass_fields__["type"].default: kind for kind in get_args(Record)}
ADDED = {"recommendation": ("position_held", "state_name")}
RECOMMENDING = (
    "recommendation",
    "recommending_state",
    "recommending_state_name",
    "regional_group",
    "state",
    "cycle",
    "session",
    "position_held",
    "text",
)


def tables(records: Iterable[Record]) -> list[Table]:
    """Give the tables of all types of record that occur, in the order of the record's types; blocks are left out."""
    by_type: dict[str, list[Record]] = {name: [] for name in TYPES}
    for record in _once(records):
        by_type[record.type].append(record)
    asked = [r for r in by_type["recommendation"] if isinstance(r, Recommendation)]
    ledger = by_recommendation(r for r in by_type["response"] if isinstance(r, Response))
    positions = {r.id: held(r, ledger.get(r.id, ())) for r in asked}
    made = [_table(name, kept, positions) for name, kept in by_type.items() if kept]
    if asked:
        made.append(Table("recommending", RECOMMENDING, tuple(_pairs(asked, positions))))
    return made


def columns_of(name: str) -> tuple[str, ...]:
    """Give the columns of a table by its name."""
    if name == "recommending":
        return RECOMMENDING
    own = tuple(field.name for field in dataclasses.fields(TYPES[name]) if field.name != "type")
    return (*own, *ADDED.get(name, ()))


def _once(records: Iterable[Record]) -> Iterator[Record]:
    """Pass over blocks, which are a step on the way, and over a record that came before."""
    seen: set[str] = set()
    for record in records:
        if not isinstance(record, Block):
            line = to_line(record)
            if line not in seen:
                seen.add(line)
                yield record


def _table(name: str, kept: list[Record], positions: Mapping[str, Any]) -> Table:
    columns = columns_of(name)
    own = columns[: len(columns) - len(ADDED.get(name, ()))]
    rows = tuple((*(_cell(getattr(r, c)) for c in own), *_added(r, positions)) for r in kept)
    return Table(name, columns, rows)


def _added(record: Record, positions: Mapping[str, Any]) -> tuple[Cell, ...]:
    if isinstance(record, Recommendation):
        return (positions.get(record.id), _name_of(record.state))
    return ()


def _pairs(asked: list[Recommendation], positions: Mapping[str, Any]) -> Iterator[tuple[Cell, ...]]:
    for r in asked:
        for code in r.recommenders or ("",):
            known = _known().get(code)
            group = known.group if known else ""
            shared = (r.state, r.cycle, r.session, positions[r.id], r.text)
            yield (r.id, code, _name_of(code), group, *shared)


def _name_of(code: str) -> str:
    known = _known().get(code)
    return known.name if known else ""


@cache
def _known() -> Mapping[str, states.State]:
    return {state.code: state for state in states.states()}


def _cell(value: Any) -> Cell:
    if isinstance(value, tuple) and all(isinstance(item, str) for item in value):
        return "; ".join(value)
    if isinstance(value, tuple | dict):
        plain = [dataclasses.asdict(item) for item in value] if isinstance(value, tuple) else value
        return json.dumps(plain, ensure_ascii=False, sort_keys=True)
    if isinstance(value, bool):
        return "true" if value else "false"
    cell: Cell = value
    return cell
