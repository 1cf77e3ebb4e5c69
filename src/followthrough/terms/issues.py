"""What recommendations are about: UPR Info's issues, each with a definition and its relation to themes and goals."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from followthrough.errors import VocabularyError
from followthrough.terms.entries import checked, shipped
from followthrough.terms.sdgs import is_defined, is_target
from followthrough.terms.themes import themes

_FILE = "issues.toml"

SOURCE = "UPR Info, codebook of issues, October 2014; spelling of its coded rows"


@dataclass(frozen=True, slots=True)
class Issue:
    """A term of UPR Info's coding; `themes` are of the Universal Human Rights Index, `sdgs` targets of the goals.

    Where `gathers_the_rest`, the term is given to what no other term names.
    """

    term: str
    definition: str
    source: str
    themes: tuple[str, ...]
    sdgs: tuple[str, ...]
    gathers_the_rest: bool = False


@cache
def issues() -> tuple[Issue, ...]:
    """Give all issues in the order of their terms; read once."""
    return build(shipped(_FILE), frozenset(theme.name for theme in themes()))


@cache
def issue(term: str) -> Issue:
    """Give the issue of this very term; a `KeyError` where there is none."""
    return {one.term: one for one in issues()}[term]


def build(data: Mapping[str, Any], theme_names: frozenset[str]) -> tuple[Issue, ...]:
    """Make the issues from the file's entries; a `VocabularyError` names the first contradiction."""
    required = ("definition", "themes", "sdgs")
    optional = ("source", "gathers_the_rest")
    entries = checked(data, "issue", key="term", required=required, optional=optional, where=_FILE)
    for entry in entries:
        if unknown := sorted(set(entry["themes"]) - theme_names):
            raise VocabularyError(f"{entry['term']} names an unknown theme {unknown[0]}.", where=_FILE)
        if wrong := [target for target in entry["sdgs"] if not is_target(target)]:
            raise VocabularyError(f"{entry['term']} names an unknown target {wrong[0]}.", where=_FILE)
        if bare := [target for target in entry["sdgs"] if not is_defined(target)]:
            raise VocabularyError(f"{entry['term']} names target {bare[0]}, which has no definition.", where=_FILE)
    made = (
        Issue(
            term=e["term"],
            definition=e["definition"],
            source=e.get("source", SOURCE),
            themes=tuple(e["themes"]),
            sdgs=tuple(e["sdgs"]),
            gathers_the_rest=e.get("gathers_the_rest", False),
        )
        for e in entries
    )
    return tuple(sorted(made, key=lambda one: one.term))
