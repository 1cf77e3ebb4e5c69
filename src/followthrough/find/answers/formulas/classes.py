"""Classes under which an addendum sorts numbers: `Supported recommendations are: 9.1`, `on schools (9.2, noted)`."""

import re
from collections.abc import Iterator

from followthrough.records import Position

_CLASS = r"(?P<said>(?:(?:not|partially|partly|fully)\s+)?(?:accepted|supported|noted|rejected)(?:\s+in\s+part)?)"
_NUMBERS_FOLLOW = r"\s*:?\s*(?=\(?\d{1,3}\.\d)"
_OF_A_LIST = re.compile(
    rf"\b{_CLASS}\s+recommendations(?:\s*\((?:\d{{1,3}}|[a-z-]+)\))?(?:\s+(?:are|were|include[ds]?|comprise[ds]?))?"
    rf"(?:\s+(?:the\s+following|as\s+follows))?{_NUMBERS_FOLLOW}",
    re.IGNORECASE,
)
"""`Accepted recommendations (3): 101.1, 101.2`"""
_OF_A_GROUP = re.compile(rf"\(\s*{_CLASS}\s*(?:[,;][^()\d]{{0,60}})?\)\s*:\s*(?=\(?\d{{1,3}}\.\d)", re.IGNORECASE)
"""`Category A (accepted, under way): 101.1`"""
_BY_WHOM = re.compile(
    rf"\brecommendations(?:\s*\(\d{{1,3}}\))?\s+{_CLASS}\s+by\s+[^,.;:\d]{{2,60}}:\s*(?=\(?\d{{1,3}}\.\d)",
    re.IGNORECASE,
)
"""`Recommendations noted by Aland: 101.1`"""
_THE_CLASS = re.compile(
    rf"\b(?:the|those)\s+(?:[a-z]+\s+|\d{{1,3}}\s+)?(?:recommendations\s+|ones\s+)?{_CLASS}\s+(?:is|are|was|"
    r"were)\s*:?\s*"
    r"(?:(?:recommendations?|nos?\.)\s+)?(?=\(?\d{1,3}\.\d)",
    re.IGNORECASE,
)
"""`The four noted were 101.1`"""
_IN_FULL = re.compile(
    r"(?:^|(?<=[.;:]\s))(?P<said>(?:supported\s+)?in\s+(?:full|part)):\s*(?=\(?\d{1,3}\.\d)", re.IGNORECASE
)
"""`In part: 101.3`"""
_OF_A_VERB = re.compile(
    r"\b(?:recommendations?|those|ones?|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\s+(?:that|"
    r"(?:of\s+)?which)\s+"
    r"(?P<said>(?:[\w’'-]+\s+){1,9}?"
    r"(?:notes?|noted|taken? note(?:\s+of)?|takes note(?:\s+of)?|accepts?|accepted|supports?|"
    r"supported))(?:\s+(?:is|are)" + _NUMBERS_FOLLOW + r"|[^.;:\d]{0,120}:\s*(?=\(?\d{1,3}\.\d))",
    re.IGNORECASE,
)
"""`recommendations which Aland takes note of are: 101.3`"""
_IN_BRACKETS = re.compile(rf"(?<=\d)\s*[,:;–(-]\s*{_CLASS}(?=\s*\))", re.IGNORECASE)
"""`on schools (9.2, noted)`, `9.3 (accepted)`"""
_ELLIPTIC = re.compile(rf"(?<=\d)\s+{_CLASS}(?=\s*(?:[.;]|$))", re.IGNORECASE)
"""`9.1 is rejected and 9.2 accepted.`"""
_TO_ANOTHER = re.compile(
    r"\bfrom\s+(?:(?:being|the|that|those|a|an|list|category|group|status|position|of|recommendations?)\s+)*[“\"‘]?"
    r"(?:accepted|supported|noted|rejected|pending|not\s+\w+|partially\s+\w+|noting|accepting|rejecting)\b[”\"’]?"
    r"[^.;:()\d]{0,40}?\s(?:to|into)\s+(?:(?:being|the|that|those|a|an|list|category|group|status|position|of|one|"
    r"recommendations?)\s+)*[“\"‘]?(?P<said>(?:(?:not|partially|partly|fully)\s+)?(?:accepted|supported|noted|"
    r"rejected|support)"
    r"(?:\s+in\s+part)?)\b",
    re.IGNORECASE,
)
"""`moves 9.1 from the category of noted to that of supported recommendations`"""
_AMONG = re.compile(
    r"\bamong\s+(?:the\s+|those\s+)(?:recommendations\s+|ones\s+)?(?:(?:that|which)\s+)?(?:[\w’'-]+\s+){0,4}?"
    r"(?P<said>(?:(?:does|do|can)\s?not\s+|not\s+|partially\s+)?(?:accept(?:s|ed)?|support(?:s|ed)?|note[sd]|"
    r"reject(?:s|ed)?|takes?\s+note\s+of))\b",
    re.IGNORECASE,
)
"""`places 9.1 among those that it accepts`"""
_PLACES_NOW = re.compile(r"\b(?:now|hereby|therefore|decided\s+to)\b[^.;]*$|^[^.;]{0,60}\bplaces\b", re.IGNORECASE)
_IN_PART = re.compile(r"\b(?:in\s+part|partially|partly)\b", re.IGNORECASE)
_BECOME = re.compile(
    r"\b(?:ha[ds]\s+become|became|is\s+now|was\s+now|turned\s+into)\s+(?:one\s+of\s+|a\s+|its\s+)?(?:full|"
    r"complete)\s+"
    r"(?P<said>acceptance|support)\b",
    re.IGNORECASE,
)
"""`its partial acceptance of 9.1 had become full acceptance`"""
_NOT = re.compile(r"\b(?:not|cannot|unable)\b", re.IGNORECASE)


def classes(text: str, start: int, end: int) -> Iterator[tuple[int, int, Position, bool]]:
    """Give where such words stand in `text[start:end]`, their position, and whether the numbers stand before them."""
    for pattern in (_OF_A_LIST, _OF_A_GROUP, _BY_WHOM, _THE_CLASS, _OF_A_VERB):
        for match in pattern.finditer(text, start, end):
            position = _position(match["said"].lower())
            in_part = position == "supported" and _IN_PART.search(match[0])
            yield match.start(), match.end(), "supported_in_part" if in_part else position, False
    for match in _IN_FULL.finditer(text, start, end):
        yield match.start(), match.end(), _position(match["said"].lower()), False
    for match in _AMONG.finditer(text, start, end):
        if _PLACES_NOW.search(text[start : match.start()]):
            yield match.start(), match.end(), _position(match["said"].lower()), True
    for pattern in (_TO_ANOTHER, _BECOME):
        for match in pattern.finditer(text, start, end):
            yield match.start(), match.end(), _position(match["said"].lower()), True
    for pattern in (_IN_BRACKETS, _ELLIPTIC):
        for match in pattern.finditer(text, start, end):
            yield match.start("said"), match.end("said"), _position(match["said"].lower()), True


def _position(said: str) -> Position:
    if "note" in said:
        return "noted"
    if "reject" in said:
        return "rejected"
    if _NOT.search(said):
        return "not_supported"
    return "supported_in_part" if "part" in said else "supported"
