"""The same ask through the reviews of a State: threads, answers over time, pledges that are still asked for."""

from typing import Any

import pytest

from followthrough.follow import (
    Dossier,
    asked_again,
    dossier,
    flow,
    never_supported,
    noted_yet_claimed,
    pairs,
    pledges_asked_for,
    side,
    thread,
    threads,
    turns,
)
from followthrough.follow.changes import issues_of, tally
from followthrough.pipeline.completed import completed
from followthrough.records import Document, Echo, Label, Pledge, Recommendation, Record, Response

FIRST, SECOND, THIRD = "A/HRC/1/1", "A/HRC/2/2", "A/HRC/3/3"
PUBLISHED = {FIRST: "2010-01-04", SECOND: "2014-07-02", THIRD: "2019-06-25"}


def documents() -> list[Record]:
    return [
        Document(id=name, kind="working_group_report", states=("PRK",), cycle=cycle, published=PUBLISHED[name])
        for cycle, name in enumerate(PUBLISHED, 1)
    ]


def asked(report: str, number: int, position: Any = "pending", **other: Any) -> Recommendation:
    cycle = list(PUBLISHED).index(report) + 1
    given = {"text": f"Ask {number}", "recommenders": ("FRA",), **other}
    return Recommendation(
        id=f"{report}#{number}",
        document=report,
        number=str(number),
        state="PRK",
        cycle=cycle,
        position=position,
        **given,
    )


def answered(identity: str, position: Any, day: str | None, **other: Any) -> Response:
    report = identity.split("#", maxsplit=1)[0]
    given = {"id": f"{report}/Add.1#{position}-{day}", **other}
    return Response(
        recommendation=identity,
        position=position,
        stage="addendum",
        document=f"{report}/Add.1",
        public_on=day,
        **given,
    )


def same(later: str, earlier: str, score: float = 0.9) -> Echo:
    return Echo(later=later, earlier=earlier, relation="same", score=score, why=("both: ratify CAT",))


def action(identity: str, category: str, by: str = "followthrough-labels 1") -> Label:
    return Label(of=identity, scheme="action", term=category, by=by)


RECORDS: list[Record] = [
    *documents(),
    asked(FIRST, 1, "not_supported"),
    asked(FIRST, 2, "supported"),
    asked(FIRST, 3),
    asked(SECOND, 1),
    asked(SECOND, 2, "supported"),
    asked(SECOND, 3, "not_supported"),
    asked(SECOND, 4, "noted"),
    answered(f"{SECOND}#1", "supported", "2014-09-19"),
    same(f"{SECOND}#1", f"{FIRST}#1"),
    same(f"{SECOND}#1", f"{FIRST}#3", 0.5),
    same(f"{SECOND}#2", f"{FIRST}#2"),
    same(f"{SECOND}#3", f"{FIRST}#1"),
    action(f"{FIRST}#1", "3"),
    action(f"{SECOND}#1", "5"),
    action(f"{SECOND}#3", "3"),
]


@pytest.fixture
def known() -> Dossier:
    return dossier(RECORDS, "PRK")


def test_a_thread_lists_the_same_asks_of_earlier_reviews_the_most_alike_first(known: Dossier) -> None:
    found = thread(known, f"{SECOND}#1")
    assert [one.ask.id for one in found.earlier] == [f"{FIRST}#1", f"{FIRST}#3"]
    assert found.nearest
    assert found.nearest.why == ("both: ratify CAT",)
    assert {cycle: len(asks) for cycle, asks in found.by_cycle.items()} == {1: 2, 2: 1}


def test_an_ask_that_was_repeated_names_the_later_ones(known: Dossier) -> None:
    assert [one.ask.id for one in thread(known, f"{FIRST}#1").later] == [f"{SECOND}#1", f"{SECOND}#3"]


def test_words_harden_where_the_category_of_action_rises(known: Dossier) -> None:
    words = {found.ask.id: found.words for found in threads(known)}
    assert words == {f"{SECOND}#1": "hardened", f"{SECOND}#2": None, f"{SECOND}#3": "unchanged"}


def test_an_answer_that_changed_between_reviews_goes_from_one_side_to_the_other(known: Dossier) -> None:
    changed = [pair for pair in pairs(known) if pair.goes("not accepted", "accepted")]
    assert [pair.later.id for pair in changed] == [f"{SECOND}#1"]


def test_a_pair_says_whether_it_is_most_likely_the_same_ask() -> None:
    weaker = [r for r in RECORDS if not isinstance(r, Echo)] + [same(f"{SECOND}#1", f"{FIRST}#1", 0.4)]
    assert [pair.is_likely for pair in pairs(dossier(weaker, "PRK"))] == [False]
    assert {pair.is_likely for pair in pairs(dossier(RECORDS, "PRK"))} == {True}


def test_before_the_answer_was_public_the_change_is_not_known() -> None:
    then = dossier(RECORDS, "PRK", on="2014-09-18")
    assert then.asks[f"{SECOND}#1"].position == "pending"
    assert not [pair for pair in pairs(then) if pair.goes("not accepted", "accepted")]


def test_before_the_report_came_out_its_recommendations_are_not_known() -> None:
    assert dossier(RECORDS, "PRK", on="2014-07-01").cycles == (1,)
    assert dossier(RECORDS, "PRK", on="2009-01-01").cycles == ()


def test_supported_asks_that_had_to_be_made_again_and_those_never_supported(known: Dossier) -> None:
    assert [pair.later.id for pair in asked_again(known)] == [f"{SECOND}#2"]
    assert [pair.later.id for pair in never_supported(known)] == [f"{SECOND}#3"]


def test_an_unknown_answer_in_between_is_not_counted_as_never_supported() -> None:
    records = [
        *RECORDS,
        asked(THIRD, 1, "noted"),
        same(f"{THIRD}#1", f"{FIRST}#3"),
        same(f"{THIRD}#1", f"{SECOND}#3"),
    ]
    assert never_supported(dossier(records, "PRK")) == []


def test_every_later_recommendation_flows_from_one_earlier_answer_or_is_new(known: Dossier) -> None:
    found = flow(known, 2, 1)
    assert found.counts == {
        ("not_supported", "supported"): 1,
        ("supported", "supported"): 1,
        ("not_supported", "not_supported"): 1,
        ("not asked before", "noted"): 1,
    }
    assert found.whole == len(known.of_cycle(2))
    assert found.left == {}


def test_an_ask_may_be_noted_and_yet_claimed_as_implemented() -> None:
    claim = answered(f"{SECOND}#4", None, "2014-09-19", claim="implemented")
    known = dossier([*RECORDS, claim], "PRK")
    assert [ask.id for ask in noted_yet_claimed(known)] == [f"{SECOND}#4"]
    assert "implemented" in thread(known, f"{SECOND}#4").open


def test_the_ledger_of_one_recommendation_tells_when_its_answer_turned(known: Dossier) -> None:
    answered_first = [(turn.ask.id, turn.before.position, turn.after.since) for turn in turns(known)]
    assert answered_first == [(f"{SECOND}#1", "pending", "2014-09-19")]
    later = answered(f"{SECOND}#2", "noted", "2016-01-01")
    first = answered(f"{SECOND}#2", "supported", "2014-09-19")
    turned = list(turns(dossier([*RECORDS, first, later], "PRK")))
    assert [(turn.before.position, turn.after.position, turn.after.since) for turn in turned][1:] == [
        ("supported", "noted", "2016-01-01")
    ]


def test_a_persons_label_goes_before_the_models() -> None:
    known = dossier([*RECORDS, action(f"{SECOND}#1", "4", by="Ana Kovač")], "PRK")
    assert known.asks[f"{SECOND}#1"].action == "4"


def test_a_person_takes_an_issue_away_and_adds_one() -> None:
    def issue(term: str, by: str, score: float | None = 0.9) -> Label:
        return Label(of=f"{SECOND}#1", scheme="issue", term=term, by=by, score=score)

    machine = [issue("Torture", "followthrough-labels 1"), issue("Detention", "followthrough-labels 1", 0.8)]
    person = [issue("Torture", "person:Ana", 0.0), issue("Justice", "person:Ana", 1.0)]
    known = dossier([*RECORDS, *machine, *person], "PRK")
    assert known.asks[f"{SECOND}#1"].issues == ("Detention", "Justice")


def test_recommendations_of_a_draft_give_way_to_those_of_the_report() -> None:
    draft = Recommendation(id="L.1#6.1", document="L.1", number="6.1", text="Ask", state="PRK", cycle=2)
    assert "L.1#6.1" not in dossier([*RECORDS, draft], "PRK").asks


def test_other_states_and_related_asks_stay_out() -> None:
    other = Recommendation(id="X#1", document="X", number="1", text="Ask", state="KOR", cycle=2)
    related = Echo(later=f"{SECOND}#4", earlier=f"{FIRST}#2", relation="related", score=0.4)
    known = dossier([*RECORDS, other, related], "PRK")
    assert "X#1" not in known.asks
    assert thread(known, f"{SECOND}#4").earlier == ()


def test_asks_are_tallied_by_issue() -> None:
    label = Label(of=f"{SECOND}#1", scheme="issue", term="Torture", by="UPR Info")
    known = dossier([*RECORDS, label], "PRK")
    assert tally(known.of_cycle(2), issues_of) == [("Torture", 1)]


@pytest.mark.parametrize(
    ("position", "on"),
    [("supported_in_part", "accepted"), ("rejected", "not accepted"), ("unclear", "open"), (None, "open")],
)
def test_positions_fall_on_a_side(position: Any, on: str) -> None:
    assert side(position) == on


def test_labels_and_echoes_are_worked_out_where_the_record_has_none_and_pledges_are_followed() -> None:
    text = "Ratify the Convention against Torture and its Optional Protocol"
    records = [
        *documents(),
        asked(FIRST, 1, text=text),
        asked(SECOND, 1, text=text),
        Pledge(id=f"{FIRST}#p1", document=FIRST, number="p1", text=text, state="PRK"),
    ]
    known = dossier(completed(records, "PRK"), "PRK")
    assert thread(known, f"{SECOND}#1").nearest
    assert known.asks[f"{SECOND}#1"].action == "5"
    assert [(one.pledge.id, one.asks[0].ask.id) for one in pledges_asked_for(known)] == [
        (f"{FIRST}#p1", f"{SECOND}#1")
    ]


def test_what_a_record_already_has_is_kept_and_what_is_missing_is_added() -> None:
    full = completed(RECORDS, "PRK")
    assert [record for record in full if isinstance(record, Echo)] == [r for r in RECORDS if isinstance(r, Echo)]
    labels = [r for r in full if isinstance(r, Label) and r.scheme == "action"]
    assert sorted(label.of for label in labels) == sorted(r.id for r in RECORDS if isinstance(r, Recommendation))
    assert {r for r in RECORDS if isinstance(r, Label)} <= set(labels)
