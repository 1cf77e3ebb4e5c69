"""`followthrough quote`: who said what in press items."""

import click

from followthrough.cli.files import lines_of
from followthrough.cli.output import with_out


@click.command(epilog="Example: followthrough quote items.jsonl > statements.jsonl")
@click.argument("files", nargs=-1, required=True)
@with_out
def command(files: tuple[str, ...]) -> None:
    """Find every attributed statement in press items and print `statement` records.

    FILES are JSON lines with `doc`, `title`, `date`, `source` and `text` (`-` is standard input).
    """
    from followthrough.quote import statements
    from followthrough.quote.items import items
    from followthrough.records.lines import to_line

    for name in files:
        with lines_of(name) as source:
            for item in items(source, name):
                for statement in statements(item):
                    click.echo(to_line(statement))
