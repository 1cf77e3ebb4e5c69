"""Progress on a terminal, silence in a pipe and on a terminal that cannot take back what it showed."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from followthrough.cli.files import shown

if TYPE_CHECKING:
    from rich.progress import Progress, ProgressColumn


@contextmanager
def progress_of(work: str) -> Iterator[Callable[[int, int, str], None] | None]:
    """Show a bar on the error stream while `work` goes on; give null where that is no terminal.

    What is given is called with how much is done, of how much, and the name of what was done last.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn

    at = TextColumn("{task.fields[at]}", markup=False)
    with _bar(TextColumn(work), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), at) as bar:
        task = bar.add_task(work, total=None, at="")

        def show(done: int, of: int, name: str) -> None:
            bar.update(task, completed=done, total=of, at=shown(name))

        yield show


@contextmanager
def bytes_of(what: str) -> Iterator[Callable[[int, int | None], None] | None]:
    """Show how many bytes of a document have come; give null where that is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, DownloadColumn, TextColumn, TransferSpeedColumn

    named = TextColumn("{task.description}", markup=False)
    with _bar(named, BarColumn(), DownloadColumn(), TransferSpeedColumn()) as bar:
        task = bar.add_task(what, total=None)

        def show(done: int, of: int | None) -> None:
            bar.update(task, completed=done, total=of)

        yield show


def _bar(*columns: "ProgressColumn") -> "Progress":
    """Make a bar on the error stream; a dumb terminal, which would get empty lines of it, shows nothing."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    return Progress(*columns, console=console, transient=True, disable=console.is_dumb_terminal)
