"""The lines of one page of a PDF, with what is needed to judge them, at little more than the cost of the text alone.

Facts are asked of a few characters of each line, since what is asked of every character would double the time.
"""

import re
from collections.abc import Iterable, Sequence

from followthrough.read import pdfium_functions as raw
from followthrough.read.line import Line
from followthrough.read.pdf_columns import FEWEST_BESIDE, NOWHERE, Zone, begin_as_told, give_columns, zone_of
from followthrough.read.pdf_gutters import give_cells, with_gutters
from followthrough.read.pdf_marks import suspects
from followthrough.read.pdf_pieces import CHARACTER, GAP_IN_ROW, Piece, pieces
from followthrough.read.pdf_rules import RuledTable, cell_at, level_tables, may_be_ruled, ruled_tables, table_at
from followthrough.read.pdf_shading import give_shading
from followthrough.read.pdfium import Characters
from followthrough.read.printed import cleaned, is_clean
from followthrough.records.documents import NOTE_MARK

MARGIN = 90.0
"""Points at the head and foot of a page, where words stand beside each other that are no table."""
PASSES = 2
"""How often a page with a table is gone through: columns that are told apart tell others."""
_RAISED = 0.12
"""How far a footnote mark stands above the line at least, in type sizes."""

_NEAR, _NEAR_IN_ROW = 2.0, CHARACTER + GAP_IN_ROW
"""Type sizes from the last character of a piece to what goes on with it, also in a row that rules part."""

_HEAD_MARK = re.compile(r"(?:[0-9]{1,3}|[*∗†‡]{1,4})(?=\s|[^\W\d_]|[“‘(\"'])")
_TWO = 2
"""Characters of a number and a mark behind it at least."""

_APART = frozenset(" \r\n")
"""What stands beside a sign alone, such as that of a list, which is often one of a font that names none."""

_ONLY_MARK = re.compile(r"[0-9]{1,3}|[*∗†‡]{1,4}")


class Tenths(dict[float, float]):
    """Points rounded to a tenth, each once: the same margins, base lines and sizes come back in line after line."""

    _MOST = 50_000

    def __missing__(self, points: float) -> float:
        """Round points that have not come before."""
        if len(self) >= self._MOST:
            self.clear()
        tenth = self[points] = round(points, 1)
        return tenth


_TENTHS = Tenths()
"""Of all documents of this process: those of one layout share their margins and base lines."""


class LineReader:
    """Reads the pages of a document one after the other with the same buffers."""

    def __init__(self, document: str, characters: Characters) -> None:
        self._document = document
        self._page = 0
        self._characters = characters
        self._text = ""
        self._is_clean = False
        self._columns: list[float] = []
        self._tables: Sequence[RuledTable] = ()
        self._level: Sequence[RuledTable] = ()
        self._rows = 0
        self._marks: list[tuple[int, int]] = []

    def lines(
        self, page: raw.FPDF_PAGE, words: raw.FPDF_TEXTPAGE, number: int, width: float, top: float
    ) -> list[Line]:
        """Give the lines of a page, of which `words` is the text, in the order of the file.

        `number` and `width` are the page's, `top` is the height of its upper edge, both in points.
        """
        self._page = number
        text = self._text = self._characters.turn_to(words)
        self._is_clean = self._characters.is_clean = is_clean(text.replace("\r\n", ""))
        self._marks, alone = suspects(text)
        before, self._tables, self._level = self._tables, (), ()
        lines, spans, beside = self._lines(pieces(self._characters, width, alone), top)
        if beside >= FEWEST_BESIDE or before or (beside and may_be_ruled(page)):
            self._tables = ruled_tables(page, self._rows)
        if self._tables:
            self._marks, alone = suspects(text)
            lines = self._in_cells(pieces(self._characters, width, alone, ruled=self._tables), top)
            give_shading(page, lines, top)
            return lines
        if beside >= (1 if self._columns else FEWEST_BESIDE):
            self._level = level_tables(page, self._rows)
            may_be_centred = beside > FEWEST_BESIDE or bool(self._columns)
            lines = self._in_columns(lines, spans, width, top, may_be_centred=may_be_centred)
            if may_be_centred:
                give_shading(page, lines, top)
            return self._in_rows(lines, top)
        self._columns = []
        return lines

    def untold(self) -> str:
        """Give the lines of the last page in whose words are letters that the file does not tell."""
        text = self._text
        found: dict[int, str] = {}
        for at in self._characters.untold:
            if _APART.isdisjoint(text[at - 1 : at + 2]) and 0 < at < len(text) - 1:
                start, end = text.rfind("\n", 0, at) + 1, text.find("\r", at)
                found[start] = text[start : end if end >= 0 else len(text)]
        return " ".join(line for _, line in sorted(found.items()))

    def _in_cells(self, found: Iterable[Piece], top: float) -> list[Line]:
        """Give the lines of a page whose tables are ruled, each with its cell; `table` stays null."""
        lines, _, _ = self._lines(found, top)
        last = self._tables[-1]
        self._rows, self._columns = last.first + len(last.edges) - 1, list(last.borders)
        return lines

    def _in_rows(self, lines: list[Line], top: float) -> list[Line]:
        """Give lines in columns with the rows that level rules part; one over several is in that where it begins."""
        tables = self._level if self._columns else ()
        for line in lines if tables else ():
            if cell := cell_at(tables, line.left, top - line.top):
                line.row, line.rows = cell.row, cell.rows
                if line.column is None:
                    line.column = max(sum(left <= line.left + 1.0 for left in self._columns) - 1, 0)
        if tables:
            self._rows = tables[-1].first + len(tables[-1].edges) - 1
        return lines

    def _in_columns(
        self, lines: list[Line], spans: list[tuple[int, int]], width: float, top: float, *, may_be_centred: bool
    ) -> list[Line]:
        """Give the lines of a page that may hold a table, parted where columns begin, or at the gutters between them.

        The gutters of a page are looked for where its lines `may_be_centred` in columns, and not on every cover.
        """
        zone = NOWHERE
        for _ in range(PASSES):
            found = zone_of(self._characters, lines, spans, zone.columns or self._columns)
            if found.columns == zone.columns:
                break
            zone = found
            self._marks, alone = suspects(self._text)
            given = pieces(self._characters, width, alone, zone, rows=self._level)
            lines, spans, _ = self._lines(given, top, zone)
        columns = give_columns(self._characters, lines, spans, zone)
        parted: list[Line] = []
        own: list[float] = []
        if may_be_centred and not begin_as_told(lines, columns):
            parted, own = self._between_gutters(zone, width, top)
        if own and (len(own) <= len(columns) or _in_no_column(parted) <= _in_no_column(lines)):
            lines, columns = parted, own
        self._columns = columns
        return lines

    def _between_gutters(self, zone: Zone, width: float, top: float) -> tuple[list[Line], list[float]]:
        """Give the lines of a page parted at the gutters of its table, and its columns; none where it has none."""
        self._marks, alone = suspects(self._text)
        lines, spans, _ = self._lines(pieces(self._characters, width, alone), top)
        found = with_gutters(self._characters, lines, spans, zone, self._columns)
        if not found.gutters:
            return [], []
        self._marks, alone = suspects(self._text)
        given = pieces(self._characters, width, alone, found, rows=self._level)
        lines, spans, _ = self._lines(given, top, found)
        return lines, give_cells(self._characters, lines, spans, found)

    def _lines(
        self, found: Iterable[Piece], top: float, zone: Zone = NOWHERE
    ) -> tuple[list[Line], list[tuple[int, int]], int]:
        """Give pieces as lines, where each begins and ends in the text, and how many stand beside the one before.

        Those that begin further up than it count too. None goes on over a column.
        """
        lines: list[Line] = []
        spans: list[tuple[int, int]] = []
        beside = 0
        for piece in found:
            line = self._line(piece, top)
            if not line.text or line.text.isspace():
                continue
            if self._tables and (cell := cell_at(self._tables, line.left, top - line.top)):
                line.column, line.row, line.rows = cell
            if lines and (rise := lines[-1].top - line.top) > -line.size:
                begins = lines[-1].column != line.column
                if zone.columns:
                    begins = zone.parts(lines[-1], line) and not _stands_at(lines[-1], line)
                if rise < line.size and not begins and self._is_joined(lines[-1], line, spans[-1][1]):
                    spans[-1] = spans[-1][0], piece[1]
                    continue
                beside += line.top > MARGIN and lines[-1].top < top - MARGIN and line.left > lines[-1].left
            lines.append(line)
            spans.append(piece[:2])
        return lines, spans, beside

    def _line(self, piece: Piece, top: float) -> Line:
        start, end, middle, left, base, size, bold = piece
        text, marks, tenths = self._text, self._marks, _TENTHS
        head = None if text[start].isalpha() else _HEAD_MARK.match(text, start, end)
        marked = False
        if head and head.end() <= middle:
            base = self._characters.origin(middle)[1]
            marked = piece[4] > base + _RAISED * size
        if head and marked:
            words = f"{_set_apart(head[0])} {self._words(head.end(), end, base, size).lstrip()}"
        elif marks and marks[-1][0] < end:
            words = self._words(start, end, base, size)
        else:
            words = text[start:end] if self._is_clean else cleaned(text[start:end])
        is_bold = bold and self._is_bold(start, end)
        line = Line(self._document, self._page, 0, words, tenths[left], tenths[top - base], tenths[size], is_bold)
        line.marked = marked
        return line

    def _words(self, start: int, end: int, base: float, size: float) -> str:
        """Give the text between two bounds, clean, with its footnote marks set apart."""
        marks = self._marks
        words = ""
        while marks and marks[-1][0] < end:
            first, last = marks.pop()
            if first >= start and (mark := self._first_raised(first, last, base, size)) < last:
                words += cleaned(self._text[start:mark]).rstrip() + _set_apart(self._text[mark:last])
                start = last
        return words + cleaned(self._text[start:end])

    def _first_raised(self, first: int, last: int, base: float, size: float) -> int:
        """Give the first raised character; a number of the text may stand before the mark. `last` where none is."""
        if self._is_raised(first, base, size):
            return first
        if last - first < _TWO or not self._is_raised(last - 1, base, size):
            return last
        return next(at for at in range(first + 1, last) if self._is_raised(at, base, size))

    def _is_raised(self, at: int, base: float, size: float) -> bool:
        height = self._characters.origin(at)[1] - base
        return height > _RAISED * size or (height >= 0 and self._characters.size(at) < 0.75 * size)

    def _is_bold(self, start: int, end: int) -> bool:
        """Whether a line whose middle is bold is so at its beginning or its end too."""
        return self._characters.is_bold(end - 1) or self._characters.is_bold(start)

    def _is_joined(self, before: Line, line: Line, ended: int) -> bool:
        """Add a piece to the line before it, whose characters end at `ended`, where it belongs to that.

        It does where it is a raised mark of that line, or goes on with it on the same height.
        """
        rise = before.top - line.top
        if line.size < 0.8 * before.size and rise > -0.1 * before.size and _ONLY_MARK.fullmatch(line.text):
            before.text += _set_apart(line.text)
            return True
        if before.size < 0.8 * line.size and before.left < line.left and _ONLY_MARK.fullmatch(before.text):
            before.text = f"{_set_apart(before.text)} {line.text}"
            before.top, before.size, before.bold, before.marked = line.top, line.size, line.bold, True
            return True
        last, base = self._characters.origin(ended - 1)
        near = _NEAR_IN_ROW if self._level and table_at(self._level, last, base) else _NEAR
        if abs(rise) < 1.0 and -0.5 * line.size < line.left - last < near * line.size:
            before.text += " " + line.text
            return True
        return False


def _in_no_column(lines: Sequence[Line]) -> int:
    return sum(line.column is None for line in lines)


def _stands_at(mark: Line, line: Line) -> bool:
    """Say whether a line is the raised mark of a note that begins right behind it, and no cell of a column beside."""
    raised = mark.top < line.top and mark.size < 0.8 * line.size
    return raised and 0 < line.left - mark.left < 1.5 * line.size and bool(_ONLY_MARK.fullmatch(mark.text))


def _set_apart(mark: str) -> str:
    return f"{NOTE_MARK}{mark}{NOTE_MARK}"
