"""The position of each list in section II, where lead-ins before, behind and between lists are taken together."""

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from followthrough.find.recommendations.layouts import Lead
from followthrough.find.recommendations.lead_ins import LeadIn, claim, lead_in, position
from followthrough.find.recommendations.references import Reference, references
from followthrough.patterns import when_needed
from followthrough.records import Position

_REMARK = re.compile(
    r"^(?:with (?:regards?|respect) to|regarding|concerning|as (?:to|for|regards|concerns)"
    r"|in (?:relation|reference|response) to)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"(?:[;,.]?\s+(?:while|whereas|but|and)|,)\s+(?:that\s+)?(?=(?:(?:the|those|it|partially|partly)\s+)?"
    r"(?:recommendations?|takes?|notes|rejects?|accepts?|supports?|does|did|do|cannot|could|will)\b)|[;.]\s+(?=[A-Z]|recommendations?\b)"
)
"""Between what a paragraph says of some and of others: `6.1 is supported, while recommendation 6.2 is not`."""
_DIGIT = re.compile(r"\d")
_OF_SOME = when_needed(
    r"[;,.]?\s+(?:(?:out )?of|among) (?:which|these|those|them)\b|,?\s+(?:which|as it) (?=considers?\b)"
    r"|\.\s+(?=[A-Z])"
)
"""Where a lead-in turns to some of its items: `enjoy the support of Aland, out of which recommendations 8 to 9 …`."""
_EXCEPT = re.compile(r"[\s,]*\b(?:except(?: for)?|with the exception of|apart from|save for)\b", re.IGNORECASE)
NOTHING = LeadIn(None, None, "following", "")


def is_remark(words: str) -> bool:
    """Say whether words speak of recommendations without being one: `With regard to …`."""
    return bool(_REMARK.match(words))


def settled(found: Sequence[Lead]) -> list[LeadIn]:
    """Give what holds for the items of each lead: its own words, else those of the next lead without items.

    A list under a claim alone (`already implemented or in the process of implementation`) is one that the State
    supports: reports since 2010 print both together, and it would not claim to carry out what it turns down.
    """
    return [_settled(found, at) for at in range(len(found))]


def _settled(found: Sequence[Lead], at: int) -> LeadIn:
    own = _of_lead(found[at])
    if own.position or not found[at].items:
        return own
    if own.claim:
        return replace(own, position="supported")
    for later in found[at + 1 :]:
        if states := _of_whole_list(later, found[at]):
            return replace(states, claim=own.claim or states.claim)
    return own


def _of_lead(lead: Lead) -> LeadIn:
    """Give what a lead-in says of its items; of several things only the one that names none of them."""
    named = _of_list(lead)
    parts = said_apart(lead.words, named) if lead.items and lead.says else []
    if len(parts) < 2:
        return lead.says or NOTHING
    of_all = (states for part, states in parts if states and not named.in_words(part))
    return next(of_all, replace(lead.says or NOTHING, position=None))


def _of_whole_list(later: Lead, listed: Lead) -> LeadIn | None:
    """Give what a paragraph behind a list says of all its items; null where it only names some of them."""
    if not (later.says and later.says.position) or later.items or _is_of_others(later):
        return None
    if excepting := _EXCEPT.search(later.words):
        says = lead_in(later.words[: excepting.start()])
        return says if says and says.position else None
    if of_some := _said_of_some(later.words, _of_list(listed)):
        return of_some[0][1]
    named = set(_of_list(listed).in_words(later.words))
    return later.says if not named or named == {item.number for item in listed.items} else None


def _of_list(lead: Lead) -> "Named":
    return Named([lead], {item.number for item in lead.items})


def _is_of_others(lead: Lead) -> bool:
    return bool(lead.says and lead.says.scope == "others" and references(lead.words))


def said_apart(words: str, named: "Named") -> list[tuple[str, LeadIn | None]]:
    """Part what a paragraph says of some recommendations from what it says of others; else give it whole."""
    if not named.in_words(words):
        return [(words, None)]
    if excepting := _EXCEPT.search(words):
        whole, rest = words[: excepting.start()], words[excepting.start() :]
        if named.in_words(rest):
            return [(whole, lead_in(whole)), (rest, _of_excepted(rest, lead_in(whole)))]
    if of_some := _said_of_some(words, named):
        return of_some
    parts = [(part, lead_in(part) if named.in_words(part) else None) for part in _PARTS.split(words)]
    positions = {states.position for _, states in parts if states}
    of_all = lead_in(words)
    if positions and all(positions) and positions != {of_all.position if of_all else None}:
        return parts
    return [(words, of_all)]


def _said_of_some(words: str, named: "Named") -> list[tuple[str, LeadIn | None]]:
    """Part what a paragraph says of all from what it adds of some that it names; empty where it does not do so."""
    for turn in reversed(list(_OF_SOME.finditer(words))):
        whole, rest = words[: turn.start()], words[turn.start() :].strip(" ;,:").lstrip(".")
        of_all = lead_in(whole) if named.in_words(rest) and not named.in_words(whole) else None
        if of_all and of_all.position:
            return [(whole, of_all), (rest, LeadIn(position(rest), claim(rest), "following", " ".join(rest.split())))]
    return []


def _of_excepted(words: str, whole: LeadIn | None) -> LeadIn:
    """Give what is said of those that are left out of all others: what is not among the supported has no support."""
    opposite: Position | None = "not_supported" if whole and whole.position == "supported" else None
    return LeadIn(position(words) or opposite, claim(words), "following", " ".join(words.split()))


class Named:
    """Knows the `numbers` of all recommendations, and the lists `before` a paragraph to which short ones belong."""

    def __init__(self, before: Sequence[Lead], numbers: Set[str]) -> None:
        self._numbers = numbers
        self._lists = [lead.number for lead in reversed(before) if lead.items and lead.number]

    def in_words(self, words: str) -> list[str]:
        """Give the numbers of the recommendations that words name, each as in its id."""
        if not _DIGIT.search(words):
            return []
        found = references(words)
        if any(reference.number in self._lists for reference in found):
            found = self._without_lists(words, found)
        return [number for reference in found if (number := self._known(reference))]

    def _without_lists(self, words: str, found: list[Reference]) -> list[Reference]:
        """Leave out whole lists that are called paragraphs: `the recommendations in paragraphs 84 and 85`."""
        called = references(words, only_paragraphs=True)
        return [one for one in found if one not in called or one.letter or one.number not in self._lists]

    def _known(self, reference: Reference) -> str | None:
        printed = f"{reference.number}.{reference.letter}" if reference.letter else reference.number
        if printed in self._numbers:
            return printed
        return next((number for head in self._lists if (number := f"{head}.{printed}") in self._numbers), None)
