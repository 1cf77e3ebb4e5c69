"""Sentences whose words change what their verb says: they are doubts with their words, and no answers."""

import pytest

from tests.cases.addenda_read import TEXTS, passages, positions, problems, recommendation, responses

IN_DOUBT = [
    "Recommendation 133.5 has been the object of lively debate in the Assembly, which did not accept it.",
    "Were it not for its budget, Zamunda would gladly accept recommendation 133.5.",
    "Zamunda can go along with recommendation 133.5 as far as the law is concerned, though not the Protocol.",
    "Zamunda had intended to accept recommendation 133.5, but the Supreme Court has since ruled otherwise.",
    "Except for the words “for girls and boys”, recommendation 133.5 is accepted.",
    "It would be wrong to say that Zamunda accepts recommendation 133.5.",
    "Peru asked why recommendation 133.5 had not been accepted.",
    "Recommendation 133.5 is accepted for thematic mandates only.",
    "There is no reason why recommendation 133.5 should not be accepted.",
    "Recommendation 133.5 would be acceptable to Zamunda without its second half.",
    "Recommendation 133.5 was supported in the Working Group, but this was an error.",
    "Zamunda will accept recommendation 133.5 as soon as the new Constitution has entered into force.",
    "Norway accepts recommendation 133.5.",
    "The bishops oppose recommendation 133.5.",
    "Zamunda is said to have “accepted recommendation 133.5”.",
    "Zamunda initially leaned towards noting recommendation 133.5.",
    "Zamunda does not support the wording of recommendation 133.5 but accepts it in substance.",
    "In the Working Group Zamunda said that it could not accept recommendation 133.5.",
    "Zamunda leaves it to the next Government to accept or reject recommendation 133.5.",
    "Zamunda is not yet ready either to accept or to reject recommendation 133.5.",
    "Peru had asked Zamunda to reconsider and accept recommendation 133.5.",
    "Recommendation 133.5 is supported for girls; for boys it is noted.",
    "Does Zamunda accept recommendation 133.5?",
    "Zamunda can accept recommendation 133.5 provided that the word “national” is deleted.",
    "Le Parlement n’a pas accepté la recommandation 133.5.",
    "Le Sénat acceptait la recommandation 133.5.",
    "La recommandation 133.5 a reçu l’appui de tous les ministères concernés.",
    "La recomendación 133.5 cuenta con el apoyo de la sociedad civil.",
    "Recommendation 133.5 enjoys the support of all ministries.",
    "The Ministry of Justice has indicated that it supports recommendation 133.5; the Government has yet to decide.",
    "Zamunda accepts recommendation 133.1 and, with regard to recommendation 133.5, maintains its moratorium.",
    "Recommendation 133.5 was noted in the draft report by mistake and should read as accepted.",
    "Zamunda supports recommendations 133.4, 133.5 (with the exception of the word “all”) and 133.7.",
    "La recomendación 133.5 no se acepta ni se rechaza.",
    "Zamunda warmly welcomes recommendation 133.5 but cannot accept recommendation 133.1.",
    "Subject to the outcome of the referendum, recommendation 133.5 will be accepted.",
    "La recommandation 133.5 est acceptée, sans toutefois que l’État s’engage sur le montant.",
    "La recomendación 133.5 se acepta, sin que ello implique compromiso alguno.",
    "As to recommendation 133.5, the amendment of the law is accepted; its application abroad is not.",
    "La Cour suprême a rejeté la recommandation 133.5.",
    "La recommandation 133.5 est acceptée dans son principe, sous réserve de la loi coutumière.",
    "Recommendation 133.5 is accepted for newspapers and broadcasters.",
    "Zamunda supports recommendation 133.5 in the provinces.",
    "Recommendation 133.5 is accepted as to the press law; the rest will be decided by Parliament.",
    "Recommendation 133.5 is accepted; defamation will remain an offence.",
    "Zamunda accepts recommendation 133.5, the penalties for defamation remaining unchanged.",
    "Of the two measures requested in recommendation 133.5, only the first is accepted.",
    "The premise of recommendation 133.5 is rejected.",
    "Zamunda has taken on board recommendation 133.1, and is minded to accept recommendation 133.5.",
    "Zamunda is not yet able to pronounce itself on recommendation 133.5, but can accept recommendation 133.10.",
    "Recommendations 133.2 and 133.8 are not supported, and 133.5 only as far as the press law is concerned.",
    "Zamunda accepts all recommendations except recommendation 133.5, on which consultations go on.",
    "Zamunda would have no objection to accepting recommendation 133.5.",
    "Recommendation 133.5 is accepted. Zamunda cannot commit itself to amending the press law.",
    "Zamunda supports recommendation 133.5. It does not, however, support the repeal of the law on defamation.",
    "Zamunda accepts recommendation 133.5 on the understanding that it refers to newspapers.",
    "La recommandation 133.5 est acceptée, étant entendu qu’elle vise les journaux.",
    "Recommendation 133.5 is not accepted by the provinces, without whose consent the law cannot be changed.",
    "Recommendation 133.5 is accepted by the Government, although Parliament may decide otherwise.",
    "In reply to recommendation 133.5, Zamunda recalls its reply to recommendation 133.9, which it accepted.",
    "The following are accepted: 133.1, 133.5 (first part), 133.4 and 133.7.",
    "All the recommendations enjoy our support. This does not apply to recommendation 133.5.",
    "La recommandation 133.5 est acceptée, si ce n’est que la diffamation ne sera pas dépénalisée.",
    "La recomendación 133.5 se acepta, con la salvedad de que la difamación no se despenalizará.",
    "Recommendation 133.5 is not accepted in its entirety.",
    "Faute de moyens, la Zamunda ne peut accepter la recommandation 133.5 dans son intégralité.",
    "Zamunda regrets having accepted recommendation 133.5.",
    "Zamunda regrets that it had accepted recommendation 133.5.",
    "Zamunda postpones accepting recommendation 133.5.",
    "The Constitution forbids accepting recommendation 133.5.",
    "Zamunda is barred by its Constitution from accepting recommendation 133.5.",
    "Zamunda goes on studying recommendation 133.5 with a view to accepting it.",
    "Zamunda denies its support to recommendation 133.5.",
    "Recommendation 133.5 goes beyond what Zamunda can accept.",
    "Recommendation 133.5 is anything but acceptable.",
    "La recommandation 133.5 est difficilement acceptable.",
    "The United Nations country team supports recommendation 133.5.",
    "Recommendations 133.1, 133.5 (save for the reference to the press) and 133.4 are supported.",
    "133.5 (first part): accepted.",
    "Zamunda noted recommendation 133.5 in May. It has since decided to accept it.",
    "Recommendation 133.5 is supported. However, Zamunda does not believe that the press law need be amended.",
    "Zamunda accepts the first part of recommendation 133.5 if funds are found, but its second part is under review.",
    "La recomendación 133.5, de la que se tomó nota durante el examen, cuenta ahora con nuestro apoyo.",
    "Recommendation 133.5 is accepted provisionally, pending a decision by Parliament.",
    "La recommandation 133.5 est acceptée pour les journaux.",
    "Zamunda acepta la recomendación 133.5 en lo que atañe a los periódicos.",
    "El Congreso rechazó la recomendación 133.5.",
]
OF_ONE_OF_TWO = [
    "Recommendation 133.1 is accepted, and on 133.5 consultations go on.",
    "Zamunda accepts recommendation 133.1; the same cannot be said of recommendation 133.5.",
    "La recommandation 133.1 est acceptée, la recommandation 133.5 ne l’est pas.",
    "Se acepta la recomendación 133.1; no así la 133.5.",
    "The support of Zamunda is enjoyed by 133.1; 133.5 is merely noted.",
]
WITHOUT_A_VERB_THAT_IS_KNOWN = [
    "It is with regret that Zamunda must part company with recommendation 133.5.",
    "Recommendation 133.5 remains a bridge too far for Zamunda.",
]


@pytest.mark.parametrize("words", [*IN_DOUBT, *OF_ONE_OF_TWO, *WITHOUT_A_VERB_THAT_IS_KNOWN])
def test_what_is_not_understood_is_no_answer_but_a_doubt_with_its_words(words: str) -> None:
    said = passages(f"2 | {words}")
    assert positions(responses(said)).get("5") is None
    assert any("133.5" in doubt.message and doubt.found in words for doubt in problems(said))


@pytest.mark.parametrize(
    "words",
    [
        "The recommendations concerning journalists and defamation cannot be accepted.",
        "Zamunda tomó nota de la recomendación 133.2, y aceptó las once restantes.",
        "All recommendations were accepted save the one on the death penalty.",
        "Zamunda accepts all recommendations but the one on the death penalty.",
        "La Zamunda n’accepte pas toutes les recommandations.",
        "Zamunda no acepta todas las recomendaciones.",
        "Zamunda accepts recommendation 133.3. It takes note of that of Spain.",
        "Recommendation 133.4 is accepted. So does Zamunda decide on the one on legal aid.",
    ],
)
def test_words_that_answer_recommendations_which_they_do_not_tell_leave_a_doubt(words: str) -> None:
    said = passages(f"2 | {words}")
    assert "12" not in positions(responses(said))
    assert "answer_without_recommendation" in {doubt.kind for doubt in problems(said)}


@pytest.mark.parametrize(
    "words",
    [
        "Zamunda accepts the protection of the press; defamation will remain an offence.",
        "Accepted. However, defamation will not be decriminalized.",
        "Accepted, but insults and defamation will not be decriminalized.",
        "Accepted in spirit.",
        "The recommendation was accepted in the previous cycle.",
    ],
)
def test_what_keeps_something_back_in_an_entry_leaves_a_doubt(words: str) -> None:
    said = passages(f"133.5 | {words}")
    assert not positions(responses(said))
    assert [one.number for one in problems(said) if one.kind == "comment_without_position"] == ["133.5"]


@pytest.mark.parametrize(
    "words",
    [
        "All recommendations but two enjoy the support of Zamunda.",
        "Zamunda acepta todas las recomendaciones menos una.",
        "La Zamunda accepte toutes les recommandations sauf deux.",
    ],
)
def test_exceptions_that_are_counted_and_not_named_are_said_to_be_compared_with_the_report(words: str) -> None:
    assert "position_by_remainder" in {one.kind for one in problems(passages(f"2 | {words}"))}


def test_words_on_all_others_do_not_mean_what_is_in_doubt() -> None:
    said = passages(
        "1 | Zamunda would accept 133.5 if it had the means.", "2 | The remaining recommendations are accepted."
    )
    found = positions(responses(said))
    assert "5" not in found
    assert {found[str(number)] for number in range(1, 13) if number != 5} == {"supported"}


def test_an_answer_to_the_matter_of_a_recommendation_is_read_and_a_person_should_confirm_it() -> None:
    said = passages("2 | Zamunda supports raising the age of marriage (133.8).")
    assert positions(responses(said)) == {"8": "supported"}
    assert "position_by_wording" in [doubt.kind for doubt in problems(said)]


def test_the_other_two_after_a_list_turn_no_answer_into_its_contrary() -> None:
    said = passages("2 | Two recommendations are accepted, namely 133.1 and 133.3; the other ten are noted.")
    assert positions(responses(said)).get("1") != "noted"


def test_an_answer_to_a_number_that_the_report_leaves_out_says_that_the_gap_is_the_same_slip() -> None:
    known = [recommendation(f"133.{number}", "Build schools") for number in (1, 2, 4)]
    said = passages("2 | Zamunda accepts recommendations 133.1 and 133.2.", "3 | It accepts recommendation 133.3.")
    (gap,) = (doubt for doubt in problems(said, known) if doubt.kind == "unknown_recommendation")
    assert "one slip" in gap.message


def test_plain_numbers_of_paragraphs_that_no_words_tie_to_a_recommendation_are_a_doubt() -> None:
    bare = ("1 | Not accepted. The law provides for it.", "2 | Accepted. A bill is ready.", "3 | Accepted.")
    assert "paragraph_numbers" in [doubt.kind for doubt in problems(passages(*bare))]
    told = (
        "1 | Zamunda cannot accept the recommendation to abolish the death penalty.",
        "2 | Zamunda accepts the recommendation to adopt a law against discrimination.",
        "3 | Zamunda accepts the recommendation to expand free legal aid.",
    )
    assert positions(responses(passages(*told))) == {}
    assert "answer_without_recommendation" in [doubt.kind for doubt in problems(passages(*told))]


def test_note_that_is_taken_of_all_is_no_answer_to_others_where_some_are_accepted() -> None:
    polite = "La délégation a pris bonne note de l’ensemble des recommandations."
    said = positions(responses(passages(f"2 | {polite}", "3 | Elle a accepté les recommandations 133.1 et 133.3.")))
    assert said == {"1": "supported", "3": "supported"}


def test_one_of_two_that_is_told_by_its_order_alone_is_a_doubt_about_both() -> None:
    said = passages("2 | Recommendations 133.6 and 133.7 concern equality. The latter is noted.")
    assert positions(responses(said)) == {}
    assert {"133.6", "133.7"} <= {doubt.message.split()[1] for doubt in problems(said)}


def test_an_entry_that_says_the_contrary_of_its_heading_is_a_doubt() -> None:
    said = passages("# Recommendations that enjoy the support of Zamunda", "133.5 | Noted; the law is new.")
    assert "contradictory_answers" in [doubt.kind for doubt in problems(said)]


def test_a_formula_that_leaves_the_numbers_of_its_sentence_to_others_says_nothing_of_them() -> None:
    words = "Ten of twelve had been accepted, and those not accepted, namely 133.2 and 133.7, would be looked at."
    assert positions(responses(passages(f"2 | {words}"))) == {}


def test_a_refusal_of_one_part_alone_is_a_doubt_about_the_rest() -> None:
    said = passages("133.5 | The first part is not accepted. The second part is.")
    assert "position_by_wording" in [doubt.kind for doubt in problems(said)]


def test_words_on_all_that_are_not_understood_are_a_doubt() -> None:
    words = "All twelve recommendations, without a single exception, have the blessing of Zamunda."
    assert words in [doubt.found for doubt in problems(passages(f"2 | {words}"))]


@pytest.mark.parametrize("mess", [" " * 20_000, "also " * 4_000, "(" * 20_000, "by the of " * 2_000])
def test_long_gaps_take_no_time(mess: str) -> None:
    assert problems(passages(f"2 | The{mess}Assembly accepts{mess}recommendation 133.5{mess}."))


def test_a_status_in_front_of_numbers_that_begin_anew_heads_them_and_one_between_others_answers() -> None:
    above = ("- | Recommendations that enjoy the support of Zamunda", f"133.1 | {TEXTS[0]}", f"133.3 | {TEXTS[2]}")
    anew = responses(passages(*above, "- | Noted", f"133.2 | {TEXTS[1]}", f"133.4 | {TEXTS[3]}"))
    assert positions(anew) == {"1": "supported", "3": "supported", "2": "noted", "4": "noted"}
    between = responses(passages(*above, "- | Noted", f"133.4 | {TEXTS[3]}"))
    assert positions(between)["4"] == "supported"
