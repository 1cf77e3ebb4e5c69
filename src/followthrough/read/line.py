"""A line of a page while its role is still being decided."""

from dataclasses import dataclass

from msgspec import Struct

from followthrough.records import Block


@dataclass(slots=True, eq=False)
class Line(Block):
    """A line as it stands on its page, of which place and type size are known, in points, to a tenth.

    `marked` says that it begins with a raised footnote mark. Its `order` is given when all pages are read.
    """

    left: float = 0.0
    top: float = 0.0
    size: float = 0.0
    marked: bool = False


class Page(Struct, eq=False):
    """A page: its number from 1, its height in points, its lines in the order of the file.

    `untold` are words as read of which the file does not say which letters they are of, empty where it always does.
    """

    number: int
    height: float
    lines: list[Line]
    untold: str = ""


def in_order(pages: list[Page]) -> list[Block]:
    """Give the lines of all pages, counted through."""
    lines: list[Block] = [line for page in pages for line in page.lines]
    for order, line in enumerate(lines):
        line.order = order
    return lines
