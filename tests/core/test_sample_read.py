"""The sample goes through the real pipeline and adds up."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from followthrough.check.record import check
from followthrough.pipeline.run import read_files
from followthrough.records import Document, Problem, Recommendation, Record, Response, Review, Statement, Total
from followthrough.records.ledger import by_recommendation, positions
from followthrough.records.lines import read_lines
from followthrough.sample import build
from followthrough.sample.documents import report
from followthrough.sample.write import placed
from followthrough.terms import states


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> list[Record]:
    """Everything that reading the sample's documents gives, and the records that come with them."""
    *documents, records = build(tmp_path_factory.mktemp("sample"))
    return [*_read(documents), *read_lines(records.read_text(encoding="utf-8").splitlines())]


def _read(documents: list[Path]) -> Iterator[Record]:
    for outcome in read_files(documents):
        assert outcome.read, outcome.source
        yield from read_lines(outcome.lines.read_text(encoding="utf-8").splitlines())


def recommendations(record: list[Record], symbol: str) -> list[Recommendation]:
    return [one for one in record if isinstance(one, Recommendation) and one.document == symbol]


@pytest.mark.parametrize(("year", "symbol"), [(2009, "SAMPLE/A/HRC/13/13"), (2014, "SAMPLE/A/HRC/27/10")])
def test_the_documents_give_back_the_tables(record: list[Record], year: int, symbol: str) -> None:
    told = [(t.id, t.ask.text, [states.find(name) for name in t.ask.recommenders]) for t in placed(report(year))]
    assert [(r.id, r.text, list(r.recommenders)) for r in recommendations(record, symbol)] == told


@pytest.mark.parametrize(
    ("symbol", "on", "expected"),
    [
        ("SAMPLE/A/HRC/13/13", "2014-09-30", {"pending": 117, "not_supported": 50}),
        ("SAMPLE/A/HRC/27/10", "2014-08-01", {"pending": 185, "not_supported": 83}),
        (
            "SAMPLE/A/HRC/27/10",
            "2014-09-30",
            {"supported": 113, "supported_in_part": 1, "noted": 71, "not_supported": 83},
        ),
    ],
)
def test_the_answers_on_a_day_are_those_that_were_public(
    record: list[Record], symbol: str, on: str, expected: dict[str, int]
) -> None:
    ledger = by_recommendation(one for one in record if isinstance(one, Response))
    assert Counter(positions(recommendations(record, symbol), ledger, on=on).values()) == expected


def test_documents_know_what_they_are(record: list[Record]) -> None:
    kinds = {one.id: one.kind for one in record if isinstance(one, Document) and one.symbol}
    assert kinds == {
        "SAMPLE/A/HRC/13/13": "working_group_report",
        "SAMPLE/A/HRC/27/10": "working_group_report",
        "SAMPLE/A/HRC/27/10/Add.1": "addendum",
        "SAMPLE/A/HRC/DEC/27/108": "decision",
        "SAMPLE/A/HRC/RES/25/25": "resolution",
        "SAMPLE/A/HRC/25/63": "inquiry_report",
    }


def test_the_reviews_have_their_sessions_days_and_troikas(record: list[Record]) -> None:
    reviews = {one.id: one for one in record if isinstance(one, Review)}
    assert [(r.session, r.reviewed_on, r.adopted_on) for r in reviews.values()] == [
        (6, "2009-12-07", "2009-12-09"),
        (19, "2014-05-01", "2014-05-06"),
    ]
    assert reviews["PRK-1"].troika == ("MEX", "NOR", "ZAF")
    assert set(reviews["PRK-2"].troika) == {"CIV", "ARE", "GBR"}


def test_statements_stand_in_a_document_that_is_read(record: list[Record]) -> None:
    documents = {one.id for one in record if isinstance(one, Document)}
    assert {one.document for one in record if isinstance(one, Statement)} <= documents


def test_the_addendum_states_totals_that_the_single_answers_do_not_reach(record: list[Record]) -> None:
    stated = {one.what: one.value for one in record if isinstance(one, Total) and one.document.endswith("/Add.1")}
    assert {"supported": 113, "supported_in_part": 4, "noted": 58}.items() <= stated.items()
    problems = [one for one in check(record).problems if one.kind == "total_not_met"]
    assert any(problem.document.startswith("SAMPLE/A/HRC/27/10") for problem in problems)


def test_reading_the_reports_leaves_no_doubt(record: list[Record]) -> None:
    doubts = [one for one in record if isinstance(one, Problem) and one.document != "SAMPLE/A/HRC/RES/25/25"]
    assert doubts == []
