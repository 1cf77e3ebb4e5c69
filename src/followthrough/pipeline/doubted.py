"""What the checks say of a State's record, and what they would have said on each day on which more became public."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from followthrough.records import (
    Corrigendum,
    Document,
    Passage,
    Problem,
    Recommendation,
    Record,
    Response,
    Review,
    Total,
)


@dataclass(frozen=True, slots=True)
class Doubted:
    """A doubt that a check found, and its days (ISO dates): the first one, and the one after the last.

    `since` is null where it was there from the beginning, `until` while it is there.
    """

    problem: Problem
    since: str | None = None
    until: str | None = None


def of_today(records: Iterable[Record]) -> Iterator[Problem]:
    """Give the doubts that follow from records as they stand, and that they do not have."""
    from followthrough.check import check

    listed = [record for record in records if not isinstance(record, Passage)]
    read = {record for record in listed if isinstance(record, Problem)}
    yield from (problem for problem in check(listed).problems if problem not in read)


def doubts(records: Iterable[Record]) -> list[Doubted]:
    """Give the doubts that follow from the records of a State: those of today in their order, then those of once."""
    from followthrough.check import check

    listed = [record for record in records if not isinstance(record, Passage)]
    read = {record for record in listed if isinstance(record, Problem)}
    days = _days(listed)
    found: dict[Problem, list[int]] = {}
    for at, day in enumerate([*days[1:], None]):  # each day stands for the time before the next one
        known = list(_before(listed, day)) if day else listed
        for problem in check(known).problems:
            if problem not in read:
                found.setdefault(problem, []).append(at)
    spans = [span for problem, times in found.items() for span in _spans(problem, times, days)]
    return sorted(spans, key=lambda one: one.until is not None)


def _spans(problem: Problem, times: Sequence[int], days: Sequence[str]) -> Iterator[Doubted]:
    """Give the days of a doubt from the times in which it was there; time 0 begins before all days."""
    for _, run in groupby(enumerate(times), key=lambda pair: pair[1] - pair[0]):
        held = [time for _, time in run]
        ends = held[-1] + 1
        yield Doubted(problem, days[held[0]] if held[0] else None, days[ends] if ends < len(days) else None)


def _days(records: Iterable[Record]) -> list[str]:
    """Give the days on which something of a State became public."""
    days = {r.published for r in records if isinstance(r, Document)}
    days |= {r.public_on for r in records if isinstance(r, Response)}
    return sorted(day for day in days if day)


def _before(records: Sequence[Record], day: str) -> Iterator[Record]:
    """Give what was public before a day; what has no day always was."""
    later = {r.id for r in records if isinstance(r, Document) and (r.published or "") >= day}
    for record in records:
        if isinstance(record, Document):
            known = record.id not in later
        elif isinstance(record, Response):
            known = record.document not in later and (record.public_on or "") < day
        elif isinstance(record, Recommendation | Corrigendum | Total | Problem):
            known = record.document not in later
        else:
            known = not isinstance(record, Review) or not later.intersection(record.documents)
        if known:
            yield record
