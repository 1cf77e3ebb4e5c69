"""Recommendations that a corrigendum takes out of a list, puts into it, or numbers anew.

Nothing is made where that is not certain: of a number that nothing has, or a new text whose States or whose position
cannot be told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from followthrough.find.corrigenda.instructions import Instruction
from followthrough.find.corrigenda.places import DOTTED, Place, written
from followthrough.find.corrigenda.report import Made, Report, counted, following, texts_by_id
from followthrough.find.recommendations.texts import texts
from followthrough.records import Recommendation
from followthrough.records.ids import BETWEEN, preceding, record_id
from followthrough.records.recommenders import codes

_BEFORE_TEXT = re.compile(rf"(?:^|(?<=[;.)] ))(?P<number>{DOTTED.pattern})\s+(?=\D)")
"""The number in front of a new text: `94.13. Plant elms (Chad);`."""


def deleted(place: Place, step: Instruction, report: Report) -> Made:
    """Take out all texts with the numbers of a place, or of the one of them that the instruction names."""
    numbers = (step.named,) if step.named else place.numbers
    if step.named and place.numbers and not any(f"{step.named}.".startswith(f"{one}.") for one in place.numbers):
        return {}
    gone = [report.numbered(number) for number in numbers]
    if not gone or not all(gone):
        return {}
    out = dict.fromkeys(one.id for texts_of_one in gone for one in texts_of_one)
    fewer = {one.id: 0 for number in numbers for one in report.behind(number)} if step.renumbers else {}
    for number in numbers:
        for one in report.behind(number) if step.renumbers else ():
            fewer[one.id] -= 1
    return {**_moved(fewer, report), **out}


def inserted(place: Place, step: Instruction, report: Report) -> Made:
    """Put in the texts of new paragraphs, with the position of those beside them."""
    ((number, words),) = step.readings
    printed = number or (place.numbers[0] if place.adds and len(place.numbers) == 1 else "")
    pieces = list(_pieces(words, printed))
    beside = step.named or ("" if place.adds else next(iter(place.numbers), "")) or preceding(pieces[0][0])
    at = _neighbour(beside, report)
    numbers = _numbers([number for number, _ in pieces], at, step, report) if at else []
    if not at or not numbers:
        return {}
    made = [one for own, (_, text) in zip(numbers, pieces, strict=True) for one in _texts(own, text, at)]
    if [*dict.fromkeys(one.number for one in made)] != numbers:
        return {}
    moved = report.behind(beside, including=step.before) if step.renumbers else ()
    more = {one.id: len(numbers) for one in moved}
    return {**_moved(more, report), **texts_by_id(_with_ids(made, report))}


def renumbered(place: Place, step: Instruction, report: Report) -> Made:
    """Give the texts of a place another number; those of several, numbers that follow on each other."""
    ((last, first),) = step.readings
    numbers = [first, *following(first, len(place.numbers) - 1)]
    paragraphs = [report.numbered(number) for number in place.numbers]
    if len(numbers) != len(paragraphs) or (last or first) != numbers[-1] or not all(paragraphs):
        return {}
    return texts_by_id(
        replace(one, number=new) for new, found in zip(numbers, paragraphs, strict=True) for one in found
    )


def each_its_text(place: Place, step: Instruction) -> list[tuple[str, Instruction]]:
    """Give the numbers of a place with what is done at each: whole new texts are parted by their numbers."""
    if step.kind == "whole" and len(place.numbers) > 1 and len(step.readings) == 1:
        pieces = list(_pieces(step.readings[0][1], ""))
        if tuple(number for number, _ in pieces) == place.numbers:
            return [(number, replace(step, readings=(("", text),))) for number, text in pieces]
    return [(number, step) for number in place.numbers]


def _moved(by: dict[str, int], report: Report) -> Made:
    """Count the numbers of some recommendations on, each by so many."""
    return texts_by_id(_on(report.now[identity], count) for identity, count in by.items())


def _on(one: Recommendation, count: int) -> Recommendation:
    head, last = counted(one.number)
    return replace(one, number=f"{head}.{last + count}") if last else one


def _pieces(words: str, printed: str) -> Iterator[tuple[str, str]]:
    """Part the words of new paragraphs, each with its number; `printed` was said before of the first."""
    found = list(_BEFORE_TEXT.finditer(words))
    if not found or found[0].start():
        yield printed, words
        return
    ends = [*(one.start() for one in found[1:]), len(words)]
    for one, end in zip(found, ends, strict=True):
        number = written(one["number"].rstrip("."))
        yield number, words[one.end() : end].strip() if one is not found[0] or printed in ("", number) else ""


def _neighbour(beside: str, report: Report) -> Recommendation | None:
    """Give the recommendation that new ones stand beside; null where those of its list have several positions."""
    at, (head, last) = report.numbered(beside), counted(beside)
    same = {one.position for one in report.under(head)} if last else set()
    return at[-1] if at and len(same) == 1 else None


def _numbers(printed: Sequence[str], at: Recommendation, step: Instruction, report: Report) -> list[str]:
    """Give the numbers of new paragraphs: those that follow, or those between; none where others are printed.

    What has no number printed and is put between others that keep theirs is named as editors name it: `94.12 bis`.
    """
    before = preceding(at.number) if step.before else at.number
    behind, between = following(before, len(printed)), [f"{before}{word}" for word in BETWEEN]
    free = [number for number in between if not report.has(number)][: len(printed)]
    if all(printed):
        as_before = following(preceding(report.printed(at)) if step.before else report.printed(at), len(printed))
        return list(printed) if list(printed) in (behind, free, as_before) else []
    if len(printed) > 1:
        return []
    return behind if step.renumbers or not report.has(behind[0]) else free


def _texts(number: str, words: str, beside: Recommendation) -> Iterator[Recommendation]:
    """Yield the texts of a new paragraph; none where a State that makes one is not known."""
    parts = texts(words, beside.state or None, beside.session)
    if parts.rest or not all(one.code for part in parts.texts for one in part.recommenders):
        return
    for part in parts.texts:
        yield replace(
            beside,
            number=number,
            text=part.words,
            text_as_read=None,
            addressees=(),
            recommenders=codes(part.recommenders),
            recommenders_as_printed=part.recommenders,
            page=0,
        )


def _with_ids(made: Sequence[Recommendation], report: Report) -> Iterator[Recommendation]:
    """Name new texts by their numbers; where another has that id, by that of the paragraph before: `94.12bis`."""
    nth: dict[str, int] = {}
    for one in made:
        nth[one.number] = nth.get(one.number, 0) + 1
        names = [one.number, *(f"{preceding(one.number)}{word}" for word in BETWEEN)]
        free = (name for name in names if not report.knows(record_id(one.document, name)))
        yield replace(one, id=record_id(one.document, next(free, names[-1]), nth[one.number]))
