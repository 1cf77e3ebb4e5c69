"""Figures that count no recommendations of the review, or not all that they seem to count."""

import re

from followthrough.find.figures import Figure
from followthrough.find.leaving_out import EXCEPT
from followthrough.find.stated.roles import DENYING, LEFT, NOUN, role_of
from followthrough.patterns import when_needed

_SUBSET = re.compile(
    r"\s*(?:(?:\w+\s+)?(?:relevant|related|pertinent|corresponding|such)\s+recommendations?\b|"
    r"(?:\w+\s+){0,2}recommendations?\s+(?:on\b|regarding|relating|related|concerning|focus\w+|calling|pertaining|"
    r"with regard|(?:(?:made|formulated|put\s+forward|submitted)\s+)?(?:by|from)\s+(?!other|the\s+(?:Working|"
    r"States)|States|member|all|delegations|\d)|coming|for\s+which|in\s+the\s+(?:field|area)|to\s+(?!it\b|"
    r"the\s+State|[A-Z])\w+|(?:that\s+|which\s+)?(?:it|they|[A-Z][\w ]{2,50}?)\s+had\s+(?:made|formulated|put)|"
    r"urging|(?-i:of\s+(?:the\s+)?[A-Z])))",
    re.IGNORECASE,
)
"""What makes of a count one of a part: ` recommendations on torture`."""
OF_ITS_OWN = re.compile(r"(?:\bits|\btheir|’s|\bmade|\bpresented|\bformulated)\s+(?:own\s+)?$", re.IGNORECASE)
_OF_THEIR_OWN = re.compile(
    r"\s+(?:of\s+(?:its|their|the\s+recommendations?\s+(?:it|they)\s+had)\b|more\b)", re.IGNORECASE
)
LESS_SOME = re.compile(rf"\s+{NOUN}\s*,?\s+{EXCEPT}\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:over|more\s+than|(?<!no\s)(?:less|fewer)\s+than|nearly|almost|about|approximately|around|at\s+least)\s+$",
    re.IGNORECASE,
)
_ALL_BUT = re.compile(
    rf"\b(?:{EXCEPT}|(?:not\s+(?:all|one|any))\s+of)\s+(?:the\s+|those\s+|these\s+|its\s+)*$", re.IGNORECASE
)
"""What stands before a count of which the contrary is said: `all but `, `not all of the `."""
_SUBSET_OF = re.compile(
    r"\s+(?:out\s+)?of\s+(?:the\s+)?\w+\s+recommendations?\s+(?:made|formulated|put\s+forward|"
    r"submitted)\s+by\s+(?!other|the\s+Working|States|\d)[A-Zt]",
    re.IGNORECASE,
)
"""` out of the three recommendations made by Ghana`"""
_UNIT = re.compile(
    r"\s*(?:per cent|percent|%|countries|States|delegations|cycles?|years?|months?|conventions?|treaties|weeks?|"
    r"days|hours|articles?|th\b|st\b|nd\b|rd\b|January|February|March|April|May\b|June|July|August|September|"
    r"October|November|December)",
    re.IGNORECASE,
)
"""What makes of a number no count of recommendations: ` per cent`, ` delegations`."""
_REASON_FOR_ONE = re.compile(
    r"(?:one|1) recommendation\b[^,.;]{0,40},? (?:as|because|since) (?:it|they|this|that|the)\b", re.IGNORECASE
)
"""What is said of a single recommendation: `One recommendation was not accepted, as it was unclear`."""


_HYPOTHETICAL = re.compile(
    r"\b(?:might|may|(?:would|could|should)\s+(?:\w+ly\s+)?have)\s[^,;.]{0,40}$|"
    r"\b(?:hop|intend|plan|wish|expect|aim|tri|try|seek|prepar|like|want|propos|ask|urg|invit|encourag|call)\w*\s+"
    r"(?:(?:it|the\s+\w+)\s+)?(?:for\s+the\s+|to\s+)[^,;.]{0,30}$|"
    r"\b(?:considering|contemplating)\s+(?:\w+ing|the\s+acceptance\s+of)\s+[^,;.]{0,20}$|"
    r"\b(?:untrue|false|wrong|incorrect|not\s+(?:true|correct|the\s+case))\s[^.;]{0,60}$|"
    r"\b(?:if|unless|whether)\b[^,;.]{0,80}$|(?:^|[,;]\s)(?:were|had)\s+(?:it|the\s+\w+|[A-Z]\w+)\b[^,;.]{0,80}$"
)
"""What makes of a figure one that is not stated: `would have `, `hopes to `, `whether it `."""
_CONDITION = when_needed(r"\b(?:if|unless|provided)\b|(?:^|,\s)(?:were|had)\b", re.IGNORECASE)
_BY_OTHERS = re.compile(
    r"\b(?:Committees?|treaty\s+bod(?:y|ies)|Ombuds\w+|Rapporteurs?|special\s+procedures|Commission|CPT|GRECO|ECRI|ODIHR|"
    r"institution|Experts?)\b[^,;.]{0,40}\s(?:made|issued|addressed|formulated|submitted|presented|given)\s[^,;.]{0,20}$"
)
"""Who has made recommendations that are not the review's: `The Committee has made `."""


def is_no_total(words: str, figure: Figure, left: str, right: str) -> bool:
    """Say whether a figure counts something else, or only a part, or is denied, doubted or of others."""
    behind = words[figure.end :]
    return bool(
        _UNIT.match(right)
        or OF_ITS_OWN.search(left)
        or _ABOUT.search(left)
        or _ALL_BUT.search(left)
        or LESS_SOME.match(right)
        or _is_denied(left)
        or _HYPOTHETICAL.search(left)
        or _is_on_condition(words, left)
        or _BY_OTHERS.search(left)
        or is_of_a_part(behind)
        or _is_list(left, right)
        or words[figure.start :].lower().startswith("one of")
        or _REASON_FOR_ONE.match(words[figure.start :])
    )


def is_of_a_part(behind: str) -> bool:
    """Say whether the words behind a number make of it one of a part: ` recommendations on torture`."""
    return any(pattern.match(behind) for pattern in (_SUBSET, _OF_THEIR_OWN, _SUBSET_OF))


def _is_denied(left: str) -> bool:
    """Say whether the verb before a number says that something was not done: `did not take note of `."""
    before = LEFT.search(left[-110:])
    return bool(before and DENYING.search(before["before"]) and not role_of(before))


def _is_on_condition(words: str, left: str) -> bool:
    """Say whether the verb before a number would do something if something else were: `would accept 12 if`."""
    before = LEFT.search(left[-110:])
    said = set(before["before"].lower().split()) if before else set()
    return bool(said & {"would", "could", "should"} and "not" not in said and _CONDITION.search(words))


def _is_list(left: str, right: str) -> bool:
    return bool(
        re.search(
            r"(?:recommendations|paragraphs?|paras?\.?|nos?\.?|articles?|resolutions?|decisions?|sessions?|cycle|"
            r"article|No\.)\s*(?:\(?\s*|nos?\.?\s*)$",
            left,
            re.IGNORECASE,
        )
        and not re.match(r"\s+(?:recommendations|had|were|of|accepted|supported|noted|rejected)\b", right)
    ) or bool(re.search(r"\brecommendation\s+$", left, re.IGNORECASE))
