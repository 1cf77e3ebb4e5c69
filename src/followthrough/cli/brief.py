"""`followthrough brief`: a State's record on a page or two."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from followthrough.cli.dates import day_of
from followthrough.cli.files import FileName
from followthrough.cli.output import format_for, written_whole
from followthrough.site.catalogue import LANGUAGES

if TYPE_CHECKING:
    from followthrough.records import Record

FORMATS = ("markdown", "html", "docx", "pdf", "json")
NO_TEXT = ("docx", "pdf")


@click.command(epilog="Example: followthrough brief PRK --as-of 2014-09-19 --out north-korea.pdf")
@click.argument("state")
@click.option(
    "--as-of", type=day_of, metavar="DATE", help="The record as it was known on this day (2014-09-19) [as it stands]."
)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="The format [by the ending of --out, else markdown]."
)
@click.option(
    "--record", help="Take the record from this file of JSON lines (- is standard input), not the database."
)
@click.option("--language", type=click.Choice(LANGUAGES), default="en", help="The language [en].")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The file to write [standard output].")
@click.option("--data", type=FileName(), help="The data folder [FOLLOWTHROUGH_HOME, else the user's own].")
def command(
    state: str,
    as_of: str | None,
    form: str | None,
    record: str | None,
    language: str,
    out: Path | None,
    data: Path | None,
) -> None:
    """Say what was asked of a State, what it answered and what changed, each sentence with its source.

    STATE is a code (PRK) or a name. The brief names the edition of the record that it was made from; the same edition
    gives the same brief, byte for byte.
    """
    from followthrough.brief import brief
    from followthrough.brief.formats import ENDINGS
    from followthrough.brief.formats import FORMATS as WRITERS
    from followthrough.cli.records import code_of
    from followthrough.site.catalogue import wording

    chosen = form or format_for(out, ENDINGS, "markdown")
    if chosen in NO_TEXT and not out and sys.stdout.isatty():
        raise click.UsageError(f"{chosen} is no text for a terminal: name a file with --out.")
    code = code_of(state)
    records, edition = _records(code, record, data, as_of)
    say = wording(language)
    content = WRITERS[chosen](brief(records, code, as_of=as_of, edition=edition, say=say), say)
    if out:
        with written_whole(out) as file:
            file.write(content)
        click.echo(f"{out}: {len(content):,} bytes", err=True)
    else:
        sys.stdout.buffer.write(content)


def _records(code: str, record: str | None, data: Path | None, as_of: str | None) -> "tuple[list[Record], str]":
    """Give the records of a State, complete, and the name of their edition."""
    from followthrough.brief.compose import edition_of
    from followthrough.brief.unchecked import without_unchecked
    from followthrough.cli.records import database_records, file_records
    from followthrough.pipeline.completed import completed

    if record:
        listed = without_unchecked(file_records(record))
        return completed(listed, code), edition_of(listed)
    listed, edition = database_records(code, data, as_of)
    return listed, edition
