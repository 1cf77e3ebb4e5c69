"""Answers in tables: a row is a recommendation, its position, and what the State adds."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from followthrough.find.answers.catalogue import Catalogue
from followthrough.find.answers.claims import claim_in
from followthrough.find.answers.entries import Entry, entries
from followthrough.find.answers.formulas import bare_status
from followthrough.find.answers.governing import Governor, heading_governor
from followthrough.find.answers.numbers import list_at
from followthrough.find.answers.own import own_statements
from followthrough.find.answers.questions import first_words, tied_by_words
from followthrough.find.answers.statements import GOVERNED, OWN, Statement
from followthrough.find.answers.wording import read_sentences
from followthrough.records import Block, Passage, Position

Row = Mapping[int, str]

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
_QUESTION = re.compile(r"\b(?:recommendations?|recommandations?|recomendaci(?:ón|ones))\b", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*(?:(?:recommendations?|rec\.?|no\.?|para(?:graph)?\.?)\s*)?(?=\d)", re.IGNORECASE)
_TICK = re.compile(r"^\s*(?:[xX✓✔☑■●]|yes|oui|sí)\s*$", re.IGNORECASE)
_LONGEST_HEADER = 90


def rows_of(blocks: Sequence[Block]) -> list[list[Row]]:
    """Give the tables of a document: each a list of rows, each row its cells' text by column."""
    tables: defaultdict[int, defaultdict[int, dict[int, str]]] = defaultdict(lambda: defaultdict(dict))
    for block in blocks:
        if block.table is not None and block.row is not None and block.column is not None:
            cells = tables[block.table][block.row]
            cells[block.column] = f"{cells[block.column]}\n{block.text}" if block.column in cells else block.text
    return [[rows[index] for index in sorted(rows)] for _, rows in sorted(tables.items())]


def without_tables(passages: Sequence[Passage], blocks: Sequence[Block]) -> list[Passage]:
    """Leave out passages that are cells of a table, for those are read by row."""
    cells = {" ".join(block.text.split()) for block in blocks if block.table is not None}
    if not cells:
        return list(passages)
    return [passage for passage in passages if not _is_cell(passage, cells)]


def _is_cell(passage: Passage, cells: set[str]) -> bool:
    text = " ".join(passage.text.split())
    return text in cells or (
        bool(passage.number) and any(f"{passage.number}{sign}{text}" in cells for sign in (" ", ". ", ".", ") "))
    )


def table_statements(blocks: Sequence[Block], catalogue: Catalogue) -> list[Statement]:
    """Give what the rows of all tables say."""
    return [statement for rows in rows_of(blocks) for statement in _table(rows, catalogue)]


def _table(rows: Sequence[Row], catalogue: Catalogue) -> Iterator[Statement]:
    columns = _columns(rows[0]) if rows and not _numbers(rows[0], {}, catalogue)[0] else {}
    governor: Governor | None = None
    waiting: list[str] = []
    for row in rows[1 if columns else 0 :]:
        cells = {column: text for column, text in row.items() if text.strip()}
        if len(set(cells.values())) == 1 and (found := heading_governor(next(iter(cells.values())))):
            governor = found
            continue
        numbers, question = _numbers(cells, columns, catalogue)
        rest = {column: text for column, text in cells.items() if column != question}
        if (
            numbers
            and not any(text for column, text in rest.items() if not _is_number(text))
            and not governor
            and columns.get("position") is not None
        ):
            waiting += numbers
            continue
        if numbers:
            yield from _row(
                (*waiting, *numbers),
                rest,
                cells.get(question, "") if question is not None else "",
                columns,
                governor,
                catalogue,
            )
            waiting = []


def _columns(header: Row) -> dict[str, int]:
    if any(len(text) > _LONGEST_HEADER for text in header.values()) or any(
        re.search(r"\d+\.\d+", text) for text in header.values()
    ):
        return {}
    found: dict[str, int] = {}
    for column, text in header.items():
        for name, pattern in (("comment", _COMMENT), ("position", _POSITION), ("question", _QUESTION)):
            if pattern.search(text) and name not in found and column not in found.values():
                found[name] = column
                break
        if (
            (over := heading_governor(text) or heading_governor(f"{text} recommendations"))
            and over.position
            and not _QUESTION.search(text)
        ):
            found[over.position] = column
    return found


def _is_number(text: str) -> bool:
    match = _NUMBER.match(text)
    listed = list_at(text, match.end()) if match else None
    return bool(listed and not text[listed.end :].strip(" ."))


def _numbers(cells: Row, columns: Mapping[str, int], catalogue: Catalogue) -> tuple[tuple[str, ...], int | None]:
    order = sorted(cells, key=lambda column: (column != columns.get("question"), column))
    for column in sorted(cells):
        match = _NUMBER.match(cells[column])
        listed = list_at(cells[column], match.end()) if match else None
        if listed and (column <= min(order) or column == columns.get("question")):
            numbers = tuple(catalogue.resolve(listed.spans))
            if numbers:
                return numbers, _question(cells, column, columns)
    known = {first_words(item.text): [item.number] for item in catalogue.recommendations}
    for column in order:
        if tied := tied_by_words(cells[column], known):
            return tuple(tied), column
    return (), None


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
    ticked = next(
        (
            position
            for position in get_args(Position)
            if position in columns and _TICK.match(rest.get(columns[position], ""))
        ),
        None,
    )
    answer = {
        column: text
        for column, text in rest.items()
        if not _is_number(text) and not _TICK.match(text) and not _repeats(text, numbers, catalogue)
    }
    place = columns.get("position")
    status = answer.pop(place, "") if place is not None else ""
    if not status:
        status = next(
            (
                answer.pop(column)
                for column in sorted(answer)
                if bare_status(answer[column]) and len(answer[column]) < _LONGEST_HEADER
            ),
            "",
        )
    comment = "\n".join(answer[column] for column in sorted(answer)) or None
    label = numbers[0] if numbers else None
    if ticked:
        yield Statement(
            numbers,
            ticked,
            OWN,
            ticked.replace("_", " "),
            claim=claim_in(comment or ""),
            comment=comment,
            number=label,
        )
        return
    if not status and not comment and question:
        yield from _in_one_cell(numbers, question, governor, catalogue)
        return
    yield from _read(numbers, status, comment, governor, catalogue)


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
    if said:
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
