"""`followthrough read`: files in, lines of records out."""

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from followthrough.cli.files import FileName, as_given, expanded, piped, shown
from followthrough.cli.output import Unfinished, with_out
from followthrough.cli.progress import progress_of
from followthrough.errors import UnreadableFileError

if TYPE_CHECKING:
    from followthrough.pipeline.run import Outcome


@click.command(epilog="Example: followthrough read A_HRC_27_10.pdf A_HRC_27_10_Add.1.docx > record.jsonl")
@click.argument("files", nargs=-1, required=True, type=FileName())
@click.option("--passages", is_flag=True, help="Also print the numbered paragraphs of every document.")
@click.option("--jobs", type=click.IntRange(1), default=None, help="Files read at the same time [all cores].")
@with_out
def command(files: tuple[Path, ...], passages: bool, jobs: int | None) -> None:
    """Read documents of a review, folders of them, and other people's exports, and print their records.

    What a file is decides its content, not its name; `-` is a file on standard input. A report is given as the
    corrigenda among the files correct it; records of the type corrigendum hold both wordings. A file that cannot be
    read, is cut off, is a table of no known export, or has rows that had to be put aside gives a problem on the error
    stream and in the records, the others are read all the same, and the exit code is 3. Ctrl+C ends it with the
    records of the files that were finished; the exit code is 130.
    """
    from followthrough.pipeline.run import as_corrected, local_workers, read_files
    from followthrough.pipeline.stopping import Stopping, asked_by_interrupt

    unread = finished = 0
    read: dict[tuple[object, ...], Path] = {}
    stopping = Stopping()
    with piped(files) as named, progress_of("reading") as progress, asked_by_interrupt(stopping):
        paths = expanded(named, out=click.get_current_context().params.get("out"))
        with local_workers(min(jobs or cores(), len(paths)), stopping) as workers:
            outcomes = read_files(paths, passages=passages, executor=workers, progress=progress)
            for outcome in as_corrected(outcomes, len(paths), stopping):
                finished += 1
                unread += _print(outcome)
                _tell_twice(outcome, read)
    sys.stdout.buffer.flush()
    if stopping.asked and finished < len(paths):
        click.echo(f"followthrough: stopped; {finished} of {len(paths)} files were read", err=True)
        raise Unfinished
    if unread:
        raise SystemExit(UnreadableFileError.exit_code)


def _print(outcome: "Outcome") -> bool:
    """Print the records of a file, and say whether something of it was left unread, on the error stream too."""
    source = as_given(outcome.source)
    if not outcome.read and source != outcome.source:
        _name_in(outcome.lines, source)
    with outcome.lines.open("rb") as lines:
        shutil.copyfileobj(lines, sys.stdout.buffer)
    left = outcome.left if outcome.read else _message(outcome.lines)
    if left:
        click.echo(f"followthrough: {shown(source)}: {left}", err=True)
    return bool(left)


def _tell_twice(outcome: "Outcome", read: dict[tuple[object, ...], Path]) -> None:
    """Say on the error stream where a file is a document that another one was before; a re-issue is not."""
    document = outcome.document
    if not document:
        return
    before = read.setdefault((document["id"], document["symbol"], document["language"]), outcome.source)
    if before is not outcome.source:
        what, source, first = document["symbol"] or "document", as_given(outcome.source), as_given(before)
        click.echo(f"followthrough: {shown(source)}: it is the same {what} as {shown(first)}.", err=True)


def _name_in(lines: Path, source: Path) -> None:
    """Give the problems of a file of which nothing was read the name that it was given."""
    from dataclasses import replace

    from followthrough.records import Problem
    from followthrough.records.lines import read_lines, to_line

    with lines.open(encoding="utf-8") as found:
        problems = [replace(one, document=str(source)) for one in read_lines(found) if isinstance(one, Problem)]
    lines.write_text("".join(f"{to_line(one)}\n" for one in problems), encoding="utf-8", newline="\n")


def cores() -> int:
    """Give the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _message(lines: Path) -> str:
    import json

    record = json.loads(lines.read_text(encoding="utf-8").split("\n", 1)[0] or "{}")
    return str(record.get("message", "could not be read"))
