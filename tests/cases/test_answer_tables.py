"""Tables of answers, cell by cell, as DOCX gives them."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from followthrough.find.answers import answers
from followthrough.find.answers.formulas.governing import heading_governor
from followthrough.records import Block, Passage, Problem, Response
from tests.cases.addenda_read import ADDENDUM, TEXTS, positions, recommendation, recommendations, responses

ASKS = [f"{text} (Chile)" for text in TEXTS]

TABLES: dict[str, tuple[list[tuple[str, ...]], dict[str, str]]] = {
    "number, ask, position, comment": (
        [
            ("No.", "Recommendation", "Position", "Comments"),
            ("133.1", ASKS[0], "Supported", ""),
            ("133.2", ASKS[1], "Noted", "The law foresees it. Zamunda accepts moratoria."),
            ("133.3", ASKS[2], "Partially supported", "No budget is foreseen"),
        ],
        {"1": "supported", "2": "noted", "3": "supported_in_part"},
    ),
    "number in the ask's cell": (
        [
            ("Recommendation", "Response of Zamunda"),
            (f"133.1 {ASKS[0]}", "Accepted. A bill is ready."),
            (f"133.2 {ASKS[1]}", "Zamunda does not accept this recommendation."),
            (
                f"133.3. {ASKS[2]}",
                "Zamunda accepts the first part of the recommendation. The second part is not accepted.",
            ),
        ],
        {"1": "supported", "2": "not_supported", "3": "supported_in_part"},
    ),
    "rows that separate": (
        [
            ("Recommendation", "Comments"),
            ("Accepted recommendations", "Accepted recommendations"),
            (f"133.1 {ASKS[0]}", "A bill is ready."),
            (f"133.4 {ASKS[3]}", ""),
            ("Noted recommendations",),
            (f"133.2 {ASKS[1]}", "The law foresees it."),
        ],
        {"1": "supported", "4": "supported", "2": "noted"},
    ),
    "in Spanish": (
        [
            ("Núm.", "Recomendación", "Posición"),
            ("133.1", ASKS[0], "Aceptada"),
            ("133.2", ASKS[1], "No aceptada"),
        ],
        {"1": "supported", "2": "not_supported"},
    ),
    "no header, the position first": (
        [
            ("Supported", f"133.1. {ASKS[0]}", ""),
            ("Noted", f"133.2. {ASKS[1]}", "The law foresees it."),
            ("Partially supported", f"133.3. {ASKS[2]}", ""),
        ],
        {"1": "supported", "2": "noted", "3": "supported_in_part"},
    ),
    "ticks": (
        [("No.", "Recommendation", "Accepted", "Noted"), ("133.1", ASKS[0], "X", ""), ("133.2", ASKS[1], "", "X")],
        {"1": "supported", "2": "noted"},
    ),
    "bullets below titles that are broken within words": (
        [
            ("No.", "Recommendation", "Accep-ted", "Not ed", "Part- ially accep- ted"),
            ("133.1", ASKS[0], "•", "", ""),
            ("133.2", ASKS[1], "", "•", ""),
            ("133.3", ASKS[2], "", "", "•"),
        ],
        {"1": "supported", "2": "noted", "3": "supported_in_part"},
    ),
    "ticks beside crosses": (
        [
            ("No.", "Recommendation", "Support", "Partially", "Note"),
            ("133.1", ASKS[0], "✓", "✗", "✗"),
            ("133.2", ASKS[1], "✗", "✗", "✓"),
            ("133.3", ASKS[2], "✗", "✓", "✗"),
        ],
        {"1": "supported", "2": "noted", "3": "supported_in_part"},
    ),
    "a header in two rows": (
        [
            ("Recommendation", "Position of Zamunda", "", ""),
            ("", "Supported", "Partially supported", "Noted"),
            (f"133.1 {ASKS[0]}", "X", "", ""),
            (f"133.2 {ASKS[1]}", "", "", "X"),
            (f"133.3 {ASKS[2]}", "", "X", ""),
        ],
        {"1": "supported", "2": "noted", "3": "supported_in_part"},
    ),
    "no header, known by the words": ([(ASKS[0], "Supported"), (ASKS[1], "Noted")], {"1": "supported", "2": "noted"}),
    "numbers of the draft": (
        [("Paragraph", "Recommendation", "Position"), ("6.1", ASKS[0], "Accept"), ("6.2", ASKS[1], "Note")],
        {"1": "supported", "2": "noted"},
    ),
    "a range in a cell": (
        [("#", "Status", "Reason"), ("133.1", "Supports", "As before"), ("133.3 – 133.5", "Takes note", "As before")],
        {"1": "supported", "3": "noted", "4": "noted", "5": "noted"},
    ),
    "several numbers in a cell": (
        [("Recommendations", "Answer"), ("133.1\n133.4\n133.10", "Supported"), ("133.2; 133.5", "Noted")],
        {"1": "supported", "4": "supported", "10": "supported", "2": "noted", "5": "noted"},
    ),
    "numbers in brackets": (
        [("(133.1)", "Supported"), ("(133.2)", "Noted"), ("(133.3) –", "Not supported by Zamunda")],
        {"1": "supported", "2": "noted", "3": "not_supported"},
    ),
    "numbers with a stroke": (
        [("133/1", ASKS[0], "Supported by Zamunda"), ("133/2", ASKS[1], "Noted")],
        {"1": "supported", "2": "noted"},
    ),
    "texts and answers below each other": (
        [(f"133.1 {ASKS[0]}",), ("Supported. A bill is ready.",), (f"133.2 {ASKS[1]}",), ("Noted.",)],
        {"1": "supported", "2": "noted"},
    ),
    "labels in front of each cell": (
        [("No.", "133.1"), ("Position", "Supported"), ("No.", "133.2"), ("Position", "Not accepted")],
        {"1": "supported", "2": "not_supported"},
    ),
    "rows beside each other": (
        [("133.1", "Supported", "133.3", "Noted"), ("133.2", "Noted", "133.4", "Supported")],
        {"1": "supported", "2": "noted", "3": "noted", "4": "supported"},
    ),
    "numbers in rows of their own": (
        [("Recommendation 133.1",), (ASKS[0], "Supported"), ("Recommendation 133.2",), (ASKS[1], "Noted")],
        {"1": "supported", "2": "noted"},
    ),
    "an answer cut in two": (
        [("133.1", ASKS[0], "Not"), ("", "", "supported"), ("133.2", ASKS[1], "Noted")],
        {"1": "not_supported", "2": "noted"},
    ),
}


def blocks(rows: Sequence[tuple[str, ...]]) -> list[Block]:
    cells = [(row, column, text) for row, texts in enumerate(rows) for column, text in enumerate(texts)]
    return [
        Block(document="sha256:0", page=1, order=order, role="table_cell", text=text, table=0, row=row, column=column)
        for order, (row, column, text) in enumerate(cells)
    ]


@pytest.mark.parametrize("name", TABLES)
def test_a_row_is_a_recommendation_and_its_answer(name: str) -> None:
    rows, expected = TABLES[name]
    cells = blocks(rows)
    found = [Passage(document=ADDENDUM.id, page=1, text=cell.text) for cell in cells]
    assert positions(responses(found, blocks=cells)) == expected


def test_the_comment_column_is_the_states_own_explanation() -> None:
    rows = TABLES["number, ask, position, comment"][0]
    found = {r.recommendation: r.comment for r in responses([], blocks=blocks(rows))}
    assert found["A/HRC/99/7#133.2"] == "The law foresees it. Zamunda accepts moratoria."
    assert found["A/HRC/99/7#133.1"] is None


@pytest.mark.parametrize(
    "row",
    [
        ("133.2", TEXTS[1], "Chile; Peru", "Noted", "The law foresees it."),
        ("133.2", f"{ASKS[1]}. Noted. The law foresees it."),
        ("133.2", ASKS[1], "Noted. The law", "", ""),
        ("Noted", "133.2", ASKS[1], "The law foresees it."),
    ],
)
def test_neither_makers_nor_the_recommendation_are_part_of_the_explanation(row: tuple[str, ...]) -> None:
    rows = [("133.1", ASKS[0]), row, *([("", "", "foresees it.")] if row[-1] == "" else [])]
    found = {r.recommendation: (r.position, r.comment) for r in responses([], blocks=blocks(rows))}
    position, comment = found["A/HRC/99/7#133.2"]
    assert (position, (comment or "").removeprefix("Noted. ").rstrip(".")) == ("noted", "The law foresees it")


def test_an_answer_beside_words_that_no_recommendation_has_is_kept_and_a_doubt() -> None:
    cells = blocks([("Build a canal through the desert (Peru)", "Noted")])
    found = list(answers(ADDENDUM, [], recommendations(), cells))
    assert [(r.recommendation, r.position) for r in found if isinstance(r, Response)] == [(None, "noted")]
    assert "answer_without_recommendation" in {one.kind for one in found if isinstance(one, Problem)}


def merged(rows: Sequence[tuple[str, ...]], *places: tuple[int, int]) -> list[Block]:
    """Give the cells of a table of which those in these places reach over two rows."""
    return [
        replace(block, rows=2 if (block.row, block.column) in places else 1) for block in blocks(rows) if block.text
    ]


def test_a_cell_that_the_file_merges_downwards_holds_for_its_rows_without_a_doubt() -> None:
    rows = [
        ("No.", "Recommendation", "Position", "Comments"),
        ("133.1", ASKS[0], "Supported", "A bill is ready."),
        ("133.2", ASKS[1], "", ""),
        ("133.3", ASKS[2], "Noted", ""),
        ("133.4", ASKS[3], "", ""),
    ]
    cells = merged(rows, (1, 2), (1, 3), (3, 2))
    found = list(answers(ADDENDUM, [], recommendations(), cells))
    given = [(r.number, r.position, r.comment) for r in found if isinstance(r, Response)]
    assert given == [
        ("133.1", "supported", "A bill is ready."),
        ("133.2", "supported", "A bill is ready."),
        ("133.3", "noted", None),
        ("133.4", "noted", None),
    ]
    assert {p.kind for p in found if isinstance(p, Problem)} == {"unanswered"}


def test_two_answers_beside_one_recommendation_both_stand_and_are_a_doubt() -> None:
    rows = [
        ("No.", "Recommendation", "Position", "Comments"),
        ("133.1", ASKS[0], "Supported", "One part is law."),
        ("", "", "Noted", "The other is not."),
        ("133.2", ASKS[1], "Noted", ""),
    ]
    cells = merged(rows, (1, 0), (1, 1))
    found = list(answers(ADDENDUM, [], recommendations(), cells))
    assert [(r.number, r.position) for r in found if isinstance(r, Response)] == [
        ("133.1", "supported"),
        ("133.1", "noted"),
        ("133.2", "noted"),
    ]
    doubts = [(p.number, p.found) for p in found if isinstance(p, Problem) and p.kind == "contradictory_answers"]
    assert doubts == [("133.1", "Supported | Noted")]


def test_a_table_in_the_cell_of_an_answer_belongs_to_its_row() -> None:
    outer = blocks([("Recommendation", "Response"), (f"133.1 {ASKS[0]}",), (f"133.2 {ASKS[1]}",)])
    answered = [
        [replace(cell, table=number) for cell in blocks([words])]
        for number, words in ((1, ("Supported", "A bill is ready.")), (2, ("Noted", "The law foresees it.")))
    ]
    cells = [*outer[:3], *answered[0], outer[3], *answered[1]]
    found = [record for record in answers(ADDENDUM, [], recommendations(), cells) if isinstance(record, Response)]
    assert [(r.number, r.position, r.comment) for r in found] == [
        ("133.1", "supported", "A bill is ready."),
        ("133.2", "noted", "The law foresees it."),
    ]


def test_neither_a_refusal_nor_a_short_recommendation_that_is_repeated_is_a_comment() -> None:
    header = ("Núm.", "Recomendación", "Posición")
    rows = [header, ("133.2", f"{TEXTS[1]} (Mali, Cuba)", "No aceptada"), ("133.11", f"{TEXTS[10]} (Chile)", "Noted")]
    blocks = [
        Block(document=ADDENDUM.id, page=0, order=0, role="table_cell", text=text, table=0, row=row, column=column)
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
    ]
    assert [one.comment for one in responses([], blocks=blocks)] == [None, None]


def test_numbers_may_begin_with_a_letter() -> None:
    known = [recommendation("A.1", TEXTS[0]), recommendation("B.2", TEXTS[1])]
    cells = blocks([("Recommendation", "Response"), ("A.1: As above", "Supported"), ("[B-2]", "Noted")])
    found = [record for record in answers(ADDENDUM, [], known, cells) if isinstance(record, Response)]
    assert [(r.number, r.position) for r in found] == [("A.1", "supported"), ("B.2", "noted")]


@pytest.mark.parametrize("title", ["Position (Supported/Noted)", "Supported / Noted", "Noted/Accepted"])
def test_a_title_that_leaves_open_which_answer_it_is_announces_none(title: str) -> None:
    assert heading_governor(title) is None
