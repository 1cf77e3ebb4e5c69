"""How many recommendations a review has, in each unit, and how they were answered.

A report's paragraphs are the United Nations' unit; text × recommending State is UPR Info's. One paragraph may hold
several texts, one text may have several recommending States, and one answer may concern only a clause of a text.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast, get_args

from followthrough.records import Position, Recommendation, Response, Stage
from followthrough.records.ledger import STAGES, held, together, until

POSITIONS = frozenset(get_args(Position))

UNITS = {"paragraph": "paragraphs", "text": "texts", "text_state": "texts × State", "clause": "clauses"}
"""Every unit, and how it is called where it is counted."""

MEANT: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "supported": {"": ("supported",), " with those in part": ("supported", "supported_in_part")},
    "supported_in_part": {"": ("supported_in_part",)},
    "noted": {"": ("noted",), " with those not supported": ("noted", "not_supported", "rejected")},
    "not_supported": {
        "": ("not_supported",),
        " with those rejected": ("not_supported", "rejected"),
        " with those noted": ("noted", "not_supported", "rejected"),
    },
    "rejected": {"": ("rejected",), " with those not supported": ("not_supported", "rejected")},
    "pending": {"": ("pending",), " with those without answer": ("pending", "open")},
    "implemented": {"": ("implemented",), " with those under way": ("implemented", "under_way")},
}
"""Which positions or claims a stated figure may count. States use the words loosely; each reading is named."""

Tally = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Counts:
    """The size of a review by unit; its paragraphs, texts and pairs by the position held after each stage.

    `size[unit]`; `answered[stage][unit][position]`, where the position `open` stands for no answer at all;
    `given[stage][unit][position or claim]` counts what was said at that stage alone.
    """

    report: str
    size: Mapping[str, int]
    answered: Mapping[Stage, Tally]
    given: Mapping[Stage, Tally]

    def values(self, what: str) -> dict[str, int]:
        """Give every count that a stated total of this kind can mean, by the words that tell them apart."""
        if what == "received":
            return {UNITS[unit]: value for unit, value in self.size.items() if value}
        counted = {f"{unit} {when}": tally for unit, when, tally in self._tallies()}
        return {
            f"{where}{which}": sum(tally.get(position, 0) for position in positions)
            for which, positions in MEANT.get(what, {}).items()
            for where, tally in counted.items()
        }

    def _tallies(self) -> Iterator[tuple[str, str, Mapping[str, int]]]:
        for stage, by_unit in self.answered.items():
            for unit, tally in by_unit.items():
                yield UNITS[unit], "in the report" if stage == "report" else f"after the {stage}", tally
        yield from self._added()
        for stage, by_unit in self.given.items():
            for unit, tally in by_unit.items():
                yield UNITS[unit], f"by the {stage} alone", tally

    def _added(self) -> Iterator[tuple[str, str, Mapping[str, int]]]:
        """Yield what each stage added to the answers of the report: a State may give both figures, never the sum."""
        at_once = self.answered["report"]
        if not set(at_once["text"]) - {"pending", "open"}:
            return
        for stage, by_unit in self.answered.items():
            for unit, tally in by_unit.items():
                if stage != "report":
                    more = {word: value - at_once[unit].get(word, 0) for word, value in tally.items()}
                    yield UNITS[unit], f"added by the {stage}", more


def count(
    report: str,
    recommendations: Sequence[Recommendation],
    ledger: Mapping[str, list[Response]],
    claims: Mapping[str, list[Response]],
) -> Counts:
    """Count one report's recommendations; `ledger` and `claims` hold the answers by recommendation."""
    clauses = sum(max(1, len({a.clause for a in ledger.get(r.id, ()) if a.clause})) for r in recommendations)
    size = {
        "paragraph": len({r.number for r in recommendations}),
        "text": len(recommendations),
        "text_state": sum(max(1, len(r.recommenders)) for r in recommendations),
        "clause": clauses,
    }
    said = [answer for r in recommendations for answer in (*ledger.get(r.id, ()), *claims.get(r.id, ()))]
    used = {answer.stage for answer in said} | {"report"}
    answered: dict[Stage, Tally] = {}
    given: dict[Stage, Tally] = {}
    for stage in (stage for stage in STAGES if stage in used):
        answered[stage] = _tally(recommendations, [_held(r, stage, ledger) for r in recommendations])
        if stage != "report":
            words = [_said(r, stage, ledger) | _claimed(r, stage, claims) for r in recommendations]
            given[stage] = _tally(recommendations, words)
    return Counts(report, size, answered, given)


def _held(r: Recommendation, stage: Stage, ledger: Mapping[str, list[Response]]) -> set[str]:
    return {held(r, until(ledger.get(r.id, ()), stage=stage)) or "open"}


def _said(r: Recommendation, stage: Stage, ledger: Mapping[str, list[Response]]) -> set[str]:
    position = together({a.position for a in ledger.get(r.id, ()) if a.stage == stage and a.position})
    return {position} if position else set()


def _claimed(r: Recommendation, stage: Stage, claims: Mapping[str, list[Response]]) -> set[str]:
    return {a.claim for a in claims.get(r.id, ()) if a.stage == stage and a.claim}


def _tally(recommendations: Sequence[Recommendation], words: Sequence[set[str]]) -> Tally:
    """Count paragraphs, texts and pairs by the words of each text; the texts of a paragraph are taken together."""
    paragraphs: dict[str, set[str]] = defaultdict(set)
    texts: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for r, of_text in zip(recommendations, words, strict=True):
        for word in of_text:
            texts[word] += 1
            pairs[word] += max(1, len(r.recommenders))
            paragraphs[r.number].add(word)
    by_paragraph: Counter[str] = Counter(word for found in paragraphs.values() for word in _whole(found))
    return {"paragraph": dict(by_paragraph), "text": dict(texts), "text_state": dict(pairs)}


def _whole(words: set[str]) -> set[str]:
    positions = words & POSITIONS
    whole = together({cast("Position", word) for word in positions})
    if whole is None:
        return words
    return (words - positions - {"open"}) | {whole}
