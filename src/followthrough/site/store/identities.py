"""Records by their ids, as they stand in an address: `A/HRC/27/10#124.5` or, as on the site, `A_HRC_27_10/124.5`."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from django.db.models import QuerySet, TextField, Value
from django.db.models.functions import Replace

from followthrough.records.ids import record_address
from followthrough.site.store import models
from followthrough.site.store.models import Named
from followthrough.site.store.public import published

_PLAIN = ":@!$&'()*+,;=~"
"""What stands in a part of an address as it is, beside letters, digits and `-._`."""
WITH_STROKES = Replace("record_id", Value("_"), Value("/"), output_field=TextField())
"""An id with strokes where it has underscores."""


def by_identity(table: type[Named], named: str) -> QuerySet[Any]:
    """Give the row, as a query, of the id that stands in an address; the query is empty where none is published."""
    return identified(published(table), named)


def identified(rows: QuerySet[Any], named: str) -> QuerySet[Any]:
    """Give the one of some rows, as a query, whose id stands in an address; the query is empty where it is none's."""
    for identity in readings(named):
        found = rows.filter(record_id=identity)
        if found.exists():
            return found
    return rows.none()


def readings(named: str) -> Iterator[str]:
    """Yield the ids that an address may mean: underscores stand for the strokes of a symbol, or for themselves."""
    yield named
    document, stroke, number = named.rpartition("/")
    if stroke:
        yield f"{document.replace('_', '/')}#{number}"
        yield f"{document}#{number}"
    yield named.replace("_", "/")


def document_in(address: str) -> str:
    """Give the id of the document that an address of a page names; underscores stand for strokes, or for themselves.

    A symbol has none; of an id that has some, only the documents that are here can tell which they are.
    """
    symbol = address.replace("_", "/")
    documents = models.Document.objects.filter(shown=True)
    if symbol == address or documents.filter(record_id=symbol).exists():
        return symbol
    alike = documents.annotate(plain=WITH_STROKES).filter(plain=symbol)
    return alike.values_list("record_id", flat=True).order_by("record_id").first() or symbol


def in_address(identity: str) -> str:
    """Write an id as it stands in an address: as on the site, or as it is where that would be read as another."""
    if "_" in identity or "/" in identity.partition("#")[2]:
        return quote(identity, safe=_PLAIN)
    return quote(record_address(identity).removeprefix("/"), safe=f"/{_PLAIN}")
