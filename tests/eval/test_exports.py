"""Other people's exports on the reference data: every row and position comes through."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from followthrough.find.exports.matrix import is_matrix, matrix
from followthrough.find.exports.upr_info import missing_columns, upr_info
from followthrough.read.docx import pages_and_blocks
from followthrough.records import Document, Label, Problem, Recommendation, Record, Response
from followthrough.records.ids import document_of, number_of

MATRICES = {"CHN_2013.docx": ("A/HRC/25/5", "CHN", 252), "SVN_2014.docx": ("A/HRC/28/15", "SVN", 163),
            "SVN_2019.docx": ("A/HRC/43/15", "SVN", 215)}  # fmt: skip
HEADS = {"affected persons:", "sdgs:", ""}


def table(path: Path) -> list[dict[str, str]]:
    with open(path, newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module", params=MATRICES)
def read(request: pytest.FixtureRequest, reference: Path) -> tuple[str, list[Record]]:
    _, blocks = pages_and_blocks((reference / "data/ohchr_matrices" / request.param).read_bytes(), "sha256:m")
    assert is_matrix(blocks)
    return request.param, list(matrix(Document(id="sha256:m", kind="matrix"), blocks))


def test_every_position_of_a_matrix_is_reproduced(read: tuple[str, list[Record]], reference: Path) -> None:
    name, records = read
    report, state, expected = MATRICES[name]
    rows = table(reference / "data/ohchr_matrices/positions.csv")
    wanted = {row["number"]: row["position"].lower() for row in rows if row["report"] == report}
    found = {number_of(r.recommendation or ""): r.position for r in records if isinstance(r, Response)}
    assert len(wanted) == expected
    assert found == wanted
    assert {r.state for r in records if isinstance(r, Recommendation)} == {state}
    assert not [r for r in records if isinstance(r, Problem)]


def test_every_label_of_a_matrix_is_reproduced(read: tuple[str, list[Record]], reference: Path) -> None:
    report = MATRICES[read[0]][0]
    given: defaultdict[str, set[str]] = defaultdict(set)
    for label in read[1]:
        if isinstance(label, Label):
            assert document_of(label.of) == report
            given[number_of(label.of)].add(label.term)
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for row in table(reference / "data/ohchr_matrices/rows.csv"):
        if row["report"] == report:
            lines = (" ".join(line.split()) for line in row["labels"].replace(" || ", "\n").split("\n"))
            wanted[row["number"]] |= {line.lstrip("- ") for line in lines if line.lower() not in HEADS}
    assert given == wanted


def test_every_row_of_upr_info_is_kept(reference: Path) -> None:
    rows = table(reference / "data/upr_info/recommendations.csv")
    assert not missing_columns(rows[0])
    records = list(upr_info(enumerate(rows, 2), Document(id="sha256:t", kind="export")))
    kinds = [record.kind for record in records if isinstance(record, Problem)]
    pairs = sum(len(record.recommenders) for record in records if isinstance(record, Recommendation))
    assert pairs + kinds.count("no_recommender") + kinds.count("repeated_row") == len(rows)
    assert set(kinds) <= {"no_recommender", "repeated_row", "differing_answers"}
