"""`followthrough label`: what each recommendation is about, and what kind of action it asks."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from followthrough.cli.files import FileName, lines_of
from followthrough.cli.output import with_out

if TYPE_CHECKING:
    from followthrough.records import Record


@click.command(epilog="Example: followthrough read A_HRC_27_10.pdf | followthrough label -")
@click.argument("file", default="-")
@click.option("--model", "model_file", type=FileName(), help="A model that `train` wrote [shipped].")
@with_out
def command(file: str, model_file: Path | None) -> None:
    """Label recommendations: issues, kind of action, groups of persons, goals of the 2030 Agenda.

    Takes JSON lines of records and prints a `label` record for each label, with its probability and the words that
    decided. A recommendation without words gives a `problem`. Other records are not labelled; how many there were is
    said on the error stream.
    """
    from followthrough.label.labels import labels
    from followthrough.label.model import read_model
    from followthrough.records.lines import read_lines, to_line

    others: dict[str, int] = {}
    model = read_model(model_file) if model_file else None
    with lines_of(file) as source:
        for given in labels(_counted(read_lines(source, file), others), model):
            sys.stdout.write(to_line(given) + "\n")
    if others:
        listed = ", ".join(f"{count} {kind}" for kind, count in sorted(others.items()))
        click.echo(f"not labelled: {listed}", err=True)


def _counted(records: "Iterable[Record]", others: dict[str, int]) -> "Iterator[Record]":
    for record in records:
        if record.type != "recommendation":
            others[record.type] = others.get(record.type, 0) + 1
        yield record
