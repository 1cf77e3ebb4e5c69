"""The benchmark, scaled down: nothing is over a generous ceiling, and what it measures is right."""

import sqlite3
from pathlib import Path

import pytest
from benchmarks import measuring
from benchmarks.full_text import counted_by_fts5, made_with_fts5
from benchmarks.making import multiplied
from benchmarks.queries import QUERIES
from benchmarks.timing import percentile_95
from pytest_django import Settings

from followthrough.records import Label, Record
from followthrough.site.search.building import build
from followthrough.site.search.searching import Question, search
from followthrough.site.store.statistics import bring_statistics_up_to_date
from followthrough.site.store.writing import write
from tests.core.record_samples import answer, recommendation

pytestmark = pytest.mark.django_db

WANTED = 600
TEXTS = (
    "Ratify the Convention against Torture",
    "Abolish the death penalty and declare a moratorium",
    "Protect the rights of women and the elderly",
    "Protect journalists and human rights defenders in prison conditions of detention",
    "Register all births and end forced labour",
)
CEILINGS = {
    "search in the library, p95 in ms of computing": 60,
    "the page of search, p95 in ms of computing": 400,
    "the page of a State, p95 in ms of computing": 640,
    "export of everything, s of computing": 10,
}
"""Several times what is aimed at: the machine may be busy, but nothing may take a hundred times as long."""


def coded() -> list[Record]:
    records: list[Record] = []
    for n in range(100):
        identity, state = f"A/HRC/{n % 5}/1#upr-info.{n}", ("FRA", "CHN", "PRK")[n % 3]
        records += [
            recommendation(
                f"upr-info.{n}", id=identity, document=f"A/HRC/{n % 5}/1", text=TEXTS[n % 5], state=state, session=3
            ),
            answer(f"upr-info.{n}", id=f"{identity}~", recommendation=identity, document="export"),
            Label(of=identity, scheme="issue", term=f"Issue {n % 7}", by="UPR Info"),
        ]
    return records


@pytest.fixture
def home(tmp_path: Path, settings: Settings) -> Path:
    settings.HOME = tmp_path
    for name, records in multiplied(coded(), WANTED):
        write(name, name, records)
    bring_statistics_up_to_date()
    assert build(tmp_path) == WANTED
    return tmp_path


def test_nothing_is_over_a_generous_ceiling(home: Path) -> None:
    measured = measuring.searches(home) | measuring.pages() | measuring.whole_export()
    assert {name: measured[name] for name in CEILINGS if measured[name] > CEILINGS[name]} == {}


def test_what_fts5_finds_is_what_the_search_finds(home: Path) -> None:
    database = sqlite3.connect(":memory:")
    made_with_fts5(database)
    for asked in QUERIES:
        found = search(home, Question(asked.typed, {name: [value] for name, value in asked.filters.items()}))
        _, counts = counted_by_fts5(database, asked)
        assert sum(n for name, _, n in counts if name == "kind") == found.total, asked.typed


@pytest.mark.parametrize(("values", "expected"), [([1.0], 1.0), ([float(n) for n in range(1, 101)], 95.0)])
def test_ninety_five_of_a_hundred_stay_below(values: list[float], expected: float) -> None:
    assert percentile_95(values) == expected
