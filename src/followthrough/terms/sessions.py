"""Sessions of the Working Group: the cycle each belongs to, its months, the Council session that took up its reports.

The vocabulary is `data/sessions.tsv`. Cycles: sessions 1 to 12, 13 to 26, 27 to 40, 41 to 54 (Council resolutions 5/1
and 16/21, decision 17/119). Session 35's reports carry the 44th Council session, although some were taken up later.
The months of sessions 51 to 53 are those that the calendar of the fourth cycle foresaw.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from msgspec import Struct

from followthrough.errors import VocabularyError
from followthrough.terms.shipped import text_of

_LAST_OF_CYCLE = (12, 26, 40, 54)
_COLUMNS = ["session", "cycle", "begins", "ends", "council", "meets"]


class Session(Struct, frozen=True):
    """A session of the Working Group; `begins` and `ends` are months (`2014-04`), `council` a Council session.

    `meets` is the month in which that session of the Council was to end.
    """

    number: int
    cycle: int
    begins: str
    ends: str
    council: int
    meets: str


def cycle_of(session: int | None) -> int | None:
    """Give the cycle that a session belongs to, null where it is not known."""
    if session is None or session < 1:
        return None
    return next((cycle for cycle, last in enumerate(_LAST_OF_CYCLE, 1) if session <= last), None)


def session(number: int) -> Session | None:
    """Give what is known of a session, null where nothing is."""
    return sessions().get(number)


def in_month(month: str) -> int | None:
    """Give the session that was held in a month (`2014-05`), null where there was none."""
    return next((one.number for one in sessions().values() if one.begins <= month[:7] <= one.ends), None)


def before_council(council: int) -> tuple[int, ...]:
    """Give the sessions whose reports were submitted to a session of the Council."""
    return tuple(one.number for one in sessions().values() if one.council == council)


def month_of_council(council: int) -> str | None:
    """Give the month in which a session of the Council took up reports of the Working Group, null where unknown."""
    return next((one.meets for one in sessions().values() if one.council == council), None)


@cache
def sessions() -> Mapping[int, Session]:
    """Give all sessions whose months are known, by number."""
    text = text_of("sessions.tsv")
    return load(text)


def load(text: str) -> Mapping[int, Session]:
    """Read a table of sessions; a `VocabularyError` says where it contradicts itself."""
    head, *rows = (line.split("\t") for line in text.splitlines())
    if head != _COLUMNS:
        raise VocabularyError("the columns are not those expected.", where="sessions.tsv", remedy=" ".join(_COLUMNS))
    known: dict[int, Session] = {}
    last = ""
    for row in rows:
        one = Session(int(row[0]), int(row[1]), row[2], row[3], int(row[4]), row[5])
        if one.number in known or one.cycle != cycle_of(one.number) or not last < one.begins <= one.ends:
            raise VocabularyError(
                "a session stands twice, out of order or in the wrong cycle.", where=f"sessions.tsv, session {row[0]}"
            )
        known[one.number], last = one, one.ends
    return MappingProxyType(known)
