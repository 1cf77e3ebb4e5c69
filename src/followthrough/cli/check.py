"""`followthrough check`: whether a record adds up."""

import sys
from typing import TYPE_CHECKING

import click

from followthrough.cli.files import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.records import Record

DOES_NOT_ADD_UP = 1


@click.command(epilog="Example: followthrough read A_HRC_27_10.pdf | followthrough check -")
@click.argument("file", default="-")
@click.option("--lines/--tables", default=None, help="Problems as JSON lines, or tables [tables on a terminal].")
def command(file: str, lines: bool | None) -> None:
    """Check sums, gaps and doubts of a record.

    Prints every doubt as a `problem` record. On a terminal: the counts of each review in every unit, the totals
    that others state beside them, and the doubts. The exit code is 1 where the record does not add up: a number is
    missing, a stated total is not met, an answer has no recommendation, a report none at all.
    """
    from followthrough.check import check, lean
    from followthrough.records.lines import read_lines, to_line

    with lines_of(file) as source:
        checked = check(_some(lean(read_lines(source, file)), file))
    if lines if lines is not None else not sys.stdout.isatty():
        for problem in checked.problems:
            click.echo(to_line(problem))
    else:
        from followthrough.cli.tables import show

        show(checked)
    if not checked.adds_up:
        raise SystemExit(DOES_NOT_ADD_UP)


def _some(records: "Iterator[Record]", file: str) -> "Iterator[Record]":
    """Give records as they come; an `InputError` where there is none, since nothing adds up to nothing."""
    from followthrough.errors import InputError

    first = next(records, None)
    if first is None:
        raise InputError("there is no record in it.", where=file, remedy="See what the command that wrote it said.")
    yield first
    yield from records
