"""What recommendations are about: UPR Info's issues, each with a definition and its relation to themes and goals.

A relation is written on either side: an issue names themes and targets, a theme or target may name issues.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from followthrough.errors import VocabularyError
from followthrough.terms.entries import checked, shipped
from followthrough.terms.sdgs import Target, targets
from followthrough.terms.themes import Theme, themes

_FILE = "issues.toml"

SOURCE = "UPR Info, codebook of issues, October 2014; spelling of its coded rows"


@dataclass(frozen=True, slots=True)
class Issue:
    """A term of UPR Info's coding; `themes` are of the Universal Human Rights Index, `sdgs` targets of the goals.

    Where there are no such targets, `untargeted` says why. Where `gathers_the_rest`, the term is given to what no
    other term names.
    """

    term: str
    definition: str
    source: str
    themes: tuple[str, ...]
    sdgs: tuple[str, ...]
    untargeted: str = ""
    gathers_the_rest: bool = False


@cache
def issues() -> tuple[Issue, ...]:
    """Give all issues in the order of their terms; read once."""
    return build(shipped(_FILE), themes(), targets().values())


@cache
def issue(term: str) -> Issue:
    """Give the issue of this very term; a `KeyError` where there is none."""
    return {one.term: one for one in issues()}[term]


def build(data: Mapping[str, Any], listed: Iterable[Theme], aims: Iterable[Target]) -> tuple[Issue, ...]:
    """Make the issues from the file's entries; a `VocabularyError` names the first contradiction."""
    required = ("definition", "themes", "sdgs")
    optional = ("source", "untargeted", "gathers_the_rest")
    entries = checked(data, "issue", key="term", required=required, optional=optional, where=_FILE)
    of_themes = _related(entries, "themes", {one.name: one for one in listed})
    of_targets = _related(entries, "sdgs", {one.target: one for one in aims})
    for entry in entries:
        if bool(of_targets[entry["term"]]) == bool(entry.get("untargeted")):
            raise VocabularyError(
                f"{entry['term']} must either be related to a target or say why to none.", where=_FILE
            )
    made = (
        Issue(
            term=e["term"],
            definition=e["definition"],
            source=e.get("source", SOURCE),
            themes=of_themes[e["term"]],
            sdgs=of_targets[e["term"]],
            untargeted=e.get("untargeted", ""),
            gathers_the_rest=e.get("gathers_the_rest", False),
        )
        for e in entries
    )
    return tuple(sorted(made, key=lambda one: one.term))


def _related(
    entries: Iterable[Mapping[str, Any]], named_in: str, others: Mapping[str, Theme | Target]
) -> dict[str, tuple[str, ...]]:
    """Give for each issue the themes, or targets, that it names or that name it.

    Refused are unknown names, one of `others` that is related to no issue and does not say why, and one that says why
    though it is related.
    """
    found: dict[str, list[str]] = {entry["term"]: list(entry[named_in]) for entry in entries}
    for name, one in others.items():
        for term in one.issues:
            if term not in found:
                raise VocabularyError(f"{name} names an unknown issue {term}.", where=_FILE)
            found[term].append(name)
    for term, names in found.items():
        if unknown := sorted(set(names) - set(others)):
            raise VocabularyError(f"{term} names an unknown theme or target {unknown[0]}.", where=_FILE)
    related = {name for names in found.values() for name in names}
    for name, one in others.items():
        if (name in related) == bool(one.unrelated):
            raise VocabularyError(f"{name} must either be related to an issue or say why to none.", where=_FILE)
    return {term: tuple(dict.fromkeys(names)) for term, names in found.items()}
