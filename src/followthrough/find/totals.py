"""Figures that anybody states on the recommendations of a review: received, supported, noted, and so on.

They are stated in reports of the Working Group, in addenda, orally at adoption (the Council's report, where the
President's words, the State's and others' may contradict each other) and in OHCHR's one-page summaries. A figure for
a part (`two recommendations on arms transfers`) is no total. National reports, which give figures of the review
before, are left out: a total belongs to the review of the document in which it stands.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from followthrough.find.figures import Figure, figures, has_figures
from followthrough.find.leaving_out import EXCEPT
from followthrough.find.sentences import sentences
from followthrough.records import Document, Passage, Total

if TYPE_CHECKING:
    from followthrough.find.adoptions import Adoption

_KINDS = frozenset(
    ("working_group_report", "draft_report", "addendum", "decision", "oral_statement", "letter", "other", "matrix")
)
_NUMBER = r"\d{1,3}(?:\s*\([a-z ]{1,12}\))?"
_NUMBERED = r"\(?\s*(?:nos?\b\.?|numbers?|numbered)\s*"
_AND = r"\s*(?:[,;&–-]|\b(?:and|or|to|as\s+well\s+as)\b)"
_NO_COUNT = r"(?!\d|\s+(?:\w+\s+)?recommendations?\b)"
_REFERENCES = re.compile(
    rf"(?:(?<!\d\s)\brecommendations?\s+(?:{_NUMBERED}{_NUMBER}|\(?{_NUMBER}(?={_AND}))|\bnos?\.\s*{_NUMBER})"
    rf"(?:(?:{_AND})+\s*(?:recommendations?\s+)?(?:{_NUMBERED})?{_NUMBER})*{_NO_COUNT}"
    r"|\bpara(?:graph)?s?\.?\s+\d(?:[\d\s,.;&–-]|\([a-z]{1,4}\)|\band\b|\bto\b|\bor\b)*"
    r"|\b(?:the|these|those)\s+(?:\d+|\w+)\s+recommendations?\s+above\b",
    re.IGNORECASE,
)
"""What a text names by numbers, which count nothing: `paragraphs 9.1 and 9.2`, `recommendations 44 and 45`."""
_DIGIT = re.compile(r"\d|(?<=\s)(?:one|two|three|four|five|six|seven|eight|nine|ten)(?=\s)", re.IGNORECASE)
_MENTIONED = re.compile(r"\bnoted(?= in (?:the (?:present )?report|paragraphs?)\b)", re.IGNORECASE)
_PROCEEDINGS = re.compile(r"\b(?:presentation by the State|interactive dialogue)\b", re.IGNORECASE)
"""Headings over what was said before the recommendations of this review were made: figures there are of the last."""

_EARLIER = re.compile(
    r"\b(?:(?:first|previous|earlier|last|preceding|past|initial)\s+(?:\w+\s+){0,3}(?:cycle|review|UPR|"
    r"universal periodic)|previously (?:accepted|supported|received)|"
    r"(?:accepted|received|supported|made)\s+(?:in|during)\s+20[01]\d)\b",
    re.IGNORECASE,
)
"""`accepted in 2009`, `during the first cycle`"""
_NOUN = r"(?:(?:of\s+)?(?:the\s+|these\s+|its\s+|all\s+|those\s+)*(?:[a-z-]+\s+){0,2}?recommendations?)"
_AUXILIARY = (
    r"(?:had|have|has|having|was|were|are|is|been|being|be|also|not|already|now|fully|immediately|initially|only|"
    r"either|partially|partly|in part|did|do|does|would|could|cannot|can|"
    r"either|regarded as|considered|the|its|that|which|who|left|currently|finally|therefore|thus|directly|just|"
    r"additionally|still|yet|to be|being|categorically)"
)
_ROLE = (
    r"(?:acceptance(?:\s+by\s+[^,;.]{2,60}?)?(?:\s+of)?|accept(?:s|ed|ing)?|adopted|support(?:s|ed|ing)?|enjoy(?:s|"
    r"ed|ing)?|endorsed?|approved|note(?:d|s)?|t(?:ake|akes|aken|ook|aking)\s+note(?:\s+of)?|rejects?|rejected|"
    r"rejection of|refused|"
    r"pending|deferred|postponed|reserved|under\s+consideration|left\s+(?:for|pending|open)|examined|implemented|"
    r"in\s+the\s+process\s+of\s+(?:being\s+)?implement\w+|marked\s+for\s+examination|declined?|opposed?|"
    r"received|made|addressed|presented|submitted|formulated|put\s+forward|support\s+(?:for|to)|support|issued|given)"
)
_RIGHT = re.compile(
    rf"(?P<noun>\s+{_NOUN}|\s+of\s+(?:them|those|these)\b|\s+others?\b|"
    rf"\s+ones?\b)?(?P<which>,?\s+of\s+which)?,?\s*(?P<before>(?:{_AUXILIARY}\s+)*)(?P<role>{_ROLE})\b",
    re.IGNORECASE,
)
"""What stands behind a count: ` recommendations were accepted`."""
_FILL = (
    r"(?:only|just|all|a|the|total|of|as\s+many\s+as|already|immediately|fully|further|remaining|other|over|no|less|"
    r"than|recommendations?|out|up|to|at|initially|preliminarily|partially|"
    r"in|whole|or|part|immediate|other|another|additional)"
)
_LEFT = re.compile(
    rf"(?P<before>(?:{_AUXILIARY}\s+|unable\s+to\s+|position\s+to\s+|in\s+a\s+|not\s+|able\s+to\s+|not\s+to\s+|"
    rf"(?:refused|declined|failed|(?:im)?possible)\s+to\s+|never\s+|neither\s+|nor\s+|no\s+longer\s+|withdr\w+\s+|"
    rf"expressed\s+(?:its\s+)?)*)(?P<role>{_ROLE})\s+(?P<fill>(?:{_FILL}\s+)*)$",
    re.IGNORECASE,
)
"""What stands before a count: `has accepted `."""
_RECEIVING = re.compile(
    r"(?:\breceiv(?:ed|ing)|presented with|resulted in|contain(?:s|ed|ing)?|compris(?:es|ed|ing)|list(?:s|ed)|"
    r"issued|included|there (?:were|are)|position (?:on|regarding) (?:all|the)|"
    r"(?:^|[,;(]\s*|\b)(?:out\s+)?of|total of|among|amongst|consider(?:ed|ation of)?|examin(?:ed|ation of)?|the|"
    r"all)\s+(?P<fill>(?:the|all|a|total|of|its|these|as|many|over|some)\s+)*$",
    re.IGNORECASE,
)
"""What stands before a count of all: `received a total of `."""
_OF_TOTAL = re.compile(
    r"\s*(?:recommendations?\s+)?(?:out\s+)?of\s+(?:the\s+|a\s+total\s+of\s+|its\s+|all\s+|those\s+|these\s+)*$",
    re.IGNORECASE,
)
_SUBSET = re.compile(
    r"\s*(?:(?:\w+\s+)?(?:relevant|related|pertinent|corresponding|such)\s+recommendations?\b|"
    r"(?:\w+\s+){0,2}recommendations?\s+(?:on\b|regarding|relating|related|concerning|focus\w+|calling|pertaining|"
    r"with regard|(?:(?:made|formulated|put\s+forward|submitted)\s+)?(?:by|from)\s+(?!other|the\s+(?:Working|"
    r"States)|States|member|all|delegations|\d)|coming|for\s+which|in\s+the\s+(?:field|area)|to\s+(?!it\b|"
    r"the\s+State|[A-Z])\w+|(?:that\s+|which\s+)?(?:it|they|[A-Z][\w ]{2,50}?)\s+had\s+(?:made|formulated|put)|"
    r"urging|of\s+[A-Z]))",
    re.IGNORECASE,
)
"""What makes of a count one of a part: ` recommendations on torture`."""
_OF_ITS_OWN = re.compile(r"(?:\bits|\btheir|’s|\bmade|\bpresented|\bformulated)\s+(?:own\s+)?$", re.IGNORECASE)
_OF_THEIR_OWN = re.compile(
    r"\s+(?:of\s+(?:its|their|the\s+recommendations?\s+(?:it|they)\s+had)\b|more\b)", re.IGNORECASE
)
_NOUN_FOLLOWS = re.compile(rf"\s+{_NOUN}", re.IGNORECASE)
_WHAT = (
    (re.compile(r"received|made|address|present|submitt|formulat|put|issued|given"), "received"),
    (re.compile(r"pending|deferr|postpon|reserv|under|left|examin|marked"), "pending"),
    (re.compile(r"implemented|in\s+the\s+process"), "implemented"),
    (re.compile(r"reject"), "rejected"),
    (re.compile(r".*note"), "noted"),
)
_REFUSING = re.compile(
    r"\b(?:not(?!\s+only)|cannot|unable|refused|declined|failed|impossible|never|nor|no\s+longer)\b"
)
_WITHDRAWN = re.compile(r"\bwithdr\w+\b", re.IGNORECASE)
_DENYING = re.compile(rf"{_REFUSING.pattern}|{_WITHDRAWN.pattern}", re.IGNORECASE)
_REFUSALS = frozenset(("refused", "decline", "declined", "oppose", "opposed"))
_PARTLY = re.compile(r"\b(?:partially|partly|in part)\b")
_PARTLY_BEHIND = re.compile(r"\s*(?:recommendations?\s+)?(?:partially|partly|in part\b)", re.IGNORECASE)
_LESS_SOME = re.compile(rf"\s+{_NOUN}\s*,?\s+{EXCEPT}\b", re.IGNORECASE)
_FIRST_OF_TWO = re.compile(
    r"\s*(?:recommendations?\s+)?(?:out\s+)?of\s+(?:the\s+|a\s+total\s+of\s+|"
    r"its\s+)?[\w-]+\s+(?:\w+\s+)?recommendations",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:over|more\s+than|(?<!no\s)(?:less|fewer)\s+than|nearly|almost|about|approximately|around|at\s+least)\s+$",
    re.IGNORECASE,
)
_ALL_BUT = re.compile(
    rf"\b(?:{EXCEPT}|(?:none|not\s+(?:all|one|any))\s+of)\s+(?:the\s+|those\s+|these\s+|its\s+)*$", re.IGNORECASE
)
"""What stands before a count of which the contrary is said: `all but `, `none of the `."""
_SUBSET_OF = re.compile(
    r"\s+(?:out\s+)?of\s+(?:the\s+)?\w+\s+recommendations?\s+(?:made|formulated|put\s+forward|"
    r"submitted)\s+by\s+(?!other|the\s+Working|States|\d)[A-Zt]",
    re.IGNORECASE,
)
"""` out of the three recommendations made by Ghana`"""
_RELATIVE = re.compile(
    rf"\s+recommendations?(?:\s+|,?\s+(?:that|which)\s+)(?:(?:it|they|the\s+[\w ]{{2,50}}?|"
    rf"[A-Z][\w ]{{2,60}}?)\s+)?(?P<before>(?:had|has|have|were|was|are)\s+(?:{_AUXILIARY}\s+)*)(?P<role>{_ROLE})\b"
)
"""` recommendations that the Government has accepted`"""
_RELATED = re.compile(r"\s+recommendations?,?\s+(?:that|which|it|they)\b")
_UNIT = re.compile(
    r"\s*(?:per cent|percent|%|countries|States|delegations|cycles?|years?|months?|conventions?|treaties|weeks?|"
    r"days|hours|articles?|th\b|st\b|nd\b|rd\b|January|February|March|April|May\b|June|July|August|September|"
    r"October|November|December)",
    re.IGNORECASE,
)
"""What makes of a number no count of recommendations: ` per cent`, ` delegations`."""
_AFTER_ELLIPSIS = re.compile(
    r"\s*(?:$|[.,;:)]|others?\b|and\b|but\b|while\b|of\b|\(|out\b|in\s+(?:whole|part)|or\b|recommendation)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stated:
    """One figure: its value and what it counts."""

    value: int
    what: str


def totals(document: Document, passages: Sequence[Passage]) -> list[Total]:
    """Give the totals that a document states, each with who says it; the same words give the same figure once."""
    if document.kind == "council_report":
        from followthrough.find.adoptions import adoptions

        return list(
            dict.fromkeys(total for adoption in adoptions(passages) for total in _at_adoption(document, adoption))
        )
    if document.kind not in _KINDS:
        return []
    if document.kind == "other":
        passages = list(_joined(passages))
    elif document.kind in ("working_group_report", "draft_report"):
        tells = {path: any(map(_PROCEEDINGS.search, path)) for path in {passage.heading for passage in passages}}
        passages = [passage for passage in passages if not tells[passage.heading]]
    return list(dict.fromkeys(total for passage in passages for total in _in_passage(document, passage)))


def _joined(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Put the lines of a leaflet together where one goes on in small letters."""
    before: Passage | None = None
    for passage in passages:
        if before and before.heading == passage.heading and passage.number is None and passage.text[:1].islower():
            before = replace(before, text=f"{before.text} {passage.text}")
            continue
        if before:
            yield before
        before = passage
    if before:
        yield before


def _at_adoption(document: Document, adoption: "Adoption") -> Iterator[Total]:
    from followthrough.find.speakers import speaker_of
    from followthrough.terms.states import find

    state = find(adoption.state)
    for passage, speaker in adoption.paragraphs:
        said_by = (
            "Council"
            if speaker == "president"
            else (state or adoption.state)
            if speaker == "state"
            else speaker_of(passage.text)
        )
        yield from _as_totals(document, passage, state, said_by)


def _in_passage(document: Document, passage: Passage) -> Iterator[Total]:
    state = document.states[0] if len(document.states) == 1 else None
    said_by = {"working_group_report": "Working Group", "draft_report": "Working Group", "decision": "Council"}.get(
        document.kind, ""
    )
    said_by = said_by or (state if state and document.kind in {"addendum", "oral_statement"} else "OHCHR")
    yield from _as_totals(document, passage, state, said_by)


def _as_totals(document: Document, passage: Passage, state: str | None, said_by: str) -> Iterator[Total]:
    """Give the figures of a passage as totals that `said_by` states of the review of `state`."""
    for stated in stated_in(passage.text):
        yield Total(
            document=document.id,
            number=passage.number,
            state=state,
            said_by=said_by,
            what=stated.what,
            value=stated.value,
        )


def stated_in(text: str) -> list[Stated]:
    """Give the figures on recommendations that a paragraph states."""
    if "ecommendation" not in text or not has_figures(text):
        return []
    found: list[Stated] = []
    spoken = False
    own = {figure.value for figure in figures(text) if _OF_ITS_OWN.search(text, 0, figure.start)}
    for start, end in sentences(text):
        words = _REFERENCES.sub(lambda found: _DIGIT.sub("_", found[0]), text[start:end])
        words = _MENTIONED.sub("mentioned", words)
        speaks = "ecommendation" in words
        if (speaks or spoken) and not _EARLIER.search(words):
            found += _in_sentence(words, speaks=speaks)
        spoken = speaks
    return [stated for stated in found if stated.value not in own]


def _in_sentence(words: str, *, speaks: bool) -> Iterator[Stated]:
    numbers = figures(words)
    for index, figure in enumerate(numbers):
        right = _right_of(words, numbers, index)
        left = words[numbers[index - 1].end if index else 0 : figure.start]
        what = _what(words, figure, left, right, counted=index > 0, speaks=speaks)
        if what:
            yield Stated(figure.value, what)


_OF_THOSE_ACCEPTED = re.compile(
    r"^\s+(?:(?:accepted|supported)\s+recommendations|recommendations\s+(?:accepted|supported))(?=\s+(?:had|ha[sv]e?|were|are)\b)"
)
"""What whole a count is part of: ` recommendations accepted` in `12 of the 98 … had been implemented`."""


def _right_of(words: str, numbers: Sequence[Figure], index: int) -> str:
    """Give the words behind a number up to the next one; those behind both in `78 of 92 recommendations`."""
    if index + 1 == len(numbers):
        return words[numbers[index].end :]
    following = numbers[index + 1]
    between = words[numbers[index].end : following.start]
    if not _OF_TOTAL.fullmatch(between):
        return between
    behind = words[following.end : numbers[index + 2].start if index + 2 < len(numbers) else len(words)]
    return _OF_THOSE_ACCEPTED.sub(" recommendations", behind)


def _what(words: str, figure: Figure, left: str, right: str, *, counted: bool, speaks: bool) -> str | None:
    """Give what a number counts: by the verb before it, the verb behind it, or the words that introduce a whole."""
    if _is_no_total(words, figure, left, right):
        return None
    if counted and _OF_TOTAL.fullmatch(left):
        return _whole(right)
    noun = _NOUN_FOLLOWS.match(right)
    before, after, relative = _LEFT.search(left[-110:]), _RIGHT.match(right), _RELATIVE.match(right)
    leading = _role(before, right) if before and (noun or _AFTER_ELLIPSIS.match(right)) else None
    if relative:
        first_of_two = _FIRST_OF_TWO.match(words[figure.end :])
        return leading if leading and (first_of_two or not _RELATED.match(right)) else _role(relative)
    if leading and leading != "received":
        return leading
    if after and _is_about_the_number(after, right):
        return _role(after) if noun or before or _role(after) != "received" else None
    return leading or (_introduced(left, right, counted=counted or speaks) if noun else None)


_REASON_FOR_ONE = re.compile(
    r"(?:one|1) recommendation\b[^,.;]{0,40},? (?:as|because|since) (?:it|they|this|that|the)\b", re.IGNORECASE
)
"""What is said of a single recommendation: `One recommendation was not accepted, as it was unclear`."""


def _is_no_total(words: str, figure: Figure, left: str, right: str) -> bool:
    behind = words[figure.end :]
    return bool(
        _UNIT.match(right)
        or _OF_ITS_OWN.search(left)
        or _ABOUT.search(left)
        or _ALL_BUT.search(left)
        or _LESS_SOME.match(right)
        or _is_denied(left)
        or any(pattern.match(behind) for pattern in (_SUBSET, _OF_THEIR_OWN, _SUBSET_OF))
        or _is_list(left, right)
        or words[figure.start :].lower().startswith("one of")
        or _REASON_FOR_ONE.match(words[figure.start :])
    )


def _is_denied(left: str) -> bool:
    """Say whether the verb before a number says that something was not done: `did not take note of `."""
    before = _LEFT.search(left[-110:])
    return bool(before and _DENYING.search(before["before"]) and not _role(before))


def _is_about_the_number(after: re.Match[str], right: str) -> bool:
    if after["noun"] or after["which"] or after["before"].strip():
        return True
    return right.lstrip().lower().startswith(after["role"].lower()) or not re.match(r"\s*[a-z]+s\b", right)


def _introduced(left: str, right: str, *, counted: bool) -> str | None:
    if not counted or not _RECEIVING.search(left):
        return _adjective(right)
    return _adjective(right) or (None if "remaining" in left[-16:] else "received")


def _whole(right: str) -> str | None:
    """Give what the second number of `78 of 92 recommendations` counts: those received, unless words differ."""
    of_those = re.match(
        r"\s+(?:(?:accepted|supported)\s+recommendations|recommendations\s+(?:accepted|supported))", right
    )
    return (
        "supported" if of_those else None if re.match(r"\s+(?:\w+\s+)?(?:pending|outstanding)", right) else "received"
    )


def _is_list(left: str, right: str) -> bool:
    return bool(
        re.search(
            r"(?:recommendations|paragraphs?|paras?\.?|nos?\.?|articles?|resolutions?|decisions?|sessions?|cycle|"
            r"article|No\.)\s*(?:\(?\s*|nos?\.?\s*)$",
            left,
            re.IGNORECASE,
        )
        and not re.match(r"\s+(?:recommendations|had|were|of)", right)
    ) or bool(re.search(r"\brecommendation\s+$", left, re.IGNORECASE))


def _adjective(right: str) -> str | None:
    match = re.match(
        r"\s+(?:of\s+the\s+|other\s+)?(?P<words>(?:fully |partially |partly |not |un)?(?:accepted|supported|noted|"
        r"rejected|pending|outstanding))\s+recommendations",
        right,
        re.IGNORECASE,
    )
    if not match:
        return None
    words = match["words"].lower()
    if "part" in words:
        return "supported_in_part"
    if words.startswith(("not", "un")):
        return "not_supported"
    return {"accepted": "supported", "supported": "supported", "noted": "noted", "rejected": "rejected"}.get(
        words.removeprefix("fully ").strip(), "pending"
    )


def _role(match: re.Match[str], right: str = "") -> str | None:
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
