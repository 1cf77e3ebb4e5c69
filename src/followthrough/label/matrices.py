"""How precisely the vocabulary finds groups of persons and goals, measured on OHCHR's matrices."""

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from followthrough.label.persons import ENOUGH, PRECISE, named
from followthrough.terms.groups import group_of, groups
from followthrough.terms.sdgs import goals, targets
from followthrough.terms.themes import theme_of

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
        lines = _lines(row["labels"])
        known = frozenset(group.group for line in lines if (group := group_of(line)))
        aims = frozenset(line for line in lines if line in goals_printed)
        text = _STATES.sub("", _SOURCE.sub("", row["text"]))
        found.append(Listed(row["report"], text, known, aims, row["report"] in with_goals))
    return found


def _lines(labels: str) -> list[str]:
    return [line.strip().removeprefix("-").strip() for line in labels.replace("||", "\n").splitlines()]


def themed_rows(path: Path) -> list[tuple[frozenset[str], frozenset[str]]]:
    """Read the rows of matrices that print goals: the themes and the goals, by their numbers, beside each text."""
    with path.open(newline="", encoding="utf-8") as file:
        printed = [_lines(row["labels"]) for row in csv.DictReader(file) if "SDGs:" in row["labels"]]
    numbers = {one.printed: one.goal for one in goals()}
    return [
        (
            frozenset(theme.name for line in lines if (theme := theme_of(line))),
            frozenset(numbers[line] for line in lines if line in numbers),
        )
        for lines in printed
    ]


def goals_beside_themes(rows: Iterable[tuple[frozenset[str], frozenset[str]]]) -> dict[str, Counter[str]]:
    """Count for each theme which goals are printed beside it."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for themes_of_row, goals_of_row in rows:
        for theme in themes_of_row:
            found[theme].update(goals_of_row)
    return found


def most_printed(beside: Counter[str]) -> set[str]:
    """Give the goals that are printed most often, several where they are printed as often."""
    return {goal for goal, n in beside.items() if n == max(beside.values())}


def related_goals(theme: str) -> set[str]:
    """Give the numbers of the goals whose targets share the subject of a theme."""
    return {code.partition(".")[0] for code, one in targets().items() if theme in one.themes}


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
