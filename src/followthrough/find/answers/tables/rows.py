"""The tables of an addendum as rows of cells: what their columns hold, and what is announced above them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import get_args

from followthrough.find.answers.formulas.governing import Governor, heading_governor, lead_in
from followthrough.find.answers.formulas.letters import names_codes, usual
from followthrough.find.answers.named.numbers import mentions
from followthrough.records import Block, Passage, Position

Row = Mapping[int, str]

_DITTO = re.compile(r"\W*(?:ditto|idem|do|same(?: as above)?|as above|[\"”〃]{1,2})\W*", re.IGNORECASE)
"""`-do-`, `Same as above`"""
_POSITION = re.compile(
    r"\b(?:position|status|response|answer|reply|acceptance|accepted|supported|decision|réponse|posición|"
    r"respuesta)\b",
    re.IGNORECASE,
)
_COMMENT = re.compile(
    r"\b(?:comments?|explanations?|remarks?|observations?|justification|rationale|details?|reasons?|information|"
    r"commentaires?|comentarios?|observaciones)\b",
    re.IGNORECASE,
)
"""`Explanation of the position`"""
_QUESTION = re.compile(r"\b(?:recommendations?|recommandations?|recomendaci(?:ón|ones))\b", re.IGNORECASE)
_IN_PART = re.compile(
    r"\W*(?:in\s+part|partial(?:ly)?|partly|partiellement|en\s+partie|parcialmente|en\s+parte)\W*", re.IGNORECASE
)
_BROKEN = {
    "".join(title.split()).lower(): title
    for title in (
        "Supported",
        "Accepted",
        "Noted",
        "Takes note",
        "Not supported",
        "Not accepted",
        "Rejected",
        "Supported in part",
        "Partially supported",
        "Partially accepted",
        "Accepted in part",
        "Partially",
        "In part",
    )
}
"""The titles of narrow columns, whose words are broken within (`Accep- ted`), by their letters alone."""
FEWEST_CODES = 2  # columns headed by a letter for a position, from which on such letters head columns
_NUMBER_FIRST = re.compile(r"\W*\d{1,3}\.\d{1,3}\b")
_DIGIT = re.compile(r"\d")
FIRST_NESTED = 1000  # column of the first cell of a table inside another, behind all of the other's own
LINES_ABOVE = 3  # lines above a table that may announce a position for its rows
LONGEST_HEADER = 90


def rows_of(blocks: Sequence[Block]) -> list[list[Row]]:
    """Give the tables of a document: each a list of rows, each row its cells' text by column.

    A cell that the file says to be merged downwards stands in every row that it reaches over and that has others.
    The cells of a table in a cell of another are further cells of that one's row; it has no rows of its own.
    """
    tables: defaultdict[int, defaultdict[int, dict[int, str]]] = defaultdict(lambda: defaultdict(dict))
    merged: list[tuple[int, int, int, int]] = []
    within = _nested(blocks)
    for block in blocks:
        if block.table is not None and block.row is not None and block.column is not None:
            place = within.get(block.table)
            cells = tables[place[0]][place[1]] if place else tables[block.table][block.row]
            column = block.column + (FIRST_NESTED if place else 0)
            cells[column] = f"{cells[column]}\n{block.text}" if column in cells else block.text
            merged += [(block.table, block.row, block.column, block.row + below) for below in range(1, block.rows)]
    for table, row, column, below in merged:
        if below in tables[table]:
            tables[table][below].setdefault(column, tables[table][row][column])
    every = {block.table for block in blocks if block.table is not None}
    return [[tables[table][index] for index in sorted(tables[table])] for table in sorted(every)]


def _nested(blocks: Sequence[Block]) -> dict[int, tuple[int, int]]:
    """Give the table and row in which each table stands that is inside another and names no recommendation."""
    named = {block.table for block in blocks if block.table is not None and _NUMBER_FIRST.match(block.text)}
    last = {block.table: place for place, block in enumerate(blocks) if block.table is not None}
    found: dict[int, tuple[int, int]] = {}
    for before, block in pairwise(blocks):
        if block.table is None or before.table is None or before.row is None or block.table in found:
            continue
        outer = found.get(before.table, (before.table, before.row))
        goes_on = last[outer[0]] > last[block.table] or any(table == outer[0] for table, _ in found.values())
        if block.table > before.table and block.table not in named and goes_on:
            found[block.table] = outer
    return found


def without_tables(passages: Sequence[Passage], blocks: Sequence[Block]) -> list[Passage]:
    """Leave out passages that are cells of a table, for those are read by row."""
    cells = {" ".join(block.text.split()) for block in blocks if block.table is not None}
    if not cells:
        return list(passages)
    return [passage for passage in passages if not _is_cell(passage, cells)]


def _is_cell(passage: Passage, cells: set[str]) -> bool:
    text = " ".join(passage.text.split())
    return text in cells or (
        bool(passage.number)
        and any(f"{passage.number}{sign}{text}".strip() in cells for sign in (" ", ". ", ".", ") "))
    )


def above_tables(blocks: Sequence[Block]) -> list[Governor | None]:
    """Give, for each table, the position that the lines right above it announce; what stands in a column does not."""
    found: dict[int, Governor | None] = {}
    lines: list[Block] = []
    for block in blocks:
        if block.table is None:
            lines += [] if block.column or block.role in ("running_head", "footnote") else [block]
        elif block.table not in found:
            found[block.table] = _announced(lines[-LINES_ABOVE:])
            lines = []
    return [found[table] for table in sorted(found)]


def _announced(lines: Sequence[Block]) -> Governor | None:
    """Read the heading that ends lines, of one size and weight, or the lead-in that ends them with a colon."""
    if not lines:
        return None
    last = lines[-1]
    alike = takewhile(lambda line: (line.size, line.bold) == (last.size, last.bold), reversed(lines))
    heading = " ".join(line.text for line in reversed(list(alike) if last.bold else [last]))
    words = " ".join(line.text for line in lines)
    if not heading[:1].islower() and (found := heading_governor(heading)):
        return found
    return lead_in(words, has_numbers=bool(mentions(words))) if words.rstrip().endswith(":") else None


def header_of(rows: Sequence[Row]) -> tuple[Row, int]:
    """Give the header of a table and how many rows it takes: two where the second says what the first leaves open."""
    if len(rows) > 1 and len(rows[1]) > 1 and not any(map(_DIGIT.search, rows[1].values())):
        both = {**rows[0], **{column: text for column, text in rows[1].items() if text.strip()}}
        if len(_positions(columns_of(both))) > max(1, len(_positions(columns_of(rows[0])))):
            return both, 2
    return rows[0], 1


def _positions(columns: Mapping[str, int]) -> list[str]:
    return [name for name in columns if name in get_args(Position)]


def columns_of(header: Row) -> dict[str, int]:
    """Give which column holds what, by the words of a header: `question`, `position`, `comment`, or a position."""
    if any(len(text) > LONGEST_HEADER for text in header.values()) or any(
        re.search(r"\d+\.\d+", text) for text in header.values()
    ):
        return {}
    header = {column: _BROKEN.get(_letters_of(text), text) for column, text in header.items()}
    found: dict[str, int] = {}
    coded = sum(usual(text.strip()) is not None for text in header.values()) >= FEWEST_CODES
    for column, text in header.items():
        if coded and (position := usual(text.strip())):
            found[position] = column
            continue
        if names_codes(text):
            found["position"] = column
            continue
        for name, pattern in (("comment", _COMMENT), ("position", _POSITION), ("question", _QUESTION)):
            if pattern.search(text) and name not in found and column not in found.values():
                found[name] = column
                break
        if _IN_PART.fullmatch(text):
            found["supported_in_part"] = column
        elif (
            (over := heading_governor(text) or heading_governor(f"{text} recommendations"))
            and over.position
            and not _QUESTION.search(text)
        ):
            found[over.position] = column
    if len(said := _positions(found)) > 1 and found.get("position") in {found[name] for name in said}:
        del found["position"]
    return found


def _letters_of(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalpha())


def repeated(rows: Sequence[Row]) -> Iterator[Row]:
    """Give rows with the words of the cell above where one says that it is the same: `Ditto`, `Same as above`."""
    before: Row = {}
    for row in rows:
        before = {
            column: before.get(column, text) if _DITTO.fullmatch(text) else text for column, text in row.items()
        }
        yield before


def unmerged(rows: Iterable[Row], place: int | None) -> list[tuple[Row, bool]]:
    """Give rows with the position that they share with the row above, where its cell is merged downwards.

    It is taken for merged where many rows have none and no two positions that follow each other are the same. Each
    row comes with whether its position is so shared.
    """
    rows = list(rows)
    said = [row[place] for row in rows if place is not None and place in row]
    without = sum(place not in row for row in rows)
    if place is None or not said or without * 4 < len(rows) or any(one == other for one, other in pairwise(said)):
        return [(row, False) for row in rows]
    found: list[tuple[Row, bool]] = []
    last = ""
    for row in rows:
        shared = place not in row and bool(last) and (len(row) > 1 or next(iter(row.values()))[:1].isdigit())
        last = row.get(place, last)
        found.append(({**row, place: last}, True) if shared else (row, False))
    return found
