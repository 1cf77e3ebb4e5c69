"""How many recommendations are labelled in a second on one core: with the start of the command and after it."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.making import coded_rows
from benchmarks.reading import best_by_turns, one_core
from followthrough.records import Recommendation
from followthrough.records.lines import to_line

WANTED = 20_000
_LABEL = [sys.executable, "-P", "-m", "followthrough", "label"]


def labelling(rows: Path) -> dict[str, float]:
    """Give how long it takes to label so many coded texts (CSV), each of them once, and how many that is a second."""
    asked = different(coded_rows(rows), WANTED)
    with tempfile.TemporaryDirectory() as folder, one_core():
        every, one = (_written(Path(folder), some) for some in (asked, asked[:1]))
        whole, start = best_by_turns([*_LABEL, every], [*_LABEL, one])
    figures = {"recommendations": float(len(asked))}
    for unit, all_of_it, begun in (
        ("", whole.clock, start.clock),
        (" of computing", whole.computing, start.computing),
    ):
        figures |= {
            f"the whole command, s{unit}": all_of_it / 1000,
            f"its start, ms{unit}": begun,
            f"recommendations a second{unit}, with the start": 1000 * len(asked) / all_of_it,
            f"recommendations a second{unit}, after the start": 1000 * (len(asked) - 1) / (all_of_it - begun),
        }
    return figures


def _written(folder: Path, asked: Sequence[Recommendation]) -> str:
    file = folder / f"{len(asked)}.jsonl"
    file.write_text("".join(to_line(one) + "\n" for one in asked), encoding="utf-8")
    return str(file)


def different(records: Sequence[object], wanted: int) -> list[Recommendation]:
    """Give so many recommendations with different words, fewer where there are not so many."""
    once: dict[str, Recommendation] = {}
    for one in records:
        if isinstance(one, Recommendation):
            once.setdefault(one.text, one)
    return list(once.values())[:wanted]
