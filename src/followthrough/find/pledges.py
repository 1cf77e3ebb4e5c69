"""Voluntary commitments: what a State pledges of its own accord before, during and after its review.

The rule is UPR Info's: a pledge is what stands in a section on voluntary pledges and commitments, or in a list that
is introduced as such. Plans and general commitments that a State describes elsewhere are none, and neither is an
account of how earlier pledges were kept.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from followthrough.patterns import when_needed
from followthrough.records import Document, Passage, Pledge
from followthrough.records.ids import record_id

KINDS = frozenset(("working_group_report", "draft_report", "national_report", "addendum", "oral_statement"))
_SECTION = re.compile(
    r"\bvoluntary\s+(?:\w+\s+){0,2}(?:pledges?|commitments?|undertakings?)|"
    r"\bpledges\s+and\s+(?:voluntary\s+)?commitments|\bcommitments\s+and\s+(?:voluntary\s+)?pledges|"
    r"engagements\s+volontaires|"
    r"(?:compromisos|promesas)\s+voluntari[ao]s",
    re.IGNORECASE,
)
"""`Voluntary pledges and commitments`"""
_NO_SECTION = when_needed(
    r"recommendations?|views\s+on|replies|implement\w*|follow-?up|progress|status|previous|fulfil\w*|"
    r"first\s+(?:review|cycle|UPR)|since|expectations|human\s+rights\s+council\s+(?:election|candidature)",
    re.IGNORECASE,
)
"""What a heading says where it only tells of pledges: `Implementation of voluntary commitments`."""
_ACCOUNT = when_needed(r"implement\w*|follow-?up|progress|status|fulfil\w*", re.IGNORECASE)
"""What a heading says that makes all sections below it an account of earlier pledges."""
_INTRODUCED = when_needed(
    r"(?:following|these|as)\s+(?:as\s+)?(?:\w+\s+){0,3}voluntary\s+(?:\w+\s+){0,2}(?:pledges?|commitments?)|"
    r"voluntary\s+(?:\w+\s+){0,2}(?:pledges?|commitments?)[^.;]{0,120}(?:following|:\s*$)",
    re.IGNORECASE,
)
"""`makes the following voluntary commitments`"""
_PRINTED_HEADING = re.compile(r"[IVX]{1,4}\s?\.\s+[^\d.;:]{5,100}")
"""A heading that is set like text, so that no passage stands under it: `III. VOLUNTARY PLEDGES AND COMMITMENTS`."""
_ITEM = re.compile(r"\(?(?:[a-z]{1,2}|[ivx]{1,5})\)?$")
_LEADS_IN = re.compile(r":\s*$|\bthe following\b[^.]{0,80}\.?\s*$", re.IGNORECASE)
_LIST_MARK = re.compile(r"^\s*(?:[•·▪*–—-]|\(?[a-z0-9]{1,2}[.)])\s+")
_ENDING = (
    r"All conclusions and/or recommendations|Annex\b|Composition of the delegation|The delegation of .{3,60} headed"
)
_ENDS = re.compile(rf"^\s*(?:{_ENDING})", re.IGNORECASE)
"""What a section on pledges does not go on behind, whatever heading was seen last: `Annex`."""
_REMARK = re.compile(
    rf"^\s*(?:{_ENDING}|Reference is made to|See (?:the|also)\b|\[?(?:English|French|Spanish|Arabic|Original)\b"
    r"[^.]{0,20}only)",
    re.IGNORECASE,
)
"""What ends a list of pledges: `All conclusions and/or recommendations`, `[English only]`."""
_SHORTEST = 3
CLOSE_BEFORE = 30  # characters before the words that introduce a list, which may say that it is an account
LONGEST_LEAD = 160  # characters at the end of a lead-in that say what the list is


class _Found(Struct, frozen=True):
    number: str
    text: str


def pledges(document: Document, passages: Sequence[Passage]) -> list[Pledge]:
    """Give the voluntary pledges of a report, national report or addendum, in order."""
    if document.kind not in KINDS or not document.states:
        return []
    counts: dict[str, int] = {}
    result: list[Pledge] = []
    for found in _found(passages):
        counts[found.number] = counts.get(found.number, 0) + 1
        identity = record_id(document.id, f"pledge.{found.number}", counts[found.number])
        result.append(
            Pledge(id=identity, document=document.id, number=found.number, text=found.text, state=document.states[0])
        )
    return result


def _found(passages: Sequence[Passage]) -> Iterator[_Found]:
    paragraph, listed = "", False
    for index, (passage, in_section) in enumerate(_with_sections(passages)):
        following = passages[index + 1] if index + 1 < len(passages) else None
        is_item = passage.number is None or bool(_ITEM.fullmatch(passage.number))
        if not is_item:
            paragraph, listed = passage.number or "", False
        if in_section:
            if _is_pledge(passage, following):
                yield _Found(_number(paragraph, passage, is_item=is_item), _LIST_MARK.sub("", passage.text).strip())
        elif listed and is_item and not _REMARK.match(passage.text):
            yield _Found(_number(paragraph, passage, is_item=True), _LIST_MARK.sub("", passage.text).strip())
        elif _speaks_of_pledges(passage.text) and _leads_in(passage.text):
            listed = True


def _with_sections(passages: Sequence[Passage]) -> Iterator[tuple[Passage, bool]]:
    """Give each passage with whether it stands in a section on pledges, be its heading set as one or like text."""
    above: tuple[str, ...] | None = None
    ended: tuple[str, ...] | None = None
    for passage in passages:
        is_heading = passage.number is None and bool(_PRINTED_HEADING.fullmatch(passage.text.strip()))
        if is_heading or passage.heading != above or (passage.number is None and _REMARK.match(passage.text)):
            above = None
        if _ENDS.match(passage.text):
            ended = passage.heading
        yield passage, above is not None or (passage.heading != ended and _in_section(passage.heading))
        if is_heading and _opens_section(passage.text):
            above = passage.heading


def _leads_in(text: str) -> bool:
    """Say whether words introduce a list of pledges: close before `following pledges` stands no account of them."""
    introduced = _INTRODUCED.search(text) if _LEADS_IN.search(text) else None
    if introduced is None:
        return False
    start = max(introduced.start() - CLOSE_BEFORE, len(text) - LONGEST_LEAD)
    return not _NO_SECTION.search(text[max(start, 0) :])


def _speaks_of_pledges(text: str) -> bool:
    """Rule out most passages at little cost: the words of `_INTRODUCED` must be there."""
    return "oluntary" in text and ("ledge" in text or "ommitment" in text)


@lru_cache(maxsize=512)
def _in_section(headings: tuple[str, ...]) -> bool:
    return any(map(_opens_section, headings[-2:])) and not any(map(_tells_of_pledges, headings))


@lru_cache(maxsize=512)
def _opens_section(heading: str) -> bool:
    return bool(_SECTION.search(heading)) and not _NO_SECTION.search(heading)


@lru_cache(maxsize=512)
def _tells_of_pledges(heading: str) -> bool:
    """Say whether a heading tells how pledges were kept: `Implementation of voluntary pledges`."""
    return bool(_SECTION.search(heading)) and bool(_ACCOUNT.search(heading))


def _is_pledge(passage: Passage, following: Passage | None) -> bool:
    if _REMARK.match(passage.text) or len(passage.text.split()) < _SHORTEST:
        return False
    introduces = following is not None and following.heading == passage.heading and following.number != passage.number
    return not (introduces and _LEADS_IN.search(passage.text))


def _number(paragraph: str, passage: Passage, *, is_item: bool) -> str:
    letter = (passage.number or "").strip("()") if is_item else ""
    return ".".join(part for part in (paragraph, letter) if part) or "0"
