"""The page of a list that follows a record, whatever was added, read anew or taken away since that record was given.

Records come in the order of what names them (their id; of what has none, the document or recommendation that it
belongs to), and under one name in the order in which they were stored. A page begins after the last record of the
page before, not after so many records, so that what was there all the time is given: once, and again only what has
no id and was stored anew.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from followthrough.errors import InputError
from followthrough.site.api.selecting import Wanted
from followthrough.site.store import models
from followthrough.site.store.content import lines_of
from followthrough.site.store.models import Named, Row
from followthrough.site.store.selection import ABOUT_RECOMMENDATIONS, Selection

CHUNK = 100  # ids that a page looks up at once
_OF_A_DOCUMENT = ("document", "number", "page", "row")


class Place(NamedTuple):
    """The place of a record in a list: what names it, and its row."""

    name: str
    row: int

    def written(self) -> str:
        """Give the place as it stands in an address."""
        return urlsafe_b64encode(json.dumps([*self], separators=(",", ":")).encode()).decode().rstrip("=")


START = Place("", 0)


def place_of(cursor: str) -> Place:
    """Give the place that stands in an address; an `InputError` where it is none that a page gave."""
    if not cursor:
        return START
    try:
        name, row = json.loads(urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4)))
        if not (isinstance(name, str) and type(row) is int and "\x00" not in name and 0 <= row < 2**63):
            raise ValueError(cursor)
        name.encode("utf-8")
    except (ValueError, TypeError, RecursionError) as error:
        remedy = _("Take the address of the next page as it is given, or leave out cursor.")
        raise InputError(_("it is no place in a list."), where="cursor", remedy=remedy) from error
    return Place(name, row)


def following(wanted: Wanted, after: Place, limit: int) -> tuple[list[bytes], Place | None]:
    """Give the lines of the records after a place, so many at most, and where the next page begins, if any."""
    after = _stored(wanted, after)
    found = (
        _in_found(wanted, wanted.found, after) if wanted.found is not None else _in_table(wanted, after, limit + 1)
    )
    places = list(islice(found, limit + 1))
    page = places[:limit]
    return _lines(wanted, page), page[-1] if len(places) > limit else None


def _stored(wanted: Wanted, after: Place) -> Place:
    """Begin again with what belongs to the same document or recommendation where that was stored anew meanwhile."""
    if _is_named(wanted) or wanted.table._default_manager.filter(pk=after.row).exists():
        return after
    return Place(after.name, 0)


def _is_named(wanted: Wanted) -> bool:
    """Say whether a name in the list stands for one record; then it was given, whatever its row is now."""
    return _column(wanted) == "record_id"


def _column(wanted: Wanted) -> str:
    if wanted.found is not None and wanted.table in ABOUT_RECOMMENDATIONS:
        return ABOUT_RECOMMENDATIONS[wanted.table][0]
    if issubclass(wanted.table, Named):
        return "record_id"
    columns: dict[type[Row], str] = {
        models.Label: "of", models.Echo: "later", models.Coverage: "subject", models.Observation: "state",
        models.Run: "source__sha256",
    }  # fmt: skip
    return columns.get(wanted.table, "document")


def _in_table(wanted: Wanted, after: Place, most: int) -> Iterator[Place]:
    column = _column(wanted)
    for rows in wanted.querysets():
        later = rows.filter(**{f"{column}__gte": after.name})  # a range of the index; the rest looks at what is in it
        given = Q(**{column: after.name}) if _is_named(wanted) else Q(**{column: after.name, "row__lte": after.row})
        yield from map(Place._make, later.exclude(given).order_by(column, "row").values_list(column, "row")[:most])


def _in_found(wanted: Wanted, found: Sequence[str], after: Place) -> Iterator[Place]:
    """Give the places of what belongs to ids that were found, which are sorted."""
    every = frozenset(found) if wanted.table is models.Echo else frozenset()
    for start in range(bisect_left(found, after.name), len(found), CHUNK):
        chunk = found[start : start + CHUNK]
        places = {
            place
            for rows in wanted.narrowed(Selection(found=chunk, as_of=wanted.asked.as_of))
            for place in _places(rows, frozenset(chunk), every)
        }
        is_named = _is_named(wanted)
        yield from sorted(place for place in places if place > after and not (is_named and place.name == after.name))


def _places(rows: QuerySet[Any], chunk: frozenset[str], every: frozenset[str]) -> Iterator[Place]:
    """Give rows by the id that they are listed under: of an echo the later one, where both were found."""
    if rows.model is models.Passage:
        for document, number, page, row in rows.order_by().values_list(*_OF_A_DOCUMENT):
            yield Place(f"{document}#{number or f'p{page}'}", row)
        return
    for *ids, row in rows.order_by().values_list(*ABOUT_RECOMMENDATIONS[rows.model], "row"):
        name = next((one for one in ids if one in (every or chunk)), "")
        if name in chunk:
            yield Place(name, row)


def _lines(wanted: Wanted, page: Sequence[Place]) -> list[bytes]:
    rows = wanted.table._default_manager.filter(pk__in=[place.row for place in page])
    lines = dict(
        zip(rows.values_list("row", flat=True), lines_of(wanted.kind, rows, wanted.asked.as_of), strict=True)
    )
    return [lines[place.row] for place in page if place.row in lines]
