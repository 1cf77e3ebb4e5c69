"""Names on the command line to files: folders are walked, `-` is standard input."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TextIO

from followthrough.errors import InputError


def expanded(names: Iterable[Path]) -> list[Path]:
    """Give the files that are named, and all those in folders that are named (sorted, hidden ones left out).

    A name that does not exist is kept, and so is a folder that holds no file or that may not be looked into: whoever
    reads it says so and goes on with the others.
    """
    files: list[Path] = []
    for name in names:
        files.extend(_inside(name) or [name] if name.is_dir() else [name])
    return files


def _inside(folder: Path) -> list[Path]:
    """Give the files in a folder and below, and the folders below that may not be looked into."""
    found: list[Path] = []

    def closed(error: OSError) -> None:
        found.append(Path(error.filename))

    for place, folders, names in os.walk(folder, onerror=closed):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(Path(place, name) for name in names if not name.startswith("."))
    return sorted(found)


@contextmanager
def lines_of(name: str) -> Iterator[TextIO]:
    """Open a file of JSON lines, or standard input for `-`; an `InputError` says what stands in the way."""
    if name == "-":
        yield sys.stdin
        return
    with ExitStack() as stack:
        try:
            file = stack.enter_context(open(name, encoding="utf-8"))
        except OSError as error:
            remedy = "Give the name of a file of JSON lines, or - for standard input."
            raise InputError(f"{error.strerror or error}.", where=name, remedy=remedy) from error
        yield file
