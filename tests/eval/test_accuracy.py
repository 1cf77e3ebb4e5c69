"""The published figures: measured anew, not under their floors, and the same as the documentation shows."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from followthrough.evaluate import MEASURES
from tests.measuring import Measured, evaluate

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
PROJECT = Path(__file__).parents[2]
CEILINGS = [(measure, figure) for measure, floors in FLOORS.items() for figure in floors.get("at_most", ())]
CASES = [(measure, figure) for measure, floors in FLOORS.items() for figure in floors["at_least"]]


@pytest.fixture(scope="module")
def measured(extraction: Measured, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Give the figures of every measure; the reports are read for `extraction` already."""
    others = [one.name for one in MEASURES if one.name != "extraction"]
    return extraction.figures | evaluate(others, tmp_path_factory.mktemp("measured") / "records").figures


@pytest.mark.parametrize("measure", FLOORS)
def test_a_floor_is_pinned_to_the_data_it_was_measured_on(measured: dict[str, Any], measure: str) -> None:
    assert measured[measure]["data"] == FLOORS[measure]["data"], "the data changed: measure again, then pin the floor"


@pytest.mark.parametrize(("measure", "figure"), CASES)
def test_no_figure_falls_under_its_floor(measured: dict[str, Any], measure: str, figure: str) -> None:
    assert measured[measure]["figures"][figure] >= FLOORS[measure]["at_least"][figure]


@pytest.mark.parametrize(("measure", "figure"), CEILINGS)
def test_no_figure_of_what_is_missing_rises_over_its_ceiling(
    measured: dict[str, Any], measure: str, figure: str
) -> None:
    assert measured[measure]["figures"][figure] <= FLOORS[measure]["at_most"][figure]


def test_the_documentation_shows_what_is_measured_now(measured: dict[str, Any]) -> None:
    published = json.loads((PROJECT / "docs" / "figures.json").read_text(encoding="utf-8"))
    assert published == measured, "run script/figures.py --measure"
