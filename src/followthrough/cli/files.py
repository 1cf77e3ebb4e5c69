"""Names on the command line to files: folders are walked, `-` is standard input."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TextIO

from followthrough.errors import InputError


def expanded(names: Iterable[Path]) -> list[Path]:
    """Give the files that are named, and all those in folders that are named (sorted, hidden ones left out).

    A name that does not exist is kept: whoever reads it says so and goes on with the others.
    """
    files: list[Path] = []
    for name in names:
        if name.is_dir():
            inside = (p for p in sorted(name.rglob("*")) if p.is_file())
            files.extend(p for p in inside if not any(part.startswith(".") for part in p.relative_to(name).parts))
        else:
            files.append(name)
    return files


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
