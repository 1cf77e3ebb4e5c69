"""One file to its records. This runs in the child process, where a hostile file can do no harm."""

import codecs
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from followthrough.errors import UnreadableFileError
from followthrough.messages import files as say
from followthrough.pipeline.answered import ANSWERING
from followthrough.pipeline.quoted import with_statements
from followthrough.records import Document, Passage, Problem, Recommendation, Record
from followthrough.records.lines import read_lines, to_line

if TYPE_CHECKING:
    from followthrough.read.reading import Reading

OPENING = 400  # blocks, in which a document says what it is


def lines_of_file(request: dict[str, Any]) -> Iterator[str]:
    """Yield the records of `request["path"]` as lines: its document first.

    A document of a kind that answers another yields its own line alone, unless `request["answers_to"]` names a
    file of lines with the recommendations that it may answer, and with what it needs of the document that it
    corrects. `request["passages"]` adds the passages; `request["export"]` names the format that an export of other
    people is said to have.
    """
    context = request.get("answers_to")
    known = _known(context) if context else None
    path, export = Path(request["path"]), request.get("export")
    for record in _export(path, export) if export else _records(path, known, request):
        yield to_line(record)


def _records(path: Path, known: list[Record] | None, request: dict[str, Any]) -> Iterator[Record]:
    if _holds_records(path):
        yield from _kept(path)
    else:
        yield from _read(path, known, with_passages=bool(request.get("passages")))


def _export(path: Path, form: str) -> Iterator[Record]:
    """Yield the records of an export that is said to have a format; problems of the whole file come last."""
    from followthrough.find.document import find
    from followthrough.read.file import read_file
    from followthrough.read.identity import identify

    reading = read_file(path)
    if not reading.readable:
        yield from reading.problems
        return
    blocks = iter(reading.blocks)
    opening = list(islice(blocks, OPENING))
    known, _ = identify(opening, sha256=reading.sha256, name=reading.name, kind_of_file=reading.kind)
    document = replace(known, kind="matrix" if form == "matrix" else "export")
    yield document
    yield from find(document, chain(opening, blocks), [], export=form)
    yield from _of(document, reading)


def _holds_records(path: Path) -> bool:
    """Say whether a file is a record itself: JSON lines, the first of which names a type of record.

    A pipe is not opened: that would wait until somebody writes into it.
    """
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(64).removeprefix(codecs.BOM_UTF8).lstrip().startswith(b'{"type":"')
    except OSError:
        return False


def _kept(path: Path) -> Iterator[Record]:
    """Yield the records of a file of records, each validated, behind a document that stands for the file."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    yield Document(id=f"sha256:{digest}", kind="export", title=path.name, sha256=digest)
    try:
        with path.open(encoding="utf-8-sig") as lines:
            yield from read_lines(lines, path.name)
    except UnicodeDecodeError as error:
        raise UnreadableFileError(say.NOT_UTF8(), remedy=say.GET_AGAIN()) from error


def _read(path: Path, known: list[Record] | None, *, with_passages: bool) -> Iterator[Record]:
    from followthrough.find.document import find
    from followthrough.read.file import read_file
    from followthrough.read.identity import identify
    from followthrough.read.masthead import with_masthead_told

    reading = read_file(path)
    if not reading.readable:
        yield from reading.problems
        return
    blocks = iter(reading.blocks)
    opening = list(islice(blocks, OPENING))
    document, doubts = identify(
        opening, sha256=reading.sha256, pages=reading.pages, name=reading.name, kind_of_file=reading.kind
    )
    yield document
    if document.kind in ANSWERING and known is None:
        return
    asked = [one for one in known or () if isinstance(one, Recommendation)]
    corrected = [one for one in known or () if not isinstance(one, Recommendation)]
    opening = with_masthead_told(document, opening)
    found = with_statements(document, find(document, chain(opening, blocks), asked, corrected))
    yield from _in_order([*_of(document, reading), *doubts], found, with_passages=with_passages)


def _of(document: Document, reading: "Reading") -> Iterator[Problem]:
    """Yield the problems of reading under the document's own name, which the reader could not know."""
    return (replace(problem, document=document.id) for problem in reading.problems)


def _in_order(problems: list[Problem], found: Iterable[Record], *, with_passages: bool) -> Iterator[Record]:
    """Leave out passages that nobody asked for, and put all problems last."""
    for record in found:
        if isinstance(record, Problem):
            problems.append(record)
        elif with_passages or not isinstance(record, Passage):
            yield record
    yield from problems


def _known(context: str) -> list[Record]:
    with open(context, encoding="utf-8") as lines:
        return list(read_lines(lines, context))
