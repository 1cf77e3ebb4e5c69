"""Texts begin with what their State asks, and not with what stands in front of another’s words."""

import pytest

from followthrough.find.recommendations.texts import texts


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "That Norway plant oaks; expresses support for the recommendation of Chad on elms (Peru)",
            ["plant oaks", "expresses support for the recommendation of Chad on elms"],
        ),
        (
            "Invited Norway to heed CED and recommended Norway to ratify the Convention (Peru)",
            ["Invited Norway to heed CED", "ratify CED"],
        ),
        ("Recommended to Norway to plant oaks (Peru)", ["plant oaks"]),
        ("Recommended to swiftly plant oaks (Peru)", ["swiftly plant oaks"]),
        ("To the current authorities, plant oaks (Peru)", ["plant oaks"]),
        ("To the extent possible, plant oaks (Peru)", ["To the extent possible, plant oaks"]),
    ],
)
def test_what_one_state_said_begins_with_what_it_asks(words: str, expected: list[str]) -> None:
    assert [part.words for part in texts(words, "NOR").texts] == expected
