"""Tables of answers as a PDF holds them: lines with places, cell by cell."""

import textwrap
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.find.passages import passages
from followthrough.find.text.columns import with_printed_tables
from followthrough.records import Block
from tests.cases.addenda_read import ADDENDUM, TEXTS, positions, responses

LEADING, SIZE, BOTTOM = 11.5, 10.0, 740.0
Cells = tuple[str, ...]


def printed(
    *parts: str | Sequence[Cells], lefts: Sequence[float] = (90.0, 234.0, 378.0), letters: int = 26
) -> list[Block]:
    """Lay out paragraphs and tables as the lines of pages; each cell is `letters` wide."""
    lines: list[Block] = []
    page, top = 1, 80.0
    for part in parts:
        for cells in [(part,)] if isinstance(part, str) else part:
            wrapped = [textwrap.wrap(cell, 90 if isinstance(part, str) else letters) for cell in cells]
            height = max(map(len, wrapped), default=0) * LEADING
            page, top = (page, top) if top + height < BOTTOM else (page + 1, 80.0)
            for left, texts in zip(lefts, wrapped, strict=False):
                for nth, text in enumerate(texts):
                    lines.append(line(text, page, left, top + nth * LEADING, len(lines)))
            top += height + (12.0 if isinstance(part, str) else 0.5)
    return lines


def line(text: str, page: int, left: float, top: float, order: int) -> Block:
    return Block(document=ADDENDUM.id, page=page, order=order, text=text, left=left, top=round(top, 1), size=SIZE)


def said(blocks: list[Block]) -> dict[str, str]:
    cells = with_printed_tables(blocks)
    return positions(responses(passages(ADDENDUM, cells), blocks=cells))


STATUS = ["Supported", "Noted", "Partially supported", "Supported", "Not accepted"]
COMING = [
    "A bill is before Parliament.",
    "The law foresees it; the public accepts that.",
    "",
    "",
    "See the law of 1962.",
]
ASKS = [f"133.{nth} {text} (Chile)" for nth, text in enumerate(TEXTS, 1)]
EXPECTED = {"1": "supported", "2": "noted", "3": "supported_in_part", "4": "supported", "5": "not_supported"}
ROWS = list(zip(ASKS, STATUS, COMING, strict=False))
HEADER = ("Recommendation", "Position", "Explanation")
BEFORE = (
    "2. Zamunda has considered what was put to it, and gives its position on each in the table that follows here."
)
AFTER = (
    "3. Zamunda will report on what has been done about what it accepted, halfway to its next review in five years."
)


def test_each_row_gives_its_position() -> None:
    assert said(printed(BEFORE, [HEADER, *ROWS], AFTER)) == EXPECTED


def test_the_position_may_stand_first() -> None:
    rows = [(status, ask, more) for ask, status, more in [HEADER, *ROWS]]
    assert said(printed(BEFORE, rows, AFTER)) == EXPECTED


def test_a_number_may_have_a_column_of_its_own() -> None:
    rows = [("No.", *HEADER), *((ask.split()[0], ask.partition(" ")[2], status, more) for ask, status, more in ROWS)]
    assert said(printed(BEFORE, rows, AFTER, lefts=(90.0, 140.0, 284.0, 410.0))) == EXPECTED


def test_a_heading_between_tables_holds_for_the_rows_below_it() -> None:
    supported = [(ask, more) for ask, status, more in ROWS if status == "Supported"]
    noted = [(ask, more or "As before.") for ask, status, more in ROWS if status != "Supported"]
    header = ("Recommendation", "Comments")
    blocks = printed("Recommendations that are supported", [header, *supported, *supported, *supported])
    blocks += [
        line(block.text, block.page + 9, block.left or 0, block.top or 0, block.order + 999)
        for block in printed("Recommendations that are noted", [header, *noted])
    ]
    assert said(blocks) == {n: "supported" if n in "14" else "noted" for n in EXPECTED}


def test_a_position_that_is_merged_over_rows_holds_for_them_and_is_a_doubt() -> None:
    rows = [
        (ASKS[0], "Supported", "a"),
        (ASKS[3], "", "b"),
        (ASKS[5], "", ""),
        (ASKS[1], "Noted", ""),
        (ASKS[4], "", "c"),
    ]
    blocks = printed(BEFORE, [HEADER, *rows])
    assert said(blocks) == {"1": "supported", "4": "supported", "6": "supported", "2": "noted", "5": "noted"}


def test_cells_that_run_together_over_the_border_are_parted() -> None:
    blocks = printed(BEFORE, [HEADER, *ROWS])
    at = next(nth for nth, block in enumerate(blocks) if block.text == "Noted")
    together = blocks[:at] + blocks[at + 1 :]
    together[at] = line(f"Noted {blocks[at + 1].text}", 1, blocks[at].left or 0, blocks[at].top or 0, at)
    assert said(together) == EXPECTED


def comments(blocks: list[Block]) -> dict[str, str]:
    cells = with_printed_tables(blocks)
    given = responses(passages(ADDENDUM, cells), blocks=cells)
    return {one.recommendation.rpartition("#")[2]: one.comment for one in given if one.comment and one.recommendation}


def test_a_short_paragraph_below_a_table_is_no_row_of_it() -> None:
    last = with_printed_tables(printed(BEFORE, [HEADER, *ROWS], "3. Zamunda thanks all."))[-1]
    assert (last.text, last.table) == ("3. Zamunda thanks all.", None)


def test_titles_that_run_together_name_their_columns_also_over_a_theme() -> None:
    header = ("No.", "Recommendation Position Explanation")
    rows: list[Cells] = [
        (f"133.{nth}", f"{TEXTS[nth - 1]} (Chile)", status, COMING[1] if nth == 2 else "")
        for nth, status in enumerate(STATUS, 1)
    ]
    themes: list[list[Cells]] = [[], [("A. Rights of all",)]]
    for theme in themes:
        blocks = printed(BEFORE, [header, *theme, *rows], AFTER, lefts=(90.0, 140.0, 290.0, 400.0))
        assert said(blocks) == EXPECTED
        assert comments(blocks) == {"133.2": COMING[1]}


def test_a_row_whose_first_line_runs_together_with_its_number_begins_below_a_theme() -> None:
    rows = [(status, ask) for ask, status, _ in ROWS]
    blocks = printed(BEFORE, [("Position", "Recommendation"), *rows[:2], ("B. Rights of some",), *rows[2:]], AFTER)
    at = next(nth for nth, block in enumerate(blocks) if block.text == STATUS[2])
    blocks[at : at + 2] = [replace(blocks[at], text=f"{STATUS[2]} {blocks[at + 1].text}")]
    assert said(blocks) == EXPECTED


def test_words_behind_the_turn_of_a_page_that_begin_with_a_number_are_no_row() -> None:
    rows = [(f"133.{nth}", "Raise the age of marriage to", "Noted") for nth in range(1, 6)]
    blocks = printed([("No.", "Recommendation", "Position"), *rows], lefts=(60.0, 120.0, 378.0), letters=40)
    cells = with_printed_tables([*blocks, line("18 years (Chile)", 2, 120.0, 80.0, 900)])
    assert cells[-2].text == "Raise the age of marriage to 18 years (Chile)"


def test_a_row_may_go_on_behind_the_turn_of_a_page_and_the_header_stand_there_again() -> None:
    first = printed(BEFORE, [HEADER, *ROWS[:3]])
    turned = [("", "", "It will be looked at again."), *ROWS[3:]]
    second = [
        line(block.text, 2, block.left or 0, block.top or 0, block.order + 500)
        for block in printed([HEADER, *turned])
    ]
    assert said(first + second) == EXPECTED
    cells = with_printed_tables(first + second)
    assert [cell.text for cell in cells if cell.row == 3 and cell.column == 2] == ["It will be looked at again."]
    assert sum(cell.text == "Position" for cell in cells) == 1


def test_a_line_over_two_borders_is_parted_twice() -> None:
    blocks = printed(BEFORE, [HEADER, *ROWS])
    at = next(nth for nth, block in enumerate(blocks) if block.text.startswith("133.2"))
    status = next(nth for nth, block in enumerate(blocks) if block.text == "Noted")
    words = f"{blocks[at].text} Noted {blocks[status + 1].text}"
    blocks[at] = line(words, 1, blocks[at].left or 0, blocks[at].top or 0, at)
    del blocks[status : status + 2]
    assert said(blocks) == EXPECTED


def test_text_in_one_column_is_no_table() -> None:
    blocks = printed(BEFORE, *(f"{ask}. Accepted." for ask in ASKS), AFTER)
    assert with_printed_tables(blocks) == blocks


words = st.lists(
    st.sampled_from(("oak", "elm", "linden", "bill", "law", "school", "prison", "budget", "ten", "parts")),
    min_size=1,
    max_size=40,
)


@pytest.mark.parametrize("columns", [2, 3, 4])
@given(data=st.data())
def test_the_cells_of_any_table_are_read_back(columns: int, data: st.DataObject) -> None:
    rows = data.draw(st.lists(st.tuples(*([words.map(" ".join)] * (columns - 1))), min_size=4, max_size=20))
    table = [(f"9.{nth} {row[0]}", *row[1:], "end") for nth, row in enumerate(rows, 1)]
    lefts = [90.0 + 420.0 / columns * nth for nth in range(columns)]
    cells = [
        block
        for block in with_printed_tables(printed(BEFORE, table, lefts=lefts, letters=80 // columns))
        if block.table == 0
    ]
    read = [
        tuple(cell.text for cell in cells if cell.row == number)
        for number in sorted({cell.row for cell in cells if cell.row is not None})
    ]
    assert read == table


def test_a_column_that_one_row_alone_fills_is_known_by_its_header() -> None:
    comment = "No budget is foreseen for this before the year after next."
    rows = [(f"133.{nth}", status, "") for nth, status in enumerate(STATUS[:4], 1)]
    rows.append(("133.5", "Partially accepted", comment))
    blocks = printed(BEFORE, [("Number", "Position", "Explanation"), *rows], AFTER)
    cells = with_printed_tables(blocks)
    answers = responses(passages(ADDENDUM, cells), blocks=cells)
    assert positions(answers) == {**EXPECTED, "5": "supported_in_part"}
    assert [answer.comment for answer in answers if answer.comment] == [comment]


def test_a_heading_close_below_a_text_stands_over_the_rows_below_it() -> None:
    rows = [(0, "9.1 Plant oaks (Peru)."), (1, "Done."), (0, "9.2 Dig along all"), (0, "roads (Mali)."), (1, "Soon.")]
    below = [(0, "Noted"), (0, "9.3 Fell firs (Togo)."), (1, "No."), (0, "9.4 Sow (Chile)."), (1, "No.")]
    tops = (80, 80, 100, 112, 100, 125, 140, 140, 160, 160)
    lines = [
        replace(line(text, 1, (90.0, 300.0)[column], top, at), column=column)
        for at, ((column, text), top) in enumerate(zip([*rows, *below], tops, strict=True))
    ]
    assert [block.text for block in with_printed_tables(lines) if block.column == 0] == [
        "9.1 Plant oaks (Peru).",
        "9.2 Dig along all roads (Mali).",
        "Noted",
        "9.3 Fell firs (Togo).",
        "9.4 Sow (Chile).",
    ]
