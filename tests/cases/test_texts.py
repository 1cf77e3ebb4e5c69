"""One numbered paragraph, its texts, and who said each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.find.recommendations.texts import texts
from followthrough.find.recommendations.wording import tidy
from followthrough.terms import states
from tests.cases.texts_said import Said, said


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Plant more oaks (Norway, Peru);", [("Plant more oaks", ["NOR", "PER"])]),
        (
            "Plant more oaks (Peru and the former Yugoslav Republic of Macedonia)",
            [("Plant more oaks", ["PER", "MKD"])],
        ),
        ("Plant more oaks (Norway) (Peru)", [("Plant more oaks", ["NOR", "PER"])]),
        (
            "Plant more oaks (Norway); protect old lindens (Peru).",
            [("Plant more oaks", ["NOR"]), ("protect old lindens", ["PER"])],
        ),
        (
            "Plant oaks (Norway); and to protect lindens (Norway).",
            [("Plant oaks", ["NOR"]), ("protect lindens", ["NOR"])],
        ),
        (
            "Plant oaks (Chad, Mali) in line with the Oak Rules (Peru, Chad)",
            [("Plant oaks in line with the Oak Rules", ["PER", "TCD"]), ("Plant oaks", ["MLI"])],
        ),
        (
            "Join the Oak Treaty (Chad), signed in spring 1999 (Peru)",
            [("Join the Oak Treaty", ["TCD"]), ("Join the Oak Treaty, signed in spring 1999", ["PER"])],
        ),
        (
            "Join the Oak Treaty (Chad) and to do so before winter (Peru)",
            [("Join the Oak Treaty", ["TCD"]), ("Join the Oak Treaty and to do so before winter", ["PER"])],
        ),
        (
            "Plant oaks (Chad); 29. Water the lindens (Chad)",
            [("Plant oaks", ["TCD"]), ("Water the lindens", ["TCD"])],
        ),
        (
            "Sign (Chad)/consider (Mali) ratifying the Oak Treaty, and ensuring its use (Peru)",
            [
                ("Sign the Oak Treaty", ["TCD"]),
                ("consider ratifying the Oak Treaty", ["MLI"]),
                ("ratifying the Oak Treaty, and ensuring its use", ["PER"]),
            ],
        ),
        (
            "Plant oaks (Chad, Mali) and water them daily (Mali)",
            [("Plant oaks", ["TCD"]), ("Plant oaks and water them daily", ["MLI"])],
        ),
        (
            "Water the lindens (Mali); that farmers be heard (Chad), in a full and early (Peru), open (Cuba) manner "
            "and, in the autumn (Niger);",
            [
                ("Water the lindens", ["MLI"]),
                ("that farmers be heard", ["TCD"]),
                ("that farmers be heard, in a full and early manner", ["PER"]),
                ("that farmers be heard, in an open manner", ["CUB"]),
                ("that farmers be heard, in the autumn", ["NER"]),
            ],
        ),
        (
            "Water the lindens (Mali); in line with the Oak Rules (Peru) protect oaks (Chad) by winter (Peru);",
            [
                ("Water the lindens", ["MLI"]),
                ("in line with the Oak Rules protect oaks by winter", ["PER"]),
                ("protect oaks", ["TCD"]),
            ],
        ),
        (
            "Signthe Oak Treaty in total (Mali); tofully protect itsoaks and the elms together (Peru)",
            [("Sign the Oak Treaty in total", ["MLI"]), ("fully protect itsoaks and the elms together", ["PER"])],
        ),
        (
            "Join ILO Convention No. 169 (Peru) and No. 189 (Mali);",
            [("Join ILO Convention No. 169", ["PER"]), ("Join ILO Convention No. 189", ["MLI"])],
        ),
        (
            "Join the Oak Treaty (Chad), the Linden Treaty (Mali) and the Elm Treaty (Peru)",
            [("Join the Oak Treaty", ["TCD"]), ("Join the Linden Treaty", ["MLI"]), ("Join the Elm Treaty", ["PER"])],
        ),
        (
            "Ratify (Chad)/consider ratifying (Mali) the Oak Treaty",
            [("Ratify the Oak Treaty", ["TCD"]), ("consider ratifying the Oak Treaty", ["MLI"])],
        ),
        (
            "Support (Chad, Mali) and implement (Mali) the Oak Treaty",
            [("Support the Oak Treaty", ["TCD"]), ("Support and implement the Oak Treaty", ["MLI"])],
        ),
        (
            "Ratify (Chad), or consider ratifying (Mali) the Oak Treaty and set up an oak council (Peru, Chad)",
            [
                ("Ratify the Oak Treaty and set up an oak council", ["TCD"]),
                ("consider ratifying the Oak Treaty", ["MLI"]),
                ("ratifying the Oak Treaty and set up an oak council", ["PER"]),
            ],
        ),
        (
            "Consider the possibility (Chad) of ratifying the Oak Treaty (Chad, Mali)",
            [
                ("Consider the possibility of ratifying the Oak Treaty", ["TCD"]),
                ("ratifying the Oak Treaty", ["MLI"]),
            ],
        ),
        (
            "That the country plant oaks; recommends that it protect lindens (Chad)",
            [("That the country plant oaks", ["TCD"]), ("that it protect lindens", ["TCD"])],
        ),
        ("Join the Oak Treaty (OT) (Chad)", [("Join the Oak Treaty (OT)", ["TCD"])]),
        ("Join the Oak Treaty (OT)", []),
        ("", []),
        (
            "Ratify (Chad) as soon as possible (Mali) the Oak Treaty, and set up an oak council (Peru)",
            [
                ("Ratify the Oak Treaty", ["TCD"]),
                ("Ratify as soon as possible the Oak Treaty", ["MLI"]),
                ("Ratify the Oak Treaty, and set up an oak council", ["PER"]),
            ],
        ),
        (
            "Consider signing at the earliest possible time (Chad)/ratify the Oak Treaty (Mali)",
            [
                ("Consider signing at the earliest possible time the Oak Treaty", ["TCD"]),
                ("ratify the Oak Treaty", ["MLI"]),
            ],
        ),
        (
            "Proceed soon with the publication and use of (Chad)/Publish at an early date its Oak Plan (Mali)",
            [
                ("Proceed soon with the publication and use of its Oak Plan", ["TCD"]),
                ("Publish at an early date its Oak Plan", ["MLI"]),
            ],
        ),
        (
            "Ratify (Chad)/Give priority to the ratification/accession to the Elm Pact in order to save elms (Mali)",
            [
                ("Ratify the Elm Pact", ["TCD"]),
                ("Give priority to the ratification/accession to the Elm Pact in order to save elms", ["MLI"]),
            ],
        ),
        (
            "Consider ratifying the Oak Treaty (Chad), signing the Elm Treaty (Mali)",
            [("Consider ratifying the Oak Treaty", ["TCD"]), ("Consider signing the Elm Treaty", ["MLI"])],
        ),
        (
            "Analyse ratifying/consider ratifying/ratify the Oak Treaty (Chad, Mali, Peru)",
            [
                ("Analyse ratifying the Oak Treaty", ["TCD"]),
                ("consider ratifying the Oak Treaty", ["MLI"]),
                ("ratify the Oak Treaty", ["PER"]),
            ],
        ),
        ("Ratify/accede to the Oak Treaty (Chad, Mali)", [("Ratify/accede to the Oak Treaty", ["TCD", "MLI"])]),
        (
            "Keep oaks independent (Chad, Mali) and amend the Oak Act (Chad), so that it covers all oaks (Mali)",
            [
                ("Keep oaks independent and amend the Oak Act", ["TCD"]),
                ("Keep oaks independent, so that it covers all oaks", ["MLI"]),
            ],
        ),
        (
            "Within the spirit of the Oak Rules (Chad), consider planting oaks (Chad, Mali)",
            [
                ("Within the spirit of the Oak Rules, consider planting oaks", ["TCD"]),
                ("consider planting oaks", ["MLI"]),
            ],
        ),
        (
            "Issue oak permits in time (Chad)/before the winter sets in (Mali)",
            [("Issue oak permits in time", ["TCD"]), ("Issue oak permits in before the winter sets in", ["MLI"])],
        ),
        (
            "Continue its efforts to plant oaks (Chad) and its efforts to water them (Mali)",
            [("Continue its efforts to plant oaks", ["TCD"]), ("Continue its efforts to water them", ["MLI"])],
        ),
    ],
)
def test_each_state_gets_the_words_it_stands_behind(words: str, expected: Said) -> None:
    assert said(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Step up (Peru)/Pursue (Mali)/Redouble (Chad) efforts to reduce poverty;",
            [
                ("Step up efforts to reduce poverty", ["PER"]),
                ("Pursue efforts to reduce poverty", ["MLI"]),
                ("Redouble efforts to reduce poverty", ["TCD"]),
            ],
        ),
        (
            "Swiftly ratify (Mali)/take the steps necessary to ratify (Chad) the Oak Treaty;",
            [
                ("Swiftly ratify the Oak Treaty", ["MLI"]),
                ("take the steps necessary to ratify the Oak Treaty", ["TCD"]),
            ],
        ),
        (
            "Continue its efforts towards (Peru)/Speed up (Mali) accession to the Oak Treaty;",
            [
                ("Continue its efforts towards accession to the Oak Treaty", ["PER"]),
                ("Speed up accession to the Oak Treaty", ["MLI"]),
            ],
        ),
        (
            "Become party (Peru)/adhere (Mali) to the Oak Treaty;",
            [("Become party to the Oak Treaty", ["PER"]), ("adhere to the Oak Treaty", ["MLI"])],
        ),
        (
            "Study the possibility of joining (Peru) the Oak Treaty (Mali);",
            [("Study the possibility of joining the Oak Treaty", ["PER"]), ("joining the Oak Treaty", ["MLI"])],
        ),
        (
            "Promote the rights of women (Peru), children (Mali) and older persons (Chad);",
            [
                ("Promote the rights of women", ["PER"]),
                ("Promote the rights of children", ["MLI"]),
                ("Promote the rights of older persons", ["TCD"]),
            ],
        ),
        (
            "Give human rights training to police (Peru), prison staff (Mali) and judges (Chad);",
            [
                ("Give human rights training to police", ["PER"]),
                ("Give human rights training to prison staff", ["MLI"]),
                ("Give human rights training to judges", ["TCD"]),
            ],
        ),
        (
            "Join ILO Conventions Nos. 169 (Peru) and 189 (Mali);",
            [("Join ILO Conventions Nos. 169", ["PER"]), ("Join ILO Conventions Nos. 189", ["MLI"])],
        ),
        (
            "Ensure that fires are investigated (Peru), that arsonists are tried (Mali) and that trees grow (Chad);",
            [
                ("Ensure that fires are investigated", ["PER"]),
                ("Ensure that arsonists are tried", ["MLI"]),
                ("Ensure that trees grow", ["TCD"]),
            ],
        ),
        (
            "Explore ways to (Peru)/Take measures to (Mali) prevent fires;",
            [("Explore ways to prevent fires", ["PER"]), ("Take measures to prevent fires", ["MLI"])],
        ),
        (
            "Refrain from (Peru)/stop (Mali) felling oaks;",
            [("Refrain from felling oaks", ["PER"]), ("stop felling oaks", ["MLI"])],
        ),
        (
            "Consider (Peru) ratifying/Ratify (Mali) the Oak Treaty;",
            [("Consider ratifying the Oak Treaty", ["PER"]), ("Ratify the Oak Treaty", ["MLI"])],
        ),
        (
            "Prevent fires (Peru) and other harm to oaks (Mali);",
            [("Prevent fires", ["PER"]), ("Prevent fires and other harm to oaks", ["MLI"])],
        ),
        (
            "Ratify without delay (Peru), without reservations (Mali), the Oak Treaty;",
            [
                ("Ratify without delay the Oak Treaty", ["PER"]),
                ("Ratify without delay, without reservations the Oak Treaty", ["MLI"]),
            ],
        ),
        (
            "Adopt the means to shade every town (Peru); To tarry no longer with the elms (Mali);",
            [("Adopt the means to shade every town", ["PER"]), ("tarry no longer with the elms", ["MLI"])],
        ),
        (
            "Amend the Oak Act (a) to forbid all felling (Peru); and (b) to hear every forester (Mali);",
            [
                ("Amend the Oak Act to forbid all felling", ["PER"]),
                ("Amend the Oak Act to hear every forester", ["MLI"]),
            ],
        ),
        (
            "Strengthen the protection of: oaks (Peru), young elms (Mali) and firs (Chad);",
            [
                ("Strengthen the protection of: oaks", ["PER"]),
                ("Strengthen the protection of young elms", ["MLI"]),
                ("Strengthen the protection of firs", ["TCD"]),
            ],
        ),
        (
            "Encourages donor countries to send oaks (Peru); calls upon the United Nations to send elms (Mali);",
            [
                ("Encourages donor countries to send oaks", ["PER"]),
                ("calls upon the United Nations to send elms", ["MLI"]),
            ],
        ),
        ("Plant oaks (Peru) / (Mali);", [("Plant oaks", ["PER", "MLI"])]),
        (
            "Give access to gardeners and foresters (Peru), to the farmers (Mali) and to all villagers (Chad);",
            [
                ("Give access to gardeners and foresters", ["PER"]),
                ("Give access to the farmers", ["MLI"]),
                ("Give access to all villagers", ["TCD"]),
            ],
        ),
        (
            "Improve training on trees for the foresters (Peru); gardeners and young farmers (Mali);",
            [
                ("Improve training on trees for the foresters", ["PER"]),
                ("Improve training on trees for gardeners and young farmers", ["MLI"]),
            ],
        ),
        (
            "Plant oaks (Peru), water all the elms (Peru, Mali) and protect the firs (Mali);",
            [
                ("Plant oaks, water all the elms", ["PER"]),
                ("water all the elms and protect the firs", ["MLI"]),
            ],
        ),
        (
            "Plant oaks (Peru) and that it mourn fallen elms (Mali);",
            [("Plant oaks", ["PER"]), ("that it mourn fallen elms", ["MLI"])],
        ),
    ],
)
def test_verbs_and_objects_of_several_states_are_put_together(words: str, expected: Said) -> None:
    assert said(words) == expected


@pytest.mark.parametrize(
    ("session", "expected"),
    [
        (2, [("Plant oaks", ["TCD", "MLI"]), ("water them daily", ["MLI"])]),
        (3, [("Plant oaks", ["TCD"]), ("Plant oaks and to water them daily", ["MLI"])]),
    ],
)
def test_asks_of_one_state_are_counted_apart_in_the_first_two_sessions(session: int, expected: Said) -> None:
    read = texts("Plant oaks (Chad, Mali) and to water them daily (Mali)", None, session).texts
    assert [(part.words, [one.code for one in part.recommenders]) for part in read] == expected


def test_what_is_recommended_further_under_one_state_is_a_text_of_its_own() -> None:
    words = (
        "Invited Mali to plant oaks and recommended Mali to water lindens. Also, recommended that wells be dug (Chad)"
    )
    assert [part.words for part in texts(words, "MLI").texts] == [
        "Invited Mali to plant oaks",
        "water lindens",
        "that wells be dug",
    ]


NAMES = st.sampled_from([state.name for state in states.states()])
WORDS = st.lists(
    st.sampled_from(["oaks", "lindens", "old", "tall", "many", "trees", "by", "rivers"]), min_size=1, max_size=8
)
GROUPS = st.lists(st.tuples(WORDS, st.lists(NAMES, min_size=1, max_size=5, unique=True)), min_size=1, max_size=5)


@given(GROUPS)
def test_texts_and_recommenders_part_the_passage_without_loss(groups: list[tuple[list[str], list[str]]]) -> None:
    printed = "; ".join(f"Plant {' '.join(words)} ({', '.join(names)})" for words, names in groups)
    expected: dict[str, list[str | None]] = {}
    for words, names in groups:
        holders = expected.setdefault(f"Plant {' '.join(words)}", [])
        holders += [code for name in names if (code := states.find(name)) not in holders]
    found: dict[str, list[str | None]] = {}
    for text, makers in said(printed):
        found.setdefault(text, []).extend(makers)
    assert {text: set(makers) for text, makers in found.items()} == {
        text: set(makers) for text, makers in expected.items()
    }


@given(st.text(alphabet="Plant (Chad);/, and.", max_size=120))
def test_no_recommender_is_lost_or_made_up(words: str) -> None:
    codes = [code for _, makers in said(words) for code in makers]
    assert set(codes) <= {"TCD"}
    assert ("TCD" in codes) <= ("Chad" in words)


@given(st.text(max_size=60))
def test_tidying_twice_changes_nothing_more(words: str) -> None:
    assert tidy(tidy(words)) == tidy(words) or words[:1] in "(&/andortoas"
