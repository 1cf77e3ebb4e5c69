"""How well recommendations are found, on every sixth report, against UPR Info's rows; with the project's scorer.

The floors hold for the data they were measured on, and are a little under what was measured.
"""

import hashlib
import importlib.util
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import pytest

from tests.golden.reports import recommendations_of

ROWS = "a469e47933ce6ce2"  # the beginning of the SHA-256 of the rows that the floors were measured on
ACCEPTED = {"supported": "Accepted", "supported_in_part": "Accepted"}
REFUSED = {"noted": "Noted", "not_supported": "Noted", "rejected": "Noted"}


@dataclass
class Measured:
    coded: int = 0
    found: int = 0
    matched: int = 0
    compared: int = 0
    agreed: int = 0
    unclear: int = 0
    empty: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def rows(reference: Path) -> Path:
    return reference / "data" / "upr_info" / "recommendations.csv"


@pytest.fixture(scope="module")
def measured(reference: Path, rows: Path) -> Measured:
    scorer = scorer_of(reference)
    coded = defaultdict(list)
    for row in scorer.rows(str(rows)):
        coded[row["report"]].append(row)
    figures = Measured()
    for path in sorted((reference / "data" / "reports").glob("*.pdf"))[::6]:
        measure(scorer, coded, path, figures)
    return figures


def scorer_of(reference: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", reference / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def measure(scorer: ModuleType, coded: dict[str, list[dict[str, str]]], path: Path, figures: Measured) -> None:
    symbol, made = recommendations_of(path)
    if not made:
        figures.empty.append(symbol)
    wanted, got = defaultdict(list), defaultdict(list)
    for row in coded[symbol]:
        wanted[row["recommender"]].append(row)
    for one in made:
        for state in one.recommenders:
            got[state].append(one)
            figures.unclear += one.position in (None, "unclear")
    for state in wanted.keys() | got.keys():
        figures.coded += len(wanted[state])
        figures.found += len(got[state])
        pairs = scorer.matched(
            [scorer.plain(row["text"]) for row in wanted[state]], [scorer.plain(one.text) for one in got[state]]
        )
        figures.matched += len(pairs)
        for coded_at, found_at in pairs:
            if answer := {**ACCEPTED, **REFUSED}.get(got[state][found_at].position or ""):
                figures.compared += 1
                figures.agreed += answer == wanted[state][coded_at]["response"]


def test_the_floors_are_pinned_to_the_rows_they_were_measured_on(rows: Path) -> None:
    digest = hashlib.sha256(rows.read_bytes()).hexdigest()
    assert digest.startswith(ROWS), "the rows changed: measure again, then pin the floors"


def test_no_report_is_without_a_record(measured: Measured) -> None:
    assert measured.empty == []


def test_most_coded_recommendations_are_found(measured: Measured) -> None:
    assert measured.matched / measured.coded >= 0.970


def test_most_of_what_is_found_is_coded(measured: Measured) -> None:
    assert measured.matched / measured.found >= 0.980


def test_positions_agree_with_the_coding_where_the_report_decides(measured: Measured) -> None:
    assert measured.compared > 1000
    assert measured.agreed / measured.compared >= 0.990


def test_hardly_any_position_is_left_unclear(measured: Measured) -> None:
    assert measured.unclear / measured.found <= 0.01
