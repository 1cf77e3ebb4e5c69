"""How many recommendations a review has, in each unit, and how they were answered.

A report's paragraphs are the United Nations' unit; text × recommending State is UPR Info's. One paragraph may hold
several texts, one text may have several recommending States, and one answer may concern only a clause of a text.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from followthrough.records import Position, Recommendation, Response, Stage
from followthrough.records.ledger import STAGES, held, together, until

UNITS = ("paragraph", "text", "text_state", "clause")


@dataclass(frozen=True, slots=True)
class Counts:
    """The size of a review by unit, and its paragraphs and texts by the position held after each stage.

    `size[unit]`; `answered[stage][unit][position]`, where the position `open` stands for no answer at all.
    """

    report: str
    size: Mapping[str, int]
    answered: Mapping[Stage, Mapping[str, Mapping[str, int]]]

    def values(self, what: str) -> dict[str, int]:
        """Give every count that a stated total of this kind can mean, named by stage and unit."""
        if what == "received":
            return {unit: value for unit, value in self.size.items() if value}
        return {
            f"{unit}, after the {stage}" if stage != "report" else f"{unit}, in the report": tally.get(what, 0)
            for stage, by_unit in self.answered.items()
            for unit, tally in by_unit.items()
        }


def count(report: str, recommendations: Sequence[Recommendation], ledger: Mapping[str, list[Response]]) -> Counts:
    """Count one report's recommendations; `ledger` holds the answers by recommendation."""
    clauses = sum(max(1, len({a.clause for a in ledger.get(r.id, ()) if a.clause})) for r in recommendations)
    size = {
        "paragraph": len({r.number for r in recommendations}),
        "text": len(recommendations),
        "text_state": sum(max(1, len(r.recommenders)) for r in recommendations),
        "clause": clauses,
    }
    used = {answer.stage for r in recommendations for answer in ledger.get(r.id, ())} | {"report"}
    answered = {stage: _answered(recommendations, ledger, stage) for stage in STAGES if stage in used}
    return Counts(report, size, answered)


def _answered(
    recommendations: Sequence[Recommendation], ledger: Mapping[str, list[Response]], stage: Stage
) -> dict[str, dict[str, int]]:
    paragraphs: dict[str, set[Position]] = defaultdict(set)
    texts: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for r in recommendations:
        position = held(r, until(ledger.get(r.id, ()), stage=stage))
        texts[position or "open"] += 1
        pairs[position or "open"] += max(1, len(r.recommenders))
        paragraphs[r.number] |= {position} if position else set()
    by_paragraph: Counter[str] = Counter(together(said) or "open" for said in paragraphs.values())
    return {"paragraph": dict(by_paragraph), "text": dict(texts), "text_state": dict(pairs)}
