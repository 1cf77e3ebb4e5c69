"""A page's text falls into pieces: its lines, and within the rows of a table the cells.

PDFium ends lines with CR LF. A hyphen at the end of a line comes as U+FFFE (or U+0002) without the line's end.
"""

import re
from collections.abc import Iterator, Sequence

from followthrough.read.pdf_columns import NOWHERE, Zone, at_columns
from followthrough.read.pdf_rules import RuledTable, table_at
from followthrough.read.pdfium import Characters, gaps

_GAP = 3.0
_GAP_AFTER_NUMBER = 6.0
"""Type sizes between two words from which on they are cells of a table; a paragraph's number stands further off."""

GAP_IN_ROW, _GAP_IN_ROW_AFTER_NUMBER = 0.5, 2.0
"""The same in a table whose rows are parted by rules, in lines that are not spread to reach both margins."""

_SPREAD = 0.35, 1.2
"""Type sizes between which lies the middle one of the gaps of a line that is spread."""

CHARACTER = 0.6
"""Type sizes that a character is taken to be wide."""

_AIRY = 0.62
"""Type sizes of width a character from which on a line may have such a gap."""

_LINE = re.compile(r"\S(?:[^\r]*\S)?")
"""A line without the white space around it."""
_HYPHEN = re.compile("[\ufffe\x02]")
_NUMBER = re.compile(r"\(?(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[ivxlcIVXLC]{1,6}|[a-zA-Z]|[•–-])[.)]{0,2}")


Piece = tuple[int, int, int, float, float, float, bool]
"""Its beginning and end, a letter near its middle; where its first character stands (left, base line); the size and
weight of the letter, taken for those of all."""


def pieces(
    characters: Characters,
    width: float,
    alone: list[int],
    zone: Zone = NOWHERE,
    ruled: Sequence[RuledTable] = (),
    rows: Sequence[RuledTable] = (),
) -> Iterator[Piece]:
    """Give the pieces of a page that is `width` points wide, without white space around them, in the file's order.

    `alone` tells where footnote marks may begin that have been run together with the line above, last first;
    `zone` where a table stands, at the borders of whose columns lines end, `ruled` which tables have rules, and
    `rows` which have level ones alone.
    """
    text, facts, origin = characters.text, characters.facts, characters.origin
    for start, end in _lines_by_height(characters, alone) if alone else _lines(characters):
        middle = (start + end) // 2
        if not text[middle].isalpha():
            middle = _letter(text, start, end)
        left, base, size, bold = facts(start, middle)
        if ruled and (table := table_at(ruled, left, base)):
            for first, last in table.parts(characters, start, end):
                middle = _letter(text, first, last)
                yield first, last, middle, *facts(first, middle)
            continue
        airy = _AIRY * size * (end - start)
        if zone.start <= start < zone.end:
            in_row = bool(rows) and table_at(rows, left, base) is not None
            for part in at_columns(characters, start, end, size, zone):
                for first, last in _between_gaps(characters, *part, size, in_row=in_row):
                    middle = _letter(text, first, last)
                    yield first, last, middle, *facts(first, middle)
        elif airy > width - left or origin(end - 1)[0] - left < airy:
            yield start, end, middle, left, base, size, bold
        else:
            for first, last in _between_gaps(characters, start, end, size):
                middle = _letter(text, first, last)
                yield first, last, middle, *facts(first, middle)


def _lines_by_height(characters: Characters, alone: list[int]) -> Iterator[tuple[int, int]]:
    """Give the bounds of each line; notes that PDFium has run together, as their raised marks overlap, come apart."""
    suspects = alone.copy()
    for line_start, end in _lines(characters):
        start = line_start
        while suspects and suspects[-1] < end:
            mark = suspects.pop()
            if mark > start and characters.origin(mark)[1] < characters.origin(mark - 2)[1] - 1.0:
                yield start, mark - 1
                start = mark
        yield start, end


def _lines(characters: Characters) -> list[tuple[int, int]]:
    """Give the bounds of each line that is not empty, without white space around it."""
    text = characters.text
    bounds = [line.span() for line in _LINE.finditer(text)]
    if "\ufffe" in text or "\x02" in text:
        return [part for start, end in bounds for part in _at_hyphens(characters, start, end)]
    return bounds


def _at_hyphens(characters: Characters, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the bounds of the lines that hyphens at their ends have run together."""
    text = characters.text
    for hyphen in _HYPHEN.finditer(text, start, end):
        after = hyphen.end()
        if after < end and abs(characters.origin(after - 1)[1] - characters.origin(after)[1]) > 1.0:
            yield start, after
            start = end - len(text[after:end].lstrip())
    yield start, end


def _between_gaps(
    characters: Characters, start: int, end: int, size: float, *, in_row: bool = False
) -> Iterator[tuple[int, int]]:
    found = [
        (last, first, (characters.origin(first)[0] - characters.origin(last)[0]) / size - CHARACTER)
        for last, first in gaps(characters.text, start, end)
    ]
    in_row = in_row and not _is_spread([gap for _, _, gap in found])
    least, after_number = (GAP_IN_ROW, _GAP_IN_ROW_AFTER_NUMBER) if in_row else (_GAP, _GAP_AFTER_NUMBER)
    for last, first, gap in found:
        if gap > (after_number if _NUMBER.fullmatch(characters.text, start, last + 1) else least):
            yield start, last + 1
            start = first
    yield start, end


def _is_spread(gaps: Sequence[float]) -> bool:
    """Say whether a line is spread to reach both margins: most of its gaps are wider than a space."""
    return bool(gaps) and _SPREAD[0] < sorted(gaps)[(len(gaps) - 1) // 2] < _SPREAD[1]


def _letter(text: str, start: int, end: int) -> int:
    """Find a letter from the middle on; else take the first character, or a letter behind it where it is none."""
    middle = (start + end) // 2
    for at in range(middle, end):
        if text[at].isalpha():
            return at
    if text[start].isalpha():
        return start
    return next((at for at in range(middle - 1, start, -1) if text[at].isalpha()), start)
