"""A row of a printed table: its lines by column, and the numbers with which rows begin."""

import re

from msgspec import Struct

from followthrough.patterns import when_needed
from followthrough.records import Block

MOST_HEADERS = 3  # rows of a table
NUMBERED = when_needed(
    r"\s*(?:(?:recommendations?|recs?\.?|para\.?|no\.?)\s*)?[(\[]?(?:(?-i:[A-Z])[.-])?"
    r"\d{1,3}(?:[./]\d{1,3}|[.):\]]?\s|[.):\]]?$)",
    re.IGNORECASE,
)
DOTTED = re.compile(r"\D{0,18}\d{1,3}[./]\d")


class Row(Struct):
    """The lines of a row by column; `page` is where it begins, `last` the page and column that it has reached.

    `number` is that which the reader gives a row between rules; `over` says that its words reach over all columns.
    """

    page: int
    cells: dict[int, list[Block]] = {}
    last: Block | None = None
    number: int | None = None
    over: bool = False

    def add(self, column: int, line: Block) -> None:
        """Add a line to the cell of a column."""
        self.cells.setdefault(column, []).append(line)
        self.last = line

    def texts(self) -> list[str]:
        """Give the words of its cells in order."""
        return [" ".join(line.text for line in lines) for _, lines in sorted(self.cells.items())]

    def is_numbered(self) -> bool:
        """Say whether one of its cells begins with a number."""
        return any(NUMBERED.match(lines[0].text) for lines in self.cells.values())


def is_next_number(first: str, text: str) -> bool:
    """Say whether a line begins with a number of the kind with which its cell begins: `9.2` below `9.1`, not `5`."""
    return bool(NUMBERED.match(text)) and (not DOTTED.match(first) or bool(DOTTED.match(text)))
