"""OCHA's Financial Tracking Service: what humanitarian plans asked for and got, by State and year, in US dollars.

A row is a plan of a year, or, without a plan's number, what was given outside any. Plans of a year are added up, as
the service does in its overview of a year; what came in outside plans is a series of its own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from followthrough.find.exports.rows import put_aside, words
from followthrough.messages import exports as say
from followthrough.messages.sentence import Message
from followthrough.records import Document, Observation, Problem, Record
from followthrough.terms import states

SOURCE = "OCHA Financial Tracking Service"
REQUIREMENTS = "Humanitarian requirements"
WITHIN = "Humanitarian funding within appeals and plans"
OUTSIDE = "Humanitarian funding outside appeals and plans"

_NEEDED = ("countryCode", "id", "year", "requirements", "funding")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DOLLARS = re.compile(r"\d{1,15}(?:\.\d{1,6})?")

Sums = dict[tuple[str, str, str], float]
"""Sums of dollars by State, series and year."""


def missing_columns(header: Iterable[str]) -> list[str]:
    """Give the columns that the service's tables have and this one lacks."""
    present = {name.strip().lower() for name in header}
    return [name for name in _NEEDED if name.lower() not in present]


def fts(rows: Iterable[tuple[int, Mapping[str, str]]], document: Document) -> Iterator[Record]:
    """Yield the sums of a table, by State, series and year, behind the rows that were put aside."""
    added = _Added(document)
    for at, row in rows:
        problem = added.add(at, {name.strip().lower(): cell.strip() for name, cell in row.items()})
        if problem:
            yield problem
    for (state, series, year), value in sorted(added.sums.items()):
        yield Observation(series=series, state=state, on=year, value=value, unit="USD", source=SOURCE)


@dataclass(slots=True)
class _Added:
    document: Document
    sums: Sums = field(default_factory=dict)
    _seen: set[bytes] = field(default_factory=set)

    def add(self, at: int, row: dict[str, str]) -> Problem | None:
        """Add a row to the sums; a problem says why it was put aside."""
        state, plan, year = row["countrycode"].upper(), row["id"], row["year"]
        why = _unusable(row) or self._repeated(f"{state} {plan} {year}")
        if why:
            return put_aside(self.document, at, why, words(row))
        self._sum(state, REQUIREMENTS, year, row["requirements"])
        self._sum(state, WITHIN if plan else OUTSIDE, year, row["funding"])
        return None

    def _sum(self, state: str, series: str, year: str, dollars: str) -> None:
        if dollars:
            key = (state, series, year)
            self.sums[key] = self.sums.get(key, 0.0) + float(dollars)

    def _repeated(self, key: str) -> Message | None:
        """Say if a row is there again; keys are kept as hashes, a quarter of what the words would take."""
        hashed = blake2b(key.encode(), digest_size=8).digest()
        if hashed in self._seen:
            return say.SAME_STATE_PLAN_AND_YEAR()
        self._seen.add(hashed)
        return None


def _unusable(row: Mapping[str, str]) -> Message | None:
    """Say why nothing can be taken from a row; null where something can."""
    if row["countrycode"].startswith("#"):
        return say.TAGS()
    if row["countrycode"].upper() not in states.vocabulary().states:
        return say.NO_SUCH_CODE(name=row["countrycode"])
    if not _YEAR.fullmatch(row["year"]):
        return say.NO_YEAR(name=row["year"])
    wrong = [name for name in ("requirements", "funding") if row[name] and not _DOLLARS.fullmatch(row[name])]
    if wrong:
        return say.NO_SUM(column=wrong[0], name=row[wrong[0]])
    return None if row["requirements"] or row["funding"] else say.NEITHER_REQUIREMENTS_NOR_FUNDING()
