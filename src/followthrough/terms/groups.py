"""Groups of persons whom a recommendation concerns, as OHCHR's matrices print them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from followthrough.errors import VocabularyError
from followthrough.terms.entries import checked, shipped
from followthrough.terms.issues import issues

_FILE = "groups.toml"

SOURCE = "OHCHR, thematic lists of recommendations (matrices), 2013 to 2019: affected persons"


@dataclass(frozen=True, slots=True)
class Group:
    """A group of persons; `issues` are UPR Info's terms for it, `words` phrases in lower case that name it.

    Where there is no such term, `unrelated` says why.
    """

    group: str
    definition: str
    source: str
    other_names: tuple[str, ...]
    issues: tuple[str, ...]
    words: tuple[str, ...]
    unrelated: str = ""


@cache
def groups() -> tuple[Group, ...]:
    """Give all groups in the order of the file; read once."""
    return build(shipped(_FILE), frozenset(one.term for one in issues()))


@cache
def group_of(printed: str) -> Group | None:
    """Give the group that a matrix prints so; None where there is none."""
    name = printed.strip()
    return next((one for one in groups() if name in {one.group, *one.other_names}), None)


def build(data: Mapping[str, Any], issue_terms: frozenset[str]) -> tuple[Group, ...]:
    """Make the groups from the file's entries; a `VocabularyError` names the first contradiction."""
    required = ("definition", "other_names", "issues", "words")
    entries = checked(data, "group", key="group", required=required, optional=("source", "unrelated"), where=_FILE)
    names: set[str] = set()
    for entry in entries:
        own = {entry["group"], *entry["other_names"]}
        if names & own:
            raise VocabularyError(f"{sorted(names & own)[0]} names two groups.", where=_FILE)
        names |= own
        if unknown := sorted(set(entry["issues"]) - issue_terms):
            raise VocabularyError(f"{entry['group']} names an unknown issue {unknown[0]}.", where=_FILE)
        if bool(entry["issues"]) == bool(entry.get("unrelated")):
            raise VocabularyError(f"{entry['group']} must either name an issue or say why none.", where=_FILE)
        if wrong := [words for words in entry["words"] if words != words.lower().strip()]:
            raise VocabularyError(f"words must be in lower case: {wrong[0]}.", where=_FILE)
    return tuple(
        Group(
            group=e["group"],
            definition=e["definition"],
            source=e.get("source", SOURCE),
            other_names=tuple(e["other_names"]),
            issues=tuple(e["issues"]),
            words=tuple(e["words"]),
            unrelated=e.get("unrelated", ""),
        )
        for e in entries
    )
