"""What position holds, at a stage or on a date."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.records import Position, Response
from followthrough.records.ledger import Interval, by_recommendation, held, intervals, positions, together, until
from tests.core.record_samples import answer, recommendation

POSITIONS = st.sampled_from(
    ["supported", "supported_in_part", "noted", "not_supported", "rejected", "pending", "unclear"]
)


def test_without_an_answer_the_lead_in_holds() -> None:
    assert held(recommendation(position="pending"), []) == "pending"


def test_the_last_stage_holds_where_no_day_is_known() -> None:
    said = [answer(position="noted", stage="plenary"), answer(position="supported", stage="addendum")]
    assert held(recommendation(), said) == "noted"


def test_the_last_day_holds_whatever_its_stage() -> None:
    said = [
        answer(position="supported", stage="later", public_on="2014-04-01"),
        answer(position="noted", stage="addendum", public_on="2014-09-12"),
    ]
    assert held(recommendation(), said) == "noted"


def test_the_day_said_and_the_day_made_public_are_two_clocks() -> None:
    said = [
        answer(position="supported", stage="plenary", said_on="2014-09-19", public_on="2016-01-01"),
        answer(position="noted", stage="later", said_on="2015-03-01", public_on="2015-03-01"),
    ]
    assert held(recommendation(), said, clock="said_on") == "noted"
    assert held(recommendation(), said, clock="public_on") == "supported"


def test_an_answer_that_only_comments_changes_nothing() -> None:
    said = [answer(position="noted"), answer(position=None, stage="later", comment="Work goes on.")]
    assert held(recommendation(), said) == "noted"


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ({"supported", "not_supported"}, "supported_in_part"),
        ({"supported", "pending"}, "supported_in_part"),
        ({"noted", "not_supported"}, "not_supported"),
        ({"noted", "pending"}, "pending"),
        ({"noted"}, "noted"),
        (set(), None),
    ],
)
def test_answers_to_the_parts_of_one_recommendation_are_taken_together(parts: set[Any], whole: str | None) -> None:
    assert together(parts) == whole
    said = [answer(position=part, clause=f"part {n}") for n, part in enumerate(sorted(parts))]
    assert held(recommendation(), said) == whole


def test_what_held_on_a_date_ignores_what_became_public_later() -> None:
    asked = recommendation(position="pending")
    ledger = by_recommendation([answer(public_on="2014-09-12"), answer(position="noted", public_on="2015-01-05")])
    assert positions([asked], ledger, on="2014-09-11") == {asked.id: "pending"}
    assert positions([asked], ledger, on="2014-09-12") == {asked.id: "supported"}
    assert positions([asked], ledger, on="2014") == {asked.id: "supported"}
    assert positions([asked], ledger) == {asked.id: "noted"}


@given(st.lists(st.tuples(POSITIONS, st.sampled_from(["addendum", "plenary", "later"])), max_size=6))
def test_the_order_in_which_answers_are_read_does_not_matter(said: list[tuple[Position, Any]]) -> None:
    answers: list[Response] = [answer(position=p, stage=s) for p, s in said]
    assert held(recommendation(), answers) == held(recommendation(), answers[::-1])


def test_a_stage_leaves_out_the_stages_after_it() -> None:
    said = [answer(stage="addendum"), answer(stage="plenary"), answer(stage="later")]
    assert [a.stage for a in until(said, stage="plenary")] == ["addendum", "plenary"]


DAYS = st.dates().map(str)


@given(st.lists(st.tuples(POSITIONS, st.sampled_from(["report", "addendum", "later"]), DAYS), max_size=6), DAYS)
def test_the_interval_around_a_day_gives_the_position_of_that_day(
    said: list[tuple[Position, Any, str]], day: str
) -> None:
    asked = recommendation(position=None)
    answers = [answer(position=p, stage=s, public_on=d) for p, s, d in said]
    inside = [i for i in intervals(asked, answers) if (i.since or "") <= day and (i.until is None or day < i.until)]
    assert [i.position for i in inside] == [p for p in [held(asked, until(answers, on=day))] if p]


def test_without_days_there_is_one_interval_without_days() -> None:
    said = [answer(position="pending", stage="report", public_on="2014-07-02"), answer(position="noted")]
    assert intervals(recommendation(), said) == [Interval("noted", None, None)]
    assert intervals(recommendation(position="pending"), []) == [Interval("pending", None, None)]


def test_what_the_lead_in_says_holds_until_the_first_answer() -> None:
    said = [answer(position="supported", public_on="2014-09-12")]
    assert intervals(recommendation(position="pending"), said) == [
        Interval("pending", None, "2014-09-12"),
        Interval("supported", "2014-09-12", None),
    ]
