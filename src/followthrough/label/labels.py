"""Recommendations in, labels out: issues, kind of action, groups of persons, goals."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from followthrough import __version__
from followthrough.label.basis import bases, bases_in_order
from followthrough.label.model import Model, model_in_use
from followthrough.label.persons import persons_and_goals, shown
from followthrough.label.scoring import Looked, Scores, Spoken, look, scores, sigmoid
from followthrough.messages import checks as say
from followthrough.records import Label, Problem, Recommendation, Record, Scheme

BATCH = 1000
"""How many recommendations are scored at a time."""


def labels(records: Iterable[Record], model: Model | None = None) -> Iterator[Label | Problem]:
    """Give the labels of every recommendation among `records`, in their order; other records are passed over.

    A recommendation without words gets a `Problem` instead. A text gets every issue whose probability reaches its
    threshold, which may be none, and one category of action.
    """
    used = model or model_in_use()
    recommendations = (record for record in records if isinstance(record, Recommendation))
    while batch := list(islice(recommendations, BATCH)):
        yield from _of_batch(used, batch)


def name_of(model: Model) -> str:
    """Give the name by which the model signs its labels: the version and the hash of its numbers."""
    return f"followthrough-labels {__version__} ({model.hash})"


def _of_batch(model: Model, batch: Sequence[Recommendation]) -> Iterator[Label | Problem]:
    looked = look(model, [one.text for one in batch])
    given = _given(model, batch, looked)
    by, precise = name_of(model), shown()
    words = np.diff(looked.words.first).tolist()
    for recommendation, many, labelled, persons in zip(batch, words, given, looked.persons, strict=True):
        if many:
            yield from labelled
            yield from persons_and_goals(recommendation, persons, by, precise)
        else:
            yield _without_words(recommendation)


def _without_words(recommendation: Recommendation) -> Problem:
    return Problem(
        document=recommendation.document,
        number=recommendation.number,
        page=recommendation.page or None,
        kind="no_text",
        message=say.NO_WORDS_TO_LABEL(),
        found=recommendation.text,
    )


@dataclass(frozen=True, slots=True)
class _Given:
    """What texts are given of a scheme: pairs of a text's number and a term's, and the probability of each.

    `spoken` is what features say of its terms, `first` the number of the first among all that the network knows.
    `swayed` are the pairs that the sums alone would not have given: there the network's words are those that decided.
    """

    scheme: Scheme
    terms: Sequence[str]
    pairs: NDArray[np.int64]
    chances: NDArray[np.float32]
    spoken: Spoken
    swayed: NDArray[np.bool_]
    first: int


def _given(model: Model, batch: Sequence[Recommendation], looked: Looked) -> list[list[Label]]:
    """Give for each text the issues whose probability reaches their threshold, then the likeliest action."""
    said = scores(model, looked)
    found: list[list[Label]] = [[] for _ in batch]
    texts, by = [one.text for one in batch], name_of(model)
    for given in (_issues(model, said), _actions(model, said)):
        scored = np.round(given.chances.astype(float), 3).tolist()
        deciding = _words(model, texts, looked, said.added, given)
        for (row, label), score, words in zip(given.pairs.tolist(), scored, deciding, strict=True):
            of, term = batch[row].id, given.terms[label]
            found[row].append(Label(of=of, scheme=given.scheme, term=term, score=score, basis=words, by=by))
    return found


def _issues(model: Model, said: Scores) -> _Given:
    pairs = np.argwhere(said.issues >= model.thresholds)
    rows, labels = pairs.T
    swayed = sigmoid(said.by_sums[0][rows, labels]) < model.threshold[labels]
    return _Given("issue", model.issues, pairs, said.issues[rows, labels], said.about, swayed, 0)


def _actions(model: Model, said: Scores) -> _Given:
    best = said.actions.argmax(axis=1)
    pairs = np.stack([np.arange(len(best)), best], axis=1)
    swayed = said.by_sums[1].argmax(axis=1) != best
    return _Given("action", model.actions, pairs, said.actions.max(axis=1), said.asked, swayed, len(model.issues))


def _words(
    model: Model, texts: Sequence[str], looked: Looked, added: NDArray[np.int16], given: _Given
) -> list[tuple[str, ...]]:
    """Give the words that decided on each pair; the sums' too where none of the network's words tells by itself."""
    deciding = bases(texts, looked, given.spoken, given.pairs)
    if model.network:
        swayed = np.flatnonzero(given.swayed)
        pairs = given.pairs[swayed] + np.array([0, given.first])
        by_network = bases_in_order(texts, model.network, looked.words, added, pairs)
        for at, words in zip(swayed.tolist(), by_network, strict=True):
            deciding[at] = words or deciding[at]
    return deciding
