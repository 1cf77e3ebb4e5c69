"""How long things take, and how much memory they need."""

import math
import os
import resource
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

REPEATS = 5
EVERY = 0.1  # seconds between two looks at the memory


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds on the clock, and those in which this process computed: what it needs where nothing else runs."""

    clock: float
    computing: float


def milliseconds(work: Callable[[], object], repeats: int = REPEATS) -> Took:
    """Give the time that work takes at best: what other programs do at the same time counts as little as it can."""
    clock = computing = math.inf
    for _ in range(repeats):
        began, computed = time.perf_counter(), time.process_time()
        work()
        clock = min(clock, time.perf_counter() - began)
        computing = min(computing, time.process_time() - computed)
    return Took(clock * 1000, computing * 1000)


def ended(command: Sequence[str]) -> Took:
    """Give the time that a command takes until it has ended, with all that it starts; an error where it fails."""
    began, computed = time.perf_counter(), computed_by_children()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return Took(1000 * (time.perf_counter() - began), 1000 * (computed_by_children() - computed))


def computed_by_children() -> float:
    """Give the seconds that child processes which have ended, and theirs, computed."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@contextmanager
def timed(name: str, into: dict[str, float]) -> Iterator[None]:
    """Note under a name how many seconds a block takes, by the clock and of computing."""
    began, computed = time.perf_counter(), time.process_time()
    yield
    into[name] = time.perf_counter() - began
    into[f"{name} of computing"] = time.process_time() - computed


def figures(name: str, took: Sequence[Took]) -> dict[str, float]:
    """Give what 95 of 100 stay below, by the clock and in computing time."""
    return {
        f"{name}, p95 in ms": percentile_95([one.clock for one in took]),
        f"{name}, p95 in ms of computing": percentile_95([one.computing for one in took]),
    }


def percentile_95(values: Sequence[float]) -> float:
    """Give the value that 95 of 100 stay below."""
    return sorted(values)[math.ceil(0.95 * len(values)) - 1]


@contextmanager
def watching_memory(process: int) -> Iterator[list[int]]:
    """Look at the memory of a process and all below it again and again; give the highest sum, in MiB, as one item.

    Linux only: elsewhere it stays 0. What processes share counts in equal parts.
    """
    highest, over = [0], threading.Event()

    def look() -> None:
        while not over.wait(EVERY):
            highest[0] = max(highest[0], sum(map(_mebibytes, _family(process))))

    watcher = threading.Thread(target=look, daemon=True)
    watcher.start()
    try:
        yield highest
    finally:
        over.set()
        watcher.join()


def _family(process: int) -> list[int]:
    members = [process]
    for member in members:
        try:
            tasks = Path(f"/proc/{member}/task").iterdir()
            members += [int(child) for task in tasks for child in (task / "children").read_text().split()]
        except OSError:
            continue
    return members


def _mebibytes(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) >> 10


def cores() -> int:
    """Give the number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
