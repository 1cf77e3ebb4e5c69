"""Positions that sentences of a report give by number, without the word recommendation: `Of these, 9.1-9.3 enjoy …`.

Lists of reports have their position from lead-ins and headings. Where these leave some open, the paragraphs between
the lists are read as an addendum is, for the numbers that they name.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from followthrough.find.answers import answers
from followthrough.find.answers.named.catalogue import Catalogue
from followthrough.find.answers.named.numbers import mentions
from followthrough.find.recommendations.lead_ins import position
from followthrough.find.recommendations.section import section
from followthrough.find.sentences import sentences
from followthrough.records import Document, Passage, Position, Problem, Recommendation, Response

_NUMBERED = re.compile(r"\d{1,3}\.\d{1,3}")
_OF_OTHERS = frozenset(("position_by_remainder", "contradictory_answers", "position_by_wording"))
"""Doubts about how a position was read that hold for a report too."""
Found = Recommendation | Response | Problem
_REST = re.compile(
    r"(?:(?:all )?the (?:others|rest|remaining(?: ones| texts)?)|all others|others)\b[^.\d]{0,160}\.?$", re.IGNORECASE
)
LONGEST = 3000  # characters of a paragraph that may speak of recommendations by number


def with_what_is_said(document: Document, passages: Sequence[Passage], found: Iterable[Found]) -> Iterator[Found]:
    """Give the records of a report, those left unclear with the position that a sentence gives their numbers."""
    records = list(found)
    unclear = [one for one in records if isinstance(one, Recommendation) and one.position == "unclear"]
    speaking = _speaking(passages, records) if unclear else []
    if not speaking:
        yield from records
        return
    read = answers(document, speaking, [replace(one, position="pending") for one in unclear])
    said = {one.recommendation: one for one in read if isinstance(one, Response) and one.position}
    said = {**_in_the_reports_words(document, speaking, unclear, set(said)), **said}
    settled = all(one.id in said for one in unclear)
    for record in records:
        if not (settled and isinstance(record, Problem) and record.kind == "position_unclear"):
            yield _as_said(record, said)
    if said:
        yield from (one for one in read if isinstance(one, Problem) and one.kind in _OF_OTHERS)


def _speaking(passages: Sequence[Passage], records: Sequence[Found]) -> list[Passage]:
    """Give the paragraphs of section II that are no recommendations, where one of them names a number."""
    made = {one.number for one in records if isinstance(one, Recommendation)}
    others = [
        passage
        for passage in section(passages)
        if (passage.number or "").strip(" .") not in made and len(passage.text) <= LONGEST
    ]
    named = any(number in made for passage in others for number in _NUMBERED.findall(passage.text))
    return others if named else []


def _as_said(record: Found, said: dict[str | None, Response]) -> Found:
    if isinstance(record, Recommendation) and record.position == "unclear" and record.id in said:
        return replace(record, position=said[record.id].position)
    if isinstance(record, Response) and record.position == "unclear" and (by := said.get(record.recommendation)):
        return replace(record, position=by.position, formula=by.formula, claim=record.claim or by.claim)
    return record


def _in_the_reports_words(
    document: Document, speaking: Sequence[Passage], unclear: Sequence[Recommendation], said: Set[str | None]
) -> dict[str | None, Response]:
    """Give what a report puts off, in a formula that no addendum uses, and what it says of the rest of a list.

    `9.4 to 9.6 will be examined`; `The others are noted`, where others have been `said` before.
    """
    catalogue = Catalogue(document.id, unclear)
    found: dict[str | None, Response] = {}
    rest: list[str] = []
    for passage in speaking:
        for start, end in sentences(passage.text):
            words = passage.text[start:end].strip()
            if "." in words and _NUMBERED.search(words) and position(words) == "pending":
                spans = [span for one in mentions(words) for span in one.spans if "." in span.first]
                for name in (name for number in catalogue.resolve(spans) for name in catalogue.ids(number)):
                    found[name] = _response(document, name, "pending", words)
            elif _REST.match(words) and (said or found):
                rest.append(words)
    given = position(rest[0]) if len(rest) == 1 else None
    if given:
        left = [one.id for one in unclear if one.id not in said and one.id not in found]
        found.update({name: _response(document, name, given, rest[0]) for name in left})
    return found


def _response(document: Document, name: str, given: Position, words: str) -> Response:
    return Response(
        id=f"{name}~report", recommendation=name, position=given, formula=words, stage="report", document=document.id
    )
