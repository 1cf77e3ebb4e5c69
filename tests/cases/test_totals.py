"""Figures on recommendations, as States, Presidents and others word them."""

import pytest

from followthrough.find.figures import value_of
from followthrough.find.totals import stated_in, totals
from followthrough.records import Document, Passage

CASES = [
    (
        "out of 98 recommendations received, Zamunda had supported 71 recommendations and noted 27",
        "98 received, 71 supported, 27 noted",
    ),
    (
        "out of 98 recommendations received, 71 had enjoyed the support of Zamunda and 27 had been noted",
        "98 received, 71 supported, 27 noted",
    ),
    ("Zamunda accepted 71 of the 98 recommendations made.", "71 supported, 98 received"),
    ("Zamunda rejected only 5 of the 98 recommendations made.", "5 rejected, 98 received"),
    (
        "Of the recommendations made, 60 had been fully accepted, 11 partially accepted and 27 rejected.",
        "60 supported, 11 supported_in_part, 27 rejected",
    ),
    (
        "Zamunda was presented with 98 recommendations, 61 of which were accepted, 7 rejected and 30 deferred.",
        "98 received, 61 supported, 7 rejected, 30 pending",
    ),
    ("The delegation stated that 98 recommendations were made.", "98 received"),
    (
        "Zamunda supports one hundred and twelve recommendations and takes note of thirteen recommendations.",
        "112 supported, 13 noted",
    ),
    ("The State was unable to accept the remaining 27 recommendations.", "27 not_supported"),
    ("Zamunda was not in a position to accept seven recommendations.", "7 not_supported"),
    ("They welcomed the acceptance by Zamunda of 71 recommendations.", "71 supported"),
    (
        "It had received 98 recommendations, of which the Government had immediately supported 40.",
        "98 received, 40 supported",
    ),
    ("It would study the 27 recommendations it had noted.", "27 noted"),
    ("Zamunda has considered the 27 recommendations left open.", "27 pending"),
    ("Zamunda had not only accepted 71 recommendations, it had acted on them.", "71 supported"),
    ("Of 98 recommendations 71 were accepted and 27 noted.", "98 received, 71 supported, 27 noted"),
    ("Recommendations 44, 45 and 12 other recommendations were accepted.", "12 supported"),
    ("Zamunda had decided not to accept 12 recommendations.", "12 not_supported"),
    ("It had not been possible to accept 12 recommendations.", "12 not_supported"),
    ("Zamunda refused to support 12 recommendations.", "12 not_supported"),
    ("Zamunda no longer supported 12 recommendations.", "12 not_supported"),
    ("Zamunda opposed 12 recommendations.", "12 not_supported"),
    ("All except five of the 98 recommendations were accepted.", "98 received"),
    (
        "Zamunda had accepted 71 of the 98 recommendations, and 12 of the 71 recommendations accepted had already "
        "been implemented.",
        "71 supported, 98 received, 12 implemented, 71 supported",
    ),
]

NO_TOTALS = [
    "It welcomed the acceptance of two recommendations on prisons.",
    "It thanked Zamunda for having accepted the three recommendations it had made.",
    "Zamunda had accepted its four recommendations.",
    "Recommendations 7, 9 and 12 were discussed.",
    "Recommendation 38 had been accepted.",
    "Recommendation No. 38 had been accepted.",
    "Thus recommendations 44 and 45 were already being implemented.",
    "Recommendations Nos. 44, 45 (part) and 47 were accepted.",
    "Nos. 44 to 47 of the recommendations were accepted.",
    "Recommendations 98 and 99 could not be implemented.",
    "Twelve recommendations could not be implemented.",
    "Zamunda had not yet implemented 12 recommendations.",
    "Zamunda had accepted 95 per cent of the recommendations.",
    "In the first cycle of the review Zamunda accepted 44 recommendations.",
    "Zamunda accepted over 150 recommendations.",
    "On 12 November 2031 the recommendations were discussed by 14 ministries.",
    "Zamunda had accepted 12 visits.",
    "One recommendation was not accepted, as it was considered unclear.",
    "It did not take note of 12 recommendations.",
    "It neither accepted nor rejected 12 recommendations.",
    "Zamunda had not received 98 recommendations.",
    "Zamunda had not implemented 12 recommendations that it had accepted.",
    "Zamunda had withdrawn its support for 12 recommendations.",
    "None of the 98 recommendations had been rejected.",
    "Not all of the 98 recommendations had been accepted.",
    "All but 12 recommendations were accepted.",
    "Zamunda accepted all 98 recommendations except 12.",
    "Fewer than 12 recommendations were noted.",
    "Zamunda had accepted 16 relevant recommendations and taken note of the other.",
    "Peru had made three recommendations. It valued the acceptance of all three recommendations.",
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_a_stated_figure_is_read_with_what_it_counts(words: str, expected: str) -> None:
    assert ", ".join(f"{stated.value} {stated.what}" for stated in stated_in(words)) == expected


@pytest.mark.parametrize("words", NO_TOTALS)
def test_a_figure_for_a_part_or_of_another_thing_is_no_total(words: str) -> None:
    assert stated_in(words) == []


@pytest.mark.parametrize(
    ("words", "value"), [("nine", 9), ("forty-two", 42), ("two hundred and fifteen", 215), ("hundred", 100)]
)
def test_numbers_in_words_have_their_value(words: str, value: int) -> None:
    assert value_of(words) == value


def test_an_addendums_totals_are_the_states_own() -> None:
    document = Document(id="A/HRC/99/7/Add.1", kind="addendum", states=("XKX",))
    passages = [
        Passage(document=document.id, number="2", page=1, text="Zamunda supports 71 recommendations and notes 27.")
    ]
    found = totals(document, passages)
    first = found[0]
    assert (first.said_by, first.state, first.number, first.what, first.value) == (
        "XKX",
        "XKX",
        "2",
        "supported",
        71,
    )


def test_a_national_report_speaks_of_the_review_before_and_gives_no_totals() -> None:
    document = Document(id="A/HRC/WG.6/60/XKX/1", kind="national_report", states=("XKX",))
    passages = [
        Passage(document=document.id, number="2", page=1, text="Zamunda accepted 71 of the 98 recommendations made.")
    ]
    assert totals(document, passages) == []


def test_the_lines_of_a_one_page_summary_are_read_together() -> None:
    document = Document(id="sha256:1", kind="other", states=("XKX",))
    lines = (
        "Zamunda was reviewed in 2030. It received 98",
        "recommendations and it supported 71",
        "recommendations.",
    )
    found = totals(document, [Passage(document=document.id, page=1, text=line) for line in lines])
    assert [(total.said_by, total.what, total.value) for total in found] == [
        ("OHCHR", "received", 98),
        ("OHCHR", "supported", 71),
    ]


def test_figures_in_the_presentation_of_a_review_are_those_of_the_review_before() -> None:
    text = "Aland had implemented 138 out of the 142 recommendations that it had accepted."
    heading = ("I. Summary of the proceedings of the review process", "A. Presentation by the State under review")
    document = Document(id="A/HRC/99/7", symbol="A/HRC/99/7", kind="working_group_report", states=("ALA",))
    said, listed = (
        Passage(document=document.id, number="7", page=2, heading=above, text=text)
        for above in (heading, ("II. Conclusions and/or recommendations",))
    )
    assert totals(document, [said]) == []
    assert {total.value for total in totals(document, [listed])} == {138, 142}


def test_numbers_of_paragraphs_count_nothing() -> None:
    text = (
        "The recommendations noted in the report in paragraphs 27 (b), (c), 96 and 97 did not enjoy the support of "
        "Aland. With regard to the two recommendations above, Aland offers a comment."
    )
    assert stated_in(text) == []
