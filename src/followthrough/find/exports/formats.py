"""The exports of other people that are known, by name and by the columns of their tables; a new one is one entry."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from followthrough.errors import UnreadableFileError
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
from followthrough.records import Block, Document, Problem, Record

Rows = Iterable[tuple[int, Mapping[str, str]]]
MATRIX = "matrix"


@dataclass(frozen=True, slots=True)
class Format:
    """An export: what it is called, the columns that it needs and a header lacks, and who reads it."""

    title: str
    missing: Callable[[Iterable[str]], Sequence[str]]
    read: Callable[[Rows, Document], Iterable[Record]]


TABLES: Mapping[str, Format] = {
    "uhri": Format("an export of UHRI", missing_of_uhri, uhri),
    "upr-info": Format("a table of UPR Info", missing_of_upr_info, upr_info),
    "fts": Format("a table of OCHA's Financial Tracking Service", missing_of_fts, fts),
    "votes": Format("a table of votes", missing_of_votes, votes),
}
FORMATS = (*TABLES, MATRIX)


def read_known(document: Document, blocks: Iterable[Block]) -> Iterator[Record]:
    """Read an export of whatever format its columns say; a problem names the columns where they say none."""
    found = table(blocks)
    for form in TABLES.values():
        if not form.missing(found.names):
            yield from form.read(found.rows, document)
            return
    known = ", ".join(form.title for form in TABLES.values())
    message = f"The columns of this table are those of no export that Followthrough knows ({known})."
    yield Problem(document=document.id, kind="unknown_table", message=message, found=", ".join(found.names)[:500])


def read_as(name: str, document: Document, blocks: Iterable[Block]) -> Iterator[Record]:
    """Read an export of the format `name`; an `UnreadableFileError` says why it is none, and what it may be."""
    if name == MATRIX:
        yield from _read_matrix(document, blocks)
        return
    found, form = table(blocks), TABLES[name]
    lacking = form.missing(found.names)
    if not found.names:
        raise UnreadableFileError(f"It is not {form.title}: there is no table in it.", remedy="Look at the file.")
    if lacking:
        columns = f"the column {lacking[0]}" if len(lacking) == 1 else f"the columns {', '.join(lacking)}"
        raise UnreadableFileError(f"It is not {form.title}: it lacks {columns}.", remedy=_advice(found))
    first = next(found.rows, None)
    if first is None:
        raise UnreadableFileError("It has the names of columns, but no row below them.", remedy="Get it again.")
    yield from form.read(chain([first], found.rows), document)


def _advice(found: Table) -> str:
    other = next((name for name, form in TABLES.items() if not form.missing(found.names)), None)
    if other:
        return f"It looks like {TABLES[other].title}: import it as {other}."
    return f"Its columns are {', '.join(found.names[:20])}."


def _read_matrix(document: Document, blocks: Iterable[Block]) -> Iterator[Record]:
    listed = list(blocks)
    if not is_matrix(listed):
        what = "It is not a matrix of OHCHR: no table in it is headed Recommendation and Position."
        raise UnreadableFileError(what, remedy="Give the thematic list of recommendations as OHCHR publishes it.")
    yield from matrix(document, listed)
