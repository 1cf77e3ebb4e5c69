"""Progress on a terminal, silence in a pipe."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress_of(work: str) -> Iterator[Callable[[int, int, str], None] | None]:
    """Show a bar on the error stream while `work` goes on; give null where that is no terminal.

    What is given is called with how much is done, of how much, and the name of what was done last.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn(work),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[at]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(work, total=None, at="")

        def show(done: int, of: int, name: str) -> None:
            bar.update(task, completed=done, total=of, at=name)

        yield show


@contextmanager
def bytes_of(what: str) -> Iterator[Callable[[int, int | None], None] | None]:
    """Show how many bytes of a document have come; give null where the error stream is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)

        def show(done: int, of: int | None) -> None:
            bar.update(task, completed=done, total=of)

        yield show
