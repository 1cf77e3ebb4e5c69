"""`followthrough quote`: who said what in press items."""

from collections.abc import Iterator
from pathlib import Path

import click

from followthrough.cli.files import lines_of, shown
from followthrough.cli.output import with_out
from followthrough.errors import UnreadableFileError


@click.command(epilog="Example: followthrough quote items.jsonl article.html > statements.jsonl")
@click.argument("files", nargs=-1, required=True)
@with_out
def command(files: tuple[str, ...]) -> None:
    """Find every attributed statement in press items and print `statement` records.

    FILES are JSON lines with `doc`, `title`, `date`, `source` and `text` (`-` is standard input), or documents that
    are press items each by itself: a web page, a plain text. Of one that cannot be read, or is none, the error stream
    says so, and the exit code is 3.
    """
    unread = False
    for name in files:
        if _is_document(name):
            unread |= not _quoted(name)
            continue
        for line in _of_items(name):
            click.echo(line)
    if unread:
        raise SystemExit(UnreadableFileError.exit_code)


def _is_document(name: str) -> bool:
    """Say whether a file holds one press item as it was published, and no lines of JSON."""
    from followthrough.read.sniff import sniff

    if name == "-" or not Path(name).is_file() or not Path(name).stat().st_size:
        return False
    try:
        return sniff(Path(name).read_bytes()) != "jsonl"
    except UnreadableFileError:
        return True


def _of_items(name: str) -> Iterator[str]:
    from followthrough.quote import statements
    from followthrough.quote.items import items
    from followthrough.records.lines import to_line

    with lines_of(name) as source:
        for item in items(source, name):
            yield from map(to_line, statements(item))


def _quoted(name: str) -> bool:
    """Print the statements of a document, and say whether it is a press item that could be read."""
    from followthrough.pipeline.run import read_files

    wrong = ""
    for outcome in read_files([Path(name)]):
        statements, problem = _found(outcome.lines)
        for line in statements:
            click.echo(line)
        if not outcome.read:
            wrong = problem
        elif outcome.document["kind"] != "press":
            wrong = "it is no press item."
    if wrong:
        click.echo(f"followthrough: {shown(name)}: {wrong}", err=True)
    return not wrong


def _found(lines: Path) -> tuple[list[str], str]:
    """Give the statements among the records of a file, as lines, and what the first problem says."""
    from followthrough.records import Problem, Statement
    from followthrough.records.lines import read_lines, to_line

    with lines.open(encoding="utf-8") as found:
        records = list(read_lines(found, str(lines)))
    problem = next((one.message for one in records if isinstance(one, Problem)), "")
    return [to_line(one) for one in records if isinstance(one, Statement)], problem
