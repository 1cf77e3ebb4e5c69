"""The record in a database, and back."""

import dataclasses
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings

from followthrough.messages.storing import ENGLISH_STAYS
from followthrough.records import Block, Document, Event, Problem, Recommendation, Record, Review
from followthrough.site.adding import add
from followthrough.site.store import models
from followthrough.site.store.mapping import TABLES, columns, to_record
from followthrough.site.store.measures.states import documents_of, events_of, reviews_of
from followthrough.site.store.models import Held, Named, Recommending, Row, Source
from followthrough.site.store.writing import write
from tests.cases.test_other_languages import REPORTS
from tests.core.record_samples import REPORT, answer, recommendation
from tests.core.test_records import any_record

STORED = [kind for kind in get_args(Record) if kind is not Block]

pytestmark = pytest.mark.django_db


def stored(kind: type[Record]) -> list[Record]:
    rows = TABLES[kind]._default_manager.order_by("source_id", "place")
    return [to_record(row) for row in rows]


def storable(value: Any) -> bool:
    """A database keeps no NUL, and whole numbers up to 31 bits; readers give neither."""
    if isinstance(value, str):
        return "\x00" not in value
    if isinstance(value, int):
        return abs(value) < 2**31
    if isinstance(value, tuple):
        return all(map(storable, value))
    if isinstance(value, dict):
        return all(storable(k) and storable(v) for k, v in value.items())
    return all(map(storable, vars_of(value))) if dataclasses.is_dataclass(value) else True


def vars_of(value: Any) -> list[Any]:
    return [getattr(value, field.name) for field in dataclasses.fields(value)]


@pytest.mark.parametrize("kind", STORED, ids=lambda kind: kind.__name__)
def test_every_field_of_a_record_has_a_column_and_every_column_a_field(kind: type[Any]) -> None:
    own = {"row", "source", "place", "shown", "since", "until"}
    table = {field.name for field in TABLES[kind]._meta.get_fields() if not field.auto_created or field.concrete}
    assert set(columns(kind).values()) == table - own


@pytest.mark.parametrize("kind", STORED, ids=lambda kind: kind.__name__)
def test_every_record_comes_back_from_the_database_as_it_went_in(kind: type[Any]) -> None:
    @settings(max_examples=15, suppress_health_check=[HealthCheck.filter_too_much])
    @given(any_record(kind).filter(storable))
    def comes_back(record: Any) -> None:
        Source.objects.all().delete()
        write("a file", "00", [record])
        assert stored(kind) == [record]

    comes_back()


def test_the_same_input_twice_gives_the_same_rows() -> None:
    records: list[Record] = [recommendation("5.1"), recommendation("5.2"), answer("5.1")]
    for _ in range(2):
        written = write("report.pdf", "11", records)
        assert written.counts == {"recommendation": 2, "response": 1}
        assert stored(Recommendation) == records[:2]
        assert Recommending.objects.count() == 2
        assert Source.objects.count() == 1


def test_what_a_source_no_longer_holds_is_gone() -> None:
    write("report.pdf", "11", [recommendation("5.1"), recommendation("5.2")])
    write("report.pdf", "11", [recommendation("5.2")])
    assert stored(Recommendation) == [recommendation("5.2")]


def test_a_source_that_breaks_off_leaves_what_was_there() -> None:
    write("report.pdf", "11", [recommendation("5.1")])

    def broken() -> Any:
        yield recommendation("5.2")
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="disk"):
        write("report.pdf", "11", broken())
    assert stored(Recommendation) == [recommendation("5.1")]


def test_of_two_sources_of_a_recommendation_the_report_itself_is_shown() -> None:
    report = Document(id=REPORT, kind="working_group_report")
    matrix = Document(id="sha256:2", kind="matrix")
    write("report.pdf", "11", [report, recommendation(text="as the report prints it")])
    write("matrix.docx", "22", [matrix, recommendation(text="as the matrix repeats it")])
    shown = models.Recommendation.objects.filter(shown=True)
    assert [row.text for row in shown] == ["as the report prints it"]
    write("report.pdf", "11", [report])
    assert [row.text for row in shown.all()] == ["as the matrix repeats it"]


def test_intervals_follow_the_ledger_in_whatever_order_documents_are_stored() -> None:
    asked = recommendation(position="pending")
    said = [
        answer(id="r", position="pending", stage="report", public_on="2014-07-02"),
        answer(id="a", position="supported", public_on="2014-09-12"),
    ]
    report: list[Record] = [asked, said[0]]
    addendum: list[Record] = [said[1]]
    for first, second in (report, addendum), (addendum, report):
        Source.objects.all().delete()
        write("one", "11", first)
        write("two", "22", second)
        held = Held.objects.filter(clock="public_on").order_by("since").values_list("position", "since", "until")
        assert list(held) == [("pending", "2014-07-02", "2014-09-12"), ("supported", "2014-09-12", None)]


def test_every_table_but_that_of_blocks_is_known_to_the_mapping() -> None:
    assert set(TABLES) == set(STORED)
    assert all(issubclass(table, Row) for table in TABLES.values())
    assert issubclass(TABLES[Document], Named)
    assert not issubclass(TABLES[Problem], Named)


def test_what_is_about_a_state_is_found_by_its_code() -> None:
    document = Document(id="A/1", kind="resolution", states=("PRK", "CIV", "PRK"))
    event = Event(
        id="e", kind="vote", states=("CIV",), body="Council", on="2014-03-28", status="adopted", title="A vote"
    )
    write(
        "one", "11", [document, Document(id="A/2", kind="press"), event, Review(id="CIV-2", states=("CIV",), cycle=2)]
    )
    assert [d.record_id for d in documents_of("CIV")] == ["A/1"]
    assert [d.record_id for d in documents_of("PRK")] == ["A/1"]
    assert [e.record_id for e in events_of("CIV")] == ["e"]
    assert [r.record_id for r in reviews_of("CIV")] == ["CIV-2"]
    write("one", "11", [])
    assert not documents_of("PRK").exists()


def test_a_version_in_another_language_does_not_take_the_place_of_the_english(tmp_path: Path) -> None:
    english, french = tmp_path / "english.txt", tmp_path / "french.txt"
    head = "A/HRC/99/7\nReport of the Working Group on the Universal Periodic Review\nSlovenia\n"
    english.write_text(f"{head}1. The Group met in the autumn, and it heard what the delegation had to say.\n")
    french.write_text(REPORTS["French"], encoding="utf-8")
    assert [one.new for one in add([french], workers=1)] == [True]
    assert [one.new for one in add([english], workers=1)] == [True]
    (again,) = add([french], workers=1)
    assert (again.read, again.new, again.message) == (True, False, ENGLISH_STAYS())
    shown = models.Document.objects.filter(record_id="A/HRC/99/7", shown=True)
    assert [document.language for document in shown] == ["en"]
