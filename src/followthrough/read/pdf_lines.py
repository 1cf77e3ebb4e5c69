"""The lines of one page of a PDF, with what is needed to judge them, at little more than the cost of the text alone.

PDFium gives a page's text as one string, whose lines end with CR LF; facts are asked of single characters, since all
that is asked of every character would double the time. A hyphen at the end of a line comes as U+FFFE (or U+0002)
without the line's end.
"""

import ctypes
import re
from collections.abc import Iterator
from math import hypot

from pypdfium2 import raw

from followthrough.read.line import Line
from followthrough.read.printed import cleaned
from followthrough.records.documents import NOTE_MARK

BOLD_FROM = 600
"""Font weights run from 100 to 900; 700 is bold."""

_RAISED = 0.12
"""How far a footnote mark stands above the line at least, in type sizes."""

_GAP = 3.0
_GAP_AFTER_NUMBER = 6.0
"""Type sizes between two words from which on they are cells of a table; a paragraph's number stands further off."""

_AIRY = 0.62
"""Type sizes of width a character from which on a line may have such a gap."""

_HYPHEN = re.compile("[\ufffe\x02]")
_SPACES = re.compile(r" +")
_DIGITS = re.compile(r"[0-9](?:(?<=[^\W\d_][0-9])|(?<=[.,;:!?)\]”’\"'»%*][0-9])|(?<=(?:19|20)[0-9]{3}))[0-9]{0,2}(?![0-9])")
_STARS = re.compile(r"[*∗†‡](?<=[^\s*∗†‡].)[*∗†‡]{0,3}(?![\w*∗†‡])")
_HEAD_MARK = re.compile(r"([0-9]{1,3}|[a-z]|[*∗†‡]{1,4})(?=\s|[^\W\d_]|[“‘(\"'])")
_ONLY_MARK = re.compile(r"[0-9]{1,3}|[a-z]|[*∗†‡]{1,4}")
_NUMBER = re.compile(r"\(?[0-9a-zA-Z.]{1,8}\)?")


class LineReader:
    """Reads pages one after the other with the same buffers."""

    def __init__(self) -> None:
        self._units = (ctypes.c_ushort * 16384)()
        self._x, self._y, self._matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
        self._page: raw.FPDF_TEXTPAGE | None = None
        self._exact = True
        self._text = ""
        self._marks: list[tuple[int, int]] = []

    def lines(self, page: raw.FPDF_TEXTPAGE, top: float) -> list[Line]:
        """Give the lines of a text page in the order of the file; `top` is the height of the page's upper edge."""
        self._page = page
        text = self._text = self._whole_text()
        found = [*_DIGITS.finditer(text), *_STARS.finditer(text)]
        self._marks = sorted(match.span() for match in found)
        lines: list[Line] = []
        ended = 0
        for first, last in self._pieces():
            for start, end in self._cells(first, last):
                self._add(lines, start, end, ended, top)
                ended = end
        return lines

    def _whole_text(self) -> str:
        """Give the page's text, and note whether its characters are counted as PDFium counts them."""
        count = raw.FPDFText_CountChars(self._page)
        if count <= 0:
            return ""
        if count + 1 > len(self._units):
            self._units = (ctypes.c_ushort * (2 * count))()
        written = raw.FPDFText_GetText(self._page, 0, count, self._units)
        text = ctypes.string_at(self._units, 2 * max(0, written - 1)).decode("utf-16-le", "replace")
        self._exact = len(text) == count
        return text

    def _pieces(self) -> Iterator[tuple[int, int]]:
        """Give the bounds of each line."""
        text = self._text
        hyphens = "\ufffe" in text or "\x02" in text
        start = 0
        for line in text.split("\r\n"):
            end = start + len(line)
            if hyphens:
                for hyphen in _HYPHEN.finditer(text, start, end):
                    if hyphen.end() < end and self._breaks(hyphen.start()):
                        yield start, hyphen.end()
                        start = hyphen.end()
            yield start, end
            start = end + 2

    def _cells(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Give the bounds of the pieces between wide gaps, as in the rows of a table; mostly the line itself."""
        text = self._text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if end - start > 2 and text.find(" ", start, end) > 0:
            size = self._size(start + (end - start) // 2) or self._size(start)
            if self._origin(end - 1)[0] - self._origin(start)[0] > _AIRY * size * (end - start):
                yield from self._between_gaps(start, end, size)
                return
        if start < end:
            yield start, end

    def _between_gaps(self, start: int, end: int, size: float) -> Iterator[tuple[int, int]]:
        for space in _SPACES.finditer(self._text, start, end):
            gap = self._origin(space.end())[0] - self._origin(space.start() - 1)[0] - 0.6 * size
            needed = _GAP_AFTER_NUMBER if _NUMBER.fullmatch(self._text, start, space.start()) else _GAP
            if gap > needed * size:
                yield start, space.start()
                start = space.end()
        yield start, end

    def _add(self, lines: list[Line], start: int, end: int, ended: int, top: float) -> None:
        """Append the line between two bounds; a piece of the line before, which ended at `ended`, is added to that."""
        left, base = self._origin(start)
        middle = self._letter(start, end)
        size = self._size(middle)
        head = _HEAD_MARK.match(self._text, start, end)
        marked = False
        if head and head.end() <= middle:
            raised, base = base, self._origin(middle)[1]
            marked = raised > base + _RAISED * size
        before = lines[-1] if lines else None
        if before and self._is_mark_of(before, top - base, size, start, end):
            before.text += f"{NOTE_MARK}{self._text[start:end]}{NOTE_MARK}"
            return
        words = self._words(start, end, base, size, head.end() if head and marked else start)
        if before and abs(before.top - (top - base)) < 1.0 and self._follows(left, ended, size):
            before.text = f"{before.text} {words}"
        elif words:
            lines.append(Line(words, left, top - base, size, self._bold(start, middle, end - 1), marked))

    def _words(self, start: int, end: int, base: float, size: float, head: int) -> str:
        """Give the text between two bounds, clean, with its footnote marks set apart; a mark at the head ends at `head`."""
        parts = []
        if head > start:
            parts.append(f"{NOTE_MARK}{self._text[start:head]}{NOTE_MARK}")
            start = head
        while self._marks and self._marks[0][0] < end:
            first, last = self._marks.pop(0)
            if first >= start and self._is_raised(first, base, size):
                parts.append(f"{cleaned(self._text[start:first])}{NOTE_MARK}{self._text[first:last]}{NOTE_MARK}")
                start = last
        parts.append(cleaned(self._text[start:end]))
        return "".join(parts)

    def _is_mark_of(self, before: Line, top: float, size: float, start: int, end: int) -> bool:
        """Whether a piece is nothing but a raised mark of the line before it."""
        if end - start > 4 or not _ONLY_MARK.fullmatch(self._text, start, end):
            return False
        return size < 0.8 * before.size and -0.1 * before.size < before.top - top < before.size

    def _is_raised(self, at: int, base: float, size: float) -> bool:
        return self._origin(at)[1] > base + _RAISED * size or (
            self._text[at].isdigit() and self._size(at) < 0.75 * size and self._origin(at)[1] >= base
        )

    def _follows(self, left: float, ended: int, size: float) -> bool:
        """Whether a piece stands where the next word of the piece that ended before it would."""
        return -0.5 * size < left - self._origin(ended - 1)[0] < 2.0 * size

    def _breaks(self, at: int) -> bool:
        """Whether the character after a hyphen stands on another line."""
        return abs(self._origin(at)[1] - self._origin(at + 1)[1]) > 1.0

    def _letter(self, start: int, end: int) -> int:
        """Find a letter from the middle on; else take the first character."""
        for at in range(start + (end - start) // 2, end):
            if self._text[at].isalpha():
                return at
        return start

    def _bold(self, start: int, middle: int, last: int) -> bool:
        """Whether the line is mostly bold. A paragraph's number may be regular and its words bold."""
        in_middle = self._weight(middle)
        return in_middle if in_middle == self._weight(last) else self._weight(start)

    def _at(self, at: int) -> int:
        return at if self._exact else max(0, raw.FPDFText_GetCharIndexFromTextIndex(self._page, at))

    def _origin(self, at: int) -> tuple[float, float]:
        raw.FPDFText_GetCharOrigin(self._page, self._at(at), self._x, self._y)
        return self._x.value, self._y.value

    def _size(self, at: int) -> float:
        at = self._at(at)
        raw.FPDFText_GetMatrix(self._page, at, self._matrix)
        scale = abs(self._matrix.d) or hypot(self._matrix.b, self._matrix.d)
        return float(raw.FPDFText_GetFontSize(self._page, at)) * scale

    def _weight(self, at: int) -> bool:
        return bool(raw.FPDFText_GetFontWeight(self._page, self._at(at)) >= BOLD_FROM)
