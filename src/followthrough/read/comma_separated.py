"""Tables as text (CSV, also with semicolons or tabs) become one block a cell."""

import csv
import io
from collections.abc import Iterator

from followthrough.records import Block

_SEPARATORS = ",;\t"


def blocks(text: str, document: str) -> Iterator[Block]:
    """Give the cells of a table row by row as they are asked for; empty cells are left out.

    The separator is the one that the first line has most of. Rows count from 0; the first holds the names.
    """
    first = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=first.count)
    order = 0
    for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator)):
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
