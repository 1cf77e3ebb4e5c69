"""Texts to probabilities, many at a time, with NumPy alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from followthrough.label.features import features_of
from followthrough.label.found import Found
from followthrough.label.in_order import added_by, logits
from followthrough.label.lookup import Lookup
from followthrough.label.model import Model
from followthrough.label.network import Network
from followthrough.label.persons import Named
from followthrough.label.words import Words

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Looked:
    """Texts as the model sees them: their words, and the numbers of the features that it knows.

    The features of text number n are those from `ends[n]` to before `ends[n + 1]`, each once, in ascending order;
    `found` has where each stands first. `persons` are the groups and goals that each text names.
    """

    words: Words
    numbers: "NDArray[np.int64]"
    ends: "NDArray[np.int64]"
    found: Found
    persons: Sequence[Named]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What every feature says of each label, in steps: the rows of text n are those from `ends[n]` to `ends[n + 1]`.

    `rows` are the numbers of the features among those looked at.
    """

    weights: "NDArray[np.int8]"
    rows: "NDArray[np.int64]"
    ends: "NDArray[np.int64]"


@dataclass(frozen=True, slots=True)
class Scores:
    """Probabilities: a row for each text, a column for each issue and for each action.

    `by_sums` are the logits of both as the sums alone have them, before the network has had its say; `added` is what
    the words, each once, add to the network's filters, nothing where there is no network.
    """

    issues: "NDArray[np.float32]"
    actions: "NDArray[np.float32]"
    by_sums: "tuple[NDArray[Any], NDArray[Any]]"
    about: Spoken
    asked: Spoken
    added: "NDArray[np.int16]"


def look(model: Model, texts: Sequence[str]) -> Looked:
    """Find the features of texts that a model knows."""
    words, found, persons = features_of(texts, model.forms)
    numbers = _lookup(model).places(found.keys)
    known = np.flatnonzero(numbers >= 0)
    size = len(model.keys)
    once, where = np.unique(found.text[known] * size + numbers[known], return_index=True)
    chosen = known[where]
    ends = np.searchsorted(once, np.arange(len(texts) + 1) * size)
    return Looked(words, once % size, ends, Found(*(column[chosen] for column in found)), persons)


@lru_cache(maxsize=4)
def _lookup(model: Model) -> Lookup:
    """Make the tables by which features are found among those that a model knows; once."""
    return Lookup.of(model.keys)


def scores(model: Model, looked: Looked) -> Scores:
    """Give the probabilities of every label for every text."""
    count = len(model.issues)
    about = _spoken(looked, model.weights, looked.numbers < model.contents)
    asked = _spoken(looked, model.weights_actions, np.ones(len(looked.numbers), dtype=bool))
    issues = _sums(model, looked, about) * model.scale[:count] + model.bias[:count]
    actions = _sums(model, looked, asked) * model.scale[count:] + model.bias[count:]
    whole = with_rests(issues, model.rests, model.rest, np.diff(looked.words.first))
    by_sums = along_bends(whole, model.second), beside_squares(actions) @ model.second_actions
    said, added = by_sums, np.zeros((0, 0), dtype=np.int16)
    if model.network:
        added = added_by(model.network, looked.words.once)
        said = beside(model.network, *by_sums, logits(model.network, looked.words, added))
    return Scores(sigmoid(said[0]), softmax(said[1]), by_sums, about, asked, added)


def beside(
    network: Network, issues: "NDArray[Any]", actions: "NDArray[Any]", in_order: "NDArray[Any]"
) -> "tuple[NDArray[Any], NDArray[Any]]":
    """Bring the logits of issues and of actions together with those of the network, which read the words in order."""
    count = issues.shape[1]
    by_sums, by_network, constant = network.beside
    seen = both(actions, in_order[:, count:])
    return by_sums * issues + by_network * in_order[:, :count] + constant, seen @ network.beside_actions


def both(one: "NDArray[Any]", other: "NDArray[Any]") -> "NDArray[Any]":
    """Give what the kind of action is judged by where two speak: what each says of its likelihood, and a one."""
    return np.hstack([_likelihoods(one), _likelihoods(other), np.ones((len(one), 1))])


def _likelihoods(logits: "NDArray[Any]") -> "NDArray[Any]":
    """Turn each row of logits into logarithms of probabilities that add up to one."""
    raised = logits - logits.max(axis=1, keepdims=True)
    return np.asarray(raised - np.log(np.exp(raised).sum(axis=1, keepdims=True)))


def _spoken(looked: Looked, weights: "NDArray[np.int8]", used: "NDArray[np.bool_]") -> Spoken:
    rows = np.flatnonzero(used)
    return Spoken(weights.take(looked.numbers[rows], axis=0), rows, np.searchsorted(rows, looked.ends))


def _sums(model: Model, looked: Looked, spoken: Spoken) -> "NDArray[np.float32]":
    """Give the first step's sums in steps, freed from the length of the text."""
    rarity = model.rarity[looked.numbers[spoken.rows]]
    length = np.sqrt(np.maximum(_by_text((rarity * rarity)[:, None], spoken.ends), 1e-6))
    return np.asarray(_by_text(spoken.weights, spoken.ends) / length, dtype=np.float32)


def _by_text(values: "NDArray[Any]", ends: "NDArray[np.int64]") -> "NDArray[np.float32]":
    """Add up the rows that belong to each text; a text without any has zeros."""
    out = np.zeros((len(ends) - 1, values.shape[1]), dtype=np.float32)
    filled = np.diff(ends) > 0
    if filled.any():
        kind = np.int32 if values.dtype == np.int8 else np.float32
        out[filled] = np.add.reduceat(values, ends[:-1][filled], axis=0, dtype=kind)
    return out


def with_rests(
    sums: "NDArray[Any]", rests: Sequence[int], rest: "NDArray[Any]", lengths: "NDArray[np.int64]"
) -> "NDArray[Any]":
    """Put what `rest` makes of all sums and the lengths in place of the sums of issues that gather the rest."""
    whole = np.array(sums)
    if rests:
        whole[:, list(rests)] = beside_others(sums, rests, lengths) @ rest
    return whole


LEAST = -0.6
"""The sum below which an issue is as good as absent."""


def beside_others(sums: "NDArray[Any]", rests: Sequence[int], lengths: "NDArray[np.int64]") -> "NDArray[np.float64]":
    """Give what issues that gather the rest are judged by: all sums, the best of the others, the length, a one."""
    others = np.sort(np.delete(sums, list(rests), axis=1), axis=1)
    more = [others[:, -1:], others[:, -2:-1], (others > LEAST / 2).sum(axis=1, keepdims=True)]
    parts = [sums, np.maximum(sums, LEAST), *more, np.log(lengths + 1.0)[:, None], np.ones((len(sums), 1))]
    return np.hstack(parts).astype(np.float64)


BENDS = (-1.0, -0.5, 0.0)
"""The sums at which the line bends from an issue's sum to its logit."""


def along_bends(sums: "NDArray[Any]", lines: "NDArray[Any]") -> "NDArray[Any]":
    """Give logits of sums: each issue has a line, a column of its slopes from bend to bend and of its constant."""
    logits = np.repeat(lines[-1:], len(sums), axis=0)
    for part, slope in zip(between_bends(sums), lines[:-1], strict=True):
        logits += part * slope
    return logits


def between_bends(sums: "NDArray[Any]") -> "list[NDArray[Any]]":
    """Cut sums at the bends: how far each goes from bend to bend; the parts add up to the sum."""
    parts = zip((-np.inf, *BENDS), (*BENDS, np.inf), (0.0, *BENDS), strict=True)
    return [np.clip(sums, low, high) - start for low, high, start in parts]


def beside_squares(sums: "NDArray[Any]") -> "NDArray[Any]":
    """Give what the kind of action is judged by: the sums, their squares, a one."""
    return np.hstack([sums, sums * sums, np.ones((len(sums), 1), dtype=sums.dtype)])


def sigmoid(logits: "NDArray[np.float32]") -> "NDArray[np.float32]":
    """Turn each logit into a probability of its own."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(logits, -30, 30))), dtype=np.float32)


def softmax(logits: "NDArray[np.float32]") -> "NDArray[np.float32]":
    """Turn each row of logits into probabilities that add up to one."""
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), dtype=np.float32)
