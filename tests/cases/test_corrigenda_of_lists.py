"""Recommendations that a corrigendum takes out, puts in or numbers anew: what the list is then."""

import pytest

from followthrough.records import Corrigendum, Problem, Recommendation
from followthrough.records.corrigenda import corrected
from tests.cases.own_corrigendum import asked, read

LIST = (
    asked("60.1", "Plant elms", "Norway"),
    asked("60.2", "Plant oaks", "Peru"),
    asked("60.3", "Plant limes", "Chad"),
    asked("60.3", "Plant pears", "Mali", identity="60.3-2"),
    asked("60.4", "Plant plums", "Benin"),
    asked("61.1", "Plant figs", "France", "noted"),
)
NEW = ("Water the elms", "Spain")


def listed_after(*lines: str | tuple[str, str]) -> tuple[list[tuple[str, ...]], list[str]]:
    """Give the list as a corrigendum leaves it, by number, and the words that stay in doubt."""
    records = read(*lines, known=LIST)
    said = [one for one in records if isinstance(one, Corrigendum)]
    gone = {one.recommendation for one in said if one.deleted}
    now = [corrected(one, said) for one in LIST if one.id not in gone]
    now += [one for one in records if isinstance(one, Recommendation)]
    rows = [(one.number, one.text, *one.recommenders, one.id.partition("#")[2]) for one in now]
    return sorted(rows), [one.found for one in records if isinstance(one, Problem)]


FIRST, SECOND, LIMES, PEARS, PLUMS, FIGS = (
    ("60.1", "Plant elms", "NOR", "60.1"),
    ("60.2", "Plant oaks", "PER", "60.2"),
    ("60.3", "Plant limes", "TCD", "60.3"),
    ("60.3", "Plant pears", "MLI", "60.3-2"),
    ("60.4", "Plant plums", "BEN", "60.4"),
    ("61.1", "Plant figs", "FRA", "61.1"),
)


def numbered(row: tuple[str, ...], number: str) -> tuple[str, ...]:
    return (number, *row[1:])


MOVED_UP = [numbered(LIMES, "60.2"), numbered(PEARS, "60.2"), numbered(PLUMS, "60.3")]
MOVED_DOWN = [numbered(LIMES, "60.4"), numbered(PEARS, "60.4"), numbered(PLUMS, "60.5")]
WATERED = ("Water the elms", "ESP")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # Taken out
        (["Delete paragraph 60.2"], [FIRST, LIMES, PEARS, PLUMS, FIGS]),
        (["Paragraph 60.2", "Delete the paragraph."], [FIRST, LIMES, PEARS, PLUMS, FIGS]),
        (["Paragraph 60.2 should be deleted."], [FIRST, LIMES, PEARS, PLUMS, FIGS]),
        (["Recommendation 60.2: delete"], [FIRST, LIMES, PEARS, PLUMS, FIGS]),
        (["Paragraph 60", "Delete recommendation 60.2."], [FIRST, LIMES, PEARS, PLUMS, FIGS]),
        (["Delete paragraphs 60.2 to 60.4"], [FIRST, FIGS]),
        (["Paragraphs 60.2 and 60.4", "Delete these recommendations"], [FIRST, LIMES, PEARS, FIGS]),
        (["Paragraph 60.2", "Delete the paragraph and renumber accordingly."], [FIRST, *MOVED_UP, FIGS]),
        (
            ["Delete recommendation 60.2 and renumber the subsequent paragraphs accordingly."],
            [FIRST, *MOVED_UP, FIGS],
        ),
        (
            ["Paragraph 60.2", "Delete it", "Subsequent paragraphs should be renumbered accordingly."],
            [FIRST, *MOVED_UP, FIGS],
        ),
        (
            ["Delete paragraphs 60.1 and 60.3 and renumber the remaining recommendations accordingly"],
            [numbered(SECOND, "60.1"), numbered(PLUMS, "60.2"), FIGS],
        ),
        (["Delete the second sentence of paragraph 60.2"], None),
        (["Paragraph 60.2, last sentence: delete"], None),
        (["Paragraph 60.2, second line, should read", "Plant pines (Peru)"], None),
        # Put in
        (
            ["After paragraph 60.2 insert a new paragraph 60.2 bis reading:", "Water the elms (Spain);"],
            [FIRST, SECOND, ("60.2bis", *WATERED, "60.2bis"), LIMES, PEARS, PLUMS, FIGS],
        ),
        (
            ["After paragraph 60.2, insert", ("60.2 bis", "Water the elms (Spain);")],
            [FIRST, SECOND, ("60.2bis", *WATERED, "60.2bis"), LIMES, PEARS, PLUMS, FIGS],
        ),
        (
            ["Following paragraph 60.2, add a new recommendation, to read as follows: “Water the elms (Spain)”"],
            [FIRST, SECOND, ("60.2bis", *WATERED, "60.2bis"), LIMES, PEARS, PLUMS, FIGS],
        ),
        (
            ["After recommendation 60.4, insert a new recommendation reading", "60.5 Water the elms (Spain)"],
            [FIRST, SECOND, LIMES, PEARS, PLUMS, ("60.5", *WATERED, "60.5"), FIGS],
        ),
        (
            ["Insert a new paragraph 60.5:", "Water the elms (Spain)"],
            [FIRST, SECOND, LIMES, PEARS, PLUMS, ("60.5", *WATERED, "60.5"), FIGS],
        ),
        (
            ["A new paragraph 60.5 should be inserted after paragraph 60.4, reading: Water the elms (Spain)"],
            [FIRST, SECOND, LIMES, PEARS, PLUMS, ("60.5", *WATERED, "60.5"), FIGS],
        ),
        (
            [
                "After paragraph 60.4 insert new paragraphs reading",
                ("60.5", "Water the elms (Spain);"),
                ("60.6", "Water the oaks (Chad; Mali)."),
            ],
            [
                *(FIRST, SECOND, LIMES, PEARS, PLUMS, ("60.5", *WATERED, "60.5")),
                *(("60.6", "Water the oaks", "TCD", "MLI", "60.6"), FIGS),
            ],
        ),
        (
            [
                "After paragraph 60.2 insert a new paragraph reading",
                "Water the elms (Spain)",
                "Renumber the subsequent paragraphs accordingly.",
            ],
            [FIRST, SECOND, ("60.3", *WATERED, "60.2bis"), *MOVED_DOWN, FIGS],
        ),
        (
            ["After paragraph 60.4 insert", "Water the elms (Spain); water the oaks (Chad)"],
            [
                *(FIRST, SECOND, LIMES, PEARS, PLUMS, ("60.5", *WATERED, "60.5")),
                *(("60.5", "water the oaks", "TCD", "60.5-2"), FIGS),
            ],
        ),
        # Numbered otherwise
        (
            ["Paragraphs 60.3 and 60.4 should be renumbered as 60.4 and 60.5"],
            None,
        ),
        (["Paragraphs 60.3 to 60.4 should be renumbered 60.4–60.5"], [FIRST, SECOND, *MOVED_DOWN, FIGS]),
        (["Renumber paragraphs 60.3 and 60.4 as 60.4 to 60.5"], [FIRST, SECOND, *MOVED_DOWN, FIGS]),
        (["For 60.4 read 60.6"], [FIRST, SECOND, LIMES, PEARS, numbered(PLUMS, "60.6"), FIGS]),
        (["For paragraph 60.4 read paragraph 60.6"], [FIRST, SECOND, LIMES, PEARS, numbered(PLUMS, "60.6"), FIGS]),
        (
            ["For 60.1 read 60.2", "For 60.2 read 60.1"],
            [numbered(SECOND, "60.1"), numbered(FIRST, "60.2"), LIMES, PEARS, PLUMS, FIGS],
        ),
        # Both, by the numbers that were printed
        (
            ["Delete paragraph 60.1 and renumber accordingly", "Paragraph 60.2", "For oaks read pines"],
            [("60.1", "Plant pines", "PER", "60.2"), *MOVED_UP, FIGS],
        ),
        (
            ["Delete paragraph 60.2", "After paragraph 60.1 insert", "60.2 Water the elms (Spain)"],
            [FIRST, ("60.2", *WATERED, "60.1bis"), LIMES, PEARS, PLUMS, FIGS],
        ),
        # States, the place named last, and of several
        (
            ["Add Spain to the list of recommending States in paragraph 60.2."],
            [FIRST, (*SECOND[:3], "ESP", SECOND[3]), LIMES, PEARS, PLUMS, FIGS],
        ),
        (
            ["Paragraphs 60.1 to 60.2: add Spain", "Delete Spain from the list of recommending States in para. 60.1"],
            [FIRST, (*SECOND[:3], "ESP", SECOND[3]), LIMES, PEARS, PLUMS, FIGS],
        ),
        (
            ["Paragraph 60.2, in the list of recommending States, for Peru read Spain and Chad"],
            [FIRST, ("60.2", "Plant oaks", "ESP", "TCD", "60.2"), LIMES, PEARS, PLUMS, FIGS],
        ),
        (
            ["Paragraph 60.2: Add Spain and delete Peru"],
            [FIRST, ("60.2", "Plant oaks", "ESP", "60.2"), LIMES, PEARS, PLUMS, FIGS],
        ),
        (
            ["Paragraph 60.2, second line, for “oaks” read “pines”; and for “Peru” read “Spain”"],
            [FIRST, ("60.2", "Plant pines", "ESP", "60.2"), LIMES, PEARS, PLUMS, FIGS],
        ),
        (
            ["Paragraph 60.2", "Line 2: for oaks read pines"],
            [FIRST, ("60.2", "Plant pines", "PER", "60.2"), LIMES, PEARS, PLUMS, FIGS],
        ),
        (
            ["Replace paragraphs 60.1 and 60.2 with the following:", ("60.1", "Oil elms (Mali)"), "60.2 Oil (Peru)"],
            [("60.1", "Oil elms", "MLI", "60.1"), ("60.2", "Oil", "PER", "60.2"), LIMES, PEARS, PLUMS, FIGS],
        ),
        (
            ["Paragraphs 60.1–60.2: for Plant read Water"],
            [
                *(("60.1", "Water elms", "NOR", "60.1"), ("60.2", "Water oaks", "PER", "60.2")),
                *(LIMES, PEARS, PLUMS, FIGS),
            ],
        ),
    ],
)  # fmt: skip
def test_recommendations_are_taken_out_put_in_and_numbered_anew(
    lines: list[str | tuple[str, str]], expected: list[tuple[str, ...]] | None
) -> None:
    now, doubts = listed_after(*lines)
    assert now == sorted(expected or [FIRST, SECOND, LIMES, PEARS, PLUMS, FIGS])
    assert bool(doubts) is (expected is None)
