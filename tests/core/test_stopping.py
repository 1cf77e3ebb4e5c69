"""Ctrl+C while files are read: what is finished is kept, what is at work ends at once."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from followthrough.child.failure import ChildError
from followthrough.child.limits import Limits
from followthrough.child.process import Child
from followthrough.cli import read as command
from followthrough.pipeline.run import as_corrected, local_workers, read_files
from followthrough.pipeline.stopping import Stopping, asked_by_interrupt
from tests.core.test_child import PROJECT
from tests.jobs import lines_of

MORE_THAN_A_PIPE_HOLDS = b" " * 2**18


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / f"{name}.txt" for name in "abc"]
    for file in made:
        file.write_text(f"The {file.stem} grows along the road.\n", encoding="utf-8")
    return made


@pytest.fixture
def interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Press Ctrl+C when the second file was read, before it is printed."""

    @contextmanager
    def progress(work: str) -> Iterator[Callable[[int, int, str], None]]:
        def press(done: int, of: int, name: str) -> None:
            if done == 2:
                signal.raise_signal(signal.SIGINT)

        yield press

    monkeypatch.setattr(command, "progress_of", progress)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command.command, [*map(str, arguments), "--passages", "--jobs", "1"])


def titles(lines: str) -> list[str]:
    return [record["found"] for record in map(json.loads, lines.splitlines()) if record["type"] == "problem"]


@pytest.mark.usefixtures("interrupted")
def test_what_is_finished_is_printed(files: list[Path]) -> None:
    result = run(*files)
    assert (result.exit_code, titles(result.stdout)) == (130, ["The a grows along the road."])
    assert result.stderr == "followthrough: stopped; 1 of 3 files were read\n"


@pytest.mark.usefixtures("interrupted")
def test_a_whole_record_is_not_replaced_by_one_that_was_stopped(files: list[Path], tmp_path: Path) -> None:
    out, beside = tmp_path / "record.jsonl", tmp_path / "record.unfinished.jsonl"
    out.write_text("as it was", encoding="utf-8")
    result = run(*files, "--out", out)
    assert (result.exit_code, result.stdout) == (130, "")
    assert str(beside) in result.stderr
    assert out.read_text(encoding="utf-8") == "as it was"
    assert titles(beside.read_text(encoding="utf-8")) == ["The a grows along the road."]
    assert not list(tmp_path.glob(".*"))


def test_whoever_reads_gets_no_file_that_was_not_finished(files: list[Path]) -> None:
    stopping = Stopping()

    def stop(done: int, of: int, name: str) -> None:
        if done == 3:
            stopping.ask()

    with local_workers(1, stopping) as workers:
        found = as_corrected(read_files(files, executor=workers, progress=stop), len(files), stopping)
        assert [outcome.source for outcome in found if outcome.lines.exists()] == files[:2]


def test_a_job_ends_at_once_and_none_begins_after_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(PROJECT))
    with Child("tests.core.child_jobs:job", Limits(seconds=60, cpu_seconds=60)) as child:
        lines_of(child, {"do": "lines"})
        threading.Timer(0.2, child.stop).start()
        begun = time.monotonic()
        with pytest.raises(ChildError):
            lines_of(child, {"do": "spin"})
        assert time.monotonic() - begun < 10
        with pytest.raises(ChildError, match="It was stopped"):
            lines_of(child, {"do": "lines"})


def test_a_process_that_came_too_late_has_nothing_to_do() -> None:
    stopping = Stopping()
    stopping.ask()
    child = stopping.remembered(Child("tests.core.child_jobs:job"))
    with pytest.raises(ChildError, match="It was stopped"):
        lines_of(child, {})


@pytest.mark.skipif(os.name == "nt", reason="no such signals there")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_what_else_ends_a_program_asks_for_the_stop_as_ctrl_c_does(name: str) -> None:
    stopping, number = Stopping(), signal.Signals[name]
    before = signal.getsignal(number)
    with asked_by_interrupt(stopping):
        signal.raise_signal(number)
    assert stopping.asked
    assert signal.getsignal(number) is before


@pytest.mark.skipif(os.name == "nt", reason="no such signal there")
def test_behind_nohup_a_closed_terminal_stops_nothing() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    stopping = Stopping()
    with asked_by_interrupt(stopping):
        signal.raise_signal(signal.SIGHUP)
    signal.signal(signal.SIGHUP, before)
    assert not stopping.asked


@pytest.mark.skipif(os.name == "nt", reason="no such signals there")
def test_a_command_that_is_told_to_end_leaves_nothing_behind(tmp_path: Path) -> None:
    out, unfinished = tmp_path / "out.jsonl", tmp_path / ".unfinished-out.jsonl"
    out.write_text("kept", encoding="utf-8")
    command = [sys.executable, "-m", "followthrough", "read", "-", "--out", str(out)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stderr
        assert process.stdin
        process.stdin.write(MORE_THAN_A_PIPE_HOLDS)  # taken when it reads, and no longer while it starts
        process.stdin.flush()
        assert unfinished.exists()
        process.terminate()
        assert process.stderr.read().strip() == b"stopped"
    assert process.returncode == 130
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]
    assert out.read_text(encoding="utf-8") == "kept"


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C comes otherwise on Windows")
def test_a_later_ctrl_c_ends_everything_as_ever() -> None:
    stopping, before = Stopping(), signal.getsignal(signal.SIGINT)
    with asked_by_interrupt(stopping):
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)  # at once, it is the same
        assert stopping.asked
        stopping.since -= 2
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before
