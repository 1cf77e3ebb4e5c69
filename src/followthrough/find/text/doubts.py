"""Gaps and doubles in the numbers of a document's paragraphs, lists and lettered items; notes that nothing cites."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from msgspec import Struct

from followthrough.find.text.notes import Uncited, Unknown
from followthrough.find.text.sequence import MOST_OPEN
from followthrough.find.text.starts import NUMBER, Start, left_out_of, numbers_behind, roman_value, starts
from followthrough.messages import documents as say
from followthrough.patterns import when_needed
from followthrough.records import Document, Passage, Problem

_DOTTED = re.compile(r"(\d{1,3})\.(\d{1,3})")
_LETTERS = re.compile(r"\(?([a-z]{1,5})\)?")
_ROMAN = when_needed(r"x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3}")


FIRST_DECISION = 101  # resolutions of the Council count from 1 in each session, decisions from 101 (`14/101`)


class _Counter(Struct):
    """A list whose numbers are being counted: what stands in front of its numbers, and the last of them."""

    head: str
    last: int
    roman: bool = False


def numbering_problems(document: Document, passages: Sequence[Passage]) -> list[Problem]:
    """Give a `numbering_gap` where a list leaves numbers out, a `numbering_double` where it has one twice.

    Lists are those of the document itself: its paragraphs, those that begin again at 1, sub-paragraphs `124.1` of a
    paragraph 124 of its own, items `(a)`. The numbers of another document's recommendations are in no order here.
    """
    return list(_problems(document, passages))


def note_problems(document: Document, apart: Iterable[Uncited | Unknown]) -> list[Problem]:
    """Give an `uncited_note` for each note whose mark stands in no passage: its words are kept nowhere else.

    A mark that stands in a passage and is that of no note gives a `mark_without_note`.
    """
    return [_note_problem(document, one) for one in apart]


def _note_problem(document: Document, one: Uncited | Unknown) -> Problem:
    known = isinstance(one, Uncited)
    return Problem(
        document=document.id,
        number=None if isinstance(one, Uncited) else one.number,
        page=one.page or None,
        kind="uncited_note" if known else "mark_without_note",
        message=say.NOTE_NOT_CITED(mark=one.mark) if known else say.MARK_WITHOUT_NOTE(mark=one.mark),
        found=one.text,
    )


def _problems(document: Document, passages: Sequence[Passage]) -> Iterator[Problem]:
    own = {passage.number for passage in passages if passage.number}
    open_lists: list[_Counter] = []
    firsts = (1, FIRST_DECISION) if document.kind == "council_report" else (1,)
    before, together, left_out = "", _together(passages), set[int]()
    starts_of = {id(one): start for one, start in together}
    for passage in passages:
        reading = _reading(passage.number, own)
        if reading and not (reading[0] == "" and reading[1] in left_out):
            head, value, roman = reading
            doubt = _count(open_lists, head, value, roman, firsts)
            if doubt:
                yield _problem(document, passage, *doubt, before)
        if open_lists and (start := starts_of.get(id(passage))):
            open_lists[-1].last = max(open_lists[-1].last, start.through)
            left_out |= left_out_of(start)
        before = passage.number or ""
    yield from _never_come(document, together, own)


def _together(passages: Sequence[Passage]) -> list[tuple[Passage, Start]]:
    """Give the passages in front of which several numbers are printed, with these."""
    several = (one for one in passages if one.number and one.number.isdigit() and not one.text[:1].isalnum())
    found = ((one, start) for one in several for start in starts(f"{one.number}.{one.text[:200]}"))
    return [(one, start) for one, start in found if start.through]


def _never_come(document: Document, together: Sequence[tuple[Passage, Start]], own: set[str]) -> Iterator[Problem]:
    """Give a doubt for each number that several printed together leave out and that stands nowhere else."""
    named = own | {number for _, start in together for number in NUMBER.findall(numbers_behind(start))}
    for passage, start in together:
        for number in sorted(left_out_of(start)):
            if str(number) not in named:
                following = replace(passage, number=str(number + 1))
                yield _problem(document, following, "numbering_gap", number - 1, number + 1, "")


def _reading(number: str | None, own: set[str]) -> tuple[str, int, bool] | None:
    """Give what stands in front of a number, its value, and whether it may be Roman; null where it does not count."""
    if not number:
        return None
    if number.isdigit():
        return "", int(number), False
    if found := _DOTTED.fullmatch(number):
        return (found[1], int(found[2]), False) if found[1] in own else None
    if found := _LETTERS.fullmatch(number):
        letters = found[1]
        if len(letters) > 1 and _ROMAN.fullmatch(letters):
            return "(", roman_value(letters), True
        return "(", ord(letters[0]) - 96 + 26 * (len(letters) - 1), letters in "ivx"
    return None


def _count(
    open_lists: list[_Counter], head: str, value: int, roman: bool, firsts: tuple[int, ...]
) -> tuple[str, int, int] | None:
    """Count a number in the innermost list that expects it; give a doubt, its last number and this one.

    A list begins with one of `firsts`.
    """
    alike = [at for at in range(len(open_lists) - 1, -1, -1) if open_lists[at].head == head]
    for at in alike:
        for counted in _values(value, roman):
            if counted == open_lists[at].last + 1:
                del open_lists[at + 1 :]
                open_lists[at].last = counted
                return None
    if value in firsts or (roman and value == 9):
        _open(open_lists, _Counter(head, 1 if roman else value, roman))
        return None
    for at in alike:
        last = open_lists[at].last
        if last < value:
            del open_lists[at + 1 :]
            open_lists[at].last = value
            return ("numbering_gap", last, value)
    if alike:
        return ("numbering_double", open_lists[alike[-1]].last, value)
    _open(open_lists, _Counter(head, value, roman))
    return None if head else ("numbering_gap", 0, value)


def _open(open_lists: list[_Counter], counter: _Counter) -> None:
    """Count one more list; of too many that stand inside each other the outermost but one is given up."""
    open_lists.append(counter)
    if len(open_lists) > MOST_OPEN:
        del open_lists[1]


def _values(value: int, roman: bool) -> tuple[int, ...]:
    """Give what a letter may count as: `i`, `v` and `x` are also 1, 5 and 10."""
    return (value, {9: 1, 22: 5, 24: 10}.get(value, value)) if roman else (value,)


def _printed_as(number: str | None, value: int) -> int | str:
    """Give another number of a list as this one of it is printed: `124.3` beside `124.5`, `(b)` beside `(d)`."""
    if found := _LETTERS.fullmatch(number or ""):
        one = len(found[1]) == 1 and not _ROMAN.fullmatch(found[1])
        return found[0].replace(found[1], chr(96 + value)) if one else value
    head, point, _ = (number or "").rpartition(".")
    return f"{head}{point}{value}" if point else value


def _problem(document: Document, passage: Passage, kind: str, last: int, value: int, before: str) -> Problem:
    """Say what is wrong with a number; `before` is that of the passage before, perhaps a misprint of the missing."""
    if kind != "numbering_gap":
        message = say.PRINTED_TWICE(number=passage.number)
    elif value - last == 2 and (found := _DOTTED.fullmatch(before)) and int(found[2]) == value - 1:
        first = _printed_as(passage.number, value - 1)
        message = say.PERHAPS_MISPRINTED(printed=before, first=first, number=passage.number)
    elif value - last == 2:
        message = say.ONE_LEFT_OUT(first=_printed_as(passage.number, last + 1), number=passage.number)
    else:
        first, final = (_printed_as(passage.number, number) for number in (last + 1, value - 1))
        message = say.SEVERAL_LEFT_OUT(first=first, last=final, number=passage.number)
    return Problem(
        document=document.id,
        number=passage.number,
        page=passage.page or None,
        kind=kind,
        message=message,
        found=passage.text[:120],
    )
