"""`followthrough link`: the same ask in other reviews."""

import click

from followthrough.cli.files import lines_of
from followthrough.cli.output import with_out


@click.command(epilog="Example: followthrough read 2009.pdf 2014.pdf | followthrough link - > echoes.jsonl")
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--jobs", type=click.IntRange(1), default=None, help="Processes, where there is much to do [all cores]."
)
@with_out
def command(files: tuple[str, ...], jobs: int | None) -> None:
    """Find the same recommendation, and related ones, in earlier reviews of a State and of the States it was before.

    FILES are records as JSON lines (`-` is standard input); of these, recommendations count. Prints `echo` records:
    the later and the earlier recommendation, whether they ask the same or related things, how likely it is that they
    ask the same (0 to 1), and why in words. Related ones are given for the review right before only.
    """
    import os
    from collections.abc import Iterator

    from followthrough.link import echoes
    from followthrough.link.block import gather
    from followthrough.records import Recommendation
    from followthrough.records.lines import read_lines, to_line

    def recommendations() -> Iterator[Recommendation]:
        for name in files:
            with lines_of(name) as source:
                yield from (r for r in read_lines(source, name) if isinstance(r, Recommendation))

    read = list(recommendations())
    for found in echoes(read, workers=jobs or os.cpu_count() or 1):
        click.echo(to_line(found))
    if not any(gather(read).pairs()):
        said = "of no State are there recommendations of two reviews here, so nothing was compared."
        click.echo(f"followthrough: {said} Name the records of an earlier review too.", err=True)
