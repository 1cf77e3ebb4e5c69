"""The index from the database. It is derived: what the database says counts, and a stale index is made anew."""

from collections.abc import Callable
from pathlib import Path

from pydantic_core import to_json

from followthrough.site.search.entries import Entry, entries
from followthrough.site.search.fields import FACETS, MANY, PLACES, beyond, columns_of
from followthrough.site.search.generations import edition_in_use, next_generation
from followthrough.site.search.tally import Tally
from followthrough.site.store import models
from followthrough.site.store.edition import edition
from followthrough.site.store.public import published

MEMORY = 400 * 2**20  # bytes that the writer may hold before it writes a segment; one segment is searched fastest
STEP = 1000  # entries after which progress is told

Progress = Callable[[int, int, str], None]


def build(home: Path, progress: Progress | None = None) -> int:
    """Build a new generation of the index from the database and bring it into use; give the number of entries.

    The generation is stamped with the edition that the record had at the start: where something changes meanwhile,
    it is known to be stale.
    """
    expected = published(models.Recommendation).count() if progress else 0
    tally = Tally()
    with next_generation(home, edition(), tally) as index:
        writer = index.writer(MEMORY, num_threads=1)
        for entry in entries():
            tally.add(entry)
            writer.add_json(to_json(_columns(entry)).decode("utf-8"))
            if progress and tally.entries % STEP == 0:
                progress(tally.entries, max(expected, tally.entries), str(entry["id"]))
        writer.commit()
        writer.wait_merging_threads()
    return tally.entries


def _columns(entry: Entry) -> Entry:
    """Give the fields of an entry, with its facets also in the columns by which they are counted."""
    fields, many = dict(entry), []
    for facet in FACETS:
        values = entry.get(facet)
        if values:
            places = PLACES[facet]
            fields.update(zip(columns_of(facet), values[:places], strict=False))
            if len(values) > places:
                fields[beyond(facet)] = values[places:]
                many.append(facet)
    return {**fields, MANY: many} if many else fields


def is_current(home: Path) -> bool:
    """Say whether the index in use was made from the record as it is now."""
    return edition_in_use(home) == edition()
