"""What the models look at in a text.

The words and pairs of words, the treaties and mechanisms that are named, the verb that asks, and the verbs of the
clauses that follow.

Features are strings. Those of the first kind (`content`) tell what a text is about; those of the second (`asking`)
tell, together with the first, what kind of action it asks. Each comes with the words that it was made from, so that
a decision can be shown in the text.
"""

from collections.abc import Iterator
from itertools import pairwise

from followthrough.label.words import Words, verb_stem, word_stem, words_of
from followthrough.terms.treaties import mentions, vocabulary

VERSION = 1
"""Raised whenever the features of a text change: a model trained with others is of no use then."""

OPENING = 6
"""How many words from the start count as the opening, where the verb that asks stands."""

_JOINS = frozenset({"by", "through", "and", "to", "including", "in", "or", "with", "consider", "further"})
_EMPTY = frozenset(
    {"the", "of", "and", "to", "in", "a", "an", "for", "on", "by", "with", "its", "their", "that", "all", "as", "at"}
)

Places = dict[str, tuple[int, int]]
"""A feature and the words it was made from: the first word's number, and the number after the last."""

Unit = tuple[str | int, ...]
"""What features are made from: a kind and some words. A unit always makes the same features, so they can be kept."""


def content_units(words: list[str]) -> Iterator[tuple[Unit, int, int]]:
    """Give what tells what a text is about: its words and pairs of words, with their place."""
    for at, word in enumerate(words):
        yield (word,), at, at + 1
    for at, pair in enumerate(pairwise(words)):
        yield pair, at, at + 2


def asking_units(words: list[str]) -> Iterator[tuple[Unit, int, int]]:
    """Give what tells, beside the content, what kind of action a text asks."""
    for at, word in enumerate(words[:OPENING]):
        yield ("^", at, word), at, at + 1
    for length in (2, 3, 4):
        if len(words) >= length:
            yield ("^^", *words[:length]), 0, length
    yield ("length", min(12, len(words) // 6)), 0, 0
    for at, (word, after) in enumerate(pairwise(words)):
        if word in _JOINS:
            yield ("+", word, after), at, at + 2
            if at + 2 < len(words):
                yield ("+", word, after, words[at + 2]), at, at + 3
    for at, word in enumerate(words[1:], 1):
        if word not in _EMPTY:
            yield ("*", words[0], word), at, at + 1


def content_of(unit: Unit) -> tuple[str, ...]:
    """Give the features that a unit of content makes."""
    listed = [str(word) for word in unit]
    return " ".join(listed), f"s:{' '.join(map(word_stem, listed))}"


def asking_of(unit: Unit) -> tuple[str, ...]:
    """Give the features that a unit of asking makes."""
    kind, words = unit[0], [str(word) for word in unit[1:]]
    if kind == "^":
        return f"^{words[0]}:{words[1]}", f"^:{verb_stem(words[1])}"
    if kind == "^^":
        return (f"^^{' '.join(words)}",)
    if kind == "length":
        return (f"length:{words[0]}",)
    if kind == "+":
        return (f"{words[0]}+{' '.join(map(verb_stem, words[1:]))}",)
    return (f"{words[0]}*{verb_stem(words[1])}",)


def named(text: str, words: Words) -> Places:
    """Give the treaties, bodies and mechanisms that a text names, their kinds and subjects."""
    found: Places = {}
    mentioned = mentions(text)
    if not mentioned:
        return found
    starts = {place[0]: at for at, place in enumerate(words.places)}
    instruments = vocabulary().instruments
    for one in mentioned:
        first = starts.get(one.start, 0)
        last = first
        while last < len(words.places) and words.places[last][0] < one.end:
            last += 1
        kind = instruments[one.code].kind
        for feature in (f"t:{one.code}", f"k:{kind}", *(f"i:{issue}" for issue in instruments[one.code].issues)):
            found.setdefault(feature, (first, last))
    return found


def features_of(text: str) -> tuple[Words, Places, Places]:
    """Give the words of a text, and its features of both kinds; a feature's place is its first."""
    words = words_of(text)
    content: Places = {}
    for unit, first, last in content_units(words.words):
        for feature in content_of(unit):
            content.setdefault(feature, (first, last))
    content.update(named(text, words))
    asking: Places = {}
    for unit, first, last in asking_units(words.words):
        for feature in asking_of(unit):
            asking.setdefault(feature, (first, last))
    return words, content, asking
