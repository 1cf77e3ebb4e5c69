"""Addenda whose text has lost its lines, or the dashes of its ranges, are read as they were before."""

import pytest

from followthrough.find.answers import answers
from followthrough.records import Problem, Response
from tests.cases.addenda_read import ADDENDUM, passages, positions, problems, recommendations, responses

WITH_HEADINGS = """
1. Zamunda thanks all delegations. 2. It received 12 recommendations, which it answers in two groups: 1.
Accepted recommendations; 2. Noted recommendations. Accepted recommendations 3. The Government accepts the
following recommendations: 133.1, 133.3-5 and 133.9. 133.3 An ombudsman is foreseen in the budget of next
year. 133.4–5 Midwives and editors have been consulted. Noted recommendations 4. The Government notes
recommendations 133.2 and 133.6-8. 133.2 The Penal Code is not under review.
"""
BY_NUMBER = """
1. Zamunda accepts this recommendation. A bill is ready. 2. Zamunda does not accept this recommendation. 3.,
4., 5. Zamunda accepts these recommendations and has begun to carry them out. A/HRC/99/7/Add.1 3 6. Zamunda
accepts this recommendation. 7., 8., Zamunda accepts these recommendations. 9. Zamunda notes this
recommendation.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            WITH_HEADINGS,
            {
                "1": "supported",
                "2": "noted",
                "3": "supported",
                "4": "supported",
                "5": "supported",
                "6": "noted",
                "7": "noted",
                "8": "noted",
                "9": "supported",
            },
        ),
        (
            BY_NUMBER,
            {
                "1": "supported",
                "2": "not_supported",
                "3": "supported",
                "4": "supported",
                "5": "supported",
                "6": "supported",
                "7": "supported",
                "8": "supported",
                "9": "noted",
            },
        ),
    ],
    ids=["own paragraphs under headings", "the numbers of the recommendations"],
)
def test_paragraphs_that_have_run_together_are_told_apart_by_their_numbers(
    text: str, expected: dict[str, str]
) -> None:
    whole = " ".join(text.split())
    assert positions(responses(passages(f"- | {whole}"))) == expected


def test_a_heading_in_front_of_a_number_that_ran_in_holds_for_what_follows_alone() -> None:
    whole = " ".join(WITH_HEADINGS.split())
    of_two = next(r for r in responses(passages(f"- | {whole}")) if (r.recommendation or "").endswith("133.2"))
    assert (of_two.position, of_two.comment) == ("noted", "The Penal Code is not under review.")
    assert "contradictory_answers" not in {problem.kind for problem in problems(passages(f"- | {whole}"))}


@pytest.mark.parametrize(
    "words", ["Zamunda accepts recommendations 133.1, 133.3 5, 133.9.", "Zamunda accepts recommendations 1, 3 5, 9."]
)
def test_a_range_that_has_lost_its_dash_is_read_and_doubted(words: str) -> None:
    found = answers(ADDENDUM, passages(f"2 | {words}"), recommendations())
    said = positions([record for record in found if isinstance(record, Response)])
    assert said == dict.fromkeys(("1", "3", "4", "5", "9"), "supported")
    doubts = [record.found for record in found if isinstance(record, Problem) and record.kind == "range_without_dash"]
    assert [words.split()[-1] for words in doubts] == ["5"]


def test_a_number_beside_a_list_is_no_end_of_a_range() -> None:
    said = positions(responses(passages("2 | Zamunda accepts recommendation 133.3 4 years after the last review.")))
    assert said == {"3": "supported"}
