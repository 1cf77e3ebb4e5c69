"""A file that was stored before and has other content now: what it holds takes the place of what it held.

It does so where it still speaks of all documents that it spoke of. One that speaks of others (`download.pdf` that was
saved anew) is another source, and what it brought before stays.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from followthrough.records.ids import document_of
from followthrough.site.store import models
from followthrough.site.store.edition import exchange
from followthrough.site.store.keeping import kept_name
from followthrough.site.store.mapping import TABLES
from followthrough.site.store.models import Source

ABOUT = ("of", "later", "subject")
"""Fields that name a record of the document which a record is about."""


def former_of(path: str, sha256: str) -> Source | None:
    """Give the source that the file at this path was when it was read last; null where it has the same content."""
    if not path or Source.objects.filter(sha256=sha256).exists():
        return None
    return Source.objects.filter(path=path).order_by("-pk").first()


def gone(former: Source, lines: Iterable[str]) -> list[str]:
    """Give the documents that a source speaks of and that these lines of records do not, but for the file itself."""
    return sorted(_documents_of(former) - set(_documents_in(lines)))


def take_the_place_of(former: Source, sha256: str) -> None:
    """Let a source be known by the hash of its new content, before that is stored in place of the old."""
    Source.objects.filter(sha256=kept_name(former)).update(sha256=kept_name(Source(sha256=sha256)))
    exchange(former.content, "")
    Source.objects.filter(pk=former.pk).update(sha256=sha256, digest="")


def _documents_in(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        record = json.loads(line)
        named = record.get("id") if record.get("type") == "document" else record.get("document")
        yield from filter(None, (named, *(document_of(record[field]) for field in ABOUT if field in record)))


def _documents_of(source: Source) -> set[str]:
    own = models.Document.objects.filter(source=source)
    found = set(own.exclude(sha256=source.sha256, symbol=None).values_list("record_id", flat=True))
    itself = set(own.filter(sha256=source.sha256, symbol=None).values_list("record_id", flat=True))
    for table in TABLES.values():
        fields = {field.name for field in table._meta.get_fields()}
        rows: Any = table._default_manager.filter(source=source).order_by()
        if "document" in fields:
            found.update(filter(None, rows.values_list("document", flat=True).distinct()))
        for field in fields.intersection(ABOUT):
            found.update(map(document_of, rows.values_list(field, flat=True).distinct()))
    return found - itself
