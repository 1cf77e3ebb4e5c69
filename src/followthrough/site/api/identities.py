"""Records by their ids, as they stand in an address: `A/HRC/27/10#124.5` or, as on the site, `A_HRC_27_10/124.5`."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from followthrough.site.store.models import Named
from followthrough.site.store.public import published


def by_identity(table: type[Named], named: str) -> QuerySet[Any]:
    """Give the row, as a query, of the id that stands in an address; the query is empty where there is none."""
    rows = published(table)
    for identity in _readings(named):
        found = rows.filter(record_id=identity)
        if found.exists():
            return found
    return rows.none()


def _readings(named: str) -> Iterator[str]:
    """Yield the ids that an address may mean: underscores stand for the strokes of a symbol, or for themselves."""
    yield named
    document, stroke, number = named.rpartition("/")
    if stroke:
        yield f"{document.replace('_', '/')}#{number}"
        yield f"{document}#{number}"
    yield named.replace("_", "/")
