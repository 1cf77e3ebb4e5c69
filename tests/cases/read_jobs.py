"""Reading as a job for the child process."""

import os
from collections.abc import Iterator
from typing import Any

from followthrough.read.file import read_file


def blocks(request: dict[str, Any]) -> Iterator[str]:
    """Give the words of each block of `request["path"]`."""
    for block in read_file(request["path"]).blocks:
        yield block.text


def outcome(request: dict[str, Any]) -> Iterator[str]:
    """Say whether `request["path"]` was read or gave a problem; outside programs count as not installed."""
    os.environ["PATH"] = ""
    reading = read_file(request["path"])
    for count, block in enumerate(reading.blocks):
        assert block.order == count
        assert block.text
    assert reading.readable or reading.problems
    yield "read" if reading.readable else "problem"
