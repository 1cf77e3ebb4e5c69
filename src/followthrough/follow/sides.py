"""On which side of the Council's line a position falls: supported, or not, or not known yet.

Resolution 5/1 knows recommendations that "enjoy the support" of the State and others, which "will be noted".
"""

from typing import Literal

from followthrough.records import Position
from followthrough.records.ledger import AGREEING
from followthrough.wording import ENGLISH, Wording, gettext_noop, ngettext_noop

Side = Literal["accepted", "not accepted", "open"]
SIDES: tuple[Side, ...] = ("accepted", "not accepted", "open")
POSITIONS: dict[str, str] = {
    "supported": gettext_noop("supported"),
    "supported_in_part": gettext_noop("supported in part"),
    "noted": gettext_noop("noted"),
    "not_supported": gettext_noop("not supported"),
    "rejected": gettext_noop("rejected"),
    "pending": gettext_noop("left open"),
    "unclear": gettext_noop("unclear"),
    "open": gettext_noop("without a known answer"),
}
"""Positions in words, in the order in which they are listed; `open` is where nothing is known."""
COUNTED = {
    "received": ngettext_noop("%(n)s received", "%(n)s received"),
    "supported": ngettext_noop("%(n)s supported", "%(n)s supported"),
    "supported_in_part": ngettext_noop("%(n)s supported in part", "%(n)s supported in part"),
    "noted": ngettext_noop("%(n)s noted", "%(n)s noted"),
    "not_supported": ngettext_noop("%(n)s not supported", "%(n)s not supported"),
    "rejected": ngettext_noop("%(n)s rejected", "%(n)s rejected"),
    "pending": ngettext_noop("%(n)s left open", "%(n)s left open"),
    "unclear": ngettext_noop("%(n)s unclear", "%(n)s unclear"),
    "open": ngettext_noop("%(n)s without a known answer", "%(n)s without a known answer"),
    "implemented": ngettext_noop("%(n)s implemented", "%(n)s implemented"),
    "under_way": ngettext_noop("%(n)s under way", "%(n)s under way"),
}
"""Recommendations by position, and what else a stated total counts, with their number."""
_DECLINING: frozenset[Position] = frozenset({"noted", "not_supported", "rejected"})


def side(position: Position | None) -> Side:
    """Give the side of a position; support in part counts as accepted, what is pending or unclear as open."""
    if position in AGREEING:
        return "accepted"
    return "not accepted" if position in _DECLINING else "open"


def position_words(position: str | None, say: Wording = ENGLISH) -> str:
    """Say a position in words."""
    known = POSITIONS.get(position or "open")
    return say.gettext(known) if known else str(position)


def counted(say: Wording, what: str | None, *counts: int) -> str:
    """Say how many are of a position, or what else a total counts: `113 supported`; of several: `3 and 4 noted`."""
    figures = say.listed([say.number(count) for count in counts])
    words = COUNTED.get(what or "open")
    return say.ngettext(*words, counts[-1], n=figures) if words else f"{figures} {what}"
