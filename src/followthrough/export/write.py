"""Tables to files. The same records give the same bytes."""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from followthrough.export.codebook import meaning, type_of
from followthrough.export.tables import Table, tables
from followthrough.records import Record
from followthrough.records.lines import to_line

EPOCH = (1980, 1, 1, 0, 0, 0)  # the oldest day that a zip file can name: no clock time goes into the bytes
WIDEST, NARROWEST = 80, 8  # characters
LICENCE_NOTE = "Texts are the words of the documents named; labels and links made by machine name their model."


def jsonl(records: Iterable[Record]) -> bytes:
    """Give the records as JSON lines, each once, in the order in which they came."""
    return "".join(f"{line}\n" for line in dict.fromkeys(map(to_line, records))).encode("utf-8")


def csv_file(records: Iterable[Record]) -> bytes:
    """Give the recommendations as one CSV table for spreadsheets, a row for each text and recommending State."""
    pairs = [table for table in tables(records) if table.name == "recommending"]
    return _csv(pairs[0], bom=True) if pairs else b""


def csv_tables(records: Iterable[Record]) -> bytes:
    """Give a zip of CSV tables with a description, as a data package (frictionlessdata.io) that other tools open."""
    made = tables(records)
    files = {f"data/{table.name}.csv": _csv(table) for table in made}
    return _zip({"datapackage.json": _description(made), **files})


def workbook(records: Iterable[Record]) -> bytes:
    """Give an Excel workbook: a sheet for each table, the first row fixed and filtered, and the codebook last."""
    import xlsxwriter

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    made = tables(records)
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": "Followthrough", "created": _epoch()})
        bold = book.add_format({"bold": True})
        for table in [*made, _codebook(made)]:
            _sheet(book, table, bold)
    return out.getvalue()


Writer = Callable[[Iterable[Record]], bytes]

FORMATS: dict[str, Writer] = {
    "csv": csv_file,
    "package": csv_tables,
    "xlsx": workbook,
    "jsonl": jsonl,
}
"""Every format by name; a new format is one entry."""


def _csv(table: Table, *, bom: bool = False) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows(table.rows)
    return text.getvalue().encode("utf-8-sig" if bom else "utf-8")


def _zip(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            member = zipfile.ZipInfo(name, EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, content)
    return out.getvalue()


def _description(made: Sequence[Table]) -> bytes:
    resources = [
        {
            "name": table.name,
            "path": f"data/{table.name}.csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": {"fields": [_field(table.name, column) for column in table.columns]},
        }
        for table in made
    ]
    package = {"name": "followthrough-record", "description": LICENCE_NOTE, "resources": resources}
    return json.dumps(package, indent=1, ensure_ascii=False).encode("utf-8")


def _field(table: str, column: str) -> dict[str, str]:
    return {"name": column, "type": type_of(table, column), "description": meaning(table, column)}


def _codebook(made: Sequence[Table]) -> Table:
    rows = tuple((table.name, column, meaning(table.name, column)) for table in made for column in table.columns)
    return Table("codebook", ("table", "column", "meaning"), rows)


def _sheet(book: Any, table: Table, bold: Any) -> None:
    sheet = book.add_worksheet(table.name)
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(table.columns):
        sheet.write_string(0, column, name, bold)
        longest = max((len(str(row[column])) for row in table.rows[:200] if row[column] is not None), default=0)
        sheet.set_column(column, column, min(WIDEST, max(NARROWEST, len(name), longest) + 1))
    for number, row in enumerate(table.rows, 1):
        for column, cell in enumerate(row):
            if cell is not None:
                sheet.write(number, column, cell)
    sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)


def _epoch() -> datetime:
    return datetime(*EPOCH)
