"""What a State's totals say of the recommendations that it names nowhere: `accepts 20 of 24 and notes 9.1 to 9.4`.

Only sums that leave no choice count: every total but one is that of the answers found, and this one is short of
exactly as many as have no answer.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from followthrough.find.answers.catalogue import OPEN, Catalogue
from followthrough.find.answers.statements import REMAINDER, Statement
from followthrough.find.sentences import sentences
from followthrough.find.totals import stated_in
from followthrough.find.totals_in_other_languages import stated_in_other_languages
from followthrough.records import Passage, Position

_SAME: Mapping[str, str] = {"not_supported": "noted", "rejected": "noted"}
"""Positions that are one where sums are made: a State that counts what it notes counts what it does not support."""
_COUNTED: tuple[Position, ...] = ("supported", "supported_in_part", "noted", "not_supported", "rejected", "pending")


@dataclass(frozen=True, slots=True)
class _Total:
    """How many recommendations a State gives one answer, by its words in a paragraph."""

    value: int
    position: Position
    words: str
    number: str | None


def from_totals(
    passages: Sequence[Passage], catalogue: Catalogue, answered: Mapping[str, set[Position]]
) -> Statement | None:
    """Give what the stated totals leave to all that have no answer; null where the sums do not say it for certain.

    `answered` holds the positions found for each number.
    """
    left = [number for number in catalogue.open_numbers if not answered.get(number)]
    totals = _one_each(_stated(passages))
    if not left or not totals:
        return None
    for numbers in (list(catalogue.by_number), catalogue.open_numbers):
        found = Counter(_as_counted(number, catalogue, answered) for number in numbers if number not in left)
        short = [name for name, total in totals.items() if total.value != found[name]]
        total = totals[short[0]] if len(short) == 1 else None
        if total and total.value == found[short[0]] + len(left):
            return Statement((), total.position, REMAINDER, total.words, number=total.number)
    return None


def _stated(passages: Sequence[Passage]) -> Iterator[_Total]:
    for passage in passages:
        for start, end in sentences(passage.text):
            words = passage.text[start:end]
            for one in [*stated_in(words), *stated_in_other_languages(words)]:
                for position in _COUNTED:
                    if one.what == position and one.value:
                        yield _Total(one.value, position, words.strip(), passage.number)


def _one_each(stated: Iterable[_Total]) -> dict[str, _Total]:
    """Give the total of each position, those that count as one added up; nothing where a State gives two for one."""
    single: dict[Position, _Total] = {}
    for total in stated:
        if single.setdefault(total.position, total).value != total.value:
            return {}
    found: dict[str, _Total] = {}
    for position, total in single.items():
        name = _SAME.get(position, position)
        found[name] = replace(total, value=total.value + found[name].value) if name in found else total
    return found


def _as_counted(number: str, catalogue: Catalogue, answered: Mapping[str, set[Position]]) -> str:
    said: set[Position] = answered.get(number) or {
        text.position for text in catalogue.by_number[number] if text.position and text.position not in OPEN
    }
    if len(said) > 1:
        return "supported_in_part"
    one = next(iter(said), "pending")
    return _SAME.get(one, one)
