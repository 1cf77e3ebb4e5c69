"""The cells of a printed table: rows that a page cuts become one, and headers that it repeats are left out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from followthrough.find.text.hyphens import Joiner
from followthrough.find.text.layout import ends
from followthrough.find.text.printed_row import MOST_HEADERS, NUMBERED, Row, is_next_number
from followthrough.patterns import when_needed
from followthrough.records import Block

LONGEST_HEADING = 60  # characters
_DOTTED_ALONE = when_needed(r"\d{1,3}\.\d{0,2}")


def cells_of(part: Sequence[Row], table: int, joiner: Joiner) -> Iterator[Block]:
    """Give the cells of a table, from the rows that its pages show."""
    rows = _reaching_on(_joined(list(_with_headings_apart(part))))
    for number, row in enumerate(rows):
        for column, lines in sorted(row.cells.items()):
            text = _number_in(lines) or joiner.joined(line.text for line in lines)
            over = _reached(rows, number, lines[0])
            yield replace(lines[0], role="table_cell", text=text, table=table, row=number, column=column, rows=over)


def _with_headings_apart(rows: Sequence[Row]) -> Iterator[Row]:
    """Give rows without rules, and apart from them the headings that stand close below a text: `Noted` / `9.2 Dig`.

    Such a line is the last of the first cell, whose text has ended; it does not end itself, and a number follows it.
    """
    for row, below in zip(rows, [*rows[1:], None], strict=True):
        lines = row.cells.get(0, [])
        if row.number is None and below and _is_heading(lines, below) and _is_lowest(lines[-1], row):
            yield Row(row.page, {**row.cells, 0: lines[:-1]}, lines[-2])
            yield Row(lines[-1].page, {0: lines[-1:]}, lines[-1])
        else:
            yield row


def _is_heading(lines: Sequence[Block], below: Row) -> bool:
    if len(lines) < 2 or 0 not in below.cells or not NUMBERED.match(below.cells[0][0].text):
        return False
    above, line = lines[-2].text, lines[-1].text
    apart = ends(above) and not ends(line) and line[:1].isupper() and len(line) <= LONGEST_HEADING
    return apart and not NUMBERED.match(line)


def _is_lowest(line: Block, row: Row) -> bool:
    """Say whether a line stands below all others of its row, so that it is beside none of them."""
    others = [one for at, lines in row.cells.items() if at for one in lines]
    return all((one.page, one.top or 0.0) < (line.page, line.top or 0.0) for one in others)


def _joined(rows: Sequence[Row]) -> list[Row]:
    """Put rows together that go on behind the turn of a page; leave out headers that are repeated there."""
    place = _column_of_numbers(rows)
    header = [" ".join(row.texts()) for row in rows[:MOST_HEADERS] if not row.is_numbered() and len(row.cells) > 1]
    found: list[Row] = []
    for row in rows:
        turned = bool(found) and found[-1].last is not None and row.page != found[-1].last.page
        if turned and " ".join(row.texts()) in header:
            continue
        if turned and not _is_set_apart(row, found[-1]) and not _begins_with_number(row, found[-1], place):
            for column, lines in row.cells.items():
                found[-1].cells.setdefault(column, []).extend(lines)
            found[-1].last = row.last
        else:
            found.append(row)
    return found


def _is_set_apart(row: Row, before: Row) -> bool:
    """Say whether the first row of a page, or the one before it, is a theme: set bold, or over all columns.

    So is one in the type of the others that alone is no sentence, where the text above it has ended.
    """
    if row.over or before.over:
        return True
    ((column, lines), *others) = row.cells.items()
    above = before.cells.get(column)
    if others or above is None:
        return False
    is_title = lines[0].text[:1].isupper() and ends(above[-1].text) and not ends(lines[-1].text)
    return above[-1].bold != lines[0].bold or (column == 0 and is_title)


def _reaching_on(rows: Sequence[Row]) -> Sequence[Row]:
    """Let a merged cell that a page cuts reach over the rows behind the turn whose column has nothing until its next.

    Only in a column of merged cells that leaves no row before the turn without one: there, none is empty.
    """
    merged = {at for row in rows for at, lines in row.cells.items() if lines[0].rows > 1}
    for column in sorted(merged):
        above: Row | None = None
        ends = 0
        for row in (row for row in rows if row.number is not None and (len(row.cells) > 1 or row.is_numbered())):
            if lines := row.cells.get(column):
                above, ends = row, (lines[0].row or 0) + lines[0].rows
            elif above and (row.number or 0) >= ends:
                if row.page == above.page:
                    break
                ends = (row.number or 0) + 1
                begins = above.cells[column][0]
                above.cells[column][0] = replace(begins, rows=ends - (begins.row or 0))
    return rows


def _column_of_numbers(rows: Sequence[Row]) -> int | None:
    """Give the column that begins with a number in most rows of several cells; null where none does."""
    several = [row for row in rows if len(row.cells) > 1]
    found = Counter(at for row in several for at, lines in row.cells.items() if NUMBERED.match(lines[0].text))
    place, count = (found.most_common(1) or [(0, 0)])[0]
    return place if 2 * count > len(several) else None


def _begins_with_number(row: Row, above: Row, place: int | None) -> bool:
    """Say whether a row has its number, of the kind of the one above, or its first cell where no row has one."""
    if place is None:
        return 0 in row.cells and (row.number is None or not row.cells[0][0].text[:1].islower())
    begun = above.cells[place][0].text if place in above.cells else ""
    return place in row.cells and is_next_number(begun, row.cells[place][0].text)


def _number_in(lines: Sequence[Block]) -> str:
    """Give the number of which a cell consists that is broken within: `90.1` above `2`; else nothing."""
    words = [line.text for line in lines]
    broken = len(words) == 2 and words[1].isdigit() and _DOTTED_ALONE.fullmatch(words[0])
    return "".join(words) if broken else ""


def _reached(rows: Sequence[Row], number: int, line: Block) -> int:
    """Give over how many rows a cell reaches that begins with a line, those that a page cuts counted once."""
    if line.row is None or line.rows == 1:
        return 1
    ends = line.row + line.rows
    return sum(row.number is not None and row.number < ends for row in rows[number:])
