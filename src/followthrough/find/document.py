"""Everything that one document states, by its kind."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from msgspec import Struct

from followthrough.records import Block, Document, DocumentKind, Passage, Problem, Recommendation, Record, Review


class Subject(Struct, frozen=True):
    """What a finder looks at: a document, its blocks, its passages, and recommendations that it may answer.

    Of a corrigendum, `corrected` are the records of the document that it corrects: itself, passages and answers.
    `lines` are the blocks as its reader gave them, before their tables were put together.
    """

    document: Document
    blocks: Sequence[Block]
    passages: Sequence[Passage]
    known: Sequence[Recommendation]
    corrected: Sequence[Record] = ()
    lines: Sequence[Block] = ()


Finder = Callable[[Subject], Iterable[Record]]
_NOTHING_STATED = (Problem, Review)
"""What is found in every document of a kind, also where nothing of it could be read."""


def find(
    document: Document,
    blocks: Iterable[Block],
    known: Sequence[Recommendation],
    corrected: Sequence[Record] = (),
    *,
    export: str | None = None,
) -> Iterator[Record]:
    """Yield what a document states: its passages first, then what its kind of document holds, totals, doubts.

    `known` are recommendations of other documents that this one may answer, `corrected` the records of the one that
    it corrects; `export` is the name of the format that somebody says it has (`find.exports.formats`).
    """
    if export:
        from followthrough.find.exports.formats import read_as

        yield from read_as(export, document, blocks)
        return
    if document.kind in ("matrix", "export"):
        yield from _of_others(document, blocks)
        return
    lines = blocks if isinstance(blocks, list) else list(blocks)
    yield from _with_pages(_stated(document, lines, known, corrected))


def _with_pages(records: Iterable[Record]) -> Iterator[Record]:
    """Let each doubt about a paragraph name its page too, where only one paragraph has the number."""
    pages: dict[str, set[int]] = defaultdict(set)
    for record in records:
        if isinstance(record, Passage) and record.number:
            pages[record.number].add(record.page)
        elif isinstance(record, Problem) and record.number and record.page is None:
            found = pages.get(record.number, ())
            page = next(iter(found)) if len(found) == 1 else 0
            yield replace(record, page=page or None)
            continue
        yield record


def _laid_out(document: Document, listed: list[Block]) -> list[Block]:
    """Give the blocks with their tables put together, in the kinds of document that print such."""
    informs = document.kind in WITH_ROWS
    if document.kind in WITH_TABLES:
        from followthrough.find.text.columns import with_printed_tables

        printed = with_printed_tables(listed)
        informs = document.kind == "corrigendum" and not _changes_in_tables(printed)
        listed = listed if informs else printed
    if informs:
        from followthrough.find.text.rows import with_rows_joined

        listed = with_rows_joined(listed)
    if document.kind in WITH_LISTS:
        from followthrough.find.recommendations.tables import with_rows_told

        listed = with_rows_told(listed)
    return listed


def _changes_in_tables(blocks: Sequence[Block]) -> bool:
    """Say whether the tables of a corrigendum tell what is to be changed; others stand for what they correct."""
    from followthrough.find.corrigenda.changes import tables_of_changes

    return bool(tables_of_changes(blocks))


def _stated(
    document: Document, lines: list[Block], known: Sequence[Recommendation], corrected: Sequence[Record]
) -> Iterator[Record]:
    """Yield the passages, what the finders of this kind of document find in them, totals, and doubts last."""
    from followthrough.find.kind import unknown_kind
    from followthrough.find.language import unread_language
    from followthrough.find.passages import passages_and_problems
    from followthrough.find.totals import totals

    listed = _laid_out(document, lines)
    found, problems = passages_and_problems(document, listed)
    yield from found
    finders, stated = FINDERS.get(document.kind, ()), 0
    for finder in finders:
        for record in finder(Subject(document, listed, found, known, corrected, lines)):
            stated += not isinstance(record, _NOTHING_STATED)
            yield record
    if not stated and (finders or document.kind == "other"):
        yield from unread_language(document, found)
    figures = list(totals(document, found))
    yield from figures
    if document.kind == "other" and all(total.said_by == total.state for total in figures):
        yield from unknown_kind(document, found)  # a State that gives figures may give answers beside them
    yield from problems


def _of_others(document: Document, blocks: Iterable[Block]) -> Iterable[Record]:
    """Read what others put together: a matrix of OHCHR, or an export."""
    from followthrough.find.exports.formats import read_known
    from followthrough.find.exports.matrix import matrix

    if document.kind != "matrix":
        return read_known(document, blocks)
    from followthrough.find.text.columns import with_printed_tables

    return matrix(document, with_printed_tables(list(blocks)))


def _report(subject: Subject) -> Iterator[Record]:
    from followthrough.find.recommendations import recommendations
    from followthrough.find.recommendations.ending import end_doubt
    from followthrough.find.recommendations.pages import on_their_pages
    from followthrough.find.recommendations.rows_read import table_doubts
    from followthrough.find.review import dates_in_doubt, review_facts

    review = review_facts(subject.document, subject.passages)
    if review:
        yield review
        yield from dates_in_doubt(subject.document, subject.passages, review)
    said_on = review.adopted_on if review else None
    made = recommendations(subject.document, subject.passages, said_on)
    if any(isinstance(one, Recommendation) and one.position == "unclear" for one in made):
        from followthrough.find.said_by_number import with_what_is_said

        made = list(with_what_is_said(subject.document, subject.passages, made))
    yield from on_their_pages(made, subject.blocks)
    yield from table_doubts(subject.document, subject.blocks, subject.passages, made)
    if any(isinstance(one, Recommendation) for one in made):
        yield from end_doubt(subject.document, subject.passages)


def _pledges(subject: Subject) -> Iterable[Record]:
    from followthrough.find.pledges import pledges

    return pledges(subject.document, subject.passages)


def _answers(subject: Subject) -> Iterator[Record]:
    from followthrough.find.answers import answers

    said = answers(subject.document, subject.passages, subject.known, subject.blocks)
    yield from said
    if any(block.table is not None or block.column is not None for block in subject.blocks):
        from followthrough.find.answers.tables.doubts import row_doubts

        yield from row_doubts(subject.document, subject.lines, subject.blocks, subject.known, said)


def _plenary(subject: Subject) -> Iterable[Record]:
    from followthrough.find.plenary import plenary_answers

    return plenary_answers(subject.document, subject.passages, subject.known)


def _events(subject: Subject) -> Iterable[Record]:
    from followthrough.find.decisions import events

    return events(subject.document, subject.passages)


def _corrigenda(subject: Subject) -> Iterable[Record]:
    from followthrough.find.corrigenda import corrigenda

    return corrigenda(subject.document, subject.passages, subject.blocks, subject.known, subject.corrected)


WITH_TABLES: frozenset[DocumentKind] = frozenset(("addendum", "corrigendum", "oral_statement"))
"""Kinds of document that say in tables what counts, of which a PDF has only the lines."""

WITH_LISTS: frozenset[DocumentKind] = frozenset(("working_group_report", "draft_report"))
"""Kinds of document that may set their recommendations as a table."""

WITH_ROWS: frozenset[DocumentKind] = frozenset(
    ("compilation", "national_report", "stakeholder_summary", "state_report", "inquiry_report", "council_report")
)
"""Kinds of document whose tables inform, and answer nothing: each row is a passage."""

FINDERS: Mapping[DocumentKind, tuple[Finder, ...]] = {
    "working_group_report": (_report, _pledges),
    "draft_report": (_report, _pledges),
    "addendum": (_answers, _pledges),
    "oral_statement": (_answers,),
    "midterm_report": (_answers,),
    "corrigendum": (_corrigenda,),
    "council_report": (_plenary,),
    "national_report": (_pledges,),
    "decision": (_events,),
    "resolution": (_events,),
}
"""What is looked for in each kind of document; a new kind is one entry."""
