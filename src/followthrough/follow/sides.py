"""On which side of the Council's line a position falls: supported, or not, or not known yet.

Resolution 5/1 knows recommendations that "enjoy the support" of the State and others, which "will be noted".
"""

from typing import Literal

from followthrough.records import Position
from followthrough.records.ledger import AGREEING

Side = Literal["accepted", "not accepted", "open"]
SIDES: tuple[Side, ...] = ("accepted", "not accepted", "open")
POSITIONS: dict[str, str] = {
    "supported": "supported",
    "supported_in_part": "supported in part",
    "noted": "noted",
    "not_supported": "not supported",
    "rejected": "rejected",
    "pending": "left open",
    "unclear": "unclear",
    "open": "without a known answer",
}
"""Positions in words, in the order in which they are listed; `open` is where nothing is known."""
_DECLINING: frozenset[Position] = frozenset({"noted", "not_supported", "rejected"})


def side(position: Position | None) -> Side:
    """Give the side of a position; support in part counts as accepted, what is pending or unclear as open."""
    if position in AGREEING:
        return "accepted"
    return "not accepted" if position in _DECLINING else "open"


def position_words(position: str | None) -> str:
    """Say a position in words."""
    return POSITIONS.get(position or "open", str(position))
