"""How `pytest -n 2` divides the tests: those that share what is dear are run by one process, all others file by file.

In the browser that is a demonstration's site; on the reference data it is what all reports were read into. Both take
longest, so they come first. The same tests go together whatever their number and the machine.
"""

import pytest
from xdist.scheduler import LoadScopeScheduling

TOGETHER = {"browser": "in a browser", "eval": "on the reference data", "golden": "on the reference data"}
"""Folders whose tests are run by one process each."""


class Division(LoadScopeScheduling):  # type: ignore[misc]  # pytest-xdist gives no types of its own
    """Gives each process that has nothing left to do the tests of a folder or of a file."""

    def _split_scope(self, nodeid: str) -> str:
        return part_of(nodeid)


def part_of(nodeid: str) -> str:
    """Give the name of the part that a test belongs to."""
    file = nodeid.split("::", 1)[0]
    folder = file.removeprefix("tests/").split("/", 1)[0]
    return TOGETHER.get(folder, file)


def dearest_first(items: list[pytest.Item]) -> None:
    """Put the tests that go together in front, folder by folder."""
    order = [*dict.fromkeys(TOGETHER.values())]
    items.sort(key=lambda item: order.index(part) if (part := part_of(item.nodeid)) in order else len(order))
