"""`followthrough demo`: the sample, read by the real pipeline."""

import shlex
from pathlib import Path

import click

from followthrough.cli.files import FileName
from followthrough.cli.progress import progress_of
from followthrough.cli.read import cores


@click.command(epilog="Example: followthrough demo --no-serve --out sample-output")
@click.option("--out", type=FileName(), default=Path("sample-output"), show_default=True)
@click.option("--serve/--no-serve", default=True, help="Open the site afterwards [yes].")
@click.option("--host", envvar="HOST", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", envvar="PORT", default=8000, show_default=True, type=click.IntRange(0, 65535))
def command(out: Path, serve: bool, host: str, port: int) -> None:
    """Write the documents of the founding case, read them, check the record, and show it.

    Everything goes into the folder --out: `documents/`, the record as `record.jsonl`, and the database of the site.
    The texts are paraphrases in our own words, with true numbers, recommending States and answers.
    """
    from followthrough.sample import build

    documents = build(out / "documents")
    click.echo(f"{len(documents)} documents of the sample are in {out / 'documents'}")
    record = _read(documents, out / "record.jsonl")
    _show(record)
    click.echo(f"The record is in {record}")
    _store(documents, out / "site", host)
    if serve:
        from followthrough.site.serving import serve as serve_site
        from followthrough.site.serving import unless_taken
        from followthrough.site.setup import address

        unless_taken(host, port)
        click.echo(f"Followthrough is at {address(host, port)}/states/PRK (stop with Ctrl+C)")
        serve_site(host, port)


def _read(documents: list[Path], record: Path) -> Path:
    from followthrough.pipeline.run import read_files

    with progress_of("reading") as progress, record.open("w", encoding="utf-8", newline="\n") as out:
        for outcome in read_files(documents, workers=cores(), progress=progress):
            out.write(outcome.lines.read_text(encoding="utf-8"))
    return record


def _show(record: Path) -> None:
    from followthrough.check import check
    from followthrough.cli.tables import show
    from followthrough.records.lines import read_lines

    with record.open(encoding="utf-8") as lines:
        show(check(read_lines(lines, str(record))))


def _store(documents: list[Path], home: Path, host: str) -> None:
    from followthrough.site.setup import bring_up_to_date, start

    start(home, host)
    bring_up_to_date()
    from followthrough.cli.storing import completed, stored

    added = stored(documents, cores())
    completed(cores(), [one.sha256 for one in added])
    click.echo(f"The database is in {home}; other commands find it there with --data {shlex.quote(str(home))}")
