"""Keeps a worker running beside the site: starts it, starts another when it dies, ends it with the site."""

import contextlib
import os
import subprocess
import sys
import threading
from types import TracebackType

GRACE = 6.0  # seconds that a worker has to end by itself
PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)  # seconds before the next start, longer each time one dies
_WINDOWS_BELOW_NORMAL = 0x4000


class Keeper:
    """A worker that is there as long as the `with` block lasts."""

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._keep, name="keeper of the worker", daemon=True)

    def __enter__(self) -> "Keeper":
        """Start the first worker here and now: a server that forks meanwhile would hold the pipes of its start."""
        self._process = _start()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        try:
            self._ask_to_end()
        finally:
            if self._process is not None and self._process.poll() is None:
                self._process.kill()
            self._thread.join(timeout=GRACE)

    def _ask_to_end(self) -> None:
        process = self._process
        if process is None or process.stdin is None:
            return
        with contextlib.suppress(OSError):
            process.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(GRACE)

    def _keep(self) -> None:
        deaths = 0
        while self._process is not None:
            self._process.wait()
            if self._stopping.wait(PAUSES[min(deaths, len(PAUSES) - 1)]):
                return
            deaths += 1
            self._process = _start()


def _start() -> subprocess.Popen[bytes]:
    """Start a worker in a session of its own, so that Ctrl+C reaches the site alone, which then ends it."""
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "followthrough.site.jobs"],
        stdin=subprocess.PIPE,
        env=os.environ | {"FOLLOWTHROUGH_LOG": "worker"},
        start_new_session=True,
        creationflags=_WINDOWS_BELOW_NORMAL if os.name == "nt" else 0,
    )
