"""Positions as OHCHR's matrices and index, and UPR Info, write them."""

from collections.abc import Mapping

from followthrough.records import Position

POSITIONS: Mapping[str, Position] = {
    "supported": "supported",
    "accepted": "supported",
    "supported/noted": "supported_in_part",
    "noted/supported": "supported_in_part",
    "supported in part": "supported_in_part",
    "partially supported": "supported_in_part",
    "partially accepted": "supported_in_part",
    "noted": "noted",
    "not supported": "not_supported",
    "did not enjoy the support": "not_supported",
    "rejected": "rejected",
    "under consideration": "pending",
    "pending": "pending",
    "no clear position": "unclear",
    "no response": "pending",
}
"""`Supported/Noted` is given where a State supports a part and notes the rest."""


def position(printed: str) -> Position | None:
    """Give the position that a word means, signs and case aside; null for a word that is not known."""
    plain = " ".join(printed.lower().replace(" /", "/").replace("/ ", "/").strip(" -–.;*").split())
    return POSITIONS.get(plain)
