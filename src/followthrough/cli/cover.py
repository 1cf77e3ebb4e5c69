"""`followthrough cover`: what a report answers and leaves unsaid."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from followthrough.cli.files import FileName, expanded, lines_of, shown
from followthrough.cli.output import with_out
from followthrough.cli.progress import progress_of
from followthrough.errors import UnreadableFileError

if TYPE_CHECKING:
    from followthrough.cover.coverage import Subject
    from followthrough.records import Document, Passage, Problem


@click.command(
    epilog="Example: followthrough cover recommendations_2014.jsonl national_report_2019.pdf > coverage.jsonl"
)
@click.argument("subjects")
@click.argument("reports", nargs=-1, required=True, type=FileName())
@click.option("--jobs", type=click.IntRange(1), default=1, help="Files read at the same time [1].")
@with_out
def command(subjects: str, reports: tuple[Path, ...], jobs: int) -> None:
    """Say which paragraphs of each report answer each subject, and which subjects it leaves unsaid.

    SUBJECTS are records as JSON lines (`-` is standard input); of these, recommendations, pledges and findings count,
    and only those of the States that a report is about. Prints `coverage` records: a verdict, and the paragraphs that
    carry it, best first, with their sentence. A report that cannot be read gives a problem, and the exit code is 3.
    """
    from followthrough.cover import coverage
    from followthrough.pipeline.run import read_files
    from followthrough.records.lines import to_line

    wanted = _subjects(subjects)
    unread = False
    with progress_of("reading") as progress:
        for outcome in read_files(expanded(reports), passages=True, workers=jobs, progress=progress):
            document, passages, problems = _read(outcome.lines)
            if document is None:
                unread = True
                for problem in problems:
                    click.echo(to_line(problem))
                    click.echo(f"followthrough: {shown(outcome.source)}: {problem.message}", err=True)
            else:
                about = [s for s in wanted if not document.states or _state(s) in document.states]
                if not about:
                    _say_nothing_concerns(outcome.source, document)
                for record in coverage(about, passages):
                    click.echo(to_line(record))
    if unread:
        raise SystemExit(UnreadableFileError.exit_code)


def _say_nothing_concerns(report: Path, document: "Document") -> None:
    whose = f"of {', '.join(document.states)} " if document.states else ""
    said = f"no recommendation, pledge or finding {whose}is among the subjects, so nothing is said of it."
    click.echo(f"followthrough: {shown(report)}: {said}", err=True)


def _subjects(name: str) -> "list[Subject]":
    from followthrough.records import Finding, Pledge, Recommendation
    from followthrough.records.lines import read_lines

    with lines_of(name) as source:
        return [r for r in read_lines(source, name) if isinstance(r, Recommendation | Pledge | Finding)]


def _state(subject: "Subject") -> str:
    return str(getattr(subject, "state", ""))


def _read(path: Path) -> "tuple[Document | None, list[Passage], list[Problem]]":
    from followthrough.records import Document, Passage, Problem
    from followthrough.records.lines import read_lines

    def records() -> Iterator[object]:
        with path.open(encoding="utf-8") as lines:
            yield from read_lines(lines, str(path))

    listed = list(records())
    document = next((r for r in listed if isinstance(r, Document)), None)
    passages = [r for r in listed if isinstance(r, Passage)]
    return document, passages, [r for r in listed if isinstance(r, Problem)]
