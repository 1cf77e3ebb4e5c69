"""Lists of recommendations set as tables: a row is a number, a text, the States that made it, the State's position.

A row becomes the line that a list would print, `9.1 Plant oaks (Peru);`, and its position the heading above. Only
tables that head a column with States or positions, or fill one with nothing but States, are read so.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Literal

from followthrough.find.recommendations.recommenders import brackets, listed
from followthrough.find.text.columns import with_printed_tables
from followthrough.records import Block

Column = Literal["number", "text", "States", "position", "comment"]
Row = dict[int, Block]

LONGEST_TITLE = 60  # characters at the head of a column
_TITLES: tuple[tuple[Column, re.Pattern[str]], ...] = (
    (
        "States",
        re.compile(r"\b(?:recommending|proposing) |\b(?:made|put forward) by\b|^(?:states?|countr)", re.IGNORECASE),
    ),
    ("position", re.compile(r"\b(?:position|status|response|reply|decision|supported|accepted)\b", re.IGNORECASE)),
    ("comment", re.compile(r"\b(?:comments?|explanations?|remarks?|observations?|reasons?)\b", re.IGNORECASE)),
    ("number", re.compile(r"(?:^|\b)(?:nos?\.?|numbers?|#|№|para(?:graph)?s?\.?)\W*$", re.IGNORECASE)),
    ("text", re.compile(r"\brecommendations?\b|\btexts?\b", re.IGNORECASE)),
)
_PRINTED = re.compile(
    r"(?:nos?\.?\s+)?(?:recommendations?\s+)?(?:(?:recommending|proposing) )?"
    r"(?:states?|countr(?:y|ies)|positions?|status|responses?)(?:\(s\))?(?: of \w+)?"
    r"(?:\s+(?:recommendations?|positions?|status|comments?))*",
    re.IGNORECASE,
)
"""A line that heads columns in a PDF: `Recommending State`, `Recommendation Position`."""
_NUMBER = re.compile(r"\s*(?:\d{1,3}\.)?\d{1,3}\.?\s*")
_BEHIND = " \t\n;.,:"


def with_rows_told(blocks: Iterable[Block]) -> list[Block]:
    """Give the blocks of a report with each row of its tables of recommendations as a line; others as they are."""
    given = list(blocks)
    if any(len(block.text) <= LONGEST_TITLE and _PRINTED.fullmatch(block.text) for block in given):
        given = with_printed_tables(given)
    if all(block.table is None for block in given):
        return given
    told: list[Block] = []
    for table, cells in groupby(given, key=lambda block: block.table):
        own = list(cells)
        rows = [] if table is None else _rows(own)
        columns = _columns(rows)
        told += _lines(rows, columns) if columns else own
    return told


def _rows(cells: Sequence[Block]) -> list[Row]:
    """Give the rows of a table by column; a cell of several paragraphs is one, a merged one holds for all rows."""
    rows: dict[int, Row] = {}
    for cell in cells:
        for at in range(cell.row or 0, (cell.row or 0) + cell.rows):
            row = rows.setdefault(at, {})
            before = row.get(cell.column or 0)
            row[cell.column or 0] = replace(before, text=f"{before.text} {cell.text}") if before else cell
    return [rows[at] for at in sorted(rows)]


def _columns(rows: Sequence[Row]) -> dict[Column, int]:
    """Say which column holds what; empty where a table is no list of recommendations with States or positions."""
    columns = _titled(rows[0]) if rows else {}
    if rows and "States" not in columns:
        found = next((at for at in rows[-1] if at not in columns.values() and _holds_states(rows, at)), None)
        columns |= {} if found is None else {"States": found}
    if "text" not in columns and "States" in columns:
        columns["text"] = _longest(rows, set(columns.values()))
    told = {"States", "position"} & columns.keys() and any(_line(row, columns) for row in rows)
    return columns if told else {}


def _titled(header: Row) -> dict[Column, int]:
    columns: dict[Column, int] = {}
    for at, cell in header.items():
        short = len(cell.text) <= LONGEST_TITLE
        named = next((name for name, title in _TITLES if short and title.search(cell.text)), None)
        if named:
            columns.setdefault(named, at)
    return columns


def _holds_states(rows: Sequence[Row], at: int) -> bool:
    """Say whether every full row of a table has known States and nothing else in a column."""
    cells = [row[at].text for row in rows if len(row) > 1 and at in row]
    return len(cells) > 1 and all(map(_are_states, cells))


def _are_states(text: str) -> bool:
    named = listed(text.strip(" ();."))
    return bool(named) and all(one.code for one in named)


def _longest(rows: Sequence[Row], taken: set[int]) -> int:
    """Give the column that holds most characters, beside those that are taken."""
    lengths: dict[int, int] = {}
    for row in rows:
        for at, cell in row.items():
            if at not in taken and len(row) > 1:
                lengths[at] = lengths.get(at, 0) + len(cell.text)
    return max(lengths, key=lengths.__getitem__, default=-1)


def _line(row: Row, columns: Mapping[Column, int]) -> str:
    """Give the line of a row: its number, its text, behind it the States and a comment; empty for another row."""
    cells = {name: row[at].text.strip() for name, at in columns.items() if at in row}
    text, named = cells.get("text", ""), cells.get("States", "")
    if not text or not (_are_states(named) if "States" in columns else brackets(text)):
        return ""
    made = f"{text.rstrip(_BEHIND)} ({named.strip(' ();.')})" if named else text.rstrip(_BEHIND)
    comment = cells.get("comment", "")
    return f"{_number(row, columns)}{made}{f'. {comment}' if comment else ';'}"


def _number(row: Row, columns: Mapping[Column, int]) -> str:
    """Give the number that stands in a cell of its own, with a point where it has none, and a space; else nothing."""
    cells = (cell.text.strip() for at, cell in sorted(row.items()) if at != columns["text"])
    number = next((text for text in cells if _NUMBER.fullmatch(text)), "")
    return f"{number}. " if number.isdigit() else f"{number} ".lstrip()


def _lines(rows: Sequence[Row], columns: Mapping[Column, int]) -> Iterator[Block]:
    """Give the rows of a table as lines, in front of each the position where it is another than before."""
    above = ""
    for nth, row in enumerate(rows):
        first, line = row[min(row)], _line(row, columns)
        place = columns.get("position")
        position = (row.get(place) or rows[0][place]).text.strip() if line and place is not None else ""
        if position != above and line:
            above = position
            yield _heading(first, position)
        if line:
            yield replace(first, text=line, column=0)
        elif len({cell.text for cell in row.values()}) == 1:
            yield _heading(first, first.text)
        elif nth:
            yield from row.values()


def _heading(cell: Block, words: str) -> Block:
    return replace(cell, text=words, role="heading", table=None, row=None, column=None)
