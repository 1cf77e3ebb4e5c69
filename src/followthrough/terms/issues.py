"""What recommendations are about: UPR Info's issues, each with a definition and its relation to themes and goals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from followthrough.errors import VocabularyError
from followthrough.terms.entries import checked, shipped
from followthrough.terms.sdgs import targets
from followthrough.terms.themes import Theme, themes

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
    return build(shipped(_FILE), themes())


@cache
def issue(term: str) -> Issue:
    """Give the issue of this very term; a `KeyError` where there is none."""
    return {one.term: one for one in issues()}[term]


def build(data: Mapping[str, Any], related: Sequence[Theme]) -> tuple[Issue, ...]:
    """Make the issues from the file's entries; a `VocabularyError` names the first contradiction."""
    required = ("definition", "themes", "sdgs")
    optional = ("source", "gathers_the_rest")
    entries = checked(data, "issue", key="term", required=required, optional=optional, where=_FILE)
    names = {theme.name for theme in related}
    for entry in entries:
        if unknown := sorted(set(entry["themes"]) - names):
            raise VocabularyError(f"{entry['term']} names an unknown theme {unknown[0]}.", where=_FILE)
        if wrong := [target for target in entry["sdgs"] if target not in targets()]:
            raise VocabularyError(f"{entry['term']} names an unknown target {wrong[0]}.", where=_FILE)
    _check_related(related, {name for entry in entries for name in entry["themes"]})
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


def _check_related(listed: Sequence[Theme], named: set[str]) -> None:
    """Refuse a theme that no issue names and that does not say why, and one that says why though one does."""
    for theme in listed:
        if theme.name not in named and not theme.unrelated:
            raise VocabularyError(f"no issue names the theme {theme.name}, which does not say why.", where=_FILE)
        if theme.name in named and theme.unrelated:
            raise VocabularyError(f"an issue names the theme {theme.name}, which says why none does.", where=_FILE)
