"""Colours behind the cells of a table that a PDF prints: areas that its pages fill before they show the words."""

import ctypes
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from followthrough.read import pdfium_functions as raw
from followthrough.read.line import Line
from followthrough.read.pdf_rules import MOST_OBJECTS, THICKEST

_WHITE = (255, 255, 255)


class _Area(NamedTuple):
    """An area of a page, in points from its left and lower edge, and its colour."""

    left: float
    low: float
    right: float
    high: float
    colour: str

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies in the area."""
        return self.left <= x <= self.right and self.low <= y <= self.high


def give_shading(page: raw.FPDF_PAGE, lines: Iterable[Line], top: float) -> None:
    """Set the colour behind each line that stands in a column; `top` is the height of the page's upper edge."""
    areas = list(_areas(page))
    for line in lines if areas else ():
        if line.column is not None:
            x, y = line.left + 1.0, top - line.top + 1.0
            line.shading = next((area.colour for area in reversed(areas) if area.holds(x, y)), None)


def _areas(page: raw.FPDF_PAGE) -> Iterator[_Area]:
    sides = [ctypes.c_float() for _ in range(4)]
    parts = [ctypes.c_uint() for _ in range(4)]
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    for at in range(min(raw.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        item = raw.FPDFPage_GetObject(page, at)
        if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_PATH or not raw.FPDFPageObj_GetBounds(item, *sides):
            continue
        left, low, right, high = (side.value for side in sides)
        if min(right - left, high - low) <= THICKEST or not raw.FPDFPath_GetDrawMode(item, mode, stroked):
            continue
        if mode.value and raw.FPDFPageObj_GetFillColor(item, *parts):
            red, green, blue = (part.value for part in parts[:3])
            if parts[3].value and (red, green, blue) != _WHITE:
                yield _Area(left, low, right, high, f"{red:02X}{green:02X}{blue:02X}")
