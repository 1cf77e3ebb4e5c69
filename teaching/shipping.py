"""What a network has learnt, brought into the form in which it ships: vectors in 255 steps, whole for known words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from followthrough.label.in_order import parts_of
from followthrough.label.network import Network
from followthrough.label.words import word_stem
from followthrough.terms.actions import actions
from followthrough.terms.issues import issues
from teaching.beside import Beside
from teaching.student import Taught

if TYPE_CHECKING:
    from numpy.typing import NDArray


def shipped(taught: Taught, beside: Beside, header: Mapping[str, Any]) -> Network:
    """Make the network that ships; `header` is what it says of itself."""
    weights = taught.weights
    words, word_steps = _in_steps(_whole(taught))
    stems, stem_steps = _in_steps(weights["stems"][1:])
    parts, part_steps = _in_steps(weights["parts"])
    return Network(
        issues=tuple(one.term for one in issues()),
        actions=tuple(one.category for one in actions()),
        words={word: number - 1 for word, number in taught.known.words.items()},
        stems={stem: number - 1 for stem, number in taught.known.stems.items()},
        word_vectors=words,
        stem_vectors=stems,
        part_vectors=parts,
        vector_steps=np.stack([word_steps, stem_steps, part_steps]),
        place_vectors=weights["places"],
        kernel=np.ascontiguousarray(weights["kernel"].transpose(2, 1, 0)),
        kernel_bias=weights["kernel_bias"],
        out=np.ascontiguousarray(weights["out"].T),
        out_bias=weights["out_bias"],
        beside=beside.issues,
        beside_actions=beside.actions,
        threshold=beside.threshold,
        header=header,
    )


def _whole(taught: Taught) -> "NDArray[np.float32]":
    """Give the whole vector of each known word: its own, its stem's, the mean of its parts'."""
    weights, stems = taught.weights, taught.known.stems
    size = len(weights["parts"])
    rows = [
        weights["words"][number]
        + weights["stems"][stems.get(word_stem(word), 0)]
        + weights["parts"][[part % size for part in parts_of(word)]].mean(axis=0)
        for word, number in taught.known.words.items()
    ]
    return np.array(rows, dtype=np.float32)


def _in_steps(vectors: "NDArray[np.float32]") -> "tuple[NDArray[np.int8], NDArray[np.float32]]":
    steps = np.maximum(np.abs(vectors).max(axis=0), 1e-9) / 127
    return np.rint(vectors / steps).astype(np.int8), steps.astype(np.float32)
