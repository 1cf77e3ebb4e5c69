"""What became of an ask: the same ask through the reviews of a State, and how its answers changed.

Records of one State go in (`dossier`); threads (`threads`), changed answers (`changes`) and pledges that are still
asked for (`pledges`) come out, as known, or as said, on any day.
"""

from followthrough.follow.changes import (
    Flow,
    Pair,
    Turn,
    asked_again,
    flow,
    never_supported,
    noted_yet_claimed,
    pairs,
    turns,
)
from followthrough.follow.dossier import Ask, Dossier, dossier
from followthrough.follow.pledges import PledgeAskedFor, pledges_asked_for
from followthrough.follow.sides import Side, side
from followthrough.follow.threads import Linked, Thread, Words, thread, threads

__all__ = [
    "Ask",
    "Dossier",
    "Flow",
    "Linked",
    "Pair",
    "PledgeAskedFor",
    "Side",
    "Thread",
    "Turn",
    "Words",
    "asked_again",
    "dossier",
    "flow",
    "never_supported",
    "noted_yet_claimed",
    "pairs",
    "pledges_asked_for",
    "side",
    "thread",
    "threads",
    "turns",
]
