"""OHCHR's thematic lists of recommendations: a table with recommendation, position, themes and groups of persons.

Rows that hold nothing but `Theme: …` or `Right or area: …` part the table (`Group: …` where a mechanism put its own
heads); a recommendation may stand under each of its themes. Some have a column of recommending States, which counts
where the text names none. A cell ends with `Source of position: A/HRC/n/n/Add.1 - Para. n`,
which leads to the report that the numbers belong to. Up to the second cycle themes carry a code (`A12 …`); the list
of themes used since is another one. From the fourth cycle on the goals (SDGs) have a column of their own, and so may
the persons affected.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from followthrough.find.exports.matrix_cells import Asked, Listed, Source, asked, listed
from followthrough.find.exports.positions import position
from followthrough.find.exports.rows import Row, put_aside, table_rows
from followthrough.find.recommendations.part import Part
from followthrough.find.recommendations.texts import texts
from followthrough.messages import exports as say
from followthrough.messages.sentence import Message, Sentence
from followthrough.records import Block, Document, Label, Problem, Recommendation, Record, Response, Scheme
from followthrough.records.ids import base_symbol, record_id
from followthrough.records.recommenders import codes
from followthrough.terms import states

_THEME = re.compile(r"^\s*(?:(?:sub-?)?theme|right or area)\s*:\s*", re.IGNORECASE)
_GROUP = re.compile(r"^\s*group\s*:", re.IGNORECASE)
_TITLE = re.compile(r"\bUPR of (?:the )?([^()\n]{3,80}?)\s*(?:\(|$|[-–—]\s)")
_CYCLE = re.compile(r"(\d)\s?(?:st|nd|rd|th)\s+cycle", re.IGNORECASE)
_SESSION = re.compile(r"(\d{1,2})\s?(?:st|nd|rd|th)\s+session", re.IGNORECASE)
_POSITION = re.compile(r"^(?:position|response)\b|^.{0,40}\bposition$")
_HANDED_OUT = "Written by Followthrough"
_FIRST_ROWS = 5

HANDED_BACK = "~handed-back"
"""How the id of an answer ends that stands in a list which this program wrote: it repeats what the record said."""

COMMENT = "~matrix-comment"
"""How the id of what stands in the column for the level of implementation ends."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of the table holds what; null where the table has no such column."""

    recommendation: int
    recommenders: int | None
    position: int
    themes: int | None
    goals: int | None
    persons: int | None
    comment: int | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the matrix, read: what is asked, under which theme, with what answer and labels."""

    asked: Asked
    recommenders: str
    position: str
    listed: tuple[Listed, ...]
    comment: str
    page: int
    row: int


@dataclass(frozen=True, slots=True)
class About:
    """What the matrix is about: State (empty where not known), cycle, session, and the report without an answer."""

    document: Document
    state: str
    cycle: int | None
    session: int | None
    report: str
    is_handed_back: bool


def is_matrix(blocks: Iterable[Block]) -> bool:
    """Say whether the first rows of the first tables are headed as OHCHR's matrices are."""
    return any(_columns(row) for row, _ in zip(table_rows(blocks), range(_FIRST_ROWS), strict=False))


def matrix(document: Document, blocks: Iterable[Block]) -> Iterator[Record]:
    """Yield the recommendations of a matrix with their answers and labels, and problems for rows put aside.

    Ids are those of the report that the answers lead to: `A/HRC/25/5#186.28`. A recommendation that stands under
    several themes is one, with the labels of all.
    """
    all_blocks = list(blocks)
    entries: list[Entry] = []
    for found in _entries(document, all_blocks):
        if isinstance(found, Problem):
            yield found
        else:
            entries.append(found)
    if not entries:
        yield Problem(document=document.id, kind="empty_matrix", message=say.EMPTY_MATRIX())
        return
    about = _about(document, all_blocks, entries)
    yield from _doubts(about)
    for same in _by_number(entries, about.report).values():
        yield from _records(same, about)


def _columns(row: Row) -> Columns | None:
    heads = {column: " ".join(row.text(column).lower().split()) for column in row.cells}

    def headed(*words: str) -> int | None:
        return next((column for column, head in heads.items() if any(word in head for word in words)), None)

    recommendation = next((column for column, head in heads.items() if head.startswith("recommendation")), None)
    stance = next((column for column, head in heads.items() if _POSITION.search(head)), None)
    if recommendation is None or stance is None:
        return None
    recommenders = next((column for column, head in heads.items() if head.startswith("recommending state")), None)
    themes, goals = headed("theme"), headed("sdg", "sustainable development")
    persons = headed("affected persons", "persons affected", "concerned persons", "groups of persons")
    comment = headed("assessment", "comment", "level of implementation")
    goals, persons = (at if at != themes else None for at in (goals, persons))
    return Columns(recommendation, recommenders, stance, themes, goals, persons, comment)


def _entries(document: Document, blocks: Sequence[Block]) -> Iterator[Entry | Problem]:
    columns: Columns | None = None
    theme = ""
    for row in table_rows(blocks):
        heads = _columns(row)
        if heads or columns is None:
            columns = heads
            continue
        text = row.text(columns.recommendation)
        found = asked(text)
        if found and row.text(columns.position):
            yield _entry(row, found, columns, theme)
        elif _THEME.match(text):
            theme = " ".join(_THEME.sub("", text).split())
        elif _GROUP.match(text):
            theme = ""
        elif any(row.cells.values()):
            why = say.NEITHER_RECOMMENDATION_NOR_THEME()
            yield put_aside(document, row.at, why, " | ".join(row.text(column) for column in sorted(row.cells)))


def _entry(row: Row, found: Asked, columns: Columns, theme: str) -> Entry:
    listing: tuple[tuple[int | None, Scheme], ...] = (
        (columns.themes, "uhri_theme"),
        (columns.goals, "sdg"),
        (columns.persons, "group"),
    )
    given = tuple(one for at, scheme in listing if at is not None for one in listed(row.cells.get(at, ()), scheme))
    under = Listed("uhri_theme", theme)
    if theme and under not in given:
        given = (under, *given)
    comment = row.text(columns.comment) if columns.comment is not None else ""
    recommenders = row.text(columns.recommenders).strip()
    return Entry(found, recommenders, row.text(columns.position), given, comment.strip(), row.page, row.at)


def _about(document: Document, blocks: Sequence[Block], entries: Sequence[Entry]) -> About:
    title = " ".join(block.text for block in blocks if block.table is None)[:2000]
    reports = Counter(base_symbol(entry.asked.source.document) for entry in entries if entry.asked.source.document)
    report = reports.most_common(1)[0][0] if reports else document.id
    named = _TITLE.search(title)
    state = document.states[0] if document.states else (states.find(named[1]) if named else None)
    cycle, session = _CYCLE.search(title), _SESSION.search(title)
    return About(
        document=document,
        state=state or "",
        cycle=document.cycle or (int(cycle[1]) if cycle else None),
        session=document.session or (int(session[1]) if session else None),
        report=report,
        is_handed_back=_HANDED_OUT in title,
    )


def _doubts(about: About) -> Iterator[Problem]:
    if not about.state:
        yield Problem(document=about.document.id, kind="unknown_state", message=say.MATRIX_WITHOUT_STATE())
    if about.report == about.document.id:
        yield Problem(document=about.document.id, kind="unknown_report", message=say.MATRIX_WITHOUT_REPORT())


def _by_number(entries: Iterable[Entry], report: str) -> dict[tuple[str, str], list[Entry]]:
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        of = base_symbol(entry.asked.source.document) if entry.asked.source.document else report
        groups.setdefault((of, entry.asked.number), []).append(entry)
    return groups


def _records(same: Sequence[Entry], about: About) -> Iterator[Record]:
    first = same[0]
    report = base_symbol(first.asked.source.document) if first.asked.source.document else about.report
    comment = "\n".join(dict.fromkeys(line for entry in same for line in entry.comment.splitlines()))
    parts = _parts(first, about)
    yield from _doubts_of(same, parts, about)
    for nth, part in enumerate(parts, 1):
        identity = record_id(report, first.asked.number, nth)
        yield _recommendation(identity, report, part, first, about)
        yield _answer(identity, report, first, about)
        if comment:
            yield _comment(identity, comment, about)
        yield from _labels(identity, same, about)


def _parts(entry: Entry, about: About) -> tuple[Part, ...]:
    """Give the texts of a recommendation with the States that they name, else with those of their own column."""
    text = entry.asked.text
    parts = texts(text, about.state).texts or (Part(text, ()),)
    if entry.recommenders and not any(part.recommenders for part in parts):
        named = ", ".join(line.strip(" ,;") for line in entry.recommenders.splitlines())
        return texts(f"{text.rstrip(' ;.')} ({named})", about.state).texts or parts
    return tuple(parts)


def _recommendation(identity: str, report: str, part: Part, entry: Entry, about: About) -> Recommendation:
    given_in_report = entry.asked.source.document in ("", report)
    return Recommendation(
        id=identity,
        document=report,
        number=entry.asked.number,
        text=part.words,
        state=about.state,
        cycle=about.cycle,
        session=about.session,
        recommenders=codes(part.recommenders),
        recommenders_as_printed=part.recommenders,
        position=position(entry.position) or "unclear" if given_in_report else None,
        page=entry.page if report == about.document.id else 0,
    )


def _answer(identity: str, report: str, entry: Entry, about: About) -> Response:
    source: Source = entry.asked.source
    return Response(
        id=f"{identity}{HANDED_BACK if about.is_handed_back else '~matrix'}",
        recommendation=identity,
        position=position(entry.position) or "unclear",
        stage="addendum" if "/Add." in source.document else "report",
        document=source.document or report,
        number=source.number,
    )


def _comment(identity: str, comment: str, about: About) -> Response:
    return Response(
        id=f"{identity}{COMMENT}",
        recommendation=identity,
        comment=comment,
        stage="later",
        document=about.document.id,
    )


def _labels(identity: str, same: Iterable[Entry], about: About) -> Iterator[Label]:
    document = about.document.symbol or about.document.id
    for given in dict.fromkeys(one for entry in same for one in entry.listed):
        by = _list_of(given)(document=document)
        yield Label(of=identity, scheme=given.scheme, term=given.term, by=by)


def _list_of(given: Listed) -> Sentence:
    if given.scheme != "uhri_theme":
        return say.MATRIX
    return say.OLDER_THEMES if given.has_code else say.NEWER_THEMES


def _doubts_of(same: Sequence[Entry], parts: Sequence[Part], about: About) -> Iterator[Problem]:
    first = same[0]

    def doubt(kind: str, message: Message, found: str, entry: Entry = first) -> Problem:
        return Problem(
            document=about.document.id,
            number=entry.asked.number,
            page=entry.page or None,
            kind=kind,
            message=say.DOUBT(row=entry.row, why=message),
            found=found,
        )

    if position(first.position) is None:
        yield doubt("unknown_position", say.POSITION_NOT_KNOWN(), first.position)
    for other in same[1:]:
        if " ".join(other.position.lower().split()) != " ".join(first.position.lower().split()):
            yield doubt("differing_repeat", say.OTHER_POSITION(), other.position, other)
        if other.asked.text != first.asked.text:
            yield doubt("differing_repeat", say.OTHER_WORDS(), other.asked.text, other)
    for one in (one for part in parts for one in part.recommenders if one.code is None):
        yield doubt("unknown_state", say.STATE_NOT_KNOWN_BY_NAME(), one.printed)
    if not any(part.recommenders for part in parts):
        yield doubt("no_recommender", say.NO_STATE_IN_BRACKETS(), first.asked.text)
