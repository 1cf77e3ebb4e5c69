"""OHCHR's matrix, written, filled in, and read back."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.export.content import of_records
from followthrough.export.formats import FORMATS
from followthrough.export.implementation import FollowUp, Reported, lines_of, read_cell
from followthrough.export.matrix import matrix_of
from followthrough.pipeline.run import read_files
from followthrough.records import Assessment, Label, Problem, Recommendation, Record, Response
from followthrough.records.lines import read_lines
from tests.core.record_samples import REPORT, answer, recommendation

ASKED: list[Any] = [
    recommendation(
        "5.1", state="CIV", cycle=3, session=33, recommenders=("FRA", "GHA"), text="Ratify the Convention"
    ),
    recommendation("5.2", state="CIV", cycle=3, session=33, recommenders=("VNM",), text="Open more shelters"),
    recommendation("5.2", nth=2, state="CIV", cycle=3, session=33, recommenders=("PER",), text="Fund the shelters"),
    recommendation("5.10", state="CIV", cycle=3, session=33, recommenders=("CHE",), text="End <all> & any torture"),
]
RECORDS: list[Any] = [
    *ASKED,
    *(answer(number, position) for number, position in (("5.1", "supported"), ("5.10", "noted"))),
    answer("5.2", "supported_in_part"),
    *(Label(of=ASKED[0].id, scheme="uhri_theme", term=term, by="a coder") for term in ("Treaties", "Torture")),
    Label(of=ASKED[0].id, scheme="group", term="children", by="a coder"),
    Label(of=ASKED[3].id, scheme="issue", term="Torture", by="a model"),
    Assessment(
        id="a", subject=ASKED[0].id, assessor="NMIRF", capacity="State", scale="own", grade="Under way", on="2024"
    ),
]


@pytest.fixture(scope="module")
def written() -> bytes:
    return b"".join(FORMATS["matrix"].write(of_records(RECORDS)))


def read_back(file: Path) -> Iterator[Record]:
    for outcome in read_files([file], workers=1):
        with outcome.lines.open(encoding="utf-8") as lines:
            yield from read_lines(lines)


def rows_of(content: bytes) -> list[list[str]]:
    (table,) = docx.Document(io.BytesIO(content)).tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_it_is_laid_out_as_ohchr_lays_it_out(written: bytes) -> None:
    rows = rows_of(written)
    assert rows[0][0] == "Recommendation"
    assert [row[0] for row in rows if row[0].startswith("Theme:")] == ["Theme: Torture", "Theme: Treaties"]
    assert [row[0].split()[0] for row in rows].count("5.1") == 2
    first = next(row for row in rows if row[0].startswith("5.1 "))
    assert first[0] == ("5.1 Ratify the Convention (France, Ghana);\nSource of position: A/HRC/99/1/Add.1")
    assert first[1:] == [
        "Supported",
        "- Treaties\n- Torture\nAffected persons:\n- children",
        "own: Under way (NMIRF, 2024)",
    ]


def test_what_is_filled_in_comes_back_with_the_record(written: bytes, tmp_path: Path) -> None:
    filled = docx.Document(io.BytesIO(written))
    for row in filled.tables[0].rows:
        if row.cells[0].text.startswith("5.10"):
            row.cells[3].text = "A law was adopted."
    file = tmp_path / "matrix.docx"
    filled.save(str(file))
    back = list(read_back(file))
    texts = {r.id: r.text for r in back if isinstance(r, Recommendation)}
    assert texts == {r.id: r.text for r in ASKED}
    positions = {r.recommendation: r.position for r in back if isinstance(r, Response) and r.position}
    assert positions[ASKED[0].id] == "supported"
    assert positions[ASKED[1].id] == "supported_in_part"
    assert positions[ASKED[3].id] == "noted"
    assert [r.comment for r in back if isinstance(r, Response) and r.recommendation == ASKED[3].id and r.comment] == [
        "A law was adopted."
    ]
    themes = {(r.of, r.term) for r in back if isinstance(r, Label) and r.scheme == "uhri_theme"}
    assert themes == {(ASKED[0].id, "Treaties"), (ASKED[0].id, "Torture"), (ASKED[3].id, "Torture")}


def test_each_review_has_a_table_of_its_own() -> None:
    other = recommendation("7.1", id="A/HRC/99/2#7.1", document="A/HRC/99/2", state="FRA", recommenders=("CIV",))
    word = docx.Document(io.BytesIO(b"".join(FORMATS["matrix"].write(of_records([*RECORDS, other])))))
    assert len(word.tables) == 2
    assert "UPR of France" in word.sections[1].header.paragraphs[0].text
    assert "(3rd Cycle - 33rd Session)" in word.sections[0].header.paragraphs[0].text
    assert REPORT in word.tables[0].rows[1].cells[0].text


DECIDED = FollowUp(group="Treaties first", body="Ministry of Justice", action="A bill", due="2026-06-30")


def test_a_mechanisms_groups_and_plans_stand_in_the_list_and_leave_the_record_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "matrix.docx"
    file.write_bytes(b"".join(matrix_of(of_records(RECORDS), lambda _: {ASKED[0].id: DECIDED})))
    rows = rows_of(file.read_bytes())
    heads = [row[0] for row in rows if row[0].startswith(("Theme:", "Group:"))]
    assert heads == ["Group: Treaties first", "Group: none yet", "Theme: Torture"]
    (first,) = [row for row in rows if row[0].startswith("5.1 ")]
    assert first[3].splitlines() == [
        "Responsible body: Ministry of Justice",
        "Planned action: A bill",
        "Due: 2026-06-30",
        "Status:",
        "own: Under way (NMIRF, 2024)",
    ]
    back = list(read_back(file))
    assert {r.id: r.text for r in back if isinstance(r, Recommendation)} == {r.id: r.text for r in ASKED}
    assert not [r for r in back if isinstance(r, Problem)]


def test_an_answer_outside_the_report_leaves_its_numbers_to_the_report(tmp_path: Path) -> None:
    said = Response(
        id="c", recommendation=ASKED[0].id, position="noted", stage="plenary", document="A/HRC/98/2", number="612"
    )
    file = tmp_path / "matrix.docx"
    file.write_bytes(b"".join(FORMATS["matrix"].write(of_records([ASKED[0], said]))))
    assert "Source of position: A/HRC/99/1, A/HRC/98/2 - Para. 612" in rows_of(file.read_bytes())[1][0]
    assert [r.id for r in read_back(file) if isinstance(r, Recommendation)] == [ASKED[0].id]


def test_a_term_that_a_person_took_away_is_in_no_list() -> None:
    gone = Label(of=ASKED[0].id, scheme="issue", term="Women", score=0.0, by="person:maria")
    given = Label(of=ASKED[0].id, scheme="issue", term="Women", by="a model")
    rows = rows_of(b"".join(FORMATS["matrix"].write(of_records([ASKED[0], given, gone]))))
    assert not [row for row in rows if row[0].startswith("Theme:")]


PRINTED = ["Responsible body: Ministry of Justice", "Due: 2026-06-30", "Status: under way (NMIRF, 2026-01-02)"]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (PRINTED, Reported()),
        ([*PRINTED[:2], "Status: Implemented (NMIRF, 2026-01-02)"], Reported(grade="implemented")),
        (
            [*PRINTED, "The bill was adopted.", "", "It is in force."],
            Reported(words="The bill was adopted.\nIt is in force."),
        ),
        (["status :  partly implemented.", "Evidence: Law 12"], Reported("partly implemented", evidence=("Law 12",))),
        (["Status: nearly", "Comment: soon"], Reported(words="soon", unknown=("Status: nearly",))),
        (["Due: 2027-01-01", *PRINTED], Reported(plans=("Due: 2027-01-01",))),
        (["Status:", ""], Reported()),
    ],
)
def test_only_what_was_filled_in_is_read(cell: list[str], said: Reported) -> None:
    assert read_cell("\n".join(cell), PRINTED) == said


@given(st.builds(FollowUp, body=st.text(), action=st.text(), due=st.dates().map(str)), st.lists(st.text()))
def test_a_cell_that_nobody_touched_says_nothing_new(planned: FollowUp, comments: list[str]) -> None:
    lines = lines_of(planned, (), comments)
    assert read_cell("\n".join(lines), lines) == Reported()
