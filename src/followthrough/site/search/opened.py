"""A generation that was opened: its searcher, and what it holds as a whole."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import tantivy
from tantivy import Query

from followthrough.errors import InputError
from followthrough.messages import storing as say
from followthrough.site.search.asking import Asking, filtered, known_now
from followthrough.site.search.fields import prepared
from followthrough.site.search.generations import READY, TALLY, UnusableIndexError, in_use
from followthrough.site.search.language import Node, names_day
from followthrough.site.search.tally import Tally, read

ATTEMPTS = 3
UNREADABLE = (OSError, ValueError)


class DamagedIndexError(UnusableIndexError):
    """An index whose files cannot be read."""


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A generation to search in; it never changes."""

    name: str
    edition: str
    searcher: tantivy.Searcher
    tally: Tally
    asking: Asking

    def query(self, words: Node, filters: Mapping[str, Sequence[str]]) -> Query:
        """Give the query that finds what was typed and chosen, as known on the day that it names, else now."""
        query = filtered(self.asking.query(words), filters)
        return query if names_day(words) or not self.tally.past else known_now(query)


def opened(home: Path) -> Opened:
    """Open the generation in use below the data folder; an `InputError` says how to make one where none can be read.

    Another process may bring a new one into use, and remove this one, between two steps: then the new one is opened.
    """
    for _ in range(ATTEMPTS - 1):
        with suppress(*UNREADABLE):
            return _opened(in_use(home))
    try:
        return _opened(in_use(home))
    except UNREADABLE as error:
        raise DamagedIndexError(say.DAMAGED_INDEX(), where=str(home), remedy=say.MAKE_INDEX()) from error


def can_be_read(home: Path) -> bool:
    """Say whether there is an index whose files are whole: a machine that lost its power may have left torn ones."""
    try:
        opened(home)
    except InputError:
        return False
    return True


@lru_cache(maxsize=2)
def _opened(generation: Path) -> Opened:
    tally = read((generation / TALLY).read_text(encoding="utf-8"))
    index = prepared(tantivy.Index.open(str(generation)))
    edition = (generation / READY).read_text(encoding="ascii")
    return Opened(generation.name, edition, index.searcher(), tally, Asking(sorted(tally.languages)))
