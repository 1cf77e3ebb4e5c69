"""Scales on which people say how far a recommendation was carried out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from followthrough.errors import VocabularyError
from followthrough.terms.entries import checked, shipped

_FILE = "scales.toml"


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale with its grades, the least first."""

    name: str
    grades: tuple[str, ...]
    definition: str
    source: str


@cache
def scales() -> tuple[Scale, ...]:
    """Give all scales in the order of the file; read once."""
    return build(shipped(_FILE))


def build(data: Mapping[str, Any]) -> tuple[Scale, ...]:
    """Make the scales from the file's entries; a `VocabularyError` names the first contradiction."""
    entries = checked(data, "scale", key="name", required=("grades", "definition", "source"), where=_FILE)
    for entry in entries:
        if len(set(entry["grades"])) < max(2, len(entry["grades"])):
            raise VocabularyError(f"{entry['name']} needs two grades or more, no two alike.", where=_FILE)
    return tuple(Scale(e["name"], tuple(e["grades"]), e["definition"], e["source"]) for e in entries)
