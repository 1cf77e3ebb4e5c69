"""The rows of a table of answers as they are meant: what goes on with the row above, what answers it from below."""

import re
from collections import Counter
from collections.abc import Sequence

from followthrough.find.answers.entries.questions import asks
from followthrough.find.answers.formulas.found import bare_status
from followthrough.find.answers.formulas.governing import heading_governor
from followthrough.find.answers.tables.rows import Row
from followthrough.find.recommendations.recommenders import brackets, listed
from followthrough.find.recommendations.table_columns import without_brackets

LONGEST_OF_STATES = 400  # characters of a cell that names States and nothing else
SHORTEST_ASKED = 20  # characters of a recommendation that is known by its verb alone
_NUMBER = re.compile(r"\W{0,2}(?:(?:recommendations?|rec\.?|no\.?|para(?:graph)?\.?)\s*)?\(?(?=\d)", re.IGNORECASE)


def whole_rows(rows: Sequence[Row]) -> list[Row]:
    """Give rows with those put together that are one: a row without a number, and answers below their questions.

    A number whose row goes on with a position of its own stands beside that one too.
    """
    if _alternate(rows):
        return [_side_by_side(row, below) for row, below in zip(rows[::2], rows[1::2], strict=True)]
    place = _column_of_numbers(rows)
    found: list[Row] = []
    for row in rows:
        if place is not None and found and _goes_on(row, found[-1], place):
            found[-1:] = _joined(found[-1], row, place)
        else:
            found.append(row)
    return found


def are_states(text: str) -> bool:
    """Say whether a cell names the States that made a recommendation and says nothing else."""
    if len(text) > LONGEST_OF_STATES or text.rstrip().endswith("."):
        return False
    named = listed(without_brackets(text.strip()).replace("\n", ", "))
    return bool(named) and all(one.code for one in named)


def column_of_questions(rows: Sequence[Row]) -> int | None:
    """Give the column in which recommendations are repeated: most begin with a verb or end with States."""
    found: Counter[int] = Counter()
    for row in rows:
        found.update(column for column, text in row.items() if is_recommendation(text))
    place, count = (found.most_common(1) or [(0, 0)])[0]
    return place if 2 * count > len(rows) else None


def is_recommendation(text: str) -> bool:
    """Say whether a cell repeats a recommendation: it begins with a verb that asks, or ends with States."""
    behind = text.rstrip(" ;.\n")
    if asks(text) and len(text) >= SHORTEST_ASKED:
        return True
    return behind.endswith((")", "]")) and any(one.end >= len(behind) for one in brackets(text))


def _alternate(rows: Sequence[Row]) -> bool:
    """Say whether each row is a single text, in turns a recommendation with its number and an answer."""
    if not rows or len(rows) % 2 or any(len(set(row.values())) != 1 for row in rows):
        return False
    texts = [next(iter(row.values())) for row in rows]
    return all(
        _NUMBER.match(text) and not _NUMBER.match(below) for text, below in zip(texts[::2], texts[1::2], strict=True)
    )


def _side_by_side(row: Row, below: Row) -> Row:
    column = min(row)
    return {column: row[column], column + 1: below[min(below)]}


def _column_of_numbers(rows: Sequence[Row]) -> int | None:
    """Give the column that begins with a number in most rows that have several cells."""
    several = [row for row in rows if len(row) > 1]
    found = Counter(column for row in several for column, text in row.items() if _NUMBER.match(text))
    place, count = (found.most_common(1) or [(0, 0)])[0]
    return place if 2 * count > len(several) and count > 1 else None


def _goes_on(row: Row, before: Row, place: int) -> bool:
    """Say whether a row has nothing in the column of numbers, and only what belongs to the row before it."""
    said = {column: text for column, text in row.items() if text.strip()}
    if not said or place in said or min(said) < place or place not in before:
        return False
    return len(set(said.values())) == len(said) and not (len(said) == 1 and _announces(said, before))


def _announces(said: Row, before: Row) -> bool:
    """Say whether the only cell of a row says a position of what follows, and is no end of one in the row above."""
    ((column, text),) = said.items()
    found = heading_governor(text)
    begun = before.get(column, "")
    if column > min(before) and bare_status(text) and not begun:
        return False
    ends_one = begun and not bare_status(begun) and bare_status(f"{begun} {text}")
    return bool(found and found.position) and not ends_one


def _joined(before: Row, row: Row, place: int) -> list[Row]:
    """Give two rows as one; as two of one number where each has a position."""
    if any(column in before and bare_status(text) and bare_status(before[column]) for column, text in row.items()):
        return [before, {**row, place: before[place]}]
    said: dict[int, str] = dict(before)
    for column, text in row.items():
        said[column] = f"{said[column]} {text}" if said.get(column) else text
    return [said]
