"""The export of OHCHR's Universal Human Rights Index: a row an observation of any mechanism, with OHCHR's labels.

Rows of type `Concerns/Observations` are findings, rows `Response of …` what a State says; all others are
recommendations. The same words under the same number are one record with the labels of all its rows.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from sys import intern

from followthrough.find.exports.positions import position
from followthrough.find.exports.rows import doubt, put_aside, words
from followthrough.find.exports.uhri_lists import items, joined_states
from followthrough.find.exports.uhri_row import Columns, columns, day, mechanism, name_of, session_of
from followthrough.find.exports.uhri_text import Prefixed, clean, prefixed
from followthrough.find.recommendations.part import Part
from followthrough.find.recommendations.texts import texts
from followthrough.messages import exports as say
from followthrough.messages.sentence import Message
from followthrough.records import (
    Document,
    Finding,
    Label,
    Mechanism,
    PrintedRecommender,
    Problem,
    Recommendation,
    Record,
    Response,
    Scheme,
)
from followthrough.records.ids import plain_symbol, record_id
from followthrough.records.recommenders import codes
from followthrough.terms.sessions import cycle_of

BY = "UHRI"
_NEEDED = ("text", "states", "body", "symbol", "type")
_RESPONSE = re.compile(r"^(?:\W|\d)*response of\b", re.IGNORECASE)
_LABELS: tuple[tuple[str, Scheme], ...] = (("themes", "uhri_theme"), ("persons", "group"), ("goals", "sdg"))


@dataclass(frozen=True, slots=True)
class Line:
    """A row, read: whose it is, where it stands and what it says."""

    at: int
    symbol: str
    states: tuple[str, ...]
    said: Prefixed
    session: int | None
    mechanism: Mechanism
    number: str


def missing_columns(header: Iterable[str]) -> list[str]:
    """Give the columns that UHRI's export has and this one lacks."""
    found = columns(header).names
    return [name_of(meaning) for meaning in _NEEDED if not found[meaning]]


def uhri(rows: Iterable[tuple[int, Mapping[str, str]]], document: Document) -> Iterator[Record]:
    """Yield what the rows of an export state, in their order; `document` is the export itself.

    Ids are those of the documents that the rows name. What cannot be used becomes a problem that gives the row's
    number (the header is row 1) and its words.
    """
    importer = _Importer(document)
    for at, row in rows:
        yield from importer.records(at, row)


class _Importer:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._columns = Columns({})
        self._width = 0
        self._texts: dict[str, list[bytes]] = {}
        self._dated: dict[str, str | None] = {}
        self._positions: dict[str, str] = {}

    def records(self, at: int, row: Mapping[str, str]) -> Iterator[Record]:
        if not all(self._columns.names.get(meaning) in row for meaning in _NEEDED):
            self._columns = self._known_columns(row)
        line = self._line(at, row)
        if isinstance(line, Problem):
            yield line
            return
        yield from self._of_its_review(line, row)
        yield from self._document_of(line, row)
        kinds = " ".join(items(self._cell(row, "type"))).lower()
        if _RESPONSE.match(line.said.text) or "response" in kinds:
            yield from self._response(line)
        elif "recommendation" in kinds or "concern" not in kinds:
            yield from self._recommendations(line, row, kinds)
        else:
            yield from self._finding(line, row)

    def _known_columns(self, row: Mapping[str, str]) -> Columns:
        """Empty cells are not in a row, so that the columns are known only after some rows."""
        known = columns([*self._columns.names.values(), *row])
        return Columns({**known.names, **{k: v for k, v in self._columns.names.items() if v}})

    def _cell(self, row: Mapping[str, str], meaning: str) -> str:
        return self._columns.of(row, meaning)

    def _doubt(self, at: int, kind: str, why: Message, found: str = "", number: str | None = None) -> Problem:
        return doubt(self._document, at, kind, why, found, number)

    def _line(self, at: int, row: Mapping[str, str]) -> Line | Problem:
        text = clean(self._cell(row, "text"))
        if not text:
            return put_aside(self._document, at, say.NO_TEXT(), words(row))
        said = prefixed(text)
        symbol = plain_symbol(next(iter(items(self._cell(row, "symbol"))), ""))
        if not symbol:
            return put_aside(self._document, at, say.NAMES_NO_DOCUMENT(), text)
        named = joined_states(self._cell(row, "states"))
        codes = tuple(one.code for one in named if one.code)
        if not codes:
            printed = ", ".join(one.printed for one in named) or "no State"
            return put_aside(self._document, at, say.STATE_NOT_KNOWN(), f"{printed}: {text}")
        session = session_of(self._cell(row, "session"))
        body = next(iter(items(self._cell(row, "body"))), "")
        speaks = mechanism(body, symbol, session)
        if speaks is None:
            return put_aside(self._document, at, say.BODY_NOT_KNOWN(), f"{body}: {text}")
        number = said.number or next(iter(items(self._cell(row, "annotation"))), "") or f"row.{at}"
        return Line(at, symbol, codes, said, session, speaks, number)

    def _of_its_review(self, line: Line, row: Mapping[str, str]) -> Iterator[Problem]:
        """Name what of a cell is not understood where the rest of it is, or where the record does without."""
        printed = next(iter(items(self._cell(row, "session"))), "")
        if printed and line.session is None:
            yield self._doubt(
                line.at, "unknown_session", say.SESSION_NOT_READ(name=printed), line.said.text, line.number
            )
        for one in joined_states(self._cell(row, "states")):
            if one.code is None:
                yield self._doubt(line.at, "unknown_state", say.A_STATE_NOT_KNOWN(), one.printed, line.number)

    def _document_of(self, line: Line, row: Mapping[str, str]) -> Iterator[Record]:
        if line.symbol in self._dated:
            return
        cell = self._cell(row, "published")
        published = self._dated[line.symbol] = day(cell)
        if cell and published is None:
            yield self._doubt(line.at, "unknown_date", say.DATE_NOT_READ(), cell)
        yield Document(
            id=line.symbol,
            symbol=line.symbol,
            kind="working_group_report" if line.mechanism == "upr" and "/Add." not in line.symbol else "other",
            states=line.states,
            session=line.session,
            cycle=cycle_of(line.session) if line.session else None,
            published=published,
        )

    def _nth(self, line: Line, text: str) -> tuple[int, bool]:
        """Give the place of a text among those of its number, and whether it was there before."""
        before = self._texts.setdefault(f"{line.symbol}#{line.number}", [])
        key = blake2b("|".join((text, *line.states)).encode(), digest_size=8).digest()
        if key in before:
            return before.index(key) + 1, True
        before.append(key)
        return len(before), False

    def _recommendations(self, line: Line, row: Mapping[str, str], kinds: str) -> Iterator[Record]:
        if not kinds:
            yield self._doubt(line.at, "no_type", say.NO_TYPE(), line.said.text)
        elif "recommendation" not in kinds:
            yield self._doubt(line.at, "no_type", say.TYPE_NOT_KNOWN(name=kinds), line.said.text, line.number)
        if line.said.number is None:
            yield self._doubt(line.at, "no_number", say.NO_NUMBER(), line.said.text, line.number)
        parts = [Part(line.said.text, ())]
        if line.mechanism == "upr":
            column = joined_states(self._cell(row, "recommenders"))
            parts, doubts = _made_by(texts(line.said.text, line.states[0]).texts, column, line.said.text)
            for kind, why, found in doubts:
                yield self._doubt(line.at, kind, why, found, line.number)
        for part in parts:
            yield from self._recommendation(line, part, row)

    def _recommendation(self, line: Line, part: Part, row: Mapping[str, str]) -> Iterator[Record]:
        nth, again = self._nth(line, part.words)
        identity = record_id(line.symbol, line.number, nth)
        printed = intern(next(iter(items(self._cell(row, "position"))), ""))
        if again and printed != self._positions[identity]:
            yield self._doubt(line.at, "differing_answers", say.OTHER_POSITION_IN_ROW(), printed, line.number)
        if not again:
            self._positions[identity] = printed
            yield Recommendation(
                id=identity,
                document=line.symbol,
                number=line.number,
                text=part.words,
                state=line.states[0],
                addressees=line.states[1:],
                cycle=cycle_of(line.session) if line.session else None,
                session=line.session,
                recommenders=codes(part.recommenders),
                recommenders_as_printed=part.recommenders,
                mechanism=line.mechanism,
            )
            yield from self._answer(line, identity, printed)
        yield from self._labels(identity, row)

    def _answer(self, line: Line, identity: str, printed: str) -> Iterator[Record]:
        if not printed:
            if line.mechanism == "upr":
                yield self._doubt(line.at, "unknown_position", say.GIVES_NO_POSITION(), line.said.text, line.number)
            return
        known = position(printed)
        if known is None:
            why = say.POSITION_NOT_KNOWN_IN_ROW()
            yield self._doubt(line.at, "unknown_position", why, printed, line.number)
        yield Response(
            id=f"{identity}~uhri",
            recommendation=identity,
            position=known or "unclear",
            stage="addendum",
            document=self._document.id,
        )

    def _labels(self, identity: str, row: Mapping[str, str]) -> Iterator[Record]:
        for meaning, scheme in _LABELS:
            for term in items(self._cell(row, meaning)):
                yield Label(of=identity, scheme=scheme, term=term, by=BY)

    def _response(self, line: Line) -> Iterator[Record]:
        yield Response(
            id=f"{record_id(line.symbol, line.number)}~uhri-row-{line.at}",
            recommendation=None,
            comment=line.said.text,
            stage="addendum" if "/Add." in line.symbol else "report",
            document=line.symbol,
            number=line.said.number,
        )
        why = say.ANSWER_NAMES_NO_RECOMMENDATION()
        yield self._doubt(line.at, "answer_without_recommendation", why, line.said.text, line.number)

    def _finding(self, line: Line, row: Mapping[str, str]) -> Iterator[Record]:
        for state in line.states:
            nth, again = self._nth(replace(line, states=(state,)), line.said.text)
            identity = record_id(line.symbol, line.number, nth)
            if not again:
                yield Finding(id=identity, document=line.symbol, number=line.number, text=line.said.text, state=state)
            yield from self._labels(identity, row)


Doubts = list[tuple[str, Message, str]]


def _made_by(parts: tuple[Part, ...], column: tuple[PrintedRecommender, ...], text: str) -> tuple[list[Part], Doubts]:
    """Hold the States in the text against those in the column: kind, reason and words of each doubt."""
    doubts: Doubts = [
        ("unknown_state", say.A_RECOMMENDING_STATE_NOT_KNOWN(), one.printed) for one in column if not one.code
    ]
    if not parts:
        if not column:
            doubts.append(("no_recommender", say.NEITHER_TEXT_NOR_COLUMN_NAMES_STATE(), text))
        return [Part(text, column)], doubts
    in_text = {one.code for part in parts for one in part.recommenders}
    missing = tuple(one for one in column if one.code and one.code not in in_text)
    surplus = in_text - {one.code for one in column} - {None}
    if column and (missing or surplus):
        words = ", ".join([one.printed for one in missing] + sorted(str(code) for code in surplus))
        doubts.append(("recommenders_differ", say.TEXT_AND_COLUMN_DIFFER(), words))
    made = list(parts)
    if missing and len(made) == 1:
        made = [Part(made[0].words, made[0].recommenders + missing)]
    return made, doubts
