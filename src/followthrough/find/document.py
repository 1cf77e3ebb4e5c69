"""Everything that one document states, by its kind."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from followthrough.records import Block, Document, DocumentKind, Passage, Problem, Recommendation, Record


@dataclass(frozen=True, slots=True)
class Subject:
    """What a finder looks at: a document, its blocks, its passages, and recommendations that it may answer."""

    document: Document
    blocks: Sequence[Block]
    passages: Sequence[Passage]
    known: Sequence[Recommendation]


Finder = Callable[[Subject], Iterable[Record]]


def find(document: Document, blocks: Iterable[Block], known: Sequence[Recommendation]) -> Iterator[Record]:
    """Yield what a document states: its passages first, then what its kind of document holds, totals, doubts.

    `known` are recommendations of other documents that this one may answer.
    """
    if document.kind in ("matrix", "export"):
        yield from _of_others(document, blocks)
        return
    from followthrough.find.passages import numbering_problems, passages
    from followthrough.find.totals import totals

    listed = blocks if isinstance(blocks, list) else list(blocks)
    found = passages(document, listed)
    yield from found
    for finder in FINDERS.get(document.kind, ()):
        yield from finder(Subject(document, listed, found, known))
    yield from totals(document, found)
    yield from numbering_problems(document, found)


def _of_others(document: Document, blocks: Iterable[Block]) -> Iterable[Record]:
    """Read what others put together: a matrix of OHCHR, an export of UHRI or of UPR Info."""
    if document.kind == "matrix":
        from followthrough.find.exports.matrix import matrix

        return matrix(document, blocks)
    from followthrough.find.exports.rows import named_rows
    from followthrough.find.exports.uhri import is_uhri, uhri
    from followthrough.find.exports.upr_info import is_upr_info, upr_info

    rows = named_rows(blocks)
    first = next(rows, {})
    for is_mine, reader in ((is_uhri, uhri), (is_upr_info, upr_info)):
        if is_mine(first):
            return reader(chain([first], rows), document)
    return [_unknown_table(document, first)]


def _unknown_table(document: Document, first: Mapping[str, str]) -> Problem:
    return Problem(
        document=document.id,
        kind="unknown_table",
        message="The columns of this table are those of no export that Followthrough knows (UHRI, UPR Info).",
        found=", ".join(first)[:500],
    )


def _report(subject: Subject) -> Iterator[Record]:
    from followthrough.find.recommendations import recommendations
    from followthrough.find.review import review_facts

    review = review_facts(subject.document, subject.passages)
    if review:
        yield review
    yield from recommendations(subject.document, subject.passages, said_on=review.adopted_on if review else None)


def _pledges(subject: Subject) -> Iterable[Record]:
    from followthrough.find.pledges import pledges

    return pledges(subject.document, subject.passages)


def _answers(subject: Subject) -> Iterable[Record]:
    from followthrough.find.answers import answers

    return answers(subject.document, subject.passages, subject.known, subject.blocks)


def _plenary(subject: Subject) -> Iterable[Record]:
    from followthrough.find.plenary import plenary_answers

    return plenary_answers(subject.document, subject.passages, subject.known)


def _events(subject: Subject) -> Iterable[Record]:
    from followthrough.find.decisions import events

    return events(subject.document, subject.passages)


FINDERS: Mapping[DocumentKind, tuple[Finder, ...]] = {
    "working_group_report": (_report, _pledges),
    "draft_report": (_report, _pledges),
    "addendum": (_answers, _pledges),
    "oral_statement": (_answers,),
    "midterm_report": (_answers,),
    "council_report": (_plenary,),
    "national_report": (_pledges,),
    "decision": (_events,),
    "resolution": (_events,),
}
"""What is looked for in each kind of document; a new kind is one entry."""
