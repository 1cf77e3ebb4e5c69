"""Tables that hold a list of numbers in the column of each position: `Accepted | Noted` above `9.1, 9.2 | 9.3`."""

import re
from collections.abc import Mapping, Sequence

from followthrough.find.answers.formulas.governing import Governor, heading_governor
from followthrough.find.answers.named.catalogue import Catalogue
from followthrough.find.answers.named.numbers import list_at
from followthrough.find.answers.statements import GOVERNED, Statement
from followthrough.find.answers.tables.rows import Row

FEWEST_POSITIONS = 2
_BULLETS = re.compile(r"\s*[•·▪◦]\s*")


def by_column(rows: Sequence[Row], catalogue: Catalogue) -> list[Statement]:
    """Give what a table says whose columns are positions and whose cells begin with numbers; nothing for another.

    Columns of themes or reasons may stand beside them.
    """
    if not rows:
        return []
    over = {column: found for column, text in rows[0].items() if (found := _position(text))}
    if len({one.position for one in over.values()}) < FEWEST_POSITIONS:
        return []
    said = [
        (over[column], _numbers(text, catalogue), _beside(row, over))
        for row in rows[1:]
        for column, text in row.items()
        if column in over and re.search(r"\w", text)
    ]
    others = [text for row in rows[1:] for column, text in row.items() if column not in over]
    if not said or not all(numbers for _, numbers, _ in said) or any(_numbers(text, catalogue) for text in others):
        return []
    return [
        Statement(
            numbers, one.position, GOVERNED, one.words, claim=one.claim, comment=words if len(numbers) == 1 else None
        )
        for one, numbers, words in said
    ]


def _beside(row: Row, over: Mapping[int, Governor]) -> str | None:
    """Give what stands behind the positions in a row that has a number under one of them."""
    return "\n".join(text for column, text in sorted(row.items()) if column > max(over) and text.strip()) or None


def _position(text: str) -> Governor | None:
    found = heading_governor(text) or heading_governor(f"{text} recommendations")
    return found if found and found.position else None


def _numbers(text: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Give the numbers with which the lines of a cell begin."""
    lists = [list_at(line.strip(), 0) for line in _BULLETS.sub("\n", text).splitlines()]
    return tuple(dict.fromkeys(number for one in lists if one for number in catalogue.resolve(one.spans)))
