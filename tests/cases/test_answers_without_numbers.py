"""Answers that name recommendations by their makers and by what they ask for, without a number."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from followthrough.find.answers import answers
from followthrough.records import Problem, Response
from tests.cases.addenda_read import ADDENDUM, passages, positions, recommendations

MAKERS = (
    ("FRA", "ARG"), ("ESP", "ITA"), ("NPL",), ("CHN",), ("NOR",), ("LVA",),
    ("ISR", "TUR"), ("ZMB", "SWE"), ("CAN",), ("DNK",), ("NOR", "SWE"), ("PHL",),
)  # fmt: skip
ASKED = [replace(one, recommenders=makers) for one, makers in zip(recommendations(), MAKERS, strict=True)]

JOINED = [
    ("Zamunda accepts the recommendation made by France and Argentina.", {"1": "supported"}),
    ("The recommendation of Canada is noted, for the reasons below.", {"9": "noted"}),
    ("Regarding the recommendation by Denmark on remand prisons, Zamunda supports it.", {"10": "supported"}),
    ("Zamunda is unable to accept Latvia’s recommendation.", {"6": "not_supported"}),
    ("The recommendation to abolish the death penalty for all crimes (Spain, Italy) is rejected.", {"2": "rejected"}),
    (
        "Zamunda notes the recommendations of Norway on the press law and of Zambia on the age of marriage.",
        {"5": "noted", "8": "noted"},
    ),
    ("Norway’s recommendation on the harassment of journalists enjoys our support.", {"11": "supported"}),
    ("The recommendations made by Sweden are accepted.", {"8": "supported", "11": "supported"}),
    (
        "Denmark recommended that conditions in remand prisons be improved. Zamunda accepts this recommendation.",
        {"10": "supported"},
    ),
    (
        "Zamunda accepts the recommendation made by Norway on journalists but not its recommendation on the press "
        "law.",
        {"11": "supported", "5": "not_supported"},
    ),
    (
        "The recommendations to adopt a law against discrimination (Canada) and to improve remand prisons (Denmark) "
        "are noted.",
        {"9": "noted", "10": "noted"},
    ),
    (
        "The recommendations made by Norway on the press law and on the harassment of journalists are accepted.",
        {"5": "supported", "11": "supported"},
    ),
    ("On the harassment of journalists, Zamunda accepts the recommendation of Norway.", {"11": "supported"}),
    ("As regards remand prisons, Zamunda notes the recommendation made by Denmark.", {"10": "noted"}),
    ("La Zamunda accepte la recommandation faite par la France et l’Argentine.", {"1": "supported"}),
    ("Zamunda no acepta la recomendación formulada por Letonia.", {"6": "not_supported"}),
]

LEFT = [
    "Zamunda accepts the recommendation made by Norway.",  # who made two
    "Zamunda accepts the recommendation made by Peru on schools.",  # who made none
    "Zamunda accepts the recommendation made by Canada on fishing.",  # who made none such
    "In the previous cycle Zamunda accepted the recommendation made by Canada.",
    "As regards fishing, Zamunda accepts the recommendation made by Canada.",
    "Zamunda accepts the recommendation on discrimination.",  # a single word tells too little
]


def said_in(*lines: str) -> tuple[dict[str, str], Sequence[Problem]]:
    found = answers(ADDENDUM, passages(*lines), ASKED)
    given = positions([one for one in found if isinstance(one, Response)])
    return given, [one for one in found if isinstance(one, Problem) and one.kind != "unanswered"]


@pytest.mark.parametrize(("words", "expected"), JOINED)
def test_an_answer_that_names_makers_and_subject_is_tied_to_the_one_that_they_fit(
    words: str, expected: dict[str, str]
) -> None:
    assert said_in(f"2 | {words}") == (expected, [])


@pytest.mark.parametrize("words", LEFT)
def test_an_answer_whose_words_fit_none_or_several_stays_in_doubt(words: str) -> None:
    given, doubts = said_in(f"2 | {words}")
    assert given == {}
    assert [doubt.kind for doubt in doubts] == ["answer_without_recommendation"]


def test_what_others_than_states_recommended_is_no_recommendation_of_the_review() -> None:
    words = "Zamunda accepts the recommendation of the Committee against Torture on remand prisons."
    assert said_in(f"2 | {words}") == ({}, [])


def test_an_answer_that_names_a_subject_alone_is_tied_and_says_so() -> None:
    given, (doubt,) = said_in(
        "2 | Zamunda accepts the recommendation on a standing invitation to special procedures."
    )
    assert given == {"6": "supported"}
    assert (doubt.kind, doubt.number) == ("answer_by_subject", "133.6")


def test_numbers_of_paragraphs_that_name_others_are_not_those_of_recommendations() -> None:
    given, _ = said_in(
        "1 | Zamunda accepts the recommendation made by Canada.",
        "2 | Zamunda does not accept the recommendation of Latvia.",
        "3 | Zamunda notes the recommendation of Denmark.",
        "4 | The recommendations of Spain are accepted.",
    )
    assert given == {"9": "supported", "6": "not_supported", "10": "noted", "2": "supported"}


def test_a_paragraph_that_names_another_recommendation_does_not_answer_the_one_before() -> None:
    given, doubts = said_in(
        "2 | Recommendation 133.10: Two prisons have been rebuilt.",
        "3 | On the press law, Zamunda accepts the recommendation made by Canada.",
    )
    assert "10" not in given
    assert "answer_without_recommendation" in [doubt.kind for doubt in doubts]


def test_an_answer_under_a_heading_that_repeats_a_recommendation_is_its_answer() -> None:
    given, _ = said_in(
        "# Improve conditions in remand prisons (Denmark)",
        "1 | Accepted.",
        "# Adopt a comprehensive law against discrimination (Canada)",
        "2 | Noted.",
        "# Raise the minimum age of marriage to 18 years (Zambia, Sweden)",
        "3 | Accepted.",
    )
    assert given == {"10": "supported", "9": "noted", "8": "supported"}


@pytest.mark.parametrize(
    ("legend", "doubts"),
    [
        ("In the table, green cells are recommendations that are accepted, red ones those noted.", 1),
        ("Zamunda accepts the recommendation on the green economy made by Peru.", 0),
        ("Zamunda accepted visits of the Red Cross in all prisons and supports its work in yellow fever.", 0),
        ("The rows shaded in yellow are under study and those in white supported.", 1),
    ],
)
def test_answers_that_colours_give_are_a_doubt(legend: str, doubts: int) -> None:
    _, found = said_in(f"1 | {legend}", "- | 133.1 Parliament will study the Convention.")
    assert [doubt.kind for doubt in found].count("answers_by_colour") == doubts
