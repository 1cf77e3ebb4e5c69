"""The recommendations that a document answers, found by the numbers that the document uses for them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from followthrough.find.answers.named.numbers import Span, expand
from followthrough.records import Recommendation
from followthrough.records.ids import record_id

OPEN = frozenset((None, "pending", "unclear"))
DRAFT_PARAGRAPHS = frozenset(("5", "6", "7"))
"""Under which drafts of reports list their recommendations (`6.1`)."""
_SUFFIX = re.compile(r"(?:^|\.)(\d+|[a-z]+)$")


@dataclass(slots=True)
class Catalogue:
    """Recommendations of one report, by number as printed in it.

    `states` are those under review; `open_numbers` those that the report leaves open, or all where it decides all.
    `base` is the report's id, from which the ids of recommendations are made where the report is not at hand.
    `renumbered` collects numbers that stand in the report under another paragraph (those of the draft report);
    `unknown` those that do not stand in it; `without_dash` ranges between whose ends no sign stands; `by_subject`
    the words by which alone a recommendation is known that an answer names without its number; `doubted` numbers on
    whose position a text speaks in words that are not understood; `unconfirmed` paragraphs' own numbers that are
    taken for those of recommendations, though no words say so.
    """

    base: str
    recommendations: Sequence[Recommendation]
    by_number: dict[str, list[Recommendation]] = field(default_factory=dict)
    by_suffix: dict[str, list[str]] = field(default_factory=dict)
    renumbered: dict[str, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    without_dash: list[str] = field(default_factory=list)
    by_subject: dict[str, str] = field(default_factory=dict)
    doubted: set[str] = field(default_factory=set)
    unconfirmed: list[str] = field(default_factory=list)
    open_numbers: list[str] = field(init=False)
    states: frozenset[str] = field(init=False)
    _lists: dict[str, list[str]] = field(init=False)

    def __post_init__(self) -> None:
        numbers: defaultdict[str, list[Recommendation]] = defaultdict(list)
        for recommendation in self.recommendations:
            numbers[recommendation.number].append(recommendation)
        self.by_number = dict(numbers)
        suffixes: defaultdict[str, list[str]] = defaultdict(list)
        for number in self.by_number:
            if suffix := _SUFFIX.search(number):
                suffixes[suffix[1]].append(number)
        self.by_suffix = dict(suffixes)
        lists: defaultdict[str, list[str]] = defaultdict(list)
        for number in self.by_number:
            for at in (at for at, sign in enumerate(number) if sign == "."):
                lists[number[:at]].append(number)
        self._lists = dict(lists)
        self.states = frozenset(one.state for one in self.recommendations)
        waiting = [number for number, texts in self.by_number.items() if any(text.position in OPEN for text in texts)]
        self.open_numbers = waiting or list(self.by_number)

    def ids(self, number: str) -> list[str]:
        """Give the ids of the texts that stand under a number of the report, or the id that it would have."""
        return [text.id for text in self.by_number.get(number, ())] or [record_id(self.base, number)]

    def texts(self, number: str) -> list[str]:
        """Give the texts that stand under a number."""
        return [text.text for text in self.by_number.get(number, ())]

    def resolve(self, spans: Iterable[Span], paragraph: str | None = None) -> list[str]:
        """Give the report's numbers that spans name, each once; `paragraph` is the list that short numbers are in."""
        found: dict[str, None] = {}
        for span in spans:
            for number in self._numbers(span, paragraph):
                found[number] = None
        return list(found)

    def _numbers(self, span: Span, paragraph: str | None) -> Iterable[str]:
        numbers = expand(span)
        if span.without_dash:
            self.without_dash.append(f"{numbers[0]} {numbers[-1].rpartition('.')[2]}")
        if not self.by_number:
            return [f"{paragraph}.{number}" if paragraph and number.isdigit() else number for number in numbers]
        resolved = [(number, self._known(number, paragraph)) for number in numbers]
        if not any(known for _, known in resolved) and ("." not in numbers[0] or self.shares_prefix(numbers[0])):
            self.unknown.append(numbers[0] if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}")
        return [name for _, known in resolved for name in known]

    def _known(self, number: str, paragraph: str | None) -> list[str]:
        if paragraph and f"{paragraph}.{number}" in self.by_number:
            return [f"{paragraph}.{number}"]
        if number in self.by_number:
            return [number]
        whole, _, part = number.rpartition(".")
        if part.isalpha() and whole in self.by_number:
            return [whole]
        under = self._lists.get(number, []) if number.isdigit() or "." in number else []
        suffix = _SUFFIX.search(number)
        same = self.by_suffix.get(suffix[1], []) if suffix else []
        same = self._waiting(same)
        if "." in number and len(same) == 1 and self._one_list() and number.partition(".")[0] in DRAFT_PARAGRAPHS:
            self.renumbered[number] = same[0]
            return same
        if "." not in number and len(same) == 1:
            return same
        return under if len(under) > 0 and not same else []

    def _waiting(self, numbers: list[str]) -> list[str]:
        if len(numbers) < 2:
            return numbers
        return [
            number for number in numbers if any(text.position in OPEN for text in self.by_number[number])
        ] or numbers

    def _one_list(self) -> bool:
        return len({number.rpartition(".")[0] for number in self.open_numbers}) == 1

    def is_list(self, paragraph: str) -> bool:
        """Say whether a number is that of a paragraph with a list of recommendations, and of none itself."""
        return paragraph not in self.by_number and any(
            name[len(paragraph) + 1 :].isdigit() for name in self._lists.get(paragraph, ())
        )

    def leaves_out(self, number: str) -> bool:
        """Say whether the report's list has the number before and a later one, and not this: a gap in its numbers."""
        head, _, last = number.rpartition(".")
        under = [name.rpartition(".") for name in self.by_number]
        lasts = {int(other) for start, _, other in under if other.isdigit() and (start == head or not head)}
        return last.isdigit() and int(last) not in lasts and int(last) - 1 in lasts and max(lasts) > int(last)

    def is_elsewhere(self, number: str) -> bool:
        """Say whether `77.3` is a recommendation of another report: this one lists none under that paragraph."""
        dotted = "." in number and number.partition(".")[0] not in DRAFT_PARAGRAPHS
        return bool(self.by_number) and dotted and not self.shares_prefix(number)

    def shares_prefix(self, number: str) -> bool:
        """Say whether the report has recommendations under the same paragraph as `number`."""
        head = number.rpartition(".")[0]
        return any(name.rpartition(".")[0] == head for name in self._lists.get(head, () if head else self.by_number))
