"""What stands under letters in a paragraph of the dialogue: each may be named, and refused, by itself."""

import pytest

from tests.core.section_read import NO, facts


@pytest.mark.parametrize(
    ("told", "named", "expected"),
    [
        pytest.param(
            "Peru recommended that Norway (a) rest its fields; (b) plant oaks; (c) plant elms; (d) plant firs; "
            "(e) dig wells; (f) mow lawns; (g) tell all villages; (h) keep bees; (i) invite everyone.",
            "7 (a) and (g) (i)",
            [("7.a", "rest its fields"), ("7.g", "tell all villages"), ("7.i", "invite everyone")],
            id="(i) behind (h) is a letter",
        ),
        pytest.param(
            "Peru recommended to Norway that it consider (a) ratifying CAT and (b) the Optional Protocol thereto.",
            "7 (a) and (b)",
            [("7.a", "consider ratifying CAT"), ("7.b", "consider ratifying the Optional Protocol to CAT")],
            id="a verb in front of the letters is that of each",
        ),
        pytest.param(
            "Peru recommended that Norway (a) protect its oaks, (b) in particular by fencing them.",
            "7 (b)",
            [("7.b", "protect its oaks, in particular by fencing them")],
            id="in particular adds to the letter before",
        ),
        pytest.param(
            "Peru recommended that Norway take steps to (a) protect its oaks; (b) including by fencing them, and (c) "
            "to plant elms.",
            "7 (b)",
            [("7.b", "protect its oaks, including by fencing them")],
            id="so does including, behind a semicolon too",
        ),
        pytest.param(
            "Peru recommended (a) all fellers be fined, and that Norway (b) plant elms.",
            "7 (a) and (b)",
            [("7.a", "all fellers be fined"), ("7.b", "plant elms")],
            id="the State in front of a letter is none of the words before",
        ),
        pytest.param(
            "Peru recommended (a) the planting of oaks; until this happens it commends the gardeners.",
            "7 (a)",
            [("7.a", "the planting of oaks")],
            id="praise is not asked",
        ),
    ],
)
def test_letters_of_the_dialogue_stand_alone(told: str, named: str, expected: list[tuple[str, str]]) -> None:
    refused = ("92", f"The recommendations in paragraph {named} above did not enjoy the support of Norway.")
    found = facts(("91", NO), ("91.1", "Fell oaks (Chad)."), refused, dialogue=(("7", told),))
    assert [(number, text) for number, text, *_ in found[1:]] == expected
