"""Section II of a report, in every layout that the Working Group has used, becomes recommendations and answers."""

import pytest

from followthrough.find.recommendations import recommendations
from followthrough.records import Problem, Recommendation, Response
from tests.core.section_read import LATER, NO, REPORT, YES, Line, facts, kinds, made, passage, read


def test_items_numbered_after_their_lead_in_keep_their_number() -> None:
    assert facts(("124", YES), ("124.1", "Plant oaks (Peru);"), ("124.2", "Plant elms (Chad, Mali);")) == [
        ("124.1", "Plant oaks", ("PER",), "supported"),
        ("124.2", "Plant elms", ("TCD", "MLI"), "supported"),
    ]


def test_drafts_number_under_the_paragraph_of_the_lead_in() -> None:
    assert facts(("6", LATER), ("6.1", "Plant oaks (Peru);")) == [("6.1", "Plant oaks", ("PER",), "pending")]


def test_items_that_begin_again_at_one_take_the_lead_in_first() -> None:
    found = facts(
        ("90", YES), ("1", "Plant oaks (Peru);"), ("2", "Plant elms (Chad);"), ("91", NO), ("1", "Fell oaks (Mali).")
    )
    assert [(number, position) for number, _, _, position in found] == [
        ("90.1", "supported"),
        ("90.2", "supported"),
        ("91.1", "not_supported"),
    ]


def test_items_take_the_lead_in_whose_number_was_taken_for_text() -> None:
    found = facts((None, f"6. {YES}"), ("1", "Plant oaks (Peru);"), ("2", "Plant elms (Chad)."))
    assert [(number, position) for number, _, _, position in found] == [("6.1", "supported"), ("6.2", "supported")]


def test_an_item_with_the_number_of_the_next_lead_in_is_one_where_states_stand_behind_it() -> None:
    items = [(str(at), "Plant oaks (Peru);") for at in range(1, 6)]
    found = facts(("5", YES), *items, ("7", "Plant elms (Chad);"), ("6", NO), ("1", "Fell oaks (Mali)."))
    assert [number for number, *_ in found][-3:] == ["5.5", "5.7", "6.1"]


def test_items_of_a_lead_in_without_a_number_have_their_own() -> None:
    found = facts(
        ("90", YES), ("1", "Plant oaks (Peru);"), (None, NO), ("1", "Plant elms (Chad);"), ("2", "Dig (Haiti).")
    )
    assert [(number, position) for number, _, _, position in found] == [
        ("90.1", "supported"), ("1", "not_supported"), ("2", "not_supported"),
    ]  # fmt: skip


def test_a_number_without_words_is_a_doubt_and_no_recommendation() -> None:
    records = read(("90", YES), ("90.1", "Plant oaks (Peru);"), ("90.2", ""), ("90.3", "Dig (Chad)."))
    assert [one.number for one in records if isinstance(one, Recommendation)] == ["90.1", "90.3"]
    assert ("90.2", "recommendation_without_recommender") in [
        (one.number, one.kind) for one in records if isinstance(one, Problem)
    ]


def test_letters_follow_their_paragraph() -> None:
    found = facts(("60", YES), ("(a)", "Plant oaks (Peru);"), ("(b)", "Plant elms (Chad)."))
    assert [number for number, *_ in found] == ["60.a", "60.b"]


def test_parts_of_an_item_belong_to_it() -> None:
    found = facts(("90", YES), ("1", "Join:"), ("(a)", "the Oak Treaty (Peru);"), ("(b)", "the Elm Treaty (Chad)."))
    assert [(number, makers) for number, _, makers, _ in found] == [("90.1", ("PER",)), ("90.1-2", ("TCD",))]
    assert [words for _, words, _, _ in found] == ["Join the Oak Treaty", "Join the Elm Treaty"]


def test_an_item_goes_on_in_the_next_paragraph() -> None:
    assert facts(("90", YES), ("1", "Plant oaks"), (None, "by every river (Peru);")) == [
        ("90.1", "Plant oaks by every river", ("PER",), "supported")
    ]


def test_an_item_with_the_number_of_an_earlier_list_in_front_belongs_where_it_stands() -> None:
    earlier = (("5", YES), ("5.1", "Plant oaks (Peru);"), ("5.2", "Plant elms (Chad)."))
    later = (("6", NO), *((f"6.{n}", f"Fell oak {n} (Mali);") for n in (1, 2, 3)), ("5.4", "Fell firs (Chad);"))
    assert facts(*earlier, *later)[-1] == ("5.4", "Fell firs", ("TCD",), "not_supported")
    in_its_own = facts(*earlier, ("6", NO), ("6.1", "Fell oaks (Mali);"), ("5.3", "Plant firs (Chad)."))
    assert ("5.3", "Plant firs", ("TCD",), "supported") in in_its_own


def test_several_texts_of_a_paragraph_are_counted_on() -> None:
    found = facts(("124", YES), ("124.7", "Plant oaks (Peru); protect elms (Chad); study birches (Mali)."))
    assert [number for number, *_ in found] == ["124.7", "124.7-2", "124.7-3"]


def test_a_position_may_stand_behind_the_list() -> None:
    found = facts(
        ("57", "In the course of the discussion, the following recommendations were made to Norway:"),
        ("1", "Plant oaks (Peru)."),
        ("58", "The recommendations listed above enjoy the support of Norway."),
    )
    assert [position for *_, position in found] == ["supported"]


def test_the_answer_names_the_paragraph_in_which_its_formula_stands() -> None:
    behind = "The recommendations listed above enjoy the support of Norway."
    records = read(("57", "The following recommendations were made:"), ("1", "Plant oaks (Peru)."), ("58", behind))
    assert [(one.number, one.formula) for one in records if isinstance(one, Response)] == [("58", behind)]


def test_a_list_without_any_position_is_unclear_and_said_to_be() -> None:
    records = read(("57", "The following recommendations were made to Norway:"), ("1", "Plant oaks (Peru)."))
    assert [one.position for one in records if isinstance(one, Recommendation)] == ["unclear"]
    assert [one.kind for one in records if isinstance(one, Problem)] == ["position_unclear"]


def test_the_lead_in_is_kept_as_the_states_answer_in_the_report() -> None:
    records = read(
        (
            "99",
            "The following recommendations enjoy the support of Norway, which considers that they are already "
            "implemented or in the process of implementation:",
        ),
        ("99.1", "Plant oaks (Peru);"),
    )
    (answer,) = [one for one in records if isinstance(one, Response)]
    assert (answer.id, answer.recommendation, answer.number) == ("A/HRC/99/9#99.1~report", "A/HRC/99/9#99.1", "99")
    assert (answer.position, answer.claim, answer.basis, answer.stage) == (
        "supported",
        "under_way",
        "group",
        "report",
    )
    assert (answer.said_on, answer.public_on) == ("2019-12-01", "2020-01-02")
    assert (answer.formula or "").startswith("The following recommendations enjoy")


def test_a_claim_may_name_items_by_number() -> None:
    records = read(
        ("91", YES),
        ("1", "Plant oaks (Peru);"),
        ("2", "Plant elms (Chad);"),
        ("92", "Norway considers that recommendations Nos. 2 above are already implemented."),
    )
    claims = {one.recommendation: one.claim for one in records if isinstance(one, Response)}
    assert claims == {"A/HRC/99/9#91.1": None, "A/HRC/99/9#91.2": "implemented"}


@pytest.mark.parametrize(
    ("says", "is_comment"),
    [
        ("Recommendation 109.2 did not enjoy the support of Norway.", False),
        (
            "The recommendations noted in paragraphs 109.2 and 109.3 above do not enjoy the support of the Kingdom.",
            False,
        ),
        ("One recommendation (109.2) will be examined by Norway, which will respond in due time.", False),
        ("Recommendation 109.2 did not enjoy the support of Norway, since oaks grow slowly.", True),
        ("Recommendation 109.2, as it concerns no oaks, did not enjoy the support of Norway.", True),
        ("Recommendation 109.2 does not enjoy the support of Norway. Oaks grow slowly.", True),
    ],
)
def test_the_words_that_only_give_a_position_are_no_comment(says: str, is_comment: bool) -> None:
    records = read(("109", YES), ("109.1", "Plant elms (Chad);"), ("109.2", "Plant oaks (Peru);"), ("110", says))
    answers = [one for one in records if isinstance(one, Response) and one.recommendation == f"{REPORT.id}#109.2"]
    assert [one.comment == says for one in answers] == [is_comment]


def test_a_recommendation_may_begin_with_recommendations_of_a_committee() -> None:
    asked = "Regarding the recommendations of the Committee against Torture, plant oaks"
    assert facts(("109", NO), ("109.1", f"{asked} (Peru);"), ("109.2", "Plant elms (Chad).")) == [
        ("109.1", asked, ("PER",), "not_supported"),
        ("109.2", "Plant elms", ("TCD",), "not_supported"),
    ]


def test_a_comment_that_ends_in_brackets_recommends_nothing() -> None:
    comment = "Regarding the recommendation on oaks in paragraph 54 (a), Norway plants oaks, as Peru knows (Peru)"
    assert facts(("109", NO), ("109.1", "Plant elms (Chad)."), ("109.2", comment)) == [
        ("109.1", "Plant elms", ("TCD",), "not_supported")
    ]


def test_a_comment_on_an_item_is_kept_word_for_word() -> None:
    comment = "With regard to the recommendation in paragraph 109.2 above, Norway said that oaks grow slowly."
    records = read(("109", NO), ("109.2", "Plant oaks (Peru);"), ("110", comment))
    (answer,) = [one for one in records if isinstance(one, Response)]
    assert (answer.comment, answer.position) == (comment, "not_supported")


DIALOGUE: tuple[Line, ...] = (
    ("33", "Peru thanked Norway. It recommended that Norway (a) plant oaks by the river; and (b) protect its elms."),
    ("45", "Noting the forests, Chad recommended that Norway count its birches. It asked about pines."),
)


def test_recommendations_named_by_a_paragraph_of_the_dialogue_are_found_there() -> None:
    refused = (
        "91",
        "The recommendations noted in paragraphs 33 (b) and 45 above did not enjoy the support of Norway.",
    )
    found = facts(("90", YES), ("1", "Plant oaks (Peru);"), refused, dialogue=DIALOGUE)
    assert found[1:] == [
        ("33.b", "protect its elms", ("PER",), "not_supported"),
        ("45", "count its birches", ("TCD",), "not_supported"),
    ]


def test_a_letter_of_the_dialogue_may_ask_several_things_under_small_numbers() -> None:
    said = (
        "33",
        "Peru recommended that Norway (a) plant oaks; and (b) (i) accession to the Oak Treaty, (ii) the Elm Treaty "
        "and (iii) plant birches; (c) encouraged Norway to water the wells and also (d) count its pines.",
    )
    refused = ("91", "The recommendations in paragraphs 33 (b), (c) and (d) did not enjoy the support of Norway.")
    assert [(number, text) for number, text, *_ in facts(("90", YES), refused, dialogue=(said,))] == [
        ("33.b", "accession to the Oak Treaty"),
        ("33.b-2", "accession to the Elm Treaty"),
        ("33.b-3", "plant birches"),
        ("33.c", "water the wells"),
        ("33.d", "count its pines"),
    ]


def test_a_letter_of_the_dialogue_that_begins_with_a_state_tells_what_that_state_recommended() -> None:
    said = (
        "33",
        "Three delegations spoke: (a) Peru recommended that Norway plant oaks; (b) Chad asked about elms and "
        "recommended that Norway water its elms; (c) welcomed the pines.",
    )
    refused = ("91", "The recommendations in paragraphs 33 (a) and (b) did not enjoy the support of Norway.")
    assert [one[:3] for one in facts(("90", YES), refused, dialogue=(said,))] == [
        ("33.a", "plant oaks", ("PER",)),
        ("33.b", "water its elms", ("TCD",)),
    ]


def test_of_a_paragraph_only_the_sentence_that_is_named_counts() -> None:
    said = (
        "33",
        "Peru recommended that Norway plant oaks. It asked about elms. It recommended the felling of it all.",
    )
    refused = ("91", "Recommendations in paragraphs 33 (last sentence) and 45 did not enjoy the support of Norway.")
    assert [text for _, text, *_ in facts(("90", YES), refused, dialogue=(said, DIALOGUE[1]))] == [
        "the felling of it all",
        "count its birches",
    ]


def test_of_two_things_asked_in_one_sentence_the_one_that_is_named_was_refused() -> None:
    gist = "the ratification of the Convention on the Elimination of All Forms of Discrimination against Women"
    refused = ("91", f"One recommendation in paragraph 33 ({gist}) did not enjoy its support.")
    for asked, expected in (
        ("consider ratifying CEDAW, and establishing a forest", "consider ratifying CEDAW"),
        ("consider ratifying CEDAW, and applying CEDAW", "consider ratifying CEDAW, and applying CEDAW"),
        ("ratify CEDAW and pines", "ratify CEDAW and pines"),
    ):
        said = ("33", f"Peru recommended that Norway {asked}.")
        assert [text for _, text, *_ in facts(("90", YES), refused, dialogue=(said,))] == [expected]


def test_what_a_letter_of_the_dialogue_leaves_out_stands_in_front_of_the_letters() -> None:
    said = (
        (
            "33",
            "Peru recommended that Norway join treaties such as(a) the Oak Treaty; and(b) the Elm Treaty.",
        ),
        ("34", "Chad recommended (a) to plant oaks and to adhere to both the (b) Oak Treaty and (c) the Elm Treaty."),
    )
    refused = ("91", "Recommendations in paragraphs 33 (b), 34 (b) and (c) did not enjoy the support of Norway.")
    assert [text for _, text, *_ in facts(("90", YES), refused, dialogue=said)] == [
        "join treaties such as the Elm Treaty",
        "adhere to Oak Treaty",
        "adhere to the Elm Treaty",
    ]


def test_a_text_under_a_sign_that_no_list_expects_is_kept_under_it_and_a_doubt() -> None:
    lines: tuple[Line, ...] = (("90", YES), ("(a)", "Plant oaks (Peru);"), (None, "(h) Plant elms (Chad);"))
    assert [(number, text) for number, text, *_ in facts(*lines)] == [("90.a", "Plant oaks"), ("90.h", "Plant elms")]
    assert "text_without_number" in [one.kind for one in read(*lines) if isinstance(one, Problem)]
    without_the_first: tuple[Line, ...] = (("90", YES), (None, "Plant oaks (Peru);"), (None, "2. Plant elms (Chad);"))
    assert [(number, text) for number, text, *_ in facts(*without_the_first)] == [
        ("90.1", "Plant oaks"),
        ("90.2", "Plant elms"),
    ]


def test_where_no_heading_says_so_the_section_begins_with_the_first_lead_in_that_ends_in_a_colon() -> None:
    found = recommendations(
        REPORT,
        [
            passage(("83", "The recommendations have been examined by Norway and enjoy its support:"), ()),
            passage(("1", "Plant oaks (Peru);"), ()),
        ],
    )
    assert [one.text for one in found if isinstance(one, Recommendation)] == ["Plant oaks"]


def test_what_a_speaker_asks_about_or_says_of_others_is_no_recommendation_of_its_own() -> None:
    said = (
        "33",
        "Peru noted that the Committee on Oaks recommended more shade. It asked how Norway intends to meet the "
        "recommendations of that Committee. Peru recommended that Norway plant oaks.",
    )
    refused = ("91", "The recommendation in paragraph 33 did not enjoy the support of Norway.")
    assert [text for _, text, *_ in facts(("90", YES), refused, dialogue=(said,))] == ["plant oaks"]


def test_a_text_without_states_in_a_list_without_numbers_is_a_doubt() -> None:
    records = read(("124", YES), (None, "Plant oaks (Peru);"), (None, "Leave the elms;"), (None, "Plant ash (Chad)."))
    found = [one.text for one in records if isinstance(one, Recommendation)]
    doubts = [(one.kind, one.found) for one in records if isinstance(one, Problem)]
    assert (found, doubts) == (["Plant oaks", "Plant ash"], [("text_without_number", "Leave the elms;")])


def test_each_state_that_speaks_in_a_paragraph_makes_what_it_recommends_itself() -> None:
    said = (
        "33",
        "Peru welcomed the reforms. It recommended that Norway plant oaks. Chad also recommended that it leave the "
        "elms. Norway thanked them. The Russian Federation asked about ash trees, and recommended a plan for beech.",
    )
    named = ("91", "The recommendations in paragraph 33 did not enjoy the support of Norway.")
    assert [(text, makers) for _, text, makers, _ in facts(("90", YES), named, dialogue=(said,))] == [
        ("plant oaks", ("PER",)),
        ("leave the elms", ("TCD",)),
        ("a plan for beech", ("RUS",)),
    ]


def test_pledges_of_the_state_are_no_recommendations() -> None:
    found = made(
        ("90", YES),
        ("1", "Plant oaks (Peru)."),
        ("91", "Norway made the following voluntary pledges:"),
        ("1", "Elms."),
    )
    assert len(found) == 1


def test_what_is_in_doubt_is_said() -> None:
    assert kinds(("90", YES), ("90.1", "Plant oaks (Peru, Atlantis);")) == [("unknown_state", "Atlantis")]
    assert kinds(("90", YES), ("90.1", "Plant oaks;")) == [
        ("recommendation_without_recommender", "Plant oaks;"),
    ]
    assert kinds(("90", YES), ("90.1", "Plant oaks (Peru);"), ("90.3", "Plant elms (Chad).")) == [
        ("numbers_out_of_order", "Plant elms (Chad).")
    ]
    assert kinds(("90", YES), ("90.1", f"Plant {'tall ' * 400}oaks (Peru)."))[0][0] == "text_length"
    assert kinds() == [("report_without_recommendations", "")]


def test_what_stands_under_a_number_printed_twice_has_an_id_of_its_own_and_is_a_doubt() -> None:
    lines = (("90", YES), ("90.1", "Plant oaks (Peru);"), ("90.1", "Plant elms (Chad); fell firs (Mali)."))
    ids = [one.id.rpartition("#")[2] for one in made(*lines)]
    assert ids == ["90.1", "90.1-2", "90.1-3"]
    assert len({one.id for one in read(*lines) if not isinstance(one, Problem)}) == 6
    (doubt,) = (one for one in read(*lines) if isinstance(one, Problem))
    assert (doubt.kind, doubt.number) == ("numbers_out_of_order", "90.1")
    assert "printed twice" in doubt.message


def test_a_text_without_a_state_is_kept() -> None:
    assert facts(("90", YES), ("90.1", "Plant oaks;")) == [("90.1", "Plant oaks", (), "supported")]


def test_the_same_report_gives_the_same_records() -> None:
    lines: tuple[Line, ...] = (
        ("124", YES),
        ("124.1", "Ratify (Peru)/consider ratifying (Chad) the Oak Treaty (Mali);"),
    )
    assert read(*lines) == read(*lines)
