"""One process after the other: a lock on a file, which the system takes back where a process dies."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def in_turn(path: Path) -> Iterator[None]:
    """Wait until no other process of this machine is in a block for the same file, as long as the block lasts.

    Where nobody may write into the folder, or the system has no such locks, nobody waits.
    """
    with ExitStack() as stack:
        with suppress(OSError):
            _lock(stack.enter_context(path.open("ab")))
        yield


def _lock(file: BinaryIO) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX)
