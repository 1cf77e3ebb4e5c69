"""Groups of persons whom a recommendation concerns, as OHCHR's matrices print them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from followthrough.errors import VocabularyError
from followthrough.terms.entries import checked, shipped

_FILE = "groups.toml"


@dataclass(frozen=True, slots=True)
class Group:
    """A group of persons; `words` are phrases in lower case by which texts name it."""

    group: str
    definition: str
    other_names: tuple[str, ...]
    words: tuple[str, ...]


@cache
def groups() -> tuple[Group, ...]:
    """Give all groups in the order of the file; read once."""
    return build(shipped(_FILE))


@cache
def group_of(printed: str) -> Group | None:
    """Give the group that a matrix prints so; None where there is none."""
    name = printed.strip()
    return next((one for one in groups() if name in {one.group, *one.other_names}), None)


def build(data: Mapping[str, Any]) -> tuple[Group, ...]:
    """Make the groups from the file's entries; a `VocabularyError` names the first contradiction."""
    required = ("definition", "other_names", "words")
    entries = checked(data, "group", key="group", required=required, where=_FILE)
    names: set[str] = set()
    for entry in entries:
        own = {entry["group"], *entry["other_names"]}
        if names & own:
            raise VocabularyError(f"{sorted(names & own)[0]} names two groups.", where=_FILE)
        names |= own
        if wrong := [words for words in entry["words"] if words != words.lower().strip()]:
            raise VocabularyError(f"words must be in lower case: {wrong[0]}.", where=_FILE)
    return tuple(Group(e["group"], e["definition"], tuple(e["other_names"]), tuple(e["words"])) for e in entries)
