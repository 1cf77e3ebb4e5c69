"""The words that decided: the strongest features of a label, brought together into phrases of the text."""

from typing import TYPE_CHECKING, Any

from followthrough.label.scoring import Looked
from followthrough.label.words import Words

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST = 5
"""How many features are shown at most."""

SHARE = 0.6
"""How much of what speaks for the label must be shown."""


def basis(text: str, looked: Looked, weights: "NDArray[Any]") -> tuple[str, ...]:
    """Give the words, verbatim and in the order of the text, whose features speak most for a label.

    `weights` are the label's, one for each of the text's features, in the order of `looked.numbers`.
    """
    order = (-weights.astype("int16")).argsort(kind="stable")[:MOST]
    wanted = SHARE * int(weights[weights > 0].sum(dtype="int64"))
    chosen: list[tuple[int, int]] = []
    shown = 0
    for number, weight in zip(order.tolist(), weights[order].tolist(), strict=True):
        if weight <= 0 or (chosen and shown >= wanted):
            break
        first, last = looked.places[number]
        if last > first:
            chosen.append((first, last))
            shown += weight
    return phrases(text, looked.words, chosen)


def phrases(text: str, words: Words, chosen: list[tuple[int, int]]) -> tuple[str, ...]:
    """Bring spans of words that touch together, and cut them out of the text; the same phrase once."""
    merged: list[list[int]] = []
    for first, last in sorted(chosen):
        if merged and first <= merged[-1][1]:
            merged[-1][1] = max(last, merged[-1][1])
        else:
            merged.append([first, last])
    cut = (text[words.places[first][0] : words.places[last - 1][1]] for first, last in merged)
    return tuple(dict.fromkeys(cut))
