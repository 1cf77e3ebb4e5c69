"""What is kept of counts is what the rows say, whatever happened to the record, for any day."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from itertools import product
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db.models import Count

from followthrough.records import Document, Label, Record
from followthrough.site.adding import complete
from followthrough.site.pages.regions import tallies_by_group
from followthrough.site.store import models
from followthrough.site.store.counted import BY, WHATEVER_HELD, count_all, counted
from followthrough.site.store.decisions import recording
from followthrough.site.store.decisions.models import Decision, Kind
from followthrough.site.store.decisions.standing import settle
from followthrough.site.store.measures.labelled import givers, labelled, tallies_on_issue
from followthrough.site.store.measures.positions import positions_of
from followthrough.site.store.measures.reviews import known_reviews
from followthrough.site.store.measures.states import reviews_answered, states_recommending
from followthrough.site.store.measures.tallies import asked, tallies, tallies_by_term
from followthrough.site.store.public import giver, labels
from followthrough.site.store.writing import write
from followthrough.terms import states
from tests.core.record_samples import REPORT, answer, recommendation
from tests.site.cast import EARLIER, PRESS, RECORD

pytestmark = pytest.mark.django_db

DAYS = (None, "2009-01-01", "2010-01-01", "2014-07-02", "2014-09-11", "2014-09-12", "2030-01-01")
SOME_DAYS = (None, "2014-07-02", "2014-09-12")
FIRST = f"{REPORT}#5.1"
DOCUMENT, *REST = RECORD


def report(*records: Record) -> None:
    write("report.pdf", "11", [DOCUMENT, *records])


def everything(maria: User) -> None:
    write("report.pdf", "11", RECORD)
    write("earlier.pdf", "12", EARLIER)
    write("press.html", "13", PRESS)


def a_correction(maria: User) -> None:
    report(recommendation("5.1", state="CIV", cycle=2, recommenders=("GHA", "FRA", "PER"), position="noted"))


def a_withdrawal(maria: User) -> None:
    report()


def another_state(maria: User) -> None:
    report(recommendation("5.1", state="TGO", cycle=2), recommendation("5.2", state="CIV", cycle=None))


def an_answer_from_elsewhere(maria: User) -> None:
    write("addendum.pdf", "14", [answer("5.2", "supported", public_on="2014-09-12")])


def an_answer_withdrawn(maria: User) -> None:
    an_answer_from_elsewhere(maria)
    write("addendum.pdf", "14", [])


def labels_from_elsewhere(maria: User) -> None:
    given = [Label(of=FIRST, scheme="action", term=term, by="UPR Info") for term in ("4", "5")]
    write("labels.csv", "15", [*given, Label(of="A/HRC/1/1#1", scheme="issue", term="Nothing", by="UPR Info")])


def labels_withdrawn(maria: User) -> None:
    labels_from_elsewhere(maria)
    write("labels.csv", "15", [])


def a_list_of_the_same_review(maria: User) -> None:
    export = Document(id="sha256:16", kind="export", states=(), language="en")
    write("uhri.csv", "16", [export, recommendation("5.9", state="CIV", cycle=2, recommenders=("PER",))])


def another_day_of_publication(maria: User) -> None:
    write("again.pdf", "17", [Document(id=REPORT, kind="other", states=(), published="2014-09-12")])


def a_treaty_body(maria: User) -> None:
    write(
        "cat.pdf", "18", [recommendation("9", id="CAT/1#9", document="CAT/1", state="CIV", mechanism="treaty_body")]
    )


def a_label_of_a_person(maria: User) -> None:
    recording.label(maria, FIRST, "issue", "Women's rights", given=True, reason="it says so")
    recording.label(maria, FIRST, "issue", "Torture", given=False, reason="it does not say so")
    recording.label(maria, FIRST, "action", "2", given=True, reason="it says so")


def a_label_undone(maria: User) -> None:
    decision = recording.label(maria, FIRST, "issue", "Torture", given=False, reason="it does not say so")
    count_all()
    recording.undo(maria, decision, "it does")


def labels_of_other_days(maria: User) -> None:
    """Somebody says what a text is about on the days of its answers, and takes one word back later."""
    a_label_of_a_person(maria)
    on(maria, "2014-09-11")
    for decision in Decision.objects.filter(verdict="given"):
        recording.undo(maria, decision, "it does not")
    on(maria, "2030-01-01", kind=Kind.UNDO)
    recording.label(maria, FIRST, "action", "4", given=True, reason="it says so")


def on(maria: User, day: str, **which: str) -> None:
    """Make it as if decisions had been taken on a day."""
    Decision.objects.filter(**which).update(at=datetime.fromisoformat(f"{day}T12:00:00+00:00"))
    settle()


def what_follows(maria: User) -> None:
    complete()


CHANGES = [
    a_correction,
    a_withdrawal,
    another_state,
    an_answer_from_elsewhere,
    an_answer_withdrawn,
    labels_from_elsewhere,
    labels_withdrawn,
    a_list_of_the_same_review,
    another_day_of_publication,
    a_treaty_body,
    a_label_of_a_person,
    a_label_undone,
    labels_of_other_days,
    what_follows,
]


def kept(day: str | None) -> dict[str, dict[tuple[str, str, str], int]]:
    found: dict[str, Counter[tuple[str, str, str]]] = {by: Counter() for by in BY}
    for by in BY:
        for state, value, position, n in counted(by, day):
            found[by][state, value, position] += n
    return {by: dict(one) for by, one in found.items()}


def of_rows(day: str | None) -> dict[str, dict[tuple[str, str, str], int]]:
    """Count the rows one by one, by other ways than those that keep the counts."""
    found: dict[str, Counter[tuple[str, str, str]]] = {by: Counter() for by in BY}
    rows = list(asked(day))
    held = positions_of([row.record_id for row in rows], day)
    for row in rows:
        position = held.get(row.record_id, "open")
        terms: dict[str, list[str]] = {"issue": [], "action": []}
        for label in labels(day).filter(of=row.record_id, scheme__in=terms).order_by("row"):
            terms[label.scheme].append(label.term)
        for labelled_by in {f"{one.scheme}/{giver(one.by)}" for one in labels(day).filter(of=row.record_id)}:
            found["labelled_by"][row.state, labelled_by, position] += 1
        if row.mechanism == "upr":
            found["cycle"][row.state, str(row.cycle or 0), position] += 1
            of_review(row, position, day, found)
        for maker in row.recommenders:
            found["recommending"][row.state, maker, position] += row.mechanism == "upr"
        for group in {states.state(maker).group for maker in row.recommenders}:
            found["region"][row.state, group, position] += row.mechanism == "upr"
            for term in set(terms["action"]):
                found[WHATEVER_HELD][row.state, f"{group} {term}", ""] += 1
        for scheme, given in terms.items():
            for term in set(given):
                found[scheme][row.state, term, position] += 1
    return {by: {key: n for key, n in one.items() if n} for by, one in found.items()}


def of_review(row: models.Recommendation, position: str, day: str | None, found: dict[str, Counter[Any]]) -> None:
    found["review"][row.state, f"{row.cycle or 0} {row.document}", position] += 1
    given = list(labels(day).filter(of=row.record_id, scheme="issue"))
    for term in {one.term for one in given}:
        found["review issue"][row.state, term, position] += 1
    for by in {f"issue/{giver(one.by)}" for one in given}:
        found["review labelled_by"][row.state, by, position] += 1


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_what_is_kept_is_what_the_rows_say(change: Callable[[User], None], maria: User) -> None:
    everything(maria)
    count_all()
    change(maria)
    for day in DAYS:
        assert kept(day) == of_rows(day), day
    count_all()
    assert not models.Uncounted.objects.exists()
    for day in DAYS:
        assert kept(day) == of_rows(day), day


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_how_answers_turned_is_what_the_spans_say(change: Callable[[User], None], maria: User) -> None:
    everything(maria)
    change(maria)
    for day in DAYS:
        shown = dict(asked().values_list("record_id", "document"))
        spans = models.Held.objects.filter(clock="public_on", recommendation__in=shown)
        found: Counter[tuple[str, ...]] = Counter()
        for later, earlier in product(spans, spans):
            follows = later.since and (earlier.recommendation, earlier.until) == (later.recommendation, later.since)
            if follows and earlier.position != later.position and (not day or str(later.since) <= day):
                found[shown[later.recommendation], str(later.since), earlier.position, later.position] += 1
        reviews = [one for state in ("CIV", "TGO") for one in known_reviews(state, day)]
        told = {(one.stating, t.on, t.before, t.after): t.texts for one in reviews for t in one.turns}
        assert told == {key: n for key, n in found.items() if key[0] in {one.stating for one in reviews}}, day


def of_issue(term: str, day: str | None) -> dict[str, dict[Any, Any]]:
    """Count the texts on an issue in the database, by other ways than those that keep the counts."""
    rows = labelled("issue", term, day)
    cycles = tallies(rows, day, "cycle")
    return {
        "recommending": tallies(rows, day, "recommending__state"),
        "cycle": {str(cycle or 0): one for cycle, one in cycles.items()},
        "region": tallies_by_group(rows, day),
        "action": tallies_by_term("action", day, rows),
        "state": tallies(rows, day, "state"),
    }


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_what_is_kept_of_an_issue_is_what_the_rows_say(change: Callable[[User], None], maria: User) -> None:
    everything(maria)
    count_all()
    change(maria)
    count_all()
    for day, term in product(SOME_DAYS, ("Torture", "Women's rights")):
        found = tallies_on_issue(term, day)
        given = found.pop("labelled_by")
        assert found == of_issue(term, day), (term, day)
        assert {by: one.whole for by, one in given.items()} == givers("issue", labelled("issue", term, day), day)


def test_only_the_states_that_changed_are_counted_anew(maria: User) -> None:
    everything(maria)
    write("other.pdf", "21", [recommendation("6.1", id="A/HRC/3/3#6.1", document="A/HRC/3/3", state="PER")])
    assert count_all() == 2
    before = models.Counted.objects.get(state="PER", by="cycle").pk
    an_answer_from_elsewhere(maria)
    assert [mark.state for mark in models.Uncounted.objects.all()] == ["CIV"]
    assert count_all() == 1
    assert models.Counted.objects.get(state="PER", by="cycle").pk == before


@pytest.mark.parametrize("day", DAYS)
def test_what_pages_show_is_what_the_database_counts(day: str | None, maria: User) -> None:
    everything(maria)
    count_all()
    rows: Any = asked(day).filter(mechanism="upr")
    by_cycle = {(s, c): one for s, of_state in reviews_answered(day).items() for c, one in of_state.items()}
    assert by_cycle == tallies(rows, day, "state", "cycle")
    assert states_recommending(day) == tallies(rows, day, "recommending__state")


def test_a_state_that_is_marked_again_while_it_is_counted_stays_marked(
    maria: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything(maria)
    from followthrough.site.store import counted as module

    original = module.changes

    def meanwhile(state: str) -> Any:
        found = original(state)
        an_answer_from_elsewhere(maria)
        return found

    monkeypatch.setattr(module, "changes", meanwhile)
    count_all()
    monkeypatch.setattr(module, "changes", original)
    assert models.Uncounted.objects.values_list("state").annotate(n=Count("id")).get() == ("CIV", 1)
    assert kept(None) == of_rows(None)
