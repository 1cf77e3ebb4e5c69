"""What happens around and after a review: statements, events, findings, coverage, assessments, figures."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["answered", "mentioned", "denied", "referred_elsewhere", "not_found"]
StatementKind = Literal["direct", "indirect", "mixed", "paraphrase"]
EventStatus = Literal["announced", "held", "adopted", "cancelled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveringPassage:
    """A passage that speaks to a subject: its number, page, score and the sentence that carries it."""

    number: str | None
    page: int
    score: float
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What a document says on a subject (a recommendation, pledge or finding); passages best first."""

    type: Literal["coverage"] = "coverage"
    subject: str
    document: str
    verdict: Verdict
    passages: tuple[CoveringPassage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What somebody said, as a document reports it. `quote` is verbatim, several pieces where it is split."""

    type: Literal["statement"] = "statement"
    id: str
    document: str
    speaker: str
    role: str = ""
    affiliation: str = ""
    said_on: str | None = None
    occasion: str = ""
    kind: StatementKind
    quote: tuple[str, ...]
    cue: str = ""
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that a body does on a day: a review, an adoption, a resolution, a meeting ahead."""

    type: Literal["event"] = "event"
    id: str
    kind: str
    states: tuple[str, ...] = ()
    body: str
    on: str
    status: EventStatus
    announced_on: str | None = None
    title: str
    symbol: str | None = None
    votes: dict[str, int] | None = None
    asks: str | None = None
    document: str | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What an inquiry or an expert body found."""

    type: Literal["finding"] = "finding"
    id: str
    document: str
    number: str
    text: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """How far something was carried out, in the words of whoever assessed it, on their own scale."""

    type: Literal["assessment"] = "assessment"
    id: str
    subject: str
    assessor: str
    capacity: str
    scale: str
    grade: str
    on: str
    rationale: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One value of a series of figures about a State."""

    type: Literal["observation"] = "observation"
    series: str
    state: str
    on: str
    value: float
    unit: str
    source: str
    retrieved: str | None = None
