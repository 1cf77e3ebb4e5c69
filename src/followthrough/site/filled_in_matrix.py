"""A matrix that somebody filled in: its last column, tied to the recommendations that the record holds.

A list that this program wrote repeats what the record said then; of it only what was filled in is taken. What cannot
be tied is put aside as a `problem` that names it.
"""

from collections.abc import Iterable, Iterator, Mapping

from followthrough.export.content import of_records
from followthrough.export.implementation import STATUS_SCALE, Reported, grades, lines_of, read_cell
from followthrough.export.matrix import Asked, paragraphs_of
from followthrough.find.exports import PUT_ASIDE
from followthrough.find.exports.matrix import COMMENT, HANDED_BACK
from followthrough.messages import storing as say
from followthrough.messages.sentence import Message
from followthrough.records import Assessment, Document, Problem, Recommendation, Record, Response
from followthrough.site.store.content import DatabaseContent
from followthrough.site.store.decisions.follow_up import planned
from followthrough.site.store.decisions.words import SIMILAR, likeness
from followthrough.site.store.selection import Selection
from followthrough.terms import states

CAPACITY = "State under review"
_DOUBTS = (PUT_ASIDE, "differing_repeat", "empty_matrix")


def tied(records: Iterable[Record], on: str) -> Iterator[Record]:
    """Give the records of a matrix with its last column as assessments and comments of the day `on` (ISO)."""
    listed = list(records)
    document = next((record for record in listed if isinstance(record, Document)), None)
    if document is None:
        yield from listed
        return
    asked = {record.id: record for record in listed if isinstance(record, Recommendation)}
    comments = {said.recommendation or "": said.comment or "" for said in map(_comment, listed) if said}
    if any(isinstance(record, Response) and record.id.endswith(HANDED_BACK) for record in listed):
        there = _in_record(asked, document)
        yield from (record for record in listed if _is_of_the_list(record))
        for one in asked.values():
            yield from _tied(one, comments.get(one.id, ""), there.get(one.id), document, on)
        return
    yield from (record for record in listed if not _comment(record))
    for identity, comment in comments.items():
        yield from _reported(asked[identity], comment, None, document, on)


def _comment(record: Record) -> Response | None:
    """Give a record back where it is what stands in the last column of a row."""
    return record if isinstance(record, Response) and record.id.endswith(COMMENT) else None


def _is_of_the_list(record: Record) -> bool:
    """Say whether a record is about the list itself, or about a row that could not be read."""
    return isinstance(record, Document) or (isinstance(record, Problem) and record.kind in _DOUBTS)


def _in_record(identities: Iterable[str], document: Document) -> Mapping[str, Asked]:
    """Give what the record holds of some recommendations, but for what it has from this very list."""
    content = DatabaseContent(Selection(found=list(identities)))
    kinds = ("recommendation", "response", "assessment")
    records = [record for kind in kinds for record in content.records(kind) if not _is_from(record, document)]
    reports = paragraphs_of(of_records(records), planned)
    return {text.id: asked for paragraphs in reports.values() for asked in paragraphs for text in asked.texts}


def _is_from(record: Record, document: Document) -> bool:
    return (isinstance(record, Response) and record.document == document.id) or (
        isinstance(record, Assessment) and record.id.endswith(f":{document.id}")
    )


def _tied(one: Recommendation, comment: str, there: Asked | None, document: Document, on: str) -> Iterator[Record]:
    held = next((text for text in there.texts if text.id == one.id), None) if there else None
    if held is None:
        yield _aside(document, one, say.NOT_IN_RECORD(recommendation=one.id), comment or one.text)
    elif likeness(held.text, one.text) < SIMILAR:
        message = say.OTHER_WORDS_IN_RECORD(recommendation=one.id)
        yield _aside(document, one, message, f"{one.text} | {comment}" if comment else one.text)
    else:
        yield from _reported(one, comment, there, document, on)


def _reported(one: Recommendation, cell: str, there: Asked | None, document: Document, on: str) -> Iterator[Record]:
    """Yield what a cell says that the record does not: an assessment, or a comment, and what is put aside."""
    said = read_cell(cell, _printed(there) if there else ())
    for line in said.plans:
        yield _aside(document, one, say.CHANGED_AT_DESK(), line)
    for line in said.unknown:
        yield _aside(document, one, say.NO_SUCH_STATUS(grades=", ".join(grades())), line)
    if said.grade:
        yield _assessment(one, said, there, document, on)
    elif said.words or said.evidence:
        evidence = (f"Evidence: {line}" for line in said.evidence)
        yield Response(
            id=f"{one.id}{COMMENT}:{document.id}" if there else f"{one.id}{COMMENT}",
            recommendation=one.id,
            comment="\n".join(filter(None, (said.words, *evidence))),
            stage="later",
            document=document.id,
            public_on=on if there else None,
        )


def _printed(there: Asked) -> list[str]:
    """Give every line that the record may have printed: each assessment may have been the last when the list was."""
    earlier = (line for one in there.assessments for line in lines_of(None, [one], ()))
    return [*lines_of(there.planned, (), there.comments), *earlier]


def _assessment(one: Recommendation, said: Reported, there: Asked | None, document: Document, on: str) -> Assessment:
    body = there.planned.body if there and there.planned else ""
    known = states.state(one.state).name if one.state else document.id
    return Assessment(
        id=f"{one.id}:assessment:{document.id}",
        subject=one.id,
        assessor=body or known,
        capacity=CAPACITY,
        scale=STATUS_SCALE,
        grade=said.grade,
        on=on,
        rationale=said.words,
        evidence=said.evidence,
    )


def _aside(document: Document, one: Recommendation, message: Message, found: str) -> Problem:
    return Problem(
        document=document.id,
        number=one.number,
        page=one.page or None,
        kind=PUT_ASIDE,
        message=message,
        found=f"{one.number} {found}",
    )
