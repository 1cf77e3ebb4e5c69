"""The facts of a review from its report: when it was held, when the report was adopted, who assisted, what is due.

The first paragraphs of every report of the Working Group say so in fixed words; the lead-in of the recommendations
left open names the session of the Council by which the State must answer. A decision adopts the outcome.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from followthrough.messages.documents import ADOPTED_LATE
from followthrough.records import Document, Passage, Problem, Review
from followthrough.terms import sessions
from followthrough.terms.dates import MONTH, month_number
from followthrough.terms.ordinals import ORDINAL, ordinal
from followthrough.terms.states import find

_DAY = re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({MONTH})(?:\s*,?\s*(\d{{4}}))?", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[a-z\d)])\.\s+(?=[A-Z])")
_HELD = re.compile(r"\b[Rr]eview of\b.{1,160}?\b(?:was|took)\s+(?:held|place|conducted)\b")
_ADOPTED = re.compile(r"\badopted\s+(?:the|its|this)\s+(?:present\s+)?(?:draft\s+)?report\b")
_TROIKA = re.compile(r"\brapporteurs\b|\btroika\b", re.IGNORECASE)
_DUE = re.compile(
    rf"\bno(?:t)? later than\s+(?:at\s+|by\s+|during\s+)?(?:the\s+|its\s+)?({ORDINAL})\s+(?:regular\s+)?session\b"
    rf"(?P<behind>.{{0,80}})",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    rf"\boutcome report\b[^.;:]{{0,60}}?\bCouncil at its ({ORDINAL}) session\b(?P<behind>.{{0,80}})", re.IGNORECASE
)
"""What reports up to 2010 say instead: the outcome report `adopted by the Council at its eighth session`."""
_MONTH_YEAR = re.compile(rf"\b({MONTH})\s*,?\s+((?:19|20)\d\d)", re.IGNORECASE)
_LISTED = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+")
RAPPORTEURS = 3  # States in a troika; so many must stand there where no colon leads in their names
LONGEST_TO_ADOPTION = 15  # days; sessions last two weeks, and a report is adopted in the session of the review
_OPENING = 12
"""Passages in which the opening facts stand."""


def review_facts(document: Document, passages: Sequence[Passage]) -> Review | None:
    """Give the review that a report of the Working Group, or a decision on its outcome, speaks of.

    Null for other kinds, and where the State or the cycle is not known. Dates are ISO; `answer_due` is a month.
    """
    if not document.states or document.cycle is None:
        return None
    if document.kind == "decision":
        return _of_decision(document)
    if document.kind not in ("working_group_report", "draft_report"):
        return None
    opening = [passage for passage in passages if passage.number in ("1", "2", "3", "4", "5")][:_OPENING]
    sentences = list(_sentences(opening))
    year = _year(document, sentences)
    return _review(
        document,
        reviewed_on=_day_after(_HELD, sentences, year),
        adopted_on=_day_of_adoption(sentences, year),
        troika=_troika(opening),
        answer_due=_answer_due(passages),
    )


def dates_in_doubt(document: Document, passages: Iterable[Passage], review: Review) -> Iterator[Problem]:
    """Give a doubt where a report was adopted before its review or long after, as a misprinted month says."""
    if not review.reviewed_on or not review.adopted_on or _days_to_adoption(review) in range(LONGEST_TO_ADOPTION):
        return
    said = next((one for one in passages if _ADOPTED.search(one.text)), None)
    yield Problem(
        document=document.id,
        number=said.number if said else None,
        page=said.page if said else None,
        kind="unknown_date",
        message=ADOPTED_LATE(adopted=review.adopted_on, reviewed=review.reviewed_on),
        found=said.text[:300] if said else "",
    )


def _days_to_adoption(review: Review) -> int:
    """Give the days from a review to the adoption of its report; -1 where one of the two is no day."""
    try:
        held, adopted = (date.fromisoformat(day or "") for day in (review.reviewed_on, review.adopted_on))
    except ValueError:
        return -1
    return (adopted - held).days


def _of_decision(document: Document) -> Review:
    return _review(document, decision=document.symbol)


def _review(
    document: Document,
    *,
    reviewed_on: str | None = None,
    adopted_on: str | None = None,
    decision: str | None = None,
    troika: tuple[str, ...] = (),
    answer_due: str | None = None,
) -> Review:
    return Review(
        id=f"{document.states[0]}-{document.cycle}",
        states=document.states,
        cycle=document.cycle or 0,
        session=document.session,
        reviewed_on=reviewed_on,
        adopted_on=adopted_on,
        decision=decision,
        troika=troika,
        answer_due=answer_due,
        documents=(document.id,),
    )


def _sentences(passages: Iterable[Passage]) -> Iterator[str]:
    for passage in passages:
        yield from _SENTENCE.split(passage.text)


def _year(document: Document, sentences: Iterable[str]) -> str | None:
    """Give the year of the session, for dates printed without one; null where nothing tells."""
    for sentence in sentences:
        if "session" in sentence and (found := re.search(r"\b(20\d\d)\b(?!.*\bof 18 June)", sentence[-60:])):
            return found[1]
    known = sessions.session(document.session or 0)
    return known.ends[:4] if known else None


def _iso(found: re.Match[str], year: str | None) -> str | None:
    month, year = month_number(found[2]), found[3] or year
    if not month or not year or not 1 <= int(found[1]) <= 31:
        return None
    return f"{year}-{month:02}-{int(found[1]):02}"


def _day_after(words: re.Pattern[str], sentences: Iterable[str], year: str | None) -> str | None:
    for sentence in sentences:
        said = words.search(sentence)
        if said and (found := _DAY.search(sentence, said.end()) or _DAY.search(sentence)):
            return _iso(found, year)
    return None


def _day_of_adoption(sentences: Iterable[str], year: str | None) -> str | None:
    """Give the last day named in front of the words of adoption, else the first behind them."""
    for sentence in sentences:
        if said := _ADOPTED.search(sentence):
            before = list(_DAY.finditer(sentence, 0, said.start()))
            found = before[-1] if before else _DAY.search(sentence, said.end())
            return _iso(found, year) if found else None
    return None


def _troika(passages: Iterable[Passage]) -> tuple[str, ...]:
    for passage in passages:
        if not _TROIKA.search(passage.text):
            continue
        _, sign, listed = passage.text.rpartition(":" if ":" in passage.text else "review of ")
        named = tuple(dict.fromkeys(_named_in_a_row(listed))) if sign else ()
        if sign == ":" or len(named) == RAPPORTEURS:
            return named
    return ()


def _named_in_a_row(words: str) -> Iterator[str]:
    """Give the codes of States listed with commas and `and`, which may also be part of a name."""
    pieces = _LISTED.split(words.strip(" .;*"))
    at = 0
    while at < len(pieces):
        for end in range(min(at + 3, len(pieces)), at, -1):
            if code := find(" and ".join(pieces[at:end])):
                yield code
                at = end - 1
                break
        at += 1


def _answer_due(passages: Iterable[Passage]) -> str | None:
    """Give the month of the last session named as the latest for answers; what it is where the lead-in gives none."""
    due = taken_up = None
    for passage in passages:
        for found in _DUE.finditer(passage.text) if "later than" in passage.text else ():
            due = _month_of(found) or due
        for found in _OUTCOME.finditer(passage.text) if "utcome report" in passage.text else ():
            taken_up = _month_of(found) or taken_up
    return due or taken_up


def _month_of(found: re.Match[str]) -> str | None:
    if named := _MONTH_YEAR.search(found["behind"]):
        return f"{named[2]}-{month_number(named[1]):02}"
    number = ordinal(found[1])
    return sessions.month_of_council(number) if number else None
