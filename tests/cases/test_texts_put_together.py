"""Texts put together from places that lie apart: each State’s verb, link, object and clause are its own."""

import pytest

from tests.cases.texts_said import Said, said


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Step up cooperation with foresters (Peru), responding to all their letters (Mali);",
            [
                ("Step up cooperation with foresters", ["PER"]),
                ("Step up cooperation with foresters, responding to all their letters", ["MLI"]),
            ],
            id="a comma in front of a gerund that only adds is kept",
        ),
        pytest.param(
            "Sign (Peru)/ratify (Peru, Mali)/join (Chad) the Oak Treaty;",
            [
                ("Sign the Oak Treaty", ["PER"]),
                ("ratify the Oak Treaty", ["PER", "MLI"]),
                ("join the Oak Treaty", ["TCD"]),
            ],
            id="a State behind two verbs that a slash parts said each",
        ),
        pytest.param(
            "Set up promptly (Peru) its planned (Mali) national park in line with the Oak Rules (Peru, Mali, Chad);",
            [
                ("Set up promptly national park in line with the Oak Rules", ["PER"]),
                ("Set up its planned national park in line with the Oak Rules", ["MLI"]),
                ("Set up national park in line with the Oak Rules", ["TCD"]),
            ],
            id="what is planned is so to those alone who said it",
        ),
        pytest.param(
            "Consider ratifying the Oak Treaty (Peru, Mali) the Elm Treaty (Peru), the Fir Treaty (Peru, Chad);",
            [
                ("Consider ratifying the Oak Treaty, the Elm Treaty, the Fir Treaty", ["PER"]),
                ("Consider ratifying the Oak Treaty", ["MLI"]),
                ("Consider ratifying the Fir Treaty", ["TCD"]),
            ],
            id="a comma stands where brackets alone part what is listed",
        ),
        pytest.param(
            "Allow foresters access to the public gardens (Peru) to all the old parks (Peru, Mali);",
            [
                ("Allow foresters access to the public gardens, to all the old parks", ["PER"]),
                ("Allow foresters access to all the old parks", ["MLI"]),
            ],
            id="also where it is said to what",
        ),
        pytest.param(
            "Protect and respect the free growth of oaks (Peru) and the repeal of laws on felling (Mali);",
            [
                ("Protect and respect the free growth of oaks", ["PER"]),
                ("the repeal of laws on felling", ["MLI"]),
            ],
            id="nobody protects a repeal",
        ),
        pytest.param(
            "Plant oaks (Peru); in addition to planting oaks, consider planting elms (Mali);",
            [
                ("Plant oaks", ["PER"]),
                ("in addition to planting oaks, consider planting elms", ["MLI"]),
            ],
            id="what comes in addition to something is told with it",
        ),
        pytest.param(
            "Consider joining (Peru)/sign (Mali)/study the ratification (Chad) of the Oak Treaty (Peru, Mali, Chad);",
            [
                ("Consider joining the Oak Treaty", ["PER"]),
                ("sign the Oak Treaty", ["MLI"]),
                ("study the ratification of the Oak Treaty", ["TCD"]),
            ],
            id="the preposition of a noun is no verb's",
        ),
        pytest.param(
            "Continue efforts (Peru, Mali) to end (Mali) and fully stem (Peru) the felling of oaks (Peru, Mali);",
            [
                ("Continue efforts to fully stem the felling of oaks", ["PER"]),
                ("Continue efforts to end the felling of oaks", ["MLI"]),
            ],
            id="a verb joined by and keeps the to of the one before it",
        ),
        pytest.param(
            "Continue accession to treaties (Peru), including signing (Mali) and ratifying OP-CEDAW (Peru, Cuba);",
            [
                ("Continue accession to treaties, including ratifying OP-CEDAW", ["PER", "CUB"]),
                ("Continue accession to treaties, including signing OP-CEDAW", ["MLI"]),
            ],
            id="so does a gerund behind including",
        ),
        pytest.param(
            "Revise its law (Peru) and take steps (Mali) to bring it into line with the Oak Treaty (Peru, Mali) and "
            "the Elm Treaty (Peru), and named in paragraph 4 of the survey (Mali);",
            [
                ("Revise its law to bring it into line with the Oak Treaty and the Elm Treaty", ["PER"]),
                (
                    "take steps to bring it into line with the Oak Treaty, and named in paragraph 4 of the survey",
                    ["MLI"],
                ),
            ],
            id="what was named by others adds to what it stands behind",
        ),
        pytest.param(
            "Set up an oak council in accordance with (Peru)/in full compliance with the Oak Rules (Mali);",
            [
                ("Set up an oak council in accordance with the Oak Rules", ["PER"]),
                ("Set up an oak council in full compliance with the Oak Rules", ["MLI"]),
            ],
            id="what two are in line with stands behind the second",
        ),
        pytest.param(
            "Ensure that oaks (Peru, Mali) and elms (Mali) can grow (Peru) as planned (Mali);",
            [
                ("Ensure that oaks can grow", ["PER"]),
                ("Ensure that oaks and elms can grow as planned", ["MLI"]),
            ],
            id="the verb of a clause is that of all it is about",
        ),
        pytest.param(
            "Ratify the Rome Statute (Peru), accept it (Mali) and work for its approval in Parliament (Chad);",
            [
                ("Ratify the Rome Statute", ["PER"]),
                ("accept the Rome Statute", ["MLI"]),
                ("work for the approval of the Rome Statute in Parliament", ["TCD"]),
            ],
            id="what is accepted is named",
        ),
        pytest.param(
            "Issue (Peru) and heed (Mali) an invitation to all gardeners of the park (Peru, Mali); to all its "
            "foresters (Chad);",
            [
                ("Issue an invitation to all gardeners of the park", ["PER"]),
                ("heed an invitation to all gardeners of the park", ["MLI"]),
                ("Issue an invitation to all its foresters", ["TCD"]),
            ],
            id="a further object goes back to the first verb",
        ),
        pytest.param(
            "Ask the neighbours to provide seedlings (Peru); and sturdy young seedlings to the schools (Mali);",
            [
                ("Ask the neighbours to provide seedlings", ["PER"]),
                ("Ask the neighbours to provide sturdy young seedlings to the schools", ["MLI"]),
            ],
            id="more of the same is given by the same",
        ),
        pytest.param(
            "Become a party (Peru), consider accession (Mali), ratification (Chad), ratify OP-CAT (Cuba);",
            [
                ("Become a party to OP-CAT", ["PER"]),
                ("consider accession to OP-CAT", ["MLI"]),
                ("consider ratification of OP-CAT", ["TCD"]),
                ("ratify OP-CAT", ["CUB"]),
            ],
            id="one takes the place of the other",
        ),
        pytest.param(
            "Keep the pause of felling (Peru) and to progress towards its end (Mali);",
            [("Keep the pause of felling", ["PER"]), ("progress towards its end", ["MLI"])],
            id="to progress is to ask",
        ),
        pytest.param(
            "Ratify CED (Peru) already signed in May (Mali), at the earliest possible time (Chad);",
            [
                ("Ratify CED", ["PER"]),
                ("Ratify CED already signed in May", ["MLI"]),
                ("Ratify CED, at the earliest possible time", ["TCD"]),
            ],
            id="what others say of a treaty is not said by who says when",
        ),
        pytest.param(
            "Consider extending an invitation to all (Peru), invite foresters (Mali) especially those who asked "
            "(Peru, Chad) as well as the gardener (Peru), and in particular the forester of elms (Cuba);",
            [
                ("Consider extending an invitation to all", ["PER"]),
                ("invite foresters", ["MLI"]),
                ("invite foresters especially those who asked as well as the gardener", ["PER"]),
                ("invite foresters especially those who asked", ["TCD"]),
                ("invite foresters, and in particular the forester of elms", ["CUB"]),
            ],
            id="what one says first belongs to the ask in front of it",
        ),
        pytest.param(
            "Ratify (Peru)/Accede to OP-CAT (Mali, Chad), name a mechanism accordingly (Mali)/as due by law (Chad);",
            [
                ("Ratify OP-CAT", ["PER"]),
                ("Accede to OP-CAT, name a mechanism accordingly", ["MLI"]),
                ("Accede to OP-CAT, name a mechanism as due by law", ["TCD"]),
            ],
            id="a text that another of the same State begins with is none of its own",
        ),
        pytest.param(
            "Consider (Peru); ratifying (Peru, Mali), the Oak Treaty;",
            [("Consider ratifying the Oak Treaty", ["PER", "MLI"])],
            id="no sign stands between a verb and its object",
        ),
        pytest.param(
            "Sign OP-CAT (Peru)/, which is open to all (Mali);",
            [("Sign OP-CAT", ["PER"]), ("Sign OP-CAT, which is open to all", ["MLI"])],
            id="a slash before a comma is none",
        ),
        pytest.param(
            "Lift its reservations to articles 2 (Peru), 9 (Mali) and 16 (Chad) of CEDAW;",
            [
                ("Lift its reservations to articles 2 of CEDAW", ["PER"]),
                ("Lift its reservations to articles 9 of CEDAW", ["MLI"]),
                ("Lift its reservations to articles 16 of CEDAW", ["TCD"]),
            ],
            id="each number is one of the treaty",
        ),
        pytest.param(
            "Guard the rights of gardeners (Peru), of farmers (Mali) and of all foresters (Chad);",
            [
                ("Guard the rights of gardeners", ["PER"]),
                ("Guard the rights of farmers", ["MLI"]),
                ("Guard the rights of all foresters", ["TCD"]),
            ],
            id="of whom takes the place of of whom",
        ),
        pytest.param(
            "Offer training at the national (Peru) and local (Mali) levels for all gardeners (Chad);",
            [
                ("Offer training at the national levels", ["PER"]),
                ("Offer training at the local levels", ["MLI"]),
                ("Offer training at the national levels, for all gardeners", ["TCD"]),
            ],
            id="two levels have one noun",
        ),
        pytest.param(
            "Inspect all trees in the park (Peru) promptly and impartially (Mali) and feed the elms (Peru);",
            [
                ("Inspect all trees in the park and feed the elms", ["PER"]),
                ("Inspect all trees in the park promptly and impartially", ["MLI"]),
            ],
            id="any adverb says how",
        ),
        pytest.param(
            "Water oaks (Peru) by digging wells (Mali) or by laying pipes (Chad), and better protect elms (Cuba);",
            [
                ("Water oaks", ["PER"]),
                ("Water oaks by digging wells", ["MLI"]),
                ("Water oaks by laying pipes", ["TCD"]),
                ("better protect elms", ["CUB"]),
            ],
            id="other means stand without or",
        ),
        pytest.param(
            "Consider protecting (Peru) or replacing (Mali) the oaks of the park;",
            [
                ("Consider protecting the oaks of the park", ["PER"]),
                ("Consider replacing the oaks of the park", ["MLI"]),
            ],
            id="a gerund takes no noun's place",
        ),
        pytest.param(
            "Guard the freedom of foresters (Peru), including in their appointment (Mali) and promotion (Chad);",
            [
                ("Guard the freedom of foresters", ["PER"]),
                ("Guard the freedom of foresters, including in their appointment", ["MLI"]),
                ("Guard the freedom of foresters, including in their promotion", ["TCD"]),
            ],
            id="a noun takes the place of the last one",
        ),
        pytest.param(
            "Teach about trees in schools (Peru), in evening classes (Mali) and in the parks (Chad);",
            [
                ("Teach about trees in schools", ["PER"]),
                ("Teach about trees in evening classes", ["MLI"]),
                ("Teach about trees in the parks", ["TCD"]),
            ],
            id="where takes the place of where",
        ),
        pytest.param(
            "Save oaks (Peru) through an oak fund (Mali) with a budget of its own (Chad);",
            [
                ("Save oaks", ["PER"]),
                ("Save oaks through an oak fund", ["MLI"]),
                ("Save oaks through an oak fund with a budget of its own", ["TCD"]),
            ],
            id="what follows a means is said of the means",
        ),
        pytest.param(
            "Work with UNEP (Peru), WHO (Mali) and UNESCO (Chad);",
            [("Work with UNEP", ["PER"]), ("Work with WHO", ["MLI"]), ("Work with UNESCO", ["TCD"])],
            id="WHO is a name",
        ),
        pytest.param(
            "Repeal article 12 (b) of the Oak Act (Peru) and article 14 (Mali);",
            [("Repeal article 12 (b) of the Oak Act", ["PER"]), ("Repeal article 14", ["MLI"])],
            id="what an object begins with is not said twice",
        ),
        pytest.param(
            "Consider acceding (Peru) and accede (Mali) to the Oak Treaty;",
            [("Consider acceding to the Oak Treaty", ["PER"]), ("accede to the Oak Treaty", ["MLI"])],
            id="who accedes accedes to something",
        ),
        pytest.param(
            "Give legal (Peru), medical (Mali) and mental (Chad) help to all villages (Peru, Mali, Chad);",
            [
                ("Give legal help to all villages", ["PER"]),
                ("Give medical help to all villages", ["MLI"]),
                ("Give mental help to all villages", ["TCD"]),
            ],
            id="adjectives have the noun behind the last",
        ),
        pytest.param(
            "Give legal (Peru) and medical help to all villages (Mali);",
            [("Give legal help to all villages", ["PER"]), ("Give medical help to all villages", ["MLI"])],
            id="also where it stands with the last",
        ),
        pytest.param(
            "Give legal (Peru) and medical (Mali) help to all (Peru, Mali, Chad);",
            [
                ("Give legal help to all", ["PER"]),
                ("Give medical help to all", ["MLI"]),
                ("Give help to all", ["TCD"]),
            ],
            id="who named the noun alone said no adjective",
        ),
        pytest.param(
            "Honour the tribunal (Peru), national (Mali) and local rules (Chad);",
            [
                ("Honour the tribunal", ["PER"]),
                ("Honour national", ["MLI"]),
                ("Honour local rules", ["TCD"]),
            ],
            id="a noun that ends as adjectives do has its article",
        ),
        pytest.param(
            "Protect women (CEDAW) and children (CRC) (Peru) and elders (Mali);",
            [("Protect women (CEDAW) and children (CRC)", ["PER"]), ("Protect elders", ["MLI"])],
            id="what is shortened in brackets is no verb",
        ),
        pytest.param(
            "Promote dialogue among peoples (Peru) between faiths and cultures (Peru, Mali);",
            [
                ("Promote dialogue among peoples between faiths and cultures", ["PER"]),
                ("Promote dialogue between faiths and cultures", ["MLI"]),
            ],
            id="between stands for among",
        ),
        pytest.param(
            "Continue its efforts: for the growth of oaks (Peru); in the parks (Mali);",
            [
                ("Continue its efforts: for the growth of oaks", ["PER"]),
                ("Continue its efforts in the parks", ["MLI"]),
            ],
            id="what a semicolon parts behind a colon is one of several",
        ),
        pytest.param(
            "Establish promptly (Peru) an oak council (Peru, Mali, Chad) with funds (Chad);",
            [
                ("Establish promptly an oak council", ["PER"]),
                ("Establish an oak council", ["MLI"]),
                ("Establish an oak council with funds", ["TCD"]),
            ],
            id="how it is done is said by those who said so",
        ),
        pytest.param(
            "Take all measures to hear the foresters (Peru) to protect oaks (Mali);",
            [
                ("Take all measures to hear the foresters", ["PER"]),
                ("Take all measures to protect oaks", ["MLI"]),
            ],
            id="measures are taken to either end",
        ),
        pytest.param(
            "Continue to consolidate the process (Peru), to further strengthen the growth of oaks (Mali);",
            [
                ("Continue to consolidate the process", ["PER"]),
                ("further strengthen the growth of oaks", ["MLI"]),
            ],
            id="a process with an article is asked for itself",
        ),
        pytest.param(
            "Consider expediting (Peru)/finalize the ratification of (Mali)/ratify the Oak Treaty (Peru, Mali) and "
            "the Elm Treaty (Chad);",
            [
                ("Consider expediting the ratification of the Oak Treaty", ["PER"]),
                ("finalize the ratification of the Oak Treaty", ["MLI"]),
                ("ratify the Elm Treaty", ["TCD"]),
            ],
            id="who has a verb has only the object of another's",
        ),
    ],
)
def test_each_state_has_the_words_that_are_its_own(words: str, expected: Said) -> None:
    assert said(words) == expected
