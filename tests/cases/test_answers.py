"""What an answer holds beside its position: the words, the part, the claim, the references, the doubts."""

import pytest

from followthrough.records import Response
from tests.cases.addenda_read import ADDENDUM, REPORT, passages, positions, problems, recommendation, responses


def only(*lines: str) -> Response:
    (response,) = responses(passages(*lines))
    return response


def test_the_formula_stands_word_for_word_and_the_comment_without_it() -> None:
    response = only("133.1 | Zamunda accepts this recommendation. A bill has been drafted.")
    assert response.formula == "accepts this recommendation"
    assert response.comment == "A bill has been drafted."
    assert (response.basis, response.stage, response.number) == ("individual", "addendum", "133.1")
    assert response.public_on == ADDENDUM.published


def test_a_formula_that_is_part_of_the_explanation_stays_in_the_comment() -> None:
    response = only("133.1 | Zamunda accepts the recommendation on the understanding that the text is revised first.")
    assert response.position == "supported"
    assert response.comment is not None
    assert response.comment.startswith("Zamunda accepts the recommendation on the understanding")


def test_a_sentence_that_answers_another_recommendation_is_no_comment_on_the_first() -> None:
    found = responses(
        passages("4 | Recommendation 133.1 is rejected. The law is new. Recommendation 133.4 is under consideration.")
    )
    assert [(one.position, one.comment) for one in found] == [("rejected", "The law is new."), ("pending", None)]


def test_an_answer_that_takes_up_the_words_of_the_ask_is_not_taken_for_the_ask() -> None:
    line = (
        "133.4 | Zamunda accepts the recommendation to continue efforts to reduce maternal mortality in rural areas."
    )
    assert only(line).position == "supported"


@pytest.mark.parametrize("head", ["133.4", "133.4–5"])
def test_what_a_state_will_do_in_the_words_of_the_ask_is_its_own_explanation(head: str) -> None:
    says = "Zamunda will continue efforts to reduce maternal mortality in rural areas, with new clinics."
    found = responses(passages("# Accepted recommendations", "4 | Zamunda accepts 133.4-5.", f"{head} | {says}"))
    assert found[0].comment == says


def test_an_answer_to_several_recommendations_is_a_groups() -> None:
    found = responses(passages("4 | Recommendations 133.1 and 133.4: Supported. Both are in the plan."))
    assert [(r.recommendation, r.basis) for r in found] == [
        (f"{REPORT}#133.1", "group"),
        (f"{REPORT}#133.4", "group"),
    ]


def test_a_list_gives_the_position_and_the_entry_below_it_the_comment() -> None:
    response = next(
        r
        for r in responses(
            passages(
                "3 | Zamunda notes recommendations 133.2 and 133.5.", "133.2 | The law is reviewed every ten years."
            )
        )
        if r.recommendation == f"{REPORT}#133.2"
    )
    assert (response.position, response.basis) == ("noted", "individual")
    assert response.comment == "The law is reviewed every ten years."


BELOW = (
    "3 | Recommendation 133.1: not accepted.",
    "4 | Wages are set by law.",
    "5 | Recommendation 133.2: accepted.",
)


@pytest.mark.parametrize(
    ("lines", "comments"),
    [
        ((*BELOW, "6 | Rails are laid."), ["Wages are set by law.", "Rails are laid."]),
        ((*BELOW, "6 | Aland remains fully committed to its review."), ["Wages are set by law.", None]),
        ((*BELOW, "6 | The following stands for Aland."), ["Wages are set by law.", None]),
        ((BELOW[0], BELOW[2], "6 | Rails are laid."), [None, None]),
        (("133.1 | Noted.", "4 | Wages are set by law.", "133.2 | Noted."), ["Wages are set by law.", None]),
        (("133.1 | Noted.", "133.3 | Noted.", "133.4 | Noted.", BELOW[1], "133.2 | Noted."), [None, None]),
    ],
    ids=["below each", "a closing word", "a lead-in", "the last alone", "the first alone", "below one of many"],
)
def test_own_paragraphs_below_bare_answers_explain_them(lines: tuple[str, ...], comments: list[str | None]) -> None:
    found = {one.recommendation: one.comment for one in responses(passages(*lines))}
    assert [found[f"{REPORT}#133.{nth}"] for nth in (1, 2)] == comments


def test_parts_that_are_answered_apart_keep_the_words_of_the_ask() -> None:
    lines = (
        "133.5 | Zamunda accepts the recommendation to amend the press law. It cannot accept the recommendation to "
        "decriminalize defamation."
    )
    found = {response.position: response.clause for response in responses(passages(lines))}
    assert found == {"supported": "amend the press law", "not_supported": "Decriminalize defamation"}


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (
            "Accepted in respect of the press law, under consideration in respect of defamation.",
            "amend the press law",
        ),
        ("Supported as regards the press law. As regards defamation, a decision is pending.", "amend the press law"),
        ("The second part is accepted, the first part is under review.", "amend the press law"),
    ],
)
def test_a_part_that_is_left_open_stands_beside_the_one_that_is_accepted(words: str, first: str) -> None:
    found = {response.position: response.clause for response in responses(passages(f"133.5 | {words}"))}
    assert found == {"supported": first, "pending": "Decriminalize defamation"}


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        ("Accepted / being implemented", "under_way"),
        ("Accepted and being implemented. Courts sit in every town.", "under_way"),
        ("Accepted; in the course of implementation.", "under_way"),
        ("Accepted. The Government will continue to study the matter.", None),
        ("Accepted / implemented", "implemented"),
        ("Accepted in part / to be implemented", "planned"),
        ("Accepted. This recommendation has already been implemented.", "implemented"),
        ("Accepted. The recommendation is being implemented.", "under_way"),
        ("Not accepted. The Government will continue to apply its own programme.", None),
        ("Not accepted. Films are already being prepared, and measures are being implemented.", None),
        ("Not accepted in this form. The recommendation has already been implemented.", "implemented"),
        ("Accepted. Zamunda is planning to open three offices.", "planned"),
        ("Accepted. The matter is one of principle.", None),
        ("Noted. The recommendation cannot be implemented.", None),
        ("Accepted. A law is already in force.", "implemented"),
        ("Accepted. The success of the measures already in place is looked into.", None),
        ("Accepted. Zamunda works with its neighbours. Their Bridge Project has been completed.", None),
        ("Accepted. All objectives have been achieved.", "implemented"),
    ],
)
def test_a_claim_stands_beside_the_position(words: str, claim: str | None) -> None:
    assert only(f"133.4 | {words}").claim == claim


def test_a_claim_alone_is_no_position() -> None:
    lines = passages("133.4 | Zamunda considers this recommendation implemented.")
    (response,) = responses(lines)
    assert (response.position, response.claim) == (None, "implemented")
    assert "claim_without_position" in {problem.kind for problem in problems(lines)}


def test_a_reference_takes_over_the_answer_and_names_where_it_stands() -> None:
    found = responses(passages("133.1 | Noted. The school law forbids it.", "133.3 | See response to 133.1."))
    assert found[1].see == (f"{REPORT}#133.1",)
    assert found[1].position == "noted"


def test_the_more_particular_answer_holds_and_the_other_is_kept_without_a_position() -> None:
    lines = passages("3 | Zamunda supports recommendations 133.1 and 133.3.", "133.3 | Noted. An office exists.")
    assert positions(responses(lines)) == {"1": "supported", "3": "noted"}
    kept = [r.formula for r in responses(lines) if r.recommendation == f"{REPORT}#133.3" and r.position is None]
    assert kept == ["supports recommendations"]
    assert "contradictory_answers" in {problem.kind for problem in problems(lines)}


def test_an_answer_to_no_named_recommendation_is_kept_and_doubted() -> None:
    lines = passages("3 | Zamunda does not accept the recommendation to leave the Union.")
    (response,) = responses(lines)
    assert (response.recommendation, response.position) == (None, "not_supported")
    assert "answer_without_recommendation" in {problem.kind for problem in problems(lines)}


def test_every_text_of_a_paragraph_gets_the_answer() -> None:
    known = [recommendation("133.1", "Ratify the treaty"), recommendation("133.1", "Sign the treaty", 2)]
    found = responses(passages("133.1 | Accepted."), known)
    assert [r.recommendation for r in found] == [f"{REPORT}#133.1", f"{REPORT}#133.1-2"]
    assert [r.id for r in found] == [f"{ADDENDUM.id}#133.1", f"{ADDENDUM.id}#133.1-2"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("6.1 | Supported", "draft_numbers"),
        ("133.77 | Supported", "unknown_recommendation"),
        ("133.1 | Zamunda agrees with the importance of schools.", "position_by_wording"),
        ("133.1 | Schools are open to all.", "comment_without_position"),
    ],
)
def test_what_is_not_certain_is_said(line: str, kind: str) -> None:
    assert kind in {problem.kind for problem in problems(passages(line))}


def test_all_others_cannot_be_told_without_the_report() -> None:
    lines = passages(
        "2 | Recommendation 133.2 is noted.", "3 | All other recommendations enjoy the support of Zamunda."
    )
    assert positions(responses(lines, [])) == {"2": "noted"}
    assert "report_not_read" not in {problem.kind for problem in problems(lines, [])}, "its symbol names the report"
    assert "remainder_unknown" in {problem.kind for problem in problems(lines, [])}


@pytest.mark.parametrize(
    ("paragraph", "comment"),
    [
        ("Zamunda accepts recommendation 133.4. Funds have been found.", True),
        ("Zamunda accepts recommendation 133.4 on the understanding that funds are found.", True),
        ("Since 2030 midwives are trained. Zamunda therefore accepts recommendation 133.4.", True),
        ("Zamunda accepts recommendation 133.4.", False),
        ("Zamunda withdraws its acceptance of recommendation 133.4 for lack of funds.", True),
        ("Zamunda withdraws its acceptance of recommendation 133.4.", False),
        ("Zamunda has considered and hereby accepts recommendation 133.4 contained in the report.", False),
    ],
)
def test_what_prose_says_around_a_number_is_kept_word_for_word_where_it_explains(
    paragraph: str, comment: bool
) -> None:
    assert only(f"1 | {paragraph}").comment == (paragraph if comment else None)


def test_what_is_said_to_the_recommendation_itself_comes_before_what_is_said_around_a_list() -> None:
    listed = "1 | Zamunda accepts recommendations 133.4 and 133.7, which its people have long wished for."
    said = {r.recommendation: r.comment for r in responses(passages(listed, "133.7 | Judges are trained each year."))}
    assert said == {
        f"{REPORT}#133.4": "Zamunda accepts recommendations 133.4 and 133.7, which its people have long wished for.",
        f"{REPORT}#133.7": "Judges are trained each year.",
    }


def test_a_claim_in_prose_is_kept_without_a_position() -> None:
    answer = only("1 | Zamunda considers recommendation 133.9 as implemented.")
    assert (answer.position, answer.claim) == (None, "implemented")


def test_the_next_sentence_may_refuse_the_part_that_is_not_accepted() -> None:
    line = (
        "133.3 | Zamunda supports the part of the recommendation that concerns the ombudsman. It does not support "
        "the budget, because funds are short."
    )
    assert [(r.position, r.clause) for r in responses(passages(line))] == [
        ("supported", "Establish an independent children's ombudsman"),
        ("not_supported", "give it a sufficient budget"),
    ]


def test_letters_of_an_answer_are_parts_with_the_words_of_the_ask() -> None:
    line = "133.3 | (a) accepted; (b) not accepted, for lack of funds."
    assert [(r.position, r.clause, r.comment) for r in responses(passages(line))] == [
        ("supported", "Establish an independent children's ombudsman", None),
        ("not_supported", "give it a sufficient budget", "for lack of funds"),
    ]


@pytest.mark.parametrize(
    ("said", "comment"),
    [
        ("enjoys the support of Zamunda.", None),
        ("enjoys the support of the Government of Zamunda.", None),
        ("is accepted by Zamunda.", None),
        ("enjoys the support of Parliament.", "of Parliament."),
        ("enjoys the support of Zamunda. Funds have been found.", "Funds have been found."),
    ],
)
def test_the_name_of_the_state_behind_a_formula_explains_nothing(said: str, comment: str | None) -> None:
    assert only(f"2 | Recommendation 133.4 {said}").comment == comment
