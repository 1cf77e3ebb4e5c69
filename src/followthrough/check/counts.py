"""How many recommendations a review has, in each unit, and how they were answered.

A report's paragraphs are the United Nations' unit; text × recommending State is UPR Info's. One paragraph may hold
several texts, one text may have several recommending States, and one answer may concern only a clause of a text.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from typing import cast, get_args

from followthrough.records import Position, Recommendation, Response, Stage
from followthrough.records.ledger import STAGES, parts_held, together, until

AS_PRINTED = "before its corrigenda"
"""Said of what a report printed, where corrigenda of it changed that."""
POSITIONS = frozenset(get_args(Position))
REFUSING: frozenset[Position] = frozenset(("not_supported", "rejected"))
PART_REFUSED = "part_refused"
"""Counted beside the position of a recommendation that is supported in part, where the State refuses another part."""

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
        " with those of which a part is not supported": ("not_supported", "rejected", PART_REFUSED),
    },
    "rejected": {
        "": ("rejected",),
        " with those not supported": ("not_supported", "rejected"),
        " with those of which a part is not supported": ("not_supported", "rejected", PART_REFUSED),
    },
    "pending": {"": ("pending",), " with those without answer": ("pending", "open")},
    "implemented": {"": ("implemented",), " with those under way": ("implemented", "under_way")},
}
"""Which positions or claims a stated figure may count. States use the words loosely; each reading is named."""

Tally = Mapping[str, Mapping[str, int]]
Texts = Sequence[Recommendation]
Behind = Callable[[str, frozenset[str]], frozenset[str]]
"""Gives, for a unit and some words, the ids of the texts that are counted under them."""
Words = Sequence[frozenset[str]]
"""Positions and claims of each text, in the order of the texts."""


@dataclass(frozen=True, slots=True)
class Count:
    """A figure that a stated total may mean: the words that tell it from others, its unit, its value.

    `texts` are the ids of the texts that it counts; null where it is a difference that no list of texts has.
    """

    name: str
    unit: str
    value: int
    texts: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Counts:
    """The size of a review by unit; its paragraphs, texts and pairs by the position held after each stage.

    `size[unit]`; `answered[stage][unit][position]`, where the position `open` stands for no answer at all;
    `given[stage][unit][position or claim]` counts what was said at that stage alone. `texts` are the texts, and
    `held[stage]` and `said[stage]` the words by which they are counted.
    """

    report: str
    size: Mapping[str, int]
    answered: Mapping[Stage, Tally]
    given: Mapping[Stage, Tally]
    texts: Texts = ()
    held: Mapping[Stage, Words] = field(default_factory=dict)
    said: Mapping[Stage, Words] = field(default_factory=dict)

    def values(self, what: str) -> dict[str, int]:
        """Give every count that a stated total of this kind can mean, by the words that tell them apart."""
        return {count.name: count.value for count in self.meaning(what)}

    def meaning(self, what: str) -> Iterator[Count]:
        """Yield every count that a stated total of this kind can mean."""
        if what == "received":
            every = frozenset(one.id for one in self.texts)
            yield from (Count(UNITS[unit], unit, value, every) for unit, value in self.size.items() if value)
            return
        for which, positions in MEANT.get(what, {}).items():
            for unit, when, tally, behind in self._tallies():
                value = sum(tally.get(position, 0) for position in positions)
                texts = behind(unit, frozenset(positions))
                is_whole = _number(self.texts, texts, unit) == value
                yield Count(f"{UNITS[unit]} {when}{which}", unit, value, texts if is_whole else None)

    def _tallies(self) -> Iterator[tuple[str, str, Mapping[str, int], Behind]]:
        for stage, by_unit in self.answered.items():
            when = "in the report" if stage == "report" else f"after the {stage}"
            for unit, tally in by_unit.items():
                yield unit, when, tally, self._behind(self.held.get(stage, ()))
        yield from self._added()
        for stage, by_unit in self.given.items():
            for unit, tally in by_unit.items():
                yield unit, f"by the {stage} alone", tally, self._behind(self.said.get(stage, ()))

    def _added(self) -> Iterator[tuple[str, str, Mapping[str, int], Behind]]:
        """Yield what each stage added to the answers of the report: a State may give both figures, never the sum."""
        at_once = self.answered["report"]
        if not set(at_once["text"]) - {"pending", "open"}:
            return
        before = self._behind(self.held.get("report", ()))
        for stage, by_unit in self.answered.items():
            for unit, tally in by_unit.items():
                if stage != "report":
                    more = {word: value - at_once[unit].get(word, 0) for word, value in tally.items()}
                    after = self._behind(self.held.get(stage, ()))
                    yield unit, f"added by the {stage}", more, _without(after, before)

    def _behind(self, words: Words) -> Behind:
        return partial(_counted, self.texts, words)


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
    held: dict[Stage, Words] = {}
    given: dict[Stage, Words] = {}
    for stage in (stage for stage in STAGES if stage in used):
        held[stage] = [_once(frozenset(_held(r, stage, ledger))) for r in recommendations]
        if stage != "report":
            words = (frozenset(_said(r, stage, ledger) | _claimed(r, stage, claims)) for r in recommendations)
            given[stage] = list(map(_once, words))
    return Counts(
        report,
        size,
        {stage: _tally(recommendations, words) for stage, words in held.items()},
        {stage: _tally(recommendations, words) for stage, words in given.items()},
        tuple(recommendations),
        held,
        given,
    )


@cache
def _once(words: frozenset[str]) -> frozenset[str]:
    """Give words that are equal as one set: there are few such sets, and one for each text."""
    return words


def _held(r: Recommendation, stage: Stage, ledger: Mapping[str, list[Response]]) -> set[str]:
    return _counted_as(parts_held(r, until(ledger.get(r.id, ()), stage=stage))) or {"open"}


def _said(r: Recommendation, stage: Stage, ledger: Mapping[str, list[Response]]) -> set[str]:
    return _counted_as({a.position for a in ledger.get(r.id, ()) if a.stage == stage and a.position})


def _counted_as(parts: set[Position]) -> set[str]:
    """Give the words by which a recommendation is counted whose parts have these positions."""
    position = together(parts)
    refused = parts & REFUSING and parts - REFUSING
    return ({position} if position else set()) | ({PART_REFUSED} if refused else set())


def _claimed(r: Recommendation, stage: Stage, claims: Mapping[str, list[Response]]) -> set[str]:
    return {a.claim for a in claims.get(r.id, ()) if a.stage == stage and a.claim}


def _tally(recommendations: Texts, words: Words) -> Tally:
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


def _counted(texts: Texts, words: Words, unit: str, wanted: frozenset[str]) -> frozenset[str]:
    """Give the texts that have one of some words; by paragraph, those whose paragraph as a whole has."""
    if unit != "paragraph":
        return frozenset(r.id for r, of_text in zip(texts, words, strict=False) if of_text & wanted)
    paragraphs: dict[str, set[str]] = defaultdict(set)
    for r, of_text in zip(texts, words, strict=False):
        paragraphs[r.number] |= of_text
    counted = {number for number, found in paragraphs.items() if _whole(found) & wanted}
    return frozenset(r.id for r in texts if r.number in counted)


def _without(after: Behind, before: Behind) -> Behind:
    return lambda unit, wanted: after(unit, wanted) - before(unit, wanted)


def _number(texts: Texts, counted: frozenset[str], unit: str) -> int:
    """Say how many of a unit some texts are."""
    listed = [r for r in texts if r.id in counted]
    if unit == "paragraph":
        return len({r.number for r in listed})
    return sum(max(1, len(r.recommenders)) for r in listed) if unit == "text_state" else len(listed)


def _whole(words: set[str]) -> set[str]:
    positions = words & POSITIONS
    whole = together({cast("Position", word) for word in positions})
    if whole is None:
        return words
    return (words - positions - {"open"}) | {whole}
