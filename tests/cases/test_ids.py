"""How records are named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.records.ids import base_symbol, document_of, number_of, plain_symbol, record_id, superseded


@pytest.mark.parametrize(
    ("document", "number", "nth", "identity"),
    [
        ("A/HRC/27/10", "124.5", 1, "A/HRC/27/10#124.5"),
        ("A/HRC/27/10*", "124.7", 2, "A/HRC/27/10#124.7-2"),
        ("A/HRC/13/13", "90.33", 1, "A/HRC/13/13#90.33"),
        ("A/HRC/8/41", "60.a", 3, "A/HRC/8/41#60.a-3"),
    ],
)
def test_a_recommendation_is_named_by_symbol_and_number(document: str, number: str, nth: int, identity: str) -> None:
    assert record_id(document, number, nth) == identity
    assert document_of(identity) == plain_symbol(document)
    assert number_of(identity) == number


@pytest.mark.parametrize(
    ("symbol", "base"),
    [
        ("A/HRC/14/15/Add.1", "A/HRC/14/15"),
        ("A/HRC/14/15/Add.1/Corr.1", "A/HRC/14/15"),
        ("A/HRC/WG.6/7/SVN/2/Corr.1", "A/HRC/WG.6/7/SVN/2"),
        ("A/HRC/43/15/Rev.1*", "A/HRC/43/15"),
        ("A/HRC/43/15", "A/HRC/43/15"),
    ],
)
def test_an_addendum_or_corrigendum_belongs_to_its_report(symbol: str, base: str) -> None:
    assert base_symbol(symbol) == base


def test_of_a_report_and_its_revisions_the_last_is_not_superseded() -> None:
    symbols = [f"A/HRC/43/15{revision}" for revision in ("/Rev.1", "", "/Rev.10", "/Rev.2", "/Add.1")]
    assert superseded(symbols) == {"A/HRC/43/15", "A/HRC/43/15/Rev.1", "A/HRC/43/15/Rev.2"}
    assert not superseded(["A/HRC/43/15/Rev.1", "A/HRC/43/1"])


@given(st.from_regex(r"[A-Z/0-9.]{1,20}", fullmatch=True), st.from_regex(r"\d{1,3}\.(\d{1,3}|[a-z])", fullmatch=True))
def test_document_and_number_come_back_from_every_id(document: str, number: str) -> None:
    for nth in (1, 2, 11):
        identity = record_id(document, number, nth)
        assert (document_of(identity), number_of(identity)) == (document, number)
