"""How reports name earlier recommendations by their numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.cover.references import named


@pytest.mark.parametrize(
    ("text", "symbol", "numbers"),
    [
        ("1. Courts (97.88–97.90, 97.95)", None, {"97.88", "97.89", "97.90", "97.95"}),
        ("Recommendations 1–3, 14 and 18", None, {"1", "2", "3", "14", "18"}),
        ("B. Women (recommendations 19, 21)", None, {"19", "21"}),
        ("For relevant recommendations, see A/HRC/99/7, paras. 97.1-97.3 and 97.20.", "A/HRC/99/7",
         {"97.1", "97.2", "97.3", "97.20"}),
        ("For relevant recommendations see A/HRC/99/4/Add.1, para. 136.2.", "A/HRC/99/4/Add.1", {"136.2"}),
        ("See also A/HRC/99/4, paras. 136(1), 136 (7)", "A/HRC/99/4", {"136.1", "136.7"}),
        ("the law was adopted (recommendation 97.24)", None, {"97.24"}),
        ("New courts were built [115.2; 115.4].", None, {"115.2", "115.4"}),
        ("recommendation 115.9–113.11", None, {"115.9", "115.10", "115.11"}),
        ("recommendations 20-10", None, {"20", "10"}),
    ],
)  # fmt: skip
def test_numbers_are_read_as_printed(text: str, symbol: str | None, numbers: set[str]) -> None:
    found = named(text, is_heading=True)

    assert found is not None
    assert (found.symbol, set(found.numbers)) == (symbol, numbers)


@pytest.mark.parametrize(
    "text",
    [
        "In 2015 (12) schools were opened",
        "see para. 40 of the law",
        "The share rose to 12.5 per cent",
        "The Committee made recommendations in 2012",
        "",
    ],
)
def test_other_numbers_are_none_of_recommendations(text: str) -> None:
    assert named(text) is None


def test_plain_numbers_in_brackets_count_in_headings_only() -> None:
    assert named("Schools (12, 13)", is_heading=True) is not None
    assert named("Schools (12, 13) were built") is None


@given(st.text(alphabet="recommendations parA.0123456789(),;–- ", max_size=200))
def test_any_text_is_read_quickly_and_gives_numbers_only(text: str) -> None:
    found = named(text, is_heading=True)

    assert found is None or all(number.replace(".", "").isdigit() for number in found.numbers)


def test_a_range_without_end_is_not_unrolled() -> None:
    found = named("recommendations 1-999")

    assert found is not None
    assert found.numbers == {"1", "999"}
