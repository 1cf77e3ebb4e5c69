"""Reviews: which session of the Working Group each State has in each cycle, and the symbols of its documents.

The vocabulary is `data/reviews.tsv`: a row a review, with the symbols of the report and of the Council's decision
where they are known. Sessions of the first cycle were drawn by lot; from the second on a State keeps its place, 14
sessions on, and where it did not the table says so.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from followthrough.errors import VocabularyError
from followthrough.terms.sessions import cycle_of, sessions
from followthrough.terms.shipped import text_of

_COLUMNS = ["state", "cycle", "session", "report", "decision"]
_REPORT = re.compile(r"A/HRC/\d+/\d+")
_DECISION = re.compile(r"A/HRC/DEC/\d+/\d+[A-Z]?")
_SESSIONS_A_CYCLE = 14
"""From the second cycle on."""


@dataclass(frozen=True, slots=True)
class KnownReview:
    """A review as far as the table or the rule knows it; `report` and `decision` are symbols, null where unknown."""

    state: str
    cycle: int
    session: int
    report: str | None = None
    decision: str | None = None


def review(state: str, cycle: int) -> KnownReview | None:
    """Give the review of a State in a cycle, from the table or by the rule; null where neither tells."""
    if known := reviews().get((state, cycle)):
        return known
    before = review(state, cycle - 1) if cycle > 2 else None
    session = before.session + _SESSIONS_A_CYCLE if before else None
    return KnownReview(state, cycle, session) if session and cycle_of(session) == cycle else None


def latest(state: str, month: str) -> KnownReview | None:
    """Give the last review of a State whose session had begun by a month (`2014-05`); null where there was none."""
    begun = [one.number for one in sessions().values() if one.begins <= month]
    last = cycle_of(max(begun, default=0)) or 0
    found = (review(state, cycle) for cycle in range(last, 0, -1))
    return next((one for one in found if one and one.session in begun), None)


@cache
def reviews() -> Mapping[tuple[str, int], KnownReview]:
    """Give all reviews of the table by State and cycle."""
    text = text_of("reviews.tsv")
    return load(text)


def load(text: str) -> Mapping[tuple[str, int], KnownReview]:
    """Read a table of reviews; a `VocabularyError` says where it contradicts itself."""
    head, *rows = (line.split("\t") for line in text.splitlines())
    if head != _COLUMNS:
        raise VocabularyError("the columns are not those expected.", where="reviews.tsv", remedy=" ".join(_COLUMNS))
    known: dict[tuple[str, int], KnownReview] = {}
    symbols: set[str] = set()
    for row in rows:
        one = KnownReview(row[0], int(row[1]), int(row[2]), row[3] or None, row[4] or None)
        _check(one, symbols)
        if (one.state, one.cycle) in known:
            raise VocabularyError("a review stands twice.", where=f"reviews.tsv, {one.state} {one.cycle}")
        known[one.state, one.cycle] = one
        symbols.update(filter(None, (one.report, one.decision)))
    return MappingProxyType(known)


def _check(one: KnownReview, symbols: set[str]) -> None:
    where = f"reviews.tsv, {one.state} {one.cycle}"
    if cycle_of(one.session) != one.cycle:
        raise VocabularyError(f"session {one.session} is of another cycle.", where=where)
    for symbol, form in ((one.report, _REPORT), (one.decision, _DECISION)):
        if symbol and not form.fullmatch(symbol):
            raise VocabularyError(f"{symbol} is no symbol of that kind of document.", where=where)
        if symbol in symbols:
            raise VocabularyError(f"{symbol} belongs to two reviews.", where=where)
