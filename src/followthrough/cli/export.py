"""`followthrough export`: the record as files that other programs open."""

import inspect
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from followthrough.cli.database import Part, part_options
from followthrough.cli.files import FileName, lines_of, piped
from followthrough.cli.output import format_for, written_whole
from followthrough.export.content import Content
from followthrough.export.formats import FORMATS

MATRIX = "matrix"
PACK = "pack"
PACK_HOLDS = "a State's pages and record in one zip that opens offline by a double click (needs --state)"


@click.command(epilog="Example: followthrough export --state SVN --as-of 2020-01-01 --out slovenia.xlsx")
@click.argument("file", required=False, type=FileName())
@click.option(
    "--format", "form", type=click.Choice([*FORMATS, PACK]), help="The format [by the ending of --out, else csv]."
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The file to write [standard output].")
@click.option("--site", default="", help="The address of a site that holds the record, for links to each row.")
@click.option(
    "--language", type=click.Choice(["en", "fr", "ar"]), default="en", help="The language of a pack's pages [en]."
)
@part_options
def command(file: Path | None, form: str | None, out: Path | None, site: str, language: str, part: Part) -> None:
    """Write a record as a spreadsheet, a workbook, a data package and more.

    FILE holds JSON lines (- is standard input). Without it the record comes from the database: all of it, a State, or
    what a search finds; as known on a day. Nothing is left out for its length. A matrix from the database holds what
    was decided at the desk on follow-up: groups, bodies in charge, plans, status.
    """
    name = form or format_for(out, {one.ending: name for name, one in FORMATS.items()}, "csv")
    if name == PACK:
        _pack(file, out, part, language)
        return
    chosen = FORMATS[name]
    if not out and not chosen.is_text and sys.stdout.isatty():
        raise click.UsageError(f"{name} is no text for a terminal: name a file with --out.")
    if file and part.is_asked_for:
        raise click.UsageError("--state, --search, --filter and --as-of ask the database: leave FILE out.")
    if file and not file.exists() and _is_state(str(file)):
        raise click.UsageError(f"{file} is no file. For the record of a State write --state {file}.")
    with _content(file, part, site.rstrip("/")) as content:
        pieces = chosen.write(content) if file or name != MATRIX else _with_follow_up(content)
        if out:
            click.echo(f"{out}: {_write(pieces, out):,} bytes", err=True)
        else:
            sys.stdout.buffer.writelines(pieces)


command.help = f"{inspect.cleandoc(command.help or '')}\n\n\b\n" + "\n".join(
    f"{name:<10} {holds}"
    for name, holds in [*((name, form.holds) for name, form in FORMATS.items()), (PACK, PACK_HOLDS)]
)


def _is_state(name: str) -> bool:
    from followthrough.terms import states

    return name.upper() in states.vocabulary().states or states.find(name) is not None


def _with_follow_up(content: Content) -> Iterator[bytes]:
    from followthrough.export.matrix import matrix_of
    from followthrough.site.store.decisions.follow_up import planned

    return matrix_of(content, planned)


def _pack(file: Path | None, out: Path | None, part: Part, language: str) -> None:
    if file or not part.state or part.words is not None or part.filters:
        raise click.UsageError("a pack holds one State: name it with --state, and nothing else but --as-of.")
    out = out or Path(f"{part.state.replace(' ', '-')}.zip")
    part.open()
    from followthrough.cli.progress import progress_of
    from followthrough.site.pack.packing import pack

    with progress_of("packing") as progress:
        length = _write(pack(part.state, part.as_of or "", progress, language), out)
    click.echo(f"{out}: {length:,} bytes; unpack it and open index.html", err=True)


@contextmanager
def _content(file: Path | None, part: Part, site: str) -> Iterator[Content]:
    if file is None:
        yield part.content(site)
    else:
        with piped([file]) as (kept,):  # a format may go through the records twice
            yield _of_file(kept, "standard input" if kept != file else str(file), site)


def _of_file(path: Path, name: str, site: str) -> Content:
    from followthrough.export.content import of_file

    with lines_of(str(path)):  # says what stands in the way before anything is written
        return of_file(path, name, site)


def _write(pieces: Iterator[bytes], out: Path) -> int:
    """Write a file whole, and give its length."""
    with written_whole(out) as file:
        file.writelines(pieces)
    return out.stat().st_size
