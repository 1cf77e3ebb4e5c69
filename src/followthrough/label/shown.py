"""Which words are shown of those that decided: chosen, brought together and trimmed, for many labels at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from followthrough.label.found import EMPTY
from followthrough.label.phrases import phrases
from followthrough.label.words import Words

if TYPE_CHECKING:
    from numpy.typing import NDArray

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

NOWHERE = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True)
class Deciding:
    """What decided on labels, a row for each: the number of its text, and its strongest features, the first first.

    `first` and `last` are the word and the word after the last that a feature was made from, `other` a second word or
    -1; a feature whose `last` is not after `first` stands nowhere. `said` is what each says for the label, `wanted`
    how much of that is to be shown.
    """

    text: "NDArray[np.int64]"
    first: "NDArray[np.int64]"
    last: "NDArray[np.int64]"
    other: "NDArray[np.int64]"
    said: "NDArray[Any]"
    wanted: "NDArray[np.float64]"


def shown(texts: Sequence[str], words: Words, deciding: Deciding) -> list[tuple[str, ...]]:
    """Give for each label the words that decided, verbatim and brought together into phrases of its text."""
    small = np.fromiter((word in SMALL for word in words.once), bool, len(words.once))[words.number]
    label, first, last = _trimmed(small, *_merged(small, *_chosen(deciding, small)))
    spans = list(zip(words.starts[first].tolist(), words.ends[last - 1].tolist(), strict=True))
    bounds = np.searchsorted(label, np.arange(len(deciding.text) + 1)).tolist()
    return [
        phrases(texts[text], spans[begin:end])
        for text, begin, end in zip(deciding.text.tolist(), bounds[:-1], bounds[1:], strict=True)
    ]


def _chosen(deciding: Deciding, small: "NDArray[np.bool_]") -> "tuple[NDArray[np.int64], NDArray[np.int64]]":
    """Choose features, the strongest first, until they hold enough of what speaks for the label.

    What is much weaker than the strongest, and small words alone, are left out unless there is nothing else. Gives
    the spans of words that they and their second words take, in columns, `NOWHERE` where nothing was chosen.
    """
    many, most = deciding.said.shape
    used = _worth_showing(deciding, small)
    strongest = deciding.said[np.arange(many), used.argmax(axis=1)]
    begins, ends = np.full((many, 2 * most), NOWHERE), np.full((many, 2 * most), -1)
    told = np.zeros(many, dtype=deciding.said.dtype)
    for place in range(most):
        first, last, said = (column[:, place] for column in (deciding.first, deciding.last, deciding.said))
        wanting = (told == 0) | (told < deciding.wanted)
        touching = ((first[:, None] <= ends) & (begins <= last[:, None])).any(axis=1)
        worth = (said >= WORTH * strongest) | (touching & (said >= WORTH_BESIDE * strongest))
        taken = np.flatnonzero(used[:, place] & wanting & worth)
        begins[taken, 2 * place], ends[taken, 2 * place] = first[taken], last[taken]
        told[taken] += said[taken]
        other = deciding.other[taken, place]
        paired = (other >= 0) & ~small[other]
        begins[taken[paired], 2 * place + 1] = other[paired]
        ends[taken[paired], 2 * place + 1] = other[paired] + 1
    return begins, ends


def _worth_showing(deciding: Deciding, small: "NDArray[np.bool_]") -> "NDArray[np.bool_]":
    """Tell which features speak for the label somewhere in the text, by more than small words if any do."""
    placed = (deciding.said > 0) & (deciding.last > deciding.first)
    before = np.concatenate(([0], np.cumsum(~small)))
    full = placed & (before[deciding.last] > before[deciding.first])
    return np.asarray(np.where(full.any(axis=1, keepdims=True), full, placed))


def _merged(
    small: "NDArray[np.bool_]", begins: "NDArray[np.int64]", ends: "NDArray[np.int64]"
) -> "tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]":
    """Bring spans of words together that overlap, touch, or have one small word between them.

    Gives for each of them the row that it is of, its first word and the word after its last, row by row.
    """
    order = np.lexsort((ends, begins))
    begins, ends = np.take_along_axis(begins, order, axis=1), np.take_along_axis(ends, order, axis=1)
    rows, columns = np.nonzero(begins < NOWHERE)
    reach = np.maximum.accumulate(ends, axis=1)[rows, columns - 1]
    begin = begins[rows, columns]
    near = (begin <= reach) | ((begin == reach + 1) & small[begin - 1])
    parts = np.flatnonzero((columns == 0) | ~near)
    if not len(parts):
        return rows, begin, begin
    return rows[parts], begin[parts], np.maximum.reduceat(ends[rows, columns], parts)


def _trimmed(
    small: "NDArray[np.bool_]", rows: "NDArray[np.int64]", first: "NDArray[np.int64]", last: "NDArray[np.int64]"
) -> "tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]":
    """Leave out words without a meaning of their own at both ends, if anything else is there."""
    full = np.flatnonzero(~small)
    low, high = np.searchsorted(full, first), np.searchsorted(full, last)
    some = low < high
    first, last = first.copy(), last.copy()
    first[some], last[some] = full[low[some]], full[high[some] - 1] + 1
    return rows, first, last
