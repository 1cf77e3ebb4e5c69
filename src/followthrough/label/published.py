"""The figures of the model in use, by label, as its card publishes them; none is typed anywhere else."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from followthrough.errors import ModelError
from followthrough.label.model import NAME, header_of, short
from followthrough.label.persons import ENOUGH, PRECISE
from followthrough.label.place import folder_in_use, shipped_folder
from followthrough.label.sureness import between

CARD = "card.json"
_AGAIN = "Write model and card anew with `followthrough train`, or install Followthrough again."


@dataclass(frozen=True, slots=True)
class Figures:
    """How right a label is: `rows` that others gave it to, rows that the machine `found`, and how these agree.

    `precision` is null where the machine gave it to none, `recall` where nobody else did. The true precision lies
    between `least` and `most` in 95 of 100 cases. Where not `given`, the machine keeps the label to itself.
    """

    scheme: str
    term: str
    rows: int
    found: int
    precision: float | None
    recall: float | None
    least: float
    most: float
    given: bool

    @property
    def f1(self) -> float | None:
        """Give the harmonic mean of precision and recall; null where either is not known."""
        if self.precision is None or self.recall is None:
            return None
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def few(self) -> bool:
        """Say that it was measured on too few rows to count as measured."""
        return self.found < ENOUGH

    @property
    def imprecise(self) -> bool:
        """Say that it was measured as less precise than the machine's groups and goals must be."""
        return self.precision is not None and self.precision < PRECISE


@dataclass(frozen=True, slots=True)
class Published:
    """What the card says: the model, whether a `network` stands beside its sums, what it was trained on, its figures.

    `rows` by their source and `states` are what the shipped model was trained on; `apart` are the States that a
    second model of the same recipe, trained on `rows_apart` rows, was measured on.
    """

    model: str
    network: bool
    rows: Mapping[str, int]
    states: Sequence[str]
    apart: Sequence[str]
    rows_apart: int
    overall: Mapping[str, float]
    coding: Mapping[str, float]
    labels: Sequence[Figures]

    def of(self, scheme: str) -> list[Figures]:
        """Give the figures of the labels of a scheme, in the order of its vocabulary."""
        return [one for one in self.labels if one.scheme == scheme]

    def label(self, scheme: str, term: str) -> Figures | None:
        """Give the figures of a label; goals go by their numbers too. Null where it was not measured."""
        names = (term, f"{term} - ")
        of_scheme = self.of(scheme)
        return next((one for one in of_scheme if one.term == term or one.term.startswith(names[1])), None)


def published() -> Published:
    """Give what the card of the model in use says; a `ModelError` where it is missing or another model's."""
    return _published_in(folder_in_use())


@cache
def _published_in(folder: Path) -> Published:
    card = _read(folder / CARD)
    header = header_of(folder / NAME)
    if (header["sha256"], header["network"]) != (card["model"], card.get("network")):
        raise ModelError("the card is that of another label model.", where=str(folder / CARD), remedy=_AGAIN)
    groups_and_goals = card["groups and goals"] or _read(shipped_folder() / CARD)["groups and goals"]
    return Published(
        model=short(header["sha256"], header["network"]),
        network=bool(header["network"]),
        rows=header["trained_on"]["by"],
        states=header["trained_on"]["states"],
        apart=card["measured on"],
        rows_apart=card["rows trained on"],
        overall=card["overall"],
        coding=_flat(card["coding"]),
        labels=[
            *(_of_coders("issue", one) for one in card["issues"]),
            *(_of_coders("action", one) for one in card["actions"]),
            *map(_of_matrices, groups_and_goals),
        ],
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        card: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError("the card of the label model cannot be read.", where=str(path), remedy=_AGAIN) from error
    return card


def _flat(figures: Mapping[str, Any]) -> dict[str, float]:
    """Bring figures that stand below others, such as each contradiction, up beside them."""
    return dict(pair for name, value in figures.items() for pair in _pairs(name, value))


def _pairs(name: str, value: Any) -> Iterable[tuple[str, float]]:
    return value.items() if isinstance(value, Mapping) else [(name, value)]


def _of_coders(scheme: str, one: Mapping[str, Any]) -> Figures:
    right = one["recall"] * one["rows"]
    found = round(right / one["precision"]) if one["precision"] else 0
    return Figures(
        scheme=scheme,
        term=one["term"],
        rows=one["rows"],
        found=found,
        precision=one["precision"] if found else None,
        recall=one["recall"] if one["rows"] else None,
        least=between(one["precision"], found)[0],
        most=between(one["precision"], found)[1],
        given=True,
    )


def _of_matrices(one: Mapping[str, Any]) -> Figures:
    least, most = between(one["precision"] or 0.0, one["found"])
    return Figures(
        scheme=one["scheme"],
        term=one["term"],
        rows=one["printed"],
        found=one["found"],
        precision=one["precision"],
        recall=one["recall"],
        least=least,
        most=most,
        given=one["shown"],
    )
