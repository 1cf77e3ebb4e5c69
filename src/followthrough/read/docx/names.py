"""Names of elements and attributes in Word's files (ECMA-376, transitional)."""

from functools import cache
from typing import Final

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MATHS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
CHOICES: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
REFERENCES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@cache
def w(name: str) -> str:
    """Give the full name of an element or attribute of WordprocessingML."""
    return f"{{{WORD}}}{name}"


VAL: Final = w("val")
BODY: Final = w("body")
PARAGRAPH: Final = w("p")
PARAGRAPH_PROPERTIES: Final = w("pPr")
RUN: Final = w("r")
RUN_PROPERTIES: Final = w("rPr")
RUN_STYLE: Final = w("rStyle")
TABLE: Final = w("tbl")
ROW: Final = w("tr")
CELL: Final = w("tc")
TEXT: Final = w("t")
MATHS_TEXT: Final = f"{{{MATHS}}}t"
SECTION: Final = w("sectPr")
TEXT_BOX: Final = w("txbxContent")
ALTERNATIVES: Final = f"{{{CHOICES}}}AlternateContent"
REFERENCE: Final = f"{{{REFERENCES}}}id"
STRUCTURED: Final = frozenset(
    w(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "hyperlink")
)
"""Elements that only wrap paragraphs, tables, rows, cells or runs, and are looked into."""
DELETED: Final = frozenset(w(name) for name in ("del", "moveFrom"))
"""Tracked deletions; their text is no longer part of the document."""
STRUCK: Final = (w("strike"), w("dstrike"))
"""Properties of words that are struck through: deleted by hand, as nobody tracked the change."""
