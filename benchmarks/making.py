"""The shared coded rows, multiplied to any number of recommendations, as records of many documents."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from followthrough.pipeline.run import read_files
from followthrough.records import Document, Label, Recommendation, Record, Response
from followthrough.records.lines import read_lines
from followthrough.terms.sessions import session

REVIEW_COPIES = 2
"""So many copies stand for two cycles of reviews each; what goes beyond is of other mechanisms, as in UHRI."""


def coded_rows(rows: Path) -> list[Record]:
    """Read UPR Info's rows (CSV) into recommendations, answers and labels."""
    found: list[Record] = []
    for outcome in read_files([rows]):
        with outcome.lines.open(encoding="utf-8") as lines:
            records = read_lines(lines, rows.name)
            found.extend(r for r in records if isinstance(r, Recommendation | Response | Label))
    return found


def multiplied(records: Iterable[Record], wanted: int) -> Iterator[tuple[str, list[Record]]]:
    """Yield copies of the records, each with a name, until there are `wanted` recommendations."""
    listed = list(records)
    of_copy = sum(isinstance(record, Recommendation) for record in listed)
    if not of_copy:
        raise ValueError("there is no recommendation to multiply: set FOLLOWTHROUGH_REFERENCE")
    made = copy = 0
    while made < wanted:
        yield f"copy {copy}", list(_copied(listed, copy, wanted - made))
        made, copy = made + of_copy, copy + 1


def _copied(records: list[Record], copy: int, most: int) -> Iterator[Record]:
    asked = [record for record in records if isinstance(record, Recommendation)]
    kept = {one.id: _recommendation(one, copy) for one in islice(asked, most)}
    documents: dict[str, Document] = {}
    for one in kept.values():
        documents.setdefault(one.document, _document(one))
    yield from documents.values()
    yield from kept.values()
    for record in records:
        if isinstance(record, Response) and record.recommendation in kept:
            yield _answer(record, kept[record.recommendation], copy)
        elif isinstance(record, Label) and record.of in kept:
            yield replace(record, of=kept[record.of].id)


def _recommendation(one: Recommendation, copy: int) -> Recommendation:
    document = f"{one.document}/Copy.{copy}" if copy else one.document
    number = one.number.removeprefix("upr-info.")
    copied = replace(one, id=f"{document}#1.{number}", document=document, number=f"1.{number}")
    if copy < REVIEW_COPIES:
        return replace(copied, cycle=(one.cycle or 1) + 2 * copy, session=(one.session or 1) + 26 * copy)
    return replace(copied, cycle=None, session=None, recommenders=(), mechanism="treaty_body")


def _document(one: Recommendation) -> Document:
    known = session(one.session) if one.session else None
    return Document(
        id=one.document,
        symbol=one.document,
        kind="working_group_report" if one.session else "other",
        states=(one.state,),
        session=one.session,
        cycle=one.cycle,
        published=f"{known.ends}-28" if known else "2015",
        title=f"Recommendations to {one.state}",
        sha256=one.document,
    )


def _answer(answer: Response, to: Recommendation, copy: int) -> Response:
    known = session(to.session) if to.session else None
    day = f"{known.meets}-20" if known else None
    return replace(answer, id=f"{to.id}~{copy}", recommendation=to.id, document=to.document, public_on=day)
