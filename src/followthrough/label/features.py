"""What the models look at in a text.

The words and pairs of words, the treaties and mechanisms that are named, the verb that asks, and the verbs of the
clauses that follow.

Features are strings. Those of the first kind (`content`) tell what a text is about; those of the second (`asking`)
tell, together with the first, what kind of action it asks. Each comes with the words that it was made from, so that
a decision can be shown in the text.
"""

from followthrough.label.words import Words, verb_stem, words_of
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


def content(text: str, words: Words) -> Places:
    """Give the features that tell what a text is about."""
    listed = words.words
    found: Places = {}
    for at in range(len(listed) - 1, -1, -1):
        found[listed[at]] = (at, at + 1)
    for at in range(len(listed) - 2, -1, -1):
        found[f"{listed[at]} {listed[at + 1]}"] = (at, at + 2)
    found.update(_named(text, words))
    return found


def _named(text: str, words: Words) -> Places:
    found: Places = {}
    named = mentions(text)
    if not named:
        return found
    starts = {place[0]: at for at, place in enumerate(words.places)}
    instruments = vocabulary().instruments
    for one in named:
        first = starts.get(one.start, 0)
        last = first
        while last < len(words.places) and words.places[last][0] < one.end:
            last += 1
        kind = instruments[one.code].kind
        for feature in (f"t:{one.code}", f"k:{kind}", *(f"i:{issue}" for issue in instruments[one.code].issues)):
            found.setdefault(feature, (first, last))
    return found


def asking(words: Words) -> Places:
    """Give the features that tell, beside the content, what kind of action a text asks."""
    listed = words.words
    found = _opening(listed)
    found.update(_clauses(listed))
    return found


def _opening(listed: list[str]) -> Places:
    found: Places = {}
    for at, word in enumerate(listed[:OPENING]):
        found[f"^{at}:{word}"] = (at, at + 1)
        found.setdefault(f"^:{verb_stem(word)}", (at, at + 1))
    for length in (2, 3, 4):
        if len(listed) >= length:
            found[f"^^{' '.join(listed[:length])}"] = (0, length)
    found[f"length:{min(12, len(listed) // 6)}"] = (0, 0)
    return found


def _clauses(listed: list[str]) -> Places:
    """Give the words that follow a joining word, alone and with their object, and pairs with the first verb."""
    found: Places = {}
    first = listed[0] if listed else ""
    for at in range(len(listed) - 1):
        word = listed[at]
        if word in _JOINS:
            stem = verb_stem(listed[at + 1])
            found[f"{word}+{stem}"] = (at, at + 2)
            if at + 2 < len(listed):
                found[f"{word}+{stem} {verb_stem(listed[at + 2])}"] = (at, at + 3)
    for at in range(len(listed) - 1, 0, -1):
        if listed[at] not in _EMPTY:
            found[f"{first}*{verb_stem(listed[at])}"] = (at, at + 1)
    return found


def features_of(text: str) -> tuple[Words, Places, Places]:
    """Give the words of a text, and its features of both kinds."""
    words = words_of(text)
    return words, content(text, words), asking(words)
