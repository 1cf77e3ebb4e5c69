"""A workbook for Excel and its kin: a sheet for each table, and the codebook."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain, islice
from typing import IO, Any

from followthrough.export.content import Content
from followthrough.export.spooled import spooled
from followthrough.export.tables import Row, Table, codebook
from followthrough.export.write import EPOCH

WIDEST, NARROWEST = 80, 8  # characters
LOOKED_AT = 200  # rows that decide how wide a column is
MOST_ROWS = 1_048_575  # of a sheet, below its head
MOST_CHARACTERS = 32_767  # of a cell
CUT = " … (cut: a cell holds no more; the JSON lines hold all)"
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def workbook(content: Content) -> Iterator[bytes]:
    """Give an Excel workbook: a sheet for each table, the first row fixed and filtered, and the codebook last.

    A table with more rows than a sheet takes goes on in further sheets.
    """
    return spooled(lambda out: _write(out, content))


def _write(out: IO[bytes], content: Content) -> None:
    import xlsxwriter

    made = list(content.tables())
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        book.set_properties({"title": "Followthrough", "created": datetime(*EPOCH)})
        bold = book.add_format({"bold": True})
        for table in [*made, codebook(made)]:
            _sheets(book, table, bold)


def _sheets(book: Any, table: Table, bold: Any) -> None:
    rows = table.rows()
    nth = 1
    first = list(islice(rows, LOOKED_AT))
    while first or nth == 1:
        name = table.name if nth == 1 else f"{table.name} {nth}"
        _sheet(book.add_worksheet(name), table, chain(first, islice(rows, MOST_ROWS - len(first))), first, bold)
        first = list(islice(rows, LOOKED_AT))
        nth += 1


def _sheet(sheet: Any, table: Table, rows: Iterator[Row], first: list[Row], bold: Any) -> None:
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(table.columns):
        longest = max((len(str(row[column])) for row in first if row[column] is not None), default=0)
        sheet.set_column(column, column, min(WIDEST, max(NARROWEST, len(name), longest) + 1))
        sheet.write_string(0, column, name, bold)
    number = 0
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, str):
                if value:
                    sheet.write_string(number, column, _fitting(value))
            elif value is not None:
                sheet.write_number(number, column, value)
    sheet.autofilter(0, 0, max(1, number), len(table.columns) - 1)


def _fitting(text: str) -> str:
    return text if len(text) <= MOST_CHARACTERS else text[: MOST_CHARACTERS - len(CUT)] + CUT
