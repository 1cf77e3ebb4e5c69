"""Sessions of the Working Group on the Universal Periodic Review, and the cycles that they belong to.

Cycle 1 had sessions 1 to 12 (Council resolution 5/1); from cycle 2 on a cycle has fourteen (decision 17/119).
"""

import re

FIRST_CYCLE, LATER_CYCLES = 12, 14  # sessions

_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    "tenth",
    "eleventh",
    "twelfth",
    *(f"{stem}teenth" for stem in ["thir", "four", "fif", "six", "seven", "eigh", "nine"]),
)
_TENS = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80, "ninet": 90}
ORDINALS = {word: number for number, word in enumerate([*_ONES, *_TEENS], 1)}
ORDINALS |= {f"{stem}ieth": tens for stem, tens in _TENS.items()}
ORDINALS |= {f"{stem}y-{word}": tens + n for stem, tens in _TENS.items() for n, word in enumerate(_ONES, 1)}

ORDINAL = r"(?:\d{1,3}\s?(?:st|nd|rd|th)|" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + ")"
"""A pattern for ordinal numbers in words (up to ninety-ninth) or digits."""


def cycle_of(session: int) -> int:
    """Give the cycle of a session of the Working Group; both count from 1."""
    if session <= FIRST_CYCLE:
        return 1
    return 2 + (session - FIRST_CYCLE - 1) // LATER_CYCLES


def ordinal(words: str) -> int | None:
    """Give the number of an ordinal, `nineteenth` or `19th`; null for other words."""
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else ORDINALS.get(re.sub(r"\s*-\s*", "-", words.lower()))
