"""How alike every ask of one review is to every ask of an earlier one, feature by feature, for all pairs at once.

Each feature is a table with a row for each later and a column for each earlier ask. `of later` and `of earlier` say
how much of the one's weight the other has as well; `peak` is close to the rarity of the rarest thing that both share.
"""

from collections.abc import Callable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from followthrough.link import concepts, verbs
from followthrough.link.asks import Asks
from followthrough.link.model import EchoModel, Floats
from followthrough.link.treaties import GENERAL

Table = NDArray[np.float32]
Tables = dict[str, Table]
_LITTLE = np.float32(1e-6)


def features(later: Asks, earlier: Asks, model: EchoModel, known: dict[str, int]) -> Tables:
    """Give all features of all pairs, by name, always in the same order."""
    found: Tables = {}
    found |= _words(later, earlier, model, known)
    found |= _meanings(later, earlier)
    found |= _issues(later, earlier)
    found |= _concepts(later, earlier, model.concept_rarity)
    found |= _treaties(later, earlier)
    found |= _deeds(later, earlier)
    found |= _lengths(later, earlier)
    found["about and means"] = found["about shared"] * found["means shared"]
    found["meaning and issues"] = found["meaning"] * found["issues alike"]
    return found


def _words(later: Asks, earlier: Asks, model: EchoModel, known: dict[str, int]) -> Tables:
    column = {
        s: n for n, s in enumerate(sorted({s for asks in (later, earlier) for a in asks.read for s in a.stems}))
    }
    rare = float(model.rarity.max())
    rarity = np.array([model.rarity[known[s]] if s in known else rare for s in column], np.float32)
    vectors = np.array([model.vectors[known[s]] if s in known else 0 * model.vectors[0] for s in column], np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    is_known = np.array([s in known for s in column])
    rows = [_incidence(asks, column) for asks in (later, earlier)]
    squares = rarity**2
    both = (rows[0] * squares) @ rows[1].T
    sizes = [np.maximum(r @ squares, _LITTLE) for r in rows]
    product = np.sqrt(sizes[0])[:, None] * np.sqrt(sizes[1])[None]
    soft_later = _covered(rows[0], rows[1], rarity, vectors, is_known)
    soft_earlier = _covered(rows[1], rows[0], rarity, vectors, is_known).T
    return {
        "words": both / product,
        "words of later": both / sizes[0][:, None],
        "words of earlier": both / sizes[1][None],
        "words of shorter": both / np.minimum(sizes[0][:, None], sizes[1][None]),
        "near words of later": soft_later,
        "near words of earlier": soft_earlier,
        "near words": np.maximum(soft_later, soft_earlier),
    }


def _incidence(asks: Asks, column: dict[str, int]) -> Floats:
    marks = np.zeros((len(asks.read), len(column)), np.float32)
    for row, ask in enumerate(asks.read):
        marks[row, [column[s] for s in ask.stems]] = 1
    return marks


def _covered(rows: Floats, others: Floats, rarity: Floats, vectors: Floats, is_known: NDArray[np.bool_]) -> Table:
    """How near the nearest word of the other text is, on average over the known words of the one."""
    here = np.flatnonzero(rows.any(axis=0) & is_known)
    nearness = vectors @ vectors[here].T
    best = np.zeros((len(others), len(here)), np.float32)
    for text, marks in enumerate(others):
        inside = np.flatnonzero((marks > 0) & is_known)
        if len(inside):
            nearness[inside].max(axis=0, out=best[text])
    weights = rows[:, here] * rarity[here]
    covered: Table = (weights @ best.T) / np.maximum(weights.sum(axis=1, keepdims=True), _LITTLE)
    return covered


def _meanings(later: Asks, earlier: Asks) -> Tables:
    clauses = later.clause_vectors @ earlier.clause_vectors.T
    by_earlier = np.maximum.reduceat(clauses, earlier.clause_starts, axis=1)
    by_later = np.maximum.reduceat(clauses, later.clause_starts, axis=0)
    return {
        "meaning": later.vectors @ earlier.vectors.T,
        "core": later.core_vectors @ earlier.core_vectors.T,
        "core of later": later.core_vectors @ earlier.vectors.T,
        "core of earlier": later.vectors @ earlier.core_vectors.T,
        "nearest clauses": np.maximum.reduceat(by_earlier, later.clause_starts, axis=0),
        "clauses of later": _mean_of_parts(by_earlier, later.clause_starts),
        "clauses of earlier": _mean_of_parts(by_later.T, earlier.clause_starts).T,
        "first clause": by_earlier[later.clause_starts],
    }


def _mean_of_parts(table: Table, starts: NDArray[np.int64]) -> Table:
    sizes = np.diff([*starts, len(table)]).astype(np.float32)
    mean: Table = (np.add.reduceat(table, starts, axis=0) / sizes[:, None]).astype(np.float32)
    return mean


def _issues(later: Asks, earlier: Asks) -> Tables:
    lengths = [np.linalg.norm(asks.issues, axis=1) + _LITTLE for asks in (later, earlier)]
    least = np.zeros((len(later.issues), len(earlier.issues)), np.float32)
    for issue in range(later.issues.shape[1]):
        least += np.minimum.outer(later.issues[:, issue], earlier.issues[:, issue])
    return {
        "issues alike": later.issues @ earlier.issues.T / lengths[0][:, None] / lengths[1][None],
        "issues shared": least,
        "issues of later": least / (later.issues.sum(axis=1) + _LITTLE)[:, None],
        "issues of earlier": least / (earlier.issues.sum(axis=1) + _LITTLE)[None],
    }


def _concepts(later: Asks, earlier: Asks, rarity: Floats) -> Tables:
    found: Tables = {}
    for kind in concepts.KINDS:
        weights = rarity * _of_kind(kind)
        found |= _overlap(kind, later.concepts, earlier.concepts, weights)
    about = rarity * (1 - _of_kind("means"))
    found |= _overlap("about", later.concepts, earlier.concepts, about)
    shared, only_later, only_earlier = _peaks(later.concepts, earlier.concepts, about)
    found |= {"about peak": shared, "about only later": only_later, "about only earlier": only_earlier}
    found["core about shared"] = _overlap("x", later.core_concepts, earlier.core_concepts, about)["x shared"]
    found["core about peak"] = _peaks(later.core_concepts, earlier.core_concepts, about)[0]
    means = rarity * _of_kind("means")
    found["core means shared"] = _overlap("x", later.core_concepts, earlier.core_concepts, means)["x shared"]
    return found


@cache
def _of_kind(kind: str) -> Floats:
    return np.array([concept.kind == kind for concept in concepts.vocabulary().listed], np.float32)


def _overlap(name: str, later: Floats, earlier: Floats, weights: Floats) -> Tables:
    both = (later * weights) @ earlier.T
    sizes = (later @ weights)[:, None], (earlier @ weights)[None]
    return {
        f"{name} shared": both / (sizes[0] + sizes[1] - both + _LITTLE),
        f"{name} of later": both / (sizes[0] + _LITTLE),
        f"{name} of earlier": both / (sizes[1] + _LITTLE),
    }


def _peaks(later: Floats, earlier: Floats, weights: Floats) -> tuple[Table, Table, Table]:
    fourth = np.square(np.square(weights))
    both = (later * fourth) @ earlier.T

    def root(powers: Table) -> Table:
        return np.sqrt(np.sqrt(np.maximum(powers, np.float32(0))))

    return root(both), root((later @ fourth)[:, None] - both), root((earlier @ fourth)[None] - both)


def _treaties(later: Asks, earlier: Asks) -> Tables:
    codes = sorted({code for asks in (later, earlier) for ask in asks.read for code in ask.treaties} - {GENERAL})
    named = [_named(asks, [*codes, GENERAL]) for asks in (later, earlier)]
    joins = [asks.deeds[:, verbs.KINDS.index("join")] for asks in (later, earlier)]
    shared = (named[0][:, :-1] @ named[1][:, :-1].T > 0).astype(np.float32)
    both_name = _outer(np.minimum, named[0].max(axis=1), named[1].max(axis=1))
    general = both_name * _outer(np.maximum, named[0][:, -1], named[1][:, -1])
    differ = both_name * (1 - shared) * (1 - general)
    join = _outer(np.minimum, *joins)
    return {
        "treaty shared": shared,
        "treaties differ": differ,
        "treaties in general": general,
        "both join": join,
        "one joins": _outer(np.maximum, *joins) - join,
        "both join the same": join * shared,
        "both join in general": join * general,
        "both join others": join * differ,
    }


def _named(asks: Asks, codes: list[str]) -> Floats:
    return np.array([[code in ask.treaties for code in codes] for ask in asks.read], np.float32)


def _outer(function: Callable[[Table, Table], Table], one: Floats, other: Floats) -> Table:
    return function(one[:, None], other[None])


def _deeds(later: Asks, earlier: Asks) -> Tables:
    both = later.deeds @ earlier.deeds.T
    either = later.deeds.sum(axis=1)[:, None] + earlier.deeds.sum(axis=1)[None] - both
    first = (later.first_deed[:, None] == earlier.first_deed[None]) & (later.first_deed[:, None] >= 0)
    return {"first deed": first.astype(np.float32), "deeds shared": both / np.maximum(either, 1)}


def _lengths(later: Asks, earlier: Asks) -> Tables:
    one, other = np.log1p(later.lengths)[:, None], np.log1p(earlier.lengths)[None]
    shape = (len(later.lengths), len(earlier.lengths))
    return {
        "length of later": np.broadcast_to(one, shape),
        "length of earlier": np.broadcast_to(other, shape),
        "length of shorter": np.minimum(one, other),
    }
