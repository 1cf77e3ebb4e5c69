"""What the speed of reading is held against: the same files, by turns, of each the best."""

import os
import sys
from pathlib import Path

from benchmarks.reading import best_by_turns, one_core, spread


def test_reports_are_taken_at_equal_distances() -> None:
    files = [Path(f"{number}.pdf") for number in range(10)]
    assert spread(files, 4) == ["0.pdf", "2.pdf", "5.pdf", "7.pdf"]
    assert spread(files, 60) == [str(file) for file in files]


def test_of_each_command_the_best_turn_counts() -> None:
    idle, busy = best_by_turns([sys.executable, "-c", ""], [sys.executable, "-c", "sum(range(3_000_000))"])
    assert 0 < idle.computing < busy.computing


def test_what_is_measured_runs_on_one_core_and_what_follows_on_all() -> None:
    before = os.sched_getaffinity(0)
    with one_core():
        assert len(os.sched_getaffinity(0)) == 1
    assert os.sched_getaffinity(0) == before
