"""Reports that set their recommendations as tables, with columns for States, positions, comments."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.find.recommendations.rows_read import table_doubts
from followthrough.find.recommendations.tables import with_rows_told
from followthrough.find.text.layout import TOLD
from followthrough.records import Block, Document, Passage, PrintedRecommender, Problem, Recommendation, Response
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
        (SUPPORTED, [("Recommendation", "State"), ("Plant oaks", "Peru"), ("Dig", "Chad")], "supported"),
        (SUPPORTED, [("N°", "Recommandation", "État"), ("6.1", "Plant oaks", "Peru")], "supported"),
        (MADE, [("Núm.", "Recomendación", "Decisión"), ("6.1", "Plant oaks (Peru)", "Noted")], "noted"),
        (
            "6. Made:",
            [("6. The recommendations below have been noted by Slovenia:",), ("6.1", "Plant oaks (Peru)")],
            "noted",
        ),
    ],
)
def test_a_row_is_a_recommendation(lead_in: str, rows: list[tuple[str, ...]], position: str) -> None:
    assert told(lead_in, *rows)[0] == ("6.1", "Plant oaks", ("PER",), position)


@pytest.mark.parametrize(
    ("signs", "numbers"),
    [
        (("[A.1]", "[A.2]"), ["6.A.1", "6.A.2"]),
        (("B-1", "B-2"), ["6.B.1", "6.B.2"]),
        (("1.A", "1.B"), ["6.1.A", "6.1.B"]),
        (("(a)", "(b)"), ["6.a", "6.b"]),
        (("a.", "b."), ["6.a", "6.b"]),
        (("1)", "2)"), ["6.1", "6.2"]),
    ],
)
def test_a_row_has_the_sign_that_its_cell_or_its_text_begins_with(signs: tuple[str, str], numbers: list[str]) -> None:
    apart = [(sign, f"{text} (Peru)") for sign, text in zip(signs, ("Plant oaks", "Fell firs"), strict=True)]
    rows = [("No.", "Recommendation"), *apart]
    together = [("Recommendation", "Comments"), *((" ".join(row), "It is done.") for row in apart)]
    assert [number for number, *_ in told(SUPPORTED, *rows)] == numbers
    assert [number for number, *_ in told(SUPPORTED, *together)] == numbers


def test_numbers_go_on_from_the_table_of_one_position_to_that_of_the_next() -> None:
    rows = [("1", "Plant oaks (Peru)"), ("2", "Dig (Chad)"), ("Noted",), ("3", "Plant elms (Mali)")]
    assert [position for _, _, _, position in told(MADE, *rows)] == ["unclear", "unclear", "noted"]


def comments(*rows: Sequence[str]) -> list[str | None]:
    return [one.comment for one in read_back(page(MADE, rows))[1] if isinstance(one, Response)]


def test_a_comment_may_be_short_and_its_column_stand_without_a_title() -> None:
    rows = [("6.1", "Plant oaks", "Peru", "Noted", "See the report."), ("6.2", "Dig", "Chad", "Supported", "")]
    assert comments(*rows) == ["See the report.", None]


def test_a_theme_between_rows_neither_ends_their_position_nor_goes_on_with_a_comment() -> None:
    head = ("No.", "Recommendation", "Position", "Comments")
    rows = [("6.1", "Plant oaks (Peru)", "Noted", "It is done."), ("Forests",), ("6.2", "Dig (Chad)", "Noted", "")]
    assert [position for *_, position in told(MADE, head, *rows)] == ["noted", "noted"]
    assert comments(head, *rows) == ["It is done.", None]


@pytest.mark.parametrize(
    ("row", "text", "doubts"),
    [
        ("6.1 Plant oaks along roads (Peru);", "Plant oaks along roads", 0),
        ("6.1 Plant oaks along roads (Peru). It is done, and will be done again.", "Plant oaks along roads", 1),
        ("6.1 Plant oaks (Peru);", "Plant oaks Dig wells and fell all firs", 1),
        ("6.1 Plant oaks (Peru);", "Plant oaks Noted", 1),
        ("6.1 Plant oaks (Peru);", "2 Plant oaks", 1),
        ("6.1 Plant oaks (Peru);", "Forests 6.1 Plant oaks", 1),
        ("6.1 Plant oaks (Peru);", "Plant oaks Forests", 1),
        ("6.1 Plant oaks (Peru);", "Forests Plant oaks", 1),
        ("6.1 Plant oaks d) Fell firs (Peru);", "Plant oaks d) Fell firs", 1),
        ("6.1 Plant: (a) Oaks; (b) Firs (Peru);", "Plant: (a) Oaks; (b) Firs", 0),
        ("6.1 Hear the case of Oak v. Elm (Peru);", "Hear the case of Oak v. Elm", 0),
    ],
)
def test_a_row_that_is_not_read_as_it_stands_is_a_doubt(row: str, text: str, doubts: int) -> None:
    document = Document(id="A/HRC/99/15", kind="working_group_report")
    told = Block(document="x", page=3, order=0, role="table_cell", text=row, table=0, row=0, column=TOLD)
    theme = Block(document="x", page=3, order=1, role="heading", text="Forests")
    peru = (PrintedRecommender(code="PER", printed="Peru"),)
    made = Recommendation(
        id="x", document=document.id, number="6.1", text=text, state="SVN", recommenders_as_printed=peru, page=3
    )
    found = list(table_doubts(document, [told, theme], [], [made]))
    assert [(one.kind, one.page or 3) for one in found] == [("row_not_read", 3)] * doubts


def test_lines_in_columns_that_make_no_table_are_a_doubt() -> None:
    document = Document(id="A/HRC/99/15", kind="working_group_report")
    lines = [Block(document="x", page=3, order=at, text="Plant oaks", column=at % 2) for at in range(4)]
    own = [
        Passage(document=document.id, number="6", page=3, heading=("II. Conclusions and recommendations",), text="x")
    ]
    assert [one.page for one in table_doubts(document, lines, own, [])] == [3]


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
