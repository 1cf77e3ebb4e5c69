"""The records of one review gathered from a stream, so that the checks can look at them together."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from followthrough.records import (
    Corrigendum,
    Document,
    Problem,
    Recommendation,
    Record,
    Response,
    Review,
    Total,
)
from followthrough.records.ids import base_symbol, document_of


@dataclass
class Gathered:
    """A record sorted by type; recommendations and answers by the document that holds the recommendation."""

    documents: dict[str, Document] = field(default_factory=dict)
    repeated: list[Document] = field(default_factory=list)
    reviews: list[Review] = field(default_factory=list)
    recommendations: dict[str, list[Recommendation]] = field(default_factory=lambda: defaultdict(list))
    responses: list[Response] = field(default_factory=list)
    corrigenda: list[Corrigendum] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def remember(self, document: Document) -> None:
        """Take in a document; it is repeated where another file of it was there, no re-issue and no other language.

        Records of quotations and findings name the documents that they cite, without a file: those repeat nothing.
        """
        before = self.documents.setdefault(document.id, document)
        files = before is not document and before.sha256 and document.sha256
        if files and (before.symbol, before.language) == (document.symbol, document.language):
            self.repeated.append(document)

    def reports(self) -> list[str]:
        """Name the documents that hold recommendations of the review, or should, in the order in which they came."""
        expected = [d.id for d in self.documents.values() if d.kind in ("working_group_report", "draft_report")]
        return list(dict.fromkeys([*expected, *self.recommendations]))

    def corrected(self) -> dict[str, list[Corrigendum]]:
        """Give the corrigenda of recommendations by the report that they correct."""
        found: dict[str, list[Corrigendum]] = defaultdict(list)
        for one in self.corrigenda:
            if one.recommendation:
                found[document_of(one.recommendation)].append(one)
        return dict(found)

    def state_of(self, report: str) -> str | None:
        """Give the State under review of a report, from the document or from its recommendations."""
        document = self.documents.get(report)
        if document and document.states:
            return document.states[0]
        return self.recommendations[report][0].state if self.recommendations.get(report) else None

    def cycle_of(self, report: str) -> int | None:
        """Give the cycle of a report, from the document or from its recommendations."""
        document = self.documents.get(report)
        if document and document.cycle:
            return document.cycle
        return self.recommendations[report][0].cycle if self.recommendations.get(report) else None


def gather(records: Iterable[Record]) -> Gathered:
    """Sort records by type; the same record twice counts once."""
    found = Gathered()
    seen: set[str] = set()
    for record in records:
        match record:
            case Document():
                found.remember(record)
            case Recommendation() if record.id not in seen:
                seen.add(record.id)
                found.recommendations[record.document].append(record)
            case Response():
                found.responses.append(record)
            case Corrigendum():
                found.corrigenda.append(record)
            case Total():
                found.totals.append(record)
            case Review():
                found.reviews.append(record)
            case Problem():
                found.problems.append(record)
            case _:
                pass
    return found


def council_session(symbol: str) -> str | None:
    """Give the Council session in a symbol: `A/HRC/14/15` and `A/HRC/DEC/14/105` → `14`; null for others."""
    parts = [part for part in base_symbol(symbol).removeprefix("SAMPLE/").split("/") if part not in ("DEC", "RES")]
    return parts[2] if len(parts) == 4 and parts[:2] == ["A", "HRC"] and parts[2].isdigit() else None
