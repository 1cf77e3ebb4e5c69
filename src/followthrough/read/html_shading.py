"""Colours behind the cells of tables of a web page: their own, or that of their row, by style or by `bgcolor`."""

import re
from typing import TYPE_CHECKING

from followthrough.patterns import when_needed

if TYPE_CHECKING:
    from lxml.etree import _Element

_BACKGROUND = when_needed(
    r"(?:^|;)\s*background(?:-color)?\s*:[^;]*?(?:#(?P<hex>[0-9a-f]{6}|[0-9a-f]{3})\b"
    r"|rgba?\(\s*(?P<red>\d{1,3})[\s,]+(?P<green>\d{1,3})[\s,]+(?P<blue>\d{1,3})|(?P<name>[a-z]{3,20})\b)",
    re.IGNORECASE,
)
"""`padding: 2px; background-color: #92D050`"""
_NAMED = {
    "yellow": "FFFF00",
    "green": "008000",
    "lightgreen": "90EE90",
    "palegreen": "98FB98",
    "lime": "00FF00",
    "red": "FF0000",
    "pink": "FFC0CB",
    "salmon": "FA8072",
    "orange": "FFA500",
    "blue": "0000FF",
    "lightblue": "ADD8E6",
    "cyan": "00FFFF",
    "aqua": "00FFFF",
    "gray": "808080",
    "grey": "808080",
    "lightgray": "D3D3D3",
    "lightgrey": "D3D3D3",
    "silver": "C0C0C0",
}
"""Names of colours (CSS Color Module Level 4, 6.1) in which tables are shaded."""
_WHITE = "FFFFFF"


def shading_of(cell: "_Element") -> str | None:
    """Give the colour in which a cell, else its row, is shaded; null where neither is, or in white."""
    row = cell.getparent()
    return _own(cell) or (None if row is None or row.tag != "tr" else _own(row))


def _own(element: "_Element") -> str | None:
    told = element.get("bgcolor", "").strip()
    found = _BACKGROUND.search(element.get("style", "") or (f"background:{told}" if told else ""))
    if not found:
        return None
    if digits := found["hex"]:
        colour = digits if len(digits) > len("abc") else "".join(2 * digit for digit in digits)
    elif found["red"]:
        colour = "".join(f"{min(int(found[part]), 255):02X}" for part in ("red", "green", "blue"))
    else:
        colour = _NAMED.get(found["name"].lower(), _WHITE)
    return None if colour.upper() == _WHITE else colour.upper()
