"""The model of support from coded rows, and how good it is on States that it has not seen.

Each State's rows of its second review are told from what its first review shows; those of a first review go without.
Members of the ensemble are trained on draws of States with replacement; figures come from a split by State into
five parts, each told by a model that has not seen its States. Needs scikit-learn.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from followthrough.draft.support.estimate import NINE_IN_TEN
from followthrough.draft.support.facts import Facts, Past
from followthrough.draft.support.features import Rates, features, groups_key
from followthrough.draft.support.model import SupportModel
from followthrough.label.coded import Coded
from followthrough.records import Echo, Recommendation
from followthrough.terms.sessions import cycle_of

Numbers = NDArray[np.float64]
Tell = Callable[[int, int, str], None]
FOLDS = 5
MEMBERS = 25
STRENGTH = 0.1
"""scikit-learn's C: how little the weights are drawn towards zero. Chosen on the split by State."""
SEED = 2014
MEANT = 0.9
"""The share of reviews of unseen States for which the interval should hold."""
WIDER = tuple(1 + step / 20 for step in range(21))
"""By how much it may have to be widened, since States differ more at the ends than a normal distribution has it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A coded row with what is known of the State's review before; `supported` is what is to be told."""

    facts: Facts
    supported: bool


def prepared(coded: Sequence[Coded]) -> list[Row]:
    """Give the rows that have an answer, each with the answered asks of the State's earlier reviews."""
    rows = [row for row in coded if row.response in ("Accepted", "Noted") and row.recommender and row.session]
    text_of: dict[tuple[str, int, str], str] = {}
    names = [text_of.setdefault((r.state, r.session or 0, r.text), str(n)) for n, r in enumerate(rows)]
    likeness = _likeness(rows, names)
    before: dict[tuple[str, int], list[int]] = defaultdict(list)
    for n, row in enumerate(rows):
        for later in range((cycle_of(row.session) or 9) + 1, 5):
            before[row.state, later].append(n)
    return [
        Row(
            Facts(
                row.state,
                row.recommender,
                row.issues,
                row.action,
                [
                    Past(
                        (rows[p].recommender,),
                        rows[p].issues,
                        rows[p].action,
                        rows[p].response == "Accepted",
                        likeness.get((names[n], names[p]), 0.0),
                    )
                    for p in before[row.state, cycle_of(row.session) or 0]
                ],
            ),
            row.response == "Accepted",
        )
        for n, row in enumerate(rows)
    ]


def _likeness(rows: Sequence[Coded], names: Sequence[str]) -> dict[tuple[str, str], float]:
    from followthrough.link import echoes

    asked = {
        name: Recommendation(id=name, document="", number=name, text=row.text, state=row.state, session=row.session)
        for name, row in zip(names, rows, strict=True)
    }
    return {(e.later, e.earlier): e.score for e in echoes(asked.values()) if isinstance(e, Echo)}


def rates_of(rows: Iterable[Row]) -> Rates:
    """Count how often asks are supported, in all, by recommending State and by regional groups."""
    made: Counter[str] = Counter()
    supported: Counter[str] = Counter()
    for row in rows:
        for key in (_ALL, f"r {row.facts.recommender}", f"g {groups_key(row.facts.recommender, row.facts.state)}"):
            made[key] += 1
            supported[key] += row.supported
    counted = {key: (float(supported[key]), float(count)) for key, count in made.items()}
    base = supported[_ALL] / made[_ALL]
    return Rates(round(base, 4), _within(counted, "r "), _within(counted, "g "))


_ALL = "all"


def _within(counted: Mapping[str, tuple[float, float]], start: str) -> dict[str, tuple[float, float]]:
    return {key.removeprefix(start): made for key, made in counted.items() if key.startswith(start)}


def _without(rates: Rates, own: Rates) -> Rates:
    """Take the State's own rows out of the rates, so that none helps to tell itself."""

    def less(all_: Mapping[str, tuple[float, float]], part: Mapping[str, tuple[float, float]]) -> dict[str, Any]:
        return {k: (a - part.get(k, (0, 0))[0], n - part.get(k, (0, 0))[1]) for k, (a, n) in all_.items()}

    return Rates(rates.base, less(rates.recommenders, own.recommenders), less(rates.groups, own.groups))


def _by_state(rows: Sequence[Row]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for n, row in enumerate(rows):
        found[row.facts.state].append(n)
    return dict(found)


def _table(rows: Sequence[Row], rates: Rates, names: list[str], *, seen: bool) -> Numbers:
    """Give the features of all rows as a table; of rows `seen`, each State's own share in the rates is out."""
    table = np.zeros((len(rows), len(names)))
    place = {name: n for n, name in enumerate(names)}
    for members in _by_state(rows).values():
        used = _without(rates, rates_of(rows[n] for n in members)) if seen else rates
        for n in members:
            for name, value in features(rows[n].facts, used).items():
                if name in place:
                    table[n, place[name]] = value
    return table


def _names(rows: Iterable[Row], rates: Rates) -> list[str]:
    return sorted({name for row in rows for name in features(row.facts, rates)})


def _fitted(table: Numbers, told: Numbers, weights: Numbers | None = None) -> tuple[float, Numbers]:
    from sklearn.linear_model import LogisticRegression

    fitted = LogisticRegression(C=STRENGTH, max_iter=3000).fit(table, told, sample_weight=weights)
    return float(fitted.intercept_[0]), np.asarray(fitted.coef_[0], np.float64)


def train_support(rows: Sequence[Row], tell: Tell | None = None) -> SupportModel:
    """Train the ensemble on all rows, and measure the recipe on States that were left out."""
    rates = rates_of(rows)
    names = _names(rows, rates)
    table, told = _table(rows, rates, names, seen=True), _told(rows)
    states = _by_state(rows)
    draw = np.random.default_rng(SEED)
    members = []
    for nth in range(MEMBERS):
        times = Counter(draw.choice(sorted(states), len(states)).tolist())
        weights = np.array([float(times[row.facts.state]) for row in rows])
        members.append(_fitted(table, told, weights))
        if tell:
            tell(nth + 1, MEMBERS + FOLDS, "ensemble")
    figures, spread = measured(rows, tell)
    return SupportModel(
        tuple(names),
        tuple(round(constant, 4) for constant, _ in members),
        tuple(tuple(np.round(weights, 3).tolist()) for _, weights in members),
        tuple(np.round(table.mean(axis=0), 4).tolist()),
        spread,
        rates,
        figures,
    )


def measured(rows: Sequence[Row], tell: Tell | None = None) -> tuple[dict[str, float], dict[str, float]]:
    """Give the figures on unseen States, and how far States differ from what is told of them (in log odds)."""
    from followthrough.draft.support.quality import quality, spread, within

    odds = np.zeros(len(rows))
    told = _told(rows)
    part = _parts(rows)
    for fold in range(FOLDS):
        seen = [row for row, p in zip(rows, part, strict=True) if p != fold]
        rates = rates_of(seen)
        names = _names(seen, rates)
        constant, weights = _fitted(_table(seen, rates, names, seen=True), _told(seen))
        away = [n for n, p in enumerate(part) if p == fold]
        odds[away] = _table([rows[n] for n in away], rates, names, seen=False) @ weights + constant
        if tell:
            tell(MEMBERS + fold + 1, MEMBERS + FOLDS, "States left out")
    with_past = np.array([bool(row.facts.past) for row in rows])
    state = np.array([row.facts.state for row in rows])
    whole = spread(odds, told, state)
    apart = {
        key: spread(odds[own], told[own], state[own]) if own.any() else whole
        for key, own in (("earlier review", with_past), ("no earlier review", ~with_past))
    }
    for widened in WIDER:
        spreads = {key: round(value * widened, 4) for key, value in apart.items()}
        reach = NINE_IN_TEN * np.where(with_past, spreads["earlier review"], spreads["no earlier review"])
        if within(odds, told, state, with_past, reach) >= MEANT:
            break
    return quality(odds, told, with_past, state, reach), spreads


def _told(rows: Sequence[Row]) -> Numbers:
    return np.array([float(row.supported) for row in rows])


def _parts(rows: Sequence[Row]) -> list[int]:
    """Give each row the part of its State; a State's part follows from the hash of its code, so nobody chooses it."""
    import hashlib

    ordered = sorted({r.facts.state for r in rows}, key=lambda code: hashlib.sha256(code.encode()).hexdigest())
    part = {code: n % FOLDS for n, code in enumerate(ordered)}
    return [part[row.facts.state] for row in rows]
