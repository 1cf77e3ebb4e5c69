"""To whom a recommendation turns, where it is not the State under review as a whole.

UPR Info's first category of action holds recommendations to others than the State, or which ask it to turn to others.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from followthrough.find.recommendations.wording import first_word, is_asking
from followthrough.patterns import when_needed
from followthrough.terms import states

_OTHERS = (
    "the international community",
    "the international partners",
    "donor countries",
    "the donor community",
    "development partners",
    "the Office of the United Nations High Commissioner for Human Rights",
    "the Office of the High Commissioner for Human Rights",
    "OHCHR",
    "the High Commissioner for Human Rights",
    "the Human Rights Council",
    "the United Nations system",
    "the United Nations",
    "United Nations agencies",
    "United Nations bodies",
    "UN agencies",
    "UN bodies",
    "specialized agencies",
    "developed countries",
    "neighbouring countries",
)
_TURNS = re.compile(
    r"^(?:(?:that|to|for)\s+)?"
    r"(?:(?:calls?|call (?:up)?on|urges?|encourages?|invites?|appeals? to|asks?|requests?"
    r"|recommends?(?: that| to)?)\s+)?"
    r"(?:(?:up)?on\s+)?(?:all\s+)?(?:the\s+)?(?P<who>"
    + "|".join(sorted((re.escape(other.removeprefix("the ")) for other in _OTHERS), key=len, reverse=True))
    + r")(?![\w-])(?!['’]s?\s)"
    r"(?!\s+(?:(?-i:[A-Z])|(?:support|assistance|help|aid|technical|expertise)\b))",
    re.IGNORECASE,
)
"""`calls on the international community` to lift the blockade; not: request OHCHR support"""
_NAMED = when_needed(r"\((?P<who>[^()]{0,60}\b[A-Z][^()]{2,60})\)\s+(?=[a-z])")
"""`(the government of the Woodland)` plant oaks"""
_TO_NAMED = when_needed(
    r"^To (?:the )?(?P<who>[A-Z][\w’'-]+(?: (?:[a-z]{2,3}|[A-Z][\w’'-]+)){0,6}?)(?:: | to (?=(?P<verb>[a-z-]+)\b))"
)
"""`To the Parliament of Aland: plant oaks`, `To the Parliament to plant oaks`"""
_PUT_TO = re.compile(
    r"\brecommendations?\b[^.:;]{0,40}?\b(?:put forward|addressed|directed|made) to (?:the )?(?P<who>[^:;.]{3,120}?)"
    r"(?=,|:|;|\.|\s+(?:have|has|were|was|are|is|will|enjoy|which|that|by)\b|$)",
    re.IGNORECASE,
)
"""`Recommendations put forward to the de facto authorities:`"""
_OR_TO = re.compile(r",? (?:and|or) to (?:the )?")
_FULL = {other.removeprefix("the ").lower(): other.removeprefix("the ") for other in _OTHERS}


def turned_to(text: str) -> tuple[str, ...]:
    """Give to whom a text turns by its first words; empty for the State under review and its Government."""
    if text.startswith("("):
        named = _NAMED.match(text)
        if not named or states.find(named["who"]) or not is_asking(first_word(text[named.end() :])):
            return ()
        return (named["who"].strip(),)
    if text.startswith("To ") and (body := _body_in_front(text)):
        return (body,)
    found = _TURNS.match(text)
    return (_FULL[found["who"].lower()],) if found else ()


def _body_in_front(text: str) -> str:
    """Give the body with a name of its own to which a text turns; none for a State and its Government."""
    named = _TO_NAMED.match(text)
    if not named or (named["verb"] and not is_asking(named["verb"])):
        return ""
    return "" if "Government" in named["who"] or states.find(named["who"]) else named["who"]


@lru_cache(maxsize=256)
def put_to(lead: str, under_review: str) -> tuple[str, ...]:
    """Give to whom a lead-in says that its recommendations were put; empty for the State under review itself."""
    found = _PUT_TO.search(lead)
    if not found or states.find(found["who"]) == under_review or "under review" in found["who"]:
        return ()
    if is_asking(first_word(found["who"])):
        return ()
    return tuple(who.strip() for who in _OR_TO.split(found["who"]))


def without_addressee(text: str, addressees: Sequence[str]) -> str:
    """Leave out in front to whom a text turns: `To the villages to plant oaks`, `To the villages: plant oaks`."""
    for who in addressees:
        if named := re.match(rf"(?:To |the )*{re.escape(who)}(?:(?: to |[:,] (?:to )?)(?=[a-z])|: (?=[A-Z]))", text):
            return text[named.end() :]
    return text
