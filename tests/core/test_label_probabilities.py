"""Sums become probabilities along lines that bend where they must and never fall."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.label.measured import calibration_error
from followthrough.label.model import shipped_model
from followthrough.label.scoring import along_bends, between_bends, sigmoid
from followthrough.label.second import second_of_issues

SUMS = np.linspace(-3, 2, 200)


@given(st.lists(st.tuples(st.floats(-3, 2), st.booleans()), min_size=4, max_size=40))
@settings(max_examples=50)
def test_a_greater_sum_is_never_less_probable_whatever_was_coded(coded: list[tuple[float, bool]]) -> None:
    coded = [*coded, (0.0, True)]
    sums = np.array([[one] for one, _ in coded])
    lines, _ = second_of_issues(sums, np.array([[carried] for _, carried in coded]), rests=())
    assert (np.diff(along_bends(SUMS[:, None], lines).ravel()) > 0).all()


def test_every_line_of_the_model_that_ships_rises() -> None:
    assert (shipped_model().second[:-1] > 0).all()


@given(st.floats(-1e3, 1e3))
def test_the_parts_between_the_bends_add_up_to_the_sum(total: float) -> None:
    assert float(sum(part[0] for part in between_bends(np.array([total])))) == pytest.approx(total)


def test_probabilities_come_true_where_a_straight_line_would_miss_them() -> None:
    steep_and_flat = np.array([[6.0], [1.0], [1.0], [6.0], [1.0]])
    sums = np.repeat(SUMS, 50)[:, None]
    carried = np.tile((np.arange(50) + 0.5) / 50, len(SUMS))[:, None] < sigmoid(along_bends(sums, steep_and_flat))
    errors = []
    for straight in ((0,), ()):
        lines, _ = second_of_issues(sums, carried, straight)
        errors.append(calibration_error(sigmoid(along_bends(sums, lines)).ravel(), carried.ravel()))
    assert errors[1] < errors[0] / 2
