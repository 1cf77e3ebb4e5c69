"""Tables that set rows beside each other (`90.1 | Noted | 90.2 | Supported`), or columns below each other."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

Cell = TypeVar("Cell")

MOST_BESIDE = 3  # rows beside each other
MOST_LABELS = 6  # in front of the cells of a row that stand below each other


def one_below_another(
    rows: Sequence[Mapping[int, Cell]], number_in: Callable[[Cell], str]
) -> Sequence[Mapping[int, Cell]]:
    """Give rows that stand beside each other one below another, by columns or by rows as their numbers go on.

    `number_in` gives the number that a cell holds alone. Other tables come back as they are.
    """
    width = max((max(row, default=0) for row in rows), default=0) + 1
    for beside in range(2, MOST_BESIDE + 1):
        step = width // beside
        if step < 2 or width % beside or not all(_has_numbers(row, step, beside, number_in) for row in rows):
            continue
        parts = [[_part(row, at * step, step) for row in rows] for at in range(beside)]
        first = [number_in(row[0]).rpartition(".")[2] for row in parts[0]]
        by_columns = len(first) > 1 and all(sign.isdigit() for sign in first) and int(first[1]) == int(first[0]) + 1
        in_order = parts if by_columns else zip(*parts, strict=True)
        return [row for part in in_order for row in part if row]
    return rows


def _has_numbers(row: Mapping[int, Cell], step: int, beside: int, number_in: Callable[[Cell], str]) -> bool:
    """Say whether each part of a row begins with a number; a part at the end may be empty."""
    heads = [row.get(at * step) for at in range(beside)]
    return heads[0] is not None and all(
        number_in(head) if head is not None else not _part(row, at * step, step) for at, head in enumerate(heads)
    )


def _part(row: Mapping[int, Cell], start: int, step: int) -> dict[int, Cell]:
    return {at - start: cell for at, cell in row.items() if start <= at < start + step}


def beside_each_other(
    rows: Sequence[Mapping[int, Cell]], text_of: Callable[[Cell], str]
) -> Sequence[Mapping[int, Cell]]:
    """Give one row for each run of rows in whose first column the same labels come again, the labels as its header.

    `No. | 90.1`, `Position | Noted`, `No. | 90.2`, `Position | Supported` become two rows below `No. | Position`.
    """
    if not rows or any(len(row) != 2 or 0 not in row for row in rows):
        return rows
    labels = [text_of(row[0]).strip() for row in rows]
    count = labels.index(labels[0], 1) if labels[0] in labels[1:] else 0
    if not 1 < count <= MOST_LABELS or len(rows) % count or labels != labels[:count] * (len(rows) // count):
        return rows
    header = dict(enumerate(row[0] for row in rows[:count]))
    told = [[row[max(row)] for row in rows[at : at + count]] for at in range(0, len(rows), count)]
    return [header, *(dict(enumerate(cells)) for cells in told)]
