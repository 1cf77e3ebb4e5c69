"""Which session a State has in which cycle, and the symbols that are known."""

from collections import Counter

import pytest

from followthrough.errors import VocabularyError
from followthrough.terms.reviews import KnownReview, latest, load, review, reviews
from followthrough.terms.states import states

HEAD = "state\tcycle\tsession\treport\tdecision\n"
MEMBERS = {state.code for state in states() if state.status == "member"}


def test_a_review_is_known_with_its_session_report_and_decision() -> None:
    assert review("PRK", 2) == KnownReview("PRK", 2, 19, "A/HRC/27/10", "A/HRC/DEC/27/108")


@pytest.mark.parametrize(
    ("state", "sessions"),
    [("PRK", (6, 19, 33, 47)), ("SVN", (7, 20, 34, 48)), ("ISR", (3, 17, 29, 43)), ("LBY", (9, 22, 36, 50))],
)
def test_a_state_keeps_its_place_from_the_second_cycle_on(state: str, sessions: tuple[int, ...]) -> None:
    assert tuple(one.session for cycle in (1, 2, 3, 4) if (one := review(state, cycle))) == sessions


def test_every_member_state_has_a_session_in_each_cycle_but_south_sudan_in_the_first() -> None:
    for cycle in (1, 2, 3, 4):
        assert {code for code in MEMBERS if review(code, cycle)} == MEMBERS - ({"SSD"} if cycle == 1 else set())


def test_a_session_of_the_second_cycle_took_fourteen_states_as_its_calendar_says() -> None:
    sizes = Counter(one.session for one in reviews().values() if one.cycle == 2)
    # Israel's place was in session 15; it came in session 17. The last session took the eleven that were left.
    assert sizes == {**dict.fromkeys(range(13, 26), 14), 15: 13, 17: 15, 26: 11}


def test_no_review_is_known_of_an_observer_or_in_a_cycle_to_come() -> None:
    assert review("VAT", 2) is None
    assert review("PRK", 5) is None
    assert review("PRK", 0) is None


def test_the_latest_review_is_the_last_whose_session_has_begun() -> None:
    assert latest("PRK", "2014-03") == review("PRK", 1)
    assert latest("PRK", "2014-04") == review("PRK", 2)
    assert latest("PRK", "2008-01") is None


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("PRK\t2\t19\t\t\nPRK\t2\t19\t\t\n", "twice"),
        ("PRK\t1\t19\t\t\n", "another cycle"),
        ("PRK\t2\t19\tA/HRC/27\t\n", "no symbol"),
        ("PRK\t2\t19\tA/HRC/27/10\t\nBRN\t2\t19\tA/HRC/27/10\t\n", "two reviews"),
    ],
)
def test_a_table_that_contradicts_itself_is_refused(rows: str, said: str) -> None:
    with pytest.raises(VocabularyError, match=said):
        load(HEAD + rows)


def test_a_table_with_other_columns_is_refused() -> None:
    with pytest.raises(VocabularyError, match="columns"):
        load("state\tcycle\n")
