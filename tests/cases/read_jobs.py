"""Reading as a job for the child process."""

from collections.abc import Iterator
from typing import Any

from followthrough.read.file import read_file


def blocks(request: dict[str, Any]) -> Iterator[str]:
    """Give the words of each block of `request["path"]`."""
    for block in read_file(request["path"]).blocks:
        yield block.text
