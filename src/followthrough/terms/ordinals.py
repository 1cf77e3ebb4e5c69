"""Ordinal numbers, in words and digits, as documents count sessions and meetings."""

import re

_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEN_TO_TWELVE = ("tenth", "eleventh", "twelfth")
_BEFORE_TEEN = ("thir", "four", "fif", "six", "seven", "eigh", "nine")
_TEENS = (*_TEN_TO_TWELVE, *(f"{stem}teenth" for stem in _BEFORE_TEEN))
_TENS = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80, "ninet": 90}
ORDINALS = {word: number for number, word in enumerate([*_ONES, *_TEENS], 1)}
ORDINALS |= {f"{stem}ieth": tens for stem, tens in _TENS.items()}
ORDINALS |= {f"{stem}y-{word}": tens + n for stem, tens in _TENS.items() for n, word in enumerate(_ONES, 1)}

ORDINAL = (
    rf"(?:\d{{1,3}}\s?(?:st|nd|rd|th)|(?:{'|'.join(_TENS)})(?:ieth|y[-–\s]{{1,3}}(?:{'|'.join(_ONES)}))"
    rf"|(?:{'|'.join(_BEFORE_TEEN)})teenth|{'|'.join(_TEN_TO_TWELVE)}|{'|'.join(_ONES)})\b"
)
"""A pattern for ordinal numbers in words (up to ninety-ninth) or digits, also where a line breaks at the hyphen."""

_BREAK = re.compile(r"[-–\s]+")


def ordinal(words: str) -> int | None:
    """Give the number of an ordinal, `nineteenth`, `Thirty–fourth` or `19th`; null for other words."""
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else ORDINALS.get(_BREAK.sub("-", words.strip().lower()))
