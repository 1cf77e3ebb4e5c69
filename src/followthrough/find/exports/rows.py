"""Tables in a document, row by row, tables of an export by the names in their first row, and doubts about a row."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, groupby, islice

from followthrough.find.exports import PUT_ASIDE
from followthrough.messages import exports as say
from followthrough.messages.sentence import Message
from followthrough.records import Block, Document, Problem

HEADER_WITHIN = 50  # rows, among which the names of a table's columns are looked for
_LONGEST = 500
_ROW = re.compile(r"^Row (\d+)\b")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its page, the lines of each cell that is not empty by column, its number in its table."""

    page: int
    cells: dict[int, list[str]]
    at: int = 0

    def text(self, column: int | None) -> str:
        """Give the text of a cell with its lines; empty where the row has no such cell."""
        return "" if column is None else "\n".join(self.cells.get(column, ()))


@dataclass(frozen=True, slots=True)
class Table:
    """A table by the names of its columns: each row is its number in its sheet, from 1, and its cells by name."""

    names: tuple[str, ...]
    rows: Iterator[tuple[int, dict[str, str]]]


def table_rows(blocks: Iterable[Block]) -> Iterator[Row]:
    """Yield the rows of all tables in order; blocks outside tables are passed over."""
    cells = (block for block in blocks if block.table is not None and block.column is not None)
    for (_, row), of_row in groupby(cells, key=lambda block: (block.table, block.row)):
        found: dict[int, list[str]] = {}
        page = 0
        for block in of_row:
            page = page or block.page
            found.setdefault(block.column or 0, []).append(block.text)
        yield Row(page, found, (row or 0) + 1)


def table(blocks: Iterable[Block], suits: Callable[[Iterable[str]], bool] = bool) -> Table:
    """Give the table that blocks make up; empty cells are empty words, rows without any are passed over.

    Its names stand in the first row that `suits`, below a title or behind a sheet of remarks; where none of the first
    does, in the very first. A name that comes twice is counted from its second place on; cells under no name go by
    their column's number from 1.
    """
    rows = table_rows(blocks)
    first: list[Row] = []
    for row in islice(rows, HEADER_WITHIN):
        names = _names(row)
        if suits(names.values()):
            return Table(tuple(names.values()), _by_name(rows, names))
        first.append(row)
    names = _names(first[0]) if first else {}
    return Table(tuple(names.values()), _by_name(chain(first[1:], rows), names))


def put_aside(document: Document, at: int, why: Message, found: str) -> Problem:
    """Say why nothing of the row `at` is in the record; `found` holds its words."""
    message = say.PUT_ASIDE(row=at, why=why)
    return Problem(document=document.id, kind=PUT_ASIDE, message=message, found=found[:_LONGEST])


def doubt(
    document: Document, at: int, kind: str, why: Message, found: str = "", number: str | None = None
) -> Problem:
    """Say what is in doubt about the row `at`, which is in the record all the same."""
    message = say.DOUBT(row=at, why=why)
    return Problem(document=document.id, number=number, kind=kind, message=message, found=found[:_LONGEST])


def row_of(problem: Problem) -> int | None:
    """Give the number of the row that a problem of an export is about; null where it is about none."""
    found = _ROW.match(problem.message)
    return int(found[1]) if found else None


def words(row: Mapping[str, str]) -> str:
    """Give all words of a row as one line."""
    return " | ".join(cell for cell in row.values() if cell)


def _by_name(rows: Iterable[Row], names: dict[int, str]) -> Iterator[tuple[int, dict[str, str]]]:
    for row in rows:
        cells = dict.fromkeys(names.values(), "")
        for column in row.cells:
            cells[names.get(column) or str(column + 1)] = row.text(column)
        yield row.at, cells


def _names(row: Row) -> dict[int, str]:
    names: dict[int, str] = {}
    for column in row.cells:
        name = text = row.text(column).strip()
        times = 1
        while name in names.values():
            times += 1
            name = f"{text} {times}"
        names[column] = name
    return names
