"""Figures on recommendations, as States, Presidents and others word them."""

from time import process_time
from typing import Any

import pytest

from followthrough.find.figures import value_of
from followthrough.find.stated import stated_in
from followthrough.find.totals import totals
from followthrough.records import Document, Passage

CASES = [
    ("Zamunda received 98 recommendations of which it supported 71.", "98 received, 71 supported"),
    ("The report has 71 recommendations as enjoying the support of Zamunda.", "71 supported"),
    ("It was said that 27 recommendations, including one on oaks, were rejected.", "27 rejected"),
    (
        "Of the 98 recommendations received, 71 (72 per cent) were supported and 27 (28%) were noted.",
        "98 received, 71 supported, 27 noted",
    ),
    ("Of the 98 recommendations, 71, or 72 per cent, were supported.", "98 received, 71 supported"),
    ("Zamunda received 1’041 recommendations.", "1041 received"),
    ("It presented its response to the 98 Universal Periodic Review recommendations received.", "98 received"),
    ("Zamunda accepted 71 recommendations of the 98 presented.", "71 supported, 98 received"),
    ("They welcomed the acceptance of 71 recommendations out of the 98 received.", "71 supported, 98 received"),
    (
        "Zamunda considered 30 recommendations out of the 71 accepted to be implemented.",
        "30 implemented, 71 supported",
    ),
    (
        "out of 98 recommendations received, Zamunda had supported 71 recommendations and noted 27",
        "98 received, 71 supported, 27 noted",
    ),
    (
        "out of 98 recommendations received, 71 had enjoyed the support of Zamunda and 27 had been noted",
        "98 received, 71 supported, 27 noted",
    ),
    ("Zamunda accepted 71 of the 98 recommendations made.", "71 supported, 98 received"),
    (
        "Compared with its first review, where Zamunda had carried out 54 of 58 recommendations that it accepted, "
        "it had received 98 recommendations during its second review.",
        "98 received",
    ),
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
    (
        "Of 98 recommendations, Zamunda had supported 71, noted 20 and left 7 for further consultation.",
        "98 received, 71 supported, 20 noted, 7 pending",
    ),
    ("Zamunda had supported 71 recommendations and reserved its position on 17.", "71 supported, 17 pending"),
    ("More time was needed for 24 recommendations.", "24 pending"),
    (
        "It noted 27 recommendations. Additional clarification had been provided on another two recommendations, "
        "indicating which parts of the recommendations had been accepted and which parts had been noted.",
        "27 noted, 2 supported_in_part",
    ),
    (
        "It noted 27. Further information had been given on another recommendation, clearly specifying which parts.",
        "1 supported_in_part",
    ),
    ("Of 98 recommendations 71 were accepted and 27 noted.", "98 received, 71 supported, 27 noted"),
    ("Recommendations 44, 45 and 12 other recommendations were accepted.", "12 supported"),
    ("Zamunda had decided not to accept 12 recommendations.", "12 not_supported"),
    ("It had not been possible to accept 12 recommendations.", "12 not_supported"),
    ("Zamunda refused to support 12 recommendations.", "12 not_supported"),
    ("Zamunda no longer supported 12 recommendations.", "12 not_supported"),
    ("Zamunda opposed 12 recommendations.", "12 not_supported"),
    ("All except five of the 98 recommendations were accepted.", "5 not_supported, 98 received"),
    ("All but 12 recommendations were accepted.", "12 not_supported"),
    ("Zamunda accepted all but 21 of the 163 recommendations.", "21 not_supported, 163 received"),
    ("Zamunda accepted all 98 recommendations except 12.", "98 received, 12 not_supported"),
    ("None of the 98 recommendations had been rejected.", "0 rejected, 98 received"),
    ("No recommendation was rejected.", "0 rejected"),
    (
        "The total number of recommendations: 163 (accepted: 142; noted: 21).",
        "163 received, 142 supported, 21 noted",
    ),
    ("Recommendations: 163, of which 142 are accepted and 21 noted.", "163 received, 142 supported, 21 noted"),
    ("Zamunda received 163 recommendations (142 accepted, 21 noted).", "163 received, 142 supported, 21 noted"),
    ("Zamunda received 163 recommendations, 142 of which it accepted.", "163 received, 142 supported"),
    ("The number of accepted recommendations is 142.", "142 supported"),
    ("In all, 1,041 recommendations were made to Zamunda.", "1041 received"),
    (
        "Zamunda had accepted 71 of the 98 recommendations, and 12 of the 71 recommendations accepted had already "
        "been implemented.",
        "71 supported, 98 received, 12 implemented, 71 supported",
    ),
]

NO_TOTALS = [
    "This is less than the 98 recommendations received five years ago.",
    "Zamunda accepted 12 recommendations of Ghana.",
    "During the session 1,730 recommendations were made to the 9 States.",
    "Of what was recommended to the States under review, 1,204 recommendations were supported.",
    "On average, 213 recommendations were made.",
    "It welcomed the acceptance of two recommendations on prisons.",
    "It thanked Zamunda for having accepted the three recommendations it had made.",
    "Zamunda had accepted its four recommendations.",
    "It thanked for information on its recommendations, and asked which parts were accepted.",
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
    "Compared with the first review and the second review, Zamunda was better prepared for 44 recommendations.",
    "Zamunda accepted over 150 recommendations.",
    "On 12 November 2031 the recommendations were discussed by 14 ministries.",
    "Zamunda had accepted 12 visits.",
    "One recommendation was not accepted, as it was considered unclear.",
    "It did not take note of 12 recommendations.",
    "It neither accepted nor rejected 12 recommendations.",
    "Zamunda had not received 98 recommendations.",
    "Zamunda had not implemented 12 recommendations that it had accepted.",
    "Zamunda had withdrawn its support for 12 recommendations.",
    "Not all of the 98 recommendations had been accepted.",
    "Fewer than 12 recommendations were noted.",
    "Zamunda has accepted more than half of the recommendations.",
    "Accepted: 9, 12, 13. Noted: 14. These are the recommendations of the group.",
    "Accepted recommendations: 9",
    "No recommendation on torture was rejected.",
    "Zamunda would accept 12 recommendations if it had the means.",
    "Had it had the means, Zamunda would have accepted 12 recommendations.",
    "Zamunda hopes to accept 12 recommendations.",
    "Zamunda might accept 12 recommendations.",
    "It is untrue that Zamunda rejected 12 recommendations.",
    "The Committee on the Rights of the Child had made 45 recommendations.",
    "La Zamunda accepterait 12 recommandations si elle en avait les moyens.",
    "La Zamunda a accepté plus de 140 recommandations.",
    "La Zamunda accepte deux recommandations relatives à la torture.",
    "Lors de son premier examen, la Zamunda avait accepté 45 recommandations.",
    "Zamunda aceptaría 12 recomendaciones si tuviera los medios.",
    "En el primer examen Zamunda aceptó 45 recomendaciones.",
    "Zamunda had accepted 16 relevant recommendations and taken note of the other.",
    "Peru had made three recommendations. It valued the acceptance of all three recommendations.",
]


IN_OTHER_LANGUAGES = [
    (
        "Sur les 163 recommandations reçues, la Zamunda en accepte 142 et prend note de 21.",
        "163 received, 142 supported, 21 noted",
    ),
    (
        "La Zamunda a accepté cent quarante-deux recommandations et pris note de vingt et une autres.",
        "142 supported, 21 noted",
    ),
    ("La Zamunda a accepté 142 recommandations sur 163.", "142 supported, 163 received"),
    (
        "Zamunda aceptó 142 recomendaciones y decidió tomar nota de otras 21 recomendaciones.",
        "142 supported, 21 noted",
    ),
    ("La Zamunda accepte quatre-vingt-dix-sept recommandations.", "97 supported"),
    ("La Zamunda accepte toutes les recommandations sauf 21.", "21 not_supported"),
    ("21 recommandations n’ont pas été acceptées.", "21 not_supported"),
    (
        "Nombre total de recommandations : 163 (acceptées : 142 ; notées : 21).",
        "163 received, 142 supported, 21 noted",
    ),
    (
        "Zamunda recibió 163 recomendaciones, de las cuales aceptó 142 y tomó nota de 21.",
        "163 received, 142 supported, 21 noted",
    ),
    ("Zamunda rechazó doscientas doce recomendaciones.", "212 rejected"),
    (
        "La Zamunda se félicite de l’acceptation de 142 recommandations sur les 163 reçues.",
        "142 supported, 163 received",
    ),
    (
        "La Zamunda a accepté 142 recommandations et pris note des 21 restantes.",
        "142 supported, 21 noted",
    ),
    ("142 recomendaciones cuentan con el apoyo de Zamunda.", "142 supported"),
    ("Zamunda no acepta veintiuna recomendaciones.", "21 not_supported"),
]


@pytest.mark.parametrize(("words", "expected"), [*CASES, *IN_OTHER_LANGUAGES])
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
        "Source: Universal Human Rights Index.",
    )
    found = totals(document, [Passage(document=document.id, page=1, text=line) for line in lines])
    assert [(total.said_by, total.what, total.value) for total in found] == [
        ("OHCHR", "received", 98),
        ("OHCHR", "supported", 71),
    ]


@pytest.mark.parametrize(
    ("facts", "number", "source"),
    [
        ({"symbol": "A/HRC/99/8/Add.1"}, None, "OHCHR"),
        ({"pages": 9}, None, "OHCHR"),
        ({}, "2", "OHCHR"),
        ({}, None, "the Friends of Oaks"),
    ],
)
def test_a_document_that_does_not_say_what_it_is_is_no_summary_of_ohchrs(
    facts: dict[str, Any], number: str | None, source: str
) -> None:
    document = Document(id="sha256:1", kind="other", states=("XKX",), **facts)
    words = f"It received 98 recommendations and it supported 71 recommendations. Source: {source}."
    assert totals(document, [Passage(document=document.id, number=number, page=1, text=words)]) == []


TOLD = (
    ("The President said that of 98 recommendations, Kenya had accepted 71.", "KEN Council received 98"),
    ("The President said that of 98 recommendations, Kenya had accepted 71.", "KEN Council supported 71"),
    ("The Minister of Justice of Chad stated that 60 recommendations were accepted.", "TCD TCD supported 60"),
    (
        "Haïti a reçu 50 recommandations. Le Tchad a accepté 30 recommandations.",
        "TCD Press supported 30",
    ),
)


@pytest.mark.parametrize(("words", "expected"), TOLD)
def test_a_figure_is_of_the_state_that_its_sentence_names_and_of_who_is_quoted(words: str, expected: str) -> None:
    document = Document(id="sha256:1", kind="other", states=("LSO",), title="Outcomes of Lesotho, Kenya and Chad")
    found = totals(document, [Passage(document=document.id, page=1, text=words)])
    assert expected in [f"{one.state} {one.said_by} {one.what} {one.value}" for one in found]


def test_a_figure_of_several_states_together_is_no_total_of_one() -> None:
    document = Document(id="sha256:1", kind="other", states=("LSO",), title="Many recommendations")
    words = "Lesotho, Kenya and Chad received 1,730 recommendations."
    assert totals(document, [Passage(document=document.id, page=1, text=words)]) == []


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


@pytest.mark.parametrize(
    "words", ["its recommendation 1, 2 and 3 ", "14 recommendations, 15 more. ", "all but 3, 4 "]
)
def test_a_paragraph_of_thousands_of_figures_takes_no_more_time_each(words: str) -> None:
    begun = process_time()
    stated_in(f"The recommendations: {words * 3000}")
    assert process_time() - begun < 2
