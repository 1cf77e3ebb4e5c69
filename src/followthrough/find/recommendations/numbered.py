"""Numbers with States of their own: `Lift reservations to articles 2 (A), 9 (B) and 16 (C) of the Convention`.

Each State said its number with what stands behind the last of them.
"""

from collections.abc import Sequence

from followthrough.find.recommendations.part import Part
from followthrough.patterns import when_needed

NUMBER_LAST = when_needed(
    r"(?P<front>[A-Za-z].*\b(?:articles?|paragraphs?|[Nn]os?\.|[Nn]umbers?|Conventions?|Protocols?)) \d[\w()]*"
    r"(?: (?:of|to) [^,;]+)?\s*$"
)
"""Words that end with a number of the kind that several may have: `Lift reservations to articles 2`."""
_ONE_MORE = when_needed(r"^[\s,;]*(?:and\s+|or\s+)?\d[\w()]*\s*(?P<of>\s(?:of|to)\s.+)?$")


def with_what_they_are_of(parts: Sequence[Part]) -> list[Part]:
    """Give the parts of a paragraph so that each of several numbers has what the last is a number of."""
    given = list(parts)
    for last, part in enumerate(parts):
        more = _ONE_MORE.match(part.words)
        if more and (of := more["of"] or _of_behind(parts, last)):
            for at in _numbers_before(parts, last):
                given[at] = parts[at]._replace(words=f"{parts[at].words.rstrip()} {of.strip()}")
    return given


def _of_behind(parts: Sequence[Part], at: int) -> str:
    """Give what numbers are of where it stands behind the States of the last: `and 16 (C) of the Convention`."""
    words = parts[at + 1].words if at + 1 < len(parts) and not parts[at + 1].recommenders else ""
    return words.rstrip(" ;.,") if words.lstrip().startswith("of ") else ""


def _numbers_before(parts: Sequence[Part], last: int) -> list[int]:
    """Give the places of the numbers in front of the last one; none where the first of them is no such number."""
    first = last - 1
    while first > 0 and _ONE_MORE.match(parts[first].words) and not NUMBER_LAST.match(parts[first].words):
        first -= 1
    return list(range(first, last)) if first >= 0 and NUMBER_LAST.match(parts[first].words.lstrip()) else []
