"""`followthrough import`: other people's exports into the database."""

import io
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from followthrough.cli.files import FileName
from followthrough.cli.output import written_whole
from followthrough.cli.read import cores

if TYPE_CHECKING:
    from followthrough.site.importing import Imported
    from followthrough.site.quarantine import Quarantine

FORMATS = ("uhri", "upr-info", "matrix", "fts", "votes")
SHOWN_WORDS = 60


@click.command(name="import", epilog="Example: followthrough import uhri export-full-en.xlsx --quarantine aside.csv")
@click.argument("form", metavar="FORMAT", type=click.Choice(FORMATS))
@click.argument("file", type=FileName())
@click.option(
    "--quarantine",
    "report",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A file for the rows that were put aside or are in doubt: CSV, or JSON lines by its name.",
)
@click.option(
    "--retrieved",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="The day on which the export was got [that of the file].",
)
@click.option("--data", type=FileName(), help="The data folder [FOLLOWTHROUGH_HOME, else the user's own].")
@click.option("--jobs", type=click.IntRange(1), default=None, help="Processes for what follows [all cores].")
def command(
    form: str, file: Path, report: Path | None, retrieved: datetime | None, data: Path | None, jobs: int | None
) -> None:
    """Take an export of other people into the database, and say what was taken, what was put aside and why.

    FORMAT is uhri (OHCHR's Universal Human Rights Index), upr-info (UPR Info's table), matrix (OHCHR's thematic list
    of recommendations), fts (OCHA's funding) or votes (resolutions and decisions with their votes). Safe to repeat:
    the same file gives the same rows. It is one transaction: stopped at any moment, the database holds the old or the
    new. The exit code is 3 where the file cannot be read or is no such export.
    """
    from followthrough.site.setup import bring_up_to_date, start

    start(data)
    bring_up_to_date()
    from followthrough.cli.progress import progress_of
    from followthrough.cli.storing import completed
    from followthrough.site.importing import import_export

    day = retrieved.date().isoformat() if retrieved else None
    with _written_at_the_end(report) as out, progress_of("importing") as progress:
        imported = import_export(form, file, retrieved=day, report=out, progress=progress)
    _show(imported, file, report)
    completed(jobs or cores(), [imported.sha256])


@contextmanager
def _written_at_the_end(report: Path | None) -> Iterator[TextIO | None]:
    """Give a file that takes the place of `report` when all has gone well."""
    if report is None:
        yield None
        return
    with written_whole(report) as file:
        lines = io.TextIOWrapper(file, encoding="utf-8", newline="")
        yield lines
        lines.detach()


def _show(imported: "Imported", file: Path, report: Path | None) -> None:
    from followthrough.site.counted_records import counted

    taken = counted({kind: n for kind, n in imported.counts.items() if kind not in ("document", "problem")})
    click.echo(f"{file}: taken: {taken or 'nothing'}" + ("" if imported.new else " (as before)"))
    quarantine = imported.quarantine
    _account("put aside", quarantine.aside, quarantine)
    _account("in doubt", quarantine.doubts, quarantine)
    if report:
        click.echo(f"all of them are in {report}")
    elif quarantine.aside:
        click.echo("--quarantine FILE writes down all of them")


def _account(what: str, counts: Counter[str], quarantine: "Quarantine") -> None:
    """Show how many rows for each reason, most first, with examples."""
    from followthrough.find.exports.rows import row_of

    click.echo(f"{what}: {counts.total():,}")
    for reason, count in counts.most_common():
        click.echo(f"  {count:,} × {reason}")
        for problem in quarantine.examples[reason]:
            words = " ".join(problem.found.split())
            short = words[:SHOWN_WORDS] + ("…" if len(words) > SHOWN_WORDS else "")
            click.echo(f"      row {row_of(problem) or '?'}: {short}")
