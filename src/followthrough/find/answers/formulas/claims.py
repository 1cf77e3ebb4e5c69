"""What a State says has been, is being or will be done: a claim beside its position, never a position."""

import re
from typing import cast

from followthrough.find.sentences import sentences
from followthrough.patterns import when_needed
from followthrough.records import Claim, Position

_UNDER_WAY = re.compile(
    r"\b(?:in\s+(?:the\s+|are\s+the\s+|a\s+)?(?:in\s+)?process\s+of\s+(?:being\s+)?(?:implement|draft|prepar|adopt|"
    r"ratif)\w*|(?:is|are|being|currently)\s+(?:already\s+|currently\s+|also\s+)*"
    r"(?:being\s+(?:\w+ly\s+)?(?:implemented|carried out|drafted|prepared)|ongoing|on-going|under\s?way|in progress|"
    r"under\s+implementation|conducting|drafting|preparing|implementing)|"
    r"(?:have|has)\s+(?:already\s+)?(?:been\s+)?(?:started|begun|commenced)|to\s+a\s+(?:great|large|considerable|"
    r"significant)\s+(?:extent|degree)|partially\s+implemented|partly\s+implemented|"
    r"(?:and|in\s+the\s+(?:course|process)\s+of)\s+(?:already\s+|currently\s+|its\s+)*(?:being\s+implemented|"
    r"implementation)|largely\s+been\s+implemented|(?:already\s+)?(?:been\s+)?ongoing|"
    r"(?:will\s+continue|continues?\s+to)(?!(?:\s+to)?\s+(?:consider|study|examine|review|reflect|explore|discuss|"
    r"assess)\b)|"
    r"en\s+cours\s+(?:de\s+mise\s+en\s+œuvre|d[’']application)|en\s+(?:vías|curso|proceso)\s+de)\b",
    re.IGNORECASE,
)
"""`is already being implemented`, `in the process of drafting`"""
_IMPLEMENTED = re.compile(
    r"\b(?:(?:already|fully|been|considers?\s+(?:th(?:is|ese)\s+recommendations?)|recommendations?\s+(?:is|are|"
    r"as))\s+(?:already\s+|been\s+|fully\s+|being\s+|to be\s+|as\s+|largely\s+|have\s+been\s+|has\s+been\s+)*"
    r"(?:implemented|fulfilled|complied\s+with|carried\s+out|accomplished|realized|realised|in\s+force|ratified|"
    r"in\s+place|met|completed|achieved)|"
    r"considered\s+(?:to\s+(?:be|have\s+been)\s+|as\s+|already\s+|fully\s+|being\s+)*implemented|"
    r"(?:already|always)\s+(?:act(?:s|ed)|complie[sd])(?:\s+accordingly)?|has\s+(?:already\s+)?(?:implemented|"
    r"ratified|acceded)|acts?\s+accordingly|"
    r"déjà\s+(?:été\s+)?(?:mise?s?\s+en\s+œuvre|appliquée?s?)|ya\s+(?:ha(?:n)?\s+sido\s+|"
    r"se\s+ha(?:n)?\s+)?(?:implementad|cumplid|aplicad)\w+)\b",
    re.IGNORECASE,
)
"""`has already implemented`, `the recommendation is already fully implemented`"""
_NOT_YET = re.compile(
    r"\b(?:not|never|once|before|yet to be|to be|should be|will be|can be|could be|must be)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:is|are)\s+planning\s+to|\bplans?\s+to\b|\bintends?\s+to\b|\b(?:are|is)\s+(?:envisaged|foreseen|"
    r"planned)\b|\bwill\s+(?:take|adopt|introduce|establish|ratify|submit|be\s+implemented)\b|"
    r"\b(?:prévoit|entend)\s+de\b|\bprevé\b",
    re.IGNORECASE,
)
"""`is planning to`, `will establish`"""
_STATUS = when_needed(
    r"(?:[\w ]{4,40}?\s*[/,;:(–—-]\s*)?(?:(?P<under_way>(?:currently |now |already )?being implemented|"
    r"(?:currently )?under implementation|(?:partially|partly) implemented)|(?P<planned>(?:will|to) be implemented)|"
    r"(?P<implemented>(?:already |fully )*implemented))\W*",
    re.IGNORECASE,
)
"""A status and nothing else: `Accepted / being implemented`."""
_LONGEST_STATUS = 90
_BESIDE_A_NOUN = re.compile(r"already\s+in\s+(?:place|force)", re.IGNORECASE)
"""`the measures already in place` says nothing of what is recommended; `is already in place` does."""
_DONE_WITH = when_needed(r"been\s+(?:accomplished|achieved|completed|met|realized|realised)", re.IGNORECASE)
_WHAT_IS_DONE = when_needed(
    r"\b(?:it|they|this|these|that|which|all|measures?|steps|recommendations?|obligations?|requirements?|objectives?|goals?|process|"
    r"ratification|accession)\b",
    re.IGNORECASE,
)
"""What is said to be met or completed: `they have been met`; a project that has been completed is something else."""
_IS = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_OF_IT = re.compile(r"\brecom", re.IGNORECASE)
_GOES_ON = re.compile(r"\b(?:will\s+continue|continues?\s+to)\b", re.IGNORECASE)
_REFUSED = re.compile(r"\b(?:not|no)\b[^.;]{0,40}$", re.IGNORECASE)


def claim_in(text: str) -> Claim | None:
    """Give what a text claims: `under_way` before `implemented` where it says both of one thing, then `planned`."""
    if len(text) < _LONGEST_STATUS and (status := _STATUS.fullmatch(text.strip())):
        return cast("Claim", status.lastgroup)
    implemented, under_way = _IMPLEMENTED.search(text), _UNDER_WAY.search(text)
    if implemented and _speaks_of_else(implemented, text):
        implemented = None
    if implemented and under_way:
        near = under_way.start() - implemented.end()
        return "implemented" if near > 40 and implemented.start() < under_way.start() else "under_way"
    if implemented:
        return "implemented"
    if under_way:
        return "under_way"
    planned = _PLANNED.search(text)
    return "planned" if planned and not _REFUSED.search(text[max(0, planned.start() - 45) : planned.end()]) else None


def claim_beside(position: Position | None, text: str) -> Claim | None:
    """Give what a text claims beside a position: beside a refusal only what it says of the recommendation itself.

    A State that does not accept what is asked and `will continue its own measures` carries out something else.
    """
    if position not in {"not_supported", "rejected"}:
        return claim_in(text)
    of_it = (text[start:end] for start, end in sentences(text) if _OF_IT.search(text, start, end))
    return claim_in(_GOES_ON.sub(" ", " ".join(of_it)))


def _speaks_of_else(implemented: "re.Match[str]", text: str) -> bool:
    before = text[max(0, implemented.start() - 30) : implemented.start()]
    if _NOT_YET.search(before):
        return True
    if _DONE_WITH.fullmatch(implemented[0]):
        begins = max(text.rfind(". ", 0, implemented.start()), text.rfind("\n", 0, implemented.start()), 0)
        return not _WHAT_IS_DONE.search(text, begins, implemented.start())
    return _BESIDE_A_NOUN.fullmatch(implemented[0]) is not None and not _IS.search(before)
