"""Makes the model, or measures it on States that it has not seen."""

import argparse
from pathlib import Path

import numpy as np

from followthrough.errors import need
from followthrough.link.model import EchoModel, Floats, save
from followthrough.link.score import likelihoods
from followthrough.link.training.neighbours import sharpen
from followthrough.link.training.rows import Pair, Row, further_judged, in_printed_order, judged, rows
from followthrough.link.training.vectors import learn
from followthrough.link.training.weights import SAME_FROM, blank, fit, tabulate

SHIPPED = Path(__file__).parent.parent / "data" / "echo.npz"


def main() -> None:
    """Read the command line and run; a `MissingPartError` says what to install where scikit-learn is not there."""
    need("sklearn", "train", "training needs scikit-learn")
    parser = argparse.ArgumentParser(prog="python -m followthrough.link.training")
    parser.add_argument("reference", type=Path, help="the folder of the reference data")
    parser.add_argument("file", nargs="?", type=Path, default=SHIPPED)
    parser.add_argument("--measure", action="store_true", help="measure on unseen States; write nothing")
    options = parser.parse_args()
    reference: Path = options.reference
    coded, pairs = rows(reference), judged(reference)
    more = further_judged(coded)
    ordered = list(in_printed_order(reference, coded))
    if options.measure:
        unseen = {pair.state for pair in pairs}
        model = _with_meanings([r for r in coded if r.state not in unseen], _without(ordered, unseen))
        _measure(model, pairs, more)
    else:
        model = _with_meanings(coded, ordered)
        save(fit(model, *tabulate(pairs + more, model), pairs + more), options.file)


def _without(ordered: list[list[Row]], states: set[str]) -> list[list[Row]]:
    return [report for report in ordered if report and report[0].state not in states]


def _with_meanings(coded: list[Row], ordered: list[list[Row]]) -> EchoModel:
    texts = {row.text: row.issues for row in coded}
    meanings = learn(texts)
    return blank(meanings, sharpen(meanings, ordered), list(texts))


def _measure(model: EchoModel, pairs: list[Pair], more: list[Pair]) -> None:
    names, table = tabulate(pairs, model)
    _, further = tabulate(more, model)
    scores = np.zeros(len(pairs), np.float32)
    for state in sorted({pair.state for pair in pairs}):
        out = np.array([pair.state == state for pair in pairs])
        kept = [pair for pair, left in zip(pairs, out, strict=True) if not left]
        fitted = fit(model, names, np.vstack([table[~out], further]), kept + more)
        scores[out] = likelihoods(table[out].T, fitted, fitted.same)
    same = np.array([pair.same for pair in pairs])
    said = scores >= SAME_FROM
    print(f"mean average precision: {_average_precision(scores, same, [p.query for p in pairs]):.4f}")
    print(f"f1 of same: {2 * (said & same).sum() / (said.sum() + same.sum()):.4f}")


def _average_precision(scores: Floats, same: np.ndarray[tuple[int], np.dtype[np.bool_]], queries: list[str]) -> float:
    found = []
    for query in dict.fromkeys(queries):
        inside = np.array([q == query for q in queries])
        if same[inside].any():
            right = same[inside][np.lexsort((same[inside], -scores[inside]))]
            found.append((np.cumsum(right) / np.arange(1, len(right) + 1))[right].mean())
    return float(np.mean(found))


if __name__ == "__main__":
    main()
