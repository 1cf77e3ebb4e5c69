"""`followthrough add`: files into the database."""

import shlex
from pathlib import Path

import click

from followthrough.cli.files import FileName, expanded
from followthrough.cli.read import cores
from followthrough.errors import UnreadableFileError


@click.command(epilog="Example: followthrough add --data my-record A_HRC_27_10.pdf reports/ record.jsonl")
@click.argument("files", nargs=-1, required=True, type=FileName())
@click.option("--data", type=FileName(), help="The data folder [FOLLOWTHROUGH_HOME, else the user's own].")
@click.option("--jobs", type=click.IntRange(1), default=None, help="Files read at the same time [all cores].")
def command(files: tuple[Path, ...], data: Path | None, jobs: int | None) -> None:
    """Read files, folders or JSON lines, store what they state and what follows, and bring the search up to date.

    What follows: whether the record adds up, labels, the same recommendation in other reviews, and what later
    documents say on each recommendation; it is derived anew for the States that changed. Safe to repeat: the same
    input gives the same rows. Each document is stored in one transaction; stopped at any moment, the database holds
    the old or the new, and the next `add` finishes what was begun. The exit code is 3 where a file could not be
    read.
    """
    from followthrough.site.setup import bring_up_to_date, start

    start(data)
    bring_up_to_date()
    from followthrough.cli.storing import completed, stored

    workers = jobs or cores()
    added = stored(expanded(files), workers)
    completed(workers, [one.sha256 for one in added])
    click.echo(f"{sum(one.read for one in added):,} of {len(added):,} files added")
    click.echo(f"See them with: followthrough serve{f' --data {shlex.quote(str(data))}' if data else ''}", err=True)
    if not all(one.read for one in added):
        raise SystemExit(UnreadableFileError.exit_code)
