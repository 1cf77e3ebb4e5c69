"""Looks for a document whose symbol is not known: each likely one says itself which State it is of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from followthrough.fetch.bringing import Fetcher
from followthrough.fetch.failure import FetchError
from followthrough.fetch.known_symbols import Identity, Learnt
from followthrough.fetch.places import by_symbol
from followthrough.fetch.wanted import Wanted
from followthrough.records.ids import plain_symbol

Identify = Callable[[Path], Identity | None]
"""Says what the document in a file is; null where it cannot be read."""
Tell = Callable[[str, Identity | None], None]
"""Is told of each symbol that was asked for what is there, null where nothing is."""


@dataclass(slots=True)
class Looking:
    """One look through likely symbols: what fetches, what is known from before, who reads, whom to tell.

    `refused` is how the site said for the last one that it has no such document.
    """

    fetcher: Fetcher
    learnt: Learnt
    identify: Identify
    tell: Tell
    refused: FetchError | None = field(default=None, init=False)

    def first(self, symbols: Iterable[str], *, kind: str, state: str, again: bool = False) -> str | None:
        """Give the first symbol whose document is of a kind and a State; null where none of them is.

        What was read before is not asked for, nor, unless `again`, what was not there today. A `FetchError` says
        that the site did not answer for one of them: what was learnt until then is kept.
        """
        for symbol in symbols:
            known = self.learnt.identity(symbol)
            if known is None and (again or not self.learnt.is_missing(symbol)):
                known = self._ask(symbol)
                self.tell(symbol, known)
            if known and known.kind == kind and state in known.states:
                return symbol
        return None

    def is_there(self, symbol: str, *, again: bool = False) -> bool:
        """Say whether there is a document of a symbol, whatever it says of itself."""
        if self.learnt.identity(symbol) is None and (again or not self.learnt.is_missing(symbol)):
            self._ask(symbol)
        return self.learnt.identity(symbol) is not None

    def _ask(self, symbol: str) -> Identity | None:
        """Bring a document in English, the language that is read most surely, and note what it is."""
        (place,) = by_symbol([Wanted("document", symbol)], "en", "pdf")
        try:
            brought = self.fetcher.first_of(place.addresses, place.file, accepts=place.accepts)
        except FetchError as error:
            if error.reason not in ("not_found", "page"):
                raise
            self.refused = error
            self.learnt.missed(symbol)
            return None
        said = self.identify(brought.kept.path)
        if said is None or plain_symbol(said.symbol or symbol) != symbol:
            said = Identity("other", (), said.symbol if said else None)
        self.learnt.read(symbol, said)
        return said
