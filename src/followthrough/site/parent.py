"""A process that ends when the one that started it is gone, however that ended: what it holds is free again."""

import os
import threading
from collections.abc import Callable

INTERVAL = 2.0  # seconds between two looks


def end_without_parent(end: Callable[[], object]) -> None:
    """Look from time to time whether the parent still is the one that started us; call `end` when it is not.

    Windows goes on naming a parent that is gone, so that nothing is noticed there.
    """
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            threading.Event().wait(INTERVAL)
        end()

    threading.Thread(target=watch, name="watch over the parent", daemon=True).start()
