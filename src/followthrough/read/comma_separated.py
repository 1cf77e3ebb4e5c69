"""Tables as text (CSV, also with semicolons, tabs or strokes) become one block a cell."""

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import chain

from followthrough.errors import UnreadableFileError
from followthrough.messages import files as say
from followthrough.patterns import when_needed
from followthrough.records import Block

SEPARATORS = ",;\t|"
SEPARATOR_TOLD = when_needed(r"\ufeff?sep=[,;\t|]\s*", re.IGNORECASE)
"""The line that tells Excel the separator and holds no row: `sep=;`."""
_LARGEST_CELL = 2**22


def blocks(lines: Iterator[str], document: str) -> Iterator[Block]:
    """Give the cells of a table, of which these are the lines, row by row as they are asked for, without empty ones.

    The separator is the one that the first line has most of. Rows count from 0; the first holds the names.
    """
    first = next(lines, "")
    if SEPARATOR_TOLD.fullmatch(first):
        first = next(lines, "")
    separator = max(SEPARATORS, key=first.count)
    order = 0
    for number, row in enumerate(_rows(chain([first], lines), separator)):
        for column, cell in enumerate(row):
            if cell:
                yield Block(
                    document=document,
                    page=0,
                    order=order,
                    role="table_cell",
                    text=cell,
                    table=0,
                    row=number,
                    column=column,
                )
                order += 1


def _rows(lines: Iterable[str], separator: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LARGEST_CELL)
    try:
        yield from csv.reader(lines, delimiter=separator)
    except csv.Error as error:
        raise UnreadableFileError(say.NO_TABLE(said=error), remedy=say.SAVE_TABLE_ANEW()) from error
