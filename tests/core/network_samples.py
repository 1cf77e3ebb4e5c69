"""A network made by chance, small, with the words of a few texts."""

import numpy as np

from followthrough.label.network import Network
from followthrough.terms.actions import actions
from followthrough.terms.issues import issues

TEXTS = (
    "Ratify the Optional Protocol to the Convention against Torture",
    "Consider abolishing the death penalty, in particular for children",
    "",
    "Continue",
    "Strengthen efforts to protect women's rights, and those of the child, by adopting a national plan of action",
)
KNOWN = ("ratify", "the", "to", "convention", "torture", "rights", "of", "continue", "death", "women")
STEMS = ("ratify", "strength", "abolish", "adopt")
SIZE, FILTERS = 6, 4


def network_by_chance(seed: int = 0) -> Network:
    """Make a network whose numbers are chance, but the same for the same seed."""
    chance = np.random.default_rng(seed)
    of_issues, of_actions = len(issues()), len(actions())

    def drawn(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        return chance.normal(size=shape).astype(np.float32)

    def steps(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.int8]]:
        return chance.integers(-127, 128, size=shape).astype(np.int8)

    return Network(
        issues=tuple(one.term for one in issues()),
        actions=tuple(one.category for one in actions()),
        words={word: number for number, word in enumerate(KNOWN)},
        stems={stem: number for number, stem in enumerate(STEMS)},
        word_vectors=steps(len(KNOWN), SIZE),
        stem_vectors=steps(len(STEMS), SIZE),
        part_vectors=steps(32, SIZE),
        vector_steps=(np.abs(drawn(3, SIZE)) / 100).astype(np.float32),
        place_vectors=drawn(5, SIZE),
        kernel=drawn(3, SIZE, FILTERS),
        kernel_bias=drawn(FILTERS),
        out=drawn(2 * FILTERS, of_issues + of_actions),
        out_bias=drawn(of_issues + of_actions),
        beside=drawn(3, of_issues),
        beside_actions=drawn(2 * of_actions + 1, of_actions),
        threshold=np.full(of_issues, 0.5, dtype=np.float32),
        header={"taught_on": {"rows": 5, "states": ["AAA"]}},
    )
