"""A Council report of our own: adoptions, what the State answers orally, and who states which figure."""

from dataclasses import replace

import pytest

from followthrough.find.adoptions import adoptions
from followthrough.find.decisions import events
from followthrough.find.plenary import plenary_answers
from followthrough.find.totals import totals
from followthrough.records import Document, Passage, Problem, Response

COUNCIL = Document(id="A/HRC/99/2", symbol="A/HRC/99/2", kind="council_report", published="2031-09-01")
VIEWS = "1. Views expressed by the State under review on the recommendations"
OTHERS = "2. Views expressed by member and observer States"
REPORT = (
    ("500", "Malta", "The review of Malta was held on 4 November 2030 in conformity with the relevant provisions."),
    (
        "501",
        "Malta",
        "At its 30th meeting, on 12 March 2031, the Human Rights Council considered and adopted the outcome of "
        "the review of Malta.",
    ),
    (
        "502",
        "Malta",
        "The outcome of the review of Malta comprises the report of the Working Group (A/HRC/99/4), the views "
        "of the State and its replies.",
    ),
    (
        "503",
        VIEWS,
        "The delegation stated that Malta had accepted recommendations 120.1 to 120.3 and noted recommendation "
        "120.4.",
    ),
    (
        "504",
        VIEWS,
        "A total of 2 recommendations did not enjoy its support. They included recommendations 5 and 6 "
        "(A/HRC/99/4, para. 120).",
    ),
    (
        "505",
        VIEWS,
        "Malta had accepted the first part of recommendation 120.7, but found it difficult to accept the second "
        "part.",
    ),
    (
        "506",
        OTHERS,
        "Chile welcomed the acceptance of recommendations 120.8 and 120.9. It noted that Malta had accepted 70 "
        "recommendations.",
    ),
    (
        "507",
        OTHERS,
        "The Vice-President of the Human Rights Council stated that, based on the information provided, out of "
        "90 recommendations received, 71 had enjoyed the support of Malta and 19 had been noted.",
    ),
    ("508", OTHERS, "The delegation stated that recommendation 120.9 had been accepted."),
)


def passages() -> list[Passage]:
    return [
        Passage(document=COUNCIL.id, number=number, page=1, heading=(heading,), text=text)
        for number, heading, text in REPORT
    ]


def test_an_adoption_knows_its_report_and_its_day() -> None:
    (adoption,) = adoptions(passages())
    assert (adoption.state, adoption.report, adoption.day, adoption.meeting) == (
        "Malta",
        "A/HRC/99/4",
        "2031-03-12",
        "30",
    )


def test_only_the_state_itself_answers() -> None:
    found = [r for r in plenary_answers(COUNCIL, passages(), []) if isinstance(r, Response)]
    said = {(r.recommendation or "").split("#")[1]: r.position for r in found if not r.clause}
    assert said == {
        "120.1": "supported", "120.2": "supported", "120.3": "supported", "120.4": "noted",
        "120.5": "not_supported", "120.6": "not_supported", "120.9": "supported",
    }  # fmt: skip
    assert {(r.clause, r.position) for r in found if r.clause} == {
        ("first part", "supported"),
        ("second part", "not_supported"),
    }
    assert {(r.stage, r.said_on, r.public_on) for r in found} == {("plenary", "2031-03-12", "2031-09-01")}
    assert len({r.id for r in found}) == len(found)


def test_an_acceptance_that_is_considered_to_be_implemented_is_whole() -> None:
    changed = (
        "Malta had reconsidered its position on recommendation 120.6. That recommendation, which had not initially "
        "been supported, had now been accepted and was considered to be implemented."
    )
    lines = [*passages()[:4], Passage(document=COUNCIL.id, number="503", page=1, heading=(VIEWS,), text=changed)]
    (answer,) = [
        one
        for one in plenary_answers(COUNCIL, lines, [])
        if isinstance(one, Response) and (one.recommendation or "").endswith("120.6")
    ]
    assert (answer.position, answer.clause, answer.claim) == ("supported", None, "implemented")


@pytest.mark.parametrize("heading", ["", VIEWS])
def test_the_words_of_the_state_end_where_another_begins_though_nothing_is_said_between(heading: str) -> None:
    lines = [replace(passage, heading=(heading,)) for passage in passages() if passage.number != "507"]
    institution = "The Maltese Institution for Human Rights welcomed the acceptance of recommendation 120.11."
    lines.insert(-1, replace(lines[-1], number="507", text=institution))
    found = [r for r in plenary_answers(COUNCIL, lines, []) if isinstance(r, Response)]
    said = {(r.recommendation or "").split("#")[1] for r in found}
    assert "120.8" not in said
    assert "120.11" not in said
    assert {"120.1", "120.4", "120.9"} <= said
    assert {"CHL", "MLT"} <= {total.said_by for total in totals(COUNCIL, lines)}


def test_each_total_names_who_states_it() -> None:
    found = {(total.said_by, total.what, total.value) for total in totals(COUNCIL, passages())}
    assert {
        ("Council", "received", 90),
        ("Council", "supported", 71),
        ("Council", "noted", 19),
        ("CHL", "supported", 70),
    } <= found
    assert ("MLT", "not_supported", 2) in found


@pytest.mark.parametrize(
    ("beginning", "speaker"),
    [
        ("Chile very much appreciated", "CHL"),
        ("Italy particularly welcomed", "ITA"),
        ("Malta’s delegation recalled", "MLT"),
        ("The Maltan Union for Human Rights welcomed", "Maltan Union for Human Rights"),
        ("Norway repeated its call, having seen", "NOR"),
        ("As a member of the troika for the review of Malta, the United States of America welcomed", "USA"),
        ("In their joint statement, Amity and Accord commended", "Amity and Accord"),
        ("The Maltan National Council for Human Rights commended", "Maltan National Council for Human Rights"),
        ("The Malta Ombudsman’s Office welcomed", "Malta Ombudsman’s Office"),
    ],
)
def test_who_speaks_is_told_by_the_name_alone_and_a_national_institution_is_not_the_state(
    beginning: str, speaker: str
) -> None:
    said = Passage(
        document=COUNCIL.id,
        number="509",
        page=1,
        heading=(OTHERS,),
        text=f"{beginning} the acceptance of 70 recommendations.",
    )
    assert [total.said_by for total in totals(COUNCIL, [*passages()[:3], said])] == [speaker]


DECISION = Document(id="A/HRC/DEC/99/112", symbol="A/HRC/DEC/99/112", kind="decision", states=("MLT",))


def paragraphs(heading: str, *numbered: tuple[str | None, str]) -> list[Passage]:
    return [
        Passage(document=DECISION.id, number=number, page=1, heading=(heading,), text=text)
        for number, text in numbered
    ]


def test_a_decision_that_adopts_an_outcome_is_one_event() -> None:
    heading = "99/112. Outcome of the universal periodic review: Malta"
    texts = ("The Human Rights Council,", "Adopts the outcome of the review of Malta.", "30th meeting 12 March 2031")
    lines = paragraphs(heading, *((None, text) for text in (*texts, "[Adopted without a vote.]")))
    (event,) = events(DECISION, lines)
    assert (event.kind, event.states, event.on, event.votes, event.status) == (
        "outcome_adopted",
        ("MLT",),
        "2031-03-12",
        None,
        "adopted",
    )


def test_a_resolution_keeps_its_votes_and_what_it_asks() -> None:
    document = Document(id="A/HRC/RES/99/9", symbol="A/HRC/RES/99/9", kind="resolution", states=("PRK",))
    lines = paragraphs(
        "99/9. Situation of human rights in Zamunda",
        (None, "The Human Rights Council,"),
        ("1", "Condemns the violations that were found;"),
        ("2", "Urges the Government to let the inquiry in;"),
        (None, "44th meeting 23 March 2031"),
        (None, "[Adopted by a recorded vote of 30 to 6, with 11 abstentions.]"),
    )
    main, asking = events(document, lines)
    assert (main.kind, main.votes) == ("resolution", {"for": 30, "against": 6, "abstaining": 11})
    assert (asking.id, asking.number, asking.asks) == (
        "A/HRC/RES/99/9#2",
        "2",
        "Urges the Government to let the inquiry in;",
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "The delegation clarified that recommendations 120.3 and 120.7, previously noted, now enjoyed its "
            "support.",
            {"3": "supported", "7": "supported"},
        ),
        (
            "Malta had decided to move recommendations 120.3 and 120.7 from the category of noted to that of "
            "supported "
            "recommendations.",
            {"3": "supported", "7": "supported"},
        ),
        (
            "Malta upgraded its position on recommendation 120.3 from noted to partially supported and on "
            "recommendation 120.7 from noted to supported.",
            {"3": "supported_in_part", "7": "supported"},
        ),
        (
            "Recommendation 120.3, which appeared among the accepted recommendations in the addendum, should be "
            "considered as noted.",
            {"3": "noted"},
        ),
        (
            "Recommendation 120.3 had been listed by mistake among the noted recommendations; it was in fact "
            "supported.",
            {"3": "supported"},
        ),
        (
            "Recommendation 120.3 had been listed in error as supported; the correct position was that it was noted.",
            {"3": "noted"},
        ),
        (
            "Recommendations 120.3 and 120.7, which had been noted, would henceforth be regarded as supported.",
            {"3": "supported", "7": "supported"},
        ),
        (
            "Malta no longer supported recommendation 120.3, which it would only note.",
            {"3": "noted"},
        ),
        (
            "Malta had revisited its response to recommendation 120.3 and now partially supported it; it "
            "continued to "
            "note recommendation 120.7.",
            {"3": "supported_in_part", "7": "noted"},
        ),
        (
            "On the five recommendations left pending, three enjoyed its support (120.1 to 120.3), while two did not "
            "(120.7 and 120.8).",
            {"1": "supported", "2": "supported", "3": "supported", "7": "noted", "8": "noted"},
        ),
        (
            "Of the three pending recommendations, two, namely 120.1 and 120.3, were accepted, and one, "
            "recommendation "
            "120.7, was noted.",
            {"1": "supported", "3": "supported", "7": "noted"},
        ),
        (
            "Malta had withdrawn its partial acceptance of recommendation 120.7, which was therefore noted, and its "
            "partial acceptance of recommendation 120.3 had become full acceptance.",
            {"7": "noted", "3": "supported"},
        ),
        ("Malta had decided to withdraw its support for recommendation 120.3.", {"3": "noted"}),
        ("Malta rescinded its acceptance of 120.3 through 120.5.", {"3": "noted", "4": "noted", "5": "noted"}),
        ("Malta had not withdrawn its support for recommendation 120.3.", {"3": "supported"}),
        ("Recommendation 120.3 was no longer accepted.", {"3": "noted"}),
        ("Its acceptance of recommendation 120.3 had been withdrawn.", {"3": "noted"}),
        ("Support for recommendation 120.3 had not been withdrawn.", {}),
        ("Malta hoped that those who had made recommendation 120.3 would accept its explanation.", {}),
    ],
)
def test_what_a_state_changes_orally_is_told_from_what_it_had_said_before(
    words: str, expected: dict[str, str]
) -> None:
    lines = [*passages()[:3], Passage(document=COUNCIL.id, number="503", page=1, heading=(VIEWS,), text=words)]
    said = {
        (one.recommendation or "").rpartition(".")[2]: "noted" if one.position == "not_supported" else one.position
        for one in plenary_answers(COUNCIL, lines, [])
        if isinstance(one, Response) and one.position
    }
    assert said == expected


@pytest.mark.parametrize(
    ("words", "doubted"),
    [
        ("Malta's stance on recommendation 120.3 was another one today.", ["120.3"]),
        ("Malta had reservations about 120.3 and 120.7. It accepted recommendation 120.7.", ["120.3"]),
        ("Malta had reconsidered recommendation 120.3. That recommendation was now accepted.", []),
        ("Recommendations 120.3 and 120.7 were already being implemented.", []),
        ("Malta could not accept two recommendations (3 and 7) in paragraph 120 of the report.", []),
    ],
)
def test_words_on_a_position_that_are_not_understood_are_a_doubt(words: str, doubted: list[str]) -> None:
    lines = [*passages()[:3], Passage(document=COUNCIL.id, number="503", page=1, heading=(VIEWS,), text=words)]
    doubts = [one for one in plenary_answers(COUNCIL, lines, []) if isinstance(one, Problem)]
    starts = [f"On A/HRC/99/4, the review of Malta: Recommendation {number} is" for number in doubted]
    assert [one.message[: len(start)] for one, start in zip(doubts, starts, strict=True)] == starts
    assert {(one.kind, one.number) for one in doubts} <= {("comment_without_position", "503")}


def doubts_on(*words: str) -> list[Problem]:
    said = [replace(passages()[3], number=str(503 + at), text=one) for at, one in enumerate(words)]
    return [one for one in plenary_answers(COUNCIL, [*passages()[:3], *said], []) if isinstance(one, Problem)]


def test_what_a_later_paragraph_answers_is_in_no_doubt_and_what_a_later_one_reserves_is() -> None:
    reserved, refused = "Malta had reservations about 120.3.", "Malta did not accept recommendation 120.3."
    assert doubts_on(reserved, refused) == []
    assert [one.number for one in doubts_on(refused, reserved)] == ["504"]


@pytest.mark.parametrize(
    ("words", "doubted"),
    [
        ("Malta could not accept the recommendation on courts of its own, as it had some.", True),
        ("Malta noted the recommendation made by Norway.", True),
        ("The partial support of a recommendation meant that it was right.", False),
        ("Malta had accepted all recommendations on courts.", False),
    ],
)
def test_an_answer_to_one_recommendation_that_cannot_be_told_is_a_doubt(words: str, doubted: bool) -> None:
    assert [one.kind for one in doubts_on(words)] == ["answer_without_recommendation"] * doubted


def test_these_recommendations_are_those_spoken_of_last_be_it_without_their_numbers() -> None:
    words = (
        "A law on schools had been adopted, pursuant to recommendations 120.3 and 120.4. Malta had not accepted the "
        "recommendations relating to taxes. It could not accept those recommendations. It had not accepted the "
        "recommendation on tolls."
    )
    said = Passage(document=COUNCIL.id, number="503", page=1, heading=(VIEWS,), text=words)
    found = plenary_answers(COUNCIL, [*passages()[:3], said], [])
    assert [one.kind for one in found if isinstance(one, Problem)] == ["answer_without_recommendation"]
    assert not [one for one in found if isinstance(one, Response)]


@pytest.mark.parametrize(
    ("words", "comment"),
    [
        ("The delegation confirmed that Malta did not accept recommendations 120.3 and 120.7.", None),
        (
            "With regard to recommendation 120.3, Malta could not accept it, as the woods of the island are few.",
            "With regard to recommendation 120.3, Malta could not accept it, as the woods of the island are few.",
        ),
    ],
)
def test_a_sentence_that_explains_is_kept_whole_and_one_that_only_answers_is_no_comment(
    words: str, comment: str | None
) -> None:
    said = Passage(document=COUNCIL.id, number="507", page=1, heading=passages()[2].heading, text=words)
    found = [one for one in plenary_answers(COUNCIL, [*passages()[:3], said], []) if isinstance(one, Response)]
    assert {one.comment for one in found if one.number == "507"} == {comment}
