"""`followthrough index`: the search index, anew from the database."""

from pathlib import Path

import click

from followthrough.cli.files import FileName
from followthrough.cli.progress import progress_of


@click.command(epilog="Example: followthrough index --data my-record")
@click.option("--data", type=FileName(), help="The data folder [FOLLOWTHROUGH_HOME, else the user's own].")
@click.option("--if-stale", is_flag=True, help="Only where the record changed since the index was made.")
def command(data: Path | None, if_stale: bool) -> None:
    """Make the search index anew from the database.

    The index is derived: nothing is lost with it. It is written beside the old one and comes into use when it is
    whole, so that searches go on meanwhile. `add` and `import` call this themselves.
    """
    from followthrough.site.setup import bring_up_to_date, start

    start(data)
    bring_up_to_date()
    if if_stale and not index_is_stale():
        click.echo("The search index is up to date")
    else:
        make_index()


def index_is_stale() -> bool:
    """Say whether the record changed since the index was made, or there is none."""
    from django.conf import settings

    from followthrough.site.search.building import is_current

    return not is_current(settings.HOME)


def make_index() -> None:
    """Make the index of the database that Django was started with, and say how much it holds."""
    from django.conf import settings

    from followthrough.site.search.building import build

    with progress_of("indexing") as progress:
        entries = build(settings.HOME, progress)
    click.echo(f"{entries:,} entries can be searched", err=True)
