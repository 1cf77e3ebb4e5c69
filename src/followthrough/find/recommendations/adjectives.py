"""Adjectives with States of their own before one noun: `in a thorough (A), open and lasting (B) manner`.

Each State said its adjectives with the noun, behind what was asked.
"""

from collections.abc import Sequence

from followthrough.find.recommendations import wording
from followthrough.find.recommendations.part import Part
from followthrough.patterns import when_needed

_SOME = r"[\w-]+(?:(?:,| and) [\w-]+)*"
_HOW_LAST = when_needed(rf"^(?P<before>.*?)(?P<how>,? ?\b(?:in|on|at))(?P<article> (?:an?|the))? {_SOME}\s*$")
_ADJECTIVES = when_needed(rf"^[\s,]*(?:and\s+)?(?:(?:an?|the)\s+)?(?P<adjectives>{_SOME})\s*$")
_HOW_WITH_NOUN = when_needed(
    rf"^(?P<before>.*?),? ?\b(?:in|on|at)(?: (?:an?|the))? {_SOME} "
    r"(?:manner|way|fashion|basis|sectors?|levels?|spheres?|courts?|schools?)$"
)
_NOUN = when_needed(
    r"^\s*(?P<noun>manner|way|fashion|basis|sectors?|levels?|spheres?|courts?|schools?)\b[\s,]*(?:and\b[\s,]*)?"
)


def with_their_noun(parts: Sequence[Part]) -> list[Part]:
    """Give the parts of a paragraph so that adjectives have the noun that stands behind the last of them."""
    given = list(parts)
    for at, part in enumerate(parts):
        noun = _NOUN.match(part.words)
        first = _first_adjectives(parts, at) if noun else at
        how = _HOW_LAST.match(parts[first].words) if noun else None
        if not noun or not how:
            continue
        asked = _asked(parts, first, how["before"])
        for place in range(first + 1, at):
            own = _ADJECTIVES.sub(r"\g<adjectives>", parts[place].words)
            article = _article(how["article"], own)
            given[place] = parts[place]._replace(words=f"{asked}{how['how']}{article} {own} {noun['noun']}")
        given[first] = parts[first]._replace(words=f"{parts[first].words.rstrip()} {noun['noun']}")
        given[at] = part._replace(words=f", {part.words[noun.end() :]}")
    return given


def asks_the_same(words: str, other: str) -> bool:
    """Say whether two parts with their nouns ask the same, each in its own manner or at its own level."""
    one, two = _HOW_WITH_NOUN.match(words), _HOW_WITH_NOUN.match(other)
    return one is not None and two is not None and one["before"].strip() == two["before"].strip() != ""


def _article(of_first: str | None, adjectives: str) -> str:
    """Give the article of further adjectives, which is that of the first: `the`, none, or what fits."""
    if of_first in (None, " the"):
        return of_first or ""
    return " an" if adjectives[0] in "aeiou" else " a"


def _first_adjectives(parts: Sequence[Part], noun: int) -> int:
    """Give the place of the first of the parts in front of a noun that end with adjectives."""
    first = noun - 1
    while first > 0 and not _HOW_LAST.match(parts[first].words) and _ADJECTIVES.match(parts[first].words):
        first -= 1
    return max(first, 0)


def _asked(parts: Sequence[Part], first: int, before: str) -> str:
    """Give what was asked in front of the first adjectives, be it in their own part or in an earlier one."""
    if before.strip():
        return before
    return next((part.words for part in reversed(parts[:first]) if wording.kind(part.words) == "asks"), "")
