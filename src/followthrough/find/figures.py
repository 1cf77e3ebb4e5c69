"""Whole numbers in a text, in digits or in English words: `268`, `one hundred and twelve`."""

import re
from dataclasses import dataclass, replace

_SMALL_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: value for value, word in enumerate(_SMALL_WORDS.split())}
_TENS = {word: value for value, word in enumerate(_TENS_WORDS.split(), 2)}
_ANY = "|".join([*_SMALL, *_TENS])
_FIGURE = re.compile(
    rf"(?<![\w.,–/-])(?:(?P<digits>\d[,’'\u00a0\u202f]\d{{3}}(?![,’']\d)|\d{{1,3}})(?![\w/]|[.,–-]\d|\.\s?º)|(?P<words>(?:{_ANY}|"
    rf"hundred)(?:[\s-]+(?:and\s+)?(?:{_ANY}|hundred))*)\b)",
    re.IGNORECASE,
)
"""`268`, `1,041`, `1’041`, `one hundred and twelve`"""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and its place in a text."""

    start: int
    end: int
    value: int


def has_figures(text: str) -> bool:
    """Say at little cost whether a text has any number that `figures` would give."""
    return _FIGURE.search(text) is not None


def figures(text: str) -> list[Figure]:
    """Give the numbers from 0 to 9,999 in a text that are no part of a date, symbol, decimal or range.

    A number that is given twice (`eighteen (18)`) is one.
    """
    found: list[Figure] = []
    for match in _FIGURE.finditer(text):
        value = value_of(match[0])
        if found and found[-1].value == value and text[found[-1].end : match.start()].strip() == "(":
            found[-1] = replace(found[-1], end=match.end() + text.startswith(")", match.end()))
        else:
            found.append(Figure(match.start(), match.end(), value))
    return found


def value_of(words: str) -> int:
    """Give the value of a number in digits or words: `1,041`, `one hundred and twelve`."""
    if words[:1].isdigit():
        return int("".join(filter(str.isdigit, words)))
    value = 0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word == "hundred":
            value = max(value, 1) * 100
        else:
            value += _SMALL.get(word, _TENS.get(word, 0) * 10)
    return value
