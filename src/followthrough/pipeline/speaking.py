"""Which later documents speak on which earlier recommendations, pledges and findings of a State."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from followthrough.messages import checks as say
from followthrough.records import Document, Finding, Passage, Pledge, Problem, Recommendation, Record

SPEAKING = ("national_report", "midterm_report", "state_report", "compilation", "stakeholder_summary")
"""Kinds of document that report on what was asked before."""

Subject = Recommendation | Pledge | Finding


@dataclass(frozen=True, slots=True)
class Speaking:
    """A document with its paragraphs, and the subjects that were there before it; a doubt where that is not known."""

    document: Document
    passages: Sequence[Passage]
    subjects: Sequence[Subject]
    doubt: Problem | None = None


def speaking(records: Iterable[Record]) -> Iterator[Speaking]:
    """Give the documents that speak on something earlier, oldest first.

    Of recommendations, only those of the review right before count; pledges and findings all. What is earlier is told
    by date, else by cycle; a document of which neither is known gives a `Problem`.
    """
    listed = list(records)
    documents = {record.id: record for record in listed if isinstance(record, Document)}
    passages: dict[str, list[Passage]] = defaultdict(list)
    for record in listed:
        if isinstance(record, Passage):
            passages[record.document].append(record)
    subjects = [record for record in listed if isinstance(record, Subject) and _is_asked(record)]
    for document in sorted(documents.values(), key=lambda d: (d.published or "", d.id)):
        if document.kind in SPEAKING and subjects:
            earlier = [s for s in subjects if _is_earlier(s, documents.get(s.document), document)]
            found = list(_of_review_before(earlier, documents))
            yield Speaking(document, passages[document.id], found, _doubt(document))


def _is_asked(subject: Subject) -> bool:
    return not isinstance(subject, Recommendation) or subject.mechanism == "upr"


def _is_earlier(subject: Subject, source: Document | None, document: Document) -> bool:
    if source and source.published and document.published:
        return source.published < document.published
    cycle = _cycle(subject, source)
    if cycle is None or document.cycle is None:
        return False
    return cycle < document.cycle or (cycle == document.cycle and document.kind == "midterm_report")


def _of_review_before(subjects: Sequence[Subject], documents: dict[str, Document]) -> Iterator[Subject]:
    cycles = {s.id: _cycle(s, documents.get(s.document)) or 0 for s in subjects if isinstance(s, Recommendation)}
    last = max(cycles.values(), default=0)
    yield from (subject for subject in subjects if cycles.get(subject.id, last) == last)


def _cycle(subject: Subject, source: Document | None) -> int | None:
    own = subject.cycle if isinstance(subject, Recommendation) else None
    return own or (source.cycle if source else None)


def _doubt(document: Document) -> Problem | None:
    if document.published or document.cycle:
        return None
    return Problem(
        document=document.id,
        kind="unknown_date",
        message=say.NEITHER_DATE_NOR_CYCLE(),
    )
