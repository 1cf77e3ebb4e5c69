"""`followthrough export`: the record as files that other programs open."""

import sys
from pathlib import Path

import click

from followthrough.cli.files import lines_of

FORMATS = ("csv", "package", "xlsx", "jsonl")


@click.command(epilog="Example: followthrough export record.jsonl --format xlsx --out slovenia.xlsx")
@click.argument("file", default="-")
@click.option("--format", "form", type=click.Choice(FORMATS), help="The format [by the ending of --out, else csv].")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The file to write [standard output].")
def command(file: str, form: str | None, out: Path | None) -> None:
    r"""Write a record as a spreadsheet, a workbook, a data package or JSON lines.

    \b
    csv      one table, a row for each text and recommending State
    package  all tables as CSV in one zip, with their description
    xlsx     all tables as sheets of a workbook, with the codebook
    jsonl    the records themselves, each once
    """
    from followthrough.export.write import FORMATS as WRITERS
    from followthrough.records.lines import read_lines

    chosen = form or _by_ending(out)
    with lines_of(file) as source:
        content = WRITERS[chosen](read_lines(source, file))
    if out:
        out.write_bytes(content)
        click.echo(f"{out}: {len(content):,} bytes", err=True)
    elif chosen in ("package", "xlsx") and sys.stdout.isatty():
        raise click.UsageError(f"{chosen} is no text for a terminal: name a file with --out.")
    else:
        sys.stdout.buffer.write(content)


def _by_ending(out: Path | None) -> str:
    endings = {".csv": "csv", ".zip": "package", ".xlsx": "xlsx", ".jsonl": "jsonl"}
    return endings.get(out.suffix.lower(), "csv") if out else "csv"
