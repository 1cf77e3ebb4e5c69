"""The recipe of the label model, measured on States that it has not seen; the shipped file is the card's.

The shipped model is trained on every State, so it cannot be measured here. The recipe can: it is trained anew on half
of the States that are not held out (all of them would take several minutes) and measured on those held out. With all
of them, and the network beside the sums, the figures are about 0.01 higher; the card gives these.
"""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from followthrough.label.card import card
from followthrough.label.coded import Coded, coded_rows, folds, held_out_states
from followthrough.label.measured import measured
from followthrough.label.model import shipped_model
from followthrough.label.persons import ENOUGH, PRECISE, shown
from followthrough.label.training import train

FLOORS = {
    "issues micro F1": 0.894,
    "issues micro F1, texts not seen in training": 0.888,
    "issues macro F1": 0.845,
    "weakest issue of 100 rows or more, F1": 0.43,
    "action accuracy": 0.908,
    "action accuracy, texts not seen in training": 0.903,
}
"""Of the sums alone, on half of the States, see above."""

FLOORS_OF_THE_CARD = {
    "issues micro F1": 0.905,
    "issues macro F1": 0.865,
    "weakest issue of 100 rows or more, F1": 0.49,
    "action accuracy": 0.919,
}

AT_MOST = {"issues calibration error": 0.004, "action calibration error": 0.02}

CARD: dict[str, Any] = json.loads((files("followthrough.label") / "data" / "card.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def rows(reference: Path) -> list[Coded]:
    return coded_rows(reference / "data" / "upr_info" / "recommendations.csv")


@pytest.fixture(scope="module")
def figures(rows: list[Coded]) -> dict[str, Any]:
    held = held_out_states(row.state for row in rows)
    part = folds(row.state for row in rows if row.state not in held)
    half = [row for row in rows if part.get(row.state, 2) < 2]
    return measured(train(half), [row for row in rows if row.state in held], half)


@pytest.mark.parametrize(("figure", "floor"), FLOORS.items())
def test_no_figure_of_the_recipe_falls_under_its_floor(figures: dict[str, Any], figure: str, floor: float) -> None:
    assert figures["overall"][figure] >= floor


@pytest.mark.parametrize(("figure", "ceiling"), AT_MOST.items())
def test_probabilities_come_true_about_as_often_as_they_say(
    figures: dict[str, Any], figure: str, ceiling: float
) -> None:
    assert figures["overall"][figure] <= ceiling
    assert CARD["overall"][figure] <= ceiling


@pytest.mark.parametrize(("figure", "floor"), FLOORS_OF_THE_CARD.items())
def test_no_figure_of_the_card_falls_under_its_floor(figure: str, floor: float) -> None:
    assert CARD["overall"][figure] >= floor


def test_only_terms_with_a_precision_of_four_in_five_measured_on_enough_texts_are_given() -> None:
    measured_enough = {
        (one["scheme"], one["term"])
        for one in CARD["groups and goals"]
        if one["precision"] is not None and one["precision"] >= PRECISE and one["found"] >= ENOUGH
    }
    assert shown().keys() == measured_enough


def test_the_shipped_model_is_the_one_that_the_card_describes() -> None:
    network = shipped_model().network
    assert network
    assert (shipped_model().header["sha256"], network.header["sha256"]) == (CARD["model"], CARD["network"])
    told = (files("followthrough.label") / "data" / "card.md").read_text("utf-8")
    assert sorted(told.splitlines()) == sorted(card(shipped_model(), CARD, CARD["groups and goals"]).splitlines())


def test_the_shipped_model_is_trained_on_every_state(rows: list[Coded]) -> None:
    assert shipped_model().header["trained_on"]["states"] == sorted({row.state for row in rows})


def test_the_network_that_ships_has_seen_no_row_of_the_states_held_out(rows: list[Coded]) -> None:
    network = shipped_model().network
    assert network
    states = {row.state for row in rows}
    assert set(network.header["taught_on"]["states"]) == states - set(held_out_states(states))
    assert set(network.header["brought_together_on"]) < set(network.header["taught_on"]["states"])


def test_what_ships_stays_under_ten_megabytes() -> None:
    folder = Path(str(files("followthrough.label") / "data"))
    assert sum(file.stat().st_size for file in folder.iterdir()) < 10_000_000


def test_the_card_is_measured_on_the_states_held_out(rows: list[Coded]) -> None:
    assert CARD["measured on"] == list(held_out_states(row.state for row in rows))
