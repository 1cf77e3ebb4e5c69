"""Decisions and resolutions: what was adopted, when, by which votes, and what it asks.

A decision that adopts the outcome of a review names the State in its title and is one event. A resolution is one
event, and each operative paragraph that asks something of somebody is another. A Council report prints the texts of
its session in its first part; they give the same events.
"""

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from followthrough.find.titles import states_in_title
from followthrough.records import Document, Event, Passage

_TITLE = re.compile(
    r"^\s*(?:(?:Resolution|Decision|S-)\s*)?(?P<number>S?-?\d{1,3}/\d{1,3})\.?\s+(?P<title>[A-Z][^\n]{5,300})$",
    re.DOTALL,
)
_SYMBOL = re.compile(r"^A/(?:HRC/|C\.3/)?(?P<kind>RES|DEC|PRST)/")
_MEETING = re.compile(
    r"(?P<meeting>\d{1,3})\s?(?:st|nd|rd|th) (?:plenary )?meeting\W+(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]+) "
    r"(?P<year>\d{4})"
)
_VOTE = re.compile(
    r"recorded vote of (?P<yes>\d{1,3}|none) (?:votes? )?to (?P<no>\d{1,3}|none),? with (?P<abstaining>\d{1,3}|"
    r"no) abstentions?|"
    r"recorded vote of (?P<yes2>\d{1,3}) to (?P<no2>\d{1,3}|none)",
    re.IGNORECASE,
)
"""`recorded vote of 30 votes to none, with 17 abstentions`"""
_BODIES = (
    "Human Rights Council",
    "General Assembly",
    "Commission on Human Rights",
    "Security Council",
    "Economic and Social Council",
)
_OPERATIVE = re.compile(
    r"^\s*(?P<verb>(?:Strongly |Also |Further |Again |Once again |Firmly |Urgently )*(?:calls? (?:up)?on|urges?|"
    r"requests?|encourages?|recommends?|invites?|demands?|appeals?|decides?|adopts?|reiterates its (?:call|"
    r"request)))\b",
    re.IGNORECASE,
)
"""`Strongly urges`"""
_ADOPTS = re.compile(
    r"^\s*(?:Adopts|Decides to adopt) the outcome of the (?:universal periodic )?review", re.IGNORECASE
)
_OUTCOME = re.compile(r"\s*Outcome of the universal periodic review", re.IGNORECASE)
_MONTHS = {name: index for index, name in enumerate(calendar.month_name) if name}


@dataclass(slots=True)
class _Text:
    """A decision or resolution while it is read: number and title as printed, body, and its paragraphs."""

    number: str
    title: str
    body: str = "Human Rights Council"
    paragraphs: list[Passage] = field(default_factory=list)


def events(document: Document, passages: Sequence[Passage]) -> list[Event]:
    """Give the events that a decision, resolution or Council report records; without a day there is none."""
    found = {event.id: event for text in _texts(passages) for event in _events_of(document, text)}
    return list(found.values())


def _texts(passages: Sequence[Passage]) -> Iterator[_Text]:
    current: _Text | None = None
    seen: tuple[str, ...] = ()
    for passage in passages:
        named = _title_in(passage, new_heading=passage.heading != seen)
        seen = passage.heading
        if named and (current is None or named.number != current.number):
            current = named
        if current is None:
            continue
        for body in _BODIES:
            if passage.text.startswith((f"The {body},", f"{body},")):
                current.body = body
        current.paragraphs.append(passage)
        if _MEETING.search(passage.text) or _VOTE.search(passage.text):
            yield current
        if passage.text.rstrip().endswith("]") and "dopted" in passage.text:
            current = None


def _title_in(passage: Passage, *, new_heading: bool) -> _Text | None:
    places = [passage.text, *([" ".join(passage.heading[-2:]), *passage.heading[-1:]] if new_heading else [])]
    for words in places:
        match = _TITLE.match(words)
        if match and "...." not in words:
            return _Text(match["number"], " ".join(match["title"].split()).rstrip("*"))
    return None


def _events_of(document: Document, text: _Text) -> Iterator[Event]:
    whole = " ".join(passage.text for passage in text.paragraphs)
    meeting = _MEETING.search(whole)
    if not meeting or meeting["month"] not in _MONTHS:
        return
    on = f"{meeting['year']}-{_MONTHS[meeting['month']]:02}-{int(meeting['day']):02}"
    outcome = _OUTCOME.match(text.title) is not None or any(
        _ADOPTS.match(passage.text) for passage in text.paragraphs
    )
    symbol = _symbol(document, text)
    main = Event(
        id=symbol,
        kind="outcome_adopted" if outcome else _kind(symbol),
        states=_states(document, text),
        body=text.body,
        on=on,
        status="adopted",
        title=text.title,
        symbol=symbol,
        votes=_votes(whole),
        document=document.id,
    )
    yield main
    if not outcome:
        yield from _asking(main, text)


def _symbol(document: Document, text: _Text) -> str:
    if _SYMBOL.match(document.id):
        return document.id
    kind = "DEC" if int(re.sub(r"\D.*", "", text.number.rsplit("/", 1)[-1])) > 100 else "RES"
    return f"A/HRC/{kind}/{text.number}" if text.body == "Human Rights Council" else f"A/{kind}/{text.number}"


def _kind(symbol: str) -> str:
    match = _SYMBOL.match(symbol)
    return {"RES": "resolution", "DEC": "decision", "PRST": "presidents_statement"}.get(
        match["kind"] if match else "", "resolution"
    )


def _states(document: Document, text: _Text) -> tuple[str, ...]:
    return states_in_title(text.title) or (document.states if _SYMBOL.match(document.id) else ())


def _votes(whole: str) -> dict[str, int] | None:
    match = _VOTE.search(whole)
    if not match:
        return None
    numbers = {"none": 0, "no": 0}

    def count(word: str | None) -> int:
        return numbers.get((word or "none").lower(), 0) if not (word or "").isdigit() else int(word or 0)

    return {
        "for": count(match["yes"] or match["yes2"]),
        "against": count(match["no"] or match["no2"]),
        "abstaining": count(match["abstaining"]),
    }


def _asking(main: Event, text: _Text) -> Iterator[Event]:
    for passage in text.paragraphs:
        verb = _OPERATIVE.match(passage.text)
        if verb and passage.number:
            yield replace(
                main,
                id=f"{main.id}#{passage.number}",
                kind="operative_paragraph",
                votes=None,
                asks=" ".join(passage.text.split()),
                number=passage.number,
            )
