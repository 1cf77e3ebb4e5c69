"""What one State wants of an ask that several share: neither the manner, the verb nor the object of another State."""

from time import process_time

import pytest

from followthrough.find.recommendations.dialogue import made_in
from followthrough.find.recommendations.references import Reference, references
from followthrough.records import Passage
from tests.cases.texts_said import Said, said
from tests.core.section_read import NO, facts


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Set up an oak council (Peru) promptly (Chad) through quick efforts (Mali) and by law (Niger);",
            [
                ("Set up an oak council", ["PER"]),
                ("Set up an oak council promptly", ["TCD"]),
                ("Set up an oak council through quick efforts", ["MLI"]),
                ("Set up an oak council by law", ["NER"]),
            ],
            id="each wants it in its own way",
        ),
        pytest.param(
            "Consider ratifying OP-CAT (Mali) and take measures at home (Chad), and the Rome Statute (Peru);",
            [
                ("Consider ratifying OP-CAT", ["MLI"]),
                ("take measures at home", ["TCD"]),
                ("Consider ratifying the Rome Statute", ["PER"]),
            ],
            id="a treaty belongs to the ask for treaties",
        ),
        pytest.param(
            "Ensure promotion of child rights (Peru) and the rights of old people (Mali);",
            [
                ("Ensure promotion of child rights", ["PER"]),
                ("Ensure promotion of the rights of old people", ["MLI"]),
            ],
            id="rights of others are promoted too",
        ),
        pytest.param(
            "Ensure that girls go to school and that enrolment increase (Chad); undertake measures for oaks (Mali);",
            [
                ("Ensure that girls go to school and that enrolment increase", ["TCD"]),
                ("undertake measures for oaks", ["MLI"]),
            ],
            id="what ends in a verb has no object behind a semicolon",
        ),
        pytest.param(
            "Help, in particular by planting (Chad) as soon as possible (Peru) the park’s elms (Chad, Peru);",
            [
                ("Help, in particular by planting the park’s elms", ["TCD"]),
                ("Help, in particular by planting as soon as possible the park’s elms", ["PER"]),
            ],
            id="as soon as possible is no noun",
        ),
        pytest.param(
            "Protect the oaks, including by considering to adopt (Mali)/by adopting (Chad) new laws (Mali, Chad);",
            [
                ("Protect the oaks, including by considering to adopt new laws", ["MLI"]),
                ("Protect the oaks, including by adopting new laws", ["TCD"]),
            ],
            id="by stands for by",
        ),
        pytest.param(
            "With the aim of planting oaks, ask for help (Mali); back up the plan of a park (Peru).",
            [("With the aim of planting oaks, ask for help", ["MLI"]), ("back up the plan of a park", ["PER"])],
            id="to back up is to ask",
        ),
        pytest.param(
            "Continue accession to treaties (Mali), including signing (Chad) and ratifying the Oak Treaty (Chad);",
            [
                ("Continue accession to treaties", ["MLI"]),
                ("Continue accession to treaties, including signing and ratifying the Oak Treaty", ["TCD"]),
            ],
            id="including takes no noun's place",
        ),
        pytest.param(
            "Ratify OP-CAT (Mali)/consider a moratorium on felling with a view to abolishing it (Chad);",
            [
                ("Ratify OP-CAT", ["MLI"]),
                ("consider a moratorium on felling with a view to abolishing it", ["TCD"]),
            ],
            id="it is what stands before it",
        ),
        pytest.param(
            "Ratify core treaties, including ICCPR, CEDAW (Mali) and its protocol, and CAT (Chad);",
            [
                ("Ratify core treaties, including ICCPR, CEDAW", ["MLI"]),
                ("Ratify core treaties, including the protocol to CEDAW, and CAT", ["TCD"]),
            ],
            id="its protocol is that of the treaty named before",
        ),
        pytest.param(
            "Consider (Peru) opening an oak park (Mali, Niger) by spring (Niger);",
            [
                ("Consider opening an oak park", ["PER"]),
                ("opening an oak park", ["MLI"]),
                ("opening an oak park by spring", ["NER"]),
            ],
            id="who considers is printed behind it",
        ),
        pytest.param(
            "Consider (Peru) the ratification of the Oak Treaty (Peru, Mali);",
            [
                ("Consider the ratification of the Oak Treaty", ["PER"]),
                ("the ratification of the Oak Treaty", ["MLI"]),
            ],
            id="who considers a ratification is printed behind it",
        ),
        pytest.param(
            "Consider ratifying CAT (Peru) as soon as possible (Chad) and the Optional Protocol thereto (Mali);",
            [
                ("Consider ratifying CAT", ["PER"]),
                ("Consider ratifying CAT as soon as possible", ["TCD"]),
                ("Consider ratifying CAT and the Optional Protocol thereto", ["MLI"]),
            ],
            id="how soon is said by those who say so",
        ),
        pytest.param(
            "Keep its word by considering the possibility (Chad) of joining CAT (Peru) and its Protocol (Mali);",
            [
                ("Keep its word by considering the possibility of joining CAT", ["TCD"]),
                ("joining CAT", ["PER"]),
                ("joining CAT and its Protocol", ["MLI"]),
            ],
            id="who considers a possibility is printed behind it",
        ),
        pytest.param(
            "Take on board the advice (Peru) to outlaw the felling of oaks (Peru, Mali), giving them shelter (Mali);",
            [
                ("Take on board the advice to outlaw the felling of oaks", ["PER"]),
                ("outlaw the felling of oaks, giving them shelter", ["MLI"]),
            ],
            id="who takes advice to do something is printed behind it",
        ),
        pytest.param(
            "Issue (Peru, Chad) and heed (Chad) an invitation to all farmers (Peru, Chad); to all foresters (Mali);",
            [
                ("Issue an invitation to all farmers", ["PER"]),
                ("Issue and heed an invitation to all farmers", ["TCD"]),
                ("Issue an invitation to all foresters", ["MLI"]),
            ],
            id="a further object stands behind the first verb",
        ),
        pytest.param(
            "Sign (Peru)/accede to CAT (Mali, Chad), establish a park accordingly (Mali)/as it requires (Chad);",
            [
                ("Sign CAT", ["PER"]),
                ("accede to CAT, establish a park accordingly", ["MLI"]),
                ("accede to CAT, establish a park as it requires", ["TCD"]),
            ],
            id="what another way of saying it repeats is told once",
        ),
        pytest.param(
            "Build a wall (Peru) to enable growth (Mali);",
            [("Build a wall", ["PER"]), ("Build a wall to enable growth", ["MLI"])],
            id="what a wall is to enable is not asked for",
        ),
        pytest.param(
            "Sign and ratify (Peru)/explore joining (Chad)/favour the ratification (Mali) of the Oak Treaty (Peru);",
            [
                ("Sign and ratify the Oak Treaty", ["PER"]),
                ("explore joining the Oak Treaty", ["TCD"]),
                ("favour the ratification of the Oak Treaty", ["MLI"]),
            ],
            id="only a noun goes on with of",
        ),
        pytest.param(
            "Mend its laws (Peru) and heed the advice of the Oak Council (Peru), and named in its book (Mali);",
            [
                ("Mend its laws and heed the advice of the Oak Council", ["PER"]),
                ("heed the advice of the Oak Council, and named in its book", ["MLI"]),
            ],
            id="a participle says more of the noun before it",
        ),
    ],
)
def test_each_state_has_its_own_text(words: str, expected: Said) -> None:
    assert said(words) == expected


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("The recommendations in paragraph 7 (Peru) did not enjoy the support of Norway.", ["plant oaks"]),
        ("The recommendation of Chad in paragraph 7 did not enjoy the support of Norway.", ["plant elms"]),
        ("The recommendations in paragraph 7 did not enjoy the support of Norway.", ["plant oaks", "plant elms"]),
        (
            "As Mali noted, the recommendations in paragraph 7 did not enjoy the support of Norway.",
            ["plant oaks", "plant elms"],
        ),
    ],
)
def test_a_lead_in_that_names_makers_takes_what_they_asked_alone(named: str, expected: list[str]) -> None:
    told = "Peru recommended that Norway plant oaks. Chad recommended that Norway plant elms."
    found = facts(("91", NO), ("91.1", "Fell oaks (Chad)."), ("92", named), dialogue=(("7", told),))
    assert [text for _, text, *_ in found[1:]] == expected


def test_small_numbers_under_a_letter_are_a_part_of_what_is_named() -> None:
    assert references("paragraphs 67 (a), (b) (i) and (iii); 68") == [
        Reference("67", "a"),
        Reference("67", "b", romans=(1, 3)),
        Reference("68"),
    ]


def test_of_what_a_letter_of_the_dialogue_asks_only_the_small_numbers_that_are_named_are_taken() -> None:
    told = (
        "Peru recommended that Norway: (a) plant oaks; and urged (b) (i) plant elms, (ii) plant firs and (iii) rest."
    )
    named = (
        "92",
        "The recommendations in paragraph 7 (a), (b) (i) and (ii) did not enjoy the support of Norway.",
    )
    found = facts(("91", NO), ("91.1", "Fell oaks (Chad)."), named, dialogue=(("7", told),))
    assert [(number, text) for number, text, *_ in found[1:]] == [
        ("7.a", "plant oaks"),
        ("7.b", "plant elms"),
        ("7.b-2", "plant firs"),
    ]


def test_a_verb_in_front_of_small_numbers_is_that_of_each() -> None:
    told = "Peru recommended that Norway: (a) rest; (b) protect (i) oaks and (ii) maintain the elms of the park."
    named = ("92", "The recommendation in paragraph 7 (b) above did not enjoy the support of Norway.")
    found = facts(("91", NO), ("91.1", "Fell oaks (Chad)."), named, dialogue=(("7", told),))
    assert [text for _, text, *_ in found[1:]] == ["protect oaks", "maintain the elms of the park"]


def test_a_long_run_of_commas_in_the_dialogue_takes_no_time() -> None:
    gap = " ," * 2_000 + " so"
    told = Passage(
        document="a",
        number="7",
        page=1,
        text=f"Peru recommended that Norway (a) plant oaks{gap}; (b) fell elms{gap}.",
    )
    started = process_time()
    made = made_in(told, Reference("7", letter="a"), "NOR")
    assert process_time() - started < 0.5
    assert [part.words[:10] for part in made] == ["plant oaks"]
