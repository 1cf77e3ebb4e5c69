"""Reports that set their recommendations as tables, with columns for States, positions, comments."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.find.recommendations.tables import with_rows_told
from followthrough.records import Block, Problem, Response
from followthrough.sample.write import Ask
from tests.core.written import asks, read_back, recommendations_in

Told = list[tuple[str, str, tuple[str, ...], str | None]]
SUPPORTED = "6. The following recommendations enjoy the support of Slovenia:"
MADE = "6. The recommendations made to Slovenia, and its position:"


def page(lead_in: str, rows: Sequence[Sequence[str]]) -> bytes:
    """Write a report whose section II is a lead-in and a table; a row of one cell reaches over all columns."""
    width = max(map(len, rows))
    before = "".join(f"<p>{at}. Peru asked about prisons.</p>" for at in range(1, 6))
    cells = ("".join(f'<td colspan="{width if len(row) == 1 else 1}">{words}</td>' for words in row) for row in rows)
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    return (
        f"<h1>I. Summary</h1>{before}<h1>II. Conclusions and/or recommendations</h1><p>{lead_in}</p><table>{table}"
        "</table><p>7. All conclusions and/or recommendations contained in the present report are the States’.</p>"
    ).encode()


def told(lead_in: str, *rows: Sequence[str]) -> Told:
    _, records = read_back(page(lead_in, rows))
    return [(one.number, one.text, one.recommenders, one.position) for one in recommendations_in(records)]


@pytest.mark.parametrize(
    ("lead_in", "rows", "position"),
    [
        (SUPPORTED, [("No.", "Recommendation", "Recommending State"), ("6.1", "Plant oaks", "Peru")], "supported"),
        (SUPPORTED, [("No.", "State", "Text"), ("1", "Peru", "Plant oaks.")], "supported"),
        (SUPPORTED, [("6.1 Plant oaks;", "Peru"), ("6.2 Plant elms;", "Chad; Mali")], "supported"),
        (MADE, [("Recommendation", "Made by", "Position"), ("6.1 Plant oaks", "Peru", "Noted")], "noted"),
        (
            MADE,
            [("Recommendations", "Position of Slovenia"), ("6.1 Plant oaks (Peru)", "Not supported")],
            "not_supported",
        ),
        (MADE, [("#", "Text", "Supported?"), ("6.1", "Plant oaks (Peru)", "Supports")], "supported"),
        (SUPPORTED, [("Recommendation", "State"), ("Forests",), ("6.1 Plant oaks", "Peru")], "supported"),
        (SUPPORTED, [("6.1", "Plant oaks (Peru);")], "supported"),
        (SUPPORTED, [("6.1.", "Plant oaks (Peru)."), ("6.2.", "Plant elms (Chad).")], "supported"),
        (SUPPORTED, [("(6.1)", "Plant oaks (Peru)")], "supported"),
        (SUPPORTED, [("6/1", "Plant oaks (Peru)")], "supported"),
        (SUPPORTED, [("Rec. 6.1", "Plant oaks (Peru)")], "supported"),
        (SUPPORTED, [("1.", "Plant oaks (Peru)"), ("2.", "Plant elms (Chad)")], "supported"),
        (SUPPORTED, [("6", "1", "Plant oaks (Peru)"), ("6", "2", "Plant elms (Chad)")], "supported"),
        (SUPPORTED, [("1", "6.1", "Plant oaks (Peru)"), ("2", "6.2", "Plant elms (Chad)")], "supported"),
        (SUPPORTED, [("Plant oaks (Peru);", "6.1"), ("Plant elms (Chad);", "6.2")], "supported"),
        (SUPPORTED, [("6.1", "Plant oaks (Peru)", "6.2", "Plant elms (Chad)")], "supported"),
        (
            SUPPORTED,
            [("No.", "6.1"), ("Text", "Plant oaks (Peru)"), ("No.", "6.2"), ("Text", "Dig (Chad)")],
            "supported",
        ),
        (SUPPORTED, [("6.1", "Plant"), ("", "oaks (Peru)"), ("6.2", "Plant elms (Chad)")], "supported"),
        (MADE, [("6.1", "Plant oaks (Peru)", "Noted"), ("6.2", "Plant elms (Chad)", "Supported")], "noted"),
        (MADE, [("6.1", "Noted by Slovenia", "Plant oaks (Peru)"), ("6.2", "Accepted", "Dig (Chad)")], "noted"),
        (MADE, [("No.", "Text", "Supported", "Noted"), ("6.1", "Plant oaks (Peru)", "", "X")], "noted"),
        (
            MADE,
            [("Made to Slovenia", "Its"), ("Recommendation", "Status"), ("6.1 Plant oaks (Peru)", "Noted")],
            "noted",
        ),
        (MADE, [("Noted",), ("6.1", "Plant oaks (Peru)"), ("Supported",), ("6.2", "Dig (Chad)")], "noted"),
        (
            "6. Made:",
            [("6. The recommendations below have been noted by Slovenia:",), ("6.1", "Plant oaks (Peru)")],
            "noted",
        ),
    ],
)
def test_a_row_is_a_recommendation(lead_in: str, rows: list[tuple[str, ...]], position: str) -> None:
    assert told(lead_in, *rows)[0] == ("6.1", "Plant oaks", ("PER",), position)


def test_a_table_inside_another_holds_the_text_of_the_number_beside_it() -> None:
    inside = "<table><tr><td>Plant oaks (Peru)</td></tr></table>"
    assert told(SUPPORTED, ("6.1", inside), ("6.2", "Dig (Chad)"))[0] == ("6.1", "Plant oaks", ("PER",), "supported")


def test_a_row_without_makers_is_a_doubt_and_its_words_stay() -> None:
    rows = [("6.1", "Plant oaks (Peru);"), ("6.2", "Plant elms;"), ("6.3", "Plant firs (Mali).")]
    assert [(number, text) for number, text, _, _ in told(SUPPORTED, *rows)] == [
        ("6.1", "Plant oaks"),
        ("6.2", "Plant elms"),
        ("6.3", "Plant firs"),
    ]
    doubts = [one for one in read_back(page(SUPPORTED, rows))[1] if isinstance(one, Problem)]
    assert [one.kind for one in doubts] == ["recommendation_without_recommender"]


ROWS = st.lists(asks.filter(lambda ask: "Macedonia" not in ask.recommenders[0]), min_size=2, max_size=8)


@given(rows=ROWS, order=st.permutations(["number", "text", "States", "position"]), data=st.data())
def test_a_table_without_titles_is_read_back_in_any_order_of_its_columns(
    rows: list[Ask], order: list[str], data: st.DataObject
) -> None:
    said = [data.draw(st.sampled_from(["Supported", "Noted", "Not supported"])) for _ in rows]
    cells = [
        {
            "number": f"6.{nth}",
            "text": ask.text,
            "States": "; ".join(ask.recommenders),
            "position": position,
        }
        for nth, (ask, position) in enumerate(zip(rows, said, strict=True), 1)
    ]
    assert [
        (number, text, position)
        for number, text, _, position in told(MADE, *([row[name] for name in order] for row in cells))
    ] == [(row["number"], row["text"], row["position"].lower().replace(" ", "_")) for row in cells]


def test_each_row_has_its_own_position_and_one_that_is_not_understood_is_unclear() -> None:
    rows = [("Recommendation", "Position"), *((f"6.{at} Plant oaks (Peru)", "Noted") for at in (1, 2))]
    rows += [
        ("6.3 Plant elms (Chad)", "Supported"),
        ("6.4 Plant firs (Mali)", "See the annex"),
        ("6.5 Dig (Cuba)", ""),
    ]
    assert [(number, position) for number, _, _, position in told(MADE, *rows)] == [
        ("6.1", "noted"),
        ("6.2", "noted"),
        ("6.3", "supported"),
        ("6.4", "unclear"),
        ("6.5", "unclear"),
    ]
    doubts = [one for one in read_back(page(MADE, rows))[1] if isinstance(one, Problem)]
    assert "position_unclear" in [one.kind for one in doubts]


def test_what_a_row_adds_is_the_comment_of_the_answer() -> None:
    comment = "A law is in force that protects every oak."
    rows = [("Recommendation", "Position", "Comments"), ("6.1 Plant oaks (Peru)", "Supported", comment)]
    (answer,) = [one for one in read_back(page(MADE, rows))[1] if isinstance(one, Response)]
    assert (answer.position, answer.formula, answer.comment) == ("supported", "Supported", comment)


def test_a_table_of_other_things_stays_as_it_is() -> None:
    rows = (("Year", "Oaks"), ("2010", "412"), ("Peru", "Plant oaks"))
    blocks = [
        Block(document="x", page=1, order=2 * row + column, text=text, table=0, row=row, column=column)
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
    ]
    assert with_rows_told(blocks) == blocks
