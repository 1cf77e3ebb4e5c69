"""The adoptions of outcomes that a report of the Human Rights Council describes, one State after another.

Such a report has, under "Consideration of universal periodic review outcomes", a section for each State: documents,
meeting and day; the views of the State; those of other States; those of stakeholders; and concluding remarks.
"""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from followthrough.find.speakers import is_institution, other_state
from followthrough.records import Passage

_HELD = re.compile(r"^\s*The review (?:of|on) (?P<state>.{3,80}?) was held on\b", re.DOTALL)
_ADOPTED = re.compile(
    r"\bAt (?:its|the) (?:same |(?P<meeting>\d+)\s?(?:st|nd|rd|"
    r"th) )meetings?,(?: held)? on (?P<day>\d{1,2}) (?P<month>[A-Z][a-z]+) (?P<year>20\d\d), the (?:Human Rights "
    r")?Council considered and\s+adopted",
)
"""`At its 24th meeting, on 19 September 2014, the Human Rights Council considered and adopted`"""
_COMPRISES = re.compile(r"outcome of the review (?:of|on) .{3,90}? (?:comprises|comprise|is constituted)\b")
_REPORT = re.compile(r"\(\s*(?P<symbol>A/HRC/\d+/\d+)[*,; )]")
_MONTHS = {name: index for index, name in enumerate(calendar.month_name) if name}
_STATE_VIEWS = re.compile(r"views expressed by the State under review", re.IGNORECASE)
_OTHER_VIEWS = re.compile(r"views expressed by (?:member|observer)|general comments made by", re.IGNORECASE)
_STATEMENTS_MADE = re.compile(
    r"\s*During the adoption of the outcome of the review of .{3,90}, \w+(?: other)? (?:delegations|"
    r"stakeholders) made statements"
)
_CLOSING = re.compile(r"concluding remarks", re.IGNORECASE)
_END = re.compile(r"general debate|consideration of and action|^\s*(?:[B-Z]\.|VII\.)\s", re.IGNORECASE)
_DELEGATION = re.compile(
    r"^\s*(?:In (?:its |his |her )?(?:response|reply|conclusion|closing|concluding)\b[^.]{0,80}|"
    r"Upon the request of [^.]{0,60}|Lastly, |Finally, |In that regard, |(?:At|After) [^.]{0,60}, )?(?:the )?"
    r"(?:head of (?:the )?delegation|delegation|representative of the State|Permanent Representative|Minister|"
    r"Vice-Minister|Deputy Minister)\b",
    re.IGNORECASE,
)
"""`In conclusion, the head of delegation`"""


@dataclass(slots=True)
class Adoption:
    """The adoption of one review's outcome: State as printed, its report, and the day (ISO).

    `paragraphs` holds (paragraph, speaker), where the speaker is `state`, `president` or the words with which the
    paragraph begins.
    """

    state: str
    report: str | None = None
    day: str | None = None
    meeting: str | None = None
    number: str | None = None
    paragraphs: list[tuple[Passage, str]] = field(default_factory=list)


def adoptions(passages: Sequence[Passage]) -> list[Adoption]:
    """Give the adoptions that a Council report describes, in order.

    Where what stands over other States' words is missing, the State's own end where another State's begin.
    """
    found: list[Adoption] = []
    section = "documents"
    of_others: tuple[str, ...] | None = None
    for passage in passages:
        held = _HELD.match(passage.text)
        if held:
            found.append(Adoption(" ".join(held["state"].split()).removeprefix("the "), number=passage.number))
            section, of_others = "documents", None
            continue
        if not found:
            continue
        section = _section(passage, section)
        if section == "end":
            break
        if section == "state" and other_state(passage.text, found[-1].state):
            of_others = passage.heading
        _take(found[-1], passage, "others" if passage.heading == of_others else section)
    return found


def _section(passage: Passage, section: str) -> str:
    last = passage.heading[-1] if passage.heading else ""
    for pattern, name in ((_STATE_VIEWS, "state"), (_CLOSING, "state"), (_OTHER_VIEWS, "others")):
        if pattern.search(last):
            return name
    if _STATEMENTS_MADE.match(passage.text):
        return "others"
    if re.search("general debate", last, re.IGNORECASE) or re.match(
        r"\s*At (?:its|the) \d+\w\w meeting.{0,80} general debate", passage.text
    ):
        return "end"
    if section == "documents" and not (
        _ADOPTED.search(passage.text) or _COMPRISES.search(passage.text) or passage.number is None
    ):
        return "state"
    return section


def _take(adoption: Adoption, passage: Passage, section: str) -> None:
    adopted = _ADOPTED.search(passage.text)
    if adopted and adoption.day is None:
        month = _MONTHS.get(adopted["month"])
        adoption.day = f"{adopted['year']}-{month:02}-{int(adopted['day']):02}" if month else None
        adoption.meeting = adopted["meeting"]
    elif _COMPRISES.search(passage.text) and adoption.report is None:
        report = _REPORT.search(passage.text)
        adoption.report = report["symbol"] if report else None
    elif section != "documents" or passage.number:
        adoption.paragraphs.append((passage, _speaker(adoption, passage, section)))


def _begins_with(state: str, text: str) -> bool:
    """Say whether the State itself begins a paragraph; neither its institutions do nor `The Maltese Union`."""
    name, begins, behind = text.removeprefix("The ").removeprefix("the ").partition(state)
    return bool(begins) and not name and not behind[:1].isalpha() and not is_institution(text)


def _speaker(adoption: Adoption, passage: Passage, section: str) -> str:
    text = passage.text.lstrip()
    if re.match(
        r"The (?:Vice-)?President (?:of the (?:Human Rights )?Council )?(?:stated|recalled|noted|said)", text
    ):
        return "president"
    if section == "state" or _DELEGATION.match(text) or _begins_with(adoption.state, text):
        return "state"
    return " ".join(text.split()[:14])
