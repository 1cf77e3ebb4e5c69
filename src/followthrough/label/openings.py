"""Where in many texts a name may begin: found by the first two words of each name, for all words at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import numpy as np

from followthrough.label.words import Words
from followthrough.terms.treaties import compared, passed_over, vocabulary

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Openings:
    """The words by which names begin, with their numbers, and which two of them (a row, then a column) do.

    Number 0 is every other word, and none at all; the row of a word that is a name by itself holds for all columns.
    """

    numbers: Mapping[str, int]
    open: "NDArray[np.bool_]"

    @classmethod
    def of(cls, names: Iterable[Sequence[str]]) -> "Openings":
        """Take the first two words of names."""
        first = {tuple(name[:2]) for name in names}
        listed = sorted({word for opening in first for word in opening})
        numbers = {word: number for number, word in enumerate(listed, 1)}
        opened = np.zeros((len(numbers) + 1, len(numbers) + 1), dtype=bool)
        for opening in first:
            opened[numbers[opening[0]], numbers[opening[1]] if len(opening) > 1 else slice(None)] = True
        return cls(numbers, opened)

    def places(self, numbers: "NDArray[np.int64]", text: "NDArray[np.int64]") -> "NDArray[np.int64]":
        """Give the places of words at which a name may begin, of words by their numbers and the texts they are in."""
        following = np.append(numbers[1:] * (text[1:] == text[:-1]), 0)[: len(numbers)]
        return np.flatnonzero(self.open[numbers, following])


_PASSED_OVER, _NUMBER, _SIGN, _BEFORE_HYPHEN = 1, 3, 2, 4
"""What is known of a word: bits, and from which bit on its number among the words that open names stands."""


def may_name_instruments(words: Words) -> "NDArray[np.bool_]":
    """Tell which texts may name a treaty, body or mechanism: all that do, and few others.

    Names in hyphens are taken apart here, as `words` are.
    """
    known = np.fromiter(map(_known, words.once), dtype=np.int64, count=len(words.once))[words.number]
    close = np.append((words.starts[1:] == words.ends[:-1] + 1) & (words.text[1:] == words.text[:-1]), False)
    signs = (known & _SIGN > 0) | ((known & _BEFORE_HYPHEN > 0) & close[: len(known)])
    kept = np.flatnonzero(known & _PASSED_OVER == 0)
    named = kept[_openings().places(known[kept] >> _NUMBER, words.text[kept])]
    may = np.zeros(len(words.first) - 1, dtype=bool)
    may[words.text[named]] = may[words.text[signs]] = True
    return may


@lru_cache(maxsize=65536)
def _known(word: str) -> int:
    acronyms, beginnings = _acronyms()
    signs = _SIGN * (word in acronyms) | _BEFORE_HYPHEN * (word in beginnings)
    return _PASSED_OVER * passed_over(word) | signs | _openings().numbers.get(_form(word), 0) << _NUMBER


@cache
def _openings() -> Openings:
    names = (words for each in vocabulary().names.values() for words, _ in each)
    parts = ([part for word in name for part in word.split("-")] for name in names)
    return Openings.of([_form(part) for part in name if not passed_over(part)] for name in parts)


@cache
def _acronyms() -> tuple[frozenset[str], frozenset[str]]:
    """Give acronyms in lower case, with what the ILO's conventions are known by, and what acronyms begin with."""
    listed = [acronym.lower() for acronym in vocabulary().acronyms]
    beginnings = {acronym[:size] for acronym in listed for size in range(2, len(acronym))}
    return frozenset([*listed, "ilo", "labour"]), frozenset(beginnings)


def _form(word: str) -> str:
    """Bring a word to the form in which names are compared, again and again until that changes nothing."""
    form = compared(word)
    return form if form == word else _form(form)
