"""What coded rows say: by session, answer and region."""

import pytest

from followthrough.label.coded import Coded
from followthrough.label.measures import (
    answers_by_action,
    beside_published,
    mean_action_by_region,
    specific_by_session,
)

ROWS = [
    Coded("a", "AUT", ("Other",), "5", "UPR Info", 1, "KEN", "Accepted"),
    Coded("b", "AUT", ("Other",), "2", "UPR Info", 1, "KEN", "Noted"),
    Coded("c", "BEL", ("Other",), "5", "UPR Info", 2, "FRA", "Accepted"),
    Coded("d", "BEL", ("Other",), "5", "UPR Info", None, "", ""),
    Coded("e", "BEL", ("Other",), "1", "UPR Info", 2, "VAT", "Noted"),
]


def test_the_share_of_specific_asks_is_given_by_session() -> None:
    assert specific_by_session(ROWS) == {1: 0.5, 2: 0.5}


def test_answers_are_counted_by_kind_of_action() -> None:
    assert answers_by_action(ROWS) == {"1": {"Noted": 1}, "2": {"Noted": 1}, "5": {"Accepted": 2}}


def test_the_mean_is_given_by_region_of_the_recommending_state_beside_the_published_one() -> None:
    means = mean_action_by_region(ROWS)
    assert means["African"] == pytest.approx(3.5)
    assert ("African", 2.85, 3.5) in beside_published(means)
    assert ("EEG", 3.64, None) in beside_published(means)
