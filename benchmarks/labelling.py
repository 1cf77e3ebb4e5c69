"""How many recommendations are labelled in a second on one core: by the whole command, and by a program that runs."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.making import coded_rows
from benchmarks.reading import best_by_turns, one_core
from benchmarks.timing import milliseconds
from followthrough.label.labels import labels
from followthrough.records import Recommendation
from followthrough.records.lines import to_line

WANTED = 20_000
TENTH, REPEATS = 10, 30
"""Labelling alone is measured on every tenth, so many times."""

_LABEL = [sys.executable, "-P", "-m", "followthrough", "label"]


def labelling(rows: Path) -> dict[str, float]:
    """Give how long it takes to label so many coded texts (CSV), each of them once, and how many that is a second."""
    asked = different(coded_rows(rows), WANTED)
    with tempfile.TemporaryDirectory() as folder, one_core():
        file = Path(folder) / "texts.jsonl"
        file.write_text("".join(to_line(one) + "\n" for one in asked), encoding="utf-8")
        (whole,) = best_by_turns([*_LABEL, str(file)])
        some = asked[::TENTH]
        running = milliseconds(lambda: sum(1 for _ in labels(some)), REPEATS)
    return {
        "recommendations": float(len(asked)),
        "the whole command, s": whole.clock / 1000,
        "the whole command, s of computing": whole.computing / 1000,
        "recommendations a second, with the start": 1000 * len(asked) / whole.clock,
        "recommendations a second of computing, with the start": 1000 * len(asked) / whole.computing,
        "recommendations a second, started already": 1000 * len(some) / running.clock,
        "recommendations a second of computing, started already": 1000 * len(some) / running.computing,
    }


def different(records: Sequence[object], wanted: int) -> list[Recommendation]:
    """Give so many recommendations with different words, fewer where there are not so many."""
    once: dict[str, Recommendation] = {}
    for one in records:
        if isinstance(one, Recommendation):
            once.setdefault(one.text, one)
    return list(once.values())[:wanted]
