"""How good labels are, measured on coded rows of States that the model has not seen."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from followthrough.label.coded import Coded, plain
from followthrough.label.coders import contradictions
from followthrough.label.model import Model
from followthrough.label.scoring import look, scores

MANY = 100
"""An issue with so many rows is not allowed to be weak."""

_BATCH = 1000


def measured(model: Model, rows: Sequence[Coded], seen: Sequence[Coded]) -> dict[str, Any]:
    """Give the figures of a model on `rows`; `seen` are the rows it was trained on.

    `overall` has the figures by name, `issues` and `actions` a row for each label. A row counts once for each
    recommending State, as the coders' table has it.
    """
    chances, chances_of_actions = _said(model, [row.text for row in rows])
    said_issues, said_actions = chances >= model.threshold, chances_of_actions.argmax(axis=1)
    gold = np.array([[term in row.issues for term in model.issues] for row in rows])
    asked = np.array([model.actions.index(row.action) for row in rows])
    trained = {plain(row.text) for row in seen}
    new = np.array([plain(row.text) not in trained for row in rows])
    clean = np.array([not contradictions(row) for row in rows])
    overall: dict[str, float | int] = {"rows": len(rows), "States": len({row.state for row in rows})}
    for name, chosen in (
        ("", np.ones(len(rows), dtype=bool)),
        (", texts not seen in training", new),
        (", rows that keep to the codebook", clean),
    ):
        overall[f"rows{name}"] = int(chosen.sum())
        overall[f"issues micro F1{name}"] = _f1(gold[chosen], said_issues[chosen])
        overall[f"action accuracy{name}"] = float((said_actions == asked)[chosen].mean()) if chosen.any() else 0.0
    one_hot = np.eye(len(model.actions), dtype=bool)
    issues = _by_label(model.issues, gold, said_issues, chances)
    for one, threshold in zip(issues, model.threshold.tolist(), strict=True):
        one["threshold"] = threshold
    overall["issues calibration error"] = calibration_error(chances.ravel(), gold.ravel())
    overall["issues Brier score"] = float(np.square(chances - gold).mean())
    best = chances_of_actions.max(axis=1)
    overall["action calibration error"] = calibration_error(best, said_actions == asked)
    overall["action Brier score"] = float(np.square(chances_of_actions - one_hot[asked]).sum(axis=1).mean())
    overall["issues macro F1"] = sum(one["F1"] for one in issues) / len(issues)
    weak = [one["F1"] for one in issues if one["rows"] >= MANY]
    overall[f"weakest issue of {MANY} rows or more, F1"] = min(weak) if weak else 0.0
    return {
        "overall": overall,
        "issues": issues,
        "actions": _by_label(model.actions, one_hot[asked], one_hot[said_actions], chances_of_actions),
    }


def _said(model: Model, texts: Sequence[str]) -> "tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]":
    issues, actions = [], []
    for first in range(0, len(texts), _BATCH):
        said = scores(model, look(model, texts[first : first + _BATCH]))
        issues.append(said.issues)
        actions.append(said.actions)
    return np.concatenate(issues), np.concatenate(actions)


def _f1(gold: "np.ndarray[Any, Any]", said: "np.ndarray[Any, Any]") -> float:
    return 2 * int((gold & said).sum()) / max(int(gold.sum() + said.sum()), 1)


PARTS = 10
"""Into how many parts probabilities are sorted to see whether they come true."""


def calibration_error(chances: "np.ndarray[Any, Any]", true: "np.ndarray[Any, Any]") -> float:
    """Give the expected calibration error: how far probabilities are from how often they came true, on average.

    Probabilities are sorted into ten parts of the same width; each part counts by how many are in it.
    """
    part = np.minimum((chances * PARTS).astype(int), PARTS - 1)
    said = np.bincount(part, weights=chances, minlength=PARTS)
    came = np.bincount(part, weights=true, minlength=PARTS)
    return float(np.abs(said - came).sum() / max(len(chances), 1))


def _by_label(
    terms: Sequence[str],
    gold: "np.ndarray[Any, Any]",
    said: "np.ndarray[Any, Any]",
    chances: "np.ndarray[Any, Any]",
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
