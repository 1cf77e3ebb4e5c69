"""Tables that plain text sets in columns of blanks, as programs do that keep the layout of a PDF."""

import pytest

from followthrough.find.document import find
from followthrough.read.file import read_content
from followthrough.read.text_columns import Tables
from followthrough.records import Problem, Response
from tests.cases.addenda_read import ADDENDUM, TEXTS, positions, recommendations

SIDE_BY_SIDE = """\
2. Zamunda thanks all who took part in the dialogue, and its answers stand in the table
that follows below on this page and the next.
No.     Recommendation                           Position       Comments
133.1   {0}        Supported      A bill lies before
        (Chile; Peru)                                           Parliament.
133.2   {1}        Noted
        (Mali)
Rights of children
133.3   {2}        Not supported  Courts have found that the
        (Togo)                                                  law forbids it.
3. Zamunda will report on this.
"""


def addendum(text: str) -> tuple[dict[str, str], dict[str, str | None], list[str]]:
    """Give the positions and comments of an addendum in plain text, and the rows in doubt."""
    blocks = list(read_content(text.encode(), "addendum.txt").blocks)
    found = list(find(ADDENDUM, blocks, recommendations(TEXTS[:3])))
    said = [one for one in found if isinstance(one, Response)]
    comments = {(one.recommendation or "").rpartition(".")[2]: one.comment for one in said}
    return (
        positions(said),
        comments,
        [one.found for one in found if isinstance(one, Problem) and one.kind == "row_not_read"],
    )


def test_a_row_is_a_recommendation_its_position_and_what_the_state_adds() -> None:
    said, comments, doubts = addendum(SIDE_BY_SIDE.format(*(f"{text[:32]:32}" for text in TEXTS)))
    assert said == {"1": "supported", "2": "noted", "3": "not_supported"}
    assert comments["1"] == "A bill lies before Parliament."
    assert comments["3"] == "Courts have found that the law forbids it."
    assert doubts == []


def test_rows_that_begin_above_their_numbers_are_all_a_doubt() -> None:
    middle = "No.      Recommendation           Position\n" + "".join(
        f"         {TEXTS[nth - 1][:20]:20}\n133.{nth}                             Noted\n         (Chile)\n"
        for nth in (1, 2, 3)
    )
    assert len(addendum(middle)[2]) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "124.1     Plant oaks along all\n          roads (Peru);\n124.2     Dig wells (Mali);\n124.3     Fell firs;",
        "124.1     Plant  oaks along\nall roads (Peru);\n124.2     Dig  wells (Mali);",
        "United Nations       A/HRC/99/7\nGeneral Assembly     Distr.: General\n                     3 June 2031",
    ],
)
def test_neither_a_list_nor_a_cover_is_a_table(text: str) -> None:
    assert Tables().on(text.split("\n")) == []


def test_what_goes_on_above_the_first_number_of_a_page_is_of_the_table_and_lines_of_unseen_columns_are_a_doubt() -> (
    None
):
    tables = Tables()
    tables.on(["9.1  Plant   Noted", "9.2  Dig     Noted", "9.3  Fell    Noted"])
    ((first, *_),) = tables.on(["             to be done", "9.4  Sow     Noted", "9.5  Reap    Noted"])
    assert (first.column, first.text) == (2, "to be done")
    assert [one[0].column for one in tables.on(["9.6  Rest Noted", "9.7  Till the fields Noted"])] == [1, 1]


def test_columns_begin_at_one_place_on_all_pages() -> None:
    tables = Tables()
    first = tables.on(["9.1  Plant   Noted", "9.2  Dig     Noted", "9.3  Fell    Noted"])
    other = tables.on(["9.4   Sow      Noted", "9.5   Reap     Noted", "9.6   Rest     Noted"])
    assert {(one.column, one.left) for one in first[0]} == {(one.column, one.left) for one in other[0]}


def test_a_cell_that_one_blank_parts_from_the_next_ends_where_the_column_does() -> None:
    (table,) = Tables().on(
        [
            "9.1  Plant oaks in    Peru    Noted",
            "9.2  Dig wells along  Mali    Noted",
            "9.3  Fell all the fir Chile   Noted",
            "9.4  Sow              Togo    Noted",
        ]
    )
    assert [one.text for one in table if one.line == 2] == ["9.3", "Fell all the fir", "Chile", "Noted"]
