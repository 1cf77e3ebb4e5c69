"""Jobs for the child process that go wrong in every way."""

import os
import sys
import time
from collections.abc import Iterator
from typing import Any

from followthrough.errors import UnreadableFileError


def job(request: dict[str, Any]) -> Iterator[str]:
    """Do as the request says, after a first line."""
    print("chatter that must not get among the lines")
    yield '{"line":1}'
    what = request["do"]
    if what == "abort":
        os.abort()
    if what == "sleep":
        time.sleep(60)
    if what == "spin":
        while True:
            pass
    if what == "hoard":
        _hoard()
    if what == "raise":
        raise ValueError("not foreseen")
    if what == "refuse":
        raise UnreadableFileError("It is a picture.", remedy="Read a text.")
    if what == "leave":
        os._exit(7)
    if what == "shout":
        sys.stderr.write("x" * 1_000_000)
    yield from (f'{{"line":{n}}}' for n in range(2, request.get("lines", 1) + 1))


def process_number(request: dict[str, Any]) -> Iterator[str]:
    """Give the number of the process."""
    yield str(os.getpid())


def _hoard() -> None:
    hoard = []
    while True:
        hoard.append(bytearray(2**20))
