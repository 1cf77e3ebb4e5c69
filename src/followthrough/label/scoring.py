"""Texts to probabilities, many at a time, with NumPy alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np

from followthrough.label.features import Listed, listed_asking, listed_content, named
from followthrough.label.model import Model
from followthrough.label.words import Words, words_of

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
    about: "Spoken"
    asked: "Spoken"


@dataclass(frozen=True, slots=True)
class Spoken:
    """What every feature of every text says of each label, in steps: the rows of one text follow one another."""

    weights: "NDArray[np.int8]"
    ends: list[int]
    """For each text the number after its last row, with a zero before the first."""


def look(model: Model, text: str) -> Looked:
    """Find the features of one text that a model knows."""
    words = words_of(text)
    found = _known(model, listed_content(words.words))
    for feature, place in named(text, words).items():
        if feature in model.vocabulary:
            found[model.vocabulary[feature]] = place
    contents = len(found)
    found.update(_known(model, listed_asking(words.words)))
    return Looked(words, list(found), list(found.values()), contents)


def _known(model: Model, listed: Listed) -> dict[int, tuple[int, int]]:
    features, places = listed
    numbers = map(model.vocabulary.get, reversed(features))
    found: dict[int | None, tuple[int, int]] = dict(zip(numbers, reversed(places), strict=True))
    found.pop(None, None)
    return found  # type: ignore[return-value]


def scores(model: Model, looked: Sequence[Looked]) -> Scores:
    """Give the probabilities of every label for every text."""
    count = len(model.issues)
    issues, about = _sums(model, model.weights, [one.numbers[: one.contents] for one in looked])
    actions, asked = _sums(model, model.weights_actions, [one.numbers for one in looked])
    issues = issues * model.scale[:count] + model.bias[:count]
    actions = (actions * model.scale[count:] + model.bias[count:]).astype(np.float32)
    return Scores(
        sigmoid(issues * model.second[0] + model.second[1]),
        softmax(with_one(actions) @ model.second_actions),
        about,
        asked,
    )


def _sums(
    model: Model, weights: "NDArray[np.int8]", numbers: Sequence[list[int]]
) -> "tuple[NDArray[np.float32], Spoken]":
    """Give the first step's sums in steps, freed from the length of the text, and what they are made from."""
    flat, lengths = _flat(numbers)
    taken = weights.take(flat, axis=0)
    spoken = Spoken(taken, [0, *np.cumsum(lengths).tolist()])
    return _by_text(taken, lengths) / _norm(model, flat, lengths), spoken


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
