"""Rows of tables become passages: what stands beside each other belongs together, `CAT | 1993 | None`.

A Word document says which cells a row has. A PDF has but lines, cell by cell: the lines of one cell below each other,
then the next cell, which begins to the right and not lower. A row ends where a line goes back to the left.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from msgspec import Struct

from followthrough.find.text.hyphens import Joiner
from followthrough.find.text.lines import is_sign
from followthrough.find.text.notes import without_marks
from followthrough.find.text.starts import starts
from followthrough.records import Block

BETWEEN = " | "
"""Between the cells of a row."""
LONGEST_ROW = 600  # characters; the cells of longer rows are passages of their own
LONGEST_ALONE = 160  # characters of a row of one cell that may stand between others
SEVERAL = 2  # cells beside each other are the row of a table, if it has so many such rows
FEWEST_CELLS = 3  # or one of so many cells
_APART = 14.0  # points between the beginnings of two cells at least
_NEAR = 3.0  # points within which lines begin at one place or on one height
_CLOSE = 1.35  # type sizes from line to line at most within a cell that stands alone
_LETTER = 0.42  # of the type size: the least that a character takes on average
_Extent = tuple[float, float]
"""Where a cell begins and ends, from the left in points."""


class _Row(Struct):
    """The lines of a row, cell by cell from the left."""

    cells: list[list[Block]]

    @property
    def first(self) -> Block:
        """Give the line with which it begins."""
        return self.cells[0][0]

    @property
    def last(self) -> Block:
        """Give the line that it has reached."""
        return self.cells[-1][-1]

    def __len__(self) -> int:
        """Give how many cells stand beside each other, but for a number in front of them as paragraphs have it."""
        return len(self.cells) - (len(self.cells) > 1 and is_sign(self.first.text))


def with_rows_joined(blocks: Sequence[Block]) -> list[Block]:
    """Give the blocks of a document with each row of a table as one block, its cells in order; others as they are."""
    joiner = Joiner([block.text for block in blocks])
    if any(block.table is not None for block in blocks):
        return list(_of_cells(blocks, joiner))
    return list(_of_lines(blocks, joiner)) if any(block.left is not None for block in blocks) else list(blocks)


def _of_cells(blocks: Sequence[Block], joiner: Joiner) -> Iterator[Block]:
    """Join the rows of a file that says which cells they have."""
    row: list[Block] = []
    notes: list[Block] = []
    for block in blocks:
        if row and block.role == "footnote":
            notes.append(block)
            continue
        if row and (row[0].table, row[0].row) != (block.table, block.row):
            yield from [*_row_of(row, joiner), *notes]
            row, notes = [], []
        if block.table is None:
            yield block
        else:
            row.append(block)
    yield from [*_row_of(row, joiner), *notes]


def _row_of(row: Sequence[Block], joiner: Joiner) -> Sequence[Block]:
    """Join the cells of a row, if it has several and is not long."""
    cells: dict[int, str] = {}
    for block in row:
        place = block.column or 0
        cells[place] = joiner.join(cells.get(place, ""), block.text)
    if len(cells) < SEVERAL or sum(map(len, cells.values())) > LONGEST_ROW:
        return row
    return [replace(row[0], text=_text(cells))]


def _text(cells: Mapping[int, str]) -> str:
    """Give the cells of a row in order, with nothing between two signs where one of them is empty."""
    last = max(cells)
    if last and is_sign(cells.get(0, "")):
        return f"{cells[0]} {_text({at - 1: words for at, words in cells.items() if at})}"
    return " ".join(f"{cells.get(at, '')}{BETWEEN if at < last else ''}".strip() for at in range(last + 1))


def _of_lines(blocks: Sequence[Block], joiner: Joiner) -> Iterator[Block]:
    """Join the rows that lines stand in by their places."""
    waiting: list[Block | _Row] = []
    tables = 0
    for part in _rows(blocks):
        if isinstance(part, _Row) and _may_stand_in_table(part, waiting):
            waiting.append(part)
            continue
        if isinstance(part, Block) and waiting:
            waiting.append(part)
            continue
        yield from _table(waiting, tables, joiner)
        waiting, tables = [part] if isinstance(part, _Row) and len(part) > 1 else [], tables + 1
        if not waiting:
            yield from _lines(part)
    yield from _table(waiting, tables, joiner)


def _lines(part: Block | _Row) -> list[Block]:
    return [part] if isinstance(part, Block) else [line for cell in part.cells for line in cell]


def _may_stand_in_table(row: _Row, before: Sequence[Block | _Row]) -> bool:
    """Say whether a row may belong to a table: it has several cells, or one in a column of those above."""
    if len(row) > 1:
        return True
    line = row.first
    if not before or line.role == "heading" or starts(line.text) or is_sign(line.text):
        return False
    above = next(one for one in reversed(before) if isinstance(one, _Row) and len(one) > 1)
    left, right = _extent(row.cells[0])
    own = next((at for at, cell in enumerate(above.cells) if left <= _extent(cell)[0] + _NEAR), len(above) - 1)
    behind = above.cells[own + 1 : own + 2]
    short = own or sum(len(one.text) for one in row.cells[0]) <= LONGEST_ALONE
    return bool(short) and (not behind or right <= _extent(behind[0])[0])


def _rows(blocks: Sequence[Block]) -> Iterator[Block | _Row]:
    """Give the lines of a document in rows, and between them what has no place or runs through it."""
    row: _Row | None = None
    for block in blocks:
        if block.left is None or block.top is None or block.role in ("running_head", "footnote"):
            if row:
                yield row
            row = None
            yield block
        elif row and _is_beside(row.last, block):
            if above := _above(row, block):
                yield _Row([above])
                del row.cells[0][: len(above)]
            row.cells.append([block])
        elif row and _goes_on(row, block):
            row.cells[-1].append(block)
        else:
            if row:
                yield row
            row = _Row([[block]])
    if row:
        yield row


def _above(row: _Row, line: Block) -> list[Block]:
    """Give the lines in front of a row that are no part of its first cell: they reach over the second, `line`."""
    if len(row) > 1:
        return []
    wide = [at for at, one in enumerate(row.cells[0], 1) if _right([one]) > (line.left or 0.0) + 2 * _APART]
    return row.cells[0][: wide[-1]] if wide else []


def _is_beside(before: Block, line: Block) -> bool:
    """Say whether a line begins the next cell of a row: further to the right than the last, and not lower."""
    if before.page != line.page or before.left is None or line.left is None:
        return False
    lower = (line.top or 0.0) - (before.top or 0.0)
    return lower < _NEAR and line.left - before.left > _APART and line.left > _right([before])


def _goes_on(row: _Row, line: Block) -> bool:
    """Say whether a line goes on with the last cell of a row: below it, and to the right of the cell before."""
    before, cell = row.last, row.cells[-1]
    if before.page != line.page or line.left is None:
        return False
    lower = (line.top or 0.0) - (before.top or 0.0)
    inside = line.left <= _right(cell) and line.left + _width(line) >= min(one.left or 0.0 for one in cell)
    if lower < _NEAR or not inside:
        return False
    if len(row) == 1:
        alike = (before.size, before.bold, before.role) == (line.size, line.bold, line.role)
        return alike and lower <= _CLOSE * (line.size or 10.0) and _is_below(before, line)
    return line.left > max(map(_right, row.cells[:-1])) - _NEAR


def _is_below(before: Block, line: Block) -> bool:
    """Say whether a line begins about where the one before it does, or further left; or both are centred."""
    indent, shorter = (line.left or 0.0) - (before.left or 0.0), _width(before) - _width(line)
    return indent < _APART or abs(2 * indent - shorter) < _APART


def _right(cell: Sequence[Block]) -> float:
    """Give where a cell ends at the least."""
    return max((line.left or 0.0) + _width(line) for line in cell)


def _width(line: Block) -> float:
    return len(without_marks(line.text)) * _LETTER * (line.size or 10.0)


def _table(parts: Sequence[Block | _Row], table: int, joiner: Joiner) -> Iterator[Block]:
    """Give rows as one block each, from the first to the last of several cells; all lines where there are too few."""
    rows = [part for part in parts if isinstance(part, _Row)]
    columns = _columns(rows)
    inside = _inside(parts, columns)
    for part in parts[: inside.start]:
        yield from _lines(part)
    within = [part for part in parts[inside.start : inside.stop] if isinstance(part, _Row)]
    for at, cells in enumerate(_across_pages(within, columns)):
        text = _text({place: joiner.joined(line.text for line in cell) for place, cell in cells.items()})
        yield replace(cells[min(cells)][0], role="table_cell", text=text, table=table, row=at, column=0)
    yield from (part for part in parts[inside.start : inside.stop] if isinstance(part, Block))
    for part in parts[inside.stop :]:
        yield from _lines(part)


def _inside(parts: Sequence[Block | _Row], columns: Sequence[float]) -> slice:
    """Give which of the parts are a table: to its last row belongs what goes on in a later column."""
    rows = {at: part for at, part in enumerate(parts) if isinstance(part, _Row)}
    several = [at for at, row in rows.items() if len(row) > 1]
    if len(several) < SEVERAL and all(len(row) < FEWEST_CELLS for row in rows.values()):
        return slice(0, 0)
    last = several[-1]
    while (following := next((at for at in rows if at > last), None)) and _places(rows[following], columns)[0]:
        last = following
    return slice(several[0], last + 1)


def _across_pages(rows: Sequence[_Row], columns: Sequence[float]) -> Iterator[dict[int, list[Block]]]:
    """Give the cells of rows by column: one that a page cuts goes on behind it, and no header is repeated there."""
    before: dict[int, list[Block]] = {}
    page = header = None
    for row in rows:
        cells = dict(zip(_places(row, columns), row.cells, strict=True))
        words = [line.text for cell in row.cells for line in cell]
        header = header or words
        if before and row.first.page != page and words == header:
            continue
        if before and row.first.page != page and (0 not in cells or row.first.text[0].islower()):
            for place, cell in cells.items():
                before.setdefault(place, []).extend(cell)
        else:
            if before:
                yield before
            before = {place: list(cell) for place, cell in cells.items()}
        page = row.last.page
    if before:
        yield before


def _columns(rows: Sequence[_Row]) -> Sequence[float]:
    """Give where the columns of a table begin; none where it has no cells.

    The cells of a column begin at one place, or are centred and stand over each other in the fullest rows.
    """
    most = max(map(len, rows), default=0)
    begun: list[float] = []
    for left, _ in sorted(_extent(cell) for row in rows for cell in row.cells):
        if not begun or left > begun[-1] + _NEAR:
            begun.append(left)
    full = [[_extent(cell)[0] for cell in row.cells] for row in rows if len(row) == most]
    return begun if len(begun) <= most + 1 else [min(lefts) for lefts in zip(*full, strict=True)]


def _places(row: _Row, columns: Sequence[float]) -> Sequence[int]:
    """Give the column in which each cell of a row begins; their order where that does not tell.

    It does not where a cell reaches over the next column, as those do that PDF has run together: `242 326`.
    """
    found: list[int] = []
    for left, right in map(_extent, row.cells):
        at = max((at for at, start in enumerate(columns) if start <= left + _NEAR), default=-1)
        if at == -1 or at in found or right > [*columns, float("inf")][at + 1]:
            return range(len(row))
        found.append(at)
    return found


def _extent(cell: Sequence[Block]) -> _Extent:
    return min(line.left or 0.0 for line in cell), _right(cell)
