"""Reading that is asked to stop on the way: it ends soon, with what is finished."""

import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from followthrough.child.process import Child

_BETWEEN_LOOKS = 0.5  # seconds
_TWICE = 1.0  # seconds, within which a second signal is the same: some programs send it to a process and to its group
_Result = TypeVar("_Result")


class Stopping:
    """Whether reading was asked to stop, since when by the monotonic clock, and the processes that are at work."""

    def __init__(self) -> None:
        self.asked = False
        self.since = 0.0
        self.children: list[Child] = []

    def remembered(self, child: "Child") -> "Child":
        """Keep a process in mind, which has nothing to do where it came too late, and give it back."""
        self.children.append(child)
        if self.asked:
            child.stop()
        return child

    def ask(self) -> None:
        """End what is being read; nothing more is begun."""
        if not self.asked:
            self.asked, self.since = True, time.monotonic()
        self.end_work()

    def end_work(self) -> None:
        """End whatever a process is at."""
        for child in list(self.children):
            child.stop()


@contextmanager
def asked_by_interrupt(stopping: Stopping) -> Iterator[None]:
    """Have the first Ctrl+C ask for the stop, as long as the block lasts; a later one ends the block as ever.

    What ends a program otherwise, `kill` and a terminal that is closed, does as Ctrl+C does.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ask(*_: Any) -> None:
        if stopping.asked and time.monotonic() - stopping.since > _TWICE:
            raise KeyboardInterrupt
        stopping.ask()

    before = {number: signal.signal(number, ask) for number in _asking()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _asking() -> list[int]:
    """Give the signals of this system that ask a program to end; what it is to ignore (behind `nohup`) it ignores."""
    others = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    return [signal.SIGINT, *(number for number in others if signal.getsignal(number) is not signal.SIG_IGN)]


def result_of(future: Future[_Result]) -> _Result:
    """Wait for what comes of a future, a little at a time: on Windows no Ctrl+C comes through a wait without end."""
    while not future.done():
        wait([future], timeout=_BETWEEN_LOOKS)
    return future.result()
