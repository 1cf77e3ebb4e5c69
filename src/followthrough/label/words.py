"""The words of many texts with their places, and what may be made of a word without knowing any language model."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WORD = re.compile(r"([^\W_]+(?:['’][^\W_]+)?)")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of several texts, one after the other: in lower case, without a possessive ending.

    `starts` and `ends` are the offsets of each word in its own text, `text` the number of that text; the words of
    text number n are those from `first[n]` to before `first[n + 1]`. `once` are the words, each once, and `number`
    tells which of these each word is: what is known of a word is looked up once.
    """

    words: list[str]
    text: "NDArray[np.int64]"
    starts: "NDArray[np.int64]"
    ends: "NDArray[np.int64]"
    first: "NDArray[np.int64]"
    once: list[str]
    number: "NDArray[np.int64]"


def words_of(texts: Sequence[str]) -> Words:
    """Split texts into words, all of them in one pass."""
    lengths = np.fromiter((len(text) + 1 for text in texts), dtype=np.int64, count=len(texts))
    bounds = np.concatenate(([0], np.cumsum(lengths)))
    joined = "\n".join(texts)
    low = joined.lower()
    parts = _WORD.split(low if len(low) == len(joined) else "".join(map(_lower, joined)))
    words = parts[1::2]
    if "'" in joined or "’" in joined:
        words = [_without_possessive(word) if "'" in word or "’" in word else word for word in words]
    places = np.cumsum(np.fromiter(map(len, parts), dtype=np.int64, count=len(parts)))
    starts, ends = places[0:-1:2], places[1::2]
    text = np.searchsorted(bounds, starts, side="right") - 1
    first = np.searchsorted(text, np.arange(len(texts) + 1))
    once = list(dict.fromkeys(words))
    numbers = dict(zip(once, range(len(once)), strict=True))
    number = np.fromiter(map(numbers.__getitem__, words), dtype=np.int64, count=len(words))
    return Words(words, text, starts - bounds[text], ends - bounds[text], first, once, number)


def _lower(letter: str) -> str:
    """Give the lower case of a letter where that is one letter; a few become two, which would move all places."""
    low = letter.lower()
    return low if len(low) == 1 else letter


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
