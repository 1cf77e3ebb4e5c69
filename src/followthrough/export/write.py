"""Tables as text: CSV, JSON lines, and a data package of them. The same content gives the same bytes."""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice

from followthrough.export.archive import zipped
from followthrough.export.codebook import meaning, type_of
from followthrough.export.content import Content
from followthrough.export.spooled import gathered
from followthrough.export.tables import Row, Table, recommending_among

EPOCH = (1980, 1, 1, 0, 0, 0)  # the oldest day that a zip file can name: no clock time goes into the bytes
BATCH = 500  # rows
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
PACKAGE_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TERMS = "Texts are the words of the documents named; labels and links made by machine name their model."


def jsonl(content: Content) -> Iterator[bytes]:
    """Give the records as JSON lines, each once, in the order in which they came."""
    lines = content.lines()
    while some := list(islice(lines, BATCH)):
        yield b"\n".join((*some, b""))


def csv_file(content: Content) -> Iterator[bytes]:
    """Give the recommendations as one CSV table for spreadsheets, a row for each text and recommending State."""
    return csv_of(recommending_among(content.tables()), bom=True)


def csv_of(table: Table, *, bom: bool = False) -> Iterator[bytes]:
    """Give one table as CSV; with `bom` for spreadsheets: Excel sees that it is UTF-8, no text becomes a formula."""
    return gathered(_csv_pieces(table, "utf-8-sig" if bom else "utf-8", _as_text if bom else _as_it_is))


def data_package(content: Content) -> Iterator[bytes]:
    """Give a zip of CSV tables with a description, as a data package (datapackage.org) that other tools open."""
    made = content.tables()
    files = ((f"data/{table.name}.csv", csv_of(table)) for table in made)
    return zipped(chain([("datapackage.json", [_description(made)])], files))


def put(archive: zipfile.ZipFile, name: str, pieces: Sequence[bytes] | Iterator[bytes]) -> None:
    """Write a member of an archive piece by piece, without a clock time."""
    member = zipfile.ZipInfo(name, EPOCH)
    member.compress_type = zipfile.ZIP_DEFLATED
    with archive.open(member, "w") as out:
        for piece in pieces:
            out.write(piece)


def _as_it_is(row: Row) -> Row:
    return row


def no_formula(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would run as a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _as_text(row: Row) -> Row:
    return tuple(no_formula(value) if isinstance(value, str) else value for value in row)


def _csv_pieces(table: Table, encoding: str, written: Callable[[Row], Row]) -> Iterator[bytes]:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.columns)
    yield text.getvalue().encode(encoding)
    for rows in batches(table.rows()):
        text.seek(0)
        text.truncate()
        writer.writerows(map(written, rows))
        yield text.getvalue().encode("utf-8")


def batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    """Give rows in lists of some hundreds."""
    while batch := list(islice(rows, BATCH)):
        yield batch


def _description(made: Sequence[Table]) -> bytes:
    package = {
        "$schema": PACKAGE_PROFILE,
        "name": "followthrough-record",
        "title": "A record of the Universal Periodic Review",
        "description": TERMS,
        "resources": [_resource(table) for table in made],
    }
    return json.dumps(package, indent=1, ensure_ascii=False).encode("utf-8")


def _resource(table: Table) -> dict[str, object]:
    return {
        "name": table.name,
        "type": "table",
        "path": f"data/{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": [_field(table.name, column) for column in table.columns]},
    }


def _field(table: str, column: str) -> dict[str, str]:
    return {"name": column, "type": type_of(table, column), "description": meaning(table, column)}
