"""What a recommendation says beside what it asks: its words as read out, and whom it turns to."""

import pytest

from followthrough.records import Footnote
from tests.core.section_read import YES, facts, made


@pytest.mark.parametrize(
    "says",
    [
        "The recommendation as read during the interactive dialogue: “Plant ten oaks (Peru).”",
        "The recommendation made during the interactive dialogue was “Plant ten oaks”.",
        "The recommendation made during the interactive dialogue reads as follows: “Plant ten oaks (Peru).”",
        "The recommendation read in the meeting was “Plant ten oaks”.",
        "The recommendation was read as follows: “Plant ten oaks”. It was later split to read as in 124.1 and 124.2.",
        "The recommendation as read during the interactive dialogue: ―Plant ten oaks.‖",
        "The recommendation was formulated during the interactive dialogue as follows: “Plant ten oaks (Peru).”",
        'As read during the interactive dialogue: "Plant ten oaks (Peru)". Leave the elms (Chad).',
    ],
)
def test_a_footnote_gives_the_words_as_read(says: str) -> None:
    notes = (Footnote(mark="1", text=says), Footnote(mark="2", text="Peru is a member of the oak council."))
    (one,) = made(("124", YES), ("124.1", "Plant oaks (Peru);", notes))
    assert (one.text, one.text_as_read) == ("Plant oaks", "Plant ten oaks")


def test_the_words_that_several_states_read_keep_the_names_of_all() -> None:
    says = "The recommendations as read during the interactive dialogue: Plant ten oaks (Peru); Plant one elm (Mali)."
    notes = (Footnote(mark="1", text=says),)
    (one,) = made(("124", YES), ("124.1", "Plant trees (Peru, Mali);", notes))
    assert one.text_as_read == "Plant ten oaks (Peru); Plant one elm (Mali)"


@pytest.mark.parametrize(
    ("says", "as_read"),
    [
        ("Plant ten oaks in every small park.", "Plant ten oaks in every small park"),
        ("Planted in the spring of every year.", None),
        ("Plant ten: the number that the forester of the town gave in his letter.", None),
    ],
)
def test_a_footnote_may_give_nothing_but_the_words_as_read(says: str, as_read: str | None) -> None:
    ask = "Plant ten oaks in every park (Peru);"
    (one,) = made(("124", YES), ("124.1", ask, (Footnote(mark="1", text=says),)))
    assert one.text_as_read == as_read


def test_recommendations_may_stand_in_a_footnote() -> None:
    notes = (Footnote(mark="1", text="Plant oaks on the border (Peru); Leave the border (Chad)."),)
    found = facts(
        ("124", YES), ("124.1", "Plant elms (Mali)."),
        ("125", "In the view of Norway, the recommendations in the footnote below are not relevant.", notes),
    )  # fmt: skip
    assert found[1:] == [
        ("125", "Plant oaks on the border", ("PER",), "not_supported"),
        ("125-2", "Leave the border", ("TCD",), "not_supported"),
    ]


def test_a_recommendation_may_turn_to_others() -> None:
    one, two, three = made(
        ("84", "The recommendations put forward to Norway and Svalbard have been examined and enjoy its support:"),
        ("84.1", "Plant oaks (Peru);"),
        ("85", YES),
        ("85.1", "Call on the international community to plant oaks (Chad);"),
        ("85.2", "Plant oaks (Mali)."),
    )
    assert one.addressees == ("Norway and Svalbard",)
    assert (two.addressees, three.addressees) == (("international community",), ())


@pytest.mark.parametrize(
    ("words", "addressees"),
    [
        ("Request OHCHR to plant oaks", ("OHCHR",)),
        ("Call upon the UN bodies and others to plant oaks", ("UN bodies",)),
        ("Request OHCHR support to plant oaks", ()),
        ("That the United Nations Declaration on Oaks be used as a guide", ()),
        ("Invite United Nations Special Rapporteurs to visit the oaks", ()),
        ("(the government of the Oak District) establish oaks", ("the government of the Oak District",)),
        ("To the Parliament of Norway: plant oaks", ("Parliament of Norway",)),
        ("To the Oak Council to establish oaks", ("Oak Council",)),
        ("To the Government of Norway: plant oaks", ()),
        ("To the Oak Council to which it belongs", ()),
        ("(Aware of its oaks, Peru praised Norway.) Plant more oaks", ()),
    ],
)
def test_whom_a_text_turns_to_is_not_the_first_part_of_another_name(words: str, addressees: tuple[str, ...]) -> None:
    (one,) = made(("84", YES), ("84.1", f"{words} (Chad)."))
    assert one.addressees == addressees


def test_whom_a_text_turns_to_in_front_is_no_part_of_what_is_asked() -> None:
    one, two, three, four = made(
        ("84", "The recommendations put forward to Svalbard or to the parties of the Oak Treaty enjoy its support:"),
        ("84.1", "To Svalbard to plant oaks (Peru);"),
        ("85", YES),
        ("85.1", "To the international community: send oaks (Chad);"),
        ("85.2", "To Bergen and to its villages to plant oaks (Mali);"),
        ("85.3", "To the Parliament of Norway: Plant oaks (Mali)."),
    )
    assert (one.text, one.addressees) == ("plant oaks", ("Svalbard", "parties of the Oak Treaty"))
    assert (two.text, two.addressees) == ("send oaks", ("international community",))
    assert three.text == "To Bergen and to its villages to plant oaks"
    assert (four.text, four.addressees) == ("Plant oaks", ("Parliament of Norway",))


def test_a_lead_in_that_encourages_the_state_turns_to_nobody_else() -> None:
    (one,) = made(("84", "The following recommendations were made to encourage Norway:"), ("1", "Plant oaks (Chad)."))
    assert one.addressees == ()


def test_no_comma_is_left_over_where_states_stood_between_two() -> None:
    found = facts(("84", YES), ("84.1", "Plant the oaks, (Chad, Mali), as an important step (Mali)."))
    assert [text for _, text, *_ in found] == ["Plant the oaks", "Plant the oaks, as an important step"]
