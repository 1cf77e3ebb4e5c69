"""The index from the database. It is derived: what the database says counts, and a stale index is made anew."""

from collections.abc import Callable
from pathlib import Path

from followthrough.site.search.entries import entries
from followthrough.site.search.generations import edition_in_use, next_generation
from followthrough.site.search.lines import Lines
from followthrough.site.search.opened import can_be_read
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
    tally, lines = Tally(), Lines()
    with next_generation(home, edition(), tally) as index:
        writer = index.writer(MEMORY, num_threads=1)
        for number, entry in enumerate(entries(), 1):
            writer.add_json(lines.line(entry))
            if progress and number % STEP == 0:
                progress(number, max(expected, number), str(entry["id"]))
        writer.commit()
        lines.count(tally)
        writer.wait_merging_threads()
    return tally.entries


def is_current(home: Path) -> bool:
    """Say whether the index in use can be read and was made from the record as it is now."""
    return edition_in_use(home) == edition() and can_be_read(home)
