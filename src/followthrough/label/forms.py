"""The forms that a model knows, each with a number: words, their stems, the stems of verbs, and names of terms."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from followthrough.label.words import verb_stem, word_stem

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST = 1 << 19
"""How many numbers there are: features are made of up to three of them."""

UNKNOWN = 0
"""The number of every form that the model does not know."""


def word_form(word: str) -> str:
    """Write a word itself as a form."""
    return f"w:{word}"


def stem_form(word: str) -> str:
    """Write the stem that a word shares with its family as a form."""
    return f"s:{word_stem(word)}"


def verb_form(word: str) -> str:
    """Write the stem that a word has as a verb as a form."""
    return f"v:{verb_stem(word)}"


def asking_form(word: str) -> str:
    """Write a verb that opens recommendations as a form."""
    return f"a:{word}"


class Forms:
    """Known forms and their numbers, from 1 on in the order given; a form of `Forms` never changes its number."""

    def __init__(self, listed: Sequence[str]) -> None:
        if len(listed) >= MOST:
            raise ValueError(f"{len(listed)} forms, where fewer than {MOST} have numbers")
        self.listed = tuple(listed)
        self._numbers: Mapping[str, int] = {form: number for number, form in enumerate(self.listed, 1)}
        self._asking = frozenset(form[2:] for form in self.listed if form.startswith("a:"))
        self._acting = frozenset(map(verb_stem, self._asking))
        known = [form[2:] for form in self.listed if form.startswith("w:")]
        self._of_words = {word: self._packed(word) for word in known}

    def number(self, form: str) -> int:
        """Give the number of a form, `UNKNOWN` where the model does not know it."""
        return self._numbers.get(form, UNKNOWN)

    def numbers(self, words: Iterable[str], count: int) -> "NDArray[np.int64]":
        """Give for each of `count` words the numbers of the word, its stem, and its stem as a verb, and what it asks.

        The fourth row is 2 for a verb that opens recommendations, 1 for another form of such a verb, 0 for the rest.
        """
        known = self._of_words
        packed = np.fromiter((known.get(word) or self._packed(word) for word in words), dtype=np.int64, count=count)
        return np.stack([packed >> 40 & 0xFFFFF, packed >> 20 & 0xFFFFF, packed & 0xFFFFF, packed >> 60])

    def _packed(self, word: str) -> int:
        asks = 2 if word in self._asking else int(verb_stem(word) in self._acting)
        numbers = (self.number(form(word)) for form in (word_form, stem_form, verb_form))
        return asks << 60 | sum(number << place for number, place in zip(numbers, (40, 20, 0), strict=True))
