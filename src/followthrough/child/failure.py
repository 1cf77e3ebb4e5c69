"""What can happen to a job in the child process."""

import signal
from typing import Any, Literal

from followthrough.child.limits import OUT_OF_MEMORY, Bound, Limits
from followthrough.errors import FollowthroughError
from followthrough.messages import files as say

_SHORT_OF_MEMORY = ("MemoryError", "bad_alloc", "out of memory", "Out of memory", "Cannot allocate memory")

Failure = Literal["crashed", "out_of_memory", "over_time", "failed", "unreadable_file", "not_started"]
"""The process died of a signal; it wanted too much memory; it took too long; the job raised an error; it found that
the file cannot be read; there was no process to do it."""


class ChildError(FollowthroughError):
    """A job gave nothing, and why. `kind` is one of `Failure` and names the problem in the record."""

    exit_code = 3

    def __init__(self, what: str, *, kind: Failure = "failed", where: str = "", remedy: str = "") -> None:
        super().__init__(what, where=where, remedy=remedy)
        self.kind: Failure = kind

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (self.what, self.kind, self.where, self.remedy))


def _rebuild(what: str, kind: Failure, where: str, remedy: str) -> ChildError:
    return ChildError(what, kind=kind, where=where, remedy=remedy)


def raised(account: dict[str, Any]) -> ChildError:
    """Make the error that a job raised, from the account that the child gave of it."""
    kind: Failure = "unreadable_file" if account["unreadable"] else "failed"
    return ChildError(account["what"], kind=kind, where=account["where"], remedy=account["remedy"])


def death(code: int, errors: str, limits: Limits, *, stopped: Bound | None = None, peak: int = 0) -> ChildError:
    """Say why a process died.

    `code` is its exit code (negative for a signal), `errors` the end of what it had said, `stopped` the limit for
    which the parent ended it, `peak` the most memory that it held, in bytes. A library that is refused memory mostly
    aborts without a word: then the peak tells.
    """
    if stopped in ("clock", "computing") or -code == _signal("SIGXCPU"):
        what = say.OVER_COMPUTING_TIME(seconds=limits.cpu_seconds)
        if stopped == "clock":
            what = say.OVER_TIME(seconds=f"{limits.seconds:g}")
        return ChildError(what, kind="over_time", remedy=say.SPLIT_OR_SAVE_ANEW())
    refused = any(word in errors for word in _SHORT_OF_MEMORY) or peak > limits.memory_mib * 2**19
    if stopped == "memory" or code == OUT_OF_MEMORY or -code == _signal("SIGKILL") or refused:
        what = say.OUT_OF_MEMORY(size=limits.memory_mib)
        return ChildError(what, kind="out_of_memory", remedy=say.SPLIT_OR_SAVE_ANEW_WITHOUT_PICTURES())
    last = errors.strip().rsplit("\n", 1)[-1][:300]
    how = _name_of(code)
    what = say.BROKE_DOWN_SAYING(how=how, said=last) if last else say.BROKE_DOWN(how=how)
    return ChildError(what, kind="crashed", remedy=say.SAVE_ANEW_OR_GET_AGAIN())


def _signal(name: str) -> int | None:
    """Give the number of a signal; null on a system that has no such signal."""
    return getattr(signal, name, None)


def _name_of(code: int) -> str:
    if code > 0xFF:
        return say.EXIT_CODE(name=f"{code:#x}")  # Windows names what went wrong by such a number
    try:
        return signal.Signals(-code).name
    except ValueError:
        return say.EXIT_CODE(name=code)
