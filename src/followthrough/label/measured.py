"""How good labels are, measured on coded rows of States that the model has not seen."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

import numpy as np

from followthrough.label.coded import Coded, plain
from followthrough.label.model import Model
from followthrough.label.scoring import look, scores
from followthrough.label.words import words_of
from followthrough.terms.treaties import mentions, vocabulary

MANY = 100
"""An issue with so many rows is not allowed to be weak."""

_BATCH = 1000

_PLAN = re.compile(r"\b(?:plans?|programmes?) (?:of|for) action\b|\baction plans?\b", re.IGNORECASE)


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


def contradictions(row: Coded) -> tuple[str, ...]:
    """Name the rules of UPR Info's codebooks that a coded row plainly breaks.

    Only rules that a machine can check without judging are checked: a treaty named by the codebook must carry
    "International instruments", a plan of action so named "National plan of action" (issues 1.3 and 1.5); a text that
    begins with "continue" and no second verb is category 2, one that begins with "consider" 3 (actions 1).
    """
    kinds = {vocabulary().instruments[one.code].kind for one in mentions(row.text)}
    broken = []
    if {"treaty", "protocol"} & kinds and "International instruments" not in row.issues:
        broken.append("a treaty is named, but not tagged as an instrument")
    if _PLAN.search(row.text) and "National plan of action" not in row.issues:
        broken.append("a plan of action is named, but not tagged")
    opening = words_of([row.text]).words[:3]
    if opening[:1] == ["continue"] and "and" not in opening and row.action not in {"2", "5"}:
        broken.append("begins with continue, but is not of category 2")
    if opening[:1] == ["consider"] and row.action != "3":
        broken.append("begins with consider, but is not of category 3")
    return tuple(broken)


def agreement(by_text: Mapping[str, Sequence[Coded]]) -> dict[str, float | int]:
    """Say how the same text was coded in the reviews of different States: the most that any model can reach there.

    Pairs are of rows with the same text and different States.
    """
    both = shared = same = pairs = 0
    for rows in by_text.values():
        for one, other in combinations(rows, 2):
            if one.state != other.state:
                pairs += 1
                same += one.action == other.action
                shared += len(set(one.issues) & set(other.issues))
                both += len(one.issues) + len(other.issues)
    return {
        "pairs of the same text in different States": pairs,
        "agreement in issues on them, F1": 2 * shared / max(both, 1),
        "agreement in action on them": same / max(pairs, 1),
    }


def coding(rows: Sequence[Coded]) -> dict[str, Any]:
    """Count where coders contradict their own codebook, and how often the same text was coded differently."""
    by_text: dict[str, list[Coded]] = {}
    for row in rows:
        by_text.setdefault(plain(row.text), []).append(row)
    repeated = [same for same in by_text.values() if len(same) > 1]
    return {
        "rows": len(rows),
        "distinct texts": len(by_text),
        "texts of several rows": len(repeated),
        "texts of several States": sum(len({row.state for row in same}) > 1 for same in repeated),
        "rows of texts that come back in other States": sum(
            len(same) for same in repeated if len({row.state for row in same}) > 1
        ),
        "same text, other action": sum(len({row.action for row in same}) > 1 for same in repeated),
        "same text, other issues": sum(len({frozenset(row.issues) for row in same}) > 1 for same in repeated),
        **agreement(by_text),
        "contradictions of the codebook": dict(
            sorted(Counter(broken for row in rows for broken in contradictions(row)).items())
        ),
        "rows that contradict the codebook": sum(bool(contradictions(row)) for row in rows),
    }
