"""Names on the command line to files: folders are walked, `-` is standard input."""

import codecs
import os
import shlex
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TextIO

import click

from followthrough.errors import InputError

_DOCUMENTS = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"<")
"""How PDF, DOCX and XLSX, old Word files and web pages begin; a line of JSON never does."""
_REMEDY = "Give the name of a file of JSON lines, or - for standard input."
_FOLDER, _FILE = "followthrough-", "standard-input"
"""Under what names standard input is kept, as long as a command reads it."""
_EMPTY = "an empty name is no file or folder (a variable of the shell that is not set gives one)."


NAMELESS = Path('""')
"""Takes the place of an empty name among others, as a shell would write it: there is no such file."""


class FileName(click.Path):
    """The name of a file or folder; an empty one does not mean the current folder.

    Where one name is asked for it is refused; among several it is a file that is missing, and the others are read.
    """

    def __init__(self) -> None:
        super().__init__(path_type=Path, readable=False)  # who reads it says so, and reads the others

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Give the `Path` of a name."""
        if value == "" and param is not None and param.nargs == -1:
            return NAMELESS
        if value == "":
            self.fail(_EMPTY, param, ctx)
        return super().convert(value, param, ctx)


def shown(name: Path | str) -> str:
    """Give a name as it can be shown in one line: signs that a terminal would obey are written as their numbers."""
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii") for sign in str(name)
    )


def expanded(names: Iterable[Path], *, out: Path | None = None) -> list[Path]:
    """Give the files that are named, and all those in folders that are named (sorted, hidden ones left out).

    A file `out` in such a folder is none of them: it was written when the same was asked for before.

    A name that does not exist is kept, and so is a folder that holds no file or that may not be looked into, and a
    link in a folder to another, which may lead in a circle: whoever reads it says so and goes on with the others.
    """
    files: list[Path] = []
    for name in names:
        files.extend(_inside(name) or [name] if os.path.isdir(name) else [name])
    if out is None or not out.is_file():
        return files
    return [file for file in files if not (os.path.exists(file) and os.path.samefile(file, out))]


def _inside(folder: Path) -> list[Path]:
    """Give the files in a folder and below, and the folders below that may not be looked into or are only linked."""
    found: list[Path] = []

    def closed(error: OSError) -> None:
        found.append(Path(error.filename))

    for place, folders, names in os.walk(folder, onerror=closed):
        folders[:] = [name for name in folders if not name.startswith(".")]
        linked = [name for name in folders if os.path.islink(os.path.join(place, name))]
        found.extend(Path(place, name) for name in (*names, *linked) if not name.startswith("."))
    return sorted(found)


@contextmanager
def piped(names: Iterable[Path]) -> Iterator[list[Path]]:
    """Give names in which `-` is replaced by a file with what comes on standard input, as long as the block lasts."""
    with TemporaryDirectory(prefix=_FOLDER, ignore_cleanup_errors=True) as folder:
        kept = Path(folder, _FILE)

        def file(name: Path) -> Path:
            if str(name) == "-" and not kept.exists():
                _keep_input(kept)
            return kept if str(name) == "-" else name

        yield [file(name) for name in names]


def _keep_input(kept: Path) -> None:
    """Copy standard input into a file; an `InputError` says where there is no room for it."""
    try:
        with kept.open("wb") as out:
            shutil.copyfileobj(sys.stdin.buffer, out)
    except OSError as error:
        what = f"What comes on standard input cannot be kept there ({error.strerror or error})."
        remedy = "Make room there, or let TMPDIR name another folder."
        raise InputError(what, where=str(kept.parent), remedy=remedy) from error


def as_given(path: Path) -> Path:
    """Give the name under which a file was given: `-` for what came on standard input."""
    return Path("-") if path.name == _FILE and path.parent.name.startswith(_FOLDER) else path


@contextmanager
def lines_of(name: str) -> Iterator[TextIO]:
    """Open a file of JSON lines, or standard input for `-`; an `InputError` says what stands in the way."""
    if not name:
        raise InputError(_EMPTY, remedy=_REMEDY)
    with ExitStack() as stack:
        try:
            file = sys.stdin if name == "-" else stack.enter_context(open(name, encoding=_encoding(name)))
        except OSError as error:
            raise InputError(f"{error.strerror or error}.", where=name, remedy=_REMEDY) from error
        try:
            yield file
        except UnicodeDecodeError as error:
            raise InputError("It is not written in UTF-8.", where=name, remedy=_REMEDY) from error


def _encoding(name: str) -> str:
    """Say how a file of lines is written: editors on Windows put a mark in front, and its shell writes UTF-16.

    An `InputError` where it is a document from which records must be read first.
    """
    with open(name, "rb") as file:
        start = file.read(8)
    if start.startswith(_DOCUMENTS):
        remedy = f"Make records of it with: followthrough read {shlex.quote(name)} --out record.jsonl"
        raise InputError("it is a document, and no file of records.", where=name, remedy=remedy)
    return "utf-16" if start[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else "utf-8-sig"
