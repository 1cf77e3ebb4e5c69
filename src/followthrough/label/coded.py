"""Coded rows to train on: who coded them, which States they are about, and how they are split.

The split is by State, never by row: the same text comes back in the review of the same State, and a few come back
in others. A State's place in the split follows from the hash of its code, so that nobody chooses it.
"""

import csv
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from followthrough.errors import InputError
from followthrough.records import Label, Recommendation
from followthrough.records.lines import read_lines
from followthrough.terms.actions import actions
from followthrough.terms.issues import issues

HELD_OUT = 5
"""Every fifth State is left out of a training by which the recipe is measured; figures are those of these States."""

FOLDS = 4


@dataclass(frozen=True, slots=True)
class Coded:
    """A text with its issues and its category of action as somebody coded them; `by` is who.

    A coder says all of a text, a person who corrects only something: then `whole` is false, of other issues than
    `issues` and `denied` nothing is known, and of the action, where it is empty, at most that it is none of `denied`.
    """

    text: str
    state: str
    issues: tuple[str, ...]
    action: str
    by: str
    session: int | None = None
    recommender: str = ""
    response: str = ""
    whole: bool = True
    denied: frozenset[str] = frozenset()


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


PERSON = "person:"
"""How the name begins with which a person signs a label."""

CORRECTED = frozenset({"issue", "action"})


def corrected_rows(path: Path) -> list[Coded]:
    """Read corrections: JSON lines of recommendations, and of the labels that people gave or denied them.

    A label counts where `by` begins with `person:`; a `score` of 0 denies it. Labels of others, and of other schemes,
    are passed over. One row for each text and person, which speaks of nothing but what that person said. An
    `InputError` names a line that is no record, a term that is not known, a label whose recommendation is missing.
    """
    texts: dict[str, Recommendation] = {}
    said: dict[tuple[str, str], list[Label]] = {}
    with path.open(encoding="utf-8") as lines:
        for record in read_lines(lines, str(path)):
            if isinstance(record, Recommendation):
                texts[record.id] = record
            elif isinstance(record, Label) and record.by.startswith(PERSON) and record.scheme in CORRECTED:
                said.setdefault((record.of, record.by), []).append(record)
    return [_corrected(texts.get(of), labels, path) for (of, _), labels in sorted(said.items(), key=lambda x: x[0])]


def _corrected(recommendation: Recommendation | None, said: Sequence[Label], path: Path) -> Coded:
    if recommendation is None:
        raise InputError(
            f"{said[0].of} was corrected, but its recommendation is not in the file.",
            where=str(path),
            remedy="Write the recommendations into the same file as the labels.",
        )
    terms = {"issue": {one.term for one in issues()}, "action": {one.category for one in actions()}}
    if unknown := [one.term for one in said if one.term not in terms[one.scheme]]:
        raise InputError(f"unknown issue or action: {unknown[0]}.", where=f"{path}, label of {said[0].of}")
    latest = {(one.scheme, one.term): one.score != 0 for one in said}
    given = [term for (scheme, term), so in latest.items() if so and scheme == "issue"]
    asked = [term for (scheme, term), so in latest.items() if so and scheme == "action"]
    return Coded(
        recommendation.text,
        recommendation.state,
        tuple(sorted(given)),
        asked[-1] if asked else "",
        said[0].by,
        whole=False,
        denied=frozenset(term for (_, term), so in latest.items() if not so),
    )


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
