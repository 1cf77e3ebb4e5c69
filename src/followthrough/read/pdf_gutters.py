"""The gutters between the columns of a printed table: strips down a page on which none of its words stand.

Columns whose cells are centred begin at no place, and those that stand close together leave no gap that is wider than
a space; but between two columns a strip is white in all rows. What reaches over all of a table (a theme between its
rows, a paragraph below it) does not count.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from followthrough.read.line import Line
from followthrough.read.pdf_columns import APART, Zone, wide_gaps
from followthrough.read.pdfium import Characters

NARROWEST = 2.5  # points of a gutter
FEWEST_BESIDE = 2  # lines that stand on both sides of a gutter, where the page before had no columns
SPACED = 1.6  # type sizes from line to line at most within a cell
_LEVEL = 2.0  # points within which two lines stand on one height
_MIDDLE = 8.0  # points by which a centred line may miss the middle of a table
_MOSTLY = 0.6  # of the width of a table that a line fills which reaches over it
_MOVED = 20.0  # points by which a gutter may lie elsewhere than on the page before


class _Run(NamedTuple):
    """Words without a gap wider than a space between them: where they begin and end, their height, their line."""

    left: float
    right: float
    top: float
    line: int


def with_gutters(
    characters: Characters,
    lines: Sequence[Line],
    spans: Sequence[tuple[int, int]],
    zone: Zone,
    before: Sequence[float] = (),
) -> Zone:
    """Give the part of a page that may hold a table with its gutters, none where words fill them.

    `lines` are those of the page as PDFium gives them, `spans` says where each begins and ends in the text, and
    `before` where the columns of the page before begin, which begin there on this one too.
    """
    inside = [nth for nth, (start, _) in enumerate(spans) if zone.start <= start < zone.end]
    if not inside:
        return zone
    inside = _with_whole_cells(lines, inside[0], inside[-1])
    zone = zone._replace(start=spans[inside[0]][0], end=spans[inside[-1]][1])
    runs = [run for nth in inside for run in _runs(characters, lines[nth], *spans[nth], nth)]
    gutters = _gutters(runs, 1 if before else FEWEST_BESIDE)
    return zone._replace(columns=_begins(runs, gutters, before), gutters=gutters) if gutters else zone


def _with_whole_cells(lines: Sequence[Line], first: int, last: int) -> list[int]:
    """Give the lines of a table with all of its first cell, and with what is printed last and stands further up.

    So stand cells that are merged over rows.
    """
    while first and 0 < lines[first].top - lines[first - 1].top < SPACED * lines[first].size:
        first -= 1
    top = min(line.top for line in lines[first : last + 1])
    while last + 1 < len(lines) and top < lines[last + 1].top < lines[last].top:
        last += 1
    return list(range(first, last + 1))


def _runs(characters: Characters, line: Line, start: int, end: int, nth: int) -> Iterator[_Run]:
    for last, first in wide_gaps(characters, start, end, line.size):
        yield _Run(characters.origin(start)[0], characters.end(last), line.top, nth)
        start = first
    yield _Run(characters.origin(start)[0], characters.end(end - 1), line.top, nth)


def _gutters(runs: Sequence[_Run], fewest: int) -> list[float]:
    """Give the middle of each strip that no words fill but those that reach over all of a table."""
    if not runs:
        return []
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    over = {run for run in runs if _reaches_over(run, runs, left, right)}
    found: list[float] = []
    strips = pairwise(_filled(run for run in runs if run not in over))
    for low, high in (_beside(over, end, start) for (_, end), (start, _) in strips):
        if high - low >= NARROWEST and _parts_lines(runs, (low + high) / 2) >= fewest:
            found.append((low + high) / 2)
    return found


def _beside(over: Iterable[_Run], low: float, high: float) -> tuple[float, float]:
    """Give the part of a strip into which no words reach from the left or right, if that is wide enough."""
    ends = [run.right for run in over if low < run.right < high]
    begins = [run.left for run in over if low < run.left < high]
    end, begin = max(ends, default=low), min(begins, default=high)
    return (end, begin) if begin - end >= NARROWEST else (low, high)


def _reaches_over(run: _Run, runs: Sequence[_Run], left: float, right: float) -> bool:
    """Say whether words stand alone on their height, and begin at the edge of a table or stand in its middle."""
    if any(abs(other.top - run.top) < _LEVEL and other is not run for other in runs):
        return False
    centred = abs(run.left + run.right - left - right) < 2 * _MIDDLE
    return centred or run.left - left < NARROWEST or run.right - run.left > _MOSTLY * (right - left)


def _filled(runs: Iterable[_Run]) -> list[tuple[float, float]]:
    """Give the strips that words fill, from the left."""
    found: list[tuple[float, float]] = []
    for left, right in sorted((run.left, run.right) for run in runs):
        if found and left <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def _parts_lines(runs: Sequence[_Run], place: float) -> int:
    """Count the words to the right of a place that follow such to its left, and stand as high or further up."""
    pairs = pairwise(runs)
    return sum(one.right < place < run.left and run.top - one.top < _LEVEL for one, run in pairs)


def _begins(runs: Sequence[_Run], gutters: Sequence[float], before: Sequence[float]) -> list[float]:
    """Give where columns begin: where those of the page before do that lie near enough, else where words do."""
    lefts: dict[int, float] = {}
    for run in runs:
        at = sum(gutter < run.left for gutter in gutters)
        if run.right < [*gutters, float("inf")][at]:
            lefts[at] = min(lefts.get(at, run.left), round(run.left, 1))
    begun = [lefts.get(at, ([0.0, *gutters])[at]) for at in range(len(gutters) + 1)]
    kept = [min(before, key=lambda one: abs(one - place), default=place) for place in begun]
    near = all(abs(one - place) < _MOVED for one, place in zip(kept, begun, strict=True))
    return kept if near and len(set(kept)) == len(kept) else begun


def give_cells(
    characters: Characters, lines: Sequence[Line], spans: Sequence[tuple[int, int]], zone: Zone
) -> list[float]:
    """Set the column of each line that stands between gutters, and its place to where that begins; give the columns.

    A line that reaches over a gutter has none: it is a theme, or a paragraph. Where two lines stand beside each other
    in one column, a gutter has not been seen: no columns are given.
    """
    borders = [*zone.gutters, float("inf")]
    lefts = [line.left for line in lines]
    for line, (start, end) in zip(lines, spans, strict=True):
        at = sum(gutter < line.left for gutter in zone.gutters)
        if zone.start <= start < zone.end and characters.end(end - 1) < borders[at]:
            line.column, line.left = at, zone.columns[at]
    for (before, left), (line, beside) in pairwise(zip(lines, lefts, strict=True)):
        alike = line.column is not None and before.column == line.column
        if alike and line.top - before.top < _LEVEL and beside - left > APART:
            return []
    return list(zone.columns)
