"""What follows from the records of a State: stored apart, derived anew where something changed, never half."""

from typing import TypeVar

import pytest

from followthrough.pipeline.following import Followed, OfState, follow, versions
from followthrough.records import Coverage, Document, Echo, Finding, Label, Passage, Problem, Record, Total
from followthrough.site import adding
from followthrough.site.adding import complete
from followthrough.site.store import models
from followthrough.site.store.due import due
from followthrough.site.store.edition import edition
from followthrough.site.store.mapping import TABLES, to_record
from followthrough.site.store.writing import write
from tests.core.record_samples import recommendation

Kind = TypeVar("Kind")

pytestmark = pytest.mark.django_db

FIRST, SECOND, NATIONAL = "A/HRC/13/99", "A/HRC/27/99", "A/HRC/WG.6/19/CIV/1"
DEATH_PENALTY = "Abolish the death penalty and commute all death sentences to terms of imprisonment"


def review(symbol: str, cycle: int, published: str, *texts: str, state: str = "CIV") -> list[Record]:
    return [
        Document(
            id=symbol,
            symbol=symbol,
            kind="working_group_report",
            states=(state,),
            cycle=cycle,
            published=published,
            sha256=symbol,
        ),
        *(
            recommendation(f"5.{n}", text=text, state=state, id=f"{symbol}#5.{n}", document=symbol, cycle=cycle)
            for n, text in enumerate(texts, 1)
        ),
    ]


def national_report() -> list[Record]:
    said = [
        "The present report was prepared by a committee of ministries.",
        "The death penalty was abolished in 2012 and all death sentences were commuted to terms of imprisonment.",
        "Schools were built in all regions.",
        "The budget for health rose by a tenth.",
    ]
    return [
        Document(
            id=NATIONAL, symbol=NATIONAL, kind="national_report", states=("CIV",), cycle=2, published="2014-02-01"
        ),
        *(Passage(document=NATIONAL, number=str(n), page=3, text=text) for n, text in enumerate(said, 11)),
    ]


def store_both() -> None:
    write("first.pdf", "11", review(FIRST, 1, "2010-01-04", DEATH_PENALTY))
    write("second.pdf", "22", review(SECOND, 2, "2014-07-02", DEATH_PENALTY, "Protect journalists"))
    write("national.docx", "33", national_report())


def held(kind: type[Kind]) -> list[Kind]:
    table = next(table for record, table in TABLES.items() if record is kind)
    return [record for row in table._default_manager.order_by("row") if isinstance(record := to_record(row), kind)]


def rows() -> dict[str, list[int]]:
    return {t.__name__: sorted(t._default_manager.values_list("row", flat=True)) for t in TABLES.values()}


def test_labels_echoes_coverage_and_doubts_follow_from_what_was_read() -> None:
    store_both()
    complete()
    write("totals.jsonl", "44", [Total(document=SECOND, said_by="CIV", what="received", value=9)])
    completed = complete()
    assert completed.states == 1
    assert {(e.later, e.earlier) for e in held(Echo) if e.relation == "same"} == {(f"{SECOND}#5.1", f"{FIRST}#5.1")}
    (covered,) = held(Coverage)
    assert isinstance(covered, Coverage)
    assert (covered.subject, covered.document) == (f"{FIRST}#5.1", NATIONAL)
    assert {label.term for label in held(Label) if label.scheme == "issue"} >= {"Death penalty"}
    assert [p.kind for p in held(Problem)] == ["total_not_met"]


def test_a_finding_made_before_a_report_of_the_states_own_is_held_against_it() -> None:
    inquiry = Document(id="A/HRC/13/1", kind="inquiry_report", states=("CIV",), published="2010-02-01")
    finding = Finding(id="A/HRC/13/1#3", document="A/HRC/13/1", number="3", text="Prisoners are starved", state="CIV")
    write("national.docx", "33", national_report())
    write("inquiry.jsonl", "44", [inquiry, finding])
    complete()
    assert [c.subject for c in held(Coverage)] == [finding.id]


def test_a_report_of_which_neither_date_nor_cycle_is_known_is_a_doubt() -> None:
    write("first.pdf", "11", review(FIRST, 1, "2010-01-04", DEATH_PENALTY))
    write("own.docx", "33", [Document(id="sha256:3", kind="state_report", states=("CIV",))])
    complete()
    assert [p.kind for p in held(Problem)] == ["unknown_date"]


def test_only_states_of_which_something_changed_are_derived_anew() -> None:
    store_both()
    write("other.pdf", "44", review("A/HRC/27/98", 2, "2014-07-02", "Ratify the Convention", state="SVN"))
    complete()
    before = {s.sha256: s.pk for s in models.Source.objects.filter(kind="derived")}
    assert len(before) == 8
    write("other.pdf", "44", review("A/HRC/27/98", 2, "2014-07-02", "Free all prisoners", state="SVN"))
    assert [mark.state for mark in due()] == ["SVN"]
    assert complete().states == 1
    assert {s.sha256: s.pk for s in models.Source.objects.filter(kind="derived")} == before


def test_what_follows_once_more_from_the_same_changes_no_row() -> None:
    store_both()
    complete()
    before, named = rows(), edition()
    assert complete().states == 0
    models.Due.objects.create(state="CIV")
    assert complete().states == 1
    assert rows() == before
    assert edition() == named


def test_a_step_that_breaks_off_leaves_the_old_and_the_next_run_finishes(monkeypatch: pytest.MonkeyPatch) -> None:
    store_both()
    complete()
    before = rows()
    write("second.pdf", "22", review(SECOND, 2, "2014-07-02", "Protect journalists"))

    def broken(*_: object) -> None:
        raise OSError("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(adding, "follow", broken)
        with pytest.raises(OSError, match="disk"):
            complete()
    assert rows()["Label"] == before["Label"]
    assert [mark.state for mark in due()] == ["CIV"]
    complete()
    assert not due()
    assert not held(Echo)


def test_what_changes_while_a_state_is_derived_is_derived_again(monkeypatch: pytest.MonkeyPatch) -> None:
    store_both()

    def meanwhile(of: OfState) -> Followed:
        write("second.pdf", "22", review(SECOND, 2, "2014-07-02", "Protect journalists"))
        return follow(of)

    with monkeypatch.context() as patched:
        patched.setattr(adding, "follow", meanwhile)
        complete()
    assert [mark.state for mark in due()] == ["CIV"]


def test_what_another_version_derived_is_derived_again(monkeypatch: pytest.MonkeyPatch) -> None:
    store_both()
    complete()
    monkeypatch.setattr(adding, "versions", lambda: {**versions(), "label": "a better model"})
    assert complete().states == 1
    assert complete().states == 0


def test_the_records_of_a_successor_are_derived_when_those_of_its_predecessor_change() -> None:
    write("first.pdf", "11", review(FIRST, 1, "2010-01-04", DEATH_PENALTY, state="SCG"))
    assert {mark.state for mark in due()} >= {"SCG", "SRB"}


def test_the_edition_changes_with_the_records_and_not_with_their_order() -> None:
    assert set(edition()) == {"0"}
    one, two = review(FIRST, 1, "2010-01-04", DEATH_PENALTY), national_report()
    write("one", "11", one)
    first = edition()
    write("two", "22", two)
    both = edition()
    write("one", "11", one)
    assert len({first, both, edition()}) == 2
    models.Source.objects.all().delete()
    models.Edition.objects.all().delete()
    write("two", "22", two)
    write("one", "11", one)
    assert edition() == both
    write("two", "22", [])
    write("one", "11", one[:1])
    assert edition() not in (first, both)
