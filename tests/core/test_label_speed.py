"""Labelling stays fast: it takes no more computing than so many turns of a fixed work on the same texts.

Speed itself is measured by `python -m benchmarks --labelling`. Here both are measured by turns, so that a slow or a
busy machine makes both slow.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import islice, pairwise, product
from time import process_time

import numpy as np
from benchmarks.labelling import different

from followthrough.label.labels import labels
from followthrough.records import Recommendation
from followthrough.terms.groups import groups
from followthrough.terms.issues import issues
from tests.core.label_samples import asked

TURNS = 8
MOST = 4.5
"""Two to 3.3 as it was written, on idle and on busy machines; other processors may weigh the two otherwise."""

VERBS = ("Ratify", "Consider ending", "Continue efforts to promote", "Adopt a law on", "Take measures against")


def _texts(wanted: int) -> list[str]:
    """Make texts of some twenty words, no two alike."""
    parts = product(issues(), VERBS, groups())
    made = (f"{verb} {issue.definition[:90].lower()}, also for {group.group}" for issue, verb, group in parts)
    return list(islice(made, 0, None, 6))[:wanted]


def _fixed_work(texts: Sequence[str]) -> None:
    """Do what labelling is made of, words in Python and numbers in NumPy, as no change of ours makes it faster."""
    for _ in range(4):
        words = [re.findall(r"[^\W_]+", text.lower()) for text in texts]
        counts = Counter(pair for each in words for pair in pairwise(each))
        numbers = np.fromiter((counts[pair] * len(pair[0]) for pair in counts), dtype=np.int64)
        table = np.arange(1 << 16, dtype=np.int16).reshape(-1, 256)
        taken = table.take(np.arange(20_000) % len(table), axis=0)
        np.maximum(taken[:-1] + taken[1:], 0, out=taken[1:])
        np.sort(np.tile(numbers, 20))


def _computing(work: Callable[[], object]) -> float:
    began = process_time()
    work()
    return process_time() - began


def test_labelling_takes_no_more_than_so_much_fixed_work() -> None:
    texts = _texts(1000)
    asks = [asked(text, str(number)) for number, text in enumerate(texts)]
    turns = [
        (_computing(lambda: sum(1 for _ in labels(asks))), _computing(lambda: _fixed_work(texts)))
        for _ in range(TURNS)
    ]
    taken, fixed = (min(each) for each in zip(*turns, strict=True))
    print(f"labelling {taken:.3f} s, fixed work {fixed:.3f} s, {taken / fixed:.2f} of it")
    assert taken < MOST * fixed


def test_texts_are_measured_once_each() -> None:
    asks: list[Recommendation] = [asked("Build schools", "1"), asked("Build wells", "2"), asked("Build schools", "3")]
    assert [one.number for one in different(asks, 5)] == ["1", "2"]
    assert len(different(asks, 1)) == 1
