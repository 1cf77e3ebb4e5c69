"""What UPR Info's codebook says outright: which words are tagged with which issues."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from followthrough.errors import VocabularyError
from followthrough.terms.entries import checked, shipped
from followthrough.terms.issues import issues

_FILE = "tagging.toml"

SOURCE = "UPR Info, codebook of issues, October 2014, rules 1.1 to 1.7 and chart 3"


@dataclass(frozen=True, slots=True)
class Tagged:
    """Words in lower case, any of which counts, the issues that they are tagged with, and where the codebook says so.

    A `rule` holds always; the `chart` shows how commonly used terms are tagged.
    """

    words: tuple[str, ...]
    issues: frozenset[str]
    said: Literal["rule", "chart"]


@cache
def tagged() -> tuple[Tagged, ...]:
    """Give all entries in the order of the file; read once."""
    return build(shipped(_FILE), frozenset(one.term for one in issues()))


def build(data: Mapping[str, Any], issue_terms: frozenset[str]) -> tuple[Tagged, ...]:
    """Make the entries; a `VocabularyError` names the first contradiction, such as words that come twice."""
    entries = [{**entry, "first": (entry.get("words") or [""])[0]} for entry in data.get("tagged", ())]
    listed = checked({"tagged": entries}, "tagged", key="first", required=("words", "issues", "said"), where=_FILE)
    seen: set[str] = set()
    for entry in listed:
        for words in entry["words"]:
            if words != words.lower().strip() or words in seen:
                raise VocabularyError(f"words must be in lower case and come once: {words}.", where=_FILE)
            seen.add(words)
        if unknown := sorted(set(entry["issues"]) - issue_terms):
            raise VocabularyError(f"{entry['first']} names an unknown issue {unknown[0]}.", where=_FILE)
        if not entry["issues"] or entry["said"] not in ("rule", "chart"):
            raise VocabularyError(f"{entry['first']} must name issues, and be said in a rule or chart.", where=_FILE)
    return tuple(Tagged(tuple(one["words"]), frozenset(one["issues"]), one["said"]) for one in listed)
