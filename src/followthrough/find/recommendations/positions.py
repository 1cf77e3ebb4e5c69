"""The position of each list in section II, where lead-ins before, behind and between lists are taken together."""

from collections.abc import Sequence
from dataclasses import replace

from followthrough.find.recommendations.layouts import Lead
from followthrough.find.recommendations.lead_ins import LeadIn

NOTHING = LeadIn(None, None, "following", "")


def settled(found: Sequence[Lead]) -> list[LeadIn]:
    """Give what holds for the items of each lead: its own words, else those of the next lead without items."""
    return [_settled(found, at) for at in range(len(found))]


def _settled(found: Sequence[Lead], at: int) -> LeadIn:
    own = found[at].says or NOTHING
    if own.position or not found[at].items:
        return own
    for later in found[at + 1 :]:
        if later.says and later.says.position and not later.items:
            return replace(later.says, claim=own.claim or later.says.claim)
    return own
