"""A workbook for Excel and its kin: a sheet for each table, and the codebook.

XlsxWriter makes everything but the rows: a sheet with its head, once with no rows for what stands above them and once
more for what stands below. The rows are written here, since half a million of them take it more than a minute, and it
gives nothing before the last one.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice

from followthrough.export.archive import Member, zipped
from followthrough.export.content import Content
from followthrough.export.spooled import gathered
from followthrough.export.tables import Row, Table, codebook
from followthrough.export.write import EPOCH

WIDEST, NARROWEST = 80, 8  # characters
LOOKED_AT = 200  # rows that decide how wide a column is
MOST_ROWS = 1_048_575  # of a sheet, below its head
MOST_CHARACTERS = 32_767  # of a cell
CUT = " … (cut: a cell holds no more; the JSON lines hold all)"
LEVEL = 3  # of compression: twice as fast as usual, a tenth longer
_END = b"</sheetData>"
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
"""What XML cannot hold, and what would be taken for its escape (ISO/IEC 29500-1, 22.9.2.19)."""


@dataclass(slots=True)
class Sheet:
    """A sheet: its name, the heads of its columns, their widths in characters, and how many rows it has by now."""

    name: str
    columns: Sequence[str]
    widths: Sequence[int]
    rows: int = 0


def workbook(content: Content) -> Iterator[bytes]:
    """Give an Excel workbook: a sheet for each table, the first row fixed and filtered, and the codebook last.

    A table with more rows than a sheet takes goes on in further sheets. Each sheet is given as soon as it is whole.
    """
    return zipped(_members(content), level=LEVEL)


def _members(content: Content) -> Iterator[Member]:
    made = list(content.tables())
    sheets: list[Sheet] = []
    for table in [*made, codebook(made)]:
        for sheet, rows in _sheets(table):
            sheets.append(sheet)
            yield _part(sheets), gathered(_sheet(sheets, rows))
    own = {_part(sheets[:nth]) for nth in range(1, len(sheets) + 1)}
    yield from ((name, [part]) for name, part in _without_rows(sheets).items() if name not in own)


def _sheets(table: Table) -> Iterator[tuple[Sheet, Iterator[Row]]]:
    rows = table.rows()
    first = list(islice(rows, LOOKED_AT))
    nth = 1
    while first or nth == 1:
        name = table.name if nth == 1 else f"{table.name} {nth}"
        widths = [_width(head, [row[at] for row in first]) for at, head in enumerate(table.columns)]
        yield Sheet(name, table.columns, widths), chain(first, islice(rows, MOST_ROWS - len(first)))
        first = list(islice(rows, LOOKED_AT))
        nth += 1


def _width(head: str, values: Sequence[object]) -> int:
    longest = max((len(str(value)) for value in values if value is not None), default=0)
    return min(WIDEST, max(NARROWEST, len(head), longest) + 1)


def _part(sheets: Sequence[Sheet]) -> str:
    """Name the part of the file that holds the last of some sheets."""
    return f"xl/worksheets/sheet{len(sheets)}.xml"


def _sheet(sheets: Sequence[Sheet], rows: Iterator[Row]) -> Iterator[bytes]:
    """Give the last of some sheets, and count its rows."""
    above, _, _ = _without_rows(sheets)[_part(sheets)].partition(_END)
    yield re.sub(rb"<dimension [^>]*/>", b"", above)  # it is not known yet, and need not be said
    letters = [_letters(column) for column in range(len(sheets[-1].columns))]
    number = 1
    for number, row in enumerate(rows, 2):
        yield _row(number, letters, row)
    sheets[-1].rows = number - 1
    _, end, below = _without_rows(sheets)[_part(sheets)].partition(_END)
    yield end + below


def _without_rows(sheets: Sequence[Sheet]) -> dict[str, bytes]:
    """Give all parts of a workbook by their names, as they are when its sheets have heads alone."""
    import xlsxwriter

    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        book.set_properties({"title": "Followthrough", "created": datetime(*EPOCH)})
        bold = book.add_format({"bold": True})
        for sheet in sheets:
            made = book.add_worksheet(sheet.name)
            made.freeze_panes(1, 0)
            for column, (head, width) in enumerate(zip(sheet.columns, sheet.widths, strict=True)):
                made.set_column(column, column, width)
                made.write_string(0, column, head, bold)
            made.autofilter(0, 0, max(1, sheet.rows), len(sheet.columns) - 1)
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _row(number: int, letters: Sequence[str], row: Row) -> bytes:
    cells = [f'<row r="{number}">']
    for letter, value in zip(letters, row, strict=True):
        if isinstance(value, str):
            if value:
                text = value if _is_plain(value) else _written(value)
                cells.append(f'<c r="{letter}{number}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>')
        elif value is not None:
            cells.append(f'<c r="{letter}{number}"><v>{value:.16G}</v></c>')
    cells.append("</row>")
    return "".join(cells).encode("utf-8")


def _is_plain(text: str) -> bool:
    """Say whether a cell holds a text as it is; no expression is searched for, since nearly all of millions are."""
    marked = "&" in text or "<" in text or ">" in text or "_x" in text
    return not marked and text.isprintable() and len(text) <= MOST_CHARACTERS


def _written(text: str) -> str:
    fitting = text if len(text) <= MOST_CHARACTERS else text[: MOST_CHARACTERS - len(CUT)] + CUT
    plain = _FORBIDDEN.sub(lambda found: f"_x{ord(found[0]):04X}_", fitting)
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _letters(column: int) -> str:
    """Give the name of a column, from 0: A to Z, then AA."""
    before, last = divmod(column, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)
