"""`followthrough search`: the site's search, on the terminal."""

import json
from dataclasses import replace
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

import click

from followthrough.cli.database import open_record
from followthrough.cli.files import FileName

if TYPE_CHECKING:
    from followthrough.site.search.searching import Found

SHOWN_VALUES = 6


@click.command(epilog='Example: followthrough search "prison camps" state:PRK --filter position=supported')
@click.argument("words", nargs=-1)
@click.option(
    "--filter", "filters", multiple=True, metavar="FACET=VALUE", help="Keep what has this value; repeatable."
)
@click.option("--sort", type=click.Choice(["relevance", "newest", "oldest"]), default="relevance", show_default=True)
@click.option("--as-of", default="", metavar="DATE", help="What was public on a day, such as 2014-09-19.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=10, show_default=True, help="How many to show.")
@click.option("--offset", type=click.IntRange(0), default=0, help="How many to pass over first.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of text.")
@click.option("--data", type=FileName(), help="The data folder [FOLLOWTHROUGH_HOME, else the user's own].")
def command(
    words: tuple[str, ...],
    filters: tuple[str, ...],
    limit: int,
    offset: int,
    as_json: bool,
    data: Path | None,
    **other: str,
) -> None:
    """Search recommendations and passages: words, "phrases", prefix*, AND OR NOT, field:value, dates.

    Nothing that is typed as words is an error; a value of a filter that is not known is. Facets are kind, state,
    region (of the State), recommender, recommender_region, cycle, session, position, claim, issue, action, group,
    sdg, uhri_theme, labelled_by (who gave the labels: issue/model), document_kind, language, year. Dates are typed as
    date:2012..2014, after:2012, before:2014-05. An index that is out of date is made anew first.
    """
    open_record(data)
    from django.conf import settings

    from followthrough.cli.index import index_is_stale, make_index
    from followthrough.site.asked import asked
    from followthrough.site.filter_values import doubted
    from followthrough.site.search.searching import search

    if index_is_stale():
        make_index()
    typed = {name: [value] for name, value in other.items()}
    understood = asked({"q": [" ".join(words)], **typed, **_chosen(filters)})
    question = replace(understood.question, offset=offset, limit=limit, as_of=understood.as_of)
    for doubt in doubted(question.words):
        click.echo(f"followthrough: {doubt}", err=True)
    found = search(settings.HOME, question)
    if as_json:
        hits = [{"id": hit.id, "text": hit.text, **hit.facets} for hit in found.hits]
        click.echo(json.dumps({"total": found.total, "hits": hits, "facets": found.facets}, ensure_ascii=False))
    else:
        _show(found)


def _chosen(filters: tuple[str, ...]) -> dict[str, list[str]]:
    from followthrough.site.search.fields import FACETS

    chosen: dict[str, list[str]] = {}
    for one in filters:
        name, equals, value = one.partition("=")
        if not equals or name not in FACETS:
            raise click.UsageError(
                f"--filter {one}: write FACET=VALUE, where the facet is one of {', '.join(FACETS)}."
            )
        chosen.setdefault(name, []).append(value)
    return chosen


def _below(line: str, width: int) -> str:
    """Break a line at the width of a terminal, what goes on further in than where it begins."""
    return fill(line, width, initial_indent="  ", subsequent_indent="      ", break_on_hyphens=False)


def _show(found: "Found") -> None:
    from rich.console import Console
    from rich.markup import escape

    out = Console(highlight=False)
    out.soft_wrap = not out.is_terminal
    out.print(f"[bold]{found.total:,} found[/bold]")
    if found.meant:
        out.print(f"Did you mean [bold]{escape(found.meant)}[/bold]?")
    for name, counts in found.facets.items():
        if counts:
            most = sorted(counts.items(), key=lambda item: -item[1])
            more = f" and {len(most) - SHOWN_VALUES} more" if len(most) > SHOWN_VALUES else ""
            line = f"{name}: " + ", ".join(f"{v} {n:,}" for v, n in most[:SHOWN_VALUES]) + more
            out.print(escape(_below(line, out.width) if out.is_terminal else f"  {line}"))
    for hit in found.hits:
        kinds = [] if hit.facets["position"] else hit.facets["document_kind"]
        told = [*hit.facets["state"], *hit.facets["position"], *kinds, ", ".join(hit.facets["recommender"])]
        facets = " · ".join(filter(None, told))
        out.print(f"\n[bold]{escape(hit.id)}[/bold] · {escape(facets)}\n{escape(hit.text)}")
