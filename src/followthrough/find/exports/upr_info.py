"""UPR Info's table: a row a text and a recommending State, with its coding of answer, action and issues.

Rows of one text in one review are joined into one recommendation with several recommenders. The table has no
paragraph numbers, so that ids count the texts of a review in the table's order: `A/HRC/12/9#upr-info.3`; where it
names no report they are the table's own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from followthrough.find.exports.positions import position
from followthrough.find.exports.rows import doubt, put_aside, words
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
    recommenders: dict[str, PrintedRecommender] = field(default_factory=dict)
    actions: dict[str, None] = field(default_factory=dict)
    issues: dict[str, None] = field(default_factory=dict)


def missing_columns(header: Iterable[str]) -> list[str]:
    """Give the columns that UPR Info's table, or a form derived from it, has and this one lacks."""
    names = _named(header)
    return [" or ".join(_COLUMNS[meaning]) for meaning in _NEEDED if meaning not in names]


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
        self._answers: dict[tuple[str, str], str] = {}
        self.texts: dict[tuple[str, str, str], Coded] = {}

    def add(self, at: int, row: Mapping[str, str]) -> Iterator[Problem]:
        if len(self._names) < len(_COLUMNS):
            self._names = {**_named(row), **self._names}
        cells = {meaning: " ".join(row.get(name, "").split()) for meaning, name in self._names.items()}
        state = _state(cells.get("state", ""))
        if not cells.get("text") or not state:
            missing = "text" if state else "known State under review"
            yield put_aside(self._document, at, f"it has no {missing}", words(row))
            return
        yield from self._join(at, cells, state)

    def _join(self, at: int, cells: Mapping[str, str], state: str) -> Iterator[Problem]:
        session = (
            int(cells["session"])
            if cells.get("session", "").isascii() and cells.get("session", "").isdigit()
            else None
        )
        review = plain_symbol(cells.get("report", "")) or f"{state}.{session or 'unknown'}"
        plain = _SPACES.sub(" ", cells["text"].lower()).strip()
        before = self._answers.setdefault((review, plain), cells.get("response", ""))
        if before != cells.get("response", ""):
            message = f"the same text is answered {before} elsewhere; both stand."
            yield self._doubt(at, "differing_answers", message, f"{cells.get('response', '')}: {cells['text']}")
        key = (review, plain, cells.get("response", ""))
        coded = self.texts.get(key)
        if coded is None:
            coded = self.texts[key] = self._new(cells, state, session, review)
        yield from self._made_by(at, cells, coded)
        coded.actions.update(dict.fromkeys(filter(None, [cells.get("action", "")])))
        coded.issues.update(
            dict.fromkeys(issue for raw in cells.get("issues", "").split(",") if (issue := raw.strip()))
        )

    def _new(self, cells: Mapping[str, str], state: str, session: int | None, review: str) -> Coded:
        report = plain_symbol(cells.get("report", ""))
        number = cells.get("paragraph", "").rstrip(".")
        if number and not report:
            number = f"{review}.{number}"
        if not number:
            count = self._counts[review] = self._counts.get(review, 0) + 1
            number = f"upr-info.{count}" if report else f"{review}.{count}"
        counted = f"{review}#{number}"
        nth = self._counts[counted] = self._counts.get(counted, 0) + 1
        return Coded(
            report or self._document.id, number, nth, cells["text"], state, session, cells.get("response", "")
        )

    def _made_by(self, at: int, cells: Mapping[str, str], coded: Coded) -> Iterator[Problem]:
        printed = cells.get("recommender", "")
        if not printed:
            yield self._doubt(at, "no_recommender", "it names no recommending State.", coded.text)
            return
        code = _state(printed)
        if code is None:
            yield self._doubt(at, "unknown_state", "the recommending State is not known by this name.", printed)
        if (code or printed) in coded.recommenders:
            yield self._doubt(
                at, "repeated_row", "text and State stand in an earlier row too.", f"{printed}: {coded.text}"
            )
        coded.recommenders.setdefault(code or printed, PrintedRecommender(code=code, printed=printed))

    def _doubt(self, at: int, kind: str, message: str, found: str) -> Problem:
        return doubt(self._document, at, kind, message, found)


def _named(header: Iterable[str]) -> dict[str, str]:
    plain = {" ".join(name.lower().replace("_", " ").split()): name for name in header}
    return {
        meaning: plain[found]
        for meaning, names in _COLUMNS.items()
        if (found := next((name for name in names if name in plain), None)) is not None
    }


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
        recommenders=tuple(one.code for one in coded.recommenders.values() if one.code),
        recommenders_as_printed=tuple(coded.recommenders.values()),
    )
    known = position(coded.response)
    if coded.response and known is None:
        message = "The answer is no word that is known here."
        yield Problem(
            document=document.id, number=coded.number, kind="unknown_position", message=message, found=coded.response
        )
    if coded.response:
        yield Response(
            id=f"{identity}~upr-info",
            recommendation=identity,
            position=known or "unclear",
            formula=coded.response,
            stage="addendum",
            document=document.id,
        )
    for issue in coded.issues:
        yield Label(of=identity, scheme="issue", term=issue, by=BY)
    for action in coded.actions:
        yield Label(of=identity, scheme="action", term=action, by=BY)
