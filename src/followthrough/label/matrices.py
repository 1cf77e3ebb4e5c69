"""How precisely the vocabulary finds groups of persons and goals, measured on OHCHR's matrices."""

import csv
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from followthrough.label.persons import ENOUGH, PRECISE, named
from followthrough.terms.groups import group_of, groups
from followthrough.terms.sdgs import goals

_SOURCE = re.compile(r"\s*Source of [Pp]osition.*", re.DOTALL)
_STATES = re.compile(r"\s*\([^()]*\)\s*;?\s*$")


@dataclass(frozen=True, slots=True)
class Listed:
    """A recommendation as a matrix lists it: its words, the groups and goals printed beside it."""

    report: str
    text: str
    groups: frozenset[str]
    goals: frozenset[str]
    has_goals: bool


def listed(path: Path) -> list[Listed]:
    """Read the rows of matrices: text and labels as printed. Whether a matrix prints goals at all is known by it."""
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    with_goals = {row["report"] for row in rows if "SDGs:" in row["labels"]}
    goals_printed = {one.printed for one in goals()}
    found = []
    for row in rows:
        lines = [line.strip().removeprefix("-").strip() for line in row["labels"].replace("||", "\n").splitlines()]
        known = frozenset(group.group for line in lines if (group := group_of(line)))
        aims = frozenset(line for line in lines if line in goals_printed)
        text = _STATES.sub("", _SOURCE.sub("", row["text"]))
        found.append(Listed(row["report"], text, known, aims, row["report"] in with_goals))
    return found


def measured_terms(rows: Sequence[Listed]) -> list[dict[str, Any]]:
    """Give for each group and goal how often it was found and printed, its precision and recall, and if it is shown.

    Only matrices that print goals at all count for goals. `precision` is null where a term was never found.
    """
    said = [named(row.text) for row in rows]
    out = []
    for scheme, term in [("group", one.group) for one in groups()] + [("sdg", one.printed) for one in goals()]:
        used = [(row, found) for row, found in zip(rows, said, strict=True) if scheme == "group" or row.has_goals]
        hits = [(row, (scheme, term) in found, term in (row.groups | row.goals)) for row, found in used]
        right = sum(f and w for _, f, w in hits)
        count, wanted = sum(f for _, f, _ in hits), sum(w for _, _, w in hits)
        precision = right / count if count else None
        out.append(
            {
                "scheme": scheme,
                "term": term,
                "found": count,
                "printed": wanted,
                "precision": precision,
                "recall": right / wanted if wanted else None,
                "shown": count >= ENOUGH and precision is not None and precision >= PRECISE,
            }
        )
    return out


def shown_toml(terms: Iterable[dict[str, Any]]) -> str:
    """Write the list of terms that are precise enough, as `persons.shown` reads it."""
    parts = ["# Written by `followthrough train --matrices`: terms whose precision was measured as 0.8 or better.\n"]
    for one in terms:
        if one["shown"]:
            parts.append(
                f'[[shown]]\nscheme = "{one["scheme"]}"\nterm = {json.dumps(one["term"], ensure_ascii=False)}\n'
                f"precision = {one['precision']:.3f}\nfound = {one['found']}\n"
            )
    return "\n".join(parts)
