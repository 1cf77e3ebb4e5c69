"""From a corrigendum's passages to records: what it changes in a document that is known, doubts about the rest."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from followthrough.find.corrigenda.answered import Answers
from followthrough.find.corrigenda.applying import applied, applied_to_list
from followthrough.find.corrigenda.changes import Change, changes
from followthrough.find.corrigenda.instructions import Instruction, Kind
from followthrough.find.corrigenda.listed import deleted, each_its_text, inserted, renumbered
from followthrough.find.corrigenda.paragraphs import Key, Paragraphs
from followthrough.find.corrigenda.places import Place
from followthrough.find.corrigenda.recorded import (
    Said,
    doubt,
    doubt_about_answers,
    what_changed,
    what_changed_in_paragraphs,
)
from followthrough.find.corrigenda.report import Made, Report, texts_by_id
from followthrough.find.corrigenda.titles import concerns_english
from followthrough.find.language import READ
from followthrough.records import Block, Document, Passage, Problem, Recommendation, Record, Response

_OF_WHOLE: Mapping[Kind, Callable[[Place, Instruction, Report], Made]] = {
    "delete": deleted,
    "insert": inserted,
    "number": renumbered,
}


@dataclass(slots=True)
class Corrected:
    """The document that is corrected: its recommendations, its other paragraphs, and the answers that it gives."""

    report: Report
    paragraphs: Paragraphs
    answers: Answers | None
    said: Said[str] = field(default_factory=lambda: defaultdict(list))
    said_of_paragraphs: Said[Key] = field(default_factory=lambda: defaultdict(list))

    def apply(self, change: Change, step: Instruction) -> bool:
        """Apply an instruction at every number of its place; false, and nothing is done, where it fails at one.

        It also fails where all stands as it should read already.
        """
        if otherwise := self.report.put(_made(change.place, step, self.report)):
            for identity in otherwise:
                self.said[identity].append((change, step))
            return True
        if keys := self.paragraphs.apply(change.place, step):
            for key in keys:
                self.said_of_paragraphs[key].append((change, step))
            return True
        return bool(self.answers and self.answers.apply(change.place, step))


def corrigenda(
    document: Document,
    passages: Sequence[Passage],
    blocks: Sequence[Block],
    known: Sequence[Recommendation],
    of: Sequence[Record] = (),
) -> Iterator[Record]:
    """Give what a corrigendum changes in the document that it corrects, and a problem for each change not applied.

    `known` are recommendations of the document, or those that it answers; `of` are its own records: itself, its
    passages, its answers. A change of the position is an answer too, of the day on which the corrigendum became
    public. What is put in is a recommendation of the report. What cannot be placed is said with the words of the
    change and the number that it names.
    """
    corrected, doubts = _corrected(document, passages, known, of), []
    for change in changes(passages, blocks):
        left = [step for step in change.instructions if not corrected.apply(change, step)]
        if left or not change.instructions:
            doubts.append(doubt(document, change, left, corrected.report, corrected.paragraphs))
    while clashing := corrected.report.clashing():
        doubts.extend(_taken_back(document, clashing, corrected))
    yield from what_changed(document, corrected.report, corrected.said)
    yield from what_changed_in_paragraphs(document, corrected.paragraphs, corrected.said_of_paragraphs)
    if corrected.answers:
        unclear = corrected.answers.read_again(corrected.paragraphs) if corrected.said_of_paragraphs else []
        yield from corrected.answers.records(document)
        doubts.extend(doubt_about_answers(document, unclear))
    yield from doubts


def _corrected(
    document: Document, passages: Sequence[Passage], known: Sequence[Recommendation], of: Sequence[Record]
) -> Corrected:
    applies = document.language in READ and concerns_english(passages)
    itself = next((one for one in of if isinstance(one, Document) and one.id == document.corrects), None)
    own = {one.id: one for one in known if one.document == document.corrects and one.mechanism == "upr"}
    report = Report(own if applies else {}, of_other_languages=not applies)
    readable = applies and (not itself or itself.language in READ)
    printed = [one for one in of if isinstance(one, Passage) and one.document == document.corrects]
    paragraphs = Paragraphs(printed if readable else [], {one.number for one in own.values()})
    given = [one for one in of if isinstance(one, Response)]
    answering = itself and itself.kind == "addendum" and readable
    return Corrected(report, paragraphs, Answers(itself, known, given) if itself and answering else None)


def _made(place: Place, step: Instruction, report: Report) -> Made:
    if not place.all_named or not step.readings or (place.part and step.kind in ("whole", *_OF_WHOLE)):
        return {}
    if whole := _OF_WHOLE.get(step.kind):
        return whole(place, step, report)
    made = [_at(number, own, report) for number, own in each_its_text(place, step)]
    return {} if None in made else texts_by_id(one for some in made for one in some or ())


def _at(number: str, step: Instruction, report: Report) -> list[Recommendation] | None:
    paragraph = report.numbered(number)
    if paragraph and step.kind != "move":
        return applied(step, paragraph)
    under = paragraph or report.under(number)
    return applied_to_list(step, under, list(report.now.values())) if under else None


def _taken_back(document: Document, clashing: Sequence[str], corrected: Corrected) -> Iterator[Problem]:
    """Take back what gives a paragraph the number of another, and say so; what was put in under it is left out."""
    report = corrected.report
    for change, step in dict.fromkeys(pair for name in clashing for pair in corrected.said[name]):
        yield doubt(document, change, [step], report, corrected.paragraphs)
    for identity in clashing:
        printed = report.before.get(identity)
        report.put({identity: replace(report.now[identity], number=printed.number) if printed else None})
