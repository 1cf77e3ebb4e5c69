"""`followthrough draft`: the drafting desk on the terminal."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from followthrough.cli.dates import day_of
from followthrough.cli.files import FileName
from followthrough.site.catalogue import LANGUAGES

if TYPE_CHECKING:
    from followthrough.draft import Weighed
    from followthrough.follow import Dossier
    from followthrough.wording import Wording


@click.command(epilog='Example: followthrough draft PRK "Ratify the Convention against Torture" --as FRA')
@click.argument("state")
@click.argument("text")
@click.option("--as", "recommender", metavar="STATE", help="The State that would make the recommendation.")
@click.option("--as-of", type=day_of, metavar="DATE", help="What was known on this day (2014-09-19) [everything].")
@click.option(
    "--record", help="Take the record from this file of JSON lines (- is standard input), not the database."
)
@click.option("--language", type=click.Choice(LANGUAGES), default="en", help="The language of what is said [en].")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of text.")
@click.option("--data", type=FileName(), help="The data folder [FOLLOWTHROUGH_HOME, else the user's own].")
def command(state: str, text: str, recommender: str | None, language: str, *, as_json: bool, **source: Any) -> None:
    """Weigh a draft of a recommendation to STATE: kind of action, what would make it specific, what was asked before.

    TEXT is the draft in English (- is standard input). Says which words decided, what the State answered to
    earlier recommendations like it and what became of them, and how likely support is, with interval and
    reasons. Nothing is stored.
    """
    from followthrough.cli.records import code_of
    from followthrough.draft import weigh
    from followthrough.site.catalogue import wording
    from followthrough.wording import plain

    if text == "-" and source["record"] == "-":
        raise click.UsageError("only one of TEXT and --record can be standard input.")
    by = code_of(recommender) if recommender else None
    code = code_of(state)
    said = sys.stdin.read() if text == "-" else text
    say = wording(language)
    weighed = weigh(said, _dossier(code, **source), by, say)
    if as_json:
        from pydantic_core import to_json

        click.echo(plain(to_json(weighed, indent=1).decode("utf-8")))
    else:
        _show(weighed, say)


def _dossier(code: str, as_of: str | None, record: str | None, data: Path | None) -> "Dossier":
    from followthrough.cli.records import database_records, file_records
    from followthrough.follow import dossier
    from followthrough.follow.dossier import ALWAYS
    from followthrough.pipeline.completed import completed

    records = completed(file_records(record), code) if record else database_records(code, data)[0]
    return dossier(records, code, on=as_of or ALWAYS)


def _show(weighed: "Weighed", say: "Wording") -> None:
    from rich.console import Console
    from rich.markup import escape

    from followthrough.draft.words import earlier_lines, estimate_lines, kind_lines
    from followthrough.wording import plain

    out = Console(highlight=False)
    out.soft_wrap = not out.is_terminal
    for heading, lines in (
        (say.gettext("What it asks"), kind_lines(weighed, say)),
        (
            say.gettext("What would make it more specific"),
            weighed.advice or [say.gettext("Nothing that the desk knows of.")],
        ),
        (say.gettext("What was asked before"), earlier_lines(weighed, say)),
        (say.gettext("How likely support is"), estimate_lines(weighed, say)),
    ):
        out.print(f"\n[bold]{heading}[/bold]")
        for line in lines:
            out.print(f"- {escape(plain(line, say.language))}")
