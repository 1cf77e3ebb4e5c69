"""The records of what a corrigendum changes: both wordings of each field, and doubts about what is not applied."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from followthrough.find.corrigenda.changes import Change
from followthrough.find.corrigenda.instructions import Instruction
from followthrough.find.corrigenda.report import Report
from followthrough.messages import documents as say
from followthrough.records import Correctable, Corrigendum, Document, Problem, Recommendation, Response
from followthrough.records.corrigenda import value
from followthrough.records.ids import record_id

Said = defaultdict[str, list[tuple[Change, Instruction]]]
"""What was said that changed each recommendation, by its id."""

_WORDS = 600
_FIELDS: tuple[Correctable, ...] = ("text", "recommenders", "number", "position")


def what_changed(document: Document, report: Report, said: Said) -> Iterator[Corrigendum | Recommendation | Response]:
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


def doubt(document: Document, change: Change, left: Sequence[Instruction], report: Report) -> Problem:
    """Say of a change that it is not applied, with those of its words that are not."""
    if not report.before and report.of_other_languages and document.corrects:
        message = say.CORRECTS_OTHER_LANGUAGES(document=document.corrects)
    elif any(report.numbered(number) or report.under(number) for number in change.place.numbers):
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
