"""The child process: whatever a job does, the parent gets all of its lines or a reason."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from followthrough.child.failure import ChildError
from followthrough.child.limits import Limits
from followthrough.child.process import Child
from tests.jobs import lines_of

PROJECT = Path(__file__).parent.parent.parent
LIMITS = Limits(memory_mib=200, seconds=3, cpu_seconds=1)


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> Iterator[Child]:
    monkeypatch.setenv("PYTHONPATH", str(PROJECT))
    with Child("tests.core.child_jobs:job", LIMITS) as child:
        yield child


def test_all_lines_come_in_order_and_prints_do_not(child: Child) -> None:
    assert lines_of(child, {"do": "nothing", "lines": 3}) == ['{"line":1}', '{"line":2}', '{"line":3}']


def test_many_lines_come_whole(child: Child) -> None:
    assert len(lines_of(child, {"do": "nothing", "lines": 100_000})) == 100_000


@pytest.mark.parametrize(
    ("do", "kind", "says"),
    [
        ("abort", "crashed", "SIGABRT"),
        ("leave", "crashed", "exit code 7"),
        ("sleep", "over_time", "3 seconds"),
        ("hoard", "out_of_memory", "200 MiB"),
        ("raise", "failed", "ValueError at child_jobs.py"),
        ("refuse", "unreadable_file", "It is a picture. Read a text."),
    ],
)
def test_a_job_that_goes_wrong_gives_no_line_but_the_reason(child: Child, do: str, kind: str, says: str) -> None:
    with pytest.raises(ChildError, match=says) as caught:
        lines_of(child, {"do": do})
    assert caught.value.kind == kind
    assert lines_of(child, {"do": "nothing"}) == ['{"line":1}']


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of computing time there")
def test_a_job_that_computes_for_ever_is_stopped_by_its_computing_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(PROJECT))
    child = Child("tests.core.child_jobs:job", Limits(seconds=60, cpu_seconds=1))
    with child, pytest.raises(ChildError, match="1 seconds of computing"):
        lines_of(child, {"do": "spin"})


def test_a_job_that_says_much_on_standard_error_does_not_hang(child: Child) -> None:
    assert lines_of(child, {"do": "shout"}) == ['{"line":1}']


def test_one_process_does_many_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(PROJECT))
    with Child("tests.core.child_jobs:process_number", LIMITS) as child:
        [first], [second] = [lines_of(child, {}) for _ in range(2)]
    assert first == second != str(os.getpid())


def test_a_reason_survives_the_way_between_processes() -> None:
    import pickle

    error = pickle.loads(pickle.dumps(ChildError("It broke.", kind="crashed", where="a.pdf", remedy="Mend it.")))
    assert (str(error), error.kind) == ("a.pdf: It broke. Mend it.", "crashed")


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_the_child_ends_with_its_parent(tmp_path: Path) -> None:
    code = (
        "import os; from tests.jobs import lines_of; from followthrough.child.process import Child;"
        "print(*lines_of(Child('tests.core.child_jobs:process_number'), {}), flush=True); os._exit(1)"
    )
    env = {**os.environ, "PYTHONPATH": str(PROJECT)}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=False)
    number = int(done.stdout)
    deadline = time.monotonic() + 5
    while _lives(number) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not _lives(number)


def _lives(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{number}/stat")
    return not (stat.exists() and ") Z" in stat.read_text())
