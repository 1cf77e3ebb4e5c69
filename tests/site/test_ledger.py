"""The ledger of answers in the database: only added to, and what held on a day follows from it."""

from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.records import Record, Response
from followthrough.records.ledger import Clock, held, until
from followthrough.sample import build
from followthrough.site.adding import add
from followthrough.site.store import models
from followthrough.site.store.mapping import records_in
from followthrough.site.store.measures.positions import positions_of
from followthrough.site.store.models import Held, Source
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, answer, recommendation

pytestmark = pytest.mark.django_db

NUMBERS = ("5.1", "5.2", "5.3")
DAYS = ("2010-03-01", "2014-09-12", "2014-09-19", "2015-06-30")
POSITIONS = ("supported", "supported_in_part", "noted", "not_supported", "rejected", "pending")
STAGES = ("report", "addendum", "plenary", "later")

answers = st.builds(
    lambda number, source, nth, **given: answer(number, id=f"{source}#{number}-{nth}", document=source, **given),
    st.sampled_from(NUMBERS),
    st.sampled_from(["A", "B", "C"]),
    st.integers(1, 2),
    position=st.sampled_from([*POSITIONS, None]),
    stage=st.sampled_from(STAGES),
    said_on=st.sampled_from([*DAYS, None]),
    public_on=st.sampled_from([*DAYS, None]),
)


def shown() -> list[Response]:
    rows = models.Response.objects.filter(shown=True).order_by("row")
    return [record for record in records_in(rows) if isinstance(record, Response)]


def store(said: list[Response], asked: list[Record]) -> None:
    write("report", "00", asked)
    for source in sorted({one.document for one in said}):
        write(source, source, [one for one in said if one.document == source])


@settings(max_examples=25)
@given(st.lists(answers, max_size=8, unique_by=lambda one: one.id))
def test_what_held_on_any_day_by_either_clock_is_what_the_ledger_says(said: list[Response]) -> None:
    Source.objects.all().delete()
    asked = [recommendation(number, position="pending") for number in NUMBERS]
    store(said, [*asked])
    for one in asked:
        own = [a for a in said if a.recommendation == one.id]
        for clock in get_args(Clock):
            spans = list(Held.objects.filter(recommendation=one.id, clock=clock))
            for day in (*DAYS, "2009-01-01", "2030-01-01"):
                on_day = [s.position for s in spans if (s.since or "") <= day < (s.until or "9999")]
                assert on_day == _held(one, own, day, clock)


def _held(one: Any, own: list[Response], day: str, clock: Clock) -> list[str]:
    """Where one answer has no day, no day can be told from another: what holds in the end holds throughout.

    Before its first answer a report that answers itself says nothing, unless the State had answered before it did.
    """
    decided = [a for a in own if a.position]
    dated = all(a.public_on or a.said_on for a in decided)
    known = until(own, on=day, clock=clock) if dated else own
    position = held(one, known, clock)
    if dated and not any(a.position for a in known) and any(_is_answered_by(a, decided, clock) for a in decided):
        return []
    return [position] if position else []


def _is_answered_by(report: Response, decided: list[Response], clock: Clock) -> bool:
    def day(one: Response) -> str:
        return ((one.public_on or one.said_on) if clock == "public_on" else (one.said_on or one.public_on)) or ""

    return report.stage == "report" and all(day(report) <= day(one) for one in decided if one.stage != "report")


@settings(max_examples=25)
@given(st.lists(st.lists(answers, max_size=6, unique_by=lambda one: one.id), min_size=1, max_size=4))
def test_no_answer_is_gone_where_none_took_its_place(readings: list[list[Response]]) -> None:
    Source.objects.all().delete()
    ever: dict[str, Response] = {}
    for said in readings:
        write("one file", "11", said)
        ever |= {one.id: one for one in said}
    held_now = shown()
    ids, places = {one.id for one in held_now}, {(one.document, one.recommendation) for one in held_now}
    assert all(one.id in ids or (one.document, one.recommendation) in places for one in ever.values())
    assert {one.id: one for one in readings[-1]}.items() <= {one.id: one for one in held_now}.items()


def doubts() -> list[str]:
    return [row.kind for row in models.Problem.objects.all()]


def test_an_answer_that_is_not_found_again_is_kept_with_a_doubt_and_still_holds() -> None:
    asked = [recommendation("5.1"), recommendation("5.2")]
    said = [answer("5.1", public_on="2014-09-12"), answer("5.2", "noted", public_on="2014-09-12")]
    write("report", "00", asked)
    write("addendum", "11", said)
    write("addendum", "11", said[:1])
    assert sorted(one.id for one in shown()) == [one.id for one in said]
    assert doubts() == ["answer_not_found_again"]
    assert positions_of([f"{REPORT}#5.2"]) == {f"{REPORT}#5.2": "noted"}
    write("addendum", "11", said[:1])
    assert len(shown()) == 2
    write("addendum", "11", said)
    assert (len(shown()), doubts()) == (2, [])


def test_a_new_reading_corrects_the_answer_that_it_reads() -> None:
    write("report", "00", [recommendation("5.1")])
    write("addendum", "11", [answer("5.1", "supported")])
    write("addendum", "11", [answer("5.1", "noted", id="another")])
    assert [one.position for one in shown()] == ["noted"]
    assert doubts() == []


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {path.name: path for path in build(tmp_path_factory.mktemp("sample"))}


REPORT_FILE, ADDENDUM_FILE = "SAMPLE_A_HRC_27_10.pdf", "SAMPLE_A_HRC_27_10_Add.1.docx"


def tied() -> int:
    return models.Response.objects.filter(stage="addendum", shown=True, recommendation__isnull=False).count()


@pytest.mark.parametrize("order", [(REPORT_FILE, ADDENDUM_FILE), (ADDENDUM_FILE, REPORT_FILE)])
def test_an_addendum_finds_its_report_whichever_was_added_first(sample: dict[str, Path], order: list[str]) -> None:
    for name in order:
        assert all(one.read for one in add([sample[name]], workers=1))
    assert tied() == 186
    (again,) = add([sample[ADDENDUM_FILE]], workers=1)
    assert not again.new


def test_an_addendum_that_is_not_where_it_was_is_asked_for(sample: dict[str, Path], tmp_path: Path) -> None:
    moved = tmp_path / ADDENDUM_FILE
    moved.write_bytes(sample[ADDENDUM_FILE].read_bytes())
    list(add([moved], workers=1))
    moved.unlink()
    _, told = add([sample[REPORT_FILE]], workers=1)
    assert "add it again" in told.message
