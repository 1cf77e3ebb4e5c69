"""Echoes on the reference's judged pairs, with the whole command as users run it.

The shipped weights have seen these pairs, so the floors here only keep what ships from breaking; how the model does
on States that it has not seen is what `python -m followthrough.link.training REFERENCE --measure` says.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

FLOORS = {"mean average precision": 0.87, "f1": 0.74}


@pytest.fixture(scope="module")
def figures(reference: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    folder = tmp_path_factory.mktemp("echoes")
    pairs, labels = (reference / "data" / "echo" / name for name in ("pairs.json", "labels.json"))
    scorer = [sys.executable, str(reference / "eval" / "score.py")]
    given, found = folder / "pairs.jsonl", folder / "echoes.jsonl"
    given.write_bytes(subprocess.run([*scorer, "pairs", str(pairs)], check=True, capture_output=True).stdout)
    link = [sys.executable, "-m", "followthrough", "link", str(given)]
    found.write_bytes(subprocess.run(link, check=True, capture_output=True).stdout)
    judge = [*scorer, "echoes", str(found), str(pairs), str(labels)]
    said = subprocess.run(judge, check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value in (line.split(": ") for line in said.splitlines())}


@pytest.mark.reference
@pytest.mark.parametrize("name", FLOORS)
def test_echoes_stay_above_their_floor(figures: dict[str, float], name: str) -> None:
    assert figures[name] >= FLOORS[name]


@pytest.mark.reference
def test_the_floors_are_pinned_to_these_pairs(reference: Path) -> None:
    pairs = json.loads((reference / "data" / "echo" / "pairs.json").read_text(encoding="utf-8"))

    assert sum(len(item["candidates"]) for item in pairs) == 699
