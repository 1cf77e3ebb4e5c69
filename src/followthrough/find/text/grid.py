"""Tables that a PDF prints, put together from lines whose columns its reader has told apart.

A PDF holds a table cell by cell: the lines of one cell, then those of the next, which begins further to the right and
not lower than the first. A row ends where a line goes back to the left; a row that a page cuts goes on behind it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from followthrough.find.text.hyphens import Joiner
from followthrough.find.text.printed_cells import cells_of
from followthrough.find.text.printed_row import DOTTED, MOST_HEADERS, NUMBERED, Row, is_next_number
from followthrough.records import Block

_NEAR = 3.0  # points within which lines begin at one place or on one height
_APART = 14.0  # points between the beginnings of two columns at least
_SPACED = 1.5  # type sizes from line to line from which on another row or paragraph begins
FEWEST_ROWS = 2  # with several cells that a table has
LONGEST_HEADER = 12  # lines
LONGEST_THEME = 90  # characters of a line of it


def with_tables(blocks: Sequence[Block]) -> list[Block]:
    """Give the blocks of a document with the lines of printed tables put together to cells; others as they are."""
    joiner = Joiner(block.text for block in blocks)
    given: list[Block] = []
    tables = 0
    for part in rows_and_lines(blocks):
        if isinstance(part, Block):
            given.append(part)
            continue
        given += cells_of(part, tables, joiner)
        tables += 1
    return given


def rows_and_lines(blocks: Sequence[Block]) -> list[Block | list[Row]]:
    """Give the tables of a document as the rows that its pages show, and the lines around them."""
    found: list[Block | list[Row]] = []
    for lines in _runs(blocks):
        parts = _parts(lines)
        found += lines if parts is None else [one for part in parts for one in _without_paragraphs_around(part)]
    return found


def _without_paragraphs_around(part: Block | list[Row]) -> list[Block | list[Row]]:
    if isinstance(part, Block):
        return [part]
    rows = _without_paragraphs(part)
    return [*_lines_of(part[: rows.start]), part[rows], *_lines_of(part[rows.stop :])]


def _without_paragraphs(rows: Sequence[Row]) -> slice:
    """Give the rows of a table without paragraphs above and below it: `3.` beside text, where rows have `9.1`."""
    dotted = [at for at, row in enumerate(rows) if any(DOTTED.match(lines[0].text) for lines in row.cells.values())]
    whole = slice(0, len(rows))
    if 2 * len(dotted) <= len(rows):
        return whole
    first = next((at for at in range(dotted[0], 0, -1) if _is_paragraph(rows[at - 1])), 0)
    last = next((at for at in range(dotted[-1] + 1, len(rows)) if _is_paragraph(rows[at])), len(rows))
    return slice(first, last)


def _is_paragraph(row: Row) -> bool:
    sign = row.cells[min(row.cells)][0].text.partition(" ")[0]
    return len(row.cells) <= 2 and sign.endswith(".") and sign[:-1].isdigit()


def _lines_of(rows: Sequence[Row]) -> list[Block]:
    lines = (line for row in rows for _, cell in sorted(row.cells.items()) for line in cell)
    return [replace(line, row=None, column=None) for line in lines]


def _runs(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Give the blocks in runs: those of pages that follow each other and hold cells, or columns, or none of them.

    A cell or column is that of a PDF, where the reader has told a line to stand in it.
    """
    printed = [block for block in blocks if block.column is not None and block.table is None]
    ruled_on = {block.page for block in printed if block.row is not None}
    marked = {block.page: block.page in ruled_on for block in printed}
    run: list[Block] = []
    for before, block in pairwise([*blocks[:1], *blocks]):
        if run and marked.get(block.page) != marked.get(before.page):
            yield run
            run = []
        run.append(block)
    yield run


def _parts(lines: Sequence[Block]) -> Iterator[Block | list[Row]] | None:
    """Give the tables of a run as rows, and the blocks around them; null where it holds none."""
    if _are_in_rows(lines) and all(map(_is_of_rows, parts := list(_ruled(lines)))):
        return iter(parts)
    columns = _columns(lines)
    return _rows(lines, columns) if len(columns) > 1 else None


def _are_in_rows(lines: Sequence[Block]) -> bool:
    """Say whether most lines in columns have a row: level rules that merged cells break part some rows alone."""
    told = [line.row is not None for line in lines if line.column is not None]
    return any(told) and 2 * sum(told) >= len(told)


def _is_of_rows(part: Block | list[Row]) -> bool:
    """Say whether rules part the rows of a table, and not its header and its end alone: few hold several numbers."""
    if isinstance(part, Block):
        return True
    several = sum(any(_numbers_in(lines) > 1 for lines in row.cells.values()) for row in part)
    return several * 3 <= len(part)


def _numbers_in(lines: Sequence[Block]) -> int:
    """Count the numbers that begin lines of a cell; a source may repeat its own: `Para.` / `186.28.`."""
    first = lines[0].text
    numbers = ((line.text, NUMBERED.match(line.text)) for line in lines)
    return len({found[0].strip() for text, found in numbers if found and is_next_number(first, text)})


def _ruled(lines: Sequence[Block]) -> Iterator[Block | list[Row]]:
    """Give the tables of a run whose reader has told rows by the rules between them, and the blocks around them."""
    table: dict[int, Row] = {}
    for line in lines:
        if line.row is None or line.column is None:
            if table and line.role not in ("running_head", "footnote"):
                yield [table[at] for at in sorted(table)]
                table = {}
            yield line
        else:
            table.setdefault(line.row, Row(line.page, number=line.row)).add(line.column, line)
    if table:
        yield [table[at] for at in sorted(table)]


def _columns(lines: Sequence[Block]) -> list[float]:
    """Give where the columns of a run begin; places at which no two cells stand beside each other are one column."""
    beside = [(before.left or 0.0, line.left or 0.0) for before, line in pairwise(lines) if _is_beside(before, line)]
    begins = Counter(round(place) for pair in beside for place in pair)
    found: list[float] = []
    for left in sorted(begins):
        if not found or left - found[-1] > _NEAR:
            found.append(float(left))
    merged: list[float] = []
    for place in found:
        near = bool(merged) and place - merged[-1] < _APART
        if near or (merged and not any(_within(a, merged[-1], place) and b > place - _NEAR for a, b in beside)):
            continue
        merged.append(place)
    return merged if len(beside) >= FEWEST_ROWS else []


def _within(place: float, start: float, end: float) -> bool:
    return start - _NEAR <= place < end - _NEAR


def _is_beside(before: Block, line: Block) -> bool:
    """Say whether a line begins the cell to the right of the one in which the line before it stands."""
    if before.page != line.page or before.left is None or line.left is None or not _may_be_cell(before):
        return False
    if before.top is None or line.top is None or not _may_be_cell(line):
        return False
    return line.left - before.left > _APART and line.top - before.top < _NEAR


def _may_be_cell(line: Block) -> bool:
    """Say whether a line may stand in a cell: it has a place and no dots that lead to a page, as contents have."""
    placed = line.table is None and line.left is not None
    return placed and line.role not in ("running_head", "footnote") and "...." not in line.text


def _rows(lines: Sequence[Block], columns: Sequence[float]) -> Iterator[Block | list[Row]]:
    """Give the tables of a run as rows, and the blocks around them."""
    inside = _inside(lines, columns)
    table: list[Row] = []
    for at, line in enumerate(lines):
        if at in inside:
            _add(table, line, columns)
            continue
        if table and line.role not in ("running_head", "footnote"):
            yield table
            table = []
        yield line
    if table:
        yield table


def _inside(lines: Sequence[Block], columns: Sequence[float]) -> set[int]:
    """Give which lines stand in a table: those from the row of the first pair of cells to that of the last.

    Lines that stand in no column, as they reach over several, part one table from the next, but for themes.
    """
    found: set[int] = set()
    run: list[int] = []
    for at, line in enumerate(lines):
        if not _may_be_cell(line):
            continue
        if line.column is None and not (run and _is_theme(lines, at)):
            found |= _of_table(lines, run, columns)
            run = []
        else:
            run.append(at)
    return found | _of_table(lines, run, columns)


def _is_theme(lines: Sequence[Block], at: int) -> bool:
    """Say whether a line that reaches over columns is a theme: short, and a row with a number follows."""
    words = lines[at].text
    if len(words) > LONGEST_THEME or words.endswith((".", ":", ";")) or NUMBERED.match(words):
        return False
    row: list[Block] = []
    for line in filter(_may_be_cell, lines[at + 1 : at + 1 + LONGEST_HEADER]):
        if line.column is None and not row:
            return _is_theme(lines, lines.index(line, at))
        if line.column is None or (row and (line.left or 0.0) < (row[-1].left or 0.0)):
            break
        row.append(line)
    return len({line.column for line in row}) > 1 and any(NUMBERED.match(line.text) for line in row)


def _column(left: float, columns: Sequence[float]) -> int:
    return max((at for at, start in enumerate(columns) if start <= left + _NEAR), default=0)


def _of_table(lines: Sequence[Block], run: Sequence[int], columns: Sequence[float]) -> set[int]:
    """Give the lines of a run that are rows of a table, without paragraphs in front of it and behind it."""
    pairs = [nth for nth, (a, b) in enumerate(pairwise(run)) if _is_beside(lines[a], lines[b])]
    if len(pairs) < FEWEST_ROWS:
        return set()
    first, last = pairs[0], pairs[-1] + 1
    while first and _is_of_one_cell(lines[run[first - 1]], lines[run[first]], columns):
        first -= 1
    numbered = {_column(lines[at].left or 0.0, columns) for at in run[first : last + 1] if _is_dotted(lines[at].text)}
    for before, line in pairwise(lines[at] for at in run[last:]):
        is_numbered = _is_dotted(line.text) and _column(line.left or 0.0, columns) in numbered
        if _goes_back(before, line, columns) and not is_numbered:
            break
        last += 1
    return set(run[first : last + 1])


def _is_dotted(text: str) -> bool:
    return bool(DOTTED.match(text) and NUMBERED.match(text))


def _is_of_one_cell(before: Block, line: Block, columns: Sequence[float]) -> bool:
    if before.page != line.page or _column(before.left or 0.0, columns) != _column(line.left or 0.0, columns):
        return False
    return 0 < (line.top or 0.0) - (before.top or 0.0) < _SPACED * (line.size or 10.0) and before.bold == line.bold


def _goes_back(before: Block, line: Block, columns: Sequence[float]) -> bool:
    """Say whether a line begins another row, which has but one cell behind the last that has several."""
    if _column(line.left or 0.0, columns) < _column(before.left or 0.0, columns):
        return True
    return line.page == before.page and (line.top or 0.0) - (before.top or 0.0) > _SPACED * (line.size or 10.0)


def _add(table: list[Row], line: Block, columns: Sequence[float]) -> None:
    over = line.column is None
    column = 0 if over else _column(line.left or 0.0, columns)
    if not table or _begins_row(table[-1], line, column, columns) or _is_repeated_header(table):
        table.append(Row(line.page, over=over))
    table[-1].add(column, line)


def _is_repeated_header(table: Sequence[Row]) -> bool:
    """Say whether the last row repeats one of the first at the head of a page, so that nothing goes on with it."""
    row = table[-1]
    if row.page == table[0].page or len(row.cells) < 2 or sum(map(len, row.cells.values())) > LONGEST_HEADER:
        return False
    return any(row.texts() == first.texts() for first in table[:MOST_HEADERS] if not first.is_numbered())


def _begins_row(row: Row, line: Block, column: int, columns: Sequence[float]) -> bool:
    before = row.last
    if before is None or before.page != line.page or row.over != (line.column is None):
        return True
    if row.over:
        return False
    last = _column(before.left or 0.0, columns)
    if column != last:  # what begins below the cell before it is no cell beside it
        return column < last or (line.top or 0.0) - (before.top or 0.0) > _SPACED * (line.size or 10.0)
    if not _is_of_one_cell(before, line, columns):
        return True
    return len(row.cells) == 1 and is_next_number(row.cells[column][0].text, line.text)
