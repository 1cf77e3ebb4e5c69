"""The record: frozen, typed values, one JSON object a line, each with a `type`.

Every other room takes some of these in and gives some of these out. Import them from here.
"""

from followthrough.records.documents import Block, Document, DocumentKind, Footnote, Passage, Role
from followthrough.records.doubts import Problem, Run
from followthrough.records.follow_up import (
    Assessment,
    Coverage,
    CoveringPassage,
    Event,
    EventStatus,
    Finding,
    Observation,
    Statement,
    StatementKind,
    Verdict,
)
from followthrough.records.reviews import (
    Claim,
    Correctable,
    Corrigendum,
    Echo,
    Label,
    Mechanism,
    Pledge,
    Position,
    PrintedRecommender,
    Recommendation,
    Relation,
    Response,
    Review,
    Scheme,
    Stage,
    Total,
)

Record = (
    Document
    | Block
    | Passage
    | Review
    | Recommendation
    | Response
    | Corrigendum
    | Pledge
    | Total
    | Label
    | Echo
    | Coverage
    | Statement
    | Event
    | Finding
    | Assessment
    | Observation
    | Problem
    | Run
)

__all__ = [
    "Assessment",
    "Block",
    "Claim",
    "Correctable",
    "Corrigendum",
    "Coverage",
    "CoveringPassage",
    "Document",
    "DocumentKind",
    "Echo",
    "Event",
    "EventStatus",
    "Finding",
    "Footnote",
    "Label",
    "Mechanism",
    "Observation",
    "Passage",
    "Pledge",
    "Position",
    "PrintedRecommender",
    "Problem",
    "Recommendation",
    "Record",
    "Relation",
    "Response",
    "Review",
    "Role",
    "Run",
    "Scheme",
    "Stage",
    "Statement",
    "StatementKind",
    "Total",
    "Verdict",
]
