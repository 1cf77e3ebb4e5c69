"""Where the columns of a printed table begin, so that lines which PDFium gives over their borders come apart.

PDFium gives the words of two cells as one line where the first reaches near to the second. The cells of other rows
tell where columns begin; there, such a line has a gap that is wider than a space.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from followthrough.read.line import Line
from followthrough.read.pdfium import Characters, gaps

FEWEST_BESIDE = 2  # lines of a page that stand beside the one before, from which on it may hold a table
FEWEST_BESIDE_AT_ONE = 2  # lines that begin at a place at which one stands beside another
FEWEST_ALIGNED = 3  # lines that begin at one place
APART = 14.0  # points between the beginnings of two columns at least
_NEAR = 1.2  # points within which lines begin at one place
_LOWER = 0.5  # type sizes by which a cell may begin lower than the last line of the one before it
_GAP = 0.5
"""Type sizes by which a gap over a border is wider than a letter and a space."""
WIDER = 0.38
"""Type sizes of white from which on a gap is wider than the space between two words."""
FEWEST_SPREAD = 4  # gaps of a line, from which on it may be spread
_EVEN = 0.15  # type sizes by which the gaps of such a line differ at most
_UNEVEN = 2.0  # points by which the base lines of two cells differ of which one is set in the middle of its row
_BULLETS = frozenset("•·▪●○–-\uf0b7\uf0a7")
"""Behind which an item of a list in a cell begins, and no column."""
_SMALLER = 0.8
"""Type sizes from which on what stands higher is no mark of a note."""


class Zone(NamedTuple):
    """The part of a page in which lines stand beside each other, by characters of its text, and its columns.

    Columns are told by where they begin, from the left, in points, or by the gutters between them (`pdf_gutters`).
    """

    start: int
    end: int
    columns: Sequence[float]
    gutters: Sequence[float] = ()

    def parts(self, before: Line, line: Line) -> bool:
        """Say whether a line begins another cell than the one before it, on the same height or higher up."""
        if self.gutters:
            return any(before.left < gutter < line.left for gutter in self.gutters)
        return begins_in(line.left, self.columns)


NOWHERE = Zone(0, 0, ())


def zone_of(
    characters: Characters, lines: Sequence[Line], spans: Sequence[tuple[int, int]], before: Sequence[float] = ()
) -> Zone:
    """Give the part of a page that may hold a table, and where its columns may begin.

    That is where lines stand beside the one before them, with what is in line with these above and below. `spans`
    says where each line begins and ends in the text, `before` where the columns of the page before begin.
    """
    beside = [at for at, (one, line) in enumerate(pairwise(lines)) if _is_beside(one, line)]
    if not beside:
        return NOWHERE
    first, last = beside[0], beside[-1] + 1
    begins = [line.left for line in lines[first : last + 1]]
    left = min(begins)
    while first and begins_in(lines[first - 1].left, begins) and lines[first - 1].top < lines[first].top + _NEAR:
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].top > lines[last].top and lines[last + 1].left > left - _NEAR:
        last += 1
    inside, within = lines[first : last + 1], spans[first : last + 1]
    columns = _columns(inside, _behind_gaps(characters, inside, within), before)
    return Zone(within[0][0], within[-1][1], columns)


def _columns(lines: Sequence[Line], gaps: Counter[int], before: Sequence[float]) -> list[float]:
    """Give where columns may begin: where a line stands beside another and one more begins, or several begin.

    The columns of the page `before` hold where lines begin in two of them; `gaps` counts words behind a gap.
    """
    begins = Counter(round(line.left) for line in lines)
    beside = Counter(round(line.left) for one, line in pairwise(lines) if _is_beside(one, line))
    told = [left for left in before if _near(left, begins)]
    told = told if len(told) > 1 else []
    told += [left for left in beside if _near(left, begins) >= FEWEST_BESIDE_AT_ONE]
    told += [left for left in begins if begins[left] >= FEWEST_ALIGNED]
    told += [left for left in gaps if gaps[left] >= FEWEST_ALIGNED]
    return _apart(told)


def _behind_gaps(characters: Characters, lines: Sequence[Line], spans: Sequence[tuple[int, int]]) -> Counter[int]:
    """Count where words begin that a gap wider than a space parts from the one before them in their line."""
    found: Counter[int] = Counter()
    for line, (start, end) in zip(lines, spans, strict=True):
        for last, first in gaps(characters.text, start, end):
            if last == start and characters.text[start] in _BULLETS:
                continue
            place = characters.origin(first)[0]
            if place - characters.origin(last)[0] > (0.6 + _GAP) * line.size:
                found[round(place)] += 1
    return found


def _apart(places: Iterable[float]) -> list[float]:
    found: list[float] = []
    for left in sorted(places):
        if not found or left - found[-1] > APART:
            found.append(left)
    return found


def _is_beside(before: Line, line: Line) -> bool:
    """Say whether a line stands to the right of the one before it, as high or further up."""
    return before.top - line.top > -line.size * _LOWER and line.left > before.left + APART


def _without_empty(columns: Sequence[float], lines: Sequence[Line]) -> list[float]:
    """Give columns without those in which no line stands beside one of the column before: cells set in or centred."""
    pairs = [(before.left, line.left) for before, line in pairwise(lines) if _is_beside(before, line)]
    found = list(columns[:1])
    for left in columns[1:]:
        if any(found[-1] - _NEAR <= a < left - _NEAR <= b for a, b in pairs):
            found.append(left)
    return found


def give_columns(
    characters: Characters, lines: Sequence[Line], spans: Sequence[tuple[int, int]], zone: Zone
) -> list[float]:
    """Set the column of each line that stands in one, and give those that have cells; `table` stays null.

    A line that reaches over the beginning of the next column has none: it is a paragraph.
    """
    inside = [at for at, (start, _) in enumerate(spans) if zone.start <= start < zone.end]
    told = _without_empty(zone.columns, [lines[at] for at in inside])
    if len(told) < 2:
        return []
    borders = [*told[1:], float("inf")]
    for nth in inside:
        line, end = lines[nth], characters.origin(spans[nth][1] - 1)[0]
        at = next((at for at, left in enumerate(borders) if line.left < left - _NEAR), len(told) - 1)
        if line.left > told[at] - _NEAR and end < borders[at]:
            line.column = at
    return told


def begin_as_told(lines: Sequence[Line], columns: Sequence[float]) -> bool:
    """Say whether each line in a column begins where that does, and none stands beside such a line in no column."""
    told = [line for line in lines if line.column is not None]
    if {line.column for line in told} != set(range(len(columns))) or not told:
        return False
    heights = {line.top for line in told}
    if any(line.column is None and line.top in heights for line in lines):
        return False
    return all(abs(line.left - columns[line.column or 0]) < _NEAR for line in told)


def wide_gaps(characters: Characters, start: int, end: int, size: float) -> list[tuple[int, int]]:
    """Give the gaps of a line that are wider than a space; none of one that is spread to reach both margins.

    A line that is turned upwards, as the title of a narrow column, has no height in its type size, and no gaps.
    """
    found = list(gaps(characters.text, start, end)) if size else []
    white = [(characters.origin(first)[0] - characters.end(last)) / size for last, first in found]
    if len(found) >= FEWEST_SPREAD and max(white) - min(white) < _EVEN:
        return []
    return [gap for gap, wide in zip(found, white, strict=True) if wide > WIDER]


def _near(left: float, places: Counter[int]) -> int:
    return sum(places[round(left) + by] for by in (-1, 0, 1))


def begins_in(left: float, columns: Sequence[float]) -> bool:
    """Say whether a column begins at a place."""
    return any(abs(left - column) < _NEAR for column in columns)


def at_columns(characters: Characters, start: int, end: int, size: float, zone: Zone) -> Iterator[tuple[int, int]]:
    """Give the bounds of the parts of a line that stand in different columns; `size` is its type size in points.

    One that begins further to the left than the one before ends is the first cell of another row.
    """
    wide = wide_gaps(characters, start, end, size) if zone.gutters else ()
    for ended, first in gaps(characters.text, start, end):
        if ended == start and characters.text[start] in _BULLETS:
            continue
        place, base = characters.origin(first)
        last, before = characters.origin(ended)
        if last - place > APART:
            aligned = begins_in(place, zone.columns)
        elif zone.gutters:
            aligned = (ended, first) in wide and any(last < gutter < place for gutter in zone.gutters)
        else:
            aligned = begins_in(place, zone.columns) and place - last > (0.6 + _GAP) * size
        if aligned or (abs(base - before) > _UNEVEN and characters.size(first) > _SMALLER * size):
            yield start, ended + 1
            start = first
    yield start, end
