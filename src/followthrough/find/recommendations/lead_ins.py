"""What a paragraph of section II says of recommendations: the State's position, its claim, and which it means.

The formulas are those of the Working Group's reports since 2008. Council resolution 5/1 (annex, paragraph 32) knows
recommendations that `enjoy the support` of the State and others, which `will be noted`; reports add `will be
examined`, `did not enjoy the support`, and `already implemented or in the process of implementation`, which is a
claim beside the position and no position of its own.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from followthrough.find.recommendations.spaces import spaced_lead_in
from followthrough.patterns import when_needed
from followthrough.records import Claim, Position

Scope = Literal["following", "above", "others"]

_OF_RECOMMENDATIONS = re.compile(
    r"\b(?:recommendations?|conclusions)\b|\bthe following\b|\bsession of the (?:Human Rights )?Council\b",
    re.IGNORECASE,
)
_SIGNS_OF_LEAD_INS = ("ecommendation", "onclusions", "ollowing", "ession")
_SIGNS_OF_PLEDGES = ("ledge", "ommitment", "ndertaking")
"""Letters without which the dearer patterns find nothing, whatever spaces are lost."""
_SUPPORT = r"(?:\w+ ){0,2}(?:support|endorsement|approval|agreement)\b"
_FORMULAS: tuple[tuple[Position, re.Pattern[str]], ...] = (
    ("rejected", re.compile(r"\breject(?:s|ed)\b|\bturned down\b", re.IGNORECASE)),
    (
        "not_supported",
        re.compile(
            r"\b(?:not|cannot|n[’']t|unable to|never) (?:be )?(?:\w+ ){0,2}?(?:enjoy|support|accept)"
            rf"|\b(?:not|cannot) (?:\w+ ){{0,2}}?(?:have|command|receive|meet with|find) {_SUPPORT}"
            r"|\b(?:not in a position|fail(?:s|ed)?|unable) to (?:be )?(?:\w+ ){0,2}?"
            r"(?:enjoy|support|accept|endorse|have|find)"
            r"|\bdeclin(?:es?|ed)\b|\bwithout the support\b|\bnot acceptable\b|\bnot relevant\b|\bdisagree[sd]?\b",
            re.IGNORECASE,
        ),
    ),
    (
        "supported_in_part",
        re.compile(
            r"\b(?:partially|partly) (?:accept|support|endors)\w*|\bpartial support\b"
            r"|\b(?:accept|support|endors)\w*[^.;:]{0,60}? (?:in part|partially|partly)\b"
            r"|\benjoy(?:s|ed)? (?:in part|partially|partly)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "supported",
        re.compile(
            rf"\b(?:enjoy(?:s|ed|ing)?|have|has|receive|received|find|meets? with|met with|command) {_SUPPORT}"
            r"|\b(?:has|have|had|was|were|is|are) (?:\w+ )?(?:accepted|supported|endorsed|agreed|approved)\b"
            r"|\b(?:accepts?|accepted|supports?|supported|endorses?|endorsed)\s+(?:all |most )?(?:of )?"
            r"(?:the |these |those |recommendations?\b)"
            r"|\bagree[sd]? (?:on|to|with)\b|\bwith the agreement of\b|\b(?:accepted|supported) by\b"
            r"|\bexpress(?:es|ed)? (?:\w+ )?(?:support for|agreement with)\b"
            r"|\b(?:gives?|gave|given) (?:\w+ ){0,2}support to\b",
            re.IGNORECASE,
        ),
    ),
    (
        "pending",
        re.compile(
            r"\b(?:will|would|shall|should|may) (?:\w+ ){0,3}?"
            r"(?:examin|study|studied|consider|review|respond|analy[sz]e|reflect)"
            r"|\b(?:will|would|shall) (?:\w+ ){0,3}?(?:provid|giv|present|submit|communicat)\w* (?:\w+ ){0,3}?"
            r"(?:respons|answer|repl|position|comment)"
            r"|\bresponses?\b[^.]{0,200}\b(?:will|would|shall) be (?:\w+ )?"
            r"(?:included|provided|presented|given|submitted)"
            r"|\bno later than (?:the|by the|at the) [\w -]{1,30}session\b"
            r"|\bin due (?:time|course)\b|\bunder (?:consideration|examination|review by)\b"
            r"|\bto be (?:further )?(?:examined|considered|studied)\b|\breserv(?:es?|ed) (?:its|the) position\b"
            r"|\brequires? (?:further |more )?(?:consultations?|consideration|examination|study)\b"
            r"|\b(?:remain|left) pending\b|\b(?:is|are|has|have|was|were) (?:\w+ )?deferred\b",
            re.IGNORECASE,
        ),
    ),
    (
        "noted",
        re.compile(
            r"\b(?:takes?|took|taken|taking) (?:due )?note\b|\b(?:has|have|had|was|were|is|are|be) (?:\w+ )?noted\b"
            r"|\bnote[sd] (?:the|these|those|by|all|other|recommendations?)\b|\bnoted\b(?! (?:in|at|under)\b)",
            re.IGNORECASE,
        ),
    ),
    (
        "pending",
        re.compile(
            r"\b(?:positions?|responses?|replies|reply|answers?|views)\b[^.;:]{0,150}\b(?:addendum|annex|Add\.\s?\d)"
            r"|\bwill (?:\w+ )?(?:announce|make known|state|indicate|clarify)\b[^.;:]{0,80}"
            r"\b(?:positions?|response|views)",
            re.IGNORECASE,
        ),
    ),
)
_PENDING_FIRST = re.compile(r"\bwill be (?:\w+ )?examined\b", re.IGNORECASE)
_CARRIED_OUT = (
    r"(?:implement|reali[sz]|fulfil|accomplish|complied|carried out|addressed"
    r"|put (?:in|into) (?:place|practice|effect))"
)
_DONE = re.compile(
    rf"\b(?:already|been|fully|is|are|as|them|were)\b(?: (?!to\b)\w+){{0,3}}? {_CARRIED_OUT}(?!ation)"
    r"|\balready in place\b|\balready implement|\bimplemented or\b",
    re.IGNORECASE,
)
"""`have already been implemented`, `considers them implemented`"""
_NOT_DONE = when_needed(
    r"\b(?:will|would|shall|should|must|can|could|may|to) (?:\w+ ){0,2}?be (?:\w+ ){0,2}?"
    rf"{_CARRIED_OUT}|\b(?:not|never) (?:\w+ ){{0,2}}?{_CARRIED_OUT}",
    re.IGNORECASE,
)
"""`will be fully implemented`, `not yet been put into practice`"""
_UNDER_WAY = re.compile(
    rf"\b(?:in|under) (?:the |a )?(?:process|course|progress|phase|stage)s? of (?:being )?(?:\w+ )?{_CARRIED_OUT}"
    rf"|\b(?:is|are) (?:\w+ )?implementing\b|\bbeing (?:\w+ )?{_CARRIED_OUT}"
    r"|\bcurrently (?:\w+ )?implement|\bunder implementation\b"
    r"|\b(?:implement\w*|measures|efforts)\b[^.;:]{0,60}\b(?:under ?way|in progress)\b",
    re.IGNORECASE,
)
"""`in the process of being implemented`"""
_ABOVE = re.compile(
    r"\babove\b|\babove-mentioned\b|\bthese (?:\w+ )?recommendations\b|\bto those recommendations\b", re.IGNORECASE
)
_FOLLOWING = re.compile(r"\bfollowing\b|\bbelow\b|\bas follows\b|\blisted hereunder\b|:\s*$", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:all )?(?:the )?(?:other|remaining)\b (?:\w+ )?recommendations\b", re.IGNORECASE)
LONGEST_HEADING = 160  # characters
_BARE = re.compile(
    r"(?:[A-Z]\.|[IVX]+\.|\([a-z]\))?\s*"
    r"(?P<status>(?:(?:partially|partly|not) )?(?:supported|accepted)(?: in part)?|noted|rejected|pending"
    r"|(?:partially |partly )?(?:supports?|accepts?)|notes"
    r"|(?:not )?(?:supported|accepted|noted) by [A-Z][\w ]{2,60}"
    r"|(?:(?:does|did|do) not )?enjoy(?:s|ed)? the support of [A-Z][\w ]{2,60}"
    r"|to be (?:further )?(?:examined|considered)|under consideration)\W*",
    re.IGNORECASE,
)
"""A heading that is a position and nothing else: `A. Supported`."""
_BEHIND = re.compile(r"[(\[](?:Position: )?(?P<status>[^()\[\]]{5,40})[)\]][\s;.]*")
_FINITE = when_needed(r"(support|accept)s?$")
_BOILERPLATE = re.compile(
    r"\bconclusions (?:and|or|and/or)\b.{0,20}\brecommendations? contained in the present report\b|"
    r"\bshould not be construed as\b",
    re.IGNORECASE | re.DOTALL,
)
_PLEDGES_FOLLOW = when_needed(
    r"\bfollowing (?:(?!recommendation)\w+ ){0,3}?(?:pledges?|commitments?|undertakings?)\b[^.]{0,60}[:.]\s*$",
    re.IGNORECASE,
)
_PLEDGES = when_needed(
    r"\b(?:voluntary|unilateral) (?:\w+ ){0,2}?(?:pledges?|commitments?|undertakings?)\b"
    r"|\b(?:pledges?|commitments) (?:and|or) (?:\w+ )?(?:pledges?|commitments|undertakings)\b"
    r"|\b(?:made|makes|undert\w+|announce[sd]?|assume[sd]?|submit\w*) (?:\w+ ){0,5}?(?:pledges|commitments)\b",
    re.IGNORECASE,
)
"""`voluntary pledges`, `pledges and commitments`"""


@dataclass(frozen=True, slots=True)
class LeadIn:
    """What a paragraph says of recommendations.

    `position` is null where it gives none; `claim` is the weaker of those it makes; `scope` says which
    recommendations it means; `formula` holds its words.
    """

    position: Position | None
    claim: Claim | None
    scope: Scope
    formula: str


def lead_in(words: str) -> LeadIn | None:
    """Read a paragraph of section II as a lead-in; null where it does not speak of recommendations at all."""
    if not any(sign in words for sign in _SIGNS_OF_LEAD_INS):
        return None
    read = spaced_lead_in(words)
    if is_boilerplate(words) or not _OF_RECOMMENDATIONS.search(read):
        return None
    return LeadIn(position(read), claim(read), _scope(read), " ".join(words.split()))


def heading_lead_in(words: str) -> LeadIn | None:
    """Read a heading above recommendations that says their position: `B. Recommendations noted by Aland`, `Noted`."""
    if len(words) > LONGEST_HEADING:
        return None
    if bare := _BARE.fullmatch(words):
        status = _FINITE.sub(r"\1ed", bare["status"].lower()).replace("notes", "noted")
        return LeadIn(position(f"{'remain' if status == 'pending' else 'are'} {status}"), None, "following", bare[0])
    says = lead_in(words)
    return says if says and says.position else None


def with_position(words: str) -> tuple[str, LeadIn | None]:
    """Part a recommendation from the position that is printed in brackets behind it: `Plant oaks (Peru) (noted);`."""
    opens = max(words.rfind("("), words.rfind("["), 0)
    behind = _BEHIND.fullmatch(words, opens)
    says = _in_brackets(behind["status"]) if behind else None
    return (words[:opens].rstrip(), says) if says else (words, None)


@lru_cache(maxsize=1024)
def _in_brackets(words: str) -> LeadIn | None:
    """Give the position that words in brackets are; null for States, as nearly all are that come by."""
    return heading_lead_in(words) if _BARE.fullmatch(words) else None


def is_boilerplate(words: str) -> bool:
    """Say whether a paragraph is the one that closes section II in every report."""
    may_be = "onclusions" in words or "onstrued" in words
    return may_be and bool(_BOILERPLATE.search(spaced_lead_in(words)))


def is_pledges(words: str) -> bool:
    """Say whether a paragraph leads in voluntary commitments of the State itself."""
    if not any(sign in words for sign in _SIGNS_OF_PLEDGES):
        return False
    words = spaced_lead_in(words)
    if _PLEDGES_FOLLOW.search(words):
        return True
    return bool(_PLEDGES.search(words)) and not re.search(r"\brecommendations?\b", words, re.IGNORECASE)


def position(words: str) -> Position | None:
    """Give the position that words state, null where none is understood."""
    if _PENDING_FIRST.search(words):
        return "pending"
    for named, formula in _FORMULAS:
        if formula.search(words):
            return named
    return None


def claim(words: str) -> Claim | None:
    """Give the claim that words make; of `implemented or in the process`, the weaker, which holds for all."""
    if _UNDER_WAY.search(words):
        return "under_way"
    return "implemented" if _DONE.search(words) and _DONE.search(_NOT_DONE.sub("", words)) else None


def _scope(words: str) -> Scope:
    if _OTHERS.search(words):
        return "others"
    if _FOLLOWING.search(words):
        return "following"
    return "above" if _ABOVE.search(words) else "following"
