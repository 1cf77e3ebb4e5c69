"""Which paragraphs a report itself ties to which recommendations: by headings, notes to headings, and in the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followthrough.cover.references import Named, named
from followthrough.records import Passage
from followthrough.records.documents import NOTE_MARK

_NOTE_IN_TEXT = re.compile(r"(?:^|(?<=[.;)] ))(\d{1,3}) (?=For (?:the )?relevant)")
_RELEVANT = re.compile(r"[Rr]elevant (?:the )?recommendations?|recommendations? (?:nos?\.? ?)?\d", re.IGNORECASE)
_CITED = re.compile(rf"(?:(?<=[^\W\d_])|(?<=[.,;:)”’\"'])|{NOTE_MARK})(\d{{1,3}})(?=[\s.,;:){NOTE_MARK}]|$)")
_HEADING_MARKS = re.compile(r"(?:[^\W\d_)]|\s|,)\s?(\d{1,3})(?=\s*,|\s|$)")
_NUMBERED = re.compile(r"\d{1,3}")
_OF_HEADING = re.compile(r"(?:For (?:the )?)?[Rr]elevant recommendations?|For relevant the reco")
JUMP = 4
"""A paragraph's number may be so much higher than the last one's; beyond that it is no paragraph of the count."""
REACH = 6
"""The next note cited may have a number so much higher, since notes at headings and in tables are not seen."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Paragraphs (by place) that the report ties to recommendations; `close` where the paragraph itself does."""

    named: Named
    places: range
    close: bool


def ties(passages: Sequence[Passage]) -> list[Tie]:
    """Give all ties of a report, from its headings, its notes and its paragraphs."""
    outline = Outline(passages)
    return [*_by_heading(passages), *_by_title(outline), *_by_paragraph(outline), *_by_note(outline)]


class Outline:
    """Where a report's numbered paragraphs and its sections are.

    A paragraph is a passage whose number goes on counting; what stands between paragraphs and is short is a title,
    also where it has a number of its own ("1. Women").
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self.paragraphs: list[int] = []
        last = 0
        for place, passage in enumerate(passages):
            if passage.number and _NUMBERED.fullmatch(passage.number) and last < int(passage.number) <= last + JUMP:
                if is_title(passage.text) and int(passage.number) != last + 1:
                    continue
                self.paragraphs.append(place)
                last = int(passage.number)
        inside = frozenset(self.paragraphs)
        self.titles = [p for p in range(len(passages)) if p not in inside and is_title(passages[p].text)]
        changes = (p for p in range(1, len(passages)) if passages[p].heading != passages[p - 1].heading)
        self.starts = sorted({0, *self.titles, *changes})

    def section(self, start: int) -> range:
        """Give the places from one start of a section to the next that paragraphs stand before."""
        first = next((p for p in self.paragraphs if p >= start), len(self.passages))
        end = next((s for s in self.starts if s > first), len(self.passages))
        return range(start, end)


def is_title(text: str) -> bool:
    """Say whether a passage reads as a heading: short but for the numbers in it, and without a full stop."""
    bare = re.sub(r"[\d\s.,;–-]+", " ", text)
    return len(bare) < 120 and not text.rstrip("0123456789 ").endswith((".", ";", ":"))


def _by_heading(passages: Sequence[Passage]) -> Iterator[Tie]:
    """Tie the numbers in a heading to all that stands under it."""
    for start, passage in enumerate(passages):
        before = passages[start - 1].heading if start else ()
        for level, heading in enumerate(passage.heading):
            if before[: level + 1] == passage.heading[: level + 1]:
                continue
            found = named(heading, is_heading=True)
            if found:
                yield Tie(found, range(start, _end_of(passages, start, level)), close=False)


def _end_of(passages: Sequence[Passage], start: int, level: int) -> int:
    prefix = passages[start].heading[: level + 1]
    inside = (n for n in range(start, len(passages)) if passages[n].heading[: level + 1] != prefix)
    return next(inside, len(passages))


def _by_title(outline: Outline) -> Iterator[Tie]:
    for place in outline.titles:
        found = named(outline.passages[place].text, is_heading=True)
        if found:
            yield Tie(found, outline.section(place), close=False)


def _by_paragraph(outline: Outline) -> Iterator[Tie]:
    for place in outline.paragraphs:
        passage = outline.passages[place]
        texts = [passage.text, *(note.text for note in passage.footnotes if not _OF_HEADING.match(note.text))]
        for found in filter(None, map(named, texts)):
            yield Tie(found, range(place, place + 1), close=True)


def _by_note(outline: Outline) -> Iterator[Tie]:
    """Tie the notes that stand at a heading to the paragraphs below it."""
    notes = _heading_notes(outline)
    if notes:
        last_cited = _last_cited(outline)
        for mark, found in notes:
            yield Tie(found, outline.section(_start_for(mark, outline, last_cited)), close=False)


def _heading_notes(outline: Outline) -> list[tuple[int, Named]]:
    texts: dict[int, str] = {}
    paragraphs = frozenset(outline.paragraphs)
    for place, passage in enumerate(outline.passages):
        for note in passage.footnotes:
            if note.mark.isdigit() and (place not in paragraphs or _OF_HEADING.match(note.text)):
                texts.setdefault(int(note.mark), note.text)
        if place not in paragraphs:
            pieces = _NOTE_IN_TEXT.split(passage.text)
            texts |= {int(mark): text for mark, text in zip(pieces[1::2], pieces[2::2], strict=True)}
    found = [(mark, named(text)) for mark, text in sorted(texts.items()) if _RELEVANT.search(text)]
    return [(mark, names) for mark, names in found if names]


def _last_cited(outline: Outline) -> list[int]:
    """For each place, the highest note cited up to there, notes counting upwards through a document."""
    highest, found = 0, []
    paragraphs = frozenset(outline.paragraphs)
    for place, passage in enumerate(outline.passages):
        if place in paragraphs:
            marks = {int(m) for m in _CITED.findall(passage.text)}
            marks |= {int(note.mark) for note in passage.footnotes if note.mark.isdigit()}
            while nearest := sorted(m for m in marks if highest < m <= highest + REACH):
                highest = nearest[0]
        found.append(highest)
    return found


def _start_for(mark: int, outline: Outline, last_cited: Sequence[int]) -> int:
    """Give the section whose heading bears the mark; else the last one before which the notes stop short of it."""
    for start in reversed(outline.starts):
        passage = outline.passages[start]
        titles = [*passage.heading[-1:], *([passage.text] if start in outline.titles else [])]
        if any(mark in map(int, _HEADING_MARKS.findall(text)) for text in titles):
            return start
    fitting = [start for start in outline.starts if (last_cited[start - 1] if start else 0) < mark]
    return fitting[-1] if fitting else 0
