"""Tables that plain text sets in columns of blanks, as programs do that keep the layout of a PDF.

A gutter between two columns is a strip of blanks down the lines of a table. The words of a row come cell by cell, as
a PDF holds them, so that such a table is put together as a printed one is.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

FEWEST_NUMBERED = 2  # lines in which a cell begins with the number of a recommendation
FEWEST_BESIDE = 2  # lines with words on both sides of a gutter
NARROWEST = 2  # blanks of a gutter; of one alone where the words behind it begin below each other
MOST_FILLED = 0.05  # of the lines of a table that may reach into a gutter
LONGEST_NUMBER = 10  # characters of a cell that is taken for a number, behind which a list sets its text in
MOSTLY = 0.6  # of the width of a page that a line fills which is no cell of several
_WORDS = re.compile(r"\S+(?: \S+)*")
_NUMBERED = re.compile(r"\(?\d{1,3}\.\d{1,3}\b")
_ITEM = re.compile(r"[(\[]?(?:\d{1,3}(?:\.\d{1,3})?|[a-z]{1,3})[.:)\]]{0,2}")
_PARAGRAPH = re.compile(r"\d{1,3}\.\s")
_SIGN = re.compile(r"\d{1,3}\.")
_ENDED = re.compile(r"[.;:)\]]$")


class Words(NamedTuple):
    """Words that one blank each parts: in which line of a page, from where to where, and the column that they fill.

    `column` is null where they reach over a gutter; `left` is where the column begins, on all pages alike.
    `is_alone` says that they stand at the margin and nothing beside them.
    """

    line: int
    start: int
    end: int
    text: str
    column: int | None = None
    left: int = 0
    is_alone: bool = False


class Tables:
    """The tables of a document's pages, which are given in order: where columns begin, all pages say together."""

    def __init__(self) -> None:
        self._lefts: list[int] = []

    def on(self, lines: Sequence[str]) -> list[list[Words]]:
        """Give the tables of a page, each as its words in order of rows and cells; those of a line are of one table.

        `lines` are as printed. A table is known by several columns and by the numbers of recommendations in it: a
        list, whose texts are set in behind their numbers, is none.
        """
        if not self._lefts and sum("  " in line.strip() for line in lines) < FEWEST_NUMBERED:
            return []
        found: list[list[Words]] = []
        for zone in _zones(_words_of(lines)):
            if table := _table(zone):
                found.append(self._as_before(table))
            elif self._lefts:
                found += _not_told(zone)
        return found

    def _as_before(self, table: Sequence[Words]) -> list[Words]:
        """Let the columns of a table begin where those of the tables before it do, if as many, or lie nearest."""
        lefts = sorted({one.left for one in table if one.column is not None})
        if len(lefts) > len(self._lefts):
            self._lefts = lefts
        nearest = [min(self._lefts, key=lambda known: abs(known - left)) for left in lefts]
        known = self._lefts if len(lefts) == len(self._lefts) else nearest
        begins = dict(zip(lefts, known if len(set(known)) == len(lefts) else lefts, strict=True))
        return [one if one.column is None else one._replace(left=begins[one.left]) for one in table]


def _words_of(lines: Sequence[str]) -> list[list[Words]]:
    found = [
        [Words(at, one.start(), one.end(), one[0]) for one in _WORDS.finditer(line.expandtabs())]
        for at, line in enumerate(lines)
    ]
    margin = min((words[0].start for words in found if words), default=0)
    return [[words[0]._replace(is_alone=True)] if _is_alone(words, margin) else words for words in found]


def _is_alone(words: Sequence[Words], margin: int) -> bool:
    """Say whether words stand alone at the margin and have no number, as that of a row runs into none beside it."""
    alone = len(words) == 1 and words[0].start - margin < NARROWEST
    return alone and not (_NUMBERED.match(words[0].text) and words[0].text[-1:].isalpha())


def _zones(lines: Sequence[Sequence[Words]]) -> Iterator[list[Words]]:
    """Give the parts of a page between paragraphs, which fill two lines or more from the margin."""
    width = max((words[-1].end for words in lines if words), default=0)
    margin = min((words[0].start for words in lines if words), default=0)
    full = [_is_full(words, margin, width) for words in lines]
    within = [not (alone and any(full[max(at - 1, 0) : at] + full[at + 1 : at + 2])) for at, alone in enumerate(full)]
    for inside, zone in groupby(zip(within, lines, strict=True), key=lambda one: one[0]):
        if inside:
            yield _without_paragraphs([words for _, words in zone if words], margin)


def _is_full(words: Sequence[Words], margin: int, width: int) -> bool:
    alone = len(words) == 1 or (len(words) == 2 and bool(_SIGN.fullmatch(words[0].text)))
    return (
        alone
        and not (words and _NUMBERED.match(words[0].text))
        and words[0].start - margin < NARROWEST
        and words[-1].end - margin > MOSTLY * (width - margin)
    )


def _is_number(text: str) -> bool:
    return len(text) <= LONGEST_NUMBER and bool(_ITEM.fullmatch(text))


def _without_paragraphs(lines: Sequence[Sequence[Words]], margin: int) -> list[Words]:
    """Give the words of a zone without what stands alone at the margin above it, to a paragraph below its last row.

    The first line with several cells may go on with those of the page before, or have words in one alone.
    """
    several = [at for at, words in enumerate(lines) if len(words) > 1] or [len(lines)]
    first = next((at for at, words in enumerate(lines) if not words[0].is_alone), len(lines))
    below = (
        at
        for at, words in enumerate(lines)
        if at > several[-1] and words[0].start - margin < NARROWEST and _PARAGRAPH.match(words[0].text)
    )
    return [one for words in lines[first : next(below, len(lines))] for one in words]


def _table(words: Sequence[Words]) -> list[Words]:
    """Give the words of a table in order, each with its column; nothing where they are none."""
    numbered = sum(bool(_NUMBERED.match(one.text)) for one in words)
    gutters = _gutters(words) if numbered else []
    parting = sum(_parts_texts(words, gutter) for gutter in gutters)
    if not parting or numbered + parting <= FEWEST_NUMBERED:
        return []
    lefts: dict[int, int] = {}
    placed: list[Words] = []
    for one in (part for whole in words for part in _cut(whole, gutters)):
        at = sum(gutter < one.start for gutter in gutters)
        over = any(one.start < gutter < one.end for gutter in gutters)
        placed.append(one if over else one._replace(column=at))
        lefts[at] = min(lefts.get(at, one.start), one.start)
    cells = [one if one.column is None else one._replace(left=lefts[one.column]) for one in placed]
    return [one for row in _rows(cells) for one in sorted(row, key=lambda one: (one.column or 0, one.line))]


def _cut(words: Words, gutters: Sequence[int]) -> Iterator[Words]:
    """Part words at the gutters that are their only blanks there; what stands alone at the margin stays whole."""
    start = words.start
    for gutter in gutters:
        if start < gutter < words.end - 1 and words.text[gutter - words.start] == " " and not words.is_alone:
            yield words._replace(start=start, end=gutter, text=words.text[start - words.start : gutter - words.start])
            start = gutter + 1
    yield words._replace(start=start, text=words.text[start - words.start :])


def _not_told(words: Sequence[Words]) -> Iterator[list[Words]]:
    """Give the lines with a number or several cells behind a table, whose columns are not seen, each whole in one."""
    for _, found in groupby(words, key=lambda one: one.line):
        cells = list(found)
        if len(cells) > 1 or _NUMBERED.match(cells[0].text):
            yield [cells[0]._replace(text=" ".join(one.text for one in cells), column=1, left=cells[0].start)]


def _gutters(words: Sequence[Words]) -> list[int]:
    """Give the last place of each strip that hardly any words fill, but for those that stand alone, as themes do."""
    cells = [one for one in words if not one.is_alone]
    filled = Counter(one.start + at for one in cells for at, sign in enumerate(one.text) if sign != " ")
    begins = Counter(one.start for one in cells)
    most = MOST_FILLED * len({one.line for one in cells})
    found: list[int] = []
    start = None
    for place in range(max((one.end for one in cells), default=0)):
        if filled[place] <= most:
            start = place if start is None else start
        elif start is not None:
            wide = place - start >= NARROWEST or begins[place] >= FEWEST_BESIDE
            found += [place - 1] if wide and _is_beside(cells, start, place) else []
            start = None
    return found


def _is_beside(words: Sequence[Words], end: int, start: int) -> bool:
    """Say whether words stand on both sides of a strip in several lines."""
    before = {one.line for one in words if one.start < end}
    return len(before & {one.line for one in words if one.end > start}) >= FEWEST_BESIDE


def _parts_texts(words: Sequence[Words], gutter: int) -> bool:
    """Say whether a gutter has more on its left than numbers, which a list has too, or some stand alone in a line.

    These stand in the middle of their rows.
    """
    beside = Counter(one.line for one in words)
    before = [one for one in words if one.end <= gutter]
    alone = sum(beside[one.line] == 1 and bool(_NUMBERED.fullmatch(one.text)) for one in before)
    return alone >= FEWEST_NUMBERED or 2 * sum(not _is_number(one.text) for one in before) >= len(before) > 0


def _rows(words: Sequence[Words]) -> Iterator[list[Words]]:
    """Give the words of a table by row: one begins with a number in the column of numbers, or stands alone."""
    place = Counter(one.column for one in words if _NUMBERED.match(one.text)).most_common(1)[0][0]
    alone = all(_is_number(one.text) for one in words if one.column == place and _NUMBERED.match(one.text))
    row: list[Words] = []
    lines = [list(found) for _, found in groupby(words, key=lambda one: one.line)]
    for line, below in zip(lines, [*lines[1:], []], strict=True):
        if row and (_begins(line, place) or _is_heading(line, row, below, place, alone=alone)):
            yield row
            row = []
        row += line
    yield row


def _begins(line: Sequence[Words], place: int | None) -> bool:
    """Say whether a line begins a row: with its number, or as it reaches over columns."""
    return any(one.column is None or (one.column == place and _NUMBERED.match(one.text)) for one in line)


def _is_heading(
    line: Sequence[Words], row: Sequence[Words], below: Sequence[Words], place: int | None, *, alone: bool
) -> bool:
    """Say whether a line is a row of its own: the only words in front, where texts have ended and a row follows."""
    if len(line) != 1 or line[0].column not in (0, place) or _ENDED.search(line[0].text):
        return row[-1].column is None
    above = [one.text for one in row if one.column == line[0].column]
    ended = not above or bool(_ENDED.search(above[-1])) or (alone and line[0].column == place)
    return row[-1].column is None or (ended and _begins(below, place))
