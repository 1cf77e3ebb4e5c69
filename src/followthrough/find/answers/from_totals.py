"""What a State's totals say of the recommendations that it names nowhere: `accepts 20 of 24 and notes 9.1 to 9.4`.

Only sums that leave no choice count: every total but one is that of the answers found, and this one is short of
exactly as many as have no answer.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from followthrough.find.answers.named.catalogue import OPEN, Catalogue
from followthrough.find.answers.statements import LISTED, REMAINDER, Statement
from followthrough.find.sentences import sentences
from followthrough.find.stated import stated_in
from followthrough.records import Passage, Position

_SAME: Mapping[str, str] = {"not_supported": "noted", "rejected": "noted"}
"""Positions that are one where sums are made: a State that counts what it notes counts what it does not support."""
BOTH = 2  # totals that may share between them what has no answer
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
) -> list[Statement]:
    """Give what the stated totals leave to all that have no answer; nothing where the sums do not decide it.

    `answered` holds the positions found for each number, none for one that is only commented upon. Where two totals
    are short, one may be of those commented upon (`two are noted, for the reasons below`), the other of the rest.
    """
    left = [number for number in catalogue.open_numbers if not answered.get(number)]
    totals = _one_each(_stated(passages))
    if not left or not totals:
        return []
    for numbers in (list(catalogue.by_number), catalogue.open_numbers):
        found = Counter(_as_counted(number, catalogue, answered) for number in numbers if number not in left)
        short = {name: total.value - found[name] for name, total in totals.items() if total.value != found[name]}
        if list(short.values()) == [len(left)]:
            total = totals[next(iter(short))]
            return [Statement((), total.position, REMAINDER, total.words, number=total.number)]
        named = [number for number in left if number in answered]
        if len(short) == BOTH and (shared := _shared(short, totals, named, left)):
            return shared
    return []


def _shared(
    short: Mapping[str, int], totals: Mapping[str, _Total], named: Sequence[str], left: Sequence[str]
) -> list[Statement]:
    """Give what two totals leave to those commented upon and to all others, where the sums tell which is which."""
    sizes = (len(named), len(left) - len(named))
    pairs = [pair for pair in permutations(short) if tuple(short[name] for name in pair) == sizes]
    if len(pairs) != 1 or not all(sizes):
        return []
    of_named, others = (totals[name] for name in pairs[0])
    numbers = tuple(named)
    return [
        Statement(numbers, of_named.position, LISTED, of_named.words, number=of_named.number, soft=True),
        Statement(numbers, others.position, REMAINDER, others.words, number=others.number),
    ]


def _stated(passages: Sequence[Passage]) -> Iterator[_Total]:
    """Give the totals of all passages by the sentences that state them; some lean on the sentence before."""
    before = ""
    for passage in passages:
        for start, end in sentences(passage.text):
            words = passage.text[start:end].strip()
            for one in stated_in(words) or stated_in(f"{before} {words}")[len(stated_in(before)) :]:
                for position in _COUNTED:
                    if one.what == position and one.value:
                        yield _Total(one.value, position, words, passage.number)
            before = words


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
