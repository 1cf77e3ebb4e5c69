"""A text that leans on what others asked in the same paragraph is given so that it stands alone."""

import pytest

from tests.cases.texts_said import Said, said


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Ratify the Convention on the Rights of the Child (Chad) and write it into law (Peru)",
            [
                ("Ratify the Convention on the Rights of the Child", ["TCD"]),
                ("Ratify the Convention on the Rights of the Child and write it into law", ["PER"]),
            ],
        ),
        (
            "Ratify CED and name its mechanism (Mali), and to consider signing it by winter (Chad)",
            [("Ratify CED and name its mechanism", ["MLI"]), ("consider signing CED by winter", ["TCD"])],
        ),
        (
            "Hasten the ratification of CED (Mali) and to continue on the way of ratifying this instrument (Chad)",
            [("Hasten the ratification of CED", ["MLI"]), ("continue on the way of ratifying CED", ["TCD"])],
        ),
        (
            "Accede to OP-CAT (Mali), ratify CED (Chad), accept the competence of its Committee (Peru), and act "
            "under this instrument (Niger)",
            [
                ("Accede to OP-CAT", ["MLI"]),
                ("ratify CED", ["TCD"]),
                ("ratify CED, accept the competence of its Committee", ["PER"]),
                ("ratify CED, and act under this instrument", ["NER"]),
            ],
        ),
        (
            "Sign (Mali)/accede to OP-CAT (Chad), name a mechanism accordingly (Chad)",
            [("Sign OP-CAT", ["MLI"]), ("accede to OP-CAT, name a mechanism accordingly", ["TCD"])],
        ),
        (
            "Lift reservations to the Convention on the Rights of the Child (Chad) and ratify the Optional Protocol "
            "thereto (Peru)",
            [
                ("Lift reservations to the Convention on the Rights of the Child", ["TCD"]),
                ("ratify the Optional Protocol to the Convention on the Rights of the Child", ["PER"]),
            ],
        ),
        (
            "Accede to the Convention against Torture (Chad); consider its ratification (Peru); report as the "
            "Convention asks (Mali)",
            [
                ("Accede to the Convention against Torture", ["TCD"]),
                ("consider the ratification of the Convention against Torture", ["PER"]),
                ("report as the Convention against Torture asks", ["MLI"]),
            ],
        ),
        (
            "Ratify the Convention against Torture (Chad); ratify the Convention on Oaks (Peru)",
            [("Ratify the Convention against Torture", ["TCD"]), ("ratify the Convention on Oaks", ["PER"])],
        ),
        (
            "Ratify the Convention against Torture (Chad)/consider a pause of felling, in view of ending it (Peru)",
            [
                ("Ratify the Convention against Torture", ["TCD"]),
                ("consider a pause of felling, in view of ending it", ["PER"]),
            ],
        ),
        ("Clean the wells (Chad) and mend it all (Peru)", [("Clean the wells", ["TCD"]), ("mend it all", ["PER"])]),
        (
            "Hasten the reform (Chad) to set up an oak council (Mali) promptly (Peru) and by law (Norway)",
            [
                ("Hasten the reform", ["TCD"]),
                ("set up an oak council", ["MLI"]),
                ("set up an oak council promptly", ["PER"]),
                ("set up an oak council by law", ["NOR"]),
            ],
        ),
        (
            "Quickly (Chad) ratify the Oak Treaty (Mali)",
            [("Quickly ratify the Oak Treaty", ["TCD"]), ("ratify the Oak Treaty", ["MLI"])],
        ),
        (
            "Protect the rights of groups at risk, including old foresters (Chad) and young foresters (Peru)",
            [
                ("Protect the rights of groups at risk, including old foresters", ["TCD"]),
                ("Protect the rights of groups at risk, including young foresters", ["PER"]),
            ],
        ),
        (
            "Send an invitation to all foresters (Chad); to all gardeners of the town (Peru)",
            [
                ("Send an invitation to all foresters", ["TCD"]),
                ("Send an invitation to all gardeners of the town", ["PER"]),
            ],
        ),
        (
            "Consider being bound by (Chad)/ratify (Mali) the Oak Treaty, to permit visits to the woods (Peru)",
            [
                ("Consider being bound by the Oak Treaty", ["TCD"]),
                ("ratify the Oak Treaty", ["MLI"]),
                ("ratify the Oak Treaty, to permit visits to the woods", ["PER"]),
            ],
        ),
        (
            "Consider joining the (Mali); the possibility of (Chad) signing and ratifying CED (Peru)",
            [
                ("Consider joining the CED", ["MLI"]),
                ("Consider the possibility of signing and ratifying CED", ["TCD"]),
                ("signing and ratifying CED", ["PER"]),
            ],
        ),
        (
            "Adopt (Chad) / endorse (Mali) the oak plan of the park, in view of the drought (Peru)",
            [
                ("Adopt the oak plan of the park", ["TCD"]),
                ("endorse the oak plan of the park", ["MLI"]),
                ("endorse the oak plan of the park, in view of the drought", ["PER"]),
            ],
        ),
        (
            "Take all measures to prevent floods (Chad) and bad harvests (Chad, Mali)",
            [
                ("Take all measures to prevent floods and bad harvests", ["TCD"]),
                ("Take all measures to prevent bad harvests", ["MLI"]),
            ],
        ),
        (
            "Enable visits to the park (Chad), allow access of gardeners (Mali) following the talks of May (Chad)",
            [
                ("Enable visits to the park following the talks of May", ["TCD"]),
                ("allow access of gardeners", ["MLI"]),
            ],
        ),
    ],
)
def test_a_text_that_leans_on_what_others_asked_stands_alone(words: str, expected: Said) -> None:
    assert said(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Reconsider its stance (Peru, Mali), endorse (Mali), support and implement (Chad) the Oak Treaty "
            "(Peru, Mali, Chad);",
            [
                ("Reconsider its stance on the Oak Treaty", ["PER"]),
                ("Reconsider its stance on the Oak Treaty, endorse the Oak Treaty", ["MLI"]),
                ("support and implement the Oak Treaty", ["TCD"]),
            ],
            id="a stance is on what others endorse",
        ),
        pytest.param(
            "Reconsider its position (Peru) and ratify the Oak Treaty (Peru, Mali);",
            [("Reconsider its position and ratify the Oak Treaty", ["PER"]), ("ratify the Oak Treaty", ["MLI"])],
            id="where others ask for something of their own it stands alone",
        ),
    ],
)
def test_a_stance_that_is_to_be_reconsidered_leans_on_what_others_ask(words: str, expected: Said) -> None:
    assert said(words) == expected
