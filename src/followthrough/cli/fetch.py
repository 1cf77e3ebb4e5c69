"""`followthrough fetch`: a review's documents from the sites that publish them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from followthrough.cli.files import FileName
from followthrough.cli.progress import bytes_of
from followthrough.cli.records import code_of
from followthrough.errors import InputError, NotFetchedError

if TYPE_CHECKING:
    from followthrough.fetch.addresses import Format
    from followthrough.fetch.bringing import Brought, Fetcher
    from followthrough.fetch.places import Place
    from followthrough.fetch.wanted import Wanted
    from followthrough.terms.reviews import KnownReview

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was typed."""

    state: str | None
    cycles: tuple[int, ...]
    symbols: tuple[str, ...]
    urls: tuple[str, ...]
    exports: tuple[str, ...]
    language: str
    form: "Format"


@click.command(epilog='Example: followthrough fetch "North Korea" --cycle 2')
@click.argument("state", required=False)
@click.option("--cycle", "cycles", type=click.IntRange(1), multiple=True, help="A cycle; repeatable [the latest].")
@click.option("--symbol", "symbols", multiple=True, help="A document's symbol, such as A/HRC/42/10; repeatable.")
@click.option("--url", "urls", multiple=True, metavar="ADDRESS", help="A document by its address; repeatable.")
@click.option("--export", "exports", multiple=True, metavar="NAME", help="An export by name: uhri; repeatable.")
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--format", "form", type=click.Choice(["pdf", "word"]), default="pdf", show_default=True)
@click.option("--add/--no-add", default=True, help="Put what came into the database, or print where the files are.")
@click.option("--again", is_flag=True, help="Ask whether what is here already has changed.")
@click.option("--data", type=FileName(), help="The data folder [FOLLOWTHROUGH_HOME, else the user's own].")
@click.pass_context
def command(ctx: click.Context, /, *, add: bool, again: bool, data: Path | None, **typed: Any) -> None:
    r"""Bring the documents of a State's review and put them into the database.

    They are report and addendum with what corrects them, national report, compilation, stakeholders' summary and
    decision, by their symbols from the document system of the United Nations. Where nothing names the symbol of a
    report or decision, the few that it may have are looked through until one is the State's; what each of them is
    is remembered for the next State. Files are kept in the data folder and not asked for again; what breaks off
    goes on where it stopped.

    FOLLOWTHROUGH_DOCUMENTS names other addresses (with {symbol}, {language}, {format}), FOLLOWTHROUGH_EXPORTS a file
    of addresses of exports, FOLLOWTHROUGH_PACE the seconds between two requests, FOLLOWTHROUGH_CONTACT how the sites
    can reach you. The exit code is 7 where a document was not given.
    """
    from followthrough.fetch.places import by_address, by_symbol
    from followthrough.site.setup import bring_up_to_date, start

    asked = Asked(**typed)
    if not (asked.state or asked.symbols or asked.urls or asked.exports):
        raise click.UsageError("Name a State, or a document with --symbol, --url or --export.")
    start(data)
    bring_up_to_date()
    reviews = list(_reviews(asked)) if asked.state else []
    named = list(by_address(asked.exports, asked.urls))
    with _fetcher() as fetcher:
        wanted = _wanted(asked, reviews, fetcher, again=again)
        places = [*by_symbol(wanted, asked.language, asked.form), *named]
        brought = [_bring(fetcher, place, again=again) for place in places]
    lacking = [place.title for place, path in zip(places, brought, strict=True) if path is None and not place.rare]
    lacking += [one.what for one in wanted if one.symbol is None]
    files = list(dict.fromkeys(path for path in brought if path))
    if add:
        _add(ctx, files, data)
    else:
        click.echo("".join(f"{path}\n" for path in files), nl=False)
    if lacking:
        click.echo(_still_lacking(lacking, len(files)), err=True)
        raise SystemExit(NotFetchedError.exit_code)


def _wanted(asked: Asked, found: list["KnownReview"], fetcher: "Fetcher", *, again: bool) -> list["Wanted"]:
    """Give the documents of reviews, and those that were named; what nothing names is looked for."""
    from django.conf import settings

    from followthrough.cli.symbol_search import Search
    from followthrough.fetch.wanted import documents_of, others, with_symbols
    from followthrough.site.reports import reports_in_record, symbols_in_record

    search = Search(settings.HOME, fetcher, reports_in_record() if found else {}, again)
    wanted: list[Wanted] = []
    for review in found:
        named = asked.symbols if len(asked.cycles) < 2 else ()
        known = with_symbols(review, [*symbols_in_record(review.state, review.cycle), *named])
        click.echo(f"{review.state}, cycle {review.cycle}, session {review.session}", err=True)
        review_wanted = documents_of(search.completed(known))
        for one in review_wanted:
            if one.symbol is None:
                click.echo(f"followthrough: {one.what}: its symbol is not known. {one.remedy}", err=True)
        wanted += review_wanted
    return [*wanted, *others(asked.symbols, wanted)]


def _reviews(asked: Asked) -> Iterator["KnownReview"]:
    from followthrough.terms import reviews, states

    named = (asked.state or "").strip()
    code = code_of(named)
    today = datetime.now(UTC).strftime("%Y-%m")
    found = [reviews.review(code, cycle) for cycle in asked.cycles] or [reviews.latest(code, today)]
    for cycle, review in zip(asked.cycles or (None,), found, strict=True):
        if review is None:
            which = f"in cycle {cycle}" if cycle else "so far"
            raise InputError(f"No review of {states.state(code).name} is known {which}.", where=named)
        yield review


def _fetcher() -> "Fetcher":
    from django.conf import settings

    from followthrough.fetch.bringing import Fetcher
    from followthrough.fetch.manners import manners
    from followthrough.fetch.shelf import Shelf

    return Fetcher(Shelf(settings.HOME), manners())


def _bring(fetcher: "Fetcher", place: "Place", *, again: bool) -> Path | None:
    """Bring a document, say how that went, and give its file; null where it did not come."""
    try:
        brought = _one(fetcher, place, again=again)
    except NotFetchedError as error:
        missing = getattr(error, "reason", "") in ("not_found", "page")
        said = f"followthrough: {place.title}: {error} {place.remedy if missing else ''}".rstrip()
        click.echo(f"{place.title}: there is none" if place.rare and missing else said, err=True)
        return None
    click.echo(f"{place.title}: {_account(brought)}", err=True)
    return brought.kept.path


def _still_lacking(lacking: list[str], here: int) -> str:
    came = f"{here} document{'s' if here != 1 else ''} came"
    return (
        f"{came}. Still lacking: {', '.join(lacking)}. Run the same command again another day: "
        "what is here is not asked for again."
    )


def _add(ctx: click.Context, files: list[Path], data: Path | None) -> None:
    from followthrough.cli.add import command as add

    if files:
        ctx.invoke(add, files=tuple(files), data=data)


def _one(fetcher: "Fetcher", place: "Place", *, again: bool) -> "Brought":
    with bytes_of(place.title) as progress:
        return fetcher.first_of(place.addresses, place.file, accepts=place.accepts, again=again, progress=progress)


def _account(brought: "Brought") -> str:
    """Say how large a document is and where it came from; another host than the one that was asked is named."""
    size = f"{brought.kept.path.stat().st_size / 1024:,.0f} KiB"
    if not brought.asked:
        return f"{size}, here since {brought.kept.retrieved}"
    return f"{size} from {' by way of '.join(reversed(brought.hosts))}"
