"""The shipped model, measured on the States that it has never seen, which its card names."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from followthrough.label.coded import coded_rows, held_out_states
from followthrough.label.measured import measured
from followthrough.label.model import shipped_model

FLOORS = {
    "issues micro F1": 0.895,
    "issues micro F1, texts not seen in training": 0.885,
    "issues macro F1": 0.82,
    "action accuracy": 0.90,
    "action accuracy, texts not seen in training": 0.89,
}

CARD: dict[str, Any] = json.loads((files("followthrough.label") / "data" / "card.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def figures(reference: Path) -> dict[str, Any]:
    model = shipped_model()
    rows = coded_rows(reference / "data" / "upr_info" / "recommendations.csv")
    held = set(model.header["held_out"])
    assert held == set(held_out_states(row.state for row in rows))
    return measured(model, [row for row in rows if row.state in held], [row for row in rows if row.state not in held])


@pytest.mark.parametrize(("figure", "floor"), FLOORS.items())
def test_no_figure_falls_under_its_floor(figures: dict[str, Any], figure: str, floor: float) -> None:
    assert figures["overall"][figure] >= floor


def test_the_card_shows_what_is_measured_now(figures: dict[str, Any]) -> None:
    assert CARD["model"] == shipped_model().header["sha256"]
    assert figures["overall"] == pytest.approx(CARD["overall"], abs=1e-6)
