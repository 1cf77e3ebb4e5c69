"""Files, folders and lines of records into the database: the whole pipeline, a transaction a document."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from followthrough.pipeline.run import Outcome, read_files
from followthrough.records.lines import read_lines
from followthrough.site.store.writing import write

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Added:
    """What one file brought: the number of records by type; `read` is false where it could not be read."""

    source: Path
    counts: dict[str, int]
    read: bool
    message: str = ""


def add(sources: Iterable[Path], *, workers: int, progress: Progress | None = None) -> Iterator[Added]:
    """Read files and store what they state, with their passages; yield what each brought.

    A file that could not be read changes nothing in the database.
    """
    for outcome in read_files(sources, passages=True, workers=workers, progress=progress):
        yield _store(outcome)


def _store(outcome: Outcome) -> Added:
    with outcome.lines.open(encoding="utf-8") as lines:
        records = read_lines(lines, str(outcome.source))
        if not outcome.read:
            problem = next(records, None)
            return Added(outcome.source, {}, False, getattr(problem, "message", "nothing could be read."))
        digest = outcome.document.get("sha256") or hashlib.sha256(outcome.source.read_bytes()).hexdigest()
        written = write(outcome.source.name, digest, records)
    return Added(outcome.source, written.counts, True)
