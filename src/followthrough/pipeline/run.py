"""Many files to their records, on every core, in an order that depends on the input alone."""

import json
import os
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from followthrough.child import Child, ChildError, Limits
from followthrough.messages import files as say
from followthrough.pipeline.answered import ANSWERING, Answered, Known
from followthrough.read import CUT_OFF

JOB = "followthrough.pipeline.file:lines_of_file"
Progress = Callable[[int, int, str], None]
"""Is told how many files are done, of how many, and the name of the last one."""

SECONDS_A_MEBIBYTE = 8

_of_thread = threading.local()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: `lines` is a file of records, complete or one problem; `read` says which.

    `left` says what is missing from a file that was read as far as it goes. The file is gone when the next outcome
    is asked for after the last one: use it at once.
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
    """Read files and yield what came of each: first those that stand alone, then those that answer others.

    `export` names the format of an export that all of them are said to have. `known` gives recommendations from
    elsewhere that a document may answer.

    Each group keeps the order of `sources`. `executor` may be any executor of `concurrent.futures` whose workers
    see this machine's temporary folder; without one, `workers` threads each keep a child process of their own.
    """
    paths = list(sources)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="followthrough-", ignore_cleanup_errors=True)))
        pool = executor or stack.enter_context(_local_workers(min(workers, len(paths)) or 1, Limits()))
        tell, done = progress or _say_nothing, count(1)
        answered, waiting = Answered(known), []
        for outcome in _in_order(
            pool, paths, [{"passages": passages, "export": export}] * len(paths), folder / "first"
        ):
            if outcome.document.get("kind") in ANSWERING:
                waiting.append(outcome)
                continue
            answered.remember(outcome.document, outcome.lines)
            tell(next(done), len(paths), outcome.source.name)
            yield outcome
        requests = [
            {"passages": passages, "answers_to": str(answered.context(o.document, folder / f"context-{n}"))}
            for n, o in enumerate(waiting)
        ]
        for outcome in _in_order(pool, [o.source for o in waiting], requests, folder / "second"):
            tell(next(done), len(paths), outcome.source.name)
            yield outcome


def read_file_alone(source: str, request: dict[str, Any], lines: str) -> Outcome:
    """Read one file in this thread's child process and write its lines to the file `lines`."""
    child: Child | None = getattr(_of_thread, "child", None)
    if child is None:
        child = _of_thread.child = Child(JOB, Limits())
    return _read(child, source, request, lines)


@contextmanager
def _local_workers(number: int, limits: Limits) -> Iterator[Executor]:
    """Give a pool of threads, each with a child process of its own, and end all of them afterwards."""
    children: list[Child] = []

    def start() -> None:
        _of_thread.child = Child(JOB, limits)
        children.append(_of_thread.child)

    pool = ThreadPoolExecutor(number, thread_name_prefix="reader", initializer=start)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        for child in children:
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
    for future in futures:
        yield future.result()


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
    first = left = ""
    try:
        with open(lines, "w", encoding="utf-8", newline="\n") as out:
            for line in child.run({**request, "path": source}, cpu_seconds=_computing_time(source, child.limits)):
                first = first or line
                left = left or _left(line)
                out.write(line + "\n")
    except ChildError as error:
        first = _problem(source, error)
        Path(lines).write_text(first + "\n", encoding="utf-8", newline="\n")
    record = json.loads(first) if first else {}
    is_document = record.get("type") == "document"
    return Outcome(Path(source), Path(lines), record if is_document else {}, is_document, left)


def _left(line: str) -> str:
    """Give what a line says of a file that is read in part; nothing where it says no such thing."""
    if not line.startswith('{"type":"problem"') or CUT_OFF not in line:
        return ""
    problem = json.loads(line)
    return str(problem["message"]) if problem["kind"] == CUT_OFF else ""
