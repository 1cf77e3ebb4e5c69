"""The key of every record: by it one address stands for one record, in this database and in any other.

A record with an id has that for a key. Any other is named by what it belongs to (a document, a recommendation, a
State) and a short hash of the fields that tell it from others there: `A/HRC/27/10#124.5~3f0c5d1a9b27`. Scores, and
what a model or a check says more of it, are not among these, so that the address stays when they are found anew.
Records that differ in nothing else are told apart as the texts of a paragraph are: `-2`, `-3`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from json import dumps
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet
from pydantic_core import from_json

from followthrough.records.ids import document_of
from followthrough.site.store.content import lines_of
from followthrough.site.store.identities import identified, in_address, readings
from followthrough.site.store.models import Named
from followthrough.site.store.selection import KINDS, Selection

MARK = "~"
DIGITS = 12  # of a hash: enough to tell apart what belongs to one document
CHUNK = 500  # ids that a query names at once
_MANY = {"corrigendum": "corrigenda", "coverage": "coverage", "echo": "echoes"}
PATHS: Mapping[str, str] = {kind: _MANY.get(kind, f"{kind}s") for kind in KINDS}
"""What many of a type of record are called in addresses, of the API and of the site."""

_BELONGS_TO: Mapping[str, str] = {
    "passage": "document",
    "total": "document",
    "label": "of",
    "echo": "later",
    "coverage": "subject",
    "observation": "state",
    "problem": "document",
}
"""The field that says what a record without an id belongs to; a run belongs to nothing."""

_TOLD_BY: Mapping[str, Sequence[str]] = {
    "passage": ("page", "heading", "text"),
    "total": ("number", "state", "said_by", "what", "unit", "value"),
    "label": ("scheme", "term", "by"),
    "echo": ("earlier",),
    "coverage": ("document",),
    "observation": ("series", "on"),
    "problem": ("number", "page", "kind", "message", "found"),
    "run": ("inputs", "versions"),
}
"""The fields that tell a record without an id from others that belong to the same."""


class Keyed(NamedTuple):
    """A record with its key: its row and its line of JSON."""

    key: str
    row: int
    line: bytes


def find(kind: str, named: str, day: str | None = None) -> QuerySet[Any]:
    """Give the row, as a query, of the key that stands in an address, among what was known on a day (null: now).

    The query is empty where there is none, or none that the public may see.
    """
    rows = next(Selection(as_of=day).rows(KINDS[kind]))
    if _is_named(kind):
        return identified(rows, named)
    owner, _, told = named.rpartition(MARK)
    for belongs_to in readings(owner):
        for one in _keyed(kind, _belonging(kind, rows, [belongs_to])):
            if one.key == f"{belongs_to}{MARK}{told}".removeprefix(MARK):
                return rows.filter(pk=one.row)
    return rows.none()


def keys(kind: str, lines: Sequence[bytes], day: str | None = None) -> Iterator[str | None]:
    """Yield the keys of some records of a type, given as lines of JSON; null for what was not known on a day."""
    records = list(map(from_json, lines))
    if _is_named(kind):
        yield from (record["id"] for record in records)
        return
    owners = sorted({_owner(kind, record) for record in records})
    known: dict[bytes, str] = {}
    for start in range(0, len(owners), CHUNK):
        rows = _belonging(kind, next(Selection(as_of=day).rows(KINDS[kind])), owners[start : start + CHUNK])
        known |= {one.line: one.key for one in _keyed(kind, rows)}
    yield from map(known.get, lines)


def address(kind: str, key: str) -> str:
    """Give the address of a record below that of the API, or of the records of the site: `labels/A_HRC_27_10/…`."""
    owner, mark, told = ("", "", "") if _is_named(kind) else key.rpartition(MARK)
    return f"{PATHS[kind]}/{in_address(owner) + mark + told if mark else in_address(key)}"


def _is_named(kind: str) -> bool:
    return issubclass(KINDS[kind], Named)


def _owner(kind: str, record: Mapping[str, Any]) -> str:
    """Give the id of what a record belongs to; of a numbered passage, its paragraph."""
    if kind not in _BELONGS_TO:
        return ""
    owner = str(record[_BELONGS_TO[kind]])
    return f"{owner}#{record['number']}" if kind == "passage" and record["number"] else owner


def _belonging(kind: str, rows: QuerySet[Any], owners: Sequence[str]) -> QuerySet[Any]:
    """Keep what belongs to some owners; among it may be paragraphs of one that have the number of another's."""
    if kind not in _BELONGS_TO:
        return rows
    if kind != "passage":
        return rows.filter(**{f"{_BELONGS_TO[kind]}__in": owners})
    numbers = {owner.rpartition("#")[2] for owner in owners if "#" in owner}
    numbered = Q(document__in={document_of(owner) for owner in owners}, number__in=numbers)
    return rows.filter(numbered | Q(document__in=owners) & (Q(number=None) | Q(number="")))


def _keyed(kind: str, rows: QuerySet[Any]) -> Iterator[Keyed]:
    """Yield records with their keys; of rows that hold the same record, the first."""
    ordered = rows.order_by("row")
    numbered = list(ordered.values_list("row", flat=True))
    same: dict[str, dict[bytes, int]] = defaultdict(dict)
    for row, line in zip(numbered, lines_of(kind, ordered) if numbered else (), strict=True):
        same[_plain_key(kind, line)].setdefault(line, row)
    for key, found in same.items():
        for nth, (line, row) in enumerate(sorted(found.items()), 1):
            yield Keyed(f"{key}-{nth}" if nth > 1 else key, row, line)


def _plain_key(kind: str, line: bytes) -> str:
    record = from_json(line)
    told = sha256(dumps([record[name] for name in _TOLD_BY[kind]], sort_keys=True).encode()).hexdigest()[:DIGITS]
    return f"{_owner(kind, record)}{MARK}{told}".removeprefix(MARK)
