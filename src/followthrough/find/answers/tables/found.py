"""Answers in tables: a row is a recommendation, its position, and what the State adds."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from followthrough.find.answers.entries.found import Entry, entries
from followthrough.find.answers.entries.own import own_statements
from followthrough.find.answers.entries.questions import after_question, first_words, tied_by_words
from followthrough.find.answers.formulas.claims import claim_in
from followthrough.find.answers.formulas.found import bare_status
from followthrough.find.answers.formulas.governing import Governor, heading_governor, overruled
from followthrough.find.answers.formulas.letters import key_of
from followthrough.find.answers.named.catalogue import Catalogue
from followthrough.find.answers.named.numbers import Mention, Span, list_at
from followthrough.find.answers.sentences.found import read_sentences
from followthrough.find.answers.statements import GOVERNED, OWN, UNTIED, Statement
from followthrough.find.answers.tables.columns import by_column
from followthrough.find.answers.tables.marks import CHECK, CROSS, TICK, Mark, mark_in
from followthrough.find.answers.tables.rows import (
    LONGEST_HEADER,
    Row,
    above_tables,
    columns_of,
    header_of,
    repeated,
    rows_of,
    unmerged,
)
from followthrough.find.answers.tables.whole_rows import (
    are_states,
    column_of_questions,
    is_recommendation,
    whole_rows,
)
from followthrough.find.text.turned_tables import beside_each_other, one_below_another
from followthrough.patterns import when_needed
from followthrough.records import Block, Passage, Position

_NUMBER = re.compile(r"^\s*(?:(?:recommendations?|rec\.?|no\.?|para(?:graph)?\.?)\s*)?\(?(?=\d)", re.IGNORECASE)
_LETTERED = when_needed(
    r"\s*(?:(?:recommendations?|rec\.?|no\.?)\s*)?[(\[]?(?-i:([A-Z]{1,2}))[.-](\d{1,3})(?![.\d])[)\]]?", re.IGNORECASE
)
"""`A.1`, `[B-2]`"""
_SLASHED = re.compile(r"^(\W?\d{1,3})/(\d{1,3}\W*)$")
_BY_THE_STATE = re.compile(r"(?<=^supported|^.accepted) by (?:the )?(?-i:[A-Z])[\w ]{2,60}\.?$", re.IGNORECASE)


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
    told, columns = _prepared(rows, catalogue)
    waiting: list[str] = []
    asked_above = False
    above: tuple[str, ...] = ()
    crosses = any(CHECK.match(text) for row in rows for text in row.values())
    for row, shared in told:
        cells = {column: text for column, text in row.items() if text.strip()}
        if found := _heads(cells):
            governor = found
            continue
        numbers, question = _numbers(cells, columns, catalogue)
        rest = {column: text for column, text in cells.items() if column != question}
        if not governor and len(set(cells.values())) == 1 and _is_number(next(iter(cells.values()))):
            above = numbers
            continue
        if not numbers and not above:
            yield from _untied(cells, columns)
            continue
        numbers, above = numbers or above, ()
        if len(cells) > 1 and all(_names_one(text, catalogue) and _is_number(text) for text in cells.values()):
            numbers, rest = _of_all(cells, catalogue), {}
        if not governor and columns.get("position") is not None and all(map(_is_number, rest.values())):
            waiting += numbers
            asked_above = asked_above or question is not None
            continue
        asked = cells.get(question, "") if question is not None else ""
        mark = mark_in(rest, columns, key, crosses=crosses)
        for statement in (
            _marked((*waiting, *numbers), mark, rest, catalogue)
            if mark
            else _row((*waiting, *numbers), rest, asked, columns, governor, catalogue)
        ):
            yield replace(statement, soft=True) if shared or asked_above else statement
        waiting, asked_above = [], False


def _prepared(rows: Sequence[Row], catalogue: Catalogue) -> tuple[list[tuple[Row, bool]], dict[str, int]]:
    """Give the rows below the header, each whole and with whether it shares the position above, and the columns."""
    rows = [_as_numbers_are_written(row) for row in beside_each_other(rows, str)]
    header, begin = header_of(rows) if rows else ({}, 0)
    titles = rows and not (
        _heads(header) or _numbers(header, {}, catalogue)[0] or any(map(is_recommendation, header.values()))
    )
    columns = columns_of(header) if titles else {}
    below = list(repeated(rows[begin if columns else 0 :]))
    told = whole_rows(one_below_another(below, _number_alone))
    if "question" not in columns and (place := column_of_questions(told)) is not None:
        columns = {**columns, "question": place}
    return unmerged(told, columns.get("position")), columns


def _of_all(cells: Row, catalogue: Catalogue) -> tuple[str, ...]:
    """Give the numbers of all cells of a row that holds nothing else."""
    return tuple(name for text in cells.values() for name in _numbers({0: text}, {}, catalogue)[0])


def _untied(cells: Row, columns: Mapping[str, int]) -> Iterator[Statement]:
    """Give the answer of a row that repeats a recommendation of which neither number nor words are known."""
    asked = next((column for column, text in cells.items() if is_recommendation(text)), None)
    answer = {column: text for column, text in cells.items() if column != asked and not are_states(text)}
    status = _status(answer, columns.get("position"))
    said = bare_status(answer[status]) if asked is not None and status is not None else None
    if said:
        comment = "\n".join(text for column, text in sorted(cells.items()) if column != status)
        yield Statement((), said.position, UNTIED, answer.get(status or 0), comment=comment)


def _as_numbers_are_written(row: Row) -> Row:
    """Give a row with numbers as reports print them: `90/1` as `90.1`; and `Supported by Aland` as `Supported`."""
    return {column: _BY_THE_STATE.sub("", _SLASHED.sub(r"\1.\2", text)) for column, text in row.items()}


def _heads(cells: Row) -> Governor | None:
    """Give the position that a row announces which says the same in all its cells; `Noted` behind others does not."""
    words = set(cells.values())
    if len(words) != 1 or (min(cells) and bare_status(next(iter(words)))):
        return None
    return heading_governor(words.pop())


def _listed(text: str) -> Mention | None:
    """Give the list of numbers with which a cell begins; null where none does."""
    if lettered := _LETTERED.match(text):
        return Mention(0, lettered.end(), (Span(f"{lettered[1]}.{lettered[2]}"),))
    match = _NUMBER.match(text)
    return list_at(text, match.end()) if match else None


def _is_number(text: str) -> bool:
    listed = _listed(text)
    return bool(listed and not text[listed.end :].strip(" .)"))


def _is_dotted(text: str) -> bool:
    """Say whether a cell is a number of the kind `90.1` and nothing else."""
    return "." in text.strip(" .()") and _is_number(text)


def _number_alone(text: str) -> str:
    """Give the number of which a cell consists, else nothing."""
    return text.strip(" ().") if _is_number(text) else ""


def _numbers(cells: Row, columns: Mapping[str, int], catalogue: Catalogue) -> tuple[tuple[str, ...], int | None]:
    order = sorted(cells, key=lambda column: (column != columns.get("question"), column))
    exact = [column for column in sorted(cells) if _names_one(cells[column], catalogue)]
    if not catalogue.by_number:
        exact = [column for column in sorted(cells) if _is_dotted(cells[column])]
    for column in [
        column for column in exact if all(_is_number(cells[other]) for other in cells if other < column)
    ] + sorted(cells):
        listed = _listed(cells[column])
        if listed and (column in exact or column == columns.get("question") or _is_alone(column, cells)):
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
    listed = _listed(text)
    return bool(listed and "." in listed.spans[0].first and listed.spans[0].first in catalogue.by_number)


def _is_alone(column: int, cells: Row) -> bool:
    """Say whether a column is the first, or only positions stand in front of it, or it holds a number and no more."""
    if _is_dotted(cells[column]):
        return True
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
    behind = {column: _behind_question(text, numbers, catalogue) for column, text in rest.items()}
    answer = {
        column: text for column, text in behind.items() if text and not _is_number(text) and not are_states(text)
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
        and not are_states(text)
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


def _behind_question(text: str, numbers: tuple[str, ...], catalogue: Catalogue) -> str:
    """Give what a cell says behind the recommendation that it repeats; the whole where it repeats none."""
    texts = [words for number in numbers for words in catalogue.texts(number)]
    if texts and not _repeats(text, numbers, catalogue):
        return text
    place = after_question(text, texts)
    return text[place:].strip(" ;.,\n") if place else text


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
