"""What stands in a cell instead of words: a mark in the column of a position, `Yes` or `No`, or letters."""

import re
from collections.abc import Mapping
from typing import NamedTuple, get_args

from followthrough.find.answers.formulas.found import bare_status
from followthrough.find.answers.formulas.letters import code_in, usual
from followthrough.find.answers.tables.rows import Row
from followthrough.records import Position

TICK = re.compile(r"^\s*(?:[xX✓✔☑■●•√]|yes|oui|sí)\s*\.?$", re.IGNORECASE)
CHECK = re.compile(r"^\s*[✓✔☑√]\s*$")
CROSS = re.compile(r"^\s*[xX✗✘☒×]\s*$")
_PARTLY = re.compile(
    r"^\s*(?:yes\W{1,3})?(?:only\s+)?(?:in[\s-]part|partially|partly|partial|en\s+partie|partiellement|en\s+parte|parcialmente)\b\W*",
    re.IGNORECASE,
)
_YES = re.compile(r"^\s*(?:yes|oui|sí)\b[\s.,;:–—-]*", re.IGNORECASE)
_NO = re.compile(
    r"^\s*(?:no|non)\b(?!\s*\.?\s*\d)(?:\s+(?:aceptad|apoyad|accepté|appuyé)\w*\b)?[\s.,;:–—-]*", re.IGNORECASE
)
"""`No.`, `No aceptada`"""


class Mark(NamedTuple):
    """A position that a cell gives without a formula: where, by which words, what the cell adds, and how surely."""

    column: int
    position: Position
    words: str
    rest: str = ""
    usual: bool = False


def mark_in(cells: Row, columns: Mapping[str, int], key: Mapping[str, Position], *, crosses: bool) -> Mark | None:
    """Give the position that a row's marks, its `Yes` or `No`, or its letters give; null where it has none.

    `crosses` says that the table has check marks, so that a cross in it marks nothing.
    """
    found = _keyed(cells, key) or _ticked(cells, columns, crosses=crosses)
    return found or _yes_or_no(cells, columns) or _letters(cells, columns)


def _ticked(cells: Row, columns: Mapping[str, int], *, crosses: bool) -> Mark | None:
    tick = CHECK if crosses else TICK
    named: list[Position] = [name for name in get_args(Position) if name in columns]
    marked = [name for name in named if tick.match(cells.get(columns[name], ""))]
    words = " / ".join(name.replace("_", " ") for name in marked)
    if len(marked) > 1:
        return Mark(columns[marked[0]], "supported_in_part", words, usual=True)
    if marked:
        return Mark(columns[marked[0]], marked[0], words)
    told = [name for name in named if re.search(r"\w", cells.get(columns[name], ""))]
    if len(named) > 1 and len(told) == 1 and not _NO.match(text := cells[columns[told[0]]]):
        return Mark(columns[told[0]], told[0], told[0].replace("_", " "), text.strip(), usual=True)
    text = cells.get(columns["supported"], "") if named == ["supported"] else ""
    if text and CROSS.match(text) and not tick.match(text):
        return Mark(columns["supported"], "not_supported", text.strip())
    return None


def _yes_or_no(cells: Row, columns: Mapping[str, int]) -> Mark | None:
    """Read `Yes`, `No` or `In part` below `Accepted?`, or below the head of the answers."""
    asked = [columns[name] for name in get_args(Position) if name in columns]
    column = columns.get("supported") if len(asked) == 1 else None if asked else columns.get("position")
    text = cells.get(column, "") if column is not None else ""
    if column is None or not text or bare_status(text):
        return None
    answers: tuple[tuple[re.Pattern[str], Position], ...] = (
        (_PARTLY, "supported_in_part"),
        (_YES, "supported"),
        (_NO, "not_supported"),
    )
    for pattern, position in answers:
        if match := pattern.match(text):
            return Mark(column, position, match[0].strip(" .,;:–—-"), text[match.end() :].strip())
    return None


def _keyed(cells: Row, key: Mapping[str, Position]) -> Mark | None:
    """Read letters or signs that the document explains."""
    for column, text in sorted(cells.items()):
        code = code_in(text)
        if code and code in key:
            return Mark(column, key[code], code)
    return None


def _letters(cells: Row, columns: Mapping[str, int]) -> Mark | None:
    """Read letters that have one meaning in all addenda, in the column of the answers."""
    place = columns.get("position")
    code = code_in(cells.get(place, "")) if place is not None else None
    position = usual(code) if code else None
    return Mark(place, position, code, usual=True) if place is not None and code and position else None
