"""The parent's side: one child process at a time, started when it is needed, replaced when it has died."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

import followthrough
from followthrough.child.failure import ChildError, death, raised
from followthrough.child.limits import Bound, Limits, beyond, computing_of, memory_of
from followthrough.messages import files as say

_END = b"\x1e"
_PIPE = 2**16
_KEPT_OF_ERRORS = 4096
_BETWEEN_LOOKS = 0.1
_LARGE = 16 * 2**20
_KEPT = {
    "tcache_count": 1000,
    "trim_threshold": _LARGE,
    "mmap_threshold": _LARGE,
    "top_pad": 4 * 2**20,
    "hugetlb": 1,
}
"""What the system's library (GNU's) keeps of what is given back: small pieces of a size, and bytes of the rest. Only
larger pieces it gets for themselves; it gets so many bytes at once, in large pages where the system has such."""
_WORKER = "from followthrough.child.worker import main; main()"
"""What the process runs: so it starts sooner than by `-m`, which looks for the module twice."""
_APART: int = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
"""Has Windows give Ctrl+C to the parent alone, which ends what it began, as a session of its own does elsewhere."""


class Child:
    """A process that does one kind of job, one at a time.

    `job` is `package.module:function`: a function that takes a request (a `dict` that JSON can carry) and yields
    lines without line ends, none of which begins with U+001E. A `Child` belongs to one thread at a time; only `stop`
    is for others. Close it, or use it in a `with` statement.
    """

    def __init__(self, job: str, limits: Limits | None = None) -> None:
        self.job = job
        self.limits = limits or Limits()
        self._process: _Process | None = None
        self._stopped = False

    def run(self, request: dict[str, Any], into: BinaryIO, *, cpu_seconds: int | None = None) -> None:
        """Do one job and write its lines, as UTF-8, into an empty file: all of them, or none and a `ChildError`.

        `cpu_seconds` takes the place of the limit on computing time for this job, where more is known of it.
        A process that has done other jobs before and dies is given a second chance with a new one, so that what a
        file gives does not depend on the files before it.
        """
        if self._stopped:
            raise ChildError(say.STOPPED(), kind="not_started")
        fresh = self._process is None or not self._process.alive
        try:
            self._do(request, into, cpu_seconds or self.limits.cpu_seconds)
        except ChildError as error:
            if fresh or self._stopped or error.kind not in ("crashed", "out_of_memory"):
                raise
            self._do(request, into, cpu_seconds or self.limits.cpu_seconds)

    def stop(self) -> None:
        """Have the job that another thread waits for end at once, as a `ChildError`, and start no more."""
        self._stopped = True
        if process := self._process:
            process.kill()

    def close(self) -> None:
        """End the process. The next job would start another."""
        if self._process is not None:
            self._process.end()
            self._process = None

    def __enter__(self) -> "Child":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _do(self, request: dict[str, Any], into: BinaryIO, cpu_seconds: int) -> None:
        if self._process is None or not self._process.alive:
            self.close()
            self._process = _Process(self.job, self.limits)
        if self._stopped:
            self._process.kill()
        try:
            self._process.do(request, into, cpu_seconds)
        except BaseException as error:
            told = isinstance(error, ChildError) and error.kind in ("failed", "unreadable_file")
            if not told or not self._process.alive:
                self.close()
            raise


class _Process:
    """One running child process."""

    def __init__(self, job: str, limits: Limits) -> None:
        self._limits = limits
        self.alive = True
        self._peak = 0
        try:
            self._popen = subprocess.Popen(
                [sys.executable, "-P", "-c", _WORKER, job, str(limits.memory_mib)],
                bufsize=_PIPE,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=_environment(),
                start_new_session=True,
                creationflags=_APART,
            )
        except OSError as error:
            raise ChildError(
                say.NOT_STARTED(said=error.strerror), kind="not_started", remedy=say.CLOSE_PROGRAMS()
            ) from error
        self._errors = b""
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def do(self, request: dict[str, Any], into: BinaryIO, cpu_seconds: int) -> None:
        """Send a request and write its lines into a file, which is empty again where the job fails."""
        ended, stopped, limits = threading.Event(), _Stopped(), replace(self._limits, cpu_seconds=cpu_seconds)
        clock = threading.Thread(target=self._watch, args=(ended, stopped, limits), daemon=True)
        clock.start()
        try:
            asked = json.dumps({"request": request, "cpu_seconds": cpu_seconds})
            account = self._collect(asked.encode("ascii") + b"\n", into)
        finally:
            ended.set()
        if account is None or not account["ok"]:
            into.seek(0)
            into.truncate()
            raise self._died(stopped, limits) if account is None else raised(account)

    def end(self) -> None:
        """End the process and everything that it has started, and wait until it is gone."""
        self.alive = False
        self.kill()
        self._popen.wait()
        for stream in filter(None, (self._popen.stdin, self._popen.stdout)):
            with suppress(OSError):
                stream.close()
        self._listener.join(timeout=1)

    def _collect(self, request: bytes, into: BinaryIO) -> dict[str, Any] | None:
        """Give the account with which the job ended; null where the process died first."""
        assert self._popen.stdin is not None
        assert self._popen.stdout is not None
        with suppress(BrokenPipeError, OSError):
            self._popen.stdin.write(request)
            self._popen.stdin.flush()
        for line in self._popen.stdout:
            if line.startswith(_END) and line.endswith(b"\n"):
                ended: dict[str, Any] = json.loads(line[1:])
                self.alive = not ended["leaving"]
                return ended
            into.write(line)
        return None

    def kill(self) -> None:
        """End the process and everything that it has started; any thread may do that."""
        with suppress(OSError):
            if self._popen.returncode is not None:
                return
            if sys.platform == "win32":
                from followthrough.child import windows

                windows.end_tree(self._popen.pid)
                self._popen.kill()
            else:
                os.killpg(self._popen.pid, signal.SIGKILL)

    def _listen(self) -> None:
        """Keep the end of what the process says on its standard error."""
        assert self._popen.stderr is not None
        with self._popen.stderr as stream:
            while said := os.read(stream.fileno(), 65536):
                self._errors = (self._errors + said)[-_KEPT_OF_ERRORS:]

    def _died(self, stopped: "_Stopped", limits: Limits) -> ChildError:
        self.alive = False
        code = self._popen.wait()
        self._listener.join(timeout=1)
        errors = self._errors.decode("utf-8", "replace")
        return death(code, errors, limits, stopped=stopped.bound, peak=self._peak)

    def _watch(self, ended: threading.Event, stopped: "_Stopped", limits: Limits) -> None:
        """End the process when its time is up, and note how much memory it holds: nobody can say afterwards."""
        process, deadline = self._popen.pid, time.monotonic() + limits.seconds
        before = computing_of(process)
        while not ended.wait(min(_BETWEEN_LOOKS, max(0.0, deadline - time.monotonic()))):
            memory = memory_of(process)
            self._peak = max(self._peak, memory)
            late = time.monotonic() >= deadline
            stopped.bound = "clock" if late else beyond(memory, computing_of(process) - before, limits)
            if stopped.bound:
                self.kill()
                return


@dataclass(slots=True)
class _Stopped:
    """For which limit the parent has ended a process; null while it has not."""

    bound: Bound | None = None


def _environment() -> dict[str, str]:
    """Give the parent's environment, in which this package is found and number libraries start no threads.

    The system's library keeps more of the memory that PDFium gives back, hundreds of small pieces a line and some
    large ones a page, for the next ones: its own measure is seven of each size, and 128 KiB.
    Where large pages of memory are to be had, fewer need to be found.
    """
    home = str(Path(followthrough.__file__).parent.parent)
    paths = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
    quiet = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1"}
    kept = [f"glibc.malloc.{name}={value}" for name, value in _KEPT.items()]
    tuned = ":".join(filter(None, [os.environ.get("GLIBC_TUNABLES"), *kept]))
    own = {"PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1", "GLIBC_TUNABLES": tuned}
    return {**os.environ, **quiet, **own}
