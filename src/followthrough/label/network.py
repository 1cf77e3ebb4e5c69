"""The network beside the model: its numbers, and how it is read and written (`stored`).

It reads a text's words in order: an embedding of words, one convolution over three of them, the greatest and the mean
of each filter over the text. `docs/decisions/0013` says why it is there, `teaching` how it is made.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from followthrough.label.stored import Sort, Stored, read_stored, write_stored

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FORMAT = 1
NAME = "labels.network"
ARRAYS = (
    *("word_vectors", "stem_vectors", "part_vectors", "vector_steps", "place_vectors"),
    *("kernel", "kernel_bias", "out", "out_bias", "beside", "beside_actions", "threshold"),
)
SORT = Sort(
    "network",
    b"followthrough label network\n",
    {"format": FORMAT},
    ARRAYS,
    "Install Followthrough again, or train a model with `followthrough train`.",
)


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """What reads words in order, and what brings its logits together with those of the sums.

    A word has a vector: a known one in `word_vectors`, whole; another the sum of its stem's and of the mean of its
    parts' (`part_vectors`, found by hash), all in steps of `vector_steps` (a row for each of the three). The place in
    the text adds one of `place_vectors`, the last to all places after. `kernel` has a matrix from vectors to filters
    for the word before, the word itself and the word after. `out` turns the greatest of each filter, then half of its
    sum by the root of the length, into logits: issues, then actions. `beside` has for each issue the weight of the
    logit of the sums, of the network's, and a constant; `beside_actions` the same for all actions together;
    `threshold` is the least probability of an issue.
    """

    issues: tuple[str, ...]
    actions: tuple[str, ...]
    words: Mapping[str, int]
    stems: Mapping[str, int]
    word_vectors: "NDArray[np.int8]"
    stem_vectors: "NDArray[np.int8]"
    part_vectors: "NDArray[np.int8]"
    vector_steps: "NDArray[np.float32]"
    place_vectors: "NDArray[np.float32]"
    kernel: "NDArray[np.float32]"
    kernel_bias: "NDArray[np.float32]"
    out: "NDArray[np.float32]"
    out_bias: "NDArray[np.float32]"
    beside: "NDArray[np.float32]"
    beside_actions: "NDArray[np.float32]"
    threshold: "NDArray[np.float32]"
    header: Mapping[str, Any]


def write_network(path: Path, network: Network) -> str:
    """Write a network; the same one gives the same bytes. Gives the hash of its numbers and words."""
    header = {
        **{key: value for key, value in network.header.items() if key != "sha256"},
        "issues": network.issues,
        "actions": network.actions,
        "words": len(network.words),
    }
    arrays = {name: getattr(network, name) for name in ARRAYS}
    return write_stored(path, SORT, Stored(header, arrays, [*network.words, *network.stems]))


def read_network(path: Path) -> Network:
    """Read a network; a `ModelError` says what is wrong with the file and what to do."""
    stored = read_stored(path, SORT)
    try:
        known = int(stored.header["words"])
        network = Network(
            issues=tuple(stored.header["issues"]),
            actions=tuple(stored.header["actions"]),
            words={word: number for number, word in enumerate(stored.words[:known])},
            stems={stem: number for number, stem in enumerate(stored.words[known:])},
            header=stored.header,
            **dict(stored.arrays),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise SORT.damaged(path, "does not hold the arrays that it names") from error
    if any(getattr(network, name).shape != shape for name, shape in _shapes(network).items()):
        raise SORT.damaged(path, "has arrays of another shape than its words and labels")
    return network


def why_left_out(
    network: Network, issues: Sequence[str], actions: Sequence[str], measured_on: Collection[str]
) -> str:
    """Say why a network cannot stand beside a model with such labels, measured on such States; empty if it can."""
    if (network.issues, network.actions) != (tuple(issues), tuple(actions)):
        return "it knows other issues or kinds of action than these"
    if seen := set(network.header["taught_on"]["states"]) & set(measured_on):
        return f"it has seen rows of States that figures are measured on ({', '.join(sorted(seen))})"
    return ""


def _shapes(network: Network) -> dict[str, tuple[int, ...]]:
    """Give the shapes that follow from the words, the labels, the length of a vector and the number of filters."""
    size, filters = network.kernel.shape[-2:]
    issues, actions = len(network.issues), len(network.actions)
    return {
        "word_vectors": (len(network.words), size),
        "stem_vectors": (len(network.stems), size),
        "part_vectors": (len(network.part_vectors), size),
        "vector_steps": (3, size),
        "place_vectors": (len(network.place_vectors), size),
        "kernel": (3, size, filters),
        "kernel_bias": (filters,),
        "out": (2 * filters, issues + actions),
        "out_bias": (issues + actions,),
        "beside": (3, issues),
        "beside_actions": (2 * actions + 1, actions),
        "threshold": (issues,),
    }
