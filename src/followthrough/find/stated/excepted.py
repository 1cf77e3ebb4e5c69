"""Figures that leave something out of all, or say that nothing was done: `all but 21`, `none of the 98`."""

import re

from followthrough.find.figures import Figure
from followthrough.find.leaving_out import EXCEPT
from followthrough.find.stated.roles import LEFT, RIGHT, role_of
from followthrough.patterns import when_needed

_ALL_EXCEPT = re.compile(
    rf"\ball\s+(?:of\s+)?(?:(?:the|its|those|these|\d{{1,3}})\s+)*(?:recommendations?\s*,?\s+)?(?:{EXCEPT}|but)\s+(?:(?:the|those|these|its)\s+)*$|"
    r"\ball\s+but\s+(?:(?:the|those|these|its)\s+)*$",
    re.IGNORECASE,
)
"""`all 98 recommendations except `"""
_JUST_BEFORE = 120  # characters that such words have at most
_OF_A_WHOLE = when_needed(
    r"\s+(?:recommendations?\s+)?(?:out\s+)?of\s+(?:the\s+|its\s+|all\s+)*\d{1,3}(?=\s+recommendations?\b)"
)
_NONE = re.compile(
    r"\b(?:none|not\s+(?:a\s+single\s+)?one)\s+of\s+(?:the|those|these|its)\s+(?:\d{1,3}\s+)?recommendations\b|"
    r"\bno\s+recommendations?\b|\bnone\b|\bnot\s+a\s+single\s+recommendation\b",
    re.IGNORECASE,
)
"""`None of the 98 recommendations`"""
NONE_OF = re.compile(r"\bnone\s+of\s+(?:the|those|these|its)\s+$", re.IGNORECASE)
_NO_NEGATION = when_needed(r"\b(?:not|never|nor|neither|cannot|without|yet)\b", re.IGNORECASE)
_OF_A_PART = when_needed(r"\s+(?:on|of|by|from|regarding|concerning|relating|that|which|as|in|to|for|with)\b")
_DONE = frozenset(("supported", "noted", "rejected", "supported_in_part"))


def left_out(words: str, figure: Figure) -> str | None:
    """Give what a number counts that is left out of all that is accepted: `accepted all but 21` leaves 21."""
    place = _ALL_EXCEPT.search(words, max(0, figure.start - _JUST_BEFORE), figure.start)
    if place is None:
        return None
    before = LEFT.search(words[max(0, place.start() - 110) : place.start()])
    behind = words[figure.end :]
    whole = _OF_A_WHOLE.match(behind)
    after = RIGHT.match(behind[whole.end() :] if whole else behind)
    found = before or after
    return "not_supported" if found and role_of(found) == "supported" else None


def says_none(text: str) -> bool:
    """Say at little cost whether a text may say that nothing was done with any recommendation."""
    return "o recommendation" in text or "one of the" in text or "a single recommendation" in text


def none_at_all(words: str) -> str | None:
    """Give what was done with no recommendation: `None of the 98 recommendations had been rejected`."""
    place = _NONE.search(words)
    if place is None or _NO_NEGATION.search(words) or _OF_A_PART.match(words, place.end()):
        return None
    before = LEFT.search(words[max(0, place.start() - 110) : place.start()])
    after = RIGHT.match(words[place.end() :])
    said = before or (after if after and after["before"].strip() else None)
    role = role_of(said) if said else None
    return role if role in _DONE else None
