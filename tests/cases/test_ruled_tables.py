"""The rules around the cells of a printed table: in which cell a letter stands, and where lines come apart."""

from collections.abc import Sequence
from typing import cast

import pytest

from followthrough.find.text.grid import with_tables
from followthrough.read.pdf_rules import Cell, Rule, RuledTable, table_at
from followthrough.read.pdfium import Characters
from followthrough.records import Block

LEFT, MIDDLE, RIGHT = 50.0, 150.0, 250.0
EDGES = (300.0, 250.0, 200.0, 150.0)


def ruled(*level: Rule) -> RuledTable:
    """Give a table of two columns and three rows; in the second column, rules lie only where `level` says."""
    upright = [Rule(at, EDGES[-1], EDGES[0]) for at in (LEFT, MIDDLE, RIGHT)]
    across = [Rule(edge, LEFT, MIDDLE) for edge in EDGES]
    ends = [Rule(edge, MIDDLE, RIGHT) for edge in (EDGES[0], EDGES[-1])]
    return RuledTable(upright, [*across, *ends, *level], (LEFT, MIDDLE, RIGHT), EDGES, 7)


@pytest.mark.parametrize(
    ("level", "place", "cell"),
    [
        ([], (60, 280), Cell(0, 7, 1)),
        ([], (60, 160), Cell(0, 9, 1)),
        ([], (160, 280), Cell(1, 7, 3)),
        ([], (160, 160), Cell(1, 7, 3)),
        ([Rule(200.0, MIDDLE, RIGHT)], (160, 260), Cell(1, 7, 2)),
        ([Rule(200.0, MIDDLE, RIGHT)], (160, 160), Cell(1, 9, 1)),
    ],
)
def test_a_cell_reaches_from_rule_to_rule(level: list[Rule], place: tuple[float, float], cell: Cell) -> None:
    assert ruled(*level).cell(*place) == cell


def test_a_rule_that_reaches_over_the_border_of_its_column_parts_no_cell_beside_it() -> None:
    table = ruled()._replace(level=[*ruled().level, Rule(250.0, LEFT, MIDDLE + 2.0)])
    assert table.cell(152, 280).rows == 3


def test_a_cell_that_is_merged_sideways_begins_where_the_first_of_its_columns_does() -> None:
    upright = [Rule(LEFT, EDGES[-1], EDGES[0]), Rule(MIDDLE, EDGES[-1], 250.0), Rule(RIGHT, EDGES[-1], EDGES[0])]
    table = ruled()._replace(upright=upright)
    assert [table.cell(200, height).column for height in (280, 230)] == [0, 1]


def test_what_stands_beside_a_table_is_in_none() -> None:
    assert [table_at([ruled()], *place) for place in ((20.0, 280.0), (60.0, 320.0))] == [None, None]


WORDS = "ranks. 9.2 Dig"
PLACES = {0: 160.0, 5: 185.0, 7: 60.0, 9: 70.0, 11: 75.0, 13: 90.0}
"""Where letters stand, from the left."""


class _Characters:
    text = WORDS

    def origin(self, at: int) -> tuple[float, float]:
        return PLACES[at], 240.0


def test_the_first_cell_of_a_row_ends_the_merged_cell_that_reaches_down_beside_it() -> None:
    parts = ruled().parts(cast("Characters", _Characters()), 0, len(WORDS))
    assert [WORDS[start:end] for start, end in parts] == ["ranks.", "9.2 Dig"]


def cells(lines: Sequence[tuple[int, int | None, int, int, str]]) -> list[tuple[int | None, int | None, int, str]]:
    """Put lines together that the reader gives with page, row, column and how many rows they reach over."""
    blocks = [
        Block(
            document="x", page=page, order=at, text=text, row=row, column=None if row is None else column, rows=rows
        )
        for at, (page, row, column, rows, text) in enumerate(lines)
    ]
    return [(block.row, block.column, block.rows, block.text) for block in with_tables(blocks)]


def test_a_row_holds_what_stands_between_two_rules_and_goes_on_behind_the_turn_of_a_page() -> None:
    lines = [
        (1, 0, 0, 1, "No."), (1, 0, 1, 1, "Recommendation"),
        (1, 1, 0, 1, "9.1"), (1, 1, 1, 1, "Plant oaks"), (1, 1, 1, 1, "along roads"),
        (1, 2, 0, 1, "9.2"), (1, 2, 1, 1, "Fell all"),
        (2, 3, 0, 1, "No."), (2, 3, 1, 1, "Recommendation"),
        (2, 4, 1, 1, "firs"),
        (2, 5, 0, 1, "9.3"), (2, 5, 1, 1, "Dig"),
    ]  # fmt: skip
    assert cells(lines)[2:] == [
        (1, 0, 1, "9.1"),
        (1, 1, 1, "Plant oaks along roads"),
        (2, 0, 1, "9.2"),
        (2, 1, 1, "Fell all firs"),
        (3, 0, 1, "9.3"),
        (3, 1, 1, "Dig"),
    ]


def test_a_cell_that_is_merged_downwards_reaches_over_its_rows_and_a_line_outside_ends_the_table() -> None:
    lines = [
        (1, 0, 0, 1, "9.1 Plant oaks"), (1, 0, 1, 2, "Noted"), (1, 1, 0, 1, "9.2 Dig"),
        (1, None, 0, 1, "Those below are supported:"),
        (1, 2, 0, 1, "9.3 Plant elms"), (1, 2, 1, 1, "Supported"),
    ]  # fmt: skip
    assert [(rows, text) for *_, rows, text in cells(lines)] == [
        (1, "9.1 Plant oaks"),
        (2, "Noted"),
        (1, "9.2 Dig"),
        (1, "Those below are supported:"),
        (1, "9.3 Plant elms"),
        (1, "Supported"),
    ]


def test_a_merged_cell_that_a_page_cuts_holds_for_the_rows_behind_the_turn() -> None:
    lines = [
        (1, 0, 0, 1, "9.1 Plant oaks"), (1, 0, 1, 2, "Noted"), (1, 1, 0, 1, "9.2 Dig"),
        (2, 2, 0, 1, "9.3 Plant elms"), (2, 2, 2, 1, "As before."),
        (2, 3, 0, 1, "9.4 Fell firs"), (2, 3, 1, 1, "Supported"),
    ]  # fmt: skip
    assert [(text, rows) for _, column, rows, text in cells(lines) if column == 1] == [("Noted", 3), ("Supported", 1)]


def test_paragraphs_beside_whose_number_words_stand_are_no_rows_of_a_table_with_dotted_numbers() -> None:
    lines = [
        (1, 0, 0, 1, "2."), (1, 0, 1, 1, "Aland has looked at all."),
        *((1, nth, at, 1, text) for nth in (1, 2, 3) for at, text in enumerate((f"9.{nth}", "Noted"))),
        (1, 4, 0, 1, "3."), (1, 4, 1, 1, "Aland thanks all."),
    ]  # fmt: skip
    assert [text for row, column, _, text in cells(lines) if column == 0] == ["9.1", "9.2", "9.3"]


def test_level_rules_that_part_but_a_few_rows_part_none() -> None:
    texts = ("9.1 Plant", "9.2 Dig", "9.3 Fell", "9.4 Sow", "9.5 Reap")
    blocks = [
        Block(
            document="x",
            page=1,
            order=at,
            text=text,
            left=(90.0, 300.0)[column],
            top=100.0 + 20 * nth,
            column=column,
            row=0 if nth == 2 else None,
        )
        for nth, words in enumerate(texts)
        for at, (column, text) in enumerate(((0, words), (1, "Noted")))
    ]
    assert [block.text for block in with_tables(blocks) if block.role == "table_cell" and block.column == 0] == [
        *texts
    ]


def test_rules_between_which_several_numbers_stand_part_no_rows() -> None:
    lines = [
        (1, 0, 0, 1, "No."), (1, 0, 1, 1, "Position"),
        (1, 1, 0, 1, "9.1"), (1, 1, 1, 1, "Noted"), (1, 1, 0, 1, "9.2"), (1, 1, 1, 1, "Supported"),
    ]  # fmt: skip
    assert "9.1 9.2" not in [text for *_, text in cells(lines)]


def test_a_merged_cell_that_a_page_cuts_holds_for_rows_that_have_but_their_texts() -> None:
    lines = [
        (1, 1, 0, 1, "9.1 Plant"),
        (1, 1, 1, 2, "Noted"),
        (1, 2, 0, 1, "9.2 Dig"),
        (1, 3, 0, 1, "9.3 Fell"),
        (1, 3, 1, 1, "Supported"),
        (2, 4, 0, 1, "9.4 Sow"),
        (2, 5, 0, 1, "9.5 Reap"),
    ]
    assert [rows for _, column, rows, _ in cells(lines) if column == 1] == [2, 3]


def test_a_number_may_be_broken_within_a_narrow_cell_and_a_header_run_together() -> None:
    lines = [
        (1, 1, 0, 1, "No."),
        (1, 1, 1, 1, "Text State"),
        (1, 2, 0, 1, "90.1"),
        (1, 2, 0, 1, "2"),
        (1, 2, 1, 1, "Plant oaks (Peru);"),
        (2, 3, 0, 1, "No."),
        (2, 3, 1, 1, "Text"),
        (2, 3, 2, 1, "State"),
        (2, 4, 0, 1, "90.1"),
        (2, 4, 0, 1, "3"),
        (2, 4, 1, 1, "Dig (Mali);"),
    ]
    assert [text for _, _, _, text in cells(lines)][2:] == ["90.12", "Plant oaks (Peru);", "90.13", "Dig (Mali);"]


def test_a_heading_behind_the_turn_of_a_page_does_not_go_on_with_the_text_above_it() -> None:
    lines = [
        (1, 1, 0, 1, "9.1 Plant oaks."),
        (1, 1, 1, 1, "Peru"),
        (1, 2, 0, 1, "9.2 Dig ponds."),
        (1, 2, 1, 1, "Mali"),
        (2, 3, 0, 1, "Noted recommendations"),
        (2, 4, 0, 1, "9.3 Fell firs."),
        (2, 4, 1, 1, "Chile"),
    ]
    assert [text for _, column, _, text in cells(lines) if column == 0][1:3] == [
        "9.2 Dig ponds.",
        "Noted recommendations",
    ]
