"""What makes two asks the same: a logistic regression over the features of judged pairs."""

from collections import defaultdict
from dataclasses import replace

import numpy as np

from followthrough.link.asks import gather, read
from followthrough.link.concepts import vocabulary
from followthrough.link.features import features
from followthrough.link.model import EchoModel, Floats
from followthrough.link.training.rows import Pair
from followthrough.link.training.vectors import Array, Meanings

STRENGTH = 0.03  # of the weights against their penalty; ten times more or less changes little
SAME_FROM = 0.33


def blank(meanings: Meanings, vectors: Array, texts: list[str]) -> EchoModel:
    """Give a model that knows words and concepts but has not learnt any weights yet."""
    from followthrough.terms.english import plain, words

    found = vocabulary()
    seen = np.zeros(len(found))
    for text in texts:
        for concept in found.find(words(plain(text))):
            seen[concept] += 1
    nothing = np.zeros(0, np.float32)
    return EchoModel(
        vocabulary=np.array(meanings.vocabulary),
        rarity=meanings.rarity.astype(np.float32),
        vectors=vectors.astype(np.float32),
        issues=meanings.issues.astype(np.float32),
        issues_base=meanings.issues_base.astype(np.float32),
        concepts=np.array([concept.name for concept in found.listed]),
        concept_rarity=np.log(len(texts) / (seen + 1)).astype(np.float32),
        features=np.array([], dtype="<U1"),
        mean=nothing,
        scale=nothing,
        same=nothing,
        related=nothing,
        same_from=np.array([SAME_FROM], np.float32),
    )


def tabulate(pairs: list[Pair], model: EchoModel) -> tuple[list[str], Floats]:
    """Give the names of the features and their values for each pair, in the order of the pairs."""
    known = model.row_of()
    by_query: dict[str, list[int]] = defaultdict(list)
    for number, pair in enumerate(pairs):
        by_query[pair.query + pair.later].append(number)
    names: list[str] = []
    found = np.zeros((len(pairs), 0), np.float32)
    for numbers in by_query.values():
        later = gather([read(pairs[numbers[0]].later, known)], model, known)
        earlier = gather([read(pairs[n].earlier, known) for n in numbers], model, known)
        tables = features(later, earlier, model, known)
        names = list(tables)
        if not found.shape[1]:
            found = np.zeros((len(pairs), len(names)), np.float32)
        found[numbers] = np.array([table[0] for table in tables.values()]).T
    return names, found


def fit(model: EchoModel, names: list[str], table: Floats, pairs: list[Pair]) -> EchoModel:
    """Give the model with weights learnt from the pairs: one set for the same ask, one for the same or related."""
    mean, scale = table.mean(axis=0), table.std(axis=0) + 1e-6
    even = (table - mean) / scale
    same = _weights(even, [pair.same for pair in pairs])
    related = _weights(even, [pair.same or pair.related for pair in pairs])
    return replace(model, features=np.array(names), mean=mean, scale=scale, same=same, related=related)


def _weights(table: Floats, said: list[bool]) -> Floats:
    from sklearn.linear_model import LogisticRegression

    fitted = LogisticRegression(C=STRENGTH, max_iter=3000).fit(table, said)
    return np.append(fitted.coef_[0], fitted.intercept_).astype(np.float32)
