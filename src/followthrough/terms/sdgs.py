"""The goals of the 2030 Agenda and their targets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from string import ascii_lowercase
from typing import Any

from followthrough.errors import VocabularyError
from followthrough.terms.entries import checked, shipped

_FILE = "sdgs.toml"

SOURCE = "General Assembly resolution 70/1, 2030 Agenda for Sustainable Development"


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal: its number, its short title, its definition, and its targets by their codes, each with a definition."""

    goal: str
    name: str
    definition: str
    targets: Mapping[str, str]
    source: str = SOURCE

    @property
    def printed(self) -> str:
        """Give the label that OHCHR's matrices print."""
        return f"{self.goal} - {self.name.upper()}"


@cache
def goals() -> tuple[Goal, ...]:
    """Give the seventeen goals in their order; read once."""
    return build(shipped(_FILE))


@cache
def targets() -> Mapping[str, str]:
    """Give the definitions of all targets by their codes, such as `16.3`."""
    return {target: definition for one in goals() for target, definition in one.targets.items()}


def build(data: Mapping[str, Any]) -> tuple[Goal, ...]:
    """Make the goals from the file's entries; a `VocabularyError` names the first contradiction."""
    entries = checked(data, "goal", key="goal", required=("name", "definition"), where=_FILE)
    listed = checked(data, "target", key="target", required=("definition",), where=_FILE)
    of_goals: dict[str, dict[str, str]] = {entry["goal"]: {} for entry in entries}
    for entry in listed:
        goal = entry["target"].partition(".")[0]
        if goal not in of_goals:
            raise VocabularyError(f"target {entry['target']} belongs to no goal.", where=_FILE)
        of_goals[goal][entry["target"]] = entry["definition"]
    for goal, defined in of_goals.items():
        _check_codes(goal, list(defined))
    return tuple(Goal(e["goal"], e["name"], e["definition"], of_goals[e["goal"]]) for e in entries)


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
