"""Texts to probabilities, many at a time, with NumPy alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np

from followthrough.label.features import Places, features_of
from followthrough.label.model import Model
from followthrough.label.words import Words

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Looked:
    """A text as the model sees it: its words, the numbers of the features that it knows, and where they stand."""

    words: Words
    numbers: list[int]
    places: list[tuple[int, int]]
    contents: int
    """How many of them, from the first, are features of content."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Probabilities: a row for each text, a column for each issue and for each action."""

    issues: "NDArray[np.float32]"
    actions: "NDArray[np.float32]"


def look(model: Model, text: str) -> Looked:
    """Find the features of a text that the model knows."""
    words, about, asked = features_of(text)
    numbers: list[int] = []
    places: list[tuple[int, int]] = []
    _collect(model, about, numbers, places)
    contents = len(numbers)
    _collect(model, asked, numbers, places)
    return Looked(words, numbers, places, contents)


def _collect(model: Model, found: Places, numbers: list[int], places: list[tuple[int, int]]) -> None:
    known = model.vocabulary.get
    for feature, place in found.items():
        number = known(feature)
        if number is not None:
            numbers.append(number)
            places.append(place)


def scores(model: Model, looked: Sequence[Looked]) -> Scores:
    """Give the probabilities of every label for every text."""
    issues, actions = sums(model, looked)
    return Scores(
        sigmoid(issues * model.second[0] + model.second[1]), softmax(with_one(actions) @ model.second_actions)
    )


def sums(model: Model, looked: Sequence[Looked]) -> "tuple[NDArray[np.float32], NDArray[np.float32]]":
    """Give the first step's sums, scaled, biased and freed from the length of the text: for issues, for actions."""
    count = len(model.issues)
    about, lengths_about = _flat([one.numbers[: one.contents] for one in looked])
    flat, lengths = _flat([one.numbers for one in looked])
    said = _by_text(model.weights[about], lengths_about) / _norm(model, about, lengths_about)
    asked = _by_text(model.weights_actions[flat], lengths) / _norm(model, flat, lengths)
    return (
        (said * model.scale[:count] + model.bias[:count]).astype(np.float32),
        (asked * model.scale[count:] + model.bias[count:]).astype(np.float32),
    )


def _flat(numbers: Sequence[list[int]]) -> "tuple[NDArray[np.int32], NDArray[np.int32]]":
    lengths = np.fromiter(map(len, numbers), dtype=np.int32, count=len(numbers))
    return np.fromiter(chain.from_iterable(numbers), dtype=np.int32, count=int(lengths.sum())), lengths


def _norm(model: Model, flat: "NDArray[np.int32]", lengths: "NDArray[np.int32]") -> "NDArray[np.float32]":
    return np.asarray(np.sqrt(np.maximum(_by_text(model.rarity[flat][:, None], lengths), 1e-6)), dtype=np.float32)


def _by_text(values: "NDArray[Any]", lengths: "NDArray[np.int32]") -> "NDArray[np.float32]":
    """Add up the rows that belong to each text; a text without any has zeros."""
    out = np.zeros((len(lengths), values.shape[1]), dtype=np.float32)
    filled = lengths > 0
    if not filled.any():
        return out
    starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))[filled]
    kind = np.int32 if values.dtype == np.int8 else np.float32
    out[filled] = np.add.reduceat(values, starts, axis=0, dtype=kind)
    return out


def with_one(values: "NDArray[np.float32]") -> "NDArray[np.float32]":
    """Add a column of ones, for the constant."""
    return np.hstack([values, np.ones((len(values), 1), dtype=np.float32)])


def sigmoid(logits: "NDArray[np.float32]") -> "NDArray[np.float32]":
    """Turn each logit into a probability of its own."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(logits, -30, 30))), dtype=np.float32)


def softmax(logits: "NDArray[np.float32]") -> "NDArray[np.float32]":
    """Turn each row of logits into probabilities that add up to one."""
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), dtype=np.float32)
