"""Word files that a program has made of a PDF: each line stands in a text box at a place of its own.

LibreOffice puts the boxes of all pages into one paragraph, with their places on the page and no sign where one ends.
Such a file is read as the PDF was: lines with places, of pages that begin where a box stands far above the last.
"""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from followthrough.read.docx.names import TEXT, TEXT_BOX, VAL, w
from followthrough.read.docx.styles import is_on, whole
from followthrough.read.line import Line, Page, in_order
from followthrough.read.roles import give_roles
from followthrough.records import Block
from followthrough.records.documents import NOTE_MARK

FEWEST_BOXES = 30  # in one of the first paragraphs, from which on a file may be one of placed lines
_FIRST = 3  # paragraphs that are looked at
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_ANCHOR, _EXTENT = f"{_DRAWING}anchor", f"{_DRAWING}extent"
_POINT = 12700  # English metric units
_TWENTIETHS = 20  # of a point, in which Word gives the size of a page
_TURNED = 250.0  # points by which a box stands above the one before it where a page begins
_ROW = 2.0  # points within which boxes stand on one height
_GAP, _GAP_AFTER_SIGN = 3.0, 6.0  # type sizes between two boxes from which on they are no words of one line
_LONGEST_SIGN = 8  # characters of a paragraph's number
_SMALLER = 0.8  # type sizes below which what stands higher may be the mark of a note
_MARK = re.compile(r"\d{1,3}|[*∗†‡]{1,4}")
_USUAL_HEIGHT, _USUAL_SIZE = 842.0, 10.0  # points


def placed_lines(body: etree._Element, document: str) -> tuple[int, list[Block]] | None:
    """Give the pages and lines of a file of placed text boxes, as those of a PDF; null for any other file."""
    if not any(_is_of_boxes(child) for child in islice(body, _FIRST)):
        return None
    pages = _pages(list(_boxes(body, document)), _height(body))
    give_roles(pages)
    return len(pages), in_order(pages)


def _is_of_boxes(paragraph: etree._Element) -> bool:
    boxes = sum(1 for anchor in paragraph.iter(_ANCHOR) if next(anchor.iter(TEXT_BOX), None) is not None)
    return boxes >= FEWEST_BOXES


def _height(body: etree._Element) -> float:
    """Give the height of a page in points."""
    size = body.find(f"{w('sectPr')}/{w('pgSz')}")
    twentieths = None if size is None else whole(size.get(w("h")))
    return twentieths / _TWENTIETHS if twentieths else _USUAL_HEIGHT


def _boxes(body: etree._Element, document: str) -> Iterator[tuple[Line, float]]:
    """Give each text box as a line, with where it ends, in points from the left."""
    for anchor in body.iter(_ANCHOR):
        text = " ".join("".join(words.text or "" for words in anchor.iter(TEXT)).split())
        left, top = _offset(anchor, "positionH"), _offset(anchor, "positionV")
        if not text or left is None or top is None:
            continue
        extent = anchor.find(_EXTENT)
        width = 0 if extent is None else whole(extent.get("cx")) or 0
        line = Line(document, 1, 0, text, round(left, 1), round(top, 1), _size(anchor), _is_bold(anchor))
        yield line, left + width / _POINT


def _offset(anchor: etree._Element, name: str) -> float | None:
    offset = whole(anchor.findtext(f"{_DRAWING}{name}/{_DRAWING}posOffset"))
    return None if offset is None else offset / _POINT


def _size(anchor: etree._Element) -> float:
    halves = next((whole(size.get(VAL)) for size in anchor.iter(w("sz"))), None)
    return halves / 2 if halves else _USUAL_SIZE


def _is_bold(anchor: etree._Element) -> bool:
    return any(is_on(bold.get(VAL)) for bold in anchor.iter(w("b")))


def _pages(boxes: list[tuple[Line, float]], height: float) -> list[Page]:
    """Give boxes as the lines of pages; words that stand beside each other are one line."""
    pages = [Page(1, height, [])]
    ended = 0.0
    for line, end in boxes:
        before = pages[-1].lines[-1] if pages[-1].lines else None
        if before and line.top < before.top - _TURNED:
            pages.append(Page(len(pages) + 1, height, []))
            before = None
        line.page = pages[-1].number
        if before and _is_mark(before, line):
            before.text += _set_apart(line.text)
        elif before and _is_mark_of_next(before, line, end):
            line.text += _set_apart(before.text)
            pages[-1].lines[-1] = line
        elif before and _is_mark_before(before, line):
            before.text, before.marked = f"{_set_apart(before.text)} {line.text}", True
            before.top, before.size, before.bold = line.top, line.size, line.bold
        elif before and _goes_on(before, line, ended):
            before.text = f"{before.text} {line.text}"
        else:
            pages[-1].lines.append(line)
        ended = end
    return pages


def _is_mark(before: Line, line: Line) -> bool:
    """Say whether a box holds the raised mark of a note behind the words of a line."""
    is_raised = line.size < _SMALLER * before.size and abs(line.top - before.top) < before.size
    return is_raised and line.left > before.left and all(map(_MARK.fullmatch, line.text.split()))


def _is_mark_of_next(before: Line, line: Line, end: float) -> bool:
    """Say whether a line is the raised mark behind the words that follow in the file and end at `end`."""
    is_raised = before.size < _SMALLER * line.size and abs(line.top - before.top) < line.size
    return is_raised and abs(end - before.left) < line.size and bool(_MARK.fullmatch(before.text))


def _is_mark_before(before: Line, line: Line) -> bool:
    """Say whether a line is the raised mark with which a note begins, whose words follow."""
    is_raised = before.size < _SMALLER * line.size and abs(line.top - before.top) < line.size
    return is_raised and line.left > before.left and bool(_MARK.fullmatch(before.text))


def _set_apart(marks: str) -> str:
    return "".join(f"{NOTE_MARK}{mark}{NOTE_MARK}" for mark in marks.split())


def _goes_on(before: Line, line: Line, ended: float) -> bool:
    """Say whether a box holds the next words of a line whose last box ends at `ended`."""
    gap = _GAP_AFTER_SIGN if len(before.text) <= _LONGEST_SIGN and before.text[-1:] in ".)" else _GAP
    return abs(line.top - before.top) < _ROW and -line.size < line.left - ended < gap * line.size
