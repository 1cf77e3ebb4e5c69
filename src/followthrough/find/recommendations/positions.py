"""The position of each list in section II, where lead-ins before, behind and between lists are taken together."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from followthrough.find.recommendations.layouts import Lead
from followthrough.find.recommendations.lead_ins import LeadIn, lead_in
from followthrough.find.recommendations.references import references
from followthrough.records import Claim, Position

_REMARK = re.compile(
    r"^(?:with (?:regards?|respect) to|regarding|concerning|as (?:to|for|regards|concerns)"
    r"|in (?:relation|reference|response) to)\b",
    re.IGNORECASE,
)
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
    own = found[at].says or NOTHING
    if own.position or not found[at].items:
        return own
    if own.claim:
        return replace(own, position="supported")
    for later in found[at + 1 :]:
        if later.says and later.says.position and not later.items and not _is_of_others(later):
            return replace(later.says, claim=own.claim or later.says.claim)
    return own


def _is_of_others(lead: Lead) -> bool:
    return bool(lead.says and lead.says.scope == "others" and references(lead.words))


@dataclass(frozen=True, slots=True)
class Remark:
    """What a paragraph says of recommendations that it names by number."""

    position: Position | None
    claim: Claim | None
    comment: str | None
    formula: str


def remarks(found: Sequence[Lead], numbers: Set[str]) -> dict[str, Remark]:
    """Give what paragraphs of section II say of single recommendations named by number (`77.13`, `No. 8`, `28 (b)`).

    A position counts only where the paragraph has no items of its own: otherwise the names are an aside.
    """
    said: dict[str, Remark] = {}
    for at, lead in enumerate(found):
        for words, is_own in [
            (lead.words, True),
            *((item.words, False) for item in lead.items if _REMARK.match(item.words)),
        ]:
            named = list(_named_in(words, found[: at + 1], numbers))
            states = lead_in(words) if named else None
            for number in named:
                said[number] = _remark(words, states, said.get(number), is_own and bool(lead.items))
    return said


def _remark(words: str, states: LeadIn | None, before: Remark | None, aside: bool) -> Remark:
    position = states.position if states and not aside and not _REMARK.match(words) else None
    claim = states.claim if states else None
    comment = None if aside or claim else " ".join(words.split())
    before = before or Remark(None, None, None, "")
    return Remark(
        position or before.position,
        claim or before.claim,
        comment or before.comment,
        states.formula if states and position else before.formula,
    )


def _named_in(words: str, before: Sequence[Lead], numbers: Set[str]) -> Iterator[str]:
    if not any(sign.isdigit() for sign in words):
        return
    lists = [lead.number for lead in reversed(before) if lead.items]
    for reference in references(words):
        printed = f"{reference.number}.{reference.letter}" if reference.letter else reference.number
        for number in (printed, *(f"{head}.{printed}" for head in lists)):
            if number in numbers:
                yield number
                break
