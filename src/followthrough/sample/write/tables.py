"""The plain tables that documents are written from: what is asked, by whom, and how it was answered."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from followthrough.records import Position
from followthrough.records.ids import record_id

Style = Literal["paragraph", "restart", "letter"]
AnswerStyle = Literal["table", "theme", "list", "clause", "others"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One text and the States, as printed, that recommend it.

    `as_read` are other words that a footnote gives. `verbs` holds pairs of a verb and its own States; `text` is then
    the object that they share. `parts` stand below in paragraphs of their own, `(a)`, `(b)`; `text` is then the
    beginning that they share. `rest` is the end of the text in a paragraph of its own, without a number.
    """

    text: str
    recommenders: tuple[str, ...] = ()
    as_read: str | None = None
    verbs: tuple[tuple[str, tuple[str, ...]], ...] = ()
    parts: tuple["Ask", ...] = ()
    rest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadIn:
    """A paragraph of section II and the recommendations under it; each entry holds the texts of one paragraph.

    `style` says how entries are numbered: with the paragraph's number (`124.1`), restarting at 1, or by letters.
    `first` is the number of the first entry, for lists that run on from the lead-in before. `in_footnote` are texts
    that stand in a footnote to the lead-in instead.
    """

    text: str
    position: Position | None = None
    style: Style = "paragraph"
    first: int = 1
    entries: tuple[tuple[Ask, ...], ...] = ()
    in_footnote: tuple[Ask, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report of the Working Group. Paragraphs are numbered through; `conclusions` may hold plain paragraphs too."""

    symbol: str
    state: str
    date: str
    session: str = "Twenty-seventh session"
    title: str = "Report of the Working Group on the Universal Periodic Review"
    introduction: tuple[str, ...]
    presentation: tuple[str, ...]
    dialogue: tuple[str, ...]
    conclusions: tuple[LeadIn | str, ...]
    delegation: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    on_each_page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the State says to some recommendations (numbers as printed), or to a clause of one."""

    numbers: tuple[str, ...]
    position: Position
    clause: str | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """A part of an addendum: answers told in one style under an optional heading."""

    style: AnswerStyle
    answers: tuple[Answer, ...]
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addendum:
    """The State's answers after the review, in one style or several; `opening` paragraphs come first."""

    symbol: str
    state: str
    date: str
    session: str = "Twenty-seventh session"
    opening: tuple[str, ...]
    parts: tuple[Answers, ...]
    closing: tuple[str, ...] = ()
    on_each_page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A text of a report where it stands: its id, the number in the id, the number as printed, the lead-in."""

    id: str
    number: str
    printed: str
    ask: Ask
    lead_in: LeadIn


def paragraph_numbers(report: Report) -> list[tuple[int, LeadIn | str]]:
    """Give each item of section II its paragraph number; the paragraphs before it are counted."""
    before = len(report.introduction) + len(report.presentation) + len(report.dialogue)
    return [(before + nth, item) for nth, item in enumerate(report.conclusions, 1)]


def printed_number(lead_in: LeadIn, paragraph: int, nth: int) -> str:
    """Give the number of the `nth` entry (from 1) as printed."""
    count = lead_in.first + nth - 1
    if lead_in.style == "paragraph":
        return f"{paragraph}.{count}"
    return f"{count}." if lead_in.style == "restart" else f"({letters(count)})"


def letters(count: int) -> str:
    """Give a, b, … z, aa, bb, … for 1, 2, … as the UN letters its lists."""
    turn, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (turn + 1)


def placed(report: Report) -> list[Placed]:
    """List every text of a report with the id that reading the document must give."""
    found = []
    for paragraph, item in paragraph_numbers(report):
        if isinstance(item, str):
            continue
        for number, printed, asks in _entries(paragraph, item):
            for text, ask in enumerate((whole for one in asks for whole in _whole(one)), 1):
                identity = record_id(report.symbol, number, text)
                found.append(Placed(id=identity, number=number, printed=printed, ask=ask, lead_in=item))
    return found


def _entries(paragraph: int, lead_in: LeadIn) -> Iterator[tuple[str, str, tuple[Ask, ...]]]:
    """Yield the number in the id, the number as printed and the asks of each paragraph, those of a footnote last."""
    for nth, asks in enumerate(lead_in.entries, 1):
        printed = printed_number(lead_in, paragraph, nth)
        own = printed.strip("().")
        yield own if lead_in.style == "paragraph" else f"{paragraph}.{own}", printed, asks
    if lead_in.in_footnote:
        yield str(paragraph), f"{paragraph}.", lead_in.in_footnote


def _whole(ask: Ask) -> tuple[Ask, ...]:
    """Give the texts that an ask stands for, each in full."""
    if ask.parts:
        return tuple(replace(part, text=f"{ask.text.rstrip(':')} {part.text}") for part in ask.parts)
    return (replace(ask, text=f"{ask.text} {ask.rest}", rest=""),) if ask.rest else (ask,)
