"""How long reports take from PDF to records beside their raw text, on one core, with all processes from their start.

Both are measured by turns, so that what else the machine does falls on both, and of each the best counts.
"""

import compileall
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import followthrough
from benchmarks.timing import Took, ended

REPORTS = 60
TURNS = 7
CORE_COMMANDS = ("read", "label", "link", "cover", "quote", "check", "fetch")

_PYTHON = [sys.executable, "-P"]
_RAW_TEXT = [*_PYTHON, str(Path(__file__).with_name("raw_text.py"))]
_FOLLOWTHROUGH = [*_PYTHON, "-m", "followthrough"]


def reading(folder: Path) -> dict[str, float]:
    """Give what 60 reports of a folder, spread over all its PDFs, take to read, and how that is to their raw text.

    Beside that stands how long the slowest of the core's commands takes to start. All modules are compiled before, as
    an installed package's are: else each start would compile those that have changed.
    """
    compileall.compile_dir(Path(followthrough.__file__).parent, quiet=1)
    reports = spread(sorted(folder.glob("*.pdf")), REPORTS)
    with one_core():
        raw, read = best_by_turns([*_RAW_TEXT, *reports], [*_FOLLOWTHROUGH, "read", *reports])
        starts = best_by_turns(*([*_FOLLOWTHROUGH, command, "--help"] for command in CORE_COMMANDS))
    return {
        "reports": float(len(reports)),
        "raw text, s": raw.clock / 1000,
        "raw text, s of computing": raw.computing / 1000,
        "whole read, s": read.clock / 1000,
        "whole read, s of computing": read.computing / 1000,
        "whole read, % of the raw text": 100 * read.clock / raw.clock,
        "whole read, % of the raw text's computing": 100 * read.computing / raw.computing,
        "start-up of the slowest core command, ms": max(start.clock for start in starts),
        "start-up of the slowest core command, ms of computing": max(start.computing for start in starts),
    }


def spread(files: Sequence[Path], wanted: int) -> list[str]:
    """Give so many files at equal distances, all where there are fewer."""
    number = min(wanted, len(files))
    return [str(files[at * len(files) // number]) for at in range(number)]


def best_by_turns(*commands: Sequence[str]) -> list[Took]:
    """Run commands by turns, and give the least time that each took by the clock and in computing."""
    turns = [[ended(command) for command in commands] for _ in range(TURNS)]
    return [
        Took(min(one.clock for one in of_one), min(one.computing for one in of_one))
        for of_one in zip(*turns, strict=True)
    ]


@contextmanager
def one_core() -> Iterator[None]:
    """Keep this process and those that it starts on one core, where the system can do that."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(allowed)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)
