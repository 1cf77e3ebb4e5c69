"""Tables in a document, row by row, and tables of an export by the names in their first row."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from followthrough.records import Block


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its page and the lines of each cell that is not empty, by column."""

    page: int
    cells: dict[int, list[str]]

    def text(self, column: int | None) -> str:
        """Give the text of a cell with its lines; empty where the row has no such cell."""
        return "" if column is None else "\n".join(self.cells.get(column, ()))


def table_rows(blocks: Iterable[Block]) -> Iterator[Row]:
    """Yield the rows of all tables in order; blocks outside tables are passed over."""
    cells = (block for block in blocks if block.table is not None and block.column is not None)
    for _, of_row in groupby(cells, key=lambda block: (block.table, block.row)):
        found: dict[int, list[str]] = {}
        page = 0
        for block in of_row:
            page = page or block.page
            found.setdefault(block.column or 0, []).append(block.text)
        yield Row(page, found)


def named_rows(blocks: Iterable[Block]) -> Iterator[dict[str, str]]:
    """Yield the rows of a table by the names in its first row, each name in each row; empty cells are empty words.

    A name that comes twice is counted from its second place on; cells under no name go by their column's number
    from 1.
    """
    names: dict[int, str] = {}
    for row in table_rows(blocks):
        if not names:
            names = _names(row)
            continue
        cells = dict.fromkeys(names.values(), "")
        for column in row.cells:
            cells[names.get(column) or str(column + 1)] = row.text(column)
        yield cells


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
