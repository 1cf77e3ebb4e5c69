"""The figures of the shipped model by label are those of its card, and say on how much they were measured."""

import json
from importlib.resources import files
from typing import Any

import pytest

from followthrough.label.model import shipped_model
from followthrough.label.persons import ENOUGH, PRECISE, shown
from followthrough.label.published import published

CARD: dict[str, Any] = json.loads((files("followthrough.label") / "data" / "card.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("scheme", "table"), [("issue", "issues"), ("action", "actions")])
def test_every_label_of_the_model_has_the_figures_of_the_card(scheme: str, table: str) -> None:
    for one in CARD[table]:
        figures = published().label(scheme, one["term"])
        assert figures
        assert figures.rows == one["rows"]
        assert figures.f1 == pytest.approx(one["F1"], abs=0.001)
        assert figures.least <= one["precision"] <= figures.most


def test_what_is_given_is_what_the_list_of_precise_terms_says() -> None:
    others = [one for one in published().labels if one.scheme in {"group", "sdg"}]
    assert {(one.scheme, one.term) for one in others if one.given} == shown().keys()
    assert all(one.few or one.imprecise for one in others if not one.given)
    assert all(one.found >= ENOUGH and (one.precision or 0) >= PRECISE for one in others if one.given)


def test_a_goal_goes_by_its_number_and_what_was_not_measured_has_no_figures() -> None:
    goal = published().label("sdg", "1")
    assert goal
    assert (goal.term, goal.given, goal.few) == ("1 - NO POVERTY", False, True)
    assert published().label("uhri_theme", "Girls") is None


def test_the_model_is_named_as_it_signs() -> None:
    assert published().model == shipped_model().hash
    assert set(published().apart) < set(published().states)
