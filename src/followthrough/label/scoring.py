"""Texts to probabilities, many at a time, with NumPy alone."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np

from followthrough.label.features import Unit, asking_of, asking_units, content_of, content_units, named
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


class Numbers(dict[Unit, tuple[int, ...]]):
    """The numbers of the features that a unit makes and the model knows; each unit is worked out once."""

    MOST = 400_000
    """Units that are kept at most, so that endless input takes no endless memory."""

    def __init__(self, vocabulary: Mapping[str, int], features: Callable[[Unit], tuple[str, ...]]) -> None:
        super().__init__()
        self.vocabulary = vocabulary
        self.features = features

    def __missing__(self, unit: Unit) -> tuple[int, ...]:
        """Work out a unit that was not met before."""
        if len(self) >= self.MOST:
            self.clear()
        known = (self.vocabulary.get(feature) for feature in self.features(unit))
        found = self[unit] = tuple(number for number in known if number is not None)
        return found


class Looker:
    """Finds the features of texts that a model knows."""

    def __init__(self, model: Model) -> None:
        self.vocabulary = model.vocabulary
        self.content = Numbers(model.vocabulary, content_of)
        self.asking = Numbers(model.vocabulary, asking_of)

    def look(self, text: str) -> Looked:
        """Find the features of one text."""
        words = words_of(text)
        found = _places(self.content, content_units(words.words))
        for feature, place in named(text, words).items():
            if feature in self.vocabulary:
                found[self.vocabulary[feature]] = place
        contents = len(found)
        found.update(_places(self.asking, asking_units(words.words)))
        return Looked(words, list(found), list(found.values()), contents)


def _places(numbers: Numbers, units: Iterable[tuple[Unit, int, int]]) -> dict[int, tuple[int, int]]:
    found: dict[int, tuple[int, int]] = {}
    for unit, first, last in units:
        for number in numbers[unit]:
            if number not in found:
                found[number] = (first, last)
    return found


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
