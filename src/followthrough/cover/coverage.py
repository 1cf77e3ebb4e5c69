"""Subjects and reports in, coverage out."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from followthrough.cover.likeness import Report
from followthrough.cover.references import Named
from followthrough.cover.sections import Outline, Tie, ties
from followthrough.cover.verdict import verdict
from followthrough.records import Coverage, CoveringPassage, Passage
from followthrough.records.ids import base_symbol

SHOWN = 10
"""So many paragraphs are given for each subject at most."""
CLOSE, TIED = 2.0, 1.0
"""What is added to the likeness of a paragraph that names the subject, and of one below a heading that does."""
LEAST = 0.08


class Subject(Protocol):
    """A recommendation, pledge or finding."""

    @property
    def id(self) -> str:
        """Give its id."""

    @property
    def document(self) -> str:
        """Give its document."""

    @property
    def number(self) -> str:
        """Give its number in the document."""

    @property
    def text(self) -> str:
        """Give its words."""


def coverage(subjects: Iterable[Subject], passages: Iterable[Passage]) -> Iterator[Coverage]:
    """Give for each subject what one report (its passages, in order) says on it.

    Paragraphs come best first: those that name the subject by its number, then those below a heading that does, then
    those with the same words. Scores go from 0 to 1. The last paragraph of a tie counts as far as its heading goes.
    """
    printed = list(passages)
    listed = list(subjects)
    if not printed:
        return
    covering = _Covering(printed, listed)
    for subject in listed:
        yield covering.of(subject)


class _Covering:
    """One report, held against all subjects."""

    def __init__(self, passages: list[Passage], subjects: Sequence[Subject]) -> None:
        self._passages = passages
        self._paragraphs = Outline(passages).paragraphs
        self._report = Report(passages)
        self._ties = ties(passages)
        self._meant = _Meant(subjects)

    def of(self, subject: Subject) -> Coverage:
        likeness = self._report.likeness(subject.text)
        tied = self._tied(subject)
        scores = {place: likeness[place] + tied.get(place, 0.0) for place in self._paragraphs}
        best = sorted((p for p in scores if scores[p] >= LEAST), key=lambda p: (-scores[p], p))[:SHOWN]
        covering = tuple(self._covering(subject, place, scores[place]) for place in best)
        if not best:
            return Coverage(subject=subject.id, document=self._passages[0].document, verdict="not_found")
        added = tied.get(best[0], 0.0)
        judged = verdict(covering[0].sentence, likeness[best[0]], tied=added > 0, close=added == CLOSE)
        given = () if judged == "not_found" else covering
        return Coverage(subject=subject.id, document=self._passages[0].document, verdict=judged, passages=given)

    def _tied(self, subject: Subject) -> dict[int, float]:
        found: dict[int, float] = {}
        for tie in self._ties:
            if self._meant.means(tie.named, subject):
                for place in tie.places:
                    found[place] = max(found.get(place, 0.0), _worth(tie))
        return found

    def _covering(self, subject: Subject, place: int, score: float) -> CoveringPassage:
        passage = self._passages[place]
        return CoveringPassage(
            number=passage.number,
            page=passage.page,
            score=round(min(score / (1 + CLOSE), 1.0), 4),
            sentence=self._report.best_sentence(subject.text, passage.text),
        )


def _worth(tie: Tie) -> float:
    return CLOSE if tie.close else TIED


class _Meant:
    """Tells which subject a number means, where a text leaves out the report or the paragraph before the point."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        self._full: dict[tuple[str, str], set[str]] = {}
        for subject in subjects:
            self._full.setdefault((subject.document, _last(subject.number)), set()).add(subject.number)
        self._latest = max((subject.document for subject in subjects), key=_session, default="")

    def means(self, reference: Named, subject: Subject) -> bool:
        """Say whether a reference means a subject; without a symbol, the latest report is meant."""
        report = base_symbol(reference.symbol) if reference.symbol else ""
        if subject.document != (report if _is_report(report) else self._latest):
            return False
        if subject.number in reference.numbers:
            return True
        short = _last(subject.number)
        return short in reference.numbers and len(self._full[subject.document, short]) == 1


def _session(symbol: str) -> tuple[int, str]:
    parts = symbol.split("/")
    return (int(parts[2]) if _is_report(symbol) else 0, symbol)


def _is_report(symbol: str) -> bool:
    """Say whether a symbol is that of a report of the Working Group: `A/HRC/22/7`."""
    parts = symbol.split("/")
    return len(parts) == 4 and parts[2].isdigit() and parts[3].isdigit()


def _last(number: str) -> str:
    return number.rpartition(".")[2]
