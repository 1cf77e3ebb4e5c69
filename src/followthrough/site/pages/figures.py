"""The measured figures of accuracy, as they are published: `docs/figures.json`, which ships inside the package."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path


@cache
def figures() -> Mapping[str, Mapping[str, float]]:
    """Give the figures of every measure by name; empty where this installation was made without them."""
    shipped = files("followthrough.site.pages") / "figures.json"
    in_project = Path(__file__).parents[4] / "docs" / "figures.json"
    if shipped.is_file():
        text = shipped.read_text(encoding="utf-8")
    elif in_project.is_file():
        text = in_project.read_text(encoding="utf-8")
    else:
        return {}
    return {measure: found["figures"] for measure, found in json.loads(text).items()}
