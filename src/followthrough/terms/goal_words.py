"""Words by which recommendations speak of the goals of the 2030 Agenda without naming them."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from followthrough.errors import VocabularyError
from followthrough.terms.entries import checked, shipped
from followthrough.terms.sdgs import goals

_FILE = "goal_words.toml"


@cache
def goal_words() -> Mapping[str, tuple[str, ...]]:
    """Give for each goal, by the label that matrices print, phrases in lower case; read once."""
    return build(shipped(_FILE))


def build(data: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Make the table from the file's entries; a `VocabularyError` names the first contradiction."""
    printed = {one.goal: one.printed for one in goals()}
    entries = checked(data, "goal", key="goal", required=("words",), where=_FILE)
    if unknown := sorted({entry["goal"] for entry in entries} - set(printed)):
        raise VocabularyError(f"there is no goal {unknown[0]}.", where=_FILE)
    return {printed[entry["goal"]]: tuple(entry["words"]) for entry in entries}
