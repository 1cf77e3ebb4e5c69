"""How good labels are, measured on coded rows of States that the model has not seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from followthrough.label.coded import Coded, plain
from followthrough.label.coders import contradictions, departures
from followthrough.label.model import Model
from followthrough.label.scoring import look, scores
from followthrough.label.sureness import between_draws

MANY = 100
"""An issue with so many rows is not allowed to be weak."""

_BATCH = 1000

_Numbers = np.ndarray[Any, Any]


def measured(model: Model, rows: Sequence[Coded], seen: Sequence[Coded]) -> dict[str, Any]:
    """Give the figures of a model on `rows`; `seen` are the rows it was trained on.

    `overall` has the figures by name, `issues` and `actions` a row for each label. A row counts once for each
    recommending State, as the coders' table has it.
    """
    gold = np.array([[term in row.issues for term in model.issues] for row in rows])
    asked = np.eye(len(model.actions), dtype=bool)[[model.actions.index(row.action) for row in rows]]
    said = _said(model, [row.text for row in rows])
    issues = _by_label(model.issues, gold, said.issues, said.chances)
    for one, threshold in zip(issues, model.thresholds.tolist(), strict=True):
        one["threshold"] = threshold
    right = said.actions == asked.argmax(axis=1)
    agreement: dict[str, float | int] = {"rows": len(rows), "States": len({row.state for row in rows})}
    for name, chosen in _chosen(rows, seen).items():
        agreement |= _agreement(name, gold[chosen], said.issues[chosen], right[chosen])
    return {
        "overall": agreement
        | _drawn(rows, gold, said.issues, right)
        | _calibration(said, gold, asked)
        | _by_issue(issues),
        "issues": issues,
        "actions": _by_label(
            model.actions, asked, np.eye(len(model.actions), dtype=bool)[said.actions], said.chances_of_actions
        ),
    }


@dataclass(frozen=True, slots=True)
class _Said:
    """What a model says of rows: of each issue the probability and whether it is given, and the likeliest action."""

    chances: _Numbers
    issues: _Numbers
    chances_of_actions: _Numbers

    @property
    def actions(self) -> _Numbers:
        """Give the place of each row's likeliest action."""
        likeliest: _Numbers = self.chances_of_actions.argmax(axis=1)
        return likeliest


def _chosen(rows: Sequence[Coded], seen: Sequence[Coded]) -> dict[str, _Numbers]:
    """Choose all rows, those whose text is new, those that keep to the codebook, those that keep to its chart too."""
    trained = {plain(row.text) for row in seen}
    clean = np.array([not contradictions(row) for row in rows])
    return {
        "": np.ones(len(rows), dtype=bool),
        ", texts not seen in training": np.array([plain(row.text) not in trained for row in rows]),
        ", rows that keep to the codebook": clean,
        ", rows that keep to its chart of terms too": clean & np.array([not departures(row) for row in rows]),
    }


def _agreement(name: str, gold: _Numbers, said: _Numbers, right: _Numbers) -> dict[str, float | int]:
    return {
        f"rows{name}": len(gold),
        f"issues micro F1{name}": _f1(gold, said),
        f"action accuracy{name}": float(right.mean()) if len(right) else 0.0,
    }


def _drawn(rows: Sequence[Coded], gold: _Numbers, said: _Numbers, right: _Numbers) -> dict[str, float]:
    """Give between which both figures would lie, had other States been drawn."""
    states = np.array([row.state for row in rows])
    of_state = [states == state for state in sorted(set(states.tolist()))]
    issues = [(2 * (gold[at] & said[at]).sum(), gold[at].sum() + said[at].sum()) for at in of_state]
    actions = [(right[at].sum(), at.sum()) for at in of_state]
    return {
        f"{name}, {which} by draw of States": figure
        for name, parts in (("issues micro F1", issues), ("action accuracy", actions))
        for which, figure in zip(("least", "most"), between_draws(np.array(parts)), strict=True)
    }


def _calibration(said: _Said, gold: _Numbers, asked: _Numbers) -> dict[str, float]:
    likeliest, right = said.chances_of_actions.max(axis=1), said.actions == asked.argmax(axis=1)
    return {
        "issues calibration error": calibration_error(said.chances.ravel(), gold.ravel()),
        "issues Brier score": float(np.square(said.chances - gold).mean()),
        "action calibration error": calibration_error(likeliest, right),
        "action Brier score": float(np.square(said.chances_of_actions - asked).sum(axis=1).mean()),
    }


def _by_issue(issues: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    weak = [one["F1"] for one in issues if one["rows"] >= MANY]
    return {
        "issues macro F1": sum(one["F1"] for one in issues) / len(issues),
        f"weakest issue of {MANY} rows or more, F1": min(weak, default=0.0),
    }


def _said(model: Model, texts: Sequence[str]) -> _Said:
    issues, actions = [], []
    for first in range(0, len(texts), _BATCH):
        said = scores(model, look(model, texts[first : first + _BATCH]))
        issues.append(said.issues)
        actions.append(said.actions)
    chances = np.concatenate(issues)
    return _Said(chances, chances >= model.thresholds, np.concatenate(actions))


def _f1(gold: _Numbers, said: _Numbers) -> float:
    return 2 * int((gold & said).sum()) / max(int(gold.sum() + said.sum()), 1)


PARTS = 10
"""Into how many parts probabilities are sorted to see whether they come true."""


def calibration_error(chances: _Numbers, true: _Numbers) -> float:
    """Give the expected calibration error: how far probabilities are from how often they came true, on average.

    Probabilities are sorted into ten parts of the same width; each part counts by how many are in it.
    """
    part = np.minimum((chances * PARTS).astype(int), PARTS - 1)
    said = np.bincount(part, weights=chances, minlength=PARTS)
    came = np.bincount(part, weights=true, minlength=PARTS)
    return float(np.abs(said - came).sum() / max(len(chances), 1))


def _by_label(
    terms: Sequence[str],
    gold: _Numbers,
    said: _Numbers,
    chances: _Numbers,
) -> list[dict[str, Any]]:
    listed = []
    for label, term in enumerate(terms):
        right = int((gold[:, label] & said[:, label]).sum())
        wanted, given = int(gold[:, label].sum()), int(said[:, label].sum())
        listed.append(
            {
                "term": term,
                "rows": wanted,
                "precision": right / max(given, 1),
                "recall": right / max(wanted, 1),
                "F1": 2 * right / max(wanted + given, 1),
                "calibration error": calibration_error(chances[:, label], gold[:, label]),
                "Brier score": float(np.square(chances[:, label] - gold[:, label]).mean()),
            }
        )
    return listed
