"""The child process: takes requests on standard input, gives lines on standard output.

Requests are JSON, one a line. The job's lines go out as they are; after the last one comes a line that begins with
`END` and says how the job ended. Whatever else the job prints goes to standard error. When standard input closes,
whoever asked is gone, and the process ends with everything that it has started.
"""

import contextlib
import gc
import json
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, BinaryIO

from followthrough.child.limits import OUT_OF_MEMORY, Limits, limit_cpu_of_next_job, limit_memory, memory_in_use

END = b"\x1e"
_NEW_OBJECTS = 100_000
"""New objects after which Python looks for rings of them: its own 700 cost a tenth of the time of reading."""
Job = Callable[[dict[str, Any]], Iterable[str]]


def main() -> None:
    """Take the job's name and the limits from the command line, then requests until there are no more."""
    job_name, memory_mib = sys.argv[1:3]
    limits = Limits(memory_mib=int(memory_mib))
    requests, out = _own_streams()
    waiting: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_take_requests, args=(requests, waiting), daemon=True).start()
    limit_memory(limits.memory_mib)
    gc.set_threshold(_NEW_OBJECTS)
    job: Job | None = None
    while True:
        asked = json.loads(waiting.get())
        limit_cpu_of_next_job(asked["cpu_seconds"])
        try:
            job = job or _job(job_name)
            for line in job(asked["request"]):
                out.write(line.encode("utf-8") + b"\n")
            ended: dict[str, Any] = {"ok": True}
        except MemoryError:
            os._exit(OUT_OF_MEMORY)
        except Exception as error:
            ended = _account(error)
        ended["leaving"] = memory_in_use() > limits.memory_mib * 2**20 // 2
        out.write(END + json.dumps(ended).encode("ascii") + b"\n")
        out.flush()
        if ended["leaving"]:
            os._exit(0)


def _own_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep standard input and output for the protocol alone; prints of jobs and libraries go to standard error."""
    requests, out = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return os.fdopen(requests, "rb"), os.fdopen(out, "wb", buffering=1 << 16)


def _take_requests(requests: BinaryIO, waiting: "queue.SimpleQueue[bytes]") -> None:
    for line in requests:
        waiting.put(line)
    if sys.platform != "win32" and os.getpgrp() == os.getpid():
        with contextlib.suppress(OSError):
            os.killpg(0, signal.SIGKILL)
    os._exit(0)


def _job(name: str) -> Job:
    module, function = name.split(":")
    job: Job = getattr(import_module(module), function)
    return job


def _account(error: Exception) -> dict[str, Any]:
    """Say what a job raised: an error of ours in its own words, any other with the place in the code."""
    from followthrough.errors import FollowthroughError, UnreadableFileError
    from followthrough.messages import files as say

    if isinstance(error, FollowthroughError):
        unreadable = isinstance(error, UnreadableFileError)
        told = {"what": error.what, "where": error.where, "remedy": error.remedy}
        return {"ok": False, "unreadable": unreadable, **told}
    import traceback

    last = traceback.extract_tb(error.__traceback__)[-1]
    place, said = os.path.basename(last.filename), str(error)[:300] or "…"
    what = say.UNFORESEEN(name=type(error).__name__, place=place, line=last.lineno, said=said)
    return {"ok": False, "unreadable": False, "what": what, "where": "", "remedy": say.REPORT_IT()}


if __name__ == "__main__":
    main()
