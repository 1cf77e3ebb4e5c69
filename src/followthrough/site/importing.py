"""Other people's exports into the database, with an account of what was taken, what was put aside, and why."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from followthrough.errors import UnreadableFileError
from followthrough.find.exports.formats import MATRIX
from followthrough.messages.files import NOTHING_READ
from followthrough.pipeline.run import Outcome, Progress, read_files
from followthrough.records import Observation, Problem, Record
from followthrough.records.lines import read_lines
from followthrough.site.filled_in_matrix import tied
from followthrough.site.quarantine import Quarantine
from followthrough.site.store.writing import digest_of, held, write


@dataclass(frozen=True, slots=True)
class Imported:
    """What an export brought: the number of records by type, and what was put aside or is in doubt.

    `sha256` is the hash of its content; `new` is false where the database held these very records already.
    """

    counts: dict[str, int]
    quarantine: Quarantine
    sha256: str
    new: bool = True


def import_export(
    form: str,
    path: Path,
    *,
    retrieved: str | None = None,
    report: TextIO | None = None,
    progress: Progress | None = None,
) -> Imported:
    """Store an export of the format `form` in one transaction, in place of what the same file brought before.

    `retrieved` is the day on which somebody got the export, by default that of the file. What was
    filled into a matrix is tied to the recommendations of the record (`filled_in_matrix`). Rows in doubt are
    written to `report` while they come; `progress` is told how many records are stored, of how many. Raises
    `UnreadableFileError` where the file cannot be read or is no such export.
    """
    quarantine = Quarantine(report)
    with closing(read_files([path], export=form)) as outcomes:
        return _stored(next(outcomes), form, quarantine, retrieved or day_of(path), progress)


def _stored(
    outcome: Outcome, form: str, quarantine: Quarantine, retrieved: str, progress: Progress | None
) -> Imported:
    name, sha256 = str(outcome.source), outcome.document.get("sha256", "")
    with outcome.lines.open(encoding="utf-8") as lines:
        if not outcome.read:
            raise UnreadableFileError(_reason(lines, name), where=name)
        if source := held(sha256, digest_of(lines)):
            lines.seek(0)
            _look_through(lines, name, quarantine)
            return Imported(source.counts, quarantine, sha256, new=False)
        lines.seek(0)
        read = _dated(read_lines(lines, name), retrieved)
        records = _noted(tied(read, retrieved) if form == MATRIX else read, quarantine)
        told = _told(records, _count(outcome.lines), outcome.source.name, progress) if progress else records
        return Imported(write(outcome.source.name, sha256, told).counts, quarantine, sha256)


def _dated(records: Iterable[Record], retrieved: str) -> Iterator[Record]:
    """Say of each figure on which day it was got."""
    for record in records:
        yield replace(record, retrieved=retrieved) if isinstance(record, Observation) else record


def _noted(records: Iterable[Record], quarantine: Quarantine) -> Iterator[Record]:
    for record in records:
        if isinstance(record, Problem):
            quarantine.note(record)
        yield record


def _told(records: Iterable[Record], total: int, name: str, progress: Progress) -> Iterator[Record]:
    """Tell how many records are stored, each thousand."""
    for done, record in enumerate(records):
        if done % 1000 == 0:
            progress(done, total, name)
        yield record


def _count(lines: Path) -> int:
    with lines.open("rb") as file:
        return sum(1 for _ in file)


def _look_through(lines: Iterable[str], name: str, quarantine: Quarantine) -> None:
    """Note the problems among lines without reading the others, which are in the database."""
    problems = (line for line in lines if line.startswith('{"type":"problem"'))
    for _ in _noted(read_lines(problems, name), quarantine):
        pass


def _reason(lines: Iterable[str], name: str) -> str:
    problem = next(read_lines(lines, name), None)
    return problem.message if isinstance(problem, Problem) else NOTHING_READ()


def day_of(path: Path) -> str:
    """Give the day of a file; one that is not there has none, and whoever reads it says so."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).date().isoformat()
    except OSError:
        return ""
