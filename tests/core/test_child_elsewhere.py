"""The child process on systems that are not here: which way is taken, and what is asked of the system there."""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from followthrough.child import limits, process, windows
from followthrough.child.failure import ChildError, death
from followthrough.child.limits import (
    OUT_OF_MEMORY,
    Limits,
    beyond,
    computing_of,
    limit_cpu_of_next_job,
    memory_in_use,
    memory_of,
)
from followthrough.child.process import Child
from followthrough.errors import MissingPartError
from followthrough.read import outside
from tests.core.test_child import PROJECT
from tests.jobs import lines_of

LIMITS = Limits(memory_mib=200, seconds=30, cpu_seconds=5)
MIB = 2**20


class Function:
    """A function of a library, to which types may be given."""

    def __init__(self, answer: Any) -> None:
        self._answer = answer
        self.asked: list[tuple[Any, ...]] = []

    def __call__(self, *arguments: Any) -> Any:
        self.asked.append(arguments)
        return self._answer(*arguments)


def memory(handle: int, counters: Any, size: int) -> int:
    assert size == ctypes.sizeof(windows.Counters)
    counters._obj.working_set, counters._obj.pagefile = 70 * MIB, 90 * MIB
    return 1


def times(handle: int, *of: Any) -> int:
    of[2]._obj.dwLowDateTime = 20_000_000
    of[3]._obj.dwHighDateTime = 1
    return 1


@pytest.fixture
def kernel(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    library = SimpleNamespace(
        OpenProcess=Function(lambda *_: 44),
        CloseHandle=Function(lambda *_: 1),
        K32GetProcessMemoryInfo=Function(memory),
        GetProcessTimes=Function(times),
    )
    monkeypatch.setattr(ctypes, "WinDLL", lambda name: library, raising=False)
    monkeypatch.setattr(limits, "_SYSTEM", "win32")
    windows._kernel.cache_clear()
    yield library
    windows._kernel.cache_clear()


def test_windows_says_what_a_process_holds_and_has_computed(kernel: SimpleNamespace) -> None:
    assert memory_of(7) == 90 * MIB
    assert memory_in_use() == 90 * MIB
    assert computing_of(7) == pytest.approx(2 + 2**32 / 10_000_000)
    assert kernel.OpenProcess.asked[0] == (0x1010, False, 7)
    assert [asked for (asked,) in kernel.CloseHandle.asked] == [44, 44, 44]


def test_a_process_that_may_not_be_asked_says_nothing(kernel: SimpleNamespace) -> None:
    kernel.OpenProcess = Function(lambda *_: None)
    assert (memory_of(7), computing_of(7)) == (0, 0.0)
    assert kernel.CloseHandle.asked == []


def test_the_counters_are_as_windows_lays_them_out() -> None:
    word = ctypes.sizeof(ctypes.c_size_t)
    assert ctypes.sizeof(windows.Counters) == 8 + 8 * word
    assert windows.Counters.working_set.offset == 8 + word


def test_windows_sets_no_limit_by_itself(kernel: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)  # there is no such module there
    limit_cpu_of_next_job(5)
    assert memory_in_use() == 90 * MIB


@pytest.mark.parametrize(
    ("system", "held", "computed", "bound"),
    [
        ("linux", 900 * MIB, 60.0, None),
        ("win32", 100 * MIB, 4.0, None),
        ("win32", 201 * MIB, 4.0, "memory"),
        ("win32", 100 * MIB, 5.1, "computing"),
        ("darwin", 0, 0.0, None),
    ],
)
def test_the_parent_looks_where_the_kernel_does_not(
    monkeypatch: pytest.MonkeyPatch, system: str, held: int, computed: float, bound: str | None
) -> None:
    monkeypatch.setattr(limits, "_SYSTEM", system)
    assert beyond(held, computed, LIMITS) == bound


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_elsewhere_a_thread_of_the_child_looks_at_its_memory(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    ended: list[int] = []

    def leave(code: int) -> None:
        ended.append(code)
        raise SystemExit

    monkeypatch.setattr(limits, "_SYSTEM", system)
    monkeypatch.setattr(limits, "memory_in_use", lambda: 201 * MIB)
    monkeypatch.setattr(os, "_exit", leave)
    with pytest.raises(SystemExit):
        limits._watch_memory(200 * MIB)
    assert ended == [OUT_OF_MEMORY]


def test_macos_tells_the_most_that_was_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_SYSTEM", "darwin")
    assert memory_in_use() > 1000


@pytest.mark.parametrize(
    ("code", "stopped", "kind", "says"),
    [
        (1, "clock", "over_time", "30 seconds"),
        (1, "computing", "over_time", "5 seconds of computing"),
        (1, "memory", "out_of_memory", "200 MiB"),
        (1, None, "crashed", "exit code 1"),
        (OUT_OF_MEMORY, None, "out_of_memory", "200 MiB"),
        (0xC0000005, None, "crashed", "exit code 0xc0000005"),
    ],
)
def test_without_signals_a_death_is_told_by_its_code(
    monkeypatch: pytest.MonkeyPatch, code: int, stopped: Any, kind: str, says: str
) -> None:
    for name in ("SIGXCPU", "SIGKILL"):
        monkeypatch.delattr(signal, name, raising=False)
    error = death(code, "", LIMITS, stopped=stopped)
    assert error.kind == kind
    assert says in str(error)


def test_windows_ends_a_process_with_all_that_it_has_started(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[list[str]] = []
    monkeypatch.setattr(subprocess, "run", lambda command, **_: said.append(command))
    windows.end_tree(44)
    assert said == [["taskkill", "/T", "/F", "/PID", "44"]]


@pytest.mark.parametrize("fault", [FileNotFoundError(), subprocess.TimeoutExpired("taskkill", 10)])
def test_a_process_that_cannot_be_ended_so_is_no_fault(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    def fails(*_: Any, **__: Any) -> None:
        raise fault

    monkeypatch.setattr(subprocess, "run", fails)
    windows.end_tree(44)


def test_the_parent_ends_a_child_that_the_kernel_would_let_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(PROJECT))
    with Child("tests.core.child_jobs:job", Limits(seconds=60, cpu_seconds=50)) as child:
        lines_of(child, {"do": "nothing"})
        monkeypatch.setattr("followthrough.child.process.beyond", lambda *_: "computing")
        with pytest.raises(ChildError, match="50 seconds of computing") as told:
            lines_of(child, {"do": "sleep"})
    assert told.value.kind == "over_time"


@pytest.mark.parametrize("folder", ["ProgramFiles", "ProgramFiles(x86)"])
def test_libreoffice_is_found_where_windows_puts_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any, folder: str
) -> None:
    program = tmp_path / "LibreOffice" / "program" / "soffice.com"
    program.parent.mkdir(parents=True)
    program.touch()
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setenv(folder, str(tmp_path))
    assert outside._office() == str(program)


@pytest.mark.parametrize(
    ("system", "office", "recognition"),
    [
        ("linux", "sudo apt-get install libreoffice-writer", "sudo apt-get install ocrmypdf"),
        ("darwin", "brew install --cask libreoffice", "brew install ocrmypdf"),
        ("win32", "winget install TheDocumentFoundation.LibreOffice", "-m pip install ocrmypdf"),
        ("freebsd14", "Install LibreOffice, or save", "Install ocrmypdf, or get"),
    ],
)
def test_a_missing_program_is_named_with_what_to_type_on_this_system(
    monkeypatch: pytest.MonkeyPatch, system: str, office: str, recognition: str
) -> None:
    monkeypatch.setattr(outside, "_SYSTEM", system)
    monkeypatch.setattr(shutil, "which", lambda name, path=None: None)
    monkeypatch.setattr(os.path, "isfile", lambda path: False)
    with pytest.raises(MissingPartError) as told:
        outside.as_docx(b"")
    assert office in told.value.remedy
    with pytest.raises(MissingPartError) as told:
        outside.with_text_layer(b"", 1)
    assert recognition in told.value.remedy


def test_ocrmypdf_is_found_beside_python_where_pip_puts_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name, path=None: path and f"{path}/{name}")
    assert outside._ocrmypdf() == f"{os.path.dirname(sys.executable)}/ocrmypdf"


def test_ctrl_c_is_for_the_parent_on_every_system(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, Any]] = []

    def starts(*_: Any, **how: Any) -> None:
        asked.append(how)
        raise OSError(11, "No process is left")

    monkeypatch.setattr(process, "_APART", 0x200)
    monkeypatch.setattr(subprocess, "Popen", starts)
    with pytest.raises(ChildError, match="No process is left"):
        lines_of(Child("tests.core.child_jobs:job"), {})
    assert (asked[0]["start_new_session"], asked[0]["creationflags"]) == (True, 0x200)
