"""Recommendations in, labels out: issues, kind of action, groups of persons, goals."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from followthrough import __version__
from followthrough.label.basis import bases
from followthrough.label.model import Model, model_in_use
from followthrough.label.persons import persons_and_goals
from followthrough.label.scoring import Looked, Spoken, look, scores
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
    by = name_of(model)
    for recommendation, words, labelled in zip(batch, np.diff(looked.words.first).tolist(), given, strict=True):
        if words:
            yield from labelled
            yield from persons_and_goals(recommendation, by)
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


def _given(model: Model, batch: Sequence[Recommendation], looked: Looked) -> list[list[Label]]:
    """Give for each text the issues whose probability reaches their threshold, then the likeliest action."""
    said = scores(model, looked)
    issues = np.argwhere(said.issues >= model.threshold)
    best = np.stack([np.arange(len(batch)), said.actions.argmax(axis=1)], axis=1)
    found: list[list[Label]] = [[] for _ in batch]
    texts, by = [one.text for one in batch], name_of(model)
    schemes: tuple[tuple[Scheme, Sequence[str], NDArray[np.float32], Spoken, NDArray[np.int64]], ...] = (
        ("issue", model.issues, said.issues, said.about, issues),
        ("action", model.actions, said.actions, said.asked, best),
    )
    for scheme, terms, chances, spoken, pairs in schemes:
        scored = np.round(chances[pairs[:, 0], pairs[:, 1]].astype(float), 3).tolist()
        shown = bases(texts, looked, spoken, pairs)
        for (row, label), score, words in zip(pairs.tolist(), scored, shown, strict=True):
            found[row].append(
                Label(of=batch[row].id, scheme=scheme, term=terms[label], score=score, basis=words, by=by)
            )
    return found
