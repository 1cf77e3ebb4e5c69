"""What stands in front of the first text of a recommendation and behind its last State, and slips of print."""

import pytest

from followthrough.find.recommendations.texts import texts
from tests.cases.texts_said import Said, said


@pytest.mark.parametrize(
    "words",
    [
        "Plant oaks (Peru). Same recommendation by Mali and Chad.",
        "Plant oaks (Peru); the same recommendation was made by Mali and Chad;",
        "Plant oaks (Peru). Mali and Chad made the same recommendation.",
        "Plant oaks (Peru). (Same recommendation: Mali, Chad)",
        "Plant oaks (Peru, same recommendation by Mali and Chad);",
    ],
)
def test_who_made_the_same_recommendation_may_stand_behind(words: str) -> None:
    assert said(words) == [("Plant oaks", ["PER", "MLI", "TCD"])]


def test_a_sentence_behind_that_names_no_state_adds_none() -> None:
    assert said("Plant oaks (Peru). The same recommendation was made by many.") == [("Plant oaks", ["PER"])]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("That Norway plant oaks (Peru)", "plant oaks"),
        ("Recommended that Norway plant oaks (Peru)", "plant oaks"),
        ("Recommends Norway to plant oaks (Peru)", "plant oaks"),
        ("That the Government of Norway plant oaks (Peru)", "plant oaks"),
        ("That the State should plant oaks (Peru)", "plant oaks"),
        ("Urges Norway to plant oaks (Peru)", "Urges Norway to plant oaks"),
        ("That oaks be planted (Peru)", "That oaks be planted"),
        ("That Chile plant oaks (Peru)", "That Chile plant oaks"),
        ("That the Government and the villages plant oaks (Peru)", "That the Government and the villages plant oaks"),
    ],
)
def test_the_state_under_review_is_no_part_of_what_is_asked(words: str, expected: str) -> None:
    assert [part.words for part in texts(words, "NOR").texts] == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("“Plant oaks and elms” (Chad);", [("Plant oaks and elms", ["TCD"])]),
        ("“Plant oaks and elms (Chad)”;", [("Plant oaks and elms", ["TCD"])]),
        ("“Oaks” and “elms” (Chad);", [("“Oaks” and “elms”", ["TCD"])]),
        ("Plant oaks ((Chad, Mali);", [("Plant oaks", ["TCD", "MLI"])]),
        ("Plant oaks (Iran (Islamic Republic of, Mali);", [("Plant oaks", ["IRN", "MLI"])]),
        ("Plant oaks [...] and elms […] (Chad);", [("Plant oaks [...] and elms […]", ["TCD"])]),
        ("Plant oaks (Chad); 124.13. Water elms (Mali);", [("Plant oaks", ["TCD"]), ("Water elms", ["MLI"])]),
    ],
)
def test_slips_of_print_leave_text_and_states_whole(words: str, expected: Said) -> None:
    assert said(words) == expected


def test_words_behind_the_last_state_are_kept_and_told() -> None:
    read = texts("Plant oaks (Chad) in every town")
    assert read.rest == "in every town"
    assert read.texts[0].words == "Plant oaks in every town"


def test_signs_and_marks_behind_the_last_state_are_no_words() -> None:
    assert texts("Plant oaks (Chad);4 *").rest == ""
