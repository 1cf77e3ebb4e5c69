"""What the models look at in a text.

The words and pairs of words, the treaties and mechanisms that are named, the verb that asks, and the verbs of the
clauses that follow.

Features are strings. Those of the first kind (`content`) tell what a text is about; those of the second (`asking`)
tell, together with the first, what kind of action it asks. Each comes with the words that it was made from, so that
a decision can be shown in the text.
"""

from functools import lru_cache
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

Listed = tuple[list[str], list[tuple[int, int]]]
"""Features with their places beside them, in the order in which they are made; a feature may come back."""


def listed_content(words: list[str]) -> Listed:
    """Give what tells what a text is about: its words, its pairs of words, and the same by their stems."""
    stems = list(map(word_stem, words))
    features = [*words, *(f"s:{stem}" for stem in stems)]
    features += map(" ".join, pairwise(words))
    features += [f"s:{stem} {after}" for stem, after in pairwise(stems)]
    return features, _places_of_content(len(words))


@lru_cache(maxsize=512)
def _places_of_content(count: int) -> list[tuple[int, int]]:
    single = [(at, at + 1) for at in range(count)]
    double = [(at, at + 2) for at in range(count - 1)]
    return [*single, *single, *double, *double]


def listed_asking(words: list[str]) -> Listed:
    """Give what tells, beside the content, what kind of action a text asks."""
    if not words:
        return ["length:0"], [(0, 0)]
    stems = list(map(verb_stem, words))
    features = [f"^{at}:{word}" for at, word in enumerate(words[:OPENING])]
    features += [f"^:{stem}" for stem in stems[:OPENING]]
    places = [(at, at + 1) for at in range(len(features) // 2)] * 2
    lengths = [length for length in (2, 3, 4) if len(words) >= length]
    features += [f"^^{' '.join(words[:length])}" for length in lengths]
    places += [(0, length) for length in lengths]
    features.append(f"length:{min(12, len(words) // 6)}")
    places.append((0, 0))
    _list_clauses(words, stems, features, places)
    kept = [at for at, word in enumerate(words) if at and word not in _EMPTY]
    features += [f"{words[0]}*{stems[at]}" for at in kept]
    places += [(at, at + 1) for at in kept]
    return features, places


def _list_clauses(words: list[str], stems: list[str], features: list[str], places: list[tuple[int, int]]) -> None:
    for at, word in enumerate(words[:-1]):
        if word in _JOINS:
            features.append(f"{word}+{stems[at + 1]}")
            places.append((at, at + 2))
            if at + 2 < len(words):
                features.append(f"{word}+{stems[at + 1]} {stems[at + 2]}")
                places.append((at, at + 3))


def first_places(listed: Listed) -> Places:
    """Give each feature once, with the first of its places."""
    features, places = listed
    return dict(zip(reversed(features), reversed(places), strict=True))


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
    content = {**first_places(listed_content(words.words)), **named(text, words)}
    return words, content, first_places(listed_asking(words.words))
