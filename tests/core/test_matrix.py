"""OHCHR's matrices in the layouts of three cycles, written by ourselves and read back."""

import pytest

from followthrough.find.exports.matrix import is_matrix, matrix
from followthrough.find.exports.matrix_cells import asked
from followthrough.read.docx import pages_and_blocks
from followthrough.records import Block, Document, Label, Problem, Recommendation, Record, Response
from tests.cases.word_files import run, word_file

MATRIX = Document(id="sha256:m", kind="matrix")
OLD = ("Recommendation", "Position", "Full list of themes", "Assessment/comments on level of implementation")
NEW = (
    "Recommendation and recommending State",
    "Position of the State under review",
    "Human rights themes and groups of persons",
    "Relevant SDGs",
)
Cells = tuple[str, ...]


def blocks_of(*rows: Cells, title: str = "UPR of Aland (2nd Cycle – 17th session)") -> list[Block]:
    """Write a matrix as a Word file and read it; a cell's lines become its paragraphs."""
    header = "".join(f"<w:p>{run(title)}</w:p>")
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    table = "".join("<w:tr>" + "".join(_cell(cell, len(row)) for cell in row) + "</w:tr>" for row in rows)
    return pages_and_blocks(word_file(f"<w:tbl>{table}</w:tbl>{section}", header1=header), "sha256:m")[1]


def _cell(text: str, cells: int) -> str:
    span = '<w:tcPr><w:gridSpan w:val="4"/></w:tcPr>' if cells == 1 else ""
    return f"<w:tc>{span}" + "".join(f"<w:p>{run(line)}</w:p>" for line in text.split("\n")) + "</w:tc>"


def read(*rows: Cells, head: Cells = OLD, title: str = "UPR of Chad (2nd Cycle – 17th session)") -> list[Record]:
    return list(matrix(MATRIX, blocks_of(head, *rows, title=title)))


def only(records: list[Record], kind: type) -> list[Record]:
    return [record for record in records if isinstance(record, kind)]


FIRST = (
    "99.28. Plant more oaks (Norway);\nSource of position: A/HRC/99/5/Add.1 - Para. 99.28.",
    "Supported",
    "A12 Trees of all kinds\nB4 Parks\nAffected persons:\n- children",
    "",
)


OTHER = (FIRST[0].replace("99.28", "99.29"), *FIRST[1:])


def test_a_row_becomes_a_recommendation_with_its_answer_and_labels() -> None:
    recommendation, response, *labels = read(("Theme: A12 Trees of all kinds",), FIRST)
    assert isinstance(recommendation, Recommendation)
    assert (recommendation.id, recommendation.document) == ("A/HRC/99/5#99.28", "A/HRC/99/5")
    assert (recommendation.text, recommendation.recommenders) == ("Plant more oaks", ("NOR",))
    assert (recommendation.state, recommendation.cycle, recommendation.session) == ("TCD", 2, 17)
    assert recommendation.position is None
    assert isinstance(response, Response)
    assert (response.recommendation, response.position, response.stage) == (
        recommendation.id,
        "supported",
        "addendum",
    )
    assert (response.document, response.number, response.formula) == ("A/HRC/99/5/Add.1", "99.28", None)
    assert [(label.scheme, label.term, label.by) for label in labels if isinstance(label, Label)] == [
        ("uhri_theme", "A12 Trees of all kinds", "OHCHR matrix sha256:m (older themes)"),
        ("uhri_theme", "B4 Parks", "OHCHR matrix sha256:m (older themes)"),
        ("group", "children", "OHCHR matrix sha256:m"),
    ]


def test_a_position_given_in_the_report_is_that_of_the_lead_in() -> None:
    row = ("121.1 Plant (Peru) (Mali);\nSource of Position: A/HRC/99/5 - Para 121", "Noted", "- Parks", "")
    recommendation, response, label = read(row)
    assert isinstance(recommendation, Recommendation)
    assert (recommendation.position, recommendation.recommenders) == ("noted", ("PER", "MLI"))
    assert isinstance(response, Response)
    assert (response.stage, response.document, response.number) == ("report", "A/HRC/99/5", "121")
    assert isinstance(label, Label)
    assert label.by.endswith("(newer themes)")


@pytest.mark.parametrize(
    ("text", "column", "recommenders"),
    [
        ("Plant oaks;", "Norway\nPeru", ("NOR", "PER")),
        ("Plant oaks.", "Norway, Bolivia (Plurinational State of);", ("NOR", "BOL")),
        ("Plant oaks (Mali);", "Norway", ("MLI",)),
    ],
)
def test_a_column_of_recommending_states_counts_where_the_text_names_none(
    text: str, column: str, recommenders: tuple[str, ...]
) -> None:
    head = (OLD[0], "Recommending state/s", *OLD[1:])
    records = read((f"99.28. {text}\nSource of position: A/HRC/99/5", column, *FIRST[1:]), head=head)
    assert [(one.text, one.recommenders) for one in records if isinstance(one, Recommendation)] == [
        ("Plant oaks", recommenders)
    ]
    assert not only(records, Problem)


@pytest.mark.parametrize(
    ("cell", "labels"),
    [
        (
            "A12 Trees of all kinds B4 Parks Affected persons: - children - general",
            ["A12 Trees of all kinds", "B4 Parks", "children", "general"],
        ),
        (
            "- Right to shade - General - Parks SDGs: - 3 - GOOD HEALTH - 15 - LIFE ON LAND",
            ["Right to shade - General", "Parks", "3 - GOOD HEALTH", "15 - LIFE ON LAND"],
        ),
        ("- Trees of all kinds\nConcerned persons: - gardeners", ["Trees of all kinds", "gardeners"]),
        ("2.1. Trees of all kinds 23. Parks", ["2.1. Trees of all kinds", "23. Parks"]),
    ],
)
def test_labels_that_stand_on_one_line_are_told_apart(cell: str, labels: list[str]) -> None:
    records = read((*FIRST[:2], cell, ""))
    assert [label.term for label in records if isinstance(label, Label)] == labels


def test_a_right_or_area_over_rows_is_their_theme() -> None:
    records = read(("Right or area: 2.1. Trees of all kinds",), (*FIRST[:2], "", ""))
    assert [label.term for label in records if isinstance(label, Label)] == ["2.1. Trees of all kinds"]
    assert not only(records, Problem)


def test_the_fourth_cycle_has_a_column_of_goals() -> None:
    row = (
        "140.7 Plant oaks (Peru) (Mali);\nSource of Position: A/HRC/99/15/Add.1 - Para.3",
        "Supported/Noted",
        "- Parks\nGroups of Persons:\n- Children",
        "- 15 - LIFE ON LAND",
    )
    records = read(row, head=NEW)
    assert [r.position for r in records if isinstance(r, Response)] == ["supported_in_part"]
    assert [(r.scheme, r.term) for r in records if isinstance(r, Label)] == [
        ("uhri_theme", "Parks"),
        ("group", "Children"),
        ("sdg", "15 - LIFE ON LAND"),
    ]


def test_persons_and_goals_may_have_columns_of_their_own() -> None:
    head = ("Recommendation", "Position", "Affected persons", "SDGs", "Themes")
    records = read(
        ("140.7 Plant oaks (Peru);", "Supported", "- Children", "SDG 15 - LIFE ON LAND", "- Parks"), head=head
    )
    assert [(r.scheme, r.term) for r in records if isinstance(r, Label)] == [
        ("uhri_theme", "Parks"),
        ("sdg", "SDG 15 - LIFE ON LAND"),
        ("group", "Children"),
    ]


def test_a_recommendation_under_two_themes_is_one_with_the_labels_of_both() -> None:
    again = (*FIRST[:2], "C3 Forests", "")
    records = read(("Theme: A12 Trees of all kinds",), FIRST, ("Theme: C3 Forests",), again)
    assert len(only(records, Recommendation)) == 1
    assert {label.term for label in records if isinstance(label, Label)} >= {"B4 Parks", "C3 Forests"}


def test_a_repeat_that_differs_is_a_doubt() -> None:
    records = read(FIRST, (FIRST[0], "Noted", *FIRST[2:]))
    assert [(p.kind, p.found) for p in records if isinstance(p, Problem)] == [("differing_repeat", "Noted")]


def test_several_texts_of_a_paragraph_have_an_id_and_an_answer_each() -> None:
    row = (
        "99.3 Plant oaks (Peru); Cut no lindens (Mali);\nSource of position: A/HRC/99/5/Add.1 - Para. 4",
        *FIRST[1:],
    )
    records = read(row)
    assert [r.id for r in records if isinstance(r, Recommendation)] == ["A/HRC/99/5#99.3", "A/HRC/99/5#99.3-2"]
    assert [r.recommendation for r in records if isinstance(r, Response)] == ["A/HRC/99/5#99.3", "A/HRC/99/5#99.3-2"]


def test_what_the_state_says_on_implementation_is_a_later_comment() -> None:
    records = read((*FIRST[:3], "Four hundred were planted."))
    comments = [(r.stage, r.comment, r.position) for r in records if isinstance(r, Response) and r.comment]
    assert comments == [("later", "Four hundred were planted.", None)]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (("A row about nothing", "Supported", "", ""), "row_put_aside"),
        ((FIRST[0], "Perhaps", *FIRST[2:]), "unknown_position"),
        (("99.28. Plant more oaks;\nSource of position: A/HRC/99/5 - Para. 9", *FIRST[1:]), "no_recommender"),
        ((FIRST[0].replace("Norway", "Norway, Atlantis"), *FIRST[1:]), "unknown_state"),
    ],
)
def test_what_is_in_doubt_becomes_a_problem(row: Cells, kind: str) -> None:
    assert kind in {problem.kind for problem in read(OTHER, row) if isinstance(problem, Problem)}


def test_a_matrix_that_names_no_state_and_no_source_says_so() -> None:
    kinds = {p.kind for p in read(("9.1 Plant (Peru);", *FIRST[1:]), title="A list") if isinstance(p, Problem)}
    assert kinds == {"unknown_state", "unknown_report"}


@pytest.mark.parametrize(
    ("cell", "number", "source"),
    [
        ("186.28. Plant (Peru); Source of position: A/HRC/99/5/Add.1 - Para. 186.28.", "186.28", "186.28"),
        ("115.1 Plant (Peru);\nSource of position: A/HRC/99/5/Add.1, para. 4 - Para. 4", "115.1", "4"),
        ("60 (a) Plant (Peru)\nSource of Position: A/HRC/99/5/Add.1", "60.a", None),
        ("60.b. Plant (Peru)\nSources of position: A/HRC/99/5 - Paragraph 60", "60.b", "60"),
    ],
)
def test_numbers_and_sources_of_a_cell(cell: str, number: str, source: str | None) -> None:
    found = asked(cell)
    assert found is not None
    assert (found.number, found.source.number) == (number, source)
    assert found.source.document.startswith("A/HRC/99/5")


def test_a_matrix_is_known_by_the_heads_of_its_columns() -> None:
    assert is_matrix(blocks_of(OLD, FIRST))
    assert is_matrix(blocks_of(NEW, FIRST))
    assert not is_matrix(blocks_of(("Name", "Position of the member", "Seat"), ("a", "b", "c")))
