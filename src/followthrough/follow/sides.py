"""On which side of the Council's line a position falls: supported, or not, or not known yet.

Resolution 5/1 knows recommendations that "enjoy the support" of the State and others, which "will be noted".
"""

from typing import Literal

from followthrough.records import Position
from followthrough.records.ledger import AGREEING

Side = Literal["accepted", "not accepted", "open"]
SIDES: tuple[Side, ...] = ("accepted", "not accepted", "open")
_DECLINING: frozenset[Position] = frozenset({"noted", "not_supported", "rejected"})


def side(position: Position | None) -> Side:
    """Give the side of a position; support in part counts as accepted, what is pending or unclear as open."""
    if position in AGREEING:
        return "accepted"
    return "not accepted" if position in _DECLINING else "open"
