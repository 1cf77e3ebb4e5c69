"""The exports of other people that are known, by name and by the columns of their tables; a new one is one entry."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from followthrough.errors import UnreadableFileError
from followthrough.find.exports import UNKNOWN_TABLE
from followthrough.find.exports.fts import fts
from followthrough.find.exports.fts import missing_columns as missing_of_fts
from followthrough.find.exports.matrix import is_matrix, matrix
from followthrough.find.exports.rows import Table, table
from followthrough.find.exports.uhri import missing_columns as missing_of_uhri
from followthrough.find.exports.uhri import uhri
from followthrough.find.exports.upr_info import missing_columns as missing_of_upr_info
from followthrough.find.exports.upr_info import upr_info
from followthrough.find.exports.votes import missing_columns as missing_of_votes
from followthrough.find.exports.votes import votes
from followthrough.messages import exports as say
from followthrough.messages.sentence import Message
from followthrough.records import Block, Document, Problem, Record

Rows = Iterable[tuple[int, Mapping[str, str]]]
MATRIX = "matrix"


@dataclass(frozen=True, slots=True)
class Format:
    """An export: what it is called, the columns that it needs and a header lacks, and who reads it."""

    title: Message
    missing: Callable[[Iterable[str]], Sequence[str]]
    read: Callable[[Rows, Document], Iterable[Record]]


TABLES: Mapping[str, Format] = {
    "uhri": Format(say.UHRI(), missing_of_uhri, uhri),
    "upr-info": Format(say.UPR_INFO(), missing_of_upr_info, upr_info),
    "fts": Format(say.FTS(), missing_of_fts, fts),
    "votes": Format(say.VOTES(), missing_of_votes, votes),
}
FORMATS = (*TABLES, MATRIX)


def read_known(document: Document, blocks: Iterable[Block]) -> Iterator[Record]:
    """Read an export of whatever format its columns say; a problem names the columns where they say none."""
    found = table(blocks, lambda names: any(not form.missing(names) for form in TABLES.values()))
    for form in TABLES.values():
        if not form.missing(found.names):
            yield from form.read(found.rows, document)
            return
    known = ", ".join(form.title for form in TABLES.values())
    message = say.UNKNOWN_TABLE(forms=known)
    yield Problem(document=document.id, kind=UNKNOWN_TABLE, message=message, found=", ".join(found.names)[:500])


def read_as(name: str, document: Document, blocks: Iterable[Block]) -> Iterator[Record]:
    """Read an export of the format `name`; an `UnreadableFileError` says why it is none, and what it may be."""
    if name == MATRIX:
        yield from _read_matrix(document, blocks)
        return
    form = TABLES[name]
    found = table(blocks, lambda names: not form.missing(names))
    lacking = form.missing(found.names)
    if not found.names:
        raise UnreadableFileError(say.NO_TABLE(form=form.title), remedy=say.LOOK_AT_FILE())
    if lacking:
        raise UnreadableFileError(_lacks(form, lacking), remedy=_advice(found))
    first = next(found.rows, None)
    if first is None:
        raise UnreadableFileError(say.NO_ROW(), remedy=say.GET_AGAIN())
    yield from form.read(chain([first], found.rows), document)


def _lacks(form: Format, columns: Sequence[str]) -> Message:
    if len(columns) == 1:
        return say.LACKS_COLUMN(form=form.title, name=columns[0])
    return say.LACKS_COLUMNS(form=form.title, names=", ".join(columns))


def _advice(found: Table) -> Message:
    other = next((name for name, form in TABLES.items() if not form.missing(found.names)), None)
    if other:
        return say.IMPORT_AS(form=TABLES[other].title, name=other)
    return say.ITS_COLUMNS(names=", ".join(found.names[:20]))


def _read_matrix(document: Document, blocks: Iterable[Block]) -> Iterator[Record]:
    listed = list(blocks)
    if not is_matrix(listed):
        raise UnreadableFileError(say.NO_MATRIX(), remedy=say.GIVE_THEMATIC_LIST())
    yield from matrix(document, listed)
