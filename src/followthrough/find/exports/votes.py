"""A table of resolutions, decisions, statements and amendments of the Council and the Commission, with their votes.

A row is what a body did with one text on a day: adopted it, with or without a vote, turned it down, dropped it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from followthrough.find.exports.rows import doubt, put_aside, words
from followthrough.find.titles import states_in_title
from followthrough.messages import exports as say
from followthrough.messages.sentence import Message
from followthrough.records import Document, Event, EventStatus, Problem, Record
from followthrough.records.ids import plain_symbol

_NEEDED = ("symbol", "title", "date", "body", "vote_type", "yes", "no", "abstain")
_KINDS = {
    "resolution": "resolution",
    "decision": "decision",
    "presidential statement": "presidents_statement",
    "amendment": "amendment",
}
_KIND = re.compile(rf"\s*:?\s*\b({'|'.join(_KINDS)})\s*/?\s*$", re.IGNORECASE)
_OUTCOME = re.compile(r"^Outcome of the universal periodic review\b", re.IGNORECASE)
_WITHOUT_STROKE = re.compile(r"/(RES|DEC|PRST)(?=\d)")
_NUMBERED = re.compile(r"/[^/]*\d[^/]*$")
_WITHDRAWN = ("withdrawn", "not considered")
_COUNT = re.compile(r"\d{1,3}")


def missing_columns(header: Iterable[str]) -> list[str]:
    """Give the columns that a table of votes has and this one lacks."""
    present = {name.strip().lower() for name in header}
    return [name for name in _NEEDED if name not in present]


def votes(rows: Iterable[tuple[int, Mapping[str, str]]], document: Document) -> Iterator[Record]:
    """Yield an event a row, by its symbol; a symbol that names several texts is followed by the row's number."""
    seen: set[str] = set()
    for at, printed in rows:
        row = {name.strip().lower(): " ".join(cell.split()) for name, cell in printed.items()}
        why = _unusable(row)
        if why:
            yield put_aside(document, at, why, words(row))
            continue
        symbol = _WITHOUT_STROKE.sub(r"/\1/", plain_symbol(row["symbol"]))
        if symbol in seen and _NUMBERED.search(symbol):
            yield doubt(document, at, "repeated_symbol", say.SAME_SYMBOL(), words(row))
        identity = symbol if symbol not in seen and _NUMBERED.search(symbol) else f"{symbol}#row.{at}"
        seen.add(symbol)
        yield from _unclear(document, at, row)
        yield _event(identity, symbol, row, document, at)


def _unusable(row: Mapping[str, str]) -> Message | None:
    """Say why nothing can be taken from a row; null where something can."""
    missing = [name for name in ("symbol", "title", "body") if not row[name]]
    if missing:
        return say.EMPTY_COLUMN(name=missing[0])
    try:
        date.fromisoformat(row["date"])
    except ValueError:
        return say.NO_DAY(name=row["date"])
    return None


def _unclear(document: Document, at: int, row: Mapping[str, str]) -> Iterator[Problem]:
    counted = [row[name] for name in ("yes", "no", "abstain")]
    if any(counted) and not all(map(_COUNT.fullmatch, counted)):
        yield doubt(document, at, "unclear_vote", say.COUNTS_NOT_NUMBERS(), words(row))
    if row["vote_type"].lower().startswith("recorded") and not any(counted):
        yield doubt(document, at, "unclear_vote", say.COUNTS_NOT_THERE(), words(row))


def _event(identity: str, symbol: str, row: Mapping[str, str], document: Document, at: int) -> Event:
    named = _KIND.search(row["title"])
    title = row["title"][: named.start()].strip(" :/") if named else row["title"].strip(" :/")
    kind = _KINDS[named[1].lower()] if named else "resolution"
    status = _status(row, kind)
    if kind == "amendment":
        title = f"Amendment{'' if status == 'adopted' else ', not adopted'}: {title}"
    return Event(
        id=identity,
        kind="outcome_adopted" if _OUTCOME.match(title) else kind,
        states=states_in_title(title),
        body=row["body"],
        on=row["date"],
        status=status,
        title=title,
        symbol=symbol,
        votes=_tally(row),
        document=document.id,
        number=f"row {at}",
    )


def _tally(row: Mapping[str, str]) -> dict[str, int] | None:
    counted = {"for": row["yes"], "against": row["no"], "abstaining": row["abstain"]}
    tally = {word: int(count) for word, count in counted.items() if _COUNT.fullmatch(count)}
    return tally or None


def _status(row: Mapping[str, str], kind: str) -> EventStatus:
    """Say what came of it; a vote that was lost was held."""
    if row["vote_type"].lower().startswith(_WITHDRAWN):
        return "cancelled"
    tally = _tally(row) or {}
    lost = tally.get("for", 1) <= tally.get("against", 0)
    return "held" if kind == "amendment" and lost else "adopted"
