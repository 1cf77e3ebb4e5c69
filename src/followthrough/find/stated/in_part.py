"""Those of which a President says that part is supported and part is noted."""

import re

from followthrough.find.figures import figures
from followthrough.find.stated.counted import Stated
from followthrough.patterns import when_needed

_PARTS_TOLD = when_needed(
    r"\b(?:clarifications?|information)\b[^.;]{0,40}?\bon\s+(?P<of>[^.;,]{0,30}?)\brecommendations?,\s+(?:\w+\s+)?"
    r"(?:indicating|specifying|stating|explaining|clarifying)\s+(?:\w+\s+)?which\s+parts?\b",
    re.IGNORECASE,
)
"""`information on another two recommendations, indicating which parts`"""


def in_part(text: str) -> list[Stated]:
    """Give how many have parts that are supported and parts that are noted; without a figure it is one."""
    if "which part" not in text or not (found := _PARTS_TOLD.search(text)):
        return []
    counted = figures(found["of"])
    return [Stated(counted[0].value if counted else 1, "supported_in_part")]
