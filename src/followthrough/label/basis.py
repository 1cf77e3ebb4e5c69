"""The words that decided: the strongest features of a label, brought together into phrases of the text."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from followthrough.label.found import EMPTY
from followthrough.label.left_out import falls
from followthrough.label.network import Network
from followthrough.label.phrases import phrases
from followthrough.label.scoring import Looked, Spoken
from followthrough.label.words import Words

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST = 5
"""How many features are shown at most."""

SHARE = 0.6
"""How much of what speaks for the label must be shown."""

WORTH = 0.35
"""What a feature must say at least, beside the strongest, to be shown: a reader would not name the rest."""

WORTH_BESIDE = 0.2
"""The same for one whose words touch what is shown already, and make a phrase of it."""

_ALONE = (
    "also am are be been being but can cannot could did do does doing done each even from further had "
    "has have he her here him his how however if into is it itself may more most must no not nor once "
    "only or other others our over own same shall she should so some such than them then there "
    "these they this those thus too under upon us very was we were what when where which while who "
    "whom whose why will within without would you your yet"
)
SMALL = EMPTY | frozenset(_ALONE.split())
"""Words that mean nothing by themselves to whoever reads why a label was given."""


def bases(
    texts: Sequence[str], looked: Looked, spoken: Spoken, given: "NDArray[np.int64]"
) -> Iterator[tuple[str, ...]]:
    """Give for each label of each text the words, verbatim and in the order of the text, that speak most for it.

    `given` holds pairs of a text's number and a label's number; the answers come in their order.
    """
    if not len(given):
        return
    rows, weights, wanted = _strongest(spoken, given)
    found, words = looked.found, looked.words
    small = [word in SMALL for word in words.words]
    places_of = np.stack([found.first[rows], found.last[rows], found.other[rows]], axis=2).tolist()
    starts, ends = words.starts.tolist(), words.ends.tolist()
    for text, places, said, enough in zip(
        given[:, 0].tolist(), places_of, weights.tolist(), wanted.tolist(), strict=True
    ):
        yield _shown(texts[text], starts, ends, small, _chosen(places, said, enough, small))


def bases_in_order(
    texts: Sequence[str], network: Network, words: Words, added: "NDArray[np.int16]", given: "NDArray[np.int64]"
) -> Iterator[tuple[str, ...]]:
    """Give for each label of each text the words without which the network would say the least of it.

    `given` as `bases` has it, the numbers of labels counted over issues and then actions; empty where no word tells.
    `added` is what the words, each once, add to the network's filters.
    """
    for text, label in given.tolist():
        own = slice(*words.first[text : text + 2].tolist())
        fallen = falls(network, added[words.number[own]], label)
        strongest = np.argsort(-fallen, kind="stable")[:MOST]
        places = [[at, at + 1, -1] for at in strongest.tolist()]
        small = [word in SMALL for word in words.words[own]]
        chosen = _chosen(places, fallen[strongest].tolist(), SHARE * float(np.maximum(fallen, 0).sum()), small)
        yield _shown(texts[text], words.starts[own].tolist(), words.ends[own].tolist(), small, chosen)


def _shown(
    text: str, starts: list[int], ends: list[int], small: list[bool], chosen: list[tuple[int, int]]
) -> tuple[str, ...]:
    """Give the words at places of a text, verbatim and brought together into phrases."""
    spans = (_trimmed(small, first, last) for first, last in _merged(chosen, small))
    return phrases(text, [(starts[first], ends[last - 1]) for first, last in spans])


def _strongest(
    spoken: Spoken, pairs: "NDArray[np.int64]"
) -> "tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]":
    """Give for each pair its strongest features (by their rows), what each says, and how much must be shown."""
    begins = spoken.ends[pairs[:, 0]]
    lengths = spoken.ends[pairs[:, 0] + 1] - begins
    starts = np.cumsum(lengths) - lengths
    pair = np.repeat(np.arange(len(pairs)), lengths)
    row = np.arange(len(pair)) - (starts - begins)[pair]
    said = spoken.weights[row, pairs[pair, 1]].astype(np.int64)
    wanted = SHARE * np.bincount(pair, weights=np.maximum(said, 0), minlength=len(pairs))
    rows, strength = (np.zeros((len(pairs), MOST), dtype=np.int64) for _ in range(2))
    filled = np.arange(MOST) < lengths[:, None]
    first = np.argsort(pair * 256 - said, kind="stable")[(starts[:, None] + np.arange(MOST))[filled]]
    rows[filled], strength[filled] = spoken.rows[row[first]], said[first]
    return rows, strength, np.asarray(wanted)


def _chosen(
    places: list[list[int]], said: Sequence[float], wanted: float, small: list[bool]
) -> list[tuple[int, int]]:
    """Choose places of features, the strongest first, until they hold enough of what speaks for the label.

    What is much weaker than the strongest, and small words alone, are left out unless there is nothing else.
    """
    placed = [
        (place, weight) for place, weight in zip(places, said, strict=True) if weight > 0 and place[1] > place[0]
    ]
    full = [(place, weight) for place, weight in placed if not all(small[place[0] : place[1]])] or placed
    chosen: list[tuple[int, int]] = []
    shown = 0.0
    for (first, last, other), weight in full:
        if chosen and shown >= wanted:
            break
        if weight < WORTH * full[0][1]:
            touches = any(first <= end and begin <= last for begin, end in chosen)
            if not touches or weight < WORTH_BESIDE * full[0][1]:
                continue
        chosen.append((first, last))
        shown += weight
        if other >= 0 and not small[other]:
            chosen.append((other, other + 1))
    return chosen


def _merged(chosen: list[tuple[int, int]], small: list[bool]) -> list[tuple[int, int]]:
    """Bring spans of words together that overlap, touch, or have one small word between them."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(chosen):
        if merged and (first <= merged[-1][1] or (first == merged[-1][1] + 1 and small[first - 1])):
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _trimmed(small: list[bool], first: int, last: int) -> tuple[int, int]:
    """Leave out words without a meaning of their own at both ends, if anything else is there."""
    full = [at for at in range(first, last) if not small[at]]
    return (full[0], full[-1] + 1) if full else (first, last)
