"""From a corrigendum's passages to records: what it changes in known recommendations, and doubts about the rest."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import get_args

from followthrough.find.corrigenda.applying import applied, applied_to_list
from followthrough.find.corrigenda.changes import Change, changes
from followthrough.find.corrigenda.instructions import Instruction
from followthrough.find.corrigenda.titles import concerns_english
from followthrough.messages import documents as say
from followthrough.records import (
    Block,
    Correctable,
    Corrigendum,
    Document,
    Passage,
    Problem,
    Recommendation,
    Response,
)
from followthrough.records.corrigenda import value
from followthrough.records.ids import record_id

_WORDS = 600
_FIELDS: tuple[Correctable, ...] = get_args(Correctable)


@dataclass(slots=True)
class _Report:
    """The recommendations of the report as they stand, and what was said that changed each of them."""

    now: dict[str, Recommendation]
    said: dict[str, list[tuple[Change, Instruction]]] = field(default_factory=lambda: defaultdict(list))

    def apply(self, change: Change, instruction: Instruction) -> bool:
        """Apply an instruction at every number of its place; false, and nothing is done, where it fails at one.

        It also fails where all stands as it should read already.
        """
        numbers = change.place.numbers
        made = [self._made(number, instruction) for number in numbers]
        if not made or not change.place.all_named or None in made:
            return False
        otherwise = [one for some in made for one in some or () if one != self.now[one.id]]
        for one in otherwise:
            self.now[one.id] = one
            self.said[one.id].append((change, instruction))
        return bool(otherwise)

    def _made(self, number: str, instruction: Instruction) -> list[Recommendation] | None:
        asked = list(self.now.values())
        paragraph = [one for one in asked if one.number == number]
        if paragraph and instruction.kind != "move":
            return applied(instruction, paragraph)
        under = paragraph or [one for one in asked if one.number.startswith(f"{number}.")]
        return applied_to_list(instruction, under, asked) if under else None


def corrigenda(
    document: Document, passages: Sequence[Passage], blocks: Sequence[Block], known: Sequence[Recommendation]
) -> Iterator[Corrigendum | Response | Problem]:
    """Give what a corrigendum changes in known recommendations, and a problem for each change that is not of one.

    A change of the position is an answer too, of the day on which the corrigendum became public. What cannot be
    placed is said with the words of the change and the number that it names.
    """
    before = {one.id: one for one in known if one.document == document.corrects and one.mechanism == "upr"}
    applies = document.language == "en" and concerns_english(passages)
    report = _Report(dict(before) if applies else {})
    doubts = []
    for change in changes(passages, blocks):
        left = [step for step in change.instructions if not report.apply(change, step)]
        if left or not change.instructions:
            doubts.append(_doubt(document, change, left, report))
    numbered: dict[str, int] = defaultdict(int)
    for identity, said in report.said.items():
        for name in _FIELDS:
            if value(before[identity], name) != value(report.now[identity], name):
                numbered[before[identity].number] += 1
                nth = numbered[before[identity].number]
                yield _corrigendum(document, before[identity], report.now[identity], name, said, nth)
        if report.now[identity].position != before[identity].position:
            yield _answer(document, report.now[identity], said)
    yield from doubts


def _corrigendum(
    document: Document,
    before: Recommendation,
    now: Recommendation,
    name: Correctable,
    said: Sequence[tuple[Change, Instruction]],
    nth: int,
) -> Corrigendum:
    makers = name == "recommenders"
    return Corrigendum(
        id=record_id(document.id, before.number, nth),
        document=document.id,
        number=before.number,
        page=said[0][0].page,
        recommendation=before.id,
        field=name,
        printed=value(before, name),
        corrected=value(now, name),
        recommenders_as_printed=before.recommenders_as_printed if makers else (),
        recommenders_as_corrected=now.recommenders_as_printed if makers else (),
        words=_words(said),
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


def _doubt(document: Document, change: Change, left: Sequence[Instruction], report: _Report) -> Problem:
    """Say of a change that it is not applied, with those of its words that are not."""
    of_report = any(
        one.number == number or one.number.startswith(f"{number}.")
        for number in change.place.numbers
        for one in report.now.values()
    )
    if of_report:
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
