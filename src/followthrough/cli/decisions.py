"""`followthrough decisions`: what people decided, out of the database and into another."""

from pathlib import Path

import click

from followthrough.cli.files import FileName


@click.command(epilog="Example: followthrough decisions > decisions.jsonl")
@click.option("--data", type=FileName(), help="The data folder [FOLLOWTHROUGH_HOME, else the user's own].")
@click.option(
    "--take-in", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="Add the decisions of this file."
)
def command(data: Path | None, take_in: Path | None) -> None:
    """Print every decision of editors as JSON lines, or take such lines in.

    Decisions keep the words that they were made on, so they find their place in a record that was read anew. Those
    that are here already are passed over.
    """
    from followthrough.site.setup import bring_up_to_date, start

    start(data)
    bring_up_to_date()
    from followthrough.site.store.decisions import carrying

    if take_in is None:
        for line in carrying.lines():
            click.echo(line)
        return
    with take_in.open(encoding="utf-8") as listed:
        count = carrying.take_in(listed, str(take_in))
    click.echo(f"{count:,} decisions were taken in; bring the search up to date at /desk/jobs.")
