"""The records of what a corrigendum changes: both wordings of each field, and doubts about what is not applied."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from followthrough.find.corrigenda.changes import Change
from followthrough.find.corrigenda.instructions import Instruction
from followthrough.find.corrigenda.paragraphs import Key, Paragraphs
from followthrough.find.corrigenda.report import Report
from followthrough.messages import documents as say
from followthrough.records import Correctable, Corrigendum, Document, Passage, Problem, Recommendation, Response
from followthrough.records.corrigenda import value
from followthrough.records.ids import number_of, record_id

Named = TypeVar("Named")
Said = defaultdict[Named, list[tuple[Change, Instruction]]]
"""What was said that changed each recommendation, by its id, or each paragraph, by its key."""

_WORDS = 600
_FIELDS: tuple[Correctable, ...] = ("text", "recommenders", "number", "position")


def what_changed(
    document: Document, report: Report, said: Said[str]
) -> Iterator[Corrigendum | Recommendation | Response]:
    """Yield what is otherwise than printed, field by field; what is new; and the answers that new positions are."""
    numbered: dict[str, int] = defaultdict(int)
    for identity, changes in said.items():
        before, now = report.before.get(identity), report.now.get(identity)
        for record in _of_one(before, now):
            numbered[record.number] += 1
            named = record_id(document.id, record.number, numbered[record.number])
            page, words = changes[0][0].page, _words(changes)
            yield replace(record, id=named, document=document.id, page=page, words=words)
        if now and not before:
            yield now
        elif now and before and now.position != before.position:
            yield _answer(document, now, changes)


def what_changed_in_paragraphs(document: Document, paragraphs: Paragraphs, said: Said[Key]) -> Iterator[Corrigendum]:
    """Yield what is otherwise in paragraphs that are no recommendations, and in their footnotes."""
    numbered: dict[str, int] = defaultdict(int)
    for key in sorted(said):
        before, now = paragraphs.before(key), paragraphs.now[key]
        number = (now or before or paragraphs.printed[key[0]]).number or ""
        for name, printed, corrected in _of_paragraph(before, now):
            numbered[number] += 1
            yield Corrigendum(
                id=record_id(document.id, number, numbered[number]),
                document=document.id,
                number=number,
                page=said[key][0][0].page,
                field=name,
                printed=printed,
                corrected=corrected,
                words=_words(said[key]),
            )


def _of_paragraph(before: Passage | None, now: Passage | None) -> Iterator[tuple[Correctable, str, str]]:
    """Yield what is otherwise in a paragraph: what, as it was printed and as corrected, empty where there is none."""
    if not before or not now or before.text != now.text:
        yield "paragraph", before.text if before else "", now.text if now else ""
    notes = {one.mark: one.text for one in now.footnotes} if now else {}
    for note in before.footnotes if before and now else ():
        if note.text != notes.get(note.mark, ""):
            yield "footnote", note.text, notes.get(note.mark, "")


def doubt_about_answers(document: Document, unclear: Sequence[str]) -> Iterator[Problem]:
    """Say of which recommendations the answer is gone with a paragraph, or cannot be told from paragraphs alone."""
    for identity in unclear:
        yield Problem(
            document=document.id,
            number=number_of(identity),
            kind="corrected",
            message=say.CORRECTED_ANSWER_UNCLEAR(document=document.corrects or "", recommendation=identity),
            found=identity,
        )


def _of_one(before: Recommendation | None, now: Recommendation | None) -> Iterator[Corrigendum]:
    if before and now:
        for name in _FIELDS:
            if value(before, name) != value(now, name):
                yield _corrigendum(before, name, value(before, name), value(now, name), now)
    elif before:
        yield replace(_corrigendum(before, "recommendation", before.text, "", None), deleted=before)
    elif now:
        yield _corrigendum(now, "recommendation", "", now.text, now)


def _corrigendum(
    one: Recommendation, name: Correctable, printed: str, corrected: str, now: Recommendation | None
) -> Corrigendum:
    makers = name in ("recommenders", "recommendation")
    return Corrigendum(
        id=one.id,
        document=one.document,
        number=one.number,
        recommendation=one.id,
        field=name,
        printed=printed,
        corrected=corrected,
        recommenders_as_printed=one.recommenders_as_printed if makers and printed else (),
        recommenders_as_corrected=now.recommenders_as_printed if makers and now else (),
        words="",
    )


def _words(said: Sequence[tuple[Change, Instruction]]) -> str:
    """Give the words of changes, each once with its place: all lines of those that were applied."""
    return "\n".join(dict.fromkeys("\n".join(change.lines) for change, _ in said))


def _answer(document: Document, now: Recommendation, said: Sequence[tuple[Change, Instruction]]) -> Response:
    return Response(
        id=f"{now.id}~{document.id.rpartition('/')[2]}",
        recommendation=now.id,
        position=now.position,
        formula=said[-1][1].words,
        basis="group",
        stage="report",
        document=document.id,
        number=said[-1][0].place.number,
        public_on=document.published,
    )


def doubt(
    document: Document, change: Change, left: Sequence[Instruction], report: Report, paragraphs: Paragraphs
) -> Problem:
    """Say of a change that it is not applied, with those of its words that are not."""
    numbers = change.place.numbers
    if not report.before and report.of_other_languages and document.corrects:
        message = say.CORRECTS_OTHER_LANGUAGES(document=document.corrects)
    elif paragraphs.at(change.place) or any(map(report.numbered, numbers)) or any(map(report.under, numbers)):
        message = say.CORRECTION_NOT_PLACED(document=document.corrects or "", number=change.place.number)
    else:
        message = say.CORRECTS(document=document.corrects) if document.corrects else say.CORRECTS_A_DOCUMENT()
    some = 0 < len(left) < len(change.instructions)
    lines = [change.place.words, *(step.words for step in left)] if some else change.lines
    return Problem(
        document=document.id,
        number=change.place.number,
        page=change.page or None,
        kind="corrected",
        message=message,
        found="\n".join(lines)[:_WORDS],
    )
