"""The record of one State as it was known on a day, sorted by kind: what every section of a brief draws on."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from followthrough.brief.parts import Source
from followthrough.brief.words import shortened
from followthrough.follow import Ask, Dossier, dossier
from followthrough.follow.dossier import ALWAYS, is_known, line_of
from followthrough.records import (
    Coverage,
    Document,
    Event,
    Finding,
    Observation,
    Passage,
    Problem,
    Record,
    Response,
    Review,
    Statement,
    Total,
)
from followthrough.wording import ENGLISH, Wording

FEW = 4
"""So many paragraphs are cited one by one."""


@dataclass(frozen=True, slots=True)
class Case:
    """Everything about a State that was public on a day; `on` is null where the record is taken as it stands."""

    state: str
    on: str | None
    dossier: Dossier
    documents: Mapping[str, Document]
    reviews: Mapping[int, Review]
    totals: tuple[Total, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    observations: tuple[Observation, ...]
    findings: Mapping[str, Finding]
    coverage: tuple[Coverage, ...]
    problems: tuple[Problem, ...]
    paragraphs: Mapping[str, int]
    """How many paragraphs of each document are in the record."""
    say: Wording
    """The language in which the brief is written."""

    @property
    def cycle(self) -> int | None:
        """Give the cycle of the newest review."""
        return max(self.dossier.cycles, default=None)

    @property
    def before(self) -> int | None:
        """Give the cycle of the review before it."""
        return max((c for c in self.dossier.cycles if c != self.cycle), default=None)

    def report(self, cycle: int) -> Document | None:
        """Give the document that holds most recommendations of a review."""
        held = [ask.recommendation.document for ask in self.dossier.of_cycle(cycle)]
        best = max(dict.fromkeys(held), key=held.count, default="")
        return self.documents.get(best)

    def year(self, cycle: int) -> str:
        """Give the year of a review, as far as it is known; else that of its report."""
        review, report = self.reviews.get(cycle), self.report(cycle)
        held = (review and (review.reviewed_on or review.adopted_on)) or (report and report.published) or ""
        return held[:4] or self.say.gettext("cycle %(n)s", n=cycle)

    def own(self, words: str, document: str | None) -> str:
        """Mark words of a document, or about one, with its language where that is not the reader's."""
        return self.say.own(words, self._language(document))

    def told(self, words: str, document: str | None, longest: int = 10**6) -> str:
        """Give what a record tells (a title, a role, a body) in the reader's language, else as it is, marked."""
        known = self.say.known(words)
        return shortened(known, longest) if known else self.own(shortened(words, longest), document)

    def _language(self, document: str | None) -> str:
        known = self.documents.get(document or "")
        return known.language if known else "en"


def case(records: Iterable[Record], state: str, on: str | None = None, say: Wording = ENGLISH) -> Case:
    """Sort the records of a State; what was not public on the ISO date `on` is left out."""
    until = on or ALWAYS
    listed = list(records)
    documents = {d.id: d for d in listed if isinstance(d, Document)}
    known = {d.id: d for d in documents.values() if is_known(d, until)}
    line = set(line_of(state))

    def out(identity: str | None) -> bool:
        return identity is None or identity not in documents or identity in known

    return Case(
        state,
        on,
        dossier(listed, state, on=until),
        known,
        {r.cycle: r for r in listed if isinstance(r, Review) and line & set(r.states)},
        tuple(t for t in listed if isinstance(t, Total) and _about(t, documents, line) and out(t.document)),
        tuple(s for s in listed if isinstance(s, Statement) and out(s.document) and _by(s.said_on, until)),
        tuple(sorted((e for e in listed if isinstance(e, Event) and _happens(e, line, until)), key=lambda e: e.on)),
        tuple(
            o for o in listed if isinstance(o, Observation) and o.state in line and _by(o.retrieved or o.on, until)
        ),
        {f.id: f for f in listed if isinstance(f, Finding) and f.state in line and out(f.document)},
        tuple(c for c in listed if isinstance(c, Coverage) and out(c.document)),
        tuple(p for p in listed if isinstance(p, Problem) and out(p.document)),
        Counter(p.document for p in listed if isinstance(p, Passage)),
        say,
    )


def _about(total: Total, documents: Mapping[str, Document], line: set[str]) -> bool:
    if total.state:
        return total.state in line
    document = documents.get(total.document)
    return document is not None and bool(line & set(document.states)) and len(document.states) == 1


def _happens(event: Event, line: set[str], until: str) -> bool:
    known_on = (event.announced_on or event.on) if event.status == "announced" else event.on
    return bool(line & set(event.states)) and _by(known_on, until)


def _by(day: str | None, until: str) -> bool:
    return not day or day[: len(until)] <= until


def source_of(ask: Ask) -> Source:
    """Give the paragraph of a recommendation."""
    return Source(ask.recommendation.document, ask.recommendation.number, ask.recommendation.page)


def sources_of(ask: Ask) -> tuple[Source, ...]:
    """Give the paragraph of a recommendation, and the corrigenda that make it what it is."""
    return source_of(ask), *(Source(corrigendum) for corrigendum in ask.corrected_by)


def source_of_answer(answer: Response) -> Source:
    """Give the paragraph of an answer."""
    return Source(answer.document, answer.number)


def within(case: Case, asks: Iterable[Ask]) -> tuple[Source, ...]:
    """Give the paragraphs of asks in the order of their document: one by one where they are few, else as ranges.

    A range ends with its lead-in: `121.1–121.60` and `122.1–122.157`.
    """
    wanted = {ask.id for ask in asks}
    numbers: dict[str, list[str]] = defaultdict(list)
    for ask in case.dossier.asks.values():
        if ask.id in wanted and ask.recommendation.number not in numbers[ask.recommendation.document]:
            numbers[ask.recommendation.document].append(ask.recommendation.number)
    return tuple(
        Source(document, number)
        for document, listed in numbers.items()
        for number in (listed if len(listed) <= FEW else _ranges(listed))
    )


def _ranges(numbers: list[str]) -> Iterator[str]:
    for _, run in groupby(numbers, key=lambda number: number.partition(".")[0]):
        first, *rest = run
        yield f"{first}–{rest[-1]}" if rest else first
