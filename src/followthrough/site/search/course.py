"""How a recommendation was answered and labelled over time: the facets of each time in which nothing changed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from followthrough.site.store.counted import OPEN
from followthrough.site.store.public import Said, holding

Entry = dict[str, Any]
Rows = Sequence[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Course:
    """What was held, claimed and said of a recommendation, with its days (ISO dates; null: from the start, still).

    `held` are first day, day after the last, and position; `claims` are the day on which a claim became public, and
    the claim; `given` are scheme, term, giver and score of labels, first day and day after the last.
    """

    held: Rows
    claims: Rows
    given: Rows

    def times(self, public: str) -> Iterator[tuple[str, str | None, Entry]]:
        """Give first day, day after the last and facets of each time, from the day on which the text was public."""
        days = [public, *sorted(day for day in self._days() if day > public)]
        last = self._on(public)
        since = public
        for day in days[1:]:
            then = self._on(day)
            if then != last:
                yield since, day, last
                since, last = day, then
        yield since, None, last

    def _days(self) -> set[str]:
        days = {day for since, until, _ in self.held for day in (since, until)}
        days.update(day for day, _ in self.claims)
        days.update(day for *_, since, until in self.given for day in (since, until))
        return days - {None}

    def _on(self, day: str) -> Entry:
        held = (position for since, until, position in self.held if _holds(since, until, day))
        claims = {claim for public, claim in self.claims if (public or "") <= day}
        given = (("", *row[:4]) for row in self.given if _holds(row[4], row[5], day))
        return {
            "position": (next(held, OPEN),),
            "claim": tuple(sorted(claims)),
            **_labels(said for _, *said in holding(given)),
        }


def _holds(since: str | None, until: str | None, day: str) -> bool:
    return (since or "") <= day and (until is None or until > day)


def _labels(given: Iterable[Said]) -> Entry:
    """Give the terms of a recommendation by scheme, and what kind of source gave those of each scheme."""
    found: dict[str, set[str]] = defaultdict(set)
    for scheme, term, by in given:
        found[scheme].add(term)
        found["labelled_by"].add(f"{scheme}/{by}")
    return {facet: tuple(sorted(named)) for facet, named in found.items()}
