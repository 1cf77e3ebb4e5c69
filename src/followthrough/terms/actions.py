"""What kind of action a recommendation asks: McMahon's five categories, as UPR Info uses them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from followthrough.errors import VocabularyError
from followthrough.terms.entries import checked, shipped

_FILE = "actions.toml"


@dataclass(frozen=True, slots=True)
class Action:
    """A category of action, `1` (minimal) to `5` (specific), and verbs that are typical of it."""

    category: str
    name: str
    definition: str
    verbs: tuple[str, ...]
    source: str


@cache
def actions() -> tuple[Action, ...]:
    """Give the five categories, minimal first; read once."""
    return build(shipped(_FILE))


def build(data: Mapping[str, Any]) -> tuple[Action, ...]:
    """Make the categories from the file's entries; a `VocabularyError` names the first contradiction."""
    required = ("name", "definition", "verbs", "source")
    entries = checked(data, "action", key="category", required=required, where=_FILE)
    if [entry["category"] for entry in entries] != list("12345"):
        raise VocabularyError("the categories must be 1 to 5, in this order.", where=_FILE)
    verbs: dict[str, str] = {}
    for entry in entries:
        for verb in entry["verbs"]:
            if verbs.setdefault(verb, entry["category"]) != entry["category"]:
                raise VocabularyError(f"{verb} is typical of two categories.", where=_FILE)
    return tuple(Action(e["category"], e["name"], e["definition"], tuple(e["verbs"]), e["source"]) for e in entries)
