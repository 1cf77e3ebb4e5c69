"""Rows of printed tables whose cells may belong to another row, and rows whose words no answer holds."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from followthrough.find.answers.tables.doubts import row_doubts
from followthrough.find.text.rows_in_doubt import rows_in_doubt
from followthrough.records import Block, Recommendation, Response
from tests.cases.addenda_read import ADDENDUM, REPORT, TEXTS, recommendation

PLACES = (90.0, 140.0, 380.0)
Printed = Sequence[tuple[int, float, str]]
"""Column, height and words of each line."""


def lines(*printed: tuple[int, float, str]) -> list[Block]:
    return [
        Block(document="x", page=1, order=at, text=text, left=PLACES[column], top=top, size=10.0, column=column)
        for at, (column, top, text) in enumerate(printed)
    ]


ROWS: dict[str, tuple[Printed, list[str]]] = {
    "cells begin on one height": (
        [(0, 100, "9.1"), (1, 100, "Plant oaks"), (1, 112, "along roads"), (2, 100, "Noted")],
        [],
    ),
    "cells are set in the middle": (
        [(0, 106, "9.1"), (1, 100, "Plant oaks"), (1, 112, "along roads"), (2, 106, "Noted")],
        [],
    ),
    "a position between two rows": (
        [(0, 106, "9.1"), (1, 100, "Plant oaks"), (1, 112, "along roads"), (2, 118, "Noted")],
        ["9.1 Plant oaks along roads Noted"],
    ),
    "a position that stands beside two rows": (
        [(0, 100, "9.1"), (1, 100, "Plant oaks"), (0, 130, "9.2"), (1, 130, "Dig"), (2, 100, "Noted")],
        ["9.1 Plant oaks", "9.2 Dig Noted"],
    ),
}


@pytest.mark.parametrize(("printed", "doubts"), ROWS.values(), ids=ROWS)
def test_a_cell_out_of_line_is_a_doubt(printed: Printed, doubts: list[str]) -> None:
    more = [
        (0, 160.0, "9.3"),
        (1, 160.0, "Fell firs"),
        (2, 160.0, "Supported"),
        (0, 190.0, "9.4"),
        (1, 190.0, "Rest"),
    ]
    assert [row.text for row in rows_in_doubt(lines(*printed, *more, (2, 190.0, "Noted")))] == doubts


def test_columns_that_make_no_table_are_a_doubt_once_a_page() -> None:
    found = rows_in_doubt(lines((0, 100, "9.1"), (1, 100, "Plant oaks"), (1, 300, "Noted"), (2, 500, "Supported")))
    assert [row.text for row in found] == ["Plant oaks"]


OTHERS: dict[str, tuple[Printed, list[str]]] = {
    "a reason that begins beside the row above": (
        [
            (0, 100, "9.1"),
            (1, 100, "Plant"),
            (0, 130, "9.2"),
            (1, 130, "Dig"),
            (1, 142, "wells"),
            (2, 112, "A law"),
            (2, 124, "says so."),
            (0, 160, "9.3"),
            (1, 160, "Fell"),
        ],
        ["9.1 Plant", "9.2 Dig wells A law says so.", "9.3 Fell"],
    ),
    "two cells that run together": (
        [(0, 100, "9.1"), (1, 100, "Plant"), (1, 100, "Chile"), (2, 100, "Noted")],
        ["Chile Noted"],
    ),
    "a number in a column of others": (
        [(1, 100, "9.1"), (2, 100, "Noted")],
        ["9.1 Noted"],
    ),
}


@pytest.mark.parametrize(("printed", "doubts"), OTHERS.values(), ids=OTHERS)
def test_what_may_belong_to_other_rows_puts_them_in_doubt(printed: Printed, doubts: list[str]) -> None:
    more = [(0, 190.0, "9.4"), (1, 190.0, "Fell firs"), (2, 190.0, "Noted"), (0, 220.0, "9.5"), (1, 220.0, "Rest")]
    assert [row.text for row in rows_in_doubt(lines(*printed, *more, (2, 220.0, "Noted")))] == doubts


WHOLE: Printed = [(0, 100, "9.1"), (1, 100, "Plant"), (2, 100, "Noted"), (0, 130, "9.2"), (1, 130, "Dig")]


def test_what_stands_in_a_column_on_the_page_behind_a_table_is_a_doubt() -> None:
    below = replace(lines((2, 80, "and a bill."))[0], page=2, column=None)
    assert [row.text for row in rows_in_doubt([*lines(*WHOLE, (2, 130, "A law")), below])] == [
        "9.2 Dig A law and a bill."
    ]


def test_the_end_of_a_cell_beside_the_number_of_the_next_row_is_a_doubt() -> None:
    said = ("A law came.", "It is", "under way.", "Soon.", "Noted", "Never.")
    rows = [
        replace(line, page=1 + (nth > 1))
        for nth, words in enumerate(said)
        for top in [100 + 30 * nth - 300 * (nth > 1) + 300]
        for line in lines((0, top, f"9.{nth + 1}"), (1, top, "Plant"), (2, top, words))
    ]
    assert [row.text for row in rows_in_doubt(rows)] == ["9.2 Plant It is", "9.3 Plant under way."]
    small = [replace(line, text="noted") if line.column == 2 else line for line in rows]
    assert list(rows_in_doubt(small)) == []


def test_several_rows_in_doubt_put_all_of_a_plain_text_in_doubt() -> None:
    out_of_line: Printed = [(0, 160, "9.3"), (1, 148, "Fell"), (0, 190, "9.4"), (1, 178, "Sow"), (1, 202, "Reap")]
    given = lines(*WHOLE, (2, 130, "Noted"), *out_of_line)
    assert len(list(rows_in_doubt(given))) < 4
    assert [row.text[:3] for row in rows_in_doubt([replace(line, size=None) for line in given])][:2] == ["9.1", "9.2"]


def cells(*rows: tuple[str, ...]) -> list[Block]:
    return [
        Block(document="x", page=0, order=0, role="table_cell", text=text, table=0, row=at, column=column)
        for at, row in enumerate(rows)
        for column, text in enumerate(row)
        if text
    ]


def doubts(blocks: list[Block], comment: str) -> list[str]:
    known: list[Recommendation] = [recommendation("133.1", TEXTS[0])]
    said = Response(
        id="x",
        recommendation=f"{REPORT}#133.1",
        position="noted",
        formula="Noted",
        comment=comment,
        document=ADDENDUM.id,
        basis="individual",
        stage="addendum",
    )
    return [one.found for one in row_doubts(ADDENDUM, blocks, blocks, known, [said])]


HEADER = ("No.", "Recommendation", "Position", "Way forward", "Led by")


@pytest.mark.parametrize(
    ("row", "is_doubt"),
    [
        (("133.1", TEXTS[0], "Noted", "A new law will be written by spring.", ""), False),
        (("133.1", TEXTS[0], "Noted", "A new law will be written by spring.", "Forestry and Water Board"), True),
        (("133.1 No.", f"{TEXTS[0]} Recommendation", "Noted", "A new law will be written by spring.", ""), True),
    ],
)
def test_words_of_a_row_that_no_answer_holds_are_a_doubt(row: tuple[str, ...], *, is_doubt: bool) -> None:
    found = doubts(cells(HEADER, row), "A new law will be written by spring.")
    assert found == (["\n".join(filter(None, row))] if is_doubt else [])
