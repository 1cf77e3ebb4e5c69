"""Files, folders and lines of records into the database: the whole pipeline, a transaction a document."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import Any

from followthrough import __version__
from followthrough.find.exports import PUT_ASIDE
from followthrough.messages import storing as say
from followthrough.messages.files import NOTHING_READ
from followthrough.pipeline.answered import CORRECTING
from followthrough.pipeline.following import Followed, OfState, follow, versions
from followthrough.pipeline.run import Outcome, read_files
from followthrough.records import Problem, Record
from followthrough.records.lines import read_lines, to_line
from followthrough.site.filled_in_matrix import tied
from followthrough.site.importing import day_of
from followthrough.site.store.answerable import is_corrected, known_for, sources_answering
from followthrough.site.store.counted import count_all
from followthrough.site.store.due import due, mark_out_of_date
from followthrough.site.store.former import former_of, gone
from followthrough.site.store.gathering import of_state
from followthrough.site.store.models import Document, Source
from followthrough.site.store.runs import write_run
from followthrough.site.store.statistics import bring_statistics_up_to_date
from followthrough.site.store.writing import digest_of, held, list_anew, write, write_derived

READERS = ("lxml", "pypdfium2", "trafilatura")
"""The libraries that say what stands in a file."""
NAMED = 3
"""Documents that are named where there may be many."""

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Added:
    """What one file brought: the number of records by type; `read` is false where it could not be read.

    `new` is false where the database held these very records of it already. `aside` names what stands in a list that
    was filled in and could not be tied to a recommendation. `sha256` is the hash of the file's content; empty
    of a file that could not be read, or was read again for what others brought.
    """

    source: Path
    counts: dict[str, int]
    read: bool
    message: str = ""
    new: bool = True
    aside: tuple[Problem, ...] = ()
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Completed:
    """What follows from the records of the States that changed: how many States, and records by type."""

    states: int
    counts: dict[str, int]


def add(sources: Iterable[Path], *, workers: int, progress: Progress | None = None) -> Iterator[Added]:
    """Read files and store what they state, with their passages; yield what each brought.

    A file that could not be read changes nothing in the database, nor does one whose records are there already. What
    answers recommendations finds those in the database; an addendum or corrigendum that came before its report is
    read again.
    """
    read, reports = [], []
    for outcome in read_files(sources, passages=True, known=known_for, workers=workers, progress=progress):
        added = _store(outcome)
        read.append(outcome.document.get("sha256", ""))
        if added.new and (added.counts.get("recommendation") or _changes(outcome)):
            reports.append(outcome.document)
        yield added
    yield from _again(sources_answering(reports, but=read), workers)


def _again(sources: list[Source], workers: int) -> Iterator[Added]:
    """Read files again that answer recommendations which were not there when they were read first.

    What a corrigendum among them changes otherwise than before is answered anew too, and what is corrected itself
    is corrected anew.
    """
    there = [source for source in sources if _is_there(source)]
    changed = []
    for outcome in read_files(map(_path, there), passages=True, known=known_for, workers=workers):
        added = replace(_store(outcome), sha256="")
        if added.new and _changes(outcome):
            changed.append(outcome.document)
        yield added
    if changed:
        yield from _again(sources_answering(changed, but=[source.sha256 for source in there]), workers)
    for source in sources:
        if source not in there:
            yield Added(_path(source), source.counts, read=True, message=say.ADD_AGAIN(), new=False)


def _changes(outcome: Outcome) -> bool:
    """Say whether other documents may read otherwise for this one: a corrigendum, or what one corrects."""
    return outcome.document.get("kind") == CORRECTING or is_corrected(str(outcome.document.get("id")))


def _path(source: Source) -> Path:
    return Path(source.path or source.name)


def _is_there(source: Source) -> bool:
    try:
        return hashlib.sha256(_path(source).read_bytes()).hexdigest() == source.sha256
    except OSError:
        return False


def complete(*, inputs: Iterable[str] = (), workers: int = 1, progress: Progress | None = None) -> Completed:
    """Derive and store what follows for every State of which something changed: doubts, labels, echoes, coverage.

    A State is one transaction. What is not finished when the process is killed is done by the next call. At the end
    the account of the run is stored, where `inputs` gives the hashes of the files that were read.
    """
    list_anew(progress)
    mark_out_of_date(dict(versions()))
    marks = due()
    counts: Counter[str] = Counter()
    found = _followed((of_state(mark.state) for mark in marks), min(workers, len(marks)))
    for done, (mark, followed) in enumerate(zip(marks, found, strict=True), 1):
        counts.update(write_derived(mark, followed, versions()))
        if progress:
            progress(done, len(marks), mark.state)
    if marks:
        bring_statistics_up_to_date()
    count_all(progress)
    if read := set(filter(None, inputs)):
        write_run(read, _deciding())
    return Completed(len(marks), dict(sorted(counts.items())))


def _deciding() -> dict[str, str]:
    """Give the versions of all that decides what comes of a file: the program, what reads, and each step after it."""
    return {"followthrough": __version__, **{name: version(name) for name in READERS}, **versions()}


def _followed(of_states: Iterator[OfState], workers: int) -> Iterator[Followed]:
    if workers < 2:
        yield from map(follow, of_states)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        waiting = [pool.submit(follow, one) for one in islice(of_states, 2 * workers)]
        while waiting:
            yield waiting.pop(0).result()
            waiting.extend(pool.submit(follow, one) for one in islice(of_states, 1))


def _store(outcome: Outcome) -> Added:
    with outcome.lines.open(encoding="utf-8") as lines:
        if outcome.read and outcome.document.get("kind") == "matrix":
            return _store_matrix(outcome, read_lines(lines, str(outcome.source)))
        records = read_lines(lines, str(outcome.source))
        if not outcome.read:
            problem = next(records, None)
            return Added(outcome.source, {}, False, getattr(problem, "message", NOTHING_READ()))
        sha256 = outcome.document.get("sha256") or hashlib.sha256(outcome.source.read_bytes()).hexdigest()
        if _is_version_in_another_language(outcome.document):
            return Added(outcome.source, {}, True, message=say.ENGLISH_STAYS(), new=False, sha256=sha256)
        if source := held(sha256, digest_of(lines)):
            return Added(outcome.source, source.counts, True, new=False, sha256=sha256)
        path = str(outcome.source.absolute())
        former = former_of(path, sha256)
        lines.seek(0)
        missing = gone(former, lines) if former else []
        lines.seek(0)
        written = write(outcome.source.name, sha256, records, path, None if missing else former)
    return Added(outcome.source, written.counts, True, _beside(former, missing), sha256=sha256)


def _beside(former: Source | None, missing: list[str]) -> str:
    """Say what became of what a file brought when it had other content."""
    if former is None:
        return ""
    if not missing:
        return say.IN_PLACE()
    return say.FORMER_STAYS(names=", ".join(missing[:NAMED]))


def _is_version_in_another_language(document: dict[str, Any]) -> bool:
    """Say whether the database holds a document of this id in English, and this one is in another language."""
    if document.get("language", "en") == "en":
        return False
    return Document.objects.filter(record_id=document.get("id"), language="en", shown=True).exists()


def _store_matrix(outcome: Outcome, read: Iterable[Record]) -> Added:
    """Store a list of recommendations, with what was filled in tied to the record."""
    records = list(tied(read, day_of(outcome.source)))
    sha256 = outcome.document["sha256"]
    aside = tuple(record for record in records if isinstance(record, Problem) and record.kind == PUT_ASIDE)
    if source := held(sha256, digest_of(map(to_line, records))):
        return Added(outcome.source, source.counts, True, new=False, aside=aside, sha256=sha256)
    written = write(outcome.source.name, sha256, records, str(outcome.source.absolute()))
    return Added(outcome.source, written.counts, True, aside=aside, sha256=sha256)
