"""What paragraphs of section II say of recommendations."""

import pytest

from followthrough.find.recommendations.lead_ins import is_boilerplate, is_pledges, lead_in
from followthrough.find.recommendations.references import Reference, references


@pytest.mark.parametrize(
    ("words", "position", "claim"),
    [
        (
            "The recommendations below have been examined by Aland and enjoy the support of Aland:",
            "supported",
            None,
        ),
        (
            "The recommendations listed below have been examined by Aland and enjoy its full support:",
            "supported",
            None,
        ),
        ("The recommendations listed below enjoy the support of Aland.", "supported", None),
        ("Therecommendations listed below donot enjoythe support of Aland:", "not_supported", None),
        ("Therecommendations below will beexamined by Aland, whichwill respond induetime:", "pending", None),
        ("The recommendations belowhave been notedby Aland:", "noted", None),
        ("Aland gives its full support to the recommendations below:", "supported", None),
        ("The recommendations below meet with the approval of Aland:", "supported", None),
        ("The recommendations below have received the endorsement of Aland:", "supported", None),
        ("Aland expressed its agreement with the recommendations that follow:", "supported", None),
        ("Aland is not in a position to accept the following recommendations:", "not_supported", None),
        ("The following recommendations failed to enjoy the support of Aland:", "not_supported", None),
        ("The recommendations below were declined by Aland:", "not_supported", None),
        ("The following recommendations enjoy in part the support of Aland:", "supported_in_part", None),
        ("The recommendations below are to be examined by Aland:", "pending", None),
        ("The following recommendations require further consultations in Aland:", "pending", None),
        ("Aland reserves its position on the recommendations below:", "pending", None),
        ("Aland considered the recommendations below and agrees to follow up on them:", "supported", None),
        (
            "The following recommendations enjoy the support of Aland, which considers that they are already "
            "implemented or in the process of implementation:",
            "supported",
            "under_way",
        ),
        (
            "The following recommendations enjoy the support of Aland, which considers the recommendations as "
            "already implemented:",
            "supported",
            "implemented",
        ),
        ("Aland considers that the following recommendations have been implemented:", None, "implemented"),
        ("Aland considers that these recommendations are to be implemented in parks:", None, None),
        ("Aland considers that these recommendations will be fully implemented:", None, None),
        ("Aland considers that these recommendations have not yet been implemented:", None, None),
        ("Aland considers that steps are taken to allow implementation of the recommendations below:", None, None),
        ("Aland considers that it is implementing the recommendations below:", None, "under_way"),
        (
            "The following recommendations will be examined by Aland, which will provide responses in due time, but "
            "no later than the ninth session:",
            "pending",
            None,
        ),
        ("The response of Aland to these recommendations will be included in the outcome report.", "pending", None),
        ("Aland will study the following recommendations:", "pending", None),
        ("The recommendations below did not enjoy the support of Aland:", "not_supported", None),
        (
            "The recommendations did not enjoy the support of Aland and would thus be noted:",
            "not_supported",
            None,
        ),
        ("The following recommendations do not enjoy its support:", "not_supported", None),
        ("Aland considers that the recommendations below cannot be accepted:", "not_supported", None),
        ("The above recommendations cannot enjoy the support of Aland until the vote.", "not_supported", None),
        ("In the view of Aland, the recommendations below are not relevant.", "not_supported", None),
        ("The following recommendations have been noted by Aland:", "noted", None),
        ("Aland takes note of the recommendations listed below:", "noted", None),
        ("The following recommendation is rejected by Aland, which finds it outside the mandate:", "rejected", None),
        ("In the course of the discussion, the following recommendations were made to Aland:", None, None),
    ],
)
def test_a_lead_in_gives_position_and_claim(words: str, position: str | None, claim: str | None) -> None:
    said = lead_in(words)
    assert said is not None
    assert (said.position, said.claim, said.formula) == (position, claim, words)


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("The recommendations below did not enjoy the support of Aland:", "following"),
        ("The recommendations listed above enjoy the support of Aland.", "above"),
        ("These recommendations will be examined by Aland.", "above"),
        ("All other recommendations did not enjoy the support of Aland.", "others"),
    ],
)
def test_a_lead_in_says_which_recommendations_it_means(words: str, scope: str) -> None:
    said = lead_in(words)
    assert said is not None
    assert said.scope == scope


def test_a_paragraph_without_recommendations_is_no_lead_in() -> None:
    assert lead_in("Aland thanked all delegations.") is None


def test_the_closing_paragraph_of_each_report_is_no_lead_in() -> None:
    words = (
        "All conclusions and/or recommendations contained in the present report reflect the position of the "
        "submitting State(s) and/or the State under review."
    )
    assert is_boilerplate(words)
    assert lead_in(words) is None


def test_pledges_are_told_from_recommendations() -> None:
    assert is_pledges("Aland made the following voluntary commitments:")
    assert is_pledges("Mindful of the recommendations above, Aland made the following voluntary commitments:")
    assert not is_pledges("The following recommendations on voluntary commitments enjoy its support:")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the recommendations in paragraphs 33 (a, b), 45 and 67 (c)", ["33a", "33b", "45", "67c"]),
        ("paragraphs 27 (b), (c) and (e), 31; 84 (a), above", ["27b", "27c", "27e", "31", "84a"]),
        ("paragraphs 33 ( a, b ), 45 and 67 ( c )", ["33a", "33b", "45", "67c"]),
        ("paragraphs 48 (b-d) and 50(a)", ["48b", "48c", "48d", "50a"]),
        ("paragraphs 26 (e) (Norway), 29 (Peru)", ["26e", "29"]),
        ("paragraphs 67 (a), (b) (i) and (ii), 89", ["67a", "67b", "89"]),
        ("recommendations 102 to 104 are under way", ["102", "103", "104"]),
        ("the recommendations from 126.1. to 126.3. wait", ["126.1", "126.2", "126.3"]),
        ("recommendations in paragraphs 77.13, 77.43 and 77. 24", ["77.13", "77.43", "77.24"]),
        ("recommendations Nos. 2, 7 and 8 above", ["2", "7", "8"]),
        ("paragraphs 45, 56, last sentence, and 63", ["45", "56", "63"]),
        (
            "paragraphs 23 (last sentence), 29 (d) and (f), and 36 ( first part ), 40",
            ["23", "29d", "29f", "36", "40"],
        ),
        ("the 167 recommendations received", []),
        ("recommendations made in 2009", []),
        ("", []),
    ],
)
def test_paragraphs_named_by_number_and_letter_are_read(words: str, expected: list[str]) -> None:
    assert [f"{one.number}{one.letter or ''}" for one in references(words)] == expected


def test_a_range_without_end_is_not_followed() -> None:
    assert references("recommendations 1 to 999") == [Reference("1"), Reference("999")]


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("Aland has partially accepted the following recommendations:", "supported_in_part"),
        ("The following recommendations enjoy the partial support of Aland:", "supported_in_part"),
        ("Aland expressed its support for the following recommendations:", "supported"),
        ("Its position on the following recommendations has been deferred:", "pending"),
        (
            "The recommendations formulated during the interactive dialogue/listed below have been examined by Aland "
            "and have been noted by Aland:",
            "noted",
        ),
    ],
)
def test_lead_ins_of_the_latest_cycles_give_their_position(words: str, position: str) -> None:
    said = lead_in(words)
    assert said is not None
    assert said.position == position
