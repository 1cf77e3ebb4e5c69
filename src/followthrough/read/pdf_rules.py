"""The rules that a PDF draws around the cells of a table: they say for sure where its columns and rows end.

Word processors draw each border as a thin line or a thin filled box, one for a whole edge or one for each cell.
"""

import ctypes
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from followthrough.read import pdfium_functions as raw
from followthrough.read.pdfium import Characters, gaps

THICKEST = 3.0  # points
_SHORTEST = 6.0  # points
_AT_ONE = 2.5  # points within which two rules are one
MOST_OBJECTS = 20_000  # of a page, looked at for rules
FEWEST_COLUMNS = 2
FEWEST_EDGES = 3  # of a table without upright rules; less may be those of a header and the end
_SAMPLED = 16  # objects of a page
_FEWEST_DRAWN = 2
_INSIDE = 1.0  # points by which a letter lies right of where it begins, and above its base line


class Rule(NamedTuple):
    """A rule: where it stands on the one axis, and from where to where it reaches on the other, in points."""

    at: float
    start: float
    end: float


class Cell(NamedTuple):
    """A cell: its column, the row in which it begins, counted through the document, and over how many it reaches."""

    column: int
    row: int
    rows: int


class RuledTable(NamedTuple):
    """The rules of one table on a page: upright ones from the left, level ones, and where rows begin, from above.

    `first` is the number of its first row.
    """

    upright: Sequence[Rule]
    level: Sequence[Rule]
    borders: Sequence[float]
    edges: Sequence[float]
    first: int

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies in the table."""
        return self.borders[0] < x < self.borders[-1] and self.edges[-1] < y < self.edges[0]

    def cell(self, x: float, y: float) -> Cell:
        """Give the cell in which a point of the table lies."""
        column = self._column_at(x, y)
        own = self._edges_at(self._middle_at(x))
        above = min((edge for edge in own if edge > y), default=self.edges[0])
        below = max((edge for edge in own if edge < y), default=self.edges[-1])
        begins = [at for at, edge in enumerate(self.edges[:-1]) if below < edge <= above]
        return Cell(column, self.first + begins[0], len(begins))

    def _column_at(self, x: float, y: float) -> int:
        """Give the column in which the cell begins that holds a point: that of the last rule drawn on its left."""
        column = bisect_right(self.borders, x) - 1
        drawn = [rule.at for rule in self.upright if rule.start <= y <= rule.end and rule.at < x]
        begins = max(drawn, default=self.borders[column]) + _AT_ONE
        return min(column, bisect_right(self.borders, begins) - 1)

    def _middle_at(self, x: float) -> float:
        """Give the middle of the column of a place: rules of the column beside may reach over the border."""
        at = bisect_right(self.borders, x)
        return (self.borders[at - 1] + self.borders[at]) / 2

    def _edges_at(self, x: float) -> list[float]:
        """Give the edges of the cells that lie above and below each other at a place."""
        drawn = [rule.at for rule in self.level if rule.start - _AT_ONE <= x <= rule.end + _AT_ONE]
        return [edge for edge in self.edges if any(abs(edge - at) <= _AT_ONE for at in drawn)]

    def parts(self, characters: Characters, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Give the bounds of the parts of a line of text that stand in different cells.

        Behind the end of a merged cell, the first of the next row may stand on the same height, further to the left.
        """
        for before, after in gaps(characters.text, start, end):
            (last, base), place = characters.origin(before), characters.origin(after)[0]
            left, right = min(last, place), max(last, place)
            if any(left < rule.at <= right and rule.start <= base <= rule.end for rule in self.upright):
                yield start, before + 1
                start = after
        yield start, end


def ruled_tables(page: raw.FPDF_PAGE, first: int) -> list[RuledTable]:
    """Give the tables of a page whose columns and rows are ruled, from above; their rows are counted from `first`."""
    upright, level = _rules(page)
    found: list[RuledTable] = []
    for low, high in reversed(_together((rule.start, rule.end) for rule in upright)):
        own = sorted(rule for rule in upright if low - _AT_ONE <= rule.start <= high)
        across = [rule for rule in level if low - _AT_ONE <= rule.at <= high + _AT_ONE]
        borders = _apart(rule.at for rule in own)
        across = [rule for rule in across if rule.end > borders[0] and rule.start < borders[-1]]
        edges = _apart([low, high, *(rule.at for rule in across)])[::-1]
        if len(borders) > FEWEST_COLUMNS and across:
            found.append(RuledTable(own, across, borders, edges, first))
            first += len(edges) - 1
    return found


def level_tables(page: raw.FPDF_PAGE, first: int) -> list[RuledTable]:
    """Give the tables of a page that have level rules alone, one above the other; their columns are not told.

    Rules that begin and end at the same places are those of one table. One may be drawn in parts, cell by cell.
    """
    own: list[list[Rule]] = []
    for rule in _whole(_rules(page)[1]):
        if own and all(abs(a - b) <= _AT_ONE for a, b in zip(own[-1][-1][1:], rule[1:], strict=True)):
            own[-1].append(rule)
        else:
            own.append([rule])
    found: list[RuledTable] = []
    for level in own:
        edges = _apart(rule.at for rule in level)[::-1]
        if len(edges) > FEWEST_EDGES:
            found.append(RuledTable((), level, (level[0].start, level[0].end), edges, first))
            first += len(edges) - 1
    return found


def _whole(level: Iterable[Rule]) -> list[Rule]:
    """Give level rules from above, those as one that touch each other at one height."""
    rows: list[list[Rule]] = []
    for rule in sorted(level, reverse=True):
        if rows and rows[-1][0].at - rule.at <= _AT_ONE:
            rows[-1].append(rule)
        else:
            rows.append([rule])
    return [
        Rule(row[0].at, start, end)
        for row in rows
        for start, end in _together((rule.start, rule.end) for rule in row)
    ]


def table_at(tables: Iterable[RuledTable], left: float, base: float) -> RuledTable | None:
    """Give the table in which a letter stands, null where it stands in none."""
    return next((table for table in tables if table.holds(left + _INSIDE, base + _INSIDE)), None)


def cell_at(tables: Iterable[RuledTable], left: float, base: float) -> Cell | None:
    """Give the cell in which a letter stands, null where it stands in none."""
    table = table_at(tables, left, base)
    return table.cell(left + _INSIDE, base + _INSIDE) if table else None


def may_be_ruled(page: raw.FPDF_PAGE) -> bool:
    """Say whether a page may hold rules: some of a few of its objects are drawn. It costs next to nothing."""
    count = raw.FPDFPage_CountObjects(page)
    looked_at = range(0, count, max(1, count // _SAMPLED))
    kinds = [raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, at)) for at in looked_at]
    return kinds.count(raw.FPDF_PAGEOBJ_PATH) >= _FEWEST_DRAWN


def _rules(page: raw.FPDF_PAGE) -> tuple[list[Rule], list[Rule]]:
    """Give the upright and the level rules of a page."""
    upright: list[Rule] = []
    level: list[Rule] = []
    for left, low, right, high in _drawn(page):
        if right - left <= THICKEST and high - low >= _SHORTEST:
            upright.append(Rule((left + right) / 2, low, high))
        elif high - low <= THICKEST and right - left >= _SHORTEST:
            level.append(Rule((low + high) / 2, left, right))
    return upright, level


def _drawn(page: raw.FPDF_PAGE) -> Iterator[tuple[float, float, float, float]]:
    """Give the bounds of what a page draws: left, bottom, right, top."""
    sides = [ctypes.c_float() for _ in range(4)]
    for at in range(min(raw.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        item = raw.FPDFPage_GetObject(page, at)
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_PATH and raw.FPDFPageObj_GetBounds(item, *sides):
            left, low, right, high = (side.value for side in sides)
            yield left, low, right, high


def _together(reaches: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Put reaches together that overlap or touch, lowest first."""
    found: list[tuple[float, float]] = []
    for start, end in sorted(reaches):
        if found and start <= found[-1][1] + _AT_ONE:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def _apart(places: Iterable[float]) -> list[float]:
    """Give places in order, those that are one once."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _AT_ONE:
            found.append(place)
    return found
