"""Takes in what a site sends, and looks at it while it comes."""

from collections.abc import Callable
from dataclasses import dataclass

import httpx

from followthrough.fetch.asking import refusal
from followthrough.fetch.content import HEAD, NAMES, Kind, is_whole, kind_of, title_of
from followthrough.fetch.failure import FetchError, Reason
from followthrough.fetch.manners import Manners
from followthrough.fetch.shelf import Partial

Progress = Callable[[int, int | None], None]
"""Is told how many bytes have come, and of how many where the site says so."""

_OF_PAGE = 1 << 16
_LATER = "Try again later; what has come so far is kept where the site lets us go on."


@dataclass(frozen=True, slots=True)
class Incoming:
    """A document on its way: where it comes from and goes to, what it may be, and whom to tell."""

    address: str
    partial: Partial
    accepts: frozenset[Kind]
    manners: Manners
    clock: Callable[[], float]
    progress: Progress

    def receive(self, response: httpx.Response) -> Kind:
        """Take in the body of an answer to its end, and give its kind; a `FetchError` says what is wrong with it."""
        start = self._start(response)
        encoded = "content-encoding" in response.headers
        total = None if encoded else _total(response, start)
        self._bound(total or 0)
        size = self._take(response, start, total, encoded=encoded)
        if total is not None and size != total:
            raise self._failure("cut_off", f"It is cut off: {size:,} of {total:,} bytes came.", _LATER, passing=True)
        if self.partial.size != size:
            self.partial.discard()
            what = "Another program has written to the same file meanwhile."
            raise self._failure("cut_off", what, "Let one finish, then try again.", passing=True)
        return self._checked()

    def _start(self, response: httpx.Response) -> int:
        """Give the byte from which an answer goes on; what is here is forgotten where it begins anew."""
        have = self.partial.size
        if response.status_code == 206 and response.headers.get("Content-Range", "").startswith(f"bytes {have}-"):
            return have
        if response.status_code in (206, 416):
            self.partial.discard()
            what = "The site did not go on from where it broke off."
            raise self._failure("cut_off", what, "Try again.", passing=True)
        if response.status_code != 200:
            raise refusal(response, self.address, self.manners)
        self.partial.begin(response.headers.get("ETag", ""), response.headers.get("Last-Modified", ""))
        return 0

    def _take(self, response: httpx.Response, start: int, total: int | None, *, encoded: bool) -> int:
        """Write what comes to the end of the partial file, and give its size then."""
        size, mark, since = start, start, self.clock()
        with self.partial.path.open("ab") as out:
            for piece in response.iter_bytes() if encoded else response.iter_raw():
                out.write(piece)
                if size < HEAD:
                    out.flush()
                    self._look(enough=size + len(piece) >= HEAD)
                size += len(piece)
                self._bound(size)
                self.progress(size, total)
                if self.clock() - since > self.manners.window:
                    self._hurry(size - mark)
                    mark, since = size, self.clock()
        return size

    def _look(self, *, enough: bool) -> Kind:
        """Refuse what is not wanted as soon as its first bytes, once there are `enough`, say so."""
        with self.partial.path.open("rb") as file:
            head = file.read(_OF_PAGE)
        kind = kind_of(head[:HEAD])
        if kind in self.accepts or not enough:
            return kind
        self.partial.discard()
        if kind == "html":
            title = title_of(head)
            what = f"The site answered with a web page{f' (“{title}”)' if title else ''} instead of a document."
            remedy = "It may not exist in this language or format. Look at the address with a browser."
            raise self._failure("page", what, remedy)
        wanted = " or ".join(NAMES[one] for one in sorted(self.accepts))
        what = f"The site sent {NAMES[kind]} instead of {wanted}."
        raise self._failure("wrong_kind", what, "Try the other --format.", passing=kind == "empty")

    def _checked(self) -> Kind:
        """Give the kind of a document that has come to its end; one that is not whole is forgotten."""
        kind = self._look(enough=True)
        if is_whole(self.partial.path, kind):
            return kind
        self.partial.discard()
        what = "It is cut off: its end is missing, although the site said that this was all."
        raise self._failure("cut_off", what, "Try again later.", passing=True)

    def _bound(self, size: int) -> None:
        if size > self.manners.largest:
            self.partial.discard()
            what = f"It has more than {self.manners.largest / 2**20:,.0f} MiB."
            raise self._failure("too_large", what, "Is this the address of a document?")

    def _hurry(self, came: int) -> None:
        if came < self.manners.slowest * self.manners.window:
            what = f"The site is too slow: less than {self.manners.slowest} bytes a second."
            raise self._failure("too_slow", what, _LATER, passing=True)

    def _failure(self, reason: Reason, what: str, remedy: str, *, passing: bool = False) -> FetchError:
        return FetchError(what, reason=reason, where=self.address, remedy=remedy, passing=passing)


def _total(response: httpx.Response, start: int) -> int | None:
    length = response.headers.get("Content-Length", "")
    return start + int(length) if length.isascii() and length.isdigit() else None
