"""Which reviews are held against each other, and how much of it is handed on."""

import sys

import numpy as np
import pytest

from followthrough.link import echoes
from followthrough.link.block import cycle_of, gather
from followthrough.link.judge import MOST, judge
from followthrough.link.score import Scores
from followthrough.records import Echo, Problem
from tests.core.link_makers import recommendation

ASK = "Abolish the death penalty"


def pairs(*reviews: tuple[str, int]) -> list[tuple[tuple[str, int], tuple[str, int], bool]]:
    given = [recommendation(f"{s}{c}", ASK, state=s, cycle=c) for s, c in reviews]
    return list(gather(given).pairs())


def test_an_echo_leads_from_the_later_cycle_to_the_earlier() -> None:
    both = [recommendation("now", ASK, cycle=3), recommendation("then", ASK, cycle=2)]

    (echo,) = echoes(both)
    assert isinstance(echo, Echo)
    assert (echo.later, echo.earlier, echo.relation) == ("now", "then", "same")


def test_two_asks_of_one_review_are_no_echo() -> None:
    assert list(echoes([recommendation("a", ASK), recommendation("b", ASK)])) == []


def test_reviews_of_different_states_are_not_held_against_each_other() -> None:
    assert pairs(("ARG", 1), ("BRA", 2)) == []


def test_a_state_is_followed_to_what_it_was_before() -> None:
    assert pairs(("SDN", 1), ("SSD", 2)) == [(("SSD", 2), ("SDN", 1), True)]


def test_what_came_after_a_split_is_no_past_of_the_state_that_remained() -> None:
    assert pairs(("SSD", 1), ("SDN", 2)) == []


def test_every_earlier_review_counts_and_the_last_one_is_marked() -> None:
    assert pairs(("ARG", 1), ("ARG", 2), ("ARG", 4)) == [
        (("ARG", 2), ("ARG", 1), True),
        (("ARG", 4), ("ARG", 2), True),
        (("ARG", 4), ("ARG", 1), False),
    ]


@pytest.mark.parametrize(
    ("session", "cycle"),
    [(1, 1), (12, 1), (13, 2), (26, 2), (27, 3), (40, 3), (41, 4), (None, None), (0, None)],
)
def test_a_session_tells_its_cycle(session: int | None, cycle: int | None) -> None:
    assert cycle_of(session) == cycle


def test_without_a_cycle_the_session_is_asked() -> None:
    given = [recommendation("now", ASK, cycle=None, session=20), recommendation("then", ASK, cycle=None, session=3)]

    assert [e.earlier for e in echoes(given) if isinstance(e, Echo)] == ["then"]


def test_a_review_that_cannot_be_dated_is_a_problem_that_names_the_recommendation() -> None:
    (problem,) = echoes([recommendation("x", ASK, cycle=None)])

    assert isinstance(problem, Problem)
    assert (problem.kind, problem.found) == ("unknown_cycle", "x")


def test_a_recommendation_given_twice_counts_once() -> None:
    then, now = recommendation("then", ASK), recommendation("now", ASK, cycle=2)

    assert len(list(echoes([then, then, now, now]))) == 1


def test_recommendations_of_treaty_bodies_are_left_out() -> None:
    given = [recommendation("then", ASK, mechanism="treaty_body"), recommendation("now", ASK, cycle=2)]

    assert list(echoes(given)) == []


def test_the_words_as_read_count_where_they_differ() -> None:
    then = recommendation("then", "Something unclear", text_as_read=ASK)

    (echo,) = echoes([then, recommendation("now", ASK, cycle=2)])
    assert isinstance(echo, Echo)
    assert echo.relation == "same"


def scores(same: list[list[float]], related: list[list[float]]) -> Scores:
    return Scores(np.array(same, np.float32), np.array(related, np.float32))


def test_related_asks_are_given_best_first_and_bounded() -> None:
    row = [0.3 - n / 1000 for n in range(MOST + 5)]

    judged = list(judge(scores([row], [[0.9] * len(row)]), 0.5, with_related=True))
    assert [j.earlier for j in judged] == list(range(MOST))


def test_all_that_are_the_same_are_given_however_many() -> None:
    row = [0.9] * (MOST + 5)

    assert len(list(judge(scores([row], [row]), 0.5, with_related=True))) == MOST + 5


def test_only_the_same_ask_is_followed_past_the_review_before() -> None:
    judged = list(judge(scores([[0.9, 0.2]], [[0.9, 0.9]]), 0.5, with_related=False))

    assert [(j.earlier, j.relation) for j in judged] == [(0, "same")]


def test_the_number_of_processes_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["followthrough.link.echoes"], "MANY", 1)
    given = [recommendation(f"{s}{c}", ASK, state=s, cycle=c) for s in ("ARG", "BRA", "CHL") for c in (1, 2, 3)]

    assert list(echoes(given, workers=2)) == list(echoes(given, workers=1))
