"""What a figure counts, by the verb before or behind it: `has accepted 12`, `12 were noted`."""

import re

from followthrough.patterns import when_needed

NOUN = r"(?:(?:of\s+)?(?:the\s+|these\s+|its\s+|all\s+|those\s+)*(?:[a-z-]+\s+){0,2}?recommendations?)"
_AUXILIARY = (
    r"(?:had|have|has|having|was|were|are|is|been|being|be|also|not|already|now|fully|immediately|initially|only|"
    r"either|partially|partly|in part|did|do|does|would|could|cannot|can|"
    r"either|regarded as|as(?=\s+enjoying)|"
    r"considered|the|its|that|which|who|left|currently|finally|therefore|thus|directly|just|"
    r"additionally|still|yet|to be|being|categorically)"
)
_ROLE = (
    r"(?:acceptance(?:\s+by\s+[^,;.]{2,60}?)?(?:\s+of)?|accept(?:s|ed|ing)?|adopted|support(?:s|ed|ing)?|enjoy(?:s|"
    r"ed|ing)?|endorsed?|approved|note(?:d|s)?|t(?:ake|akes|aken|ook|aking)\s+note(?:\s+of)?|rejects?|rejected|"
    r"rejection of|refused|"
    r"pending|deferred|postponed|reserved(?:\s+(?:its|their)\s+positions?\s+on)?|under\s+consideration|left\s+(?:for|pending|open)|"
    r"for\s+further\s+(?:consultation|consideration|examination|study|reflection|discussion)s?|"
    r"more\s+time\s+(?:was|is)\s+needed\s+for|examined|implemented|"
    r"in\s+the\s+process\s+of\s+(?:being\s+)?implement\w+|marked\s+for\s+examination|declined?|opposed?|"
    r"received|made|addressed|presented|submitted|formulated|put\s+forward|support\s+(?:for|to)|support|issued|given)"
)
RIGHT = re.compile(
    rf"(?P<noun>\s+{NOUN}|\s+of\s+(?:them|those|these)\b|\s+others?\b|"
    rf"\s+ones?\b)?(?P<which>,?\s+of\s+which(?:\s+(?:it|the\s+(?:State|Government|country|delegation))(?!.*\s\Z))?)?,?\s*(?P<before>(?:{_AUXILIARY}\s+)*)(?P<role>{_ROLE})\b",
    re.IGNORECASE,
)
"""What stands behind a count: ` recommendations were accepted`."""
_FILL = (
    r"(?:only|just|all|a|the|total|of|as\s+many\s+as|already|immediately|fully|further|remaining|other|over|no|less|"
    r"than|recommendations?|out|up|to|at|initially|preliminarily|partially|"
    r"in|whole|or|part|immediate|other|another|additional)"
)
LEFT = re.compile(
    rf"(?P<before>(?:{_AUXILIARY}\s+|unable\s+to\s+|position\s+to\s+|in\s+a\s+|not\s+|able\s+to\s+|not\s+to\s+|"
    rf"(?:refused|declined|failed|(?:im)?possible)\s+to\s+|never\s+|neither\s+|nor\s+|no\s+longer\s+|withdr\w+\s+|"
    rf"expressed\s+(?:its\s+)?)*)(?P<role>{_ROLE})\s+(?P<fill>(?:{_FILL}\s+)*)$",
    re.IGNORECASE,
)
"""What stands before a count: `has accepted `."""
_WHAT = (
    (when_needed(r"received|made|address|present|submitt|formulat|put|issued|given"), "received"),
    (when_needed(r"pending|deferr|postpon|reserv|under|left|for|more|examin|marked"), "pending"),
    (when_needed(r"implemented|in\s+the\s+process"), "implemented"),
    (re.compile(r"reject"), "rejected"),
    (re.compile(r".*note"), "noted"),
)
_REFUSING = when_needed(
    r"\b(?:not(?!\s+only)|cannot|unable|refused|declined|failed|impossible|never|nor|no\s+longer)\b"
)
_WITHDRAWN = re.compile(r"\bwithdr\w+\b", re.IGNORECASE)
DENYING = when_needed(rf"{_REFUSING.pattern}|{_WITHDRAWN.pattern}", re.IGNORECASE)
_REFUSALS = frozenset(("refused", "decline", "declined", "oppose", "opposed"))
_PARTLY = when_needed(r"\b(?:partially|partly|in part)\b")
_PARTLY_BEHIND = when_needed(r"\s*(?:recommendations?\s+)?(?:partially|partly|in part\b)", re.IGNORECASE)
RELATIVE = re.compile(
    rf"\s+recommendations?(?:\s+|,?\s+(?:that|which)\s+)(?:(?:it|they|the\s+[\w ]{{2,50}}?|"
    rf"[A-Z][\w ]{{2,60}}?)\s+)?(?P<before>(?:had|has|have|were|was|are)\s+(?:{_AUXILIARY}\s+)*)(?P<role>{_ROLE})\b"
)
"""` recommendations that the Government has accepted`"""
RELATED = when_needed(r"\s+recommendations?,?\s+(?:that|which|it|they)\b")


def role_of(match: re.Match[str], right: str = "") -> str | None:
    """Give what a verb says was done; none where it was not done, save that what is not accepted is refused."""
    role, before = match["role"].lower(), match["before"].lower()
    refusing = _REFUSING.search(before)
    for pattern, what in _WHAT:
        if pattern.match(role):
            return None if refusing else what
    if _WITHDRAWN.search(before) or (refusing and role in _REFUSALS):
        return None
    if role in _REFUSALS:
        return "not_supported"
    if refusing:
        return "not_supported"
    fill = (match.groupdict().get("fill") or "").lower()
    partly = _PARTLY.search(f"{before} {fill}") or _PARTLY_BEHIND.match(right)
    return "supported_in_part" if partly else "supported"
