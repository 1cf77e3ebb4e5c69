"""Rows of printed tables that may have been put together wrongly, by the places of their cells alone.

A cell stands in line with the others of its row: above, in the middle or below. One that does not may belong to the
row below or above; so may one that stands alone and not at the beginning, and rows whose cells reach into each other.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from followthrough.find.text.grid import rows_and_lines
from followthrough.find.text.layout import ends
from followthrough.find.text.printed_row import NUMBERED, Row
from followthrough.records import Block

_NEAR = 3.5  # points within which cells stand in line
FEW = 4  # of so many cells at most one
SHORTEST_REST = 4  # characters; a mark in a column of ticks is shorter
SEVERAL = 2  # rows in doubt
_LEVEL = 1.0  # points within which two lines stand on one height


class RowInDoubt(NamedTuple):
    """A row whose cells may belong to another: where it begins, and its words."""

    page: int
    text: str


def rows_in_doubt(lines: Sequence[Block]) -> Iterator[RowInDoubt]:
    """Give the rows in doubt of a document with columns, and of each page whose columns make no table the first line.

    Rules that the reader has found between rows leave no doubt. In plain text, where nothing but the place of numbers
    tells rows apart, one that is wrong shifts those below it: there, several in doubt put all in doubt.
    """
    if all(line.column is None or line.table is not None for line in lines):
        return
    parts = rows_and_lines(lines)
    doubted = list(_doubted(parts))
    if len(doubted) >= SEVERAL and any(map(_is_of_blanks, lines)):
        doubted = list(_all_of_blanks(parts))
    yield from doubted


def _is_of_blanks(line: Block) -> bool:
    """Say whether a line stands in a column that plain text sets with blanks: it has a place, and no size."""
    return line.left is not None and line.size is None


def _all_of_blanks(parts: Sequence[Block | list[Row]]) -> Iterator[RowInDoubt]:
    for part in parts:
        if not isinstance(part, Block):
            yield from (RowInDoubt(row.page, " ".join(row.texts())) for row in part)
        elif _is_of_blanks(part):
            yield RowInDoubt(part.page, part.text)


def _doubted(parts: Sequence[Block | list[Row]]) -> Iterator[RowInDoubt]:
    told: set[int] = set()
    last: Row | None = None
    for part in parts:
        if isinstance(part, Block):
            if last and _goes_on_below(last, part):
                yield RowInDoubt(last.page, f"{' '.join(last.texts())} {part.text}")
                last = None
            if _is_of_blanks(part) and part.column is None and NUMBERED.match(part.text):
                yield RowInDoubt(part.page, part.text)
            if part.column and part.role not in ("running_head", "footnote") and part.page not in told:
                told.add(part.page)
                yield RowInDoubt(part.page, part.text)
            continue
        last = part[-1] if part else None
        begun = next((at for at, row in enumerate(part) if row.is_numbered()), 0)
        rows = part[begun:]
        doubted = {*_numbered_elsewhere(rows), *_cut_amid_words(rows)}
        if rows and part[0].number is None:
            doubted |= {*_in_doubt(rows), *_beside_merged(rows)}
        yield from (RowInDoubt(rows[at].page, " ".join(rows[at].texts())) for at in sorted(doubted))


def _numbered_elsewhere(rows: Sequence[Row]) -> Iterator[int]:
    """Give the rows whose first cell stands in a column in which hardly a row begins, where all others have none."""
    begins = Counter(min(row.cells) for row in rows if row.is_numbered())
    place = begins.most_common(1)[0][0] if begins else 0
    yield from (at for at, row in enumerate(rows) if row.is_numbered() and min(row.cells) > place)


def _cut_amid_words(rows: Sequence[Row]) -> Iterator[int]:
    """Give rows with the one above where a cell goes on with a sentence of that one, in a column where few so begin.

    So does the end of a merged cell, beside the number of the next row.
    """
    numbered = [at for at, row in enumerate(rows) if row.is_numbered()]
    begins = [(column, _goes_on_small(lines)) for at in numbered for column, lines in rows[at].cells.items()]
    small, all_of = (
        Counter(column for column, is_small in begins if is_small),
        Counter(column for column, _ in begins),
    )
    for before, at in pairwise(numbered):
        above = rows[before].cells
        cut = (
            _goes_on_small(lines) and column in above and not ends(above[column][-1].text)
            for column, lines in rows[at].cells.items()
            if FEW * small[column] <= all_of[column]
        )
        if any(cut):
            yield from (before, at)


def _goes_on_small(lines: Sequence[Block]) -> bool:
    return lines[0].text[:1].islower() and len(lines[0].text) >= SHORTEST_REST


def _goes_on_below(row: Row, line: Block) -> bool:
    """Say whether a line behind the last row of a table begins in one of its further columns, on the page behind it.

    There, its reader has seen no columns.
    """
    begins = [lines[0].left or 0.0 for _, lines in sorted(row.cells.items())]
    own = line.left is not None and line.column is None and line.role not in ("running_head", "footnote")
    behind = own and row.last is not None and line.page == row.last.page + 1
    return behind and any(abs((line.left or 0.0) - left) < _NEAR for left in begins[1:])


def _in_doubt(rows: Sequence[Row]) -> Iterator[int]:
    """Give the rows in doubt of a table; those that a page cuts have their cells where there is room."""
    for at, (above, row, below) in enumerate(zip([None, *rows], rows, [*rows[1:], None], strict=False)):
        if above and _goes_on(above, row):
            continue
        is_cut = below is not None and _goes_on(row, below)
        out_of_line = not is_cut and _is_out_of_line(row)
        if out_of_line or _is_left_alone(row) or _runs_together(row) or (above and _reaches_into(above, row)):
            yield at


def _beside_merged(rows: Sequence[Row]) -> Iterator[int]:
    """Give the rows without a cell in a column, from one that has it to the next, where it begins above its row.

    Such a cell is one of several rows, and nothing but rules, which there are none, tells of which.
    """
    for at, row in enumerate(rows):
        for column in _begun_above(row):
            yield from _run_without(rows, column, range(at - 1, -1, -1))
            yield from _run_without(rows, column, range(at + 1, len(rows)))


def _run_without(rows: Sequence[Row], column: int, way: range) -> Iterator[int]:
    return takewhile(lambda other: _is_without(rows[other], column), way)


def _is_without(row: Row, column: int) -> bool:
    """Say whether a row has no cell in a column; headers that a page repeats count for none."""
    return column not in row.cells or not row.is_numbered()


def _begun_above(row: Row) -> list[int]:
    """Give the columns whose cells begin above the first cell of a row, and do not end below it."""
    if len(row.cells) == 1:
        return []
    first, *others = sorted(row.cells)
    top, bottom = _extent(row.cells[first], row.page)
    said = ((column, *_extent(row.cells[column], row.page)) for column in others)
    return [column for column, begins, ends in said if begins < top - _NEAR and ends < bottom + _NEAR]


def _goes_on(row: Row, below: Row) -> bool:
    """Say whether a row goes on behind the turn of a page."""
    return below.page != row.page and not below.is_numbered()


def _is_left_alone(row: Row) -> bool:
    """Say whether a row has but one cell, and that not in the first column."""
    return len(row.cells) == 1 and not row.over and min(row.cells) > 0


def _extents(row: Row, page: int) -> list[tuple[float, float]]:
    """Give where the cells of a row begin and end on a page, from above."""
    on_page = [lines for lines in row.cells.values() if any(line.page == page for line in lines)]
    return [_extent(lines, page) for lines in on_page]


def _extent(lines: Sequence[Block], page: int) -> tuple[float, float]:
    """Give where a cell begins and ends on a page, from above; without any line there, that is nowhere."""
    tops = [line.top or 0.0 for line in lines if line.page == page]
    return min(tops, default=0.0), max(tops, default=0.0)


def _is_out_of_line(row: Row) -> bool:
    """Say whether a cell stands neither above nor in the middle nor below beside the longest of its row."""
    found = _extents(row, row.page)
    top, bottom = max(found, key=lambda extent: extent[1] - extent[0])
    return any(
        min(abs(begins - top), abs(ends - bottom), abs(begins + ends - top - bottom) / 2) > _NEAR
        for begins, ends in found
    )


def _runs_together(row: Row) -> bool:
    """Say whether two lines stand beside each other in one cell, so that a column has not been seen."""
    return any(
        one.page == other.page and abs((one.top or 0.0) - (other.top or 0.0)) < _LEVEL and one.left == other.left
        for lines in row.cells.values()
        for one, other in pairwise(sorted(lines, key=lambda line: (line.page, line.top or 0.0)))
    )


def _reaches_into(above: Row, row: Row) -> bool:
    """Say whether a row begins before the one above it ends."""
    before, own = _extents(above, row.page), _extents(row, row.page)
    return bool(before) and max(end for _, end in before) > min(begin for begin, _ in own) - _NEAR
