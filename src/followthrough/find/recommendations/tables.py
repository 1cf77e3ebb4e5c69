"""Lists of recommendations set as tables: a row is a number, a text, the States that made it, the State's position.

A row becomes the line that a list would print, `9.1 Plant oaks (Peru);`, and its position the heading above. Which
column holds what is said by `table_columns`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from msgspec import Struct

from followthrough.find.recommendations.lead_ins import heading_lead_in, lead_in
from followthrough.find.recommendations.table_columns import (
    Column,
    Row,
    columns_of,
    header_of,
    is_made,
    marked_below,
    number_before,
    number_in,
    without_brackets,
)
from followthrough.find.text.columns import with_printed_tables
from followthrough.find.text.layout import TOLD
from followthrough.find.text.turned_tables import beside_each_other, one_below_another
from followthrough.records import Block

_BEHIND = " \t\n;.,:"
_BEGINS = re.compile(r"\(?\d{1,3}\b")
_LEADS_IN = re.compile(r"\s*\d{1,3}\.\s")


def with_rows_told(blocks: Iterable[Block]) -> list[Block]:
    """Give the blocks of a report with each row of its tables of recommendations as a line; others as they are."""
    given = list(blocks)
    if {block.column for block in given} <= {None}:
        return given
    if all(block.column is None or block.table is not None for block in given):
        return _told(given)
    told = _told(with_printed_tables(given))
    return told if any(block.column == TOLD for block in told) else given


def _told(given: Sequence[Block]) -> list[Block]:
    told: list[Block] = []
    for table, cells in groupby(_unnested(given), key=lambda block: block.table):
        own = list(cells)
        rows = [] if table is None else _turned(_rows(own))
        columns = columns_of(rows)
        told += _set_apart(_Told(rows, columns).lines()) if columns else own
    return told


def _rows(cells: Sequence[Block]) -> list[Row]:
    """Give the rows of a table by column; a cell of several paragraphs is one, a merged one holds for all rows."""
    rows: dict[int, dict[int, Block]] = {}
    for cell in cells:
        for at in range(cell.row or 0, (cell.row or 0) + cell.rows):
            row = rows.setdefault(at, {})
            before = row.get(cell.column or 0)
            row[cell.column or 0] = replace(before, text=f"{before.text} {cell.text}") if before else cell
    return [rows[at] for at in sorted(rows)]


def _turned(rows: Sequence[Row]) -> Sequence[Row]:
    """Give the rows of a table as rows of its columns, however it has set them."""
    labelled = beside_each_other(rows, lambda cell: cell.text)
    return one_below_another(labelled, lambda cell: number_in(cell.text))


def _unnested(blocks: Sequence[Block]) -> list[Block]:
    """Give the cells of a table that stands inside another beside nothing but a number as that row's next cell."""
    found = list(blocks[:1])
    outer: Block | None = None
    for before, block in pairwise(blocks):
        if block.table is None or block.table != before.table:
            begins = block.table is not None and before.table is not None and number_in(before.text)
            outer = before if begins else None
        found.append(_beside(outer, block) if outer else block)
    return found


def _beside(cell: Block, block: Block) -> Block:
    return replace(block, table=cell.table, row=cell.row, column=(cell.column or 0) + 1, rows=1)


class _Told(Struct, frozen=True):
    """The rows of a table and what its columns hold; `lines` tells them as a list does."""

    rows: Sequence[Row]
    columns: Mapping[Column, int]

    def lines(self) -> list[Block]:
        """Give the rows as lines, in front of each its theme or position where it is another than before.

        A row without a number goes on with the one before it. A theme between rows of several positions is left out,
        for as a heading it would end the position above it.
        """
        told: list[Block] = []
        above: tuple[str, ...] = ()
        header = [_texts(row) for row in header_of(self.rows)]
        for row in self.rows:
            if _texts(row) in header:
                continue
            if len({cell.text for cell in row.values()}) == 1 and not self._is_item(row, told):
                if "position" not in self.columns or heading_lead_in(row[min(row)].text):
                    told.append(_over_all_columns(row[min(row)]))
                    above = ()
            elif line := self._line(row):
                if self._goes_on(row, told):
                    told[-1] = replace(told[-1], text=f"{told[-1].text} {line}")
                    continue
                if (heads := self._heads(row)) != above:
                    above = heads
                    told += [_heading(row[min(row)], words) for words in heads if words]
                told.append(replace(row[min(row)], text=line, column=TOLD))
            else:
                told += row.values()
        return told

    def _is_item(self, row: Row, told: Sequence[Block]) -> bool:
        """Say whether the only text of a row is a recommendation, or goes on with one, and no heading."""
        return self._goes_on(row, told) or (bool(_BEGINS.match(row[min(row)].text)) and is_made(row, self.columns))

    def _goes_on(self, row: Row, told: Sequence[Block]) -> bool:
        """Say whether a row has text alone where all others have a number beside it."""
        place = self.columns.get("number")
        without = place is not None and place not in row and self.columns["text"] in row
        return without and bool(told) and told[-1].column == TOLD

    def _line(self, row: Row) -> str:
        """Give the line of a row: its number, its text, behind it the States and a comment; empty for another row."""
        cells = {name: row[at].text.strip() for name, at in self.columns.items() if at in row}
        number, text = self._sign_and_text(row)
        named = without_brackets(cells.get("States", ""))
        if not text or not (number or is_made(row, self.columns) or "number" in self.columns):
            return ""
        comment = cells.get("comment", "")
        made = f"{text.rstrip(_BEHIND)} ({named})" if named else text
        if comment:
            return f"{number}{made.rstrip(_BEHIND)}. {comment}"
        return f"{number}{made.rstrip(_BEHIND)};" if is_made(row, self.columns) else f"{number}{made}"

    def _sign_and_text(self, row: Row) -> tuple[str, str]:
        """Give the number of a row as a list prints it, and its text, in front of which the number may stand."""
        place = self.columns["text"]
        number, text = self._number(row), row[place].text.strip() if place in row else ""
        if not number:
            number, text = number_before(text)
        return (f"{_as_printed(number)} " if number else ""), text

    def _number(self, row: Row) -> str:
        """Give the number that stands in a cell of its own; else nothing."""
        own = (number_in(cell.text) for at, cell in sorted(row.items()) if at in self._numbers())
        return next(filter(None, own), "")

    def _numbers(self) -> set[int]:
        """Give the columns in which a number may stand."""
        if "number" in self.columns:
            return {self.columns["number"]}
        return {at for row in self.rows for at in row} - set(self.columns.values())

    def _heads(self, row: Row) -> tuple[str, ...]:
        """Give the position of a row, else its theme; a cell that is empty below a title says that of the title."""
        place, theme = self.columns.get("position"), row.get(self.columns.get("theme", -1))
        words = "" if place is None else self._below_title(row, place).text.strip()
        words = self._marked(row) or words
        return (words or (theme.text.strip() if theme else ""),)

    def _below_title(self, row: Row, place: int) -> Block:
        """Give the cell of a row in a column, else the title of that, else its first cell, which says no position."""
        title = next((head[place] for head in header_of(self.rows) if place in head), row[min(row)])
        return row.get(place, title)

    def _marked(self, row: Row) -> str:
        """Give the position below whose title a row has a mark, where one title alone has any; else nothing."""
        titles = marked_below(header_of(self.rows))
        said = [words for at, words in titles.items() if at in row] if len(titles) > 1 else []
        return said[0].strip() if len(said) == 1 else ""


def _as_printed(number: str) -> str:
    """Give a number as a list prints it: `9.1`, `9.`, `(a)`, `[A.1]`."""
    if number.isdigit():
        return f"{number}."
    if "." not in number:
        return f"({number})"
    return number if number.replace(".", "").isdigit() else f"[{number}]"


def _set_apart(told: Sequence[Block]) -> list[Block]:
    """Give lines with places at which each begins a paragraph: one higher up on the page than the one before it."""
    return [block if block.top is None else replace(block, top=-float(nth)) for nth, block in enumerate(told)]


def _over_all_columns(cell: Block) -> Block:
    """Give the only text of a row: a lead-in as a paragraph, anything else as a heading."""
    words = cell.text
    if _LEADS_IN.match(words) and lead_in(words):
        return replace(cell, role="paragraph", table=None, row=None, column=None)
    return _heading(cell, words)


def _texts(row: Row) -> list[str]:
    return [cell.text for _, cell in sorted(row.items())]


def _heading(cell: Block, words: str) -> Block:
    return replace(cell, text=words, role="heading", table=None, row=None, column=None)
