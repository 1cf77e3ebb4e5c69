"""Which of the shown recommendations another list states: by likeness, and by number or recommending State."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

ALIKE = 75.0
"""Likeness of whole texts, from 0 to 100, from which they are one: those who code texts shorten and mend them."""
WITHIN = 90.0
"""Likeness from which a text is a part of a longer one: those who code texts also part them."""
SHORTEST = 30  # characters: shorter texts are found within too many others


@dataclass(frozen=True, slots=True)
class Text:
    """What is known of a recommendation that may be stated elsewhere."""

    id: str
    number: str
    words: str
    recommenders: frozenset[str]


def tied(stated: Text, shown: Sequence[Text]) -> str | None:
    """Give the id of the recommendation that a text of another list states; null where none is like it.

    The number counts where it is the same and the texts are alike; otherwise one State must recommend both, where
    both name any. A few words (`Ratify CRPD`) are tied where only one recommendation of that State has them all.
    """
    words = default_process(stated.words)
    numbered = [one for one in shown if one.number == stated.number]
    makers = [
        one
        for one in shown
        if not (stated.recommenders and one.recommenders) or stated.recommenders & one.recommenders
    ]
    return _most_alike(words, numbered) or _most_alike(words, makers) or _only_one_with(words, makers)


def _most_alike(words: str, among: Sequence[Text]) -> str | None:
    found = max(((_likeness(words, default_process(one.words)), one.id) for one in among), default=None)
    return found[1] if found and found[0] else None


def _only_one_with(words: str, among: Sequence[Text]) -> str | None:
    wanted = set(words.split())
    having = [one.id for one in among if one.recommenders and wanted <= set(default_process(one.words).split())]
    return having[0] if wanted and len(having) == 1 else None


def _likeness(words: str, others: str) -> float:
    """Give how alike two texts are, whole or one as a part of the other; 0 where they are not."""
    whole = fuzz.ratio(words, others, score_cutoff=ALIKE)
    if whole or min(len(words), len(others)) < SHORTEST:
        return whole
    return fuzz.partial_ratio(words, others, score_cutoff=WITHIN) * ALIKE / 100
