"""Features found in texts: their kinds, their keys, the words that they were made from.

A feature is one number, its key: the kind of feature and up to three forms (`forms.Forms`). Features of many texts
are made at once, from words with the numbers of their forms.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from followthrough.label.forms import Forms
from followthrough.label.words import Words

if TYPE_CHECKING:
    from numpy.typing import NDArray

KIND_AT = 57
"""The bit of a key from which on its kind stands."""

_NUMBER_BITS = 19

_JOINS = frozenset({"by", "through", "and", "to", "including", "in", "or", "with", "consider", "further"})
_TURNS = frozenset({"including", "particularly", "especially", "notably", "through", "by", "particular", "inter"})
_BY = frozenset({"by", "through"})
EMPTY = frozenset(
    {"the", "of", "and", "to", "in", "a", "an", "for", "on", "by", "with", "its", "their", "that", "all", "as", "at"}
)
"""Words without a meaning of their own."""


class Kind(IntEnum):
    """Kinds of features: those from `MAIN` on tell the kind of action only."""

    WORD = 1
    STEM = 2
    PAIR = 3
    NAMED = 4
    GROUP = 5
    LENGTH = 6
    FIRST = 7
    MAIN = 8
    AFTER = 9
    PLACE = 10
    VERB = 11
    START = 12
    JOINED = 13
    ASKED = 14
    ASKS = 15
    ASKS_ABOUT = 16
    ASKS_AT = 17
    ASKS_SO = 18
    BEFORE = 19
    THEN = 20
    ASKS_THEN = 21
    THENS = 22
    MEANS = 23
    ASKS_MEANS = 24
    MEANS_ABOUT = 25


class Found(NamedTuple):
    """Features, a row for each: its key, the number of its text, its first word and the word after its last.

    `other` is the number of a second word that the feature was made from, -1 where there is none; where `last` is not
    after `first` the feature stands nowhere in particular.
    """

    keys: "NDArray[np.int64]"
    text: "NDArray[np.int64]"
    first: "NDArray[np.int64]"
    last: "NDArray[np.int64]"
    other: "NDArray[np.int64]"


@dataclass(frozen=True, slots=True)
class Numbered:
    """Words with the numbers of their forms (0: unknown), and each word's place in its own text.

    `asks` are verbs that open recommendations, `acts` these in any form, `by` words that say by what means.
    """

    words: Words
    word: "NDArray[np.int64]"
    stem: "NDArray[np.int64]"
    verb: "NDArray[np.int64]"
    at: "NDArray[np.int64]"
    asks: "NDArray[np.bool_]"
    acts: "NDArray[np.bool_]"
    empty: "NDArray[np.bool_]"
    joins: "NDArray[np.bool_]"
    turns: "NDArray[np.bool_]"
    by: "NDArray[np.bool_]"
    doing: "NDArray[np.bool_]"


def key(kind: "Kind | NDArray[np.int64]", *numbers: "NDArray[np.int64] | int") -> "NDArray[np.int64]":
    """Make keys of a kind from up to three numbers below 2 to the 19th."""
    made = np.asarray(kind, dtype=np.int64) << np.int64(KIND_AT)
    for place, number in enumerate(numbers, 1):
        made = made | np.asarray(number, dtype=np.int64) << np.int64(KIND_AT - _NUMBER_BITS * place)
    return np.asarray(made, dtype=np.int64)


def kind_of(keys: "NDArray[np.int64]") -> "NDArray[np.int64]":
    """Give the kinds of features."""
    return keys >> np.int64(KIND_AT)


def numbered(words: Words, forms: Forms) -> Numbered:
    """Give words the numbers of their forms, and tell what kind of word each is."""
    word, stem, verb, asks = forms.numbers(words.once, len(words.once)).take(words.number, axis=1)
    at = np.arange(len(words.words)) - words.first[words.text]
    marks = np.fromiter(map(_marks, words.once), dtype=np.int8, count=len(words.once))[words.number]
    empty, joins, turns, by, doing = (marks & bit > 0 for bit in (1, 2, 4, 8, 16))
    return Numbered(words, word, stem, verb, at, asks > 1, asks > 0, empty, joins, turns, by, doing)


@lru_cache(maxsize=65536)
def _marks(word: str) -> int:
    doing = len(word) > 5 and word.endswith("ing")
    return (word in EMPTY) | (word in _JOINS) << 1 | (word in _TURNS) << 2 | (word in _BY) << 3 | doing << 4


def made(
    seen: Numbered,
    kind: Kind,
    forms: "Iterable[NDArray[np.int64]]",
    first: "NDArray[np.int64]",
    width: int = 1,
    other: "NDArray[np.int64] | None" = None,
) -> Found:
    """Make features of a kind whose forms are all known; the last `width` words from `first` on are its place."""
    listed = list(forms)
    known = np.ones(len(first), dtype=bool)
    for each in listed:
        known &= each > 0
    chosen = first[known]
    beside = np.full(len(chosen), -1) if other is None else other[known]
    keys = key(kind, *(each[known] for each in listed))
    return Found(keys, seen.words.text[chosen], chosen, chosen + width, beside)


def same_text(seen: Numbered, words: "NDArray[np.int64]", further: int) -> "NDArray[np.bool_]":
    """Tell of which words the one so much `further` on stands in the same text."""
    text = seen.words.text
    inside = words + further < len(text)
    return np.asarray(inside & (text[words] == text[np.where(inside, words + further, 0)]), dtype=bool)
