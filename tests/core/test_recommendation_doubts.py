"""What reports print amiss: numbers that run together, brackets left open, stray lines, lists that begin late."""

import time

import pytest

from followthrough.find.recommendations import recommendations
from followthrough.find.recommendations.recommenders import brackets
from followthrough.records import Problem, Recommendation, Response
from tests.core.section_read import NO, REPORT, SECTION, YES, facts, kinds, passage, read


def test_an_item_that_runs_into_the_next_is_parted() -> None:
    found = facts(
        ("124", YES), ("124.1", "Plant oaks (Peru); 124.2. Plant elms (Chad);"), ("124.3", "Count birches (Mali).")
    )
    assert [(number, makers) for number, _, makers, _ in found] == [
        ("124.1", ("PER",)),
        ("124.2", ("TCD",)),
        ("124.3", ("MLI",)),
    ]


def test_a_number_in_a_text_does_not_part_it() -> None:
    found = facts(("124", YES), ("124.1", "Plant 124.2 oaks and 2 elms (Peru);"), ("124.2", "Count birches (Mali)."))
    assert [number for number, *_ in found] == ["124.1", "124.2"]


def test_a_stray_line_in_a_numbered_list_is_a_doubt_and_no_recommendation() -> None:
    lines = (("124", YES), ("124.1", "Plant oaks (Peru);"), (None, "a note of an earlier page (Chad)"))
    assert len(facts(*lines)) == 1
    assert kinds(*lines) == [("text_without_number", "a note of an earlier page (Chad)")]


def test_an_item_whose_number_is_left_out_is_kept_and_is_a_doubt() -> None:
    lines = (
        ("124", YES),
        ("124.1", "Plant oaks (Peru);"),
        (None, "Plant elms (Chad);"),
        ("124.3", "Count them (Mali)."),
    )
    assert [(number, text) for number, text, *_ in facts(*lines)] == [
        ("124.1", "Plant oaks"),
        ("124.2", "Plant elms"),
        ("124.3", "Count them"),
    ]
    assert kinds(*lines) == [("text_without_number", "Plant elms (Chad);")]


def test_an_item_without_a_number_where_none_is_left_out_is_a_further_text_of_the_one_before() -> None:
    lines = (
        ("124", YES),
        ("124.1", "Plant oaks (Peru);"),
        (None, "Plant elms (Chad);"),
        ("124.2", "Count them (Mali)."),
    )
    made = [record for record in read(*lines) if isinstance(record, Recommendation)]
    assert [(one.id.rpartition("#")[2], one.text) for one in made] == [
        ("124.1", "Plant oaks"),
        ("124.1-2", "Plant elms"),
        ("124.2", "Count them"),
    ]


def test_a_list_without_numbers_is_counted() -> None:
    found = facts(("124", YES), (None, "Plant oaks (Peru);"), (None, "Plant elms (Chad)."))
    assert [number for number, *_ in found] == ["124.1", "124.2"]


def test_sentences_of_the_state_behind_an_item_are_its_comment() -> None:
    records = read(("136", NO), ("136.1", "Plant oaks (Peru). Norway plants oaks since the year of the great flood."))
    (one,) = [record for record in records if isinstance(record, Recommendation)]
    (answer,) = [record for record in records if isinstance(record, Response)]
    assert one.text == "Plant oaks"
    assert answer.comment == "Norway plants oaks since the year of the great flood."


def test_letters_that_the_paragraph_does_not_print_count_what_it_recommends() -> None:
    dialogue = (("33", "Peru recommended that Norway plant oaks. It also recommended that elms be protected."),)
    refused = ("91", "The recommendations in paragraph 33 (b) did not enjoy the support of Norway.")
    assert facts(("90", YES), ("1", "Count birches (Chad)."), refused, dialogue=dialogue)[1:] == [
        ("33.b", "elms be protected", ("PER",), "not_supported")
    ]


def test_a_lead_in_may_say_which_recommendation_of_a_paragraph_it_means() -> None:
    dialogue = (
        ("33", "Peru recommended that Norway plant oaks. It also recommended that Norway join the Elm Treaty."),
    )
    refused = (
        "91",
        "One recommendation noted in paragraph 33 (the joining of the Elm Treaty) did not enjoy its support.",
    )
    found = facts(("90", YES), ("1", "Count birches (Chad)."), refused, dialogue=dialogue)
    assert [text for _, text, _, _ in found] == ["Count birches", "join the Elm Treaty"]


def test_what_a_named_paragraph_repeats_from_the_list_is_not_counted_twice() -> None:
    dialogue = (
        ("33", "Peru recommended that Norway plant tall oaks by every river. It recommended counting birches."),
    )
    noted = ("91", "Norway takes note of the recommendations in paragraph 33.")
    found = facts(("90", YES), ("1", "Plant tall oaks by every river (Peru)."), noted, dialogue=dialogue)
    assert [(number, text) for number, text, _, _ in found] == [
        ("90.1", "Plant tall oaks by every river"),
        ("33", "counting birches"),
    ]


@pytest.mark.parametrize(
    "heading", [SECTION, ("II. CONCLUSIONS AND/OR RECOMMENDATIONS",), ("II. Conclusions and recommendations**",)]
)
def test_section_two_is_known_by_its_heading(heading: tuple[str, ...]) -> None:
    found = recommendations(REPORT, [passage(("90", YES), heading), passage(("1", "Plant oaks (Peru)."), heading)])
    assert [one.number for one in found if isinstance(one, Recommendation)] == ["90.1"]


def test_section_two_is_found_without_a_heading() -> None:
    for before in ((None, "II. CONCLUSIONS AND/OR RECOMMENDATIONS"), ("89", "Norway thanked all.")):
        passages = [passage(line, ("I. Summary",)) for line in (before, ("90", YES), ("1", "Plant oaks (Peru)."))]
        found = recommendations(REPORT, passages)
        assert [one.number for one in found if isinstance(one, Recommendation)] == ["90.1"]


def test_states_behind_a_bracket_left_open_are_read() -> None:
    found = brackets("Join the Oak Treaty (Norway, and the Elm Treaty (Peru, Chad);")
    assert [[one.code for one in bracket.recommenders] for bracket in found] == [["NOR"], ["PER", "TCD"]]


@pytest.mark.parametrize(
    "words",
    [
        "(" * 20000,
        "()" * 10000,
        "(a" * 10000 + ")" * 10000,
        "Plant (Peru)" + " " * 20000 + "(Chad)",
        "paragraphs " * 5000,
    ],
)
def test_hostile_text_takes_no_time(words: str) -> None:
    start = time.process_time()
    read(("90", f"{YES} {words}"), ("1", words))
    assert time.process_time() - start < 2


def test_a_report_without_section_two_says_so() -> None:
    found = recommendations(REPORT, [passage(("1", "Norway thanked all."), ("I. Summary",))])
    assert [one.kind for one in found if isinstance(one, Problem)] == ["report_without_recommendations"]
