"""Reading that is asked to stop on the way: it ends soon, with what is finished."""

import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from followthrough.child.process import Child

_BETWEEN_LOOKS = 0.5  # seconds
_Result = TypeVar("_Result")


class Stopping:
    """Whether reading was asked to stop, and the processes that are at work until then."""

    def __init__(self) -> None:
        self.asked = False
        self.children: list[Child] = []

    def remembered(self, child: "Child") -> "Child":
        """Keep a process in mind, which has nothing to do where it came too late, and give it back."""
        self.children.append(child)
        if self.asked:
            child.stop()
        return child

    def ask(self) -> None:
        """End what is being read; nothing more is begun."""
        self.asked = True
        self.end_work()

    def end_work(self) -> None:
        """End whatever a process is at."""
        for child in list(self.children):
            child.stop()


@contextmanager
def asked_by_interrupt(stopping: Stopping) -> Iterator[None]:
    """Have the first Ctrl+C ask for the stop, as long as the block lasts; the second ends the block as ever."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ask(*_: Any) -> None:
        signal.signal(signal.SIGINT, before)
        stopping.ask()

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def result_of(future: Future[_Result]) -> _Result:
    """Wait for what comes of a future, a little at a time: on Windows no Ctrl+C comes through a wait without end."""
    while not future.done():
        wait([future], timeout=_BETWEEN_LOOKS)
    return future.result()
