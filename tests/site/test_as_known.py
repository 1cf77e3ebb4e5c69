"""What the search, the lists and the pages count on a day is what was known then: answers, claims, labels, checks."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client

from followthrough.pipeline.doubted import doubts
from followthrough.records import Document, Observation, Total
from followthrough.site.pages.filters import filtered
from followthrough.site.search.building import build
from followthrough.site.search.searching import Question, search
from followthrough.site.store.decisions import recording
from followthrough.site.store.decisions.models import Decision
from followthrough.site.store.decisions.standing import settle
from followthrough.site.store.measures.tallies import asked, with_position
from followthrough.site.store.writing import write
from tests.core.record_samples import REPORT, answer
from tests.site.cast import RECORD

pytestmark = pytest.mark.django_db

FIRST, SECOND = f"{REPORT}#5.1", f"{REPORT}#5.2"
DAYS = (None, "2014-07-01", "2014-07-02", "2014-09-11", "2014-09-12", "2015-03-01", "2020-01-01", "2030-01-01")
FILTERED = ("position", "issue", "action", "labelled_by")


@pytest.fixture
def course(record: None, maria: User, own_folder: Path) -> None:
    """Answers, a claim and corrections come one after the other; one correction is undone later."""
    claiming = answer("5.2", None, id="later#5.2", claim="implemented", stage="later", public_on="2015-03-01")
    write("later.pdf", "31", [claiming])
    recording.label(maria, FIRST, "issue", "Torture", given=False, reason="it does not say so")
    removed = recording.label(maria, FIRST, "action", "5", given=True, reason="it says so")
    recording.undo(maria, removed, "it does not")
    for day, which in (("2015-03-01", {"key": "issue|Torture"}), ("2019-01-01", {"key": "action|5"})):
        Decision.objects.filter(**which).update(at=datetime.fromisoformat(f"{day}T12:00:00+00:00"))
    Decision.objects.filter(kind="undo").update(at=datetime.fromisoformat("2030-01-01T12:00:00+00:00"))
    settle()
    build(own_folder)


def found(home: Path, day: str | None, **filters: str) -> set[str]:
    question = Question(filters={"kind": ["recommendation"], **{n: [v] for n, v in filters.items()}}, as_of=day)
    return {hit.id for hit in search(home, question).hits}


@pytest.mark.parametrize("day", DAYS)
def test_the_search_finds_and_counts_what_the_database_lists(course: None, own_folder: Path, day: str | None) -> None:
    facets = search(own_folder, Question(filters={"kind": ["recommendation"]}, as_of=day)).facets
    assert found(own_folder, day) == set(asked(day).values_list("record_id", flat=True))
    for name in FILTERED:
        for value, number in facets[name].items():
            rows = filtered(with_position(asked(day), day), {name: value}, day)
            listed = set(rows.values_list("record_id", flat=True))
            assert (found(own_folder, day, **{name: value}), number) == (listed, len(listed)), (name, value)


def test_a_claim_is_counted_from_the_day_of_its_answer(course: None, own_folder: Path) -> None:
    assert found(own_folder, "2015-02-28", claim="implemented") == set()
    assert found(own_folder, "2015-03-01", claim="implemented") == {SECOND}
    assert found(own_folder, None, claim="implemented") == {SECOND}


def test_a_correction_counts_from_its_day_until_it_is_undone(course: None, own_folder: Path) -> None:
    assert found(own_folder, "2015-02-28", issue="Torture") == {FIRST}
    assert found(own_folder, "2015-03-01", issue="Torture") == set()
    assert found(own_folder, None, issue="Torture") == set()
    times = {day: found(own_folder, day, action="5") for day in ("2018-12-31", "2019-01-01", "2029-12-31", None)}
    assert times == {"2018-12-31": set(), "2019-01-01": {FIRST}, "2029-12-31": {FIRST}, None: set()}


def test_the_page_of_a_recommendation_shows_the_label_of_the_day(course: None, visitor: Client) -> None:
    address = f"/{REPORT.replace('/', '_')}/5.1"
    before = visitor.get(f"{address}?as_of=2018-12-31").content.decode()
    then = visitor.get(f"{address}?as_of=2019-01-01").content.decode()
    assert ("5 specific" in before, "5 specific" in then) == (False, True)


def test_who_checked_a_record_is_said_from_the_day_of_the_check(record: None, maria: User, visitor: Client) -> None:
    recording.check(maria, FIRST)
    Decision.objects.update(at=datetime.fromisoformat("2020-01-01T12:00:00+00:00"))
    settle()
    address = f"/{REPORT.replace('/', '_')}/5.1"
    assert "No person has checked it" in visitor.get(f"{address}?as_of=2019-12-31").content.decode()
    assert "Checked against the source by Maria" in visitor.get(f"{address}?as_of=2020-01-01").content.decode()


def test_a_doubt_of_a_check_stands_with_the_counts_of_its_day() -> None:
    addendum = Document(id=f"{REPORT}/Add.1", kind="addendum", states=("CIV",), published="2014-09-12")
    total = Total(document=REPORT, said_by="Working Group", what="supported", value=7)
    known = doubts([*RECORD, addendum, total])
    unmet = {(one.since, one.until): one.problem.message for one in known if one.problem.kind == "total_not_met"}
    assert set(unmet) == {(None, "2014-09-12"), ("2014-09-12", None)}
    assert "counts none" in unmet[None, "2014-09-12"]
    assert "counts 1" in unmet["2014-09-12", None]


@pytest.mark.parametrize(
    ("on", "retrieved", "day", "is_known"),
    [
        ("2013", None, "2013-12-30", False),
        ("2013", None, "2013-12-31", True),
        ("2013-05", None, "2013-05-31", True),
        ("2013-05", None, "2013-05-30", False),
        ("2013-05-04", None, "2013-05-04", True),
        ("2013", "2014-02-01", "2014-01-31", False),
        ("2013", "2013-02-01", "2013-02-01", True),
        ("2999", None, "2998-12-31", True),
    ],
)
def test_a_figure_is_known_when_it_was_got_or_its_time_is_over(
    on: str, retrieved: str | None, day: str, *, is_known: bool, visitor: Client
) -> None:
    value = Observation(
        series="Funding", state="CIV", on=on, value=7.0, unit="USD", source="OCHA", retrieved=retrieved
    )
    write("fts.csv", "41", [value])
    newer = replace(value, value=8.0, retrieved="2998-12-31")
    write("newer.csv", "42", [newer] if retrieved else [])
    listed = visitor.get(f"/records/observations?state=CIV&as_of={day}").content.decode()
    assert ("Funding" in listed) is is_known
    assert "8 USD" not in listed
