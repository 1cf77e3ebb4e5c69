"""Recommendations in, labels out: issues, kind of action, groups of persons, goals."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import numpy as np

from followthrough import __version__
from followthrough.label.basis import basis
from followthrough.label.model import Model, shipped_model
from followthrough.label.persons import persons_and_goals
from followthrough.label.scoring import Looked, Looker, Scores, scores
from followthrough.records import Label, Problem, Recommendation, Record

BATCH = 1000
"""How many recommendations are scored at a time."""


def labels(records: Iterable[Record], model: Model | None = None) -> Iterator[Label | Problem]:
    """Give the labels of every recommendation among `records`, in their order; other records are passed over.

    A recommendation without words gets a `Problem` instead. A text gets every issue whose probability reaches its
    threshold, which may be none, and one category of action.
    """
    used = model or shipped_model()
    recommendations = (record for record in records if isinstance(record, Recommendation))
    looker = Looker(used)
    while batch := list(islice(recommendations, BATCH)):
        yield from _of_batch(used, looker, batch)


def name_of(model: Model) -> str:
    """Give the name by which the model signs its labels: the version and the hash of its numbers."""
    return f"followthrough-labels {__version__} ({model.hash})"


def _of_batch(model: Model, looker: Looker, batch: Sequence[Recommendation]) -> Iterator[Label | Problem]:
    looked = [looker.look(one.text) for one in batch]
    said = scores(model, looked)
    given = given_issues(model, said)
    by = name_of(model)
    for row, (recommendation, seen) in enumerate(zip(batch, looked, strict=True)):
        if not seen.words.words:
            yield Problem(
                document=recommendation.document,
                number=recommendation.number,
                page=recommendation.page or None,
                kind="no_text",
                message="A recommendation without words cannot be labelled; read its document again.",
                found=recommendation.text,
            )
            continue
        yield from _of_one(model, recommendation, seen, said, row, given[row], by)
        yield from persons_and_goals(recommendation, by)


def given_issues(model: Model, said: Scores) -> list[list[int]]:
    """Give for each text the issues whose probability reaches their threshold."""
    given: list[list[int]] = [[] for _ in said.issues]
    for row, label in np.argwhere(said.issues >= model.threshold).tolist():
        given[row].append(label)
    return given


def _of_one(
    model: Model, recommendation: Recommendation, seen: Looked, said: Scores, row: int, issues: list[int], by: str
) -> Iterator[Label]:
    numbers = np.array(seen.numbers, dtype=np.int32)
    about = numbers[: seen.contents]
    for label in issues:
        yield Label(
            of=recommendation.id,
            scheme="issue",
            term=model.issues[label],
            score=round(float(said.issues[row, label]), 3),
            basis=basis(recommendation.text, seen, model.weights[:, label].take(about)),
            by=by,
        )
    best = int(said.actions[row].argmax())
    yield Label(
        of=recommendation.id,
        scheme="action",
        term=model.actions[best],
        score=round(float(said.actions[row, best]), 3),
        basis=basis(recommendation.text, seen, model.weights_actions[:, best].take(numbers)),
        by=by,
    )
