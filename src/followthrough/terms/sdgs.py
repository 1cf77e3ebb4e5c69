"""The goals of the 2030 Agenda and their targets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from string import ascii_lowercase
from typing import Any

from followthrough.errors import VocabularyError
from followthrough.terms.entries import checked, shipped
from followthrough.terms.themes import themes

_FILE = "sdgs.toml"

SOURCE = "General Assembly resolution 70/1, 2030 Agenda for Sustainable Development"


@dataclass(frozen=True, slots=True)
class Target:
    """A target: its code, its definition, and the themes of the Universal Human Rights Index that share its subject.

    `issues` are terms of UPR Info's that it names itself; others name it. Where none is, `unrelated` says why.
    """

    target: str
    definition: str
    themes: tuple[str, ...]
    issues: tuple[str, ...] = ()
    unrelated: str = ""


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal: its number, its short title, its definition, and its targets by their codes."""

    goal: str
    name: str
    definition: str
    targets: Mapping[str, Target]
    source: str = SOURCE

    @property
    def printed(self) -> str:
        """Give the label that OHCHR's matrices print."""
        return f"{self.goal} - {self.name.upper()}"


@cache
def goals() -> tuple[Goal, ...]:
    """Give the seventeen goals in their order; read once."""
    return build(shipped(_FILE), frozenset(one.name for one in themes()))


@cache
def targets() -> Mapping[str, Target]:
    """Give all targets by their codes, such as `16.3`."""
    return {code: target for one in goals() for code, target in one.targets.items()}


def build(data: Mapping[str, Any], theme_names: frozenset[str]) -> tuple[Goal, ...]:
    """Make the goals from the file's entries; a `VocabularyError` names the first contradiction.

    Which issue is related to a target is checked where the issues are made (`issues.build`).
    """
    entries = checked(data, "goal", key="goal", required=("name", "definition"), where=_FILE)
    required, optional = ("definition", "themes"), ("issues", "unrelated")
    listed = checked(data, "target", key="target", required=required, optional=optional, where=_FILE)
    of_goals: dict[str, dict[str, Target]] = {entry["goal"]: {} for entry in entries}
    for entry in listed:
        goal = entry["target"].partition(".")[0]
        if goal not in of_goals:
            raise VocabularyError(f"target {entry['target']} belongs to no goal.", where=_FILE)
        of_goals[goal][entry["target"]] = _target(entry, theme_names)
    for goal, defined in of_goals.items():
        _check_codes(goal, list(defined))
    return tuple(Goal(e["goal"], e["name"], e["definition"], of_goals[e["goal"]]) for e in entries)


def _target(entry: Mapping[str, Any], theme_names: frozenset[str]) -> Target:
    if unknown := sorted(set(entry["themes"]) - theme_names):
        raise VocabularyError(f"target {entry['target']} names an unknown theme {unknown[0]}.", where=_FILE)
    if not (entry["themes"] or entry.get("unrelated")):
        raise VocabularyError(f"target {entry['target']} names no theme and does not say why.", where=_FILE)
    return Target(
        target=entry["target"],
        definition=entry["definition"],
        themes=tuple(entry["themes"]),
        issues=tuple(entry.get("issues", ())),
        unrelated=entry.get("unrelated", ""),
    )


def _check_codes(goal: str, codes: Sequence[str]) -> None:
    """Refuse targets of a goal that do not run 1, 2, … and then a, b, … without a gap."""
    numbered = sum(code.partition(".")[2].isdecimal() for code in codes)
    lettered = len(codes) - numbered
    right = [*map(str, range(1, numbered + 1)), *ascii_lowercase[:lettered]]
    for code, end in zip(codes, right, strict=True):
        if code != f"{goal}.{end}":
            raise VocabularyError(f"target {code} stands where {goal}.{end} should.", where=_FILE)
    if not codes:
        raise VocabularyError(f"goal {goal} has no targets.", where=_FILE)
