"""Spreadsheets (XLSX) become one block a cell, row by row as they are asked for.

The sheet's XML is walked as it is unpacked, so that memory does not grow with the number of rows: a sheet of 267,000
rows and 16 columns took python-calamine 540 to 620 MiB, more than a reader may use. Words that cells share are kept
as bytes. Old workbooks (XLS, XLSB), which their format keeps small, go through python-calamine all the same.
"""

import io
import posixpath
import zipfile
import zlib
from array import array
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import IO, Any

from lxml import etree

from followthrough.errors import UnreadableFileError
from followthrough.messages import files as say
from followthrough.read.archive import open_member, parse_xml
from followthrough.records import Block

LARGEST_MEMBER = 2 << 30
"""Bytes that a sheet or its shared words may unpack to; the largest export known has 0.4 GB."""
LARGEST_WORDS = 300 << 20
"""Bytes of shared words that are kept in memory."""
MOST_COLUMNS = 16_384
"""Columns that Excel knows; references beyond are no cells."""

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_VALUE = frozenset({_MAIN + "v", _STRICT + "v"})
_INLINE = frozenset({_MAIN + "is", _STRICT + "is"})
_TEXT = frozenset({_MAIN + "t", _STRICT + "t"})
_RUN = frozenset({_MAIN + "r", _STRICT + "r"})
_DIGITS = "0123456789"
_ZIP = b"PK"
_UNSEEN = {ord(sign): None for sign in "\u2060\ufeff"}
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError)


def rows(content: bytes) -> Iterator[dict[str, str]]:
    """Yield the rows of the first sheet that has any, by the names in its first row, each name in each row.

    A name that comes twice is counted from its second place on (`Text`, `Text 2`); a cell under no name goes by its
    column's number from 1. Values are written as `blocks` writes them, and the same errors are raised.
    """
    for sheet in _sheets(content):
        names: dict[int, str] | None = None
        for _, cells in sheet:
            if names is None:
                names = _names(cells) if cells else None
            elif cells:
                row = dict.fromkeys(names.values(), "")
                for column, text in cells:
                    row[names.get(column) or str(column + 1)] = text
                yield row
        if names is not None:
            return


def _names(cells: list[tuple[int, str]]) -> dict[int, str]:
    names: dict[int, str] = {}
    for column, text in cells:
        name, times = text, 1
        while name in names.values():
            times += 1
            name = f"{text} {times}"
        names[column] = name
    return names


def blocks(content: bytes, document: str) -> Iterator[Block]:
    """Yield the cells of all sheets that are not empty; `table` counts the sheets, `row` and `column` from 0.

    Numbers are written as in the file, without a needless `.0`; dates stay the days since 1899-12-30 that they are
    in the file (see `day`). Raises `UnreadableFileError` where the file is no workbook or is damaged.
    """
    order = 0
    for table, sheet in enumerate(_sheets(content)):
        for row, cells in sheet:
            for column, text in cells:
                yield Block(
                    document=document,
                    page=0,
                    order=order,
                    role="table_cell",
                    text=text,
                    table=table,
                    row=row,
                    column=column,
                )
                order += 1


Row = tuple[int, list[tuple[int, str]]]
"""A row's number and its cells that are not empty, each with its column."""


def _sheets(content: bytes) -> Iterator[Iterator[Row]]:
    if not content.startswith(_ZIP):
        yield from _old_sheets(content)
        return
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except _DAMAGED as error:
        raise UnreadableFileError(say.WORKBOOK_DAMAGED(), remedy=say.SAVE_AS_SPREADSHEET()) from error
    with archive:
        parts = _parts(archive)
        if not parts:
            yield from _old_sheets(content)
            return
        words = _Words()
        for name in (
            found for found in archive.namelist() if posixpath.basename(found).lower() == "sharedstrings.xml"
        ):
            words.read(archive, name)
        for part in parts:
            yield _rows(archive, part, words)


def _parts(archive: zipfile.ZipFile) -> list[str]:
    """Give the sheets' parts in the workbook's order; where that cannot be read, in the archive's."""
    present = [name for name in archive.namelist() if "/worksheets/" in name and name.lower().endswith(".xml")]
    targets = _targets(archive)
    ordered = [targets[key] for key in _order(archive) if targets.get(key) in present]
    return [*ordered, *(name for name in present if name not in ordered)]


def _targets(archive: zipfile.ZipFile) -> dict[str, str]:
    root = _small(archive, "xl/_rels/workbook.xml.rels")
    if root is None:
        return {}
    return {
        entry.get("Id", ""): posixpath.normpath(posixpath.join("/xl", entry.get("Target", ""))).lstrip("/")
        for entry in root
    }


def _order(archive: zipfile.ZipFile) -> list[str]:
    root = _small(archive, "xl/workbook.xml")
    found = [] if root is None else [e for e in root.iter() if isinstance(e.tag, str) and e.tag.endswith("}sheet")]
    return [str(value) for e in found for key, value in e.attrib.items() if str(key).endswith("}id")]


def _small(archive: zipfile.ZipFile, name: str) -> etree._Element | None:
    if name not in archive.namelist():
        return None
    with _opened(archive, name) as packed:
        try:
            return parse_xml(packed.read(1 << 20), name)
        except _DAMAGED as error:
            raise _damaged(name) from error


def _opened(archive: zipfile.ZipFile, name: str) -> IO[bytes]:
    if archive.getinfo(name).file_size > LARGEST_MEMBER:
        what = say.PART_UNPACKS_TO_TOO_MUCH(name=name, size=LARGEST_MEMBER >> 30)
        raise UnreadableFileError(what, remedy=say.SAVE_AS_SPREADSHEET())
    try:
        return open_member(archive, name)
    except _DAMAGED as error:
        raise _damaged(name) from error


def _damaged(name: str) -> UnreadableFileError:
    return UnreadableFileError(say.PART_DAMAGED_OR_ENCRYPTED(name=name), remedy=say.SAVE_AS_SPREADSHEET())


class _Words:
    """Words that cells share, as bytes one after another: a third of what they would take one by one."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._ends = array("Q")

    def read(self, archive: zipfile.ZipFile, name: str) -> None:
        for entry in _walked(archive, name, "si"):
            self._bytes += _said(entry).encode("utf-8", "replace")
            self._ends.append(len(self._bytes))
            if len(self._bytes) > LARGEST_WORDS:
                raise UnreadableFileError(say.WORKBOOK_TOO_LARGE(), remedy=say.SPLIT())

    def at(self, index: str) -> str:
        """Give the words with a number; an `UnreadableFileError` where the file has lost them."""
        at = int(index) if index.isascii() and index.isdigit() else -1
        if not 0 <= at < len(self._ends):
            raise _damaged("xl/sharedStrings.xml")
        return self._bytes[self._ends[at - 1] if at else 0 : self._ends[at]].decode("utf-8")


def _walked(archive: zipfile.ZipFile, name: str, tag: str) -> Iterator[etree._Element]:
    """Yield elements of a part as it is unpacked, and forget each afterwards."""
    with _opened(archive, name) as packed:
        try:
            for _, element in etree.iterparse(
                packed,
                tag=(_MAIN + tag, _STRICT + tag),
                resolve_entities=False,
                no_network=True,
                load_dtd=False,
                remove_comments=True,
                remove_pis=True,
            ):
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
        except (etree.XMLSyntaxError, *_DAMAGED) as error:
            raise _damaged(name) from error


def _said(element: etree._Element) -> str:
    """Join the runs of rich text; readings of Chinese signs stand apart and are left out."""
    if len(element) == 1 and element[0].tag in _TEXT:
        return element[0].text or ""
    said = []
    for child in element:
        if child.tag in _TEXT:
            said.append(child.text or "")
        elif child.tag in _RUN:
            said += [text.text or "" for text in child if text.tag in _TEXT]
    return "".join(said)


def _rows(archive: zipfile.ZipFile, part: str, words: _Words) -> Iterator[Row]:
    row = -1
    for element in _walked(archive, part, "row"):
        stated = element.get("r", "")
        row = int(stated) - 1 if stated.isascii() and stated.isdigit() and len(stated) < 9 else row + 1
        yield row, list(_cells(element, words))


def _cells(row: etree._Element, words: _Words) -> Iterator[tuple[int, str]]:
    column = -1
    for cell in row:
        column = _column((cell.get("r") or "").rstrip(_DIGITS), column + 1)
        if not len(cell) or column >= MOST_COLUMNS:
            continue
        text = _value(cell, words)
        if text:
            yield column, text if text.isascii() else text.translate(_UNSEEN)


@lru_cache(maxsize=1 << 15)
def _column(letters: str, otherwise: int) -> int:
    """Read the letters of a reference: `A` is 0, `AB` is 27."""
    if not letters or len(letters) > 3 or not letters.isalpha() or not letters.isascii():
        return otherwise
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return column - 1


def _value(cell: etree._Element, words: _Words) -> str:
    kind = cell.get("t")
    for child in cell:
        if child.tag in _VALUE:
            text = child.text or ""
            return words.at(text).strip() if kind == "s" and text else _plain(text, kind).strip()
        if child.tag in _INLINE:
            return _said(child).strip()
    return ""


def _plain(text: str, kind: str | None) -> str:
    return text[:-2] if kind in (None, "n") and text.endswith(".0") else text


def _old_sheets(content: bytes) -> Iterator[Iterator[Row]]:
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        for index in range(len(book.sheet_names)):
            yield enumerate_rows(book.get_sheet_by_index(index).iter_rows())
    except (python_calamine.CalamineError, *_DAMAGED) as error:
        raise UnreadableFileError(say.WORKBOOK_UNKNOWN(), remedy=say.SAVE_AS_SPREADSHEET()) from error


def enumerate_rows(rows: Iterator[list[Any]]) -> Iterator[Row]:
    """Give rows of values with their numbers, each value as text."""
    for row, cells in enumerate(rows):
        yield row, [(column, text) for column, value in enumerate(cells) if (text := _as_text(value))]


_AS_TEXT: dict[type, Callable[[Any], str]] = {
    float: lambda value: str(int(value)) if value.is_integer() else repr(value),
    bool: lambda value: "1" if value else "0",
    datetime: lambda value: value.isoformat(),
    date: lambda value: value.isoformat(),
    timedelta: str,
}


def _as_text(value: Any) -> str:
    return _AS_TEXT.get(type(value), str)(value).translate(_UNSEEN).strip()
