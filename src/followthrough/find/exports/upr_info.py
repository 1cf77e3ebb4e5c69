"""UPR Info's table: a row a text and a recommending State, with its coding of answer, action and issues.

Rows of one text in one review are joined into one recommendation with several recommenders. The table has no
paragraph numbers, so that ids count the texts of a review in the table's order: `A/HRC/12/9#upr-info.3`; where it
names no report they are the table's own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from sys import intern

from followthrough.find.exports.positions import position
from followthrough.find.exports.rows import doubt, put_aside, words
from followthrough.find.exports.uhri_row import session_of
from followthrough.messages import exports as say
from followthrough.messages.sentence import Message
from followthrough.records import Document, Label, PrintedRecommender, Problem, Recommendation, Record, Response
from followthrough.records.ids import plain_symbol, record_id
from followthrough.terms import states
from followthrough.terms.sessions import cycle_of

BY = "UPR Info"
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "report": ("report", "document symbol", "symbol"),
    "state": ("state", "state under review", "sur", "to"),
    "session": ("session", "upr session"),
    "text": ("text", "recommendation"),
    "recommender": ("recommender", "recommending state", "recommending country", "from"),
    "response": ("response", "answer"),
    "action": ("action", "action category"),
    "issues": ("issues", "issue"),
    "paragraph": ("para", "paragraph"),
}
"""Columns with the names that they have in the table as exported at several times, and in forms derived from it."""
_NEEDED = ("state", "text", "recommender", "response", "action", "issues")
_ACTIONS = ("1", "2", "3", "4", "5")
_SPACES = re.compile(r"\W+")


@dataclass(slots=True)
class Coded:
    """One text of a review, as its rows code it."""

    document: str
    number: str
    nth: int
    text: str
    state: str
    session: int | None
    response: str
    recommenders: tuple[PrintedRecommender, ...] = ()
    actions: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()


def missing_columns(header: Iterable[str]) -> list[str]:
    """Give the columns that UPR Info's table, or a form derived from it, has and this one lacks."""
    names = _named(header)
    return [_COLUMNS[meaning][0] for meaning in _NEEDED if meaning not in names]


def upr_info(rows: Iterable[tuple[int, Mapping[str, str]]], document: Document) -> Iterator[Record]:
    """Yield the recommendations of a table with their answers and labels; `document` is the table itself.

    All rows are read before the first record comes, since a text may recur anywhere. Problems give the row's number
    (the header is row 1) and its words.
    """
    table = _Table(document)
    for at, row in rows:
        yield from table.add(at, row)
    for coded in table.texts.values():
        yield from _records(coded, document)


class _Table:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._names: dict[str, str] = {}
        self._counts: dict[str, int] = {}
        self.texts: dict[bytes, Coded] = {}

    def add(self, at: int, row: Mapping[str, str]) -> Iterator[Problem]:
        if len(self._names) < len(_COLUMNS):
            self._names = {**_named(row), **self._names}
        cells = {meaning: " ".join(row.get(name, "").split()) for meaning, name in self._names.items()}
        state = _state(cells.get("state", ""))
        if not cells.get("text") or not state:
            why = say.NO_TEXT() if state else say.NO_KNOWN_STATE()
            yield put_aside(self._document, at, why, words(row))
            return
        yield from self._join(at, cells, state)

    def _join(self, at: int, cells: Mapping[str, str], state: str) -> Iterator[Problem]:
        session = session_of(cells.get("session", ""))
        review = plain_symbol(cells.get("report", "")) or f"{state}.{session or 'unknown'}"
        plain = _SPACES.sub(" ", cells["text"].lower()).strip()
        key, answer = _key(review, plain), cells.get("response", "")
        first = self.texts.get(key)
        if first and first.response != answer:
            why = say.ANSWERED_ELSEWHERE(name=first.response or "–")
            yield self._doubt(at, "differing_answers", why, f"{answer}: {cells['text']}")
            key = _key(review, plain, answer)
        coded = self.texts.get(key)
        if coded is None:
            coded = self.texts[key] = self._new(cells, state, session, review)
            yield from self._of_its_review(at, cells, session)
        yield from self._made_by(at, cells, coded)
        yield from self._of_its_coding(at, cells)
        coded.actions = _joined(coded.actions, cells.get("action", ""))
        coded.issues = _joined(coded.issues, cells.get("issues", ""))

    def _of_its_review(self, at: int, cells: Mapping[str, str], session: int | None) -> Iterator[Problem]:
        printed, text = cells.get("session", ""), cells["text"]
        if printed and session is None:
            yield self._doubt(at, "unknown_session", say.SESSION_NOT_READ(name=printed), text)
        elif session is None and not cells.get("report"):
            yield self._doubt(at, "unknown_session", say.NO_REVIEW(), text)

    def _of_its_coding(self, at: int, cells: Mapping[str, str]) -> Iterator[Problem]:
        action, response = cells.get("action", ""), cells.get("response", "")
        if any(one not in _ACTIONS for one in _joined((), action)):
            yield self._doubt(at, "unknown_label", say.NO_SUCH_ACTION(name=action), cells["text"])
        if not response:
            yield self._doubt(at, "unknown_position", say.GIVES_NO_ANSWER(), cells["text"])
        elif position(response) is None:
            yield self._doubt(at, "unknown_position", say.POSITION_NOT_KNOWN_IN_ROW(), response)

    def _new(self, cells: Mapping[str, str], state: str, session: int | None, review: str) -> Coded:
        report = plain_symbol(cells.get("report", ""))
        printed, nth = cells.get("paragraph", "").rstrip("."), 1
        if printed:
            number = printed if report else f"{review}.{printed}"
            nth = self._next(f"{review}#{number}")
        else:
            number = f"{'upr-info' if report else review}.{self._next(review)}"
        return Coded(
            intern(report or self._document.id),
            number,
            nth,
            cells["text"],
            state,
            session,
            intern(cells.get("response", "")),
        )

    def _next(self, counted: str) -> int:
        self._counts[counted] = self._counts.get(counted, 0) + 1
        return self._counts[counted]

    def _made_by(self, at: int, cells: Mapping[str, str], coded: Coded) -> Iterator[Problem]:
        printed = cells.get("recommender", "")
        if not printed:
            yield self._doubt(at, "no_recommender", say.NAMES_NO_RECOMMENDING_STATE(), coded.text)
            return
        code = _state(printed)
        if code is None:
            yield self._doubt(at, "unknown_state", say.RECOMMENDING_STATE_NOT_KNOWN(), printed)
        if any((code or printed) == (one.code or one.printed) for one in coded.recommenders):
            said = f"{printed}: {coded.text}"
            yield self._doubt(at, "repeated_row", say.STANDS_IN_EARLIER_ROW(), said)
        else:
            coded.recommenders = _with(coded.recommenders, code, printed)

    def _doubt(self, at: int, kind: str, why: Message, found: str) -> Problem:
        return doubt(self._document, at, kind, why, found)


def _named(header: Iterable[str]) -> dict[str, str]:
    plain = {" ".join(name.lower().replace("_", " ").split()): name for name in header}
    return {
        meaning: plain[found]
        for meaning, names in _COLUMNS.items()
        if (found := next((name for name in names if name in plain), None)) is not None
    }


def _key(*parts: str) -> bytes:
    """Give a hash of words, by which they are known again: a table of a million rows is kept in mind."""
    return blake2b("|".join(parts).encode(), digest_size=12).digest()


@lru_cache(maxsize=4096)
def _joined(before: tuple[str, ...], cell: str) -> tuple[str, ...]:
    """Add the terms of a cell, parted by commas, to those that are there."""
    terms = (term.strip() for term in cell.split(","))
    return tuple(dict.fromkeys((*before, *filter(None, terms))))


@lru_cache(maxsize=4096)
def _with(before: tuple[PrintedRecommender, ...], code: str | None, printed: str) -> tuple[PrintedRecommender, ...]:
    """Add a recommending State; what many texts have in common is kept once."""
    return (*before, PrintedRecommender(code=code, printed=printed))


def _state(name: str) -> str | None:
    """Give the code of a State named or given by its code; a name that is all but right will do."""
    if name in states.vocabulary().states:
        return name
    return states.find(name) or (states.closest(name) if name else None)


def _records(coded: Coded, document: Document) -> Iterator[Record]:
    identity = record_id(coded.document, coded.number, coded.nth)
    yield Recommendation(
        id=identity,
        document=coded.document,
        number=coded.number,
        text=coded.text,
        state=coded.state,
        cycle=cycle_of(coded.session) if coded.session else None,
        session=coded.session,
        recommenders=tuple(one.code for one in coded.recommenders if one.code),
        recommenders_as_printed=coded.recommenders,
    )
    if coded.response:
        yield Response(
            id=f"{identity}~upr-info",
            recommendation=identity,
            position=position(coded.response) or "unclear",
            formula=coded.response,
            stage="addendum",
            document=document.id,
        )
    for issue in coded.issues:
        yield Label(of=identity, scheme="issue", term=issue, by=BY)
    for action in coded.actions:
        yield Label(of=identity, scheme="action", term=action, by=BY)
