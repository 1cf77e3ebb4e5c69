"""A recommendation's words with their places, and what may be made of them without knowing any language model."""

import re
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in lower case, without a possessive ending, and the offsets of each in the text."""

    words: list[str]
    places: list[tuple[int, int]]


def words_of(text: str) -> Words:
    """Split a text into words."""
    low = text.lower()
    found = list(_WORD.finditer(low if len(low) == len(text) else text))
    words = [match.group() for match in found]
    if len(low) != len(text):
        words = [word.lower() for word in words]
    if "'" in low or "’" in low:
        words = list(map(_without_possessive, words))
    return Words(words, [match.span() for match in found])


def _without_possessive(word: str) -> str:
    if len(word) > 2 and word[-2] in "'’":
        return word[:-2] if word[-1] == "s" else word.replace("’", "'")
    return word


_ENDINGS = ("ising", "izing", "ying", "ting", "ing", "ises", "izes", "ies", "ed", "es", "e", "s", "y")


@lru_cache(maxsize=65536)
def verb_stem(word: str) -> str:
    """Bring the forms of a verb together: what is left of `establish`, `establishing`, `established` is the same."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


_SUFFIXES = (
    *("ization", "isation", "ations", "ation", "ments", "ment", "ingly", "ings", "ing", "edly", "ied", "ies", "ed"),
    *("ers", "er", "es", "ity", "ive", "al", "ly", "s", "e"),
)


@lru_cache(maxsize=65536)
def word_stem(word: str) -> str:
    """Bring the words of a family together, roughly: `discriminate` and `discrimination` begin with the same."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word
