"""A numbered paragraph becomes its texts, each with the States that recommend it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.find.recommendations.composed import Part, composed
from followthrough.find.recommendations.recommenders import Bracket, brackets

_NOTHING = re.compile(r"[\s,;&*†‡\d.]*(?:and)?[\s,&*]*")
_REST = re.compile(r"^[\s;.,:/*†‡\d&)\]]*(?:(?:and|or)[\s;.,:/]*)?$")


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a paragraph, and the words behind the last States (empty where there are none)."""

    texts: tuple[Part, ...]
    rest: str


def texts(words: str, under_review: str | None = None) -> Texts:
    """Read the words of one paragraph, number taken off; no State in brackets gives no text and all words as rest."""
    found = brackets(words, under_review)
    if not found:
        return Texts((), words.strip())
    rest = words[found[-1].end :]
    rest = "" if _REST.match(rest) else rest.strip()
    return Texts(tuple(composed(_parts(words, found), rest)), rest)


def _parts(words: str, found: Sequence[Bracket]) -> list[Part]:
    parts: list[Part] = []
    start = 0
    for bracket in found:
        between = words[start : bracket.start]
        if parts and _NOTHING.fullmatch(between):
            parts[-1] = Part(parts[-1].words, parts[-1].recommenders + bracket.recommenders)
        else:
            parts.append(Part(between, bracket.recommenders))
        start = bracket.end
    return parts


__all__ = ["Part", "Texts", "texts"]
