"""Colours behind the words of a Word file: shaded cells, paragraphs and runs, and words that are highlighted."""

import re
from collections.abc import Iterable
from typing import Final

from lxml import etree

from followthrough.read.docx.names import VAL, w

SHADED: Final = w("shd")
HIGHLIGHTED: Final = w("highlight")
_FILL = w("fill")
_HIGHLIGHTS = {
    "yellow": "FFFF00",
    "green": "00FF00",
    "cyan": "00FFFF",
    "magenta": "FF00FF",
    "blue": "0000FF",
    "red": "FF0000",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "C0C0C0",
    "black": "000000",
}
"""Word's own names of the colours that it highlights in (ECMA-376, 17.18.40)."""
_COLOUR = re.compile(r"[0-9A-F]{6}")
_WHITE = "FFFFFF"


def shading_of(properties: etree._Element | None) -> str | None:
    """Give the colour with which properties shade a cell or a paragraph; null where they do not, or in white."""
    shaded = None if properties is None else properties.find(SHADED)
    return None if shaded is None else filled(shaded)


def filled(shaded: etree._Element) -> str | None:
    """Give the colour of a shading itself."""
    colour = (shaded.get(_FILL) or "").upper()
    return colour if _COLOUR.fullmatch(colour) and colour != _WHITE else None


def highlighted(highlight: etree._Element) -> str | None:
    """Give the colour in which words are highlighted."""
    return _HIGHLIGHTS.get(highlight.get(VAL, ""))


def of_a_row(colours: Iterable[str | None]) -> str | None:
    """Give the one colour in which cells of a row are shaded, be it all of them or one alone; grey counts last."""
    found = {colour for colour in colours if colour}
    bright = {colour for colour in found if not _is_grey(colour)} or found
    return bright.pop() if len(bright) == 1 else None


def _is_grey(colour: str) -> bool:
    parts = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
    return max(parts) - min(parts) <= 8
