"""What a command prints, into a file: a shell may write it otherwise, as PowerShell does behind `>`."""

import functools
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import Any, BinaryIO

import click

from followthrough.cli.files import FileName
from followthrough.errors import InputError

STOPPED = 128 + 2
"""What shells say of a program that was ended by Ctrl+C (SIGINT)."""
_HELP = "The file to write [standard output]; in PowerShell better than >, which changes letters."
_NO_LINES = (".csv", ".docx", ".html", ".parquet", ".pdf", ".xlsx", ".zip")
"""Endings of files that hold no JSON lines."""


class Unfinished(SystemExit):
    """A command was stopped on the way; what it has printed until then is right."""

    def __init__(self) -> None:
        super().__init__(STOPPED)


def with_out(command: Callable[..., None]) -> Callable[..., None]:
    """Add `--out FILE` to a command: all that it prints goes there, as UTF-8 with plain line ends.

    A command that leaves with an exit code of its own has printed all that it had to say. Where it is `Unfinished`,
    the file is as it was, and what was printed stands beside it.
    """

    @click.option("--out", type=FileName(), default=None, help=_HELP)
    @functools.wraps(command)
    def printing(*given: Any, out: Path | None, **named: Any) -> None:
        if out is None:
            command(*given, **named)
            return
        if out.suffix.lower() in _NO_LINES:
            raise click.UsageError(
                f"{out}: JSON lines are written here, and a name that ends in {out.suffix} promises something else; "
                "end it in .jsonl. followthrough export makes workbooks and tables of JSON lines."
            )
        leaving: SystemExit | None = None
        with written_whole(out) as file, _printed_into(file):
            try:
                command(*given, **named)
            except Unfinished as left:
                if not _has_no_place(out):
                    _keep(file, out.with_stem(f"{out.stem}.unfinished"))
                raise left
            except SystemExit as left:
                leaving = left
        if leaving:
            raise leaving

    return printing


def format_for(out: Path | None, endings: Mapping[str, str], usual: str) -> str:
    """Say which format the name of a file asks for, by the `endings` that there are; `usual` where it has none.

    A name with an ending that is none of them is a `click.UsageError`, which names them.
    """
    if out is None or not out.suffix:
        return usual
    for ending, name in endings.items():
        if out.name.lower().endswith(ending):
            return name
    raise click.UsageError(
        f"{out}: no format ends in {out.suffix}. End the name in {', '.join(endings)}, or say which with --format."
    )


def _keep(file: BinaryIO, beside: Path) -> None:
    """Keep what was printed into a file until the command was stopped, if anything, under another name."""
    sys.stdout.flush()
    if file.tell():
        shutil.copyfile(file.name, beside)
        click.echo(f"followthrough: what was printed until then is in {beside}", err=True)


@contextmanager
def _printed_into(file: BinaryIO) -> Iterator[None]:
    lines = io.TextIOWrapper(file, encoding="utf-8", errors="backslashreplace", newline="\n")
    with redirect_stdout(lines):
        yield
    lines.detach()


@contextmanager
def written_whole(out: Path) -> Iterator[BinaryIO]:
    """Give a file to write beside `out`, which takes its name when the block ends: so what is there is all of it.

    After an error `out` is as it was. What a link leads to is written, and the link stays; a device or a pipe
    (`/dev/stdout`) is written as it goes. An `InputError` says what keeps it from being made at all.
    """
    if not out.parent.is_dir():
        raise InputError(
            f"There is no folder {out.parent}.", where=str(out), remedy="Make it first, or name another file."
        )
    if out.is_dir():
        raise InputError("It is a folder.", where=str(out), remedy="Name a file in it.")
    if _is_given_to_read(out):
        what, remedy = "It is read here, and would be replaced by what is made of it.", "Name another file."
        raise InputError(what, where=str(out), remedy=remedy)
    if _has_no_place(out):
        with _made(out, out) as file:
            yield file
        return
    place = out.resolve()
    unfinished = place.with_name(f".unfinished-{place.name}")
    try:
        with _made(unfinished, out) as file:
            yield file
        _take_the_place(unfinished, place, out)
    finally:
        unfinished.unlink(missing_ok=True)


def _is_given_to_read(out: Path) -> bool:
    """Say whether the command that runs was given the same file to read, under whatever name."""
    context = click.get_current_context(silent=True)
    given = [value for value in context.params.values() if value is not out] if context else []
    names = [name for value in given for name in (value if isinstance(value, tuple) else (value,))]
    return out.is_file() and any(
        isinstance(name, (str, Path)) and os.path.isfile(name) and os.path.samefile(name, out) for name in names
    )


def _has_no_place(out: Path) -> bool:
    """Say whether something is there that no file may take the place of: a device or a pipe."""
    return out.exists() and not out.is_file()


def _take_the_place(unfinished: Path, place: Path, out: Path) -> None:
    """Give a finished file its name; on Windows a program that has the old one open keeps it from that."""
    try:
        unfinished.replace(place)
    except OSError as error:
        what = f"The system does not let it be replaced ({error.strerror or error})."
        remedy = "Close the program that has it open, or name another file."
        raise InputError(what, where=str(out), remedy=remedy) from error


def _made(unfinished: Path, out: Path) -> BinaryIO:
    try:
        return unfinished.open("wb")
    except OSError as error:
        what = f"The system lets no file be made in its folder ({error.strerror or error})."
        raise InputError(what, where=str(out), remedy="Name a file in a folder that you may write to.") from error
