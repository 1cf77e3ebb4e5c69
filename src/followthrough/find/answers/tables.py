"""Answers in tables: a row is a recommendation, its position, and what the State adds."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from followthrough.find.answers.catalogue import Catalogue
from followthrough.find.answers.claims import claim_in
from followthrough.find.answers.entries import Entry, entries
from followthrough.find.answers.formulas import bare_status
from followthrough.find.answers.governing import Governor, heading_governor, overruled
from followthrough.find.answers.letters import key_of
from followthrough.find.answers.numbers import list_at
from followthrough.find.answers.own import own_statements
from followthrough.find.answers.questions import first_words, tied_by_words
from followthrough.find.answers.statements import GOVERNED, OWN, Statement
from followthrough.find.answers.table_columns import by_column
from followthrough.find.answers.table_marks import CHECK, CROSS, TICK, Mark, mark_in
from followthrough.find.answers.table_rows import (
    LONGEST_HEADER,
    Row,
    above_tables,
    columns_of,
    header_of,
    repeated,
    rows_of,
    unmerged,
)
from followthrough.find.answers.wording import read_sentences
from followthrough.records import Block, Passage, Position

_NUMBER = re.compile(r"^\s*(?:(?:recommendations?|rec\.?|no\.?|para(?:graph)?\.?)\s*)?(?=\d)", re.IGNORECASE)


def table_statements(blocks: Sequence[Block], catalogue: Catalogue) -> list[Statement]:
    """Give what the rows of all tables say; a heading or lead-in right above a table holds for its rows."""
    above = above_tables(blocks)
    key = key_of(block.text for block in blocks)
    return [
        statement
        for rows, governor in zip(rows_of(blocks), above, strict=True)
        for statement in by_column(rows, catalogue) or _table(rows, catalogue, governor, key)
    ]


def _table(
    rows: Sequence[Row], catalogue: Catalogue, governor: Governor | None, key: Mapping[str, Position]
) -> Iterator[Statement]:
    header, begin = header_of(rows) if rows else ({}, 0)
    columns = columns_of(header) if rows and not _heads(header) and not _numbers(header, {}, catalogue)[0] else {}
    waiting: list[str] = []
    crosses = any(CHECK.match(text) for row in rows for text in row.values())
    for row, shared in unmerged(repeated(rows[begin if columns else 0 :]), columns.get("position")):
        cells = {column: text for column, text in row.items() if text.strip()}
        if found := _heads(cells):
            governor = found
            continue
        numbers, question = _numbers(cells, columns, catalogue)
        rest = {column: text for column, text in cells.items() if column != question}
        if not numbers:
            continue
        if len(cells) > 1 and all(_names_one(text, catalogue) and _is_number(text) for text in cells.values()):
            numbers, rest = (
                tuple(name for text in cells.values() for name in _numbers({0: text}, {}, catalogue)[0]),
                {},
            )
        if not governor and columns.get("position") is not None and all(map(_is_number, rest.values())):
            waiting += numbers
            continue
        asked = cells.get(question, "") if question is not None else ""
        mark = mark_in(rest, columns, key, crosses=crosses)
        for statement in (
            _marked((*waiting, *numbers), mark, rest, catalogue)
            if mark
            else _row((*waiting, *numbers), rest, asked, columns, governor, catalogue)
        ):
            yield replace(statement, soft=True) if shared else statement
        waiting = []


def _heads(cells: Row) -> Governor | None:
    """Give the position that a row announces which says the same in all its cells."""
    words = set(cells.values())
    return heading_governor(words.pop()) if len(words) == 1 else None


def _is_number(text: str) -> bool:
    match = _NUMBER.match(text)
    listed = list_at(text, match.end()) if match else None
    return bool(listed and not text[listed.end :].strip(" ."))


def _numbers(cells: Row, columns: Mapping[str, int], catalogue: Catalogue) -> tuple[tuple[str, ...], int | None]:
    order = sorted(cells, key=lambda column: (column != columns.get("question"), column))
    exact = [column for column in sorted(cells) if _names_one(cells[column], catalogue)]
    for column in [
        column for column in exact if all(_is_number(cells[other]) for other in cells if other < column)
    ] + sorted(cells):
        match = _NUMBER.match(cells[column])
        listed = list_at(cells[column], match.end()) if match else None
        if listed and (column in exact or column == columns.get("question") or _is_first(column, cells)):
            numbers = tuple(catalogue.resolve(listed.spans))
            if numbers:
                return numbers, _question(cells, column, columns)
    known = {first_words(item.text): [item.number] for item in catalogue.recommendations}
    for column in order:
        if tied := tied_by_words(cells[column], known):
            return tuple(tied), column
    return (), None


def _names_one(text: str, catalogue: Catalogue) -> bool:
    """Say whether a cell begins with the whole number of a recommendation, `127.4`."""
    match = _NUMBER.match(text)
    listed = list_at(text, match.end()) if match else None
    return bool(listed and "." in listed.spans[0].first and listed.spans[0].first in catalogue.by_number)


def _is_first(column: int, cells: Row) -> bool:
    """Say whether a column is the first, or only positions stand in front of it."""
    return all(bare_status(cells[before]) for before in cells if before < column)


def _question(cells: Row, column: int, columns: Mapping[str, int]) -> int | None:
    if not _is_number(cells[column]):
        return column
    return columns.get("question") if columns.get("question") != column else None


def _row(
    numbers: tuple[str, ...],
    rest: Row,
    question: str,
    columns: Mapping[str, int],
    governor: Governor | None,
    catalogue: Catalogue,
) -> Iterator[Statement]:
    answer = {
        column: text
        for column, text in rest.items()
        if not _is_number(text) and not _repeats(text, numbers, catalogue)
    }
    status = _status(answer, columns.get("position"))
    if status is None and len(answer) == 1 and (over := heading_governor(next(iter(answer.values())))):
        governor, answer = over, {}
    comment = "\n".join(text for column, text in sorted(answer.items()) if column != status) or None
    if status is None and not comment and question:
        yield from _in_one_cell(numbers, question, governor, catalogue)
    else:
        yield from _read(numbers, answer.get(status, "") if status is not None else "", comment, governor, catalogue)


def _marked(numbers: tuple[str, ...], mark: Mark, cells: Row, catalogue: Catalogue) -> Iterator[Statement]:
    """Give what a row says by a mark; its other cells are the comment."""
    said = {**cells, mark.column: mark.rest}
    others = [
        text
        for _, text in sorted(said.items())
        if text
        and not _is_number(text)
        and not TICK.match(text)
        and not CROSS.match(text)
        and not _repeats(text, numbers, catalogue)
    ]
    comment = "\n".join(others) or None
    claim, label = claim_in(comment or ""), next(iter(numbers), None)
    yield Statement(
        numbers, mark.position, OWN, mark.words, claim=claim, comment=comment, number=label, soft=mark.usual
    )


def _status(answer: Row, place: int | None) -> int | None:
    """Give the column in which a row's position stands: the one headed so, else the first that holds nothing else."""
    if place is not None and answer.get(place):
        return place
    bare = (column for column, text in sorted(answer.items()) if bare_status(text) and len(text) < LONGEST_HEADER)
    return next(bare, None)


def _repeats(text: str, numbers: tuple[str, ...], catalogue: Catalogue) -> bool:
    begins = first_words(text)
    return any(first_words(words) == begins for number in numbers for words in catalogue.texts(number))


def _in_one_cell(
    numbers: tuple[str, ...], text: str, governor: Governor | None, catalogue: Catalogue
) -> Iterator[Statement]:
    for entry in entries([Passage(document=catalogue.base, page=0, text=text)], catalogue):
        yield from _read(numbers, "", entry.text, governor, catalogue)


def _read(
    numbers: tuple[str, ...], position: str, comment: str | None, governor: Governor | None, catalogue: Catalogue
) -> Iterator[Statement]:
    status = position.strip()
    if status and comment and not status.endswith((".", ":")):
        status += "."
    text = f"{status} {comment or ''}".strip()
    entry = Entry(numbers, text, numbers[0], governor)
    reading = read_sentences(entry.text, catalogue, entry.number)
    said = own_statements(entry.text, numbers, reading, catalogue, entry.number)
    if said and not (governor and governor.position and overruled(said, governor)):
        yield from said
    elif governor and governor.position:
        yield Statement(
            numbers,
            governor.position,
            GOVERNED,
            governor.words,
            claim=claim_in(text) or governor.claim,
            comment=text or None,
            number=entry.number,
        )
    elif text:
        yield Statement(
            numbers, None, OWN, claim=claim_in(text), comment=text, see=tuple(reading.see), number=entry.number
        )
