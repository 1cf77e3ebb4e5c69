"""The goals of the 2030 Agenda and the codes of their targets."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from followthrough.errors import VocabularyError
from followthrough.terms.entries import checked, shipped

_FILE = "sdgs.toml"


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of General Assembly resolution 70/1: its number, its short title, its targets.

    Targets are given by their codes, with a definition, empty where none is written.
    """

    goal: str
    name: str
    targets: Mapping[str, str]

    @property
    def printed(self) -> str:
        """Give the label that OHCHR's matrices print."""
        return f"{self.goal} - {self.name.upper()}"


@cache
def goals() -> tuple[Goal, ...]:
    """Give the seventeen goals in their order; read once."""
    return build(shipped(_FILE))


@cache
def _targets() -> Mapping[str, str]:
    return {target: definition for one in goals() for target, definition in one.targets.items()}


def is_target(code: str) -> bool:
    """Say whether a goal has a target of this code, such as `16.3`."""
    return code in _targets()


def is_defined(code: str) -> bool:
    """Say whether a definition of this target is written; one that another vocabulary names must have it."""
    return bool(_targets().get(code))


def build(data: Mapping[str, Any]) -> tuple[Goal, ...]:
    """Make the goals from the file's entries; a `VocabularyError` names the first contradiction."""
    entries = checked(data, "goal", key="goal", required=("name", "targets"), where=_FILE)
    defined = checked(data, "target", key="target", required=("definition",), where=_FILE)
    definitions = {entry["target"]: entry["definition"] for entry in defined}
    listed = [target for entry in entries for target in entry["targets"]]
    if unknown := sorted(set(definitions) - set(listed)):
        raise VocabularyError(f"target {unknown[0]} belongs to no goal.", where=_FILE)
    for entry in entries:
        if wrong := [code for code in entry["targets"] if not code.startswith(f"{entry['goal']}.")]:
            raise VocabularyError(f"target {wrong[0]} stands under goal {entry['goal']}.", where=_FILE)
    return tuple(
        Goal(entry["goal"], entry["name"], {code: definitions.get(code, "") for code in entry["targets"]})
        for entry in entries
    )
