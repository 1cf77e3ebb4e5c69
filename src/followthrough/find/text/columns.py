"""Tables that a PDF prints: lines that stand beside each other become the cells of rows.

A PDF holds a table cell by cell: the lines of one cell, then those of the next, which begins higher up and further to
the right. Cells of a row begin on the same height; a row ends where a line goes back to the left.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from msgspec import Struct

from followthrough.find.text.grid import with_tables
from followthrough.find.text.hyphens import Joiner
from followthrough.patterns import when_needed
from followthrough.records import Block

MOST_COLUMNS = 12
LONGEST_HEADER = 12  # lines
LONGEST_LINE = 400  # characters of a line that is looked at for what has run together
FEWEST_ROWS = 3  # of a table; less may be chance
FEWEST_COLUMNS = 2
LONGEST_TITLE = 40  # characters over a column
LONGEST_TITLES = 120  # characters over several
_NEAR = 3.0  # points within which two lines begin at the same place
_APART = 24.0  # points between the beginnings of two columns at least
_SPACED = 1.8  # type sizes from line to line from which on another row begins below the first cell
_WIDEST_LETTER = 0.42  # of the type size: the least that a character takes on average
_STATUS = (
    r"(?:not |partially |partly |fully )?(?:supported|accepted|noted|rejected|supports?|accepts?|"
    r"acceptée|notée|aceptada|anotada)(?:,? in part)?\.?"
)
_NUMBERED = when_needed(
    r"\s*(?:(?:recommendations?|rec\.?|para\.?)\s*)?\d{1,3}(?:\.\d{1,3}|[.)]?\s|[.)]?$)", re.IGNORECASE
)
_RUN_TOGETHER = (
    when_needed(rf"(?P<first>{_STATUS})\s+(?P<rest>\S.*)$", re.IGNORECASE),
    when_needed(rf"(?P<first>\d.*[)\]];?)\s+(?P<rest>(?-i:(?=[A-Z])){_STATUS}(?!\w).*)$", re.IGNORECASE),
    when_needed(rf"(?P<first>\d.*\S)\s+(?P<rest>(?-i:(?=[A-Z])){_STATUS}(?:\s+(?-i:[A-Z]).*)?)$", re.IGNORECASE),
    when_needed(rf"(?P<first>[A-Z].*\S)\s+(?P<rest>(?-i:(?=[A-Z])){_STATUS})$", re.IGNORECASE),
)
"""Lines over the border of two columns: `Noted 9.1 Build …`, `9.2 Build schools Supported`."""
_NUMBER = when_needed(r"\s*(?:(?:recommendations?|rec\.?|para\.?)\s*)?(\d{1,3})(?:\.(\d{1,3}))?", re.IGNORECASE)
_TITLES = when_needed(
    r"\s+(?=(?:Recommendations?|Positions?|Status|Responses?|Answers?|Repl(?:y|ies)|Comments?|Explanations?|Remarks?"
    r"|Observations?|Decisions?|Justifications?|Rationale)\b)"
)
"""Between the titles of columns that PDF has run together: `Recommendation Position Comments`."""


class _Row(Struct):
    """The lines of a row by column; `top` and `page` are where it begins."""

    page: int
    top: float
    cells: dict[int, list[Block]] = {}

    @property
    def is_numbered(self) -> bool:
        """Say whether one of its cells begins with a number."""
        return any(_NUMBERED.match(lines[0].text) for lines in self.cells.values())


def with_printed_tables(blocks: Sequence[Block]) -> list[Block]:
    """Give the blocks of a document with the lines of printed tables put together to cells; others as they are."""
    if any(block.column is not None and block.table is None for block in blocks):
        return with_tables(blocks)
    columns = _columns(blocks)
    if len(columns) < 2:
        return list(blocks)
    joiner = Joiner(block.text for block in blocks)
    given: list[Block] = []
    tables = 0
    for rows in _zones(blocks, columns):
        if isinstance(rows, Block):
            given.append(rows)
            continue
        parted = [_Row(row.page, row.top, _apart(row)) for row in rows]
        inside = _inside(parted)
        for row in rows[: inside.start]:
            given += _lines_of(row)
        if table := parted[inside]:
            table[0] = _with_titles_apart(table[0], 1 + max(max(row.cells) for row in table))
            given += _cells(table, tables, joiner)
            tables += 1
        for row in rows[inside.stop :]:
            given += _lines_of(row)
    return given


def _columns(blocks: Sequence[Block]) -> list[float]:
    """Give where columns begin: places at which lines stand beside others again and again."""
    beside: Counter[int] = Counter()
    for before, block in pairwise(blocks):
        if _is_beside(before, block):
            beside[round(before.left or 0)] += 1
            beside[round(block.left or 0)] += 1
    found: list[float] = []
    for left in sorted(beside):
        if sum(count for other, count in beside.items() if abs(other - left) <= _NEAR) >= FEWEST_ROWS and (
            not found or left - found[-1] > _APART
        ):
            found.append(float(left))
    return _with_seldom_filled(found, blocks)


def _with_seldom_filled(columns: Sequence[float], blocks: Sequence[Block]) -> list[float]:
    """Add the columns that hardly a row fills, as one for comments: a header names them beside the others."""
    added: list[float] = []
    for row in _side_by_side(blocks):
        lefts = [line.left or 0.0 for line in row]
        apart = [left for left in lefts if all(abs(left - other) > _APART for other in columns)]
        if len(lefts) - len(apart) >= FEWEST_COLUMNS and lefts[0] not in apart and all(map(_is_title, row)):
            added += [left for left in apart if all(abs(left - other) > _APART for other in added)]
    return sorted([*columns, *added])


def _side_by_side(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Give runs of three lines or more that stand beside each other."""
    row: list[Block] = []
    for block in blocks:
        if row and not _is_beside(row[-1], block):
            if len(row) > FEWEST_COLUMNS:
                yield row
            row = []
        row.append(block)
    if len(row) > FEWEST_COLUMNS:
        yield row


def _is_title(line: Block) -> bool:
    return len(line.text) <= LONGEST_TITLE and not any(sign.isdigit() for sign in line.text)


def _is_beside(before: Block, block: Block) -> bool:
    if before.page != block.page or before.left is None or block.left is None:
        return False
    if before.top is None or block.top is None or "running_head" in (before.role, block.role):
        return False
    return block.left - before.left > _APART and block.top - before.top < _NEAR


def _zones(blocks: Sequence[Block], columns: Sequence[float]) -> Iterator[Block | list[_Row]]:
    """Give runs of lines that stand in columns, as rows, and the blocks between them."""
    rows: list[_Row] = []
    last = -1
    for block in blocks:
        column = _column_of(block, columns, inside=bool(rows))
        if column is None:
            if block.role in ("running_head", "footnote") and rows:
                yield block
                continue
            if rows:
                yield rows
                rows = []
            yield block
            continue
        if not rows or _begins_a_row(rows[-1], last, column, block) or _is_header(rows):
            rows.append(_Row(block.page, block.top or 0.0))
        rows[-1].cells.setdefault(column, []).append(block)
        last = column
    if rows:
        yield rows


def _column_of(block: Block, columns: Sequence[float], *, inside: bool) -> int | None:
    """Give the column in which a line stands; null for other text and for lines wider than the first column.

    Inside a table a wide line that a number begins is one over the border of two columns.
    """
    if (
        block.left is None
        or block.top is None
        or block.table is not None
        or block.role in ("running_head", "footnote")
    ):
        return None
    left = block.left
    column = next((at for at, place in enumerate(columns) if abs(place - left) <= _NEAR), None)
    if column or (inside and column == 0 and _NUMBERED.match(block.text)):
        return column
    width = columns[-1] - columns[0]
    return column if len(block.text) * _WIDEST_LETTER * (block.size or 10.0) < width + 40 else None


def _is_header(rows: Sequence[_Row]) -> bool:
    """Say whether the last row repeats one of the first at the head of a page, so that nothing goes on with it."""
    last = rows[-1]
    if sum(map(len, last.cells.values())) > LONGEST_HEADER:
        return False
    return last.page != rows[0].page and any(
        len(first.cells) == len(last.cells) > 1 and _texts(first) == _texts(last) for first in rows[:5]
    )


def _begins_a_row(row: _Row, last: int, column: int, block: Block) -> bool:
    if column < last:
        return True
    if block.page != row.page:
        return True
    if column != last or len(row.cells) > 1:
        return False
    before = row.cells[column][-1]
    if (before.size, before.bold) != (block.size, block.bold):
        return True
    spaced = (block.top or 0.0) - (before.top or 0.0) > _SPACED * (block.size or 10.0)
    together = _RUN_TOGETHER[0].match(block.text)
    return spaced or bool(_NUMBERED.match(block.text) or (together and _NUMBERED.match(together["rest"])))


def _inside(rows: Sequence[_Row]) -> slice:
    """Give the rows that are a table: from the header, or the first numbered one, to the last with several cells.

    Where there is no table, that is none at the end.
    """
    full = [at for at, row in enumerate(rows) if len(row.cells) > 1]
    numbered = [at for at in full if rows[at].is_numbered]
    if len(numbered) < FEWEST_ROWS:
        return slice(len(rows), len(rows))
    first = numbered[0]
    if first > 1 and len(rows[first - 1].cells) == 1 and _is_titles(rows[first - 2]):
        first -= 1  # a theme stands between the header and its first row
    while first and len(rows[first - 1].cells) > 1:
        first -= 1
    last = max(full)
    while last + 1 < len(rows) and (_goes_on(rows[numbered[-1]], rows[last + 1]) or 0 not in rows[last + 1].cells):
        last += 1
    return slice(first, last + 1)


def _is_titles(row: _Row) -> bool:
    words = [line.text for lines in row.cells.values() for line in lines]
    return len(row.cells) > 1 and max(map(len, words)) <= LONGEST_TITLES and not any(map(str.isdigit, "".join(words)))


def _goes_on(last: _Row, row: _Row) -> bool:
    """Say whether the number of a row is of the kind of the last one of the table, and no paragraph's below it."""
    begins, number = _number_of(last), _number_of(row)
    if not begins or not number:
        return bool(number)
    return bool(begins[2]) == bool(number[2]) and (bool(begins[2]) or int(number[1]) > int(begins[1]))


def _number_of(row: _Row) -> re.Match[str] | None:
    numbered = (lines[0].text for lines in row.cells.values() if _NUMBERED.match(lines[0].text))
    return _NUMBER.match(next(numbered, ""))


def _with_titles_apart(row: _Row, columns: int) -> _Row:
    """Part the titles of a header that PDF has run together, where they are as many as the columns."""
    if row.is_numbered or len(row.cells) >= columns:
        return row
    titles: list[Block] = []
    for _, lines in sorted(row.cells.items()):
        words = " ".join(line.text for line in lines)
        titles += [
            replace(lines[0], text=title)
            for title in (_TITLES.split(words) if len(words) <= LONGEST_TITLES else [words])
        ]
    return (
        _Row(row.page, row.top, {at: [title] for at, title in enumerate(titles)}) if len(titles) == columns else row
    )


def _lines_of(row: _Row) -> list[Block]:
    return [line for lines in row.cells.values() for line in lines]


def _cells(rows: Sequence[_Row], table: int, joiner: Joiner) -> Iterator[Block]:
    for number, row in enumerate(_joined(rows)):
        for column, lines in sorted(row.cells.items()):
            text = joiner.joined(line.text for line in lines)
            yield replace(lines[0], role="table_cell", text=text, table=table, row=number, column=column)


def _joined(rows: Sequence[_Row]) -> list[_Row]:
    """Put rows together that go on behind the turn of a page, where no number begins them; drop repeated headers."""
    numbered = sum(row.is_numbered for row in rows) * 2 > len(rows)
    place = Counter(
        at for row in rows for at, lines in row.cells.items() if _NUMBERED.match(lines[0].text)
    ).most_common(1)
    header = _texts(rows[0]) if not rows[0].is_numbered else None
    found: list[_Row] = []
    for row in rows:
        turned = bool(found) and row.page != found[-1].page
        if turned and header == _texts(row):
            continue
        if turned and numbered and not (row.is_numbered and place[0][0] in row.cells):
            for column, lines in row.cells.items():
                found[-1].cells[column] = found[-1].cells.get(column, []) + lines
            found[-1].page = row.page
            continue
        found.append(row)
    return found


def _texts(row: _Row) -> list[str]:
    return [" ".join(line.text for line in lines) for _, lines in sorted(row.cells.items())]


def _apart(row: _Row) -> dict[int, list[Block]]:
    """Part lines that PDF has run together over the border of two columns: `Noted 9.1 Build …`."""
    cells = {column: list(lines) for column, lines in row.cells.items()}
    for column in range(min(cells), MOST_COLUMNS):
        lines, behind = cells.get(column, []), cells.get(column + 1)
        if (
            not lines
            or len(lines[0].text) > LONGEST_LINE
            or (behind and abs((behind[0].top or 0.0) - (lines[0].top or 0.0)) < _NEAR)
        ):
            continue
        found = next((match for pattern in _RUN_TOGETHER if (match := pattern.match(lines[0].text))), None)
        begun = lines[0].text if column == min(cells) else cells[min(cells)][0].text
        if found and (behind or _NUMBERED.match(begun) or _NUMBERED.match(found["rest"])):
            cells[column] = [replace(lines[0], text=found["first"]), *lines[1:]]
            cells[column + 1] = [replace(lines[0], text=found["rest"]), *(behind or [])]
    return cells
