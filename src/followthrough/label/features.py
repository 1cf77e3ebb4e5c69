"""What the models look at in a text.

The words and their stems, pairs of stems that stand beside or near one another, the treaties and mechanisms that are
named, groups of persons, what stands in the main clause and what in the clauses after it, the verb that asks, and the
verbs of the clauses that follow.

A feature is one number, its key: the kind of feature and up to three forms (`forms.Forms`). It comes with the words
that it was made from, so that a decision can be shown in the text. Features of many texts are made at once.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from followthrough.label.forms import Forms
from followthrough.label.persons import named
from followthrough.label.words import Words, words_of
from followthrough.terms.treaties import mentions, vocabulary

if TYPE_CHECKING:
    from numpy.typing import NDArray

VERSION = 2
"""Raised whenever the features of a text change: a model trained with others is of no use then."""

OPENING = 6
"""How many words from the start count as the opening, where the verb that asks stands."""

FIRST = 3
"""How many of them are looked at for the subject too."""

NEAR = 8
"""How many words with a meaning of their own two stems may stand apart and still be near."""

KIND_AT = 57
"""The bit of a key from which on its kind stands."""

_NUMBER_BITS = 19

MAIN = 4
"""How many words the main clause has at least."""

_JOINS = frozenset({"by", "through", "and", "to", "including", "in", "or", "with", "consider", "further"})
_TURNS = frozenset({"including", "particularly", "especially", "notably", "through", "by", "particular", "inter"})
EMPTY = frozenset(
    {"the", "of", "and", "to", "in", "a", "an", "for", "on", "by", "with", "its", "their", "that", "all", "as", "at"}
)
"""Words without a meaning of their own."""


class Kind(IntEnum):
    """Kinds of features: those before `WORD` tell the issues only, those from `MAIN` on the kind of action only."""

    NEAR = 1
    WORD = 2
    STEM = 3
    PAIR = 4
    NAMED = 5
    GROUP = 6
    LENGTH = 7
    FIRST = 8
    MAIN = 9
    AFTER = 10
    PLACE = 11
    VERB = 12
    START = 13
    JOINED = 14
    ASKED = 15


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
    """Words with the numbers of their forms (0: unknown), and each word's place in its own text."""

    words: Words
    word: "NDArray[np.int64]"
    stem: "NDArray[np.int64]"
    verb: "NDArray[np.int64]"
    at: "NDArray[np.int64]"
    empty: "NDArray[np.bool_]"
    joins: "NDArray[np.bool_]"
    turns: "NDArray[np.bool_]"


def features_of(texts: Sequence[str], forms: Forms) -> tuple[Words, Found]:
    """Give the words of texts, and every feature of theirs that is made of forms known to `forms`."""
    seen = _numbered(words_of(texts), forms)
    parts = [
        *_of_words(seen),
        _near(seen),
        *_clauses(seen),
        *_opening(seen),
        *_joined(seen),
        _lengths(seen, len(texts)),
        _named(texts, seen.words, forms),
    ]
    return seen.words, Found(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))


def key(kind: "Kind | NDArray[np.int64]", *numbers: "NDArray[np.int64] | int") -> "NDArray[np.int64]":
    """Make keys of a kind from up to three numbers below 2 to the 19th."""
    made = np.asarray(kind, dtype=np.int64) << np.int64(KIND_AT)
    for place, number in enumerate(numbers, 1):
        made = made | np.asarray(number, dtype=np.int64) << np.int64(KIND_AT - _NUMBER_BITS * place)
    return np.asarray(made, dtype=np.int64)


def kind_of(keys: "NDArray[np.int64]") -> "NDArray[np.int64]":
    """Give the kinds of features."""
    return keys >> np.int64(KIND_AT)


def _numbered(words: Words, forms: Forms) -> Numbered:
    word, stem, verb = forms.numbers(words.words, len(words.words))
    at = np.arange(len(words.words)) - words.first[words.text]
    marks = np.fromiter(map(_marks, words.words), dtype=np.int8, count=len(words.words))
    return Numbered(words, word, stem, verb, at, marks & 1 > 0, marks & 2 > 0, marks & 4 > 0)


@lru_cache(maxsize=65536)
def _marks(word: str) -> int:
    return (word in EMPTY) | (word in _JOINS) << 1 | (word in _TURNS) << 2


def _made(
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


def _of_words(seen: Numbered) -> Iterator[Found]:
    every = np.arange(len(seen.word))
    yield _made(seen, Kind.WORD, [seen.word], every)
    yield _made(seen, Kind.STEM, [seen.stem], every)
    pairs = every[:-1][_same_text(seen, every[:-1], 1)]
    yield _made(seen, Kind.PAIR, [seen.stem[pairs], seen.stem[pairs + 1]], pairs, width=2)


def _same_text(seen: Numbered, words: "NDArray[np.int64]", further: int) -> "NDArray[np.bool_]":
    text = seen.words.text
    inside = words + further < len(text)
    return np.asarray(inside & (text[words] == text[np.where(inside, words + further, 0)]), dtype=bool)


def _near(seen: Numbered) -> Found:
    """Pair the stems of words with a meaning of their own, whichever comes first."""
    full = np.flatnonzero(~seen.empty)
    lefts, rights = [], []
    for distance in range(1, NEAR + 1):
        left, right = full[:-distance], full[distance:]
        together = seen.words.text[left] == seen.words.text[right]
        lefts.append(left[together])
        rights.append(right[together])
    left, right = np.concatenate(lefts), np.concatenate(rights)
    one, two = seen.stem[left], seen.stem[right]
    return _made(seen, Kind.NEAR, [np.minimum(one, two), np.maximum(one, two)], left, other=right)


def _clauses(seen: Numbered) -> Iterator[Found]:
    """Tell the stems of the main clause from those that come after a word such as `including` or `by`."""
    turning = np.flatnonzero(seen.turns & (seen.at >= MAIN))
    texts, where = np.unique(seen.words.text[turning], return_index=True)
    cut = seen.words.first[1:].copy()
    cut[texts] = turning[where]
    every = np.arange(len(seen.stem))
    main = every < cut[seen.words.text]
    yield _made(seen, Kind.MAIN, [seen.stem[main]], every[main])
    yield _made(seen, Kind.AFTER, [seen.stem[~main]], every[~main])


def _opening(seen: Numbered) -> Iterator[Found]:
    opening = np.flatnonzero(seen.at < OPENING)
    yield _made(seen, Kind.PLACE, [seen.word[opening], seen.at[opening] + 1], opening)
    yield _made(seen, Kind.VERB, [seen.verb[opening]], opening)
    first = opening[seen.at[opening] < FIRST]
    yield _made(seen, Kind.FIRST, [seen.stem[first]], first)
    for width in (2, 3):
        starts = opening[(seen.at[opening] == 0)]
        starts = starts[_same_text(seen, starts, width - 1)]
        yield _made(seen, Kind.START, [seen.word[starts + further] for further in range(width)], starts, width)


def _joined(seen: Numbered) -> Iterator[Found]:
    """Give the verbs after words that join clauses, and what the first word is asked about."""
    joins = np.flatnonzero(seen.joins)
    for width in (2, 3):
        used = joins[_same_text(seen, joins, width - 1)]
        verbs = [seen.verb[used + further] for further in range(1, width)]
        yield _made(seen, Kind.JOINED, [seen.word[used], *verbs], used, width)
    full = np.flatnonzero(~seen.empty & (seen.at > 0))
    first = seen.words.first[seen.words.text[full]]
    yield _made(seen, Kind.ASKED, [seen.word[first], seen.verb[full]], full)


def _lengths(seen: Numbered, texts: int) -> Found:
    lengths = np.diff(seen.words.first)
    nowhere = np.zeros(texts, dtype=np.int64)
    return Found(key(Kind.LENGTH, np.minimum(lengths // 4, 15)), np.arange(texts), nowhere, nowhere, nowhere - 1)


def _named(texts: Sequence[str], words: Words, forms: Forms) -> Found:
    """Give the treaties, bodies, mechanisms and groups of persons that texts name."""
    rows = [
        (kind, number, text, start, end)
        for text, words_of_it in enumerate(texts)
        for kind, form, start, end in named_forms(words_of_it)
        if (number := forms.number(form))
    ]
    kinds, numbers, of, start, end = np.array(rows, dtype=np.int64).reshape(-1, 5).T
    wide = int(words.ends.max(initial=0)) + 1
    ordered = words.text * wide + words.starts
    first, last = (np.searchsorted(ordered, of * wide + offset) for offset in (start, end))
    return Found(key(kinds, numbers), of, first, last, np.full(len(of), -1))


def named_forms(text: str) -> Iterator[tuple[Kind, str, int, int]]:
    """Give each treaty, its kind and subjects, and each group or two groups that a text names, with their offsets."""
    instruments = vocabulary().instruments
    for one in mentions(text):
        about = instruments[one.code]
        for form in (f"t:{one.code}", f"k:{about.kind}", *(f"i:{issue}" for issue in about.issues)):
            yield Kind.NAMED, form, one.start, one.end
    groups = {term: spans[0] for (scheme, term), spans in sorted(named(text).items()) if scheme == "group"}
    for term, (start, end) in groups.items():
        yield Kind.GROUP, f"g:{term}", start, end
    for one_term, other_term in combinations(groups, 2):
        yield Kind.GROUP, f"g:{one_term} + {other_term}", 0, 0
    yield Kind.GROUP, f"g:{min(len(groups), 4)}", 0, 0
