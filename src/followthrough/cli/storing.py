"""What `add`, `demo` and `import` have in common: all steps of the pipeline into the database, then the index."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from followthrough.cli.files import shown
from followthrough.cli.progress import progress_of

if TYPE_CHECKING:
    from followthrough.site.adding import Added


def stored(files: Sequence[Path], workers: int) -> "list[Added]":
    """Read files into the database that Django was started with, and show what each brought."""
    from followthrough.site.adding import add

    added = []
    with progress_of("reading") as progress:
        for one in add(files, workers=workers, progress=progress):
            added.append(one)
            click.echo(_line(one), err=not one.read)
            for row in one.aside:
                click.echo(f"  put aside: {row.found} ({row.message})", err=True)
    return added


def completed(workers: int, inputs: Iterable[str]) -> None:
    """Derive what follows for the States that changed, bring the index up to date, and say what there is now.

    `inputs` are the hashes of what was read.
    """
    from followthrough.cli.index import index_is_stale, make_index
    from followthrough.site.adding import complete

    with progress_of("labels, echoes, coverage, checks") as progress:
        followed = complete(inputs=inputs, workers=workers, progress=progress)
    if followed.states:
        states = "1 State" if followed.states == 1 else f"{followed.states:,} States"
        click.echo(f"What follows for {states}: {_listed(followed.counts) or 'nothing'}")
    if index_is_stale():
        make_index()


def brought_up_to_date() -> None:
    """Do at once what pages of an older database wait for; the worker beside the site does what takes long."""
    from followthrough.cli.index import index_is_stale, make_index
    from followthrough.site.jobs.asking import ask_for_index
    from followthrough.site.store.counted import count_all
    from followthrough.site.store.due import due
    from followthrough.site.store.writing import list_anew

    with progress_of("one list of each review") as progress:
        listed = list_anew(progress)
    with progress_of("counting") as progress:
        count_all(progress)
    if listed or index_is_stale():
        make_index()
    if due():
        ask_for_index("followthrough", at_once=True)


def _line(one: "Added") -> str:
    if not one.read:
        return f"{shown(one.source)}: {one.message}"
    message = one.message or ("" if one.new else "as before")
    told = f" ({message})" if message else ""
    return f"{shown(one.source)}: {_listed(one.counts) or 'no records'}{told}"


def _listed(counts: dict[str, int]) -> str:
    from followthrough.site.counted_records import counted

    return counted(counts)
