"""Coded rows to train on: who coded them, which States they are about, and how they are split.

The split is by State, never by row: the same text comes back in the review of the same State, and a few come back
in others. A State's place in the split follows from the hash of its code, so that nobody chooses it.
"""

import csv
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from followthrough.errors import InputError
from followthrough.terms.actions import actions
from followthrough.terms.issues import issues

HELD_OUT = 5
"""Every fifth State is left out of a training by which the recipe is measured; figures are those of these States."""

FOLDS = 4


@dataclass(frozen=True, slots=True)
class Coded:
    """A text with its issues and its category of action as somebody coded them; `by` is who."""

    text: str
    state: str
    issues: tuple[str, ...]
    action: str
    by: str
    session: int | None = None
    recommender: str = ""
    response: str = ""


def coded_rows(path: Path) -> list[Coded]:
    """Read the rows of UPR Info's export; an `InputError` names the first row that contradicts the vocabularies."""
    terms = {one.term for one in issues()}
    categories = {one.category for one in actions()}
    rows = []
    with path.open(newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        if missing := {"text", "state", "issues", "action"} - set(reader.fieldnames or ()):
            raise InputError(f"there is no column {sorted(missing)[0]}.", where=str(path))
        for count, row in enumerate(reader, 2):
            named = tuple(term.strip() for term in row["issues"].split(",") if term.strip())
            if set(named) - terms or row["action"] not in categories:
                raise InputError(
                    f"unknown issue or action: {row['issues']}; {row['action']}.", where=f"{path}, line {count}"
                )
            session = row.get("session") or ""
            rows.append(
                Coded(
                    row["text"],
                    row["state"],
                    named,
                    row["action"],
                    "UPR Info",
                    int(session) if session.isdigit() else None,
                    row.get("recommender") or "",
                    row.get("response") or "",
                )
            )
    return rows


def corrected_rows(path: Path) -> list[Coded]:
    """Read corrections: JSON lines of recommendations and of the labels that a person gave them.

    A text counts as corrected where a person gave it at least one issue and one category of action; everything else
    is passed over, since half a correction would teach that the other half is empty. One row for each person.
    """
    texts: dict[str, tuple[str, str]] = {}
    given: dict[tuple[str, str], tuple[list[str], list[str]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line) if line.strip() else {}
        if record.get("type") == "recommendation":
            texts[record["id"]] = (record["text"], record["state"])
        elif record.get("type") == "label" and record["scheme"] in {"issue", "action"} and _by_person(record["by"]):
            kept = given.setdefault((record["of"], record["by"]), ([], []))
            kept[record["scheme"] == "action"].append(record["term"])
    return [
        Coded(*texts[of], tuple(sorted(about)), asked[-1], by)
        for (of, by), (about, asked) in sorted(given.items())
        if of in texts and about and asked
    ]


def _by_person(by: str) -> bool:
    return not by.startswith(("followthrough-labels", "UPR Info", "OHCHR"))


def held_out_states(states: Iterable[str]) -> tuple[str, ...]:
    """Give the States on which the recipe is measured after a training without them, in the order of their codes."""
    return tuple(sorted(_by_hash(states)[::HELD_OUT]))


def folds(states: Iterable[str]) -> dict[str, int]:
    """Give each State its part of the cross-validation."""
    return {state: number % FOLDS for number, state in enumerate(_by_hash(states))}


def _by_hash(states: Iterable[str]) -> list[str]:
    return sorted(set(states), key=lambda code: hashlib.sha256(code.encode("utf-8")).hexdigest())


def plain(text: str) -> str:
    """Bring a text to the form in which two texts are the same: letters and digits alone, lower case."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())
