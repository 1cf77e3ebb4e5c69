"""Looks for a review's report and decision where nothing that is here names their symbols."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from followthrough.cli.progress import progress_of
from followthrough.errors import NotFetchedError

if TYPE_CHECKING:
    from followthrough.fetch.bringing import Fetcher
    from followthrough.fetch.failure import FetchError
    from followthrough.fetch.known_symbols import Identity, Learnt
    from followthrough.terms.reviews import KnownReview


@dataclass(frozen=True, slots=True)
class Search:
    """What a look needs: the data folder, what fetches, the State of each report that the record knows by symbol.

    With `again`, what was not there today is asked for anew.
    """

    data: Path
    fetcher: "Fetcher"
    held: Mapping[str, str]
    again: bool = False

    def completed(self, review: "KnownReview") -> "KnownReview":
        """Give a review with the symbols of report and decision as far as they are found; say how it went."""
        from followthrough.fetch.candidates import decisions_of, reports_of
        from followthrough.fetch.known_symbols import REPORT, Learnt

        learnt = Learnt(self.data, datetime.now(UTC).date().isoformat())
        if review.report is None:
            review = self._in_its_session(review, learnt)
        if review.report is None:
            symbols = reports_of(review, {**learnt.reports(), **self.held})
            review = replace(review, report=self._look(review, symbols, REPORT, learnt))
        if review.report and review.decision is None:  # a decision adopts a report that is out
            review = replace(review, decision=self._look(review, decisions_of(review), "decision", learnt))
        return review

    def _in_its_session(self, review: "KnownReview", learnt: "Learnt") -> "KnownReview":
        """Give a review with the session to which it was put off, where its national report shows one."""
        from followthrough.fetch.candidates import sessions_of
        from followthrough.fetch.symbol_search import Looking
        from followthrough.fetch.wanted import before_session

        look = Looking(self.fetcher, learnt, identity_of, lambda symbol, identity: None)
        possible = [replace(review, session=session) for session in sessions_of(review)]
        try:
            found = (one for one in possible if look.is_there(before_session(one, 1), again=self.again))
            held = next(found, review) if len(possible) > 1 else review
        except NotFetchedError:
            return review  # the look that follows says what is in the way
        if held.session != review.session:
            symbol = before_session(held, 1)
            click.echo(
                f"The review was put off to session {held.session}: {symbol} is its national report.", err=True
            )
        return held

    def _look(self, review: "KnownReview", symbols: list[str], kind: str, learnt: "Learnt") -> str | None:
        from followthrough.fetch.symbol_search import Looking

        what = _words(kind)
        if not symbols:
            return None
        click.echo(f"Nothing here names the symbol of the {what}: looking through {_span(symbols)}.", err=True)
        try:
            with progress_of(f"Looking for the {what}") as show:
                look = Looking(self.fetcher, learnt, identity_of, _told(symbols, show))
                found = look.first(symbols, kind=kind, state=review.state, again=self.again)
        except NotFetchedError as error:
            click.echo(f"followthrough: the look for the {what} stopped: {error}", err=True)
            click.echo("Run the same command again later: it goes on from there.", err=True)
            return None
        if found is None:
            click.echo(_nothing(review, symbols, what, look.refused), err=True)
        return found


def identity_of(path: Path) -> "Identity | None":
    """Say what the document in a file is, read in a child process; null where it cannot be read."""
    from followthrough.fetch.known_symbols import Identity
    from followthrough.pipeline.run import read_files

    document = next(outcome.document for outcome in read_files([path]))
    return Identity(document["kind"], tuple(document["states"]), document.get("symbol")) if document else None


def _told(
    symbols: list[str], show: Callable[[int, int, str], None] | None
) -> Callable[[str, "Identity | None"], None]:
    """Give what is told of each symbol: a line for what is there, and on a terminal how far the look has come."""

    def tell(symbol: str, identity: "Identity | None") -> None:
        if show:
            show(symbols.index(symbol) + 1, len(symbols), symbol)
        if identity:
            click.echo(f"  {symbol} {_account(identity)}", err=True)

    return tell


def _account(identity: "Identity") -> str:
    from followthrough.terms.states import state

    if not identity.states:
        return "is something else"
    return f"is the {_words(identity.kind)} of {' and '.join(state(code).name for code in identity.states)}"


def _words(kind: str) -> str:
    return "report" if kind == "working_group_report" else kind.replace("_", " ")


def _span(symbols: list[str]) -> str:
    numbers = sorted(int(symbol.rpartition("/")[2]) for symbol in symbols)
    return f"{symbols[0].rpartition('/')[0]}/{numbers[0]} to {numbers[-1]}"


def _nothing(review: "KnownReview", symbols: list[str], what: str, refused: "FetchError | None") -> str:
    """Say that none of the likely symbols was it, how the site said so, and what that may mean."""
    from followthrough.terms.sessions import session
    from followthrough.terms.states import state

    known = session(review.session)
    now = datetime.now(UTC).strftime("%Y-%m")
    when = f" The Council {'is' if known.meets > now else 'was'} to take it up in {known.meets}." if known else ""
    said = f" The last answer: {refused.what}" if refused else " What was not there today is asked for with --again."
    return (
        f"followthrough: {what}: none of {_span(symbols)} is that of {state(review.state).name}.{when}"
        f" It may not be out yet, or the review may have been moved to another session.{said}"
    )
