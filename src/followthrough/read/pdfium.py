"""PDFium's questions about single characters, asked the cheapest way that ctypes knows.

The declared prototypes of pypdfium2 check and convert every argument and let go of the interpreter's lock, which
costs several times what the answer costs. Here the arguments are prepared once a page and nothing is converted.
"""

import ctypes
import re
from collections.abc import Iterator
from math import hypot
from typing import Any

from followthrough.read import pdfium_functions as raw


def _bare(function: Any, result: Any) -> Any:
    address = ctypes.cast(function, ctypes.c_void_p).value
    assert address is not None
    return ctypes.PYFUNCTYPE(result)(address)


_ORIGIN = _bare(raw.FPDFText_GetCharOrigin, ctypes.c_int)
_BOX = _bare(raw.FPDFText_GetLooseCharBox, ctypes.c_int)
_SIZE = _bare(raw.FPDFText_GetFontSize, ctypes.c_double)
_MATRIX = _bare(raw.FPDFText_GetMatrix, ctypes.c_int)
_WEIGHT = _bare(raw.FPDFText_GetFontWeight, ctypes.c_int)
_FONT = _bare(raw.FPDFText_GetFontInfo, ctypes.c_ulong)
_INDEX = _bare(raw.FPDFText_GetCharIndexFromTextIndex, ctypes.c_int)
_UNTOLD = _bare(raw.FPDFText_HasUnicodeMapError, ctypes.c_int)

BOLD_FROM = 600
"""Font weights run from 100 to 900; 700 is bold."""
LONGEST_NAME = 100  # bytes of the name of a font that are looked at


_SPACES = re.compile(r" +")


def gaps(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the places of the characters before and behind each gap between two words of a line."""
    for space in _SPACES.finditer(text, start, end):
        yield space.start() - 1, space.end()


class Characters:
    """The characters of one page at a time, counted as in its `text`. Positions and sizes are in points.

    `untold` are places of letters, of those whose `facts` were asked, of which the file does not say which they are:
    the text has the numbers by which a font knows them in their stead. Some of these are no letters, as that of the
    space, so that nothing is asked where a page `is_clean` of such and its text has all characters.
    """

    def __init__(self) -> None:
        self.text = ""
        self.untold: set[int] = set()
        self.is_clean = False
        self._page = ctypes.c_void_p()
        self._exact = True
        self._units = (ctypes.c_ushort * 16384)()
        self._x, self._y, self._matrix = ctypes.c_double(), ctypes.c_double(), raw.Matrix()
        self._to_x, self._to_y, self._to_matrix = map(ctypes.byref, (self._x, self._y, self._matrix))

    def turn_to(self, page: raw.FPDF_TEXTPAGE) -> str:
        """Take up a page and give its text."""
        self._page = ctypes.c_void_p(page)
        self.untold.clear()
        count = raw.FPDFText_CountChars(page)
        if count <= 0:
            self.text = ""
            return ""
        if count + 1 > len(self._units):
            self._units = (ctypes.c_ushort * (2 * count))()
        written = raw.FPDFText_GetText(page, 0, count, self._units)
        self.text = ctypes.string_at(self._units, 2 * max(0, written - 1)).decode("utf-16-le", "replace")
        self._exact = len(self.text) == count
        return self.text

    def facts(self, first: int, letter: int) -> tuple[float, float, float, bool]:
        """Say where the `first` character of a line stands, and the size and boldness of a `letter` in it."""
        if (
            not (self.is_clean and self._exact)
            and _UNTOLD(self._page, letter if self._exact else self._index(letter)) == 1
        ):
            self.untold.add(letter)
        if not self._exact:
            return (*self.origin(first), self.size(letter), self.is_bold(letter))
        page, matrix = self._page, self._matrix
        _ORIGIN(page, first, self._to_x, self._to_y)
        _MATRIX(page, letter, self._to_matrix)
        scale = matrix.d
        if scale <= 0:
            scale = hypot(matrix.b, scale)
        return self._x.value, self._y.value, _SIZE(page, letter) * scale, _WEIGHT(page, letter) >= BOLD_FROM

    def origin(self, at: int) -> tuple[float, float]:
        """Say where a character stands: its left edge from the left, its base line from the bottom."""
        _ORIGIN(self._page, at if self._exact else self._index(at), self._to_x, self._to_y)
        return self._x.value, self._y.value

    def end(self, at: int) -> float:
        """Say where a character and the white around it end, from the left."""
        box = raw.Rectangle()
        _BOX(self._page, at if self._exact else self._index(at), ctypes.byref(box))
        return float(box.right)

    def size(self, at: int) -> float:
        """Give the type size of a character as it appears on the page."""
        at = at if self._exact else self._index(at)
        _MATRIX(self._page, at, self._to_matrix)
        scale = self._matrix.d
        if scale <= 0:
            scale = hypot(self._matrix.b, self._matrix.d)
        size: float = _SIZE(self._page, at) * scale
        return size

    def is_bold(self, at: int) -> bool:
        """Whether a character is set in bold type."""
        weight: int = _WEIGHT(self._page, at if self._exact else self._index(at))
        return weight >= BOLD_FROM

    def _index(self, at: int) -> int:
        """Give PDFium's own count, which differs where a character has no Unicode or needs two units of UTF-16."""
        return max(0, int(_INDEX(self._page, at)))


class NamedCharacters(Characters):
    """Characters of a document of which no font says that it is bold, but for its name: LibreOffice makes such."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._flags = ctypes.create_string_buffer(LONGEST_NAME), ctypes.c_int()
        self._to_flags = ctypes.byref(self._flags)

    def facts(self, first: int, letter: int) -> tuple[float, float, float, bool]:
        """Say where the `first` character of a line stands, and the size and boldness of a `letter` in it."""
        left, base, size, _ = super().facts(first, letter)
        return left, base, size, self.is_bold(letter)

    def is_bold(self, at: int) -> bool:
        """Whether the font of a character is named as a bold one."""
        self._name.value = b""
        _FONT(self._page, at if self._exact else self._index(at), self._name, LONGEST_NAME, self._to_flags)
        return b"bold" in self._name.value.lower()
