"""Many files to their records, on every core, in an order that depends on the input alone."""

import json
import os
import re
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from itertools import count, islice, takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from followthrough.child.failure import ChildError
from followthrough.child.limits import Limits
from followthrough.child.process import Child
from followthrough.errors import FollowthroughError
from followthrough.find import UNKNOWN_KIND
from followthrough.find.exports import PUT_ASIDE, UNKNOWN_TABLE
from followthrough.messages import exports
from followthrough.messages import files as say
from followthrough.pipeline.answered import ANSWERING, CORRECTING, Answered, Known
from followthrough.pipeline.correcting import Corrigenda, waves
from followthrough.pipeline.stopping import Stopping, result_of
from followthrough.read import CUT_OFF

JOB = "followthrough.pipeline.file:lines_of_file"
Progress = Callable[[int, int, str], None]
"""Is told how many files are done, from none on, of how many, and the name of the last one."""

SECONDS_A_MEBIBYTE = 8

_PROBLEM = b'{"type":"problem"'
_IN_PART = re.compile("|".join((CUT_OFF, UNKNOWN_TABLE, UNKNOWN_KIND, PUT_ASIDE)).encode("ascii"))
_of_thread = threading.local()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: `lines` is a file of records, complete or one problem; `read` says which.

    `left` says what is missing from a file that was read as far as it goes: its end, rows that were put aside, or all
    where it is not understood what it is. The file is gone when the next outcome is asked for after the last one: use
    it at once.
    """

    source: Path
    lines: Path
    document: dict[str, Any]
    read: bool
    left: str = ""


def read_files(
    sources: Iterable[Path],
    *,
    passages: bool = False,
    export: str | None = None,
    known: Known | None = None,
    workers: int = 1,
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> Generator[Outcome]:
    """Read files and yield what came of each: those that stand alone, then corrigenda, then those that answer others.

    `export` names the format of an export that all of them are said to have. `known` gives recommendations from
    elsewhere that a document may answer.

    Each group keeps the order of `sources`. `executor` may be any executor of `concurrent.futures` whose workers
    see this machine's temporary folder; without one, `workers` threads each keep a child process of their own.
    """
    paths = list(sources)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="followthrough-", ignore_cleanup_errors=True)))
        pool = executor or stack.enter_context(local_workers(min(workers, len(paths)), Stopping()))
        answered, tell, done = Answered(known), progress or _say_nothing, count(1)
        tell(0, len(paths), "")
        outcomes = _outcomes(pool, paths, answered, folder, {"passages": passages, "export": export})
        for outcome in outcomes:
            tell(next(done), len(paths), outcome.source.name)
            yield outcome


def as_corrected(outcomes: Generator[Outcome], number: int, stopping: Stopping) -> Iterator[Outcome]:
    """Yield the outcomes of a `number` of files, reports as the corrigenda among them correct them.

    Which files correct a report is known only when all have been read once, and the last may be one; so nothing is
    yielded before. What answers others is behind all corrigenda, and is yielded as it comes. Asked by `stopping`, it
    ends with what was finished by then.
    """
    held: list[Outcome] = []
    said = Corrigenda()
    with closing(outcomes):
        for outcome in takewhile(
            lambda _: not stopping.asked, islice(outcomes, number)
        ):  # no more: it ends their folder
            held.append(outcome)
            if outcome.document.get("kind") == CORRECTING:
                said.remember(outcome.lines)
            elif outcome.document.get("kind") in ANSWERING:
                yield from _rewritten(held, said)
                held.clear()
        yield from _rewritten(held, said)


def _rewritten(outcomes: Iterable[Outcome], said: Corrigenda) -> Iterator[Outcome]:
    for outcome in outcomes:
        said.rewrite(outcome.lines)
        yield outcome


def _outcomes(
    pool: Executor, paths: Sequence[Path], answered: Answered, folder: Path, request: dict[str, Any]
) -> Iterator[Outcome]:
    waiting = []
    for outcome in _in_order(pool, paths, [request] * len(paths), folder / "first"):
        if outcome.document:
            answered.sources[outcome.document["id"]] = outcome.document, outcome.source
        if outcome.document.get("kind") in ANSWERING:
            waiting.append(outcome)
        else:
            answered.remember(outcome.document, outcome.lines)
            yield outcome
    yield from _then(pool, waiting, answered, folder, request)


def _then(
    pool: Executor, waiting: Sequence[Outcome], answered: Answered, folder: Path, request: dict[str, Any]
) -> Iterator[Outcome]:
    """Read again what needs other documents: corrigenda in the order of their numbers, then all that answers.

    Last are the corrigenda of what answers, for they change what it says.
    """
    answering = [one for one in waiting if one.document["kind"] != CORRECTING]
    answers = {one.document["id"] for one in answering}
    correcting = [one for one in waiting if one.document["kind"] == CORRECTING]
    first = [one for one in correcting if one.document.get("corrects") not in answers]
    last = [one for one in correcting if one.document.get("corrects") in answers]
    for n, group in enumerate([*_waves(first), answering, *_waves(last)]):
        into = folder / f"then-{n}"
        into.mkdir()
        _read_corrected(pool, group, answered, into, request)
        contexts = [str(answered.context(one.document, into / f"context-{m}")) for m, one in enumerate(group)]
        requests = [{**request, "answers_to": context} for context in contexts]
        for outcome in _in_order(pool, [one.source for one in group], requests, into):
            if outcome.document.get("kind") == CORRECTING:
                answered.corrigenda.remember(outcome.lines)
                answered.remember(outcome.document, outcome.lines)
            yield outcome


def _waves(correcting: Sequence[Outcome]) -> list[list[Outcome]]:
    return [[correcting[place] for place in wave] for wave in waves([one.document for one in correcting])]


def _read_corrected(
    pool: Executor, group: Sequence[Outcome], answered: Answered, into: Path, request: dict[str, Any]
) -> None:
    """Read once more, with their passages, the documents that a group of corrigenda corrects."""
    wanted = [str(one.document.get("corrects")) for one in group if one.document["kind"] == CORRECTING]
    corrected = [answered.sources.pop(name) for name in wanted if name in answered.sources]
    contexts = [answered.context(document, into / f"corrected-{n}") for n, (document, _) in enumerate(corrected)]
    requests = [{**request, "passages": True, "answers_to": str(context)} for context in contexts]
    for outcome in _in_order(pool, [source for _, source in corrected], requests, into / "corrected"):
        answered.remember_passages(outcome.document, outcome.lines)


def read_file_alone(source: str, request: dict[str, Any], lines: str) -> Outcome:
    """Read one file in this thread's child process and write its lines to the file `lines`."""
    child: Child | None = getattr(_of_thread, "child", None)
    if child is None:
        child = _of_thread.child = Child(JOB, Limits())
    return _read(child, source, request, lines)


@contextmanager
def local_workers(number: int, stopping: Stopping) -> Iterator[Executor]:
    """Give a pool of so many threads, one at least, each with a child process of its own, which end with the block.

    Asked by `stopping`, what is at work ends at once and what waits is not begun; each gives the problem of a file
    that could not be read.
    """

    def start() -> None:
        _of_thread.child = stopping.remembered(Child(JOB, Limits()))

    pool = ThreadPoolExecutor(max(1, number), thread_name_prefix="reader", initializer=start)
    try:
        yield pool
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        stopping.end_work()
        pool.shutdown(wait=True)
        for child in stopping.children:
            child.close()


def _say_nothing(done: int, of: int, name: str) -> None:
    """Take the place of a progress report that nobody asked for."""


def _in_order(
    pool: Executor, sources: Sequence[Path], requests: Sequence[dict[str, Any]], folder: Path
) -> Iterator[Outcome]:
    folder.mkdir(exist_ok=True)
    futures: list[Future[Outcome]] = [
        pool.submit(read_file_alone, str(source), request, str(folder / f"{n}.jsonl"))
        for n, (source, request) in enumerate(zip(sources, requests, strict=True))
    ]
    yield from map(result_of, futures)


def _problem(source: str, error: ChildError) -> str:
    from followthrough.records import Problem
    from followthrough.records.lines import to_line

    message = say.AT(where=error.where, why=error.said) if error.where else error.said
    return to_line(Problem(document=source, kind=error.kind, message=message))


def _computing_time(source: str, limits: Limits) -> int:
    """Give a large file more time than a small one: an export of 60 MiB takes minutes."""
    with suppress(OSError):
        return limits.cpu_seconds + SECONDS_A_MEBIBYTE * (os.path.getsize(source) >> 20)
    return limits.cpu_seconds


def _read(child: Child, source: str, request: dict[str, Any], lines: str) -> Outcome:
    try:
        _write(child, source, request, lines)
    except OSError as error:
        said = error.strerror or str(error)
        raise FollowthroughError(
            say.NO_ROOM(said=said), where=os.path.dirname(lines), remedy=say.MAKE_ROOM()
        ) from error
    with open(lines, "rb") as found:
        record = json.loads(next(found, b"{}"))
        left = _left(found)
    is_document = record.get("type") == "document"
    return Outcome(Path(source), Path(lines), record if is_document else {}, is_document, left)


def _write(child: Child, source: str, request: dict[str, Any], lines: str) -> None:
    with open(lines, "wb") as out:
        try:
            child.run({**request, "path": source}, out, cpu_seconds=_computing_time(source, child.limits))
        except ChildError as error:
            out.write(_problem(source, error).encode("utf-8") + b"\n")


def _left(lines: Iterable[bytes]) -> str:
    """Give what lines say of a file that is read in part: its end, a table of no known export, rows put aside.

    A document of unknown kind is left where nothing was read of it, not even its paragraphs.
    """
    problems: list[dict[str, Any]] = []
    alone = True
    for line in lines:
        if not line.startswith(_PROBLEM):
            alone = False
        elif _IN_PART.search(line):
            problems.append(json.loads(line))
    of_all = (CUT_OFF, UNKNOWN_TABLE, UNKNOWN_KIND) if alone else (CUT_OFF, UNKNOWN_TABLE)
    whole = [one["message"] for one in problems if one["kind"] in of_all]
    if whole:
        return str(whole[0])
    aside = [one["message"] for one in problems if one["kind"] == PUT_ASIDE]
    return exports.ROWS_PUT_ASIDE(count=len(aside), first=aside[0]) if aside else ""
