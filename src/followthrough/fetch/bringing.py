"""Brings one document after another: again where it helps, from where it broke off where that is possible."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from urllib.parse import urlsplit

from followthrough.errors import NotFetchedError
from followthrough.fetch.asking import asked, client
from followthrough.fetch.content import Kind, named
from followthrough.fetch.failure import FetchError
from followthrough.fetch.manners import Manners
from followthrough.fetch.receiving import Incoming, Progress
from followthrough.fetch.shelf import Kept, Partial, Shelf


@dataclass(frozen=True, slots=True)
class Brought:
    """A document that is here now; `asked` is false where it was here before; `hosts` by whose way it came."""

    kept: Kept
    asked: bool
    hosts: tuple[str, ...] = ()


class Fetcher:
    """Fetches into one data folder, one request at a time and never faster than its manners allow.

    `sleep` and `clock` are those of the system; tests give others. Close it, or use it in a `with` statement.
    """

    def __init__(
        self,
        shelf: Shelf,
        manners: Manners,
        *,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._shelf = shelf
        self._manners = manners
        self._sleep = sleep
        self._clock = clock
        self._next = clock()
        self._http = client(manners)
        self._unreachable: set[str] = set()

    def __enter__(self) -> "Fetcher":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.close()

    def first_of(
        self,
        addresses: Iterable[str],
        name: str,
        *,
        accepts: frozenset[Kind],
        again: bool = False,
        progress: Progress | None = None,
    ) -> Brought:
        """Bring a document from the first address that gives it; the first one's `FetchError` where none does."""
        failures: list[FetchError] = []
        for address in addresses:
            try:
                return self.bring(address, name, accepts=accepts, again=again, progress=progress)
            except FetchError as error:
                failures.append(error)
        raise failures[0]

    def bring(
        self,
        address: str,
        name: str,
        *,
        accepts: frozenset[Kind],
        again: bool = False,
        progress: Progress | None = None,
    ) -> Brought:
        """Bring what is at an address and keep it under `name` with the ending that its content has.

        What was brought before is not asked for, unless `again`: then the site is asked whether it has changed.
        Raises a `FetchError` after the last try; a host that could not be reached is not tried for another document.
        """
        kept = self._shelf.kept(address)
        if kept and not again:
            return Brought(kept, asked=False)
        host = urlsplit(address).netloc
        if host in self._unreachable:
            raise FetchError("As before, the site cannot be reached.", reason="no_answer", where=address)
        for attempt in range(self._manners.attempts):
            try:
                return self._once(address, name, accepts, kept, progress or _say_nothing)
            except FetchError as error:
                if not error.passing or attempt + 1 == self._manners.attempts:
                    if error.reason == "no_answer":
                        self._unreachable.add(host)
                    raise
                wished = min(error.wait or 0.0, self._manners.longest_wait)
                self._sleep(max(wished, self._manners.backoff * 2**attempt))
            except OSError as error:
                remedy = "Free some space, or name another folder with --data."
                raise NotFetchedError(f"It could not be kept ({error}).", where=address, remedy=remedy) from error
        raise AssertionError("there is always a last attempt")

    def _once(
        self, address: str, name: str, accepts: frozenset[Kind], kept: Kept | None, progress: Progress
    ) -> Brought:
        partial = self._shelf.partial(address)
        self._keep_pace()
        with asked(self._http, address, _conditions(partial, kept), self._manners) as answer:
            if answer.response.status_code == 304 and kept:
                return Brought(kept, asked=True, hosts=answer.hosts)
            incoming = Incoming(address, partial, accepts, self._manners, self._clock, progress)
            kind = incoming.receive(answer.response)
            came_from = str(answer.response.url)
        today = datetime.now(UTC).date().isoformat()
        file = named(name, kind, partial.path)
        stored = self._shelf.keep(partial, file, address=address, came_from=came_from, retrieved=today)
        return Brought(stored, asked=True, hosts=answer.hosts)

    def _keep_pace(self) -> None:
        wait = self._next - self._clock()
        if wait > 0:
            self._sleep(wait)
        self._next = self._clock() + self._manners.pace


def _say_nothing(done: int, of: int | None) -> None:
    """Take the place of a progress report that nobody asked for."""


def _conditions(partial: Partial, kept: Kept | None) -> dict[str, str]:
    """Ask for the rest of what has begun, or whether what is here has changed."""
    if partial.validator:
        return {"Range": f"bytes={partial.size}-", "If-Range": partial.validator}
    if kept and kept.etag:
        return {"If-None-Match": kept.etag}
    return {"If-Modified-Since": kept.modified} if kept and kept.modified else {}
