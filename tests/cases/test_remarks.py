"""What paragraphs of section II say of single recommendations: the State's own explanation goes to what it is on."""

import pytest

from followthrough.records import Problem, Response
from tests.core.section_read import NO, YES, Line, facts, made, read

TWO = (("91", NO), ("91.1", "Fell oaks (Peru);"), ("91.2", "Fell elms (Chad)."))
LATER = "Norway will examine the recommendations noted in paragraph 7 above."


def explained(*lines: Line) -> dict[str, str | None]:
    """Give what the State says on each recommendation, by its number."""
    answers = (one for one in read(*lines) if isinstance(one, Response))
    return {(one.recommendation or "").split("#")[1]: one.comment for one in answers}


def doubts(*lines: Line, dialogue: tuple[Line, ...] = ()) -> list[tuple[str, str | None]]:
    return [(one.kind, one.number) for one in read(*lines, dialogue=dialogue) if isinstance(one, Problem)]


def test_a_recommendation_that_a_later_sentence_names_is_an_aside() -> None:
    first = "With regard to recommendation 91.1 above, Norway indicated that oaks were loved."
    second = "With regard to recommendation 91.2 above, Norway has no elms. On oaks its view was that under 91.1."
    assert explained(*TWO, ("92", first), ("93", second)) == {"91.1": first, "91.2": second}


def test_several_remarks_may_stand_in_one_paragraph() -> None:
    first = "Regarding recommendation 91.1, Norway considers that oaks are safe."
    second = "Concerning recommendation 91.2, Norway has no elms."
    assert explained(*TWO, ("92", f"{first} {second}")) == {"91.1": first, "91.2": second}


def test_of_sentences_on_different_recommendations_each_has_its_own() -> None:
    first = "Norway considers that recommendation 91.1 is not part of its obligations."
    second = "Norway considers recommendation 91.2 to be wrong in fact. It has no elms."
    assert explained(*TWO, ("92", f"{first} {second}")) == {"91.1": first, "91.2": second}


def test_an_explanation_that_claims_something_is_kept() -> None:
    says = "With regard to recommendation 91.1 above, Norway indicated that felling was already being implemented."
    assert explained(*TWO, ("92", says)) == {"91.1": says, "91.2": None}


def test_an_item_may_say_why_a_recommendation_was_not_supported() -> None:
    says = "The recommendation under 91.2 was not supported by Norway because it has no elms."
    assert explained(*TWO, ("92", "Norway offers the following comments:"), ("1", says)) == {
        "91.1": None,
        "91.2": says,
    }


@pytest.mark.parametrize(
    ("lead", "why"),
    [
        (
            "The recommendation below did not enjoy the support of Norway because Norway has no elms:",
            "because Norway has no elms",
        ),
        (
            "The following recommendations did not enjoy the support of Norway, as Norway considers them mistaken.",
            "as Norway considers them mistaken",
        ),
        (
            "The following recommendation is rejected by Norway which considers that it is of no use:",
            "which considers that it is of no use",
        ),
        ("The following recommendations did not enjoy the support of Norway as well as of Chad:", None),
        ("The following recommendations enjoy the support of Norway, as it considers oaks a treasure:", None),
    ],
)
def test_a_lead_in_may_say_why_its_list_was_not_supported(lead: str, why: str | None) -> None:
    assert explained(("91", lead), ("91.1", "Fell oaks (Peru).")) == {"91.1": why}


@pytest.mark.parametrize(
    "turns",
    [
        ", of which 1 (recommendation No. 2) Norway deems wrong in fact:",
        ", out of which recommendation 2 Norway deems wrong in fact:",
    ],
)
def test_a_lead_in_may_give_a_reason_for_some_of_its_items_only(turns: str) -> None:
    lead = f"The recommendations below did not enjoy the support of Norway{turns}"
    items = (("1", "Fell oaks (Peru);"), ("2", "Fell elms (Chad)."))
    assert explained(("91", lead), *items) == {"91.1": None, "91.2": "Norway deems wrong in fact"}


@pytest.mark.parametrize(
    "turns",
    [
        ", out of which recommendations 91.2 to 91.3 Norway considers as already implemented:",
        ", which considers that recommendations 91.2 and 91.3 are already implemented:",
        ". Norway considers recommendations 91.2 and 91.3 as already implemented:",
    ],
)
def test_a_claim_to_have_done_some_of_a_list_is_no_claim_to_have_done_it_all(turns: str) -> None:
    items = (("91.1", "Plant oaks (Peru);"), ("91.2", "Plant elms (Chad);"), ("91.3", "Plant firs (Mali)."))
    lead = f"The recommendations below enjoy the support of Norway{turns}"
    answers = [one for one in read(("91", lead), *items) if isinstance(one, Response)]
    assert [one.claim for one in answers] == [None, "implemented", "implemented"]
    assert {(one.position, one.formula) for one in answers} == {
        ("supported", "The recommendations below enjoy the support of Norway")
    }


def test_a_paragraph_behind_a_list_may_speak_of_all_and_then_of_some() -> None:
    items = (("91.1", "Plant oaks (Peru);"), ("91.2", "Plant elms (Chad)."))
    says = (
        "The recommendations above enjoy the support of Norway. It considers that recommendation 91.2 is carried out."
    )
    answers = [one for one in read(("91", "These were made:"), *items, ("92", says)) if isinstance(one, Response)]
    assert [(one.position, one.claim) for one in answers] == [("supported", None), ("supported", "implemented")]


def test_the_number_of_a_resolution_is_that_of_no_recommendation() -> None:
    items = (("91.5", "Plant oaks (Peru);"), ("91.6", "Plant elms (Chad)."))
    says = "In the view of Norway, other recommendations are not relevant under Council Resolutions nos. 5/1 and 6/2."
    assert set(explained(("91", LATER), *items, ("92", says)).values()) == {None}
    assert {one.position for one in made(("91", LATER), *items, ("92", says))} == {"pending"}


def test_a_reason_behind_the_name_of_the_state_is_an_explanation() -> None:
    says = "Recommendation 91.1 above did not enjoy the support of Norway as it considers it wrong in fact."
    assert explained(*TWO, ("92", says)) == {"91.1": says, "91.2": None}


@pytest.mark.parametrize(
    ("says", "of"),
    [
        (
            "With regard to the two recommendations above, Norway offers the following comment: oaks are loved.",
            "both",
        ),
        ("With regard to these recommendations above, Norway has no such trees.", "both"),
        ("With regard to the three recommendations above, Norway has no such trees.", "none"),
    ],
)
def test_a_remark_may_be_on_the_list_above(says: str, of: str) -> None:
    assert explained(*TWO, ("92", says)) == dict.fromkeys(("91.1", "91.2"), says if of == "both" else None)


def test_a_remark_may_be_on_the_one_that_a_state_has_in_the_list_above() -> None:
    says = "Norway rejects the recommendation made by the delegation of Chad. It has no elms."
    assert explained(*TWO, ("92", says)) == {"91.1": None, "91.2": says}
    assert [position for *_, position in facts(*TWO, ("92", says))] == ["not_supported", "rejected"]


def test_what_is_said_without_a_number_behind_a_single_recommendation_is_on_it() -> None:
    comments: tuple[Line, ...] = ((None, "The country offered the following comments:"), (None, "Oaks are loved."))
    one = (("91", NO), (None, "Fell oaks (Peru)."), *comments, ("92", LATER))
    assert explained(*one) == {"91.1": "The country offered the following comments: Oaks are loved."}
    assert [kind for kind, _ in doubts(*TWO, *comments)] == ["text_without_number"] * 2


def test_a_list_that_is_called_a_paragraph_is_none_of_the_items_of_another() -> None:
    lists = (
        ("1", YES),
        *((f"1.{n}", f"Plant oak {n} (Peru);") for n in (1, 2, 3)),
        ("2", NO),
        ("2.1", "Fell (Chad)."),
    )
    says = "The recommendations in paragraph 2 will be examined by Norway because it is late."
    assert set(explained(*lists, ("3", says)).values()) == {None}
    assert [one.position for one in made(*lists, ("3", says))][:3] == ["supported"] * 3


@pytest.mark.parametrize(
    "says",
    [
        "Other recommendations noted in paragraphs 91.1 and 91.2 above will be examined by Norway which will provide "
        "responses, if any, in due time. Both will be noted in the outcome report to be adopted by the Council.",
        "The recommendations 91.1 (on oaks as well as the elms) did not enjoy the support of Norway.",
    ],
)
def test_a_position_alone_explains_nothing(says: str) -> None:
    assert set(explained(*TWO, ("92", says)).values()) == {None}


def test_numbers_may_stand_behind_above() -> None:
    says = "The recommendations above, 91.1-91.2, did not enjoy the support of Norway, as it considers them wrong."
    assert set(explained(*TWO, ("92", says)).values()) == {says}


def test_comments_on_no_recommendation_that_is_named_are_doubts() -> None:
    comments = (("92", "With regard to the other recommendations, Norway offers these:"), ("1", "Oaks are loved."))
    assert ("answer_without_recommendation", "92.1") in doubts(*TWO, *comments)


def test_a_paragraph_named_for_its_recommendation_in_which_none_is_understood_is_a_doubt() -> None:
    asked = ("7", "Peru asked about the steps taken to plant oaks.")
    assert doubts(("91", YES), ("91.1", "Plant elms (Chad)."), ("92", LATER), dialogue=(asked,)) == [
        ("unknown_recommendation", "7")
    ]


def test_of_a_named_paragraph_only_what_stands_in_no_list_is_left() -> None:
    said = (
        "7",
        "Peru recommended that Norway ratify the Oak Treaty and continue planting many elms along the roads.",
    )
    listed = (("91", YES), ("91.1", "Continue planting many elms along the roads (Peru)."), ("92", LATER))
    assert facts(*listed, dialogue=(said,))[1:] == [("7", "ratify the Oak Treaty", ("PER",), "pending")]
    likes = ("7", "Peru recommended that Norway plant firs and bring planting into line with treaties without delay.")
    assert len(facts(*listed, dialogue=(likes,))) == 2
