"""Rows of printed tables that may have been put together wrongly, by the places of their cells alone.

A cell stands in line with the others of its row: above, in the middle or below. One that does not may belong to the
row below or above; so may one that stands alone and not at the beginning, and rows whose cells reach into each other.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followthrough.find.text.grid import Row, rows_and_lines
from followthrough.records import Block

_NEAR = 3.5  # points within which cells stand in line


class RowInDoubt(NamedTuple):
    """A row whose cells may belong to another: where it begins, and its words."""

    page: int
    text: str


def rows_in_doubt(lines: Sequence[Block]) -> Iterator[RowInDoubt]:
    """Give the rows in doubt of a PDF with columns, and of each page whose columns make no table the first line.

    Rules that the reader has found between rows leave no doubt.
    """
    if all(line.column is None or line.table is not None for line in lines):
        return
    told: set[int] = set()
    for part in rows_and_lines(lines):
        if isinstance(part, Block):
            if part.column and part.role not in ("running_head", "footnote") and part.page not in told:
                told.add(part.page)
                yield RowInDoubt(part.page, part.text)
        elif part and part[0].number is None:
            begun = next((at for at, row in enumerate(part) if row.is_numbered()), 0)
            yield from (RowInDoubt(row.page, " ".join(row.texts())) for row in _in_doubt(part[begun:]))


def _in_doubt(rows: Sequence[Row]) -> Iterator[Row]:
    """Give the rows in doubt of a table; those that a page cuts have their cells where there is room."""
    for above, row, below in zip([None, *rows], rows, [*rows[1:], None], strict=False):
        if above and _goes_on(above, row):
            continue
        is_cut = below is not None and _goes_on(row, below)
        out_of_line = not is_cut and _is_out_of_line(row)
        if out_of_line or _is_left_alone(row) or (above and _reaches_into(above, row)):
            yield row


def _goes_on(row: Row, below: Row) -> bool:
    """Say whether a row goes on behind the turn of a page."""
    return below.page != row.page and not below.is_numbered()


def _is_left_alone(row: Row) -> bool:
    """Say whether a row has but one cell, and that not in the first column."""
    return len(row.cells) == 1 and not row.over and min(row.cells) > 0


def _extents(row: Row, page: int) -> list[tuple[float, float]]:
    """Give where the cells of a row begin and end on a page, from above."""
    cells = ([line.top or 0.0 for line in lines if line.page == page] for lines in row.cells.values())
    return [(min(tops), max(tops)) for tops in cells if tops]


def _is_out_of_line(row: Row) -> bool:
    """Say whether a cell stands neither above nor in the middle nor below beside the longest of its row."""
    found = _extents(row, row.page)
    top, bottom = max(found, key=lambda extent: extent[1] - extent[0])
    return any(
        min(abs(begins - top), abs(ends - bottom), abs(begins + ends - top - bottom) / 2) > _NEAR
        for begins, ends in found
    )


def _reaches_into(above: Row, row: Row) -> bool:
    """Say whether a row begins before the one above it ends."""
    before, own = _extents(above, row.page), _extents(row, row.page)
    return bool(before) and max(end for _, end in before) > min(begin for begin, _ in own) - _NEAR
