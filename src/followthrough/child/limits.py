"""How much a job may use, and how each system is told."""

import os
import sys
import threading
import time
from dataclasses import dataclass
from typing import Literal

_SYSTEM: str = sys.platform

OUT_OF_MEMORY = 97
"""Exit code of a child that ended itself because it wanted too much memory."""

Bound = Literal["memory", "clock", "computing"]
"""What of its limits a process was stopped for."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may use.

    `memory_mib` bounds the memory of the process in MiB; `seconds` the time on the clock, which includes waiting
    for outside programs; `cpu_seconds` the computing time of the process itself.
    """

    memory_mib: int = 448
    seconds: float = 600.0
    cpu_seconds: int = 60


def limit_memory(mebibytes: int) -> None:
    """Bound this process's memory: by the kernel on Linux, elsewhere by a thread that looks at it often."""
    if _SYSTEM == "linux":
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (_at_most(mebibytes * 2**20, hard), hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    else:
        threading.Thread(target=_watch_memory, args=(mebibytes * 2**20,), daemon=True).start()


def limit_cpu_of_next_job(seconds: int) -> None:
    """Have the kernel end this process after so many more seconds of computing; on Windows the parent does."""
    if _SYSTEM == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    limit = int(used.ru_utime + used.ru_stime) + 1 + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (_at_most(limit, hard), hard))


def memory_in_use() -> int:
    """Give the bytes of memory that this process holds now (on macOS: has held at most)."""
    if _SYSTEM in ("linux", "win32"):
        return memory_of(os.getpid())
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def memory_of(process: int) -> int:
    """Give the bytes of memory that a process holds now; 0 where the system does not tell (macOS)."""
    if _SYSTEM == "win32":
        from followthrough.child import windows

        return windows.memory_of(process)
    try:
        with open(f"/proc/{process}/statm", encoding="ascii") as statm:
            return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError, ValueError):
        return 0


def beyond(memory: int, computed: float, limits: Limits) -> Bound | None:
    """Say which limit a process is beyond, where the kernel does not see to that itself.

    `memory` are the bytes that it holds, `computed` the seconds of computing that its job has used, as `memory_of`
    and `computing_of` tell them.
    """
    if _SYSTEM == "linux":
        return None
    if memory > limits.memory_mib * 2**20:
        return "memory"
    return "computing" if computed > limits.cpu_seconds else None


def computing_of(process: int) -> float:
    """Give the seconds of computing that a process has used; 0 where the kernel bounds them itself."""
    if _SYSTEM != "win32":
        return 0.0
    from followthrough.child import windows

    return windows.computing_of(process)


def _at_most(wanted: int, hard: int) -> int:
    import resource

    return wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)


def _watch_memory(limit: int) -> None:
    while True:
        if memory_in_use() > limit:
            os._exit(OUT_OF_MEMORY)
        time.sleep(0.05)
