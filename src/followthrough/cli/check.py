"""`followthrough check`: whether a record adds up."""

import sys

import click

from followthrough.cli.files import lines_of

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
        checked = check(lean(read_lines(source, file)))
    if lines if lines is not None else not sys.stdout.isatty():
        for problem in checked.problems:
            click.echo(to_line(problem))
    else:
        from followthrough.cli.tables import show

        show(checked)
    if not checked.adds_up:
        raise SystemExit(DOES_NOT_ADD_UP)
