"""From a corrigendum's passages to records: what it changes in a report that is known, doubts about the rest."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from followthrough.find.corrigenda.applying import applied, applied_to_list
from followthrough.find.corrigenda.changes import Change, changes
from followthrough.find.corrigenda.instructions import Instruction, Kind
from followthrough.find.corrigenda.listed import deleted, each_its_text, inserted, renumbered
from followthrough.find.corrigenda.places import Place
from followthrough.find.corrigenda.recorded import Said, doubt, what_changed
from followthrough.find.corrigenda.report import Made, Report, texts_by_id
from followthrough.find.corrigenda.titles import concerns_english
from followthrough.records import Block, Document, Passage, Problem, Recommendation, Record

_OF_WHOLE: Mapping[Kind, Callable[[Place, Instruction, Report], Made]] = {
    "delete": deleted,
    "insert": inserted,
    "number": renumbered,
}


def corrigenda(
    document: Document, passages: Sequence[Passage], blocks: Sequence[Block], known: Sequence[Recommendation]
) -> Iterator[Record]:
    """Give what a corrigendum changes in known recommendations, and a problem for each change that is not of one.

    A change of the position is an answer too, of the day on which the corrigendum became public. What is put in is a
    recommendation of the report. What cannot be placed is said with the words of the change and the number that it
    names.
    """
    own = {one.id: one for one in known if one.document == document.corrects and one.mechanism == "upr"}
    applies = document.language == "en" and concerns_english(passages)
    report, doubts = Report(own if applies else {}, of_other_languages=not applies), []
    said: Said = defaultdict(list)
    for change in changes(passages, blocks):
        left = [step for step in change.instructions if not _apply(change, step, report, said)]
        if left or not change.instructions:
            doubts.append(doubt(document, change, left, report))
    while clashing := report.clashing():
        doubts.extend(_taken_back(document, clashing, report, said))
    yield from what_changed(document, report, said)
    yield from doubts


def _apply(change: Change, step: Instruction, report: Report, said: Said) -> bool:
    """Apply an instruction at every number of its place; false, and nothing is done, where it fails at one.

    It also fails where all stands as it should read already.
    """
    otherwise = report.put(_made(change.place, step, report))
    for identity in otherwise:
        said[identity].append((change, step))
    return bool(otherwise)


def _made(place: Place, step: Instruction, report: Report) -> Made:
    if not place.all_named or not step.readings:
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


def _taken_back(document: Document, clashing: Sequence[str], report: Report, said: Said) -> Iterator[Problem]:
    """Take back what gives a paragraph the number of another, and say so; what was put in under it is left out."""
    for change, step in dict.fromkeys(pair for name in clashing for pair in said[name]):
        yield doubt(document, change, [step], report)
    for identity in clashing:
        printed = report.before.get(identity)
        report.put({identity: replace(report.now[identity], number=printed.number) if printed else None})
