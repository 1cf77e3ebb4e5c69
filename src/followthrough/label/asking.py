"""The verb that asks, wherever it stands, what it is about, and the verbs that say what else or by what means.

The kind of action goes by the first verb and the action as a whole (UPR Info, "Action category", October 2014).
The first verb need not be the first word ("In the coming year, ...", "Fully ..."), and what begins in general terms
but goes on with examples of specific action is specific ("..., by amending the family code").
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from followthrough.label.found import Found, Kind, Numbered, made, same_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

ABOUT = 3
"""How many words with a meaning of their own after the verb that asks are what it is about."""

ABOUT_WITHIN = 8
"""How many words after the verb they stand at most."""

MEANS_ABOUT = 2
MEANS_WITHIN = 5
"""The same for a verb that says by what means."""

LATEST = 4
"""The place in the text from which on it does not matter where the verb stands."""

MOST = 5
"""The number of further verbs from which on it does not matter how many there are."""


def asking(seen: Numbered) -> Iterator[Found]:
    """Give the features of the verb that asks and of the verbs after it."""
    first = _asking_verbs(seen)
    yield from _of_the_verb(seen, first[np.diff(seen.words.first) > 0])
    after = np.arange(len(seen.verb)) > first[seen.words.text]
    joined = np.concatenate(([False], seen.joins[:-1]))
    then = np.flatnonzero(after & seen.acts & (seen.asks | seen.doing | joined))
    yield from _then(seen, first, then)
    by = np.concatenate(([False], seen.by[:-1]))
    yield from _means(seen, first, np.flatnonzero(after & seen.doing & by))


def _asking_verbs(seen: Numbered) -> "NDArray[np.int64]":
    """Give for each text the first word that often opens texts and is no infinitive, else the first, else any.

    What follows `to` says when or to what end ("In the years to come, adopt ...", "In order to ensure peace, ...").
    """
    opening = np.flatnonzero(seen.asks)
    first = seen.words.first[:-1].copy()
    for chosen in (opening, opening[~_behind_to(seen, opening)]):
        texts, where = np.unique(seen.words.text[chosen], return_index=True)
        first[texts] = chosen[where]
    return first


def _behind_to(seen: Numbered, words: "NDArray[np.int64]") -> "NDArray[np.bool_]":
    before = [seen.words.words[word - 1] == "to" for word in words.tolist()]
    return np.array(before, dtype=bool) & (seen.at[words] > 0)


def _of_the_verb(seen: Numbered, first: "NDArray[np.int64]") -> Iterator[Found]:
    yield made(seen, Kind.ASKS, [seen.verb[first]], first)
    yield made(seen, Kind.ASKS_AT, [np.minimum(seen.at[first], LATEST) + 1], first)
    before = first[seen.at[first] > 0]
    yield made(seen, Kind.BEFORE, [seen.word[before - 1]], before - 1)
    for width in (2, 3):
        used = first[same_text(seen, first, width - 1)]
        yield made(seen, Kind.ASKS_SO, [seen.word[used + further] for further in range(width)], used, width)
    yield from _about(seen, Kind.ASKS_ABOUT, first, ABOUT, ABOUT_WITHIN)


def _about(seen: Numbered, kind: Kind, verbs: "NDArray[np.int64]", many: int, within: int) -> Iterator[Found]:
    """Pair verbs with the stems of the words with a meaning of their own that follow."""
    full = np.flatnonzero(~seen.empty)
    following = np.searchsorted(full, verbs, side="right")
    for place in range(many):
        near = following + place < len(full)
        verb, word = verbs[near], full[following[near] + place]
        used = (word - verb <= within) & (seen.words.text[word] == seen.words.text[verb])
        verb, word = verb[used], word[used]
        yield made(seen, kind, [seen.verb[verb], seen.stem[word]], verb, other=word)


def _then(seen: Numbered, first: "NDArray[np.int64]", then: "NDArray[np.int64]") -> Iterator[Found]:
    asks = first[seen.words.text[then]]
    yield made(seen, Kind.THEN, [seen.verb[then]], then)
    yield made(seen, Kind.ASKS_THEN, [seen.verb[asks], seen.verb[then]], then, other=asks)
    count = np.bincount(seen.words.text[then], minlength=len(first))
    filled = np.flatnonzero(np.diff(seen.words.first) > 0)
    yield made(seen, Kind.THENS, [np.minimum(count[filled], MOST) + 1], first[filled], width=0)


def _means(seen: Numbered, first: "NDArray[np.int64]", means: "NDArray[np.int64]") -> Iterator[Found]:
    yield made(seen, Kind.MEANS, [seen.verb[means]], means)
    yield from _about(seen, Kind.MEANS_ABOUT, means, MEANS_ABOUT, MEANS_WITHIN)
    named = np.full(len(first), -1)
    texts, where = np.unique(seen.words.text[means], return_index=True)
    named[texts] = means[where]
    filled = np.flatnonzero(np.diff(seen.words.first) > 0)
    asks, other = first[filled], named[filled]
    yield made(seen, Kind.ASKS_MEANS, [seen.verb[asks], 1 + (other >= 0)], asks, other=other)
