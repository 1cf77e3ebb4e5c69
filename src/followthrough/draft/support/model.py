"""The weights that ship: one JSON file of names and numbers, read without running anything from it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from followthrough.draft.support.features import Rates
from followthrough.errors import ModelError

NAME = "support.json"
FORMAT = 1
_REMEDY = "Install Followthrough again, or train it with `followthrough train support`."


@dataclass(frozen=True, slots=True)
class SupportModel:
    """An ensemble: each member has a constant and a weight for each feature, trained on other draws of States.

    `usual` is the mean of each feature over the rows trained on, `spread` the standard deviation (in log odds) by
    which States differ from what the model says, with and without an earlier review; `figures` is what was measured
    on States that were left out.
    """

    features: tuple[str, ...]
    constants: tuple[float, ...]
    weights: tuple[tuple[float, ...], ...]
    usual: tuple[float, ...]
    spread: Mapping[str, float]
    rates: Rates
    figures: Mapping[str, float]


@cache
def shipped_support() -> SupportModel:
    """Give the model that ships with the package; a `ModelError` where it cannot be used. Read once."""
    return read_support((files("followthrough.draft") / "data" / NAME).read_text(encoding="utf-8"))


def read_support(text: str) -> SupportModel:
    """Read a model from its JSON; a `ModelError` says that it cannot be used."""
    try:
        data = json.loads(text)
        if data["format"] != FORMAT:
            raise ModelError(f"the model of support is of format {data['format']}.", where=NAME, remedy=_REMEDY)
        rates = Rates(data["base"], _pairs(data["recommenders"]), _pairs(data["groups"]))
        model = SupportModel(
            tuple(data["features"]),
            tuple(data["constants"]),
            tuple(map(tuple, data["weights"])),
            tuple(data["usual"]),
            data["spread"],
            rates,
            data["figures"],
        )
    except (ValueError, KeyError, TypeError) as error:
        raise ModelError("the model of support cannot be read.", where=NAME, remedy=_REMEDY) from error
    width = len(model.features)
    if len(model.usual) != width or any(len(row) != width for row in model.weights):
        raise ModelError("the model of support is damaged.", where=NAME, remedy=_REMEDY)
    return model


def write_support(path: Path, model: SupportModel) -> None:
    """Write a model; the same model gives the same bytes."""
    data: dict[str, Any] = {
        "format": FORMAT,
        "base": model.rates.base,
        "features": model.features,
        "constants": model.constants,
        "weights": model.weights,
        "usual": model.usual,
        "spread": dict(model.spread),
        "recommenders": dict(sorted(model.rates.recommenders.items())),
        "groups": dict(sorted(model.rates.groups.items())),
        "figures": dict(model.figures),
    }
    parts = [f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in data.items()]
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


def _pairs(data: Mapping[str, list[float]]) -> dict[str, tuple[float, float]]:
    return {key: (float(made[0]), float(made[1])) for key, made in data.items()}
