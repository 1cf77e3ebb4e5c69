"""What a corrigendum changes in known recommendations stands with both wordings; all else is a doubt."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.find.document import FINDERS, Subject
from followthrough.find.recommendations.recommenders import listed
from followthrough.records import (
    Block,
    Corrigendum,
    Document,
    Passage,
    Position,
    Problem,
    Recommendation,
    Record,
    Response,
)
from followthrough.records.corrigenda import as_printed, corrected

CORRIGENDUM = Document(id="A/HRC/99/7/Corr.1", kind="corrigendum", states=("XKX",), corrects="A/HRC/99/7")
HEAD = ("A/HRC/99/7/Corr.1", "Report of the Working Group on the Universal Periodic Review", "Zamunda")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (
                "Corrigendum",
                "Paragraph 100, recommendation 100.2",
                "For the existing text substitute",
                "Plant elms.",
            ),
            [("100.2", "Paragraph 100, recommendation 100.2\nFor the existing text substitute\nPlant elms.")],
        ),
        (
            (
                "Corrigendum",
                "Paragraph 12",
                "Delete the paragraph.",
                "Page 4, paragraph 13: for oaks read elms",
            ),
            [("12", "Paragraph 12\nDelete the paragraph."), ("13", "Page 4, paragraph 13: for oaks read elms")],
        ),
        (
            (
                "Corrigendum",
                "Paragraph 33 (a)",
                "For Austria read Australia",
                "After paragraph 40 insert",
                "Oaks grow.",
            ),
            [
                ("33 (a)", "Paragraph 33 (a)\nFor Austria read Australia"),
                ("40", "After paragraph 40 insert\nOaks grow."),
            ],
        ),
        (
            ("Corrigendum For the existing table substitute", "Oaks 12"),
            [(None, "For the existing table substitute\nOaks 12")],
        ),
    ],
)
def test_each_change_is_named_with_its_place_and_words(
    lines: tuple[str, ...], expected: list[tuple[str | None, str]]
) -> None:
    passages = [Passage(document=CORRIGENDUM.id, page=1, text=text) for text in (*HEAD, *lines)]
    changes = list(FINDERS["corrigendum"][0](Subject(CORRIGENDUM, [], passages, [])))
    assert [(problem.number, problem.found) for problem in changes if isinstance(problem, Problem)] == expected
    assert all("corrects A/HRC/99/7." in str(problem) for problem in changes)


def asked(
    number: str, text: str, makers: str, position: Position = "supported", identity: str = ""
) -> Recommendation:
    named = listed(makers)
    return Recommendation(
        id=f"A/HRC/99/7#{identity or number}",
        document="A/HRC/99/7",
        number=number,
        text=text,
        state="XKX",
        recommenders=tuple(one.code for one in named if one.code),
        recommenders_as_printed=named,
        position=position,
    )


IRAN = "Iran (Islamic Republic of)"
KNOWN = (
    asked("100.1", "Plant elms and oaks along every road", "Norway; Peru"),
    asked("100.2", "Plant elms", "Chad"),
    asked("100.2", "Water the “old” oaks, and the elms", "Holy See", identity="100.2-2"),
    asked("100.3", "Give oaks to Norway and oaks to Chad", "Norway; Benin"),
    asked("101.1", "Count the ash trees", f"Swaziland; {IRAN}", "noted"),
    asked("101.2", "Count the ash trees twice", "France", "noted"),
    asked("33.a", "Plant pears", "Austria"),
)


def read(
    *lines: str | tuple[str, str],
    blocks: Sequence[Block] = (),
    head: Iterable[str] = HEAD,
    language: str = "en",
    known: Sequence[Recommendation] = KNOWN,
) -> list[Record]:
    """Read a corrigendum of some lines, each with the number that stands before it where it has one."""
    parted = [("", line) if isinstance(line, str) else line for line in (*head, "Corrigendum", *lines)]
    passages = [Passage(document=CORRIGENDUM.id, page=1, number=number or None, text=text) for number, text in parted]
    document = replace(CORRIGENDUM, language=language, published="2020-05-06")
    return list(FINDERS["corrigendum"][0](Subject(document, blocks, passages, known)))


def changed(records: Iterable[Record]) -> list[tuple[str, str, str, str]]:
    found = [one for one in records if isinstance(one, Corrigendum)]
    return [((one.recommendation or "").partition("#")[2], one.field, one.printed, one.corrected) for one in found]


ELMS, PINES = "Plant elms and oaks along every road", "Plant pines and oaks along every road"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # For … read …, on one line or several, quoted or not, with the place in front or above
        (["Paragraph 100.1", "For elms read pines"], ("100.1", "text", ELMS, PINES)),
        (["Paragraph 100.1: for elms, read pines."], ("100.1", "text", ELMS, PINES)),
        (
            [("1", "Paragraph 100, recommendation 100.1, second line"), "For", "“oaks along”", "Read", "“pears on”"],
            ("100.1", "text", ELMS, "Plant elms and pears on every road"),
        ),
        (
            ["Page 14, paragraph 100.2, for “old” oaks read young oaks"],
            ("100.2-2", "text", "Water the “old” oaks, and the elms", "Water the young oaks, and the elms"),
        ),
        (["Paragraph 33 (a)", "For pears substitute plums"], ("33.a", "text", "Plant pears", "Plant plums")),
        (["Paragraph 33, subparagraph (a): for pears read plums"], ("33.a", "text", "Plant pears", "Plant plums")),
        (["Para. 100.1, line 1", "for “elms” read “pines”"], ("100.1", "text", ELMS, PINES)),
        (["Recommendation 1 of paragraph 100", "For elms read pines"], ("100.1", "text", ELMS, PINES)),
        (["Paragraph 100 (1)", "For elms read pines"], ("100.1", "text", ELMS, PINES)),
        (["In the first line of paragraph 100.1, for elms read pines"], ("100.1", "text", ELMS, PINES)),
        ([("100.1", "For elms read pines")], ("100.1", "text", ELMS, PINES)),
        # Other verbs
        (["Paragraph 100.1: “elms” should be replaced by “pines”"], ("100.1", "text", ELMS, PINES)),
        (
            ["In paragraph 100.1, replace the words “every road” with “all roads, lanes and paths”."],
            ("100.1", "text", ELMS, "Plant elms and oaks along all roads, lanes and paths"),
        ),
        (
            ["Recommendation 100.1", "“along every road” should read “by every river”"],
            ("100.1", "text", ELMS, "Plant elms and oaks by every river"),
        ),
        (["Paragraph 100.1", "Delete along every road"], ("100.1", "text", ELMS, "Plant elms and oaks")),
        (
            ["Paragraph 100.1", "After oaks insert and limes"],
            ("100.1", "text", ELMS, "Plant elms and oaks and limes along every road"),
        ),
        (
            ["Paragraph 100.1", "Insert tall before elms"],
            ("100.1", "text", ELMS, "Plant tall elms and oaks along every road"),
        ),
        # The whole text
        (
            ["Paragraph 100.1", "Replace the existing text with the following:", "Plant limes (Norway) (Peru);"],
            ("100.1", "text", ELMS, "Plant limes"),
        ),
        (
            ["Paragraph 100.1 should read as follows:", ("100.1", "Delete the elms from the list (Norway; Peru).")],
            ("100.1", "text", ELMS, "Delete the elms from the list"),
        ),
        (
            ["Paragraph 100.1", "The above paragraph should read", "Plant elms and oaks along every road (Norway);"],
            ("100.1", "recommenders", "Norway; Peru", "Norway"),
        ),
        (["Recommendation 100.1", "For the existing text substitute", "Plant limes."],
         ("100.1", "text", ELMS, "Plant limes")),
        (
            ["Replace paragraph 100.1 with the following:", ("100.1", "Plant limes (Norway, Peru)")],
            ("100.1", "text", ELMS, "Plant limes"),
        ),
        (
            ["Paragraph 100.1", "Replace paragraph 100.1 with the following: 100.1. Plant limes (Norway, Peru)"],
            ("100.1", "text", ELMS, "Plant limes"),
        ),
        # States: replaced, added, taken out, named otherwise
        (["Paragraph 100.1", "For Peru read Mali"], ("100.1", "recommenders", "Norway; Peru", "Norway; Mali")),
        (
            ["Paragraph 100.1", "In the list of States, add Chad after Norway."],
            ("100.1", "recommenders", "Norway; Peru", "Norway; Chad; Peru"),
        ),
        (["Paragraph 33 (a)", "Add Chad and Benin"], ("33.a", "recommenders", "Austria", "Austria; Chad; Benin")),
        (
            ["In paragraph 100.3, delete Norway from the list of recommending States"],
            ("100.3", "recommenders", "Norway; Benin", "Benin"),
        ),
        (
            ["Paragraph 101.1", "For Swaziland read Eswatini"],
            ("101.1", "recommenders", f"Swaziland; {IRAN}", f"Eswatini; {IRAN}"),
        ),
        (
            ["Paragraph 100.1", "For road (Norway) (Peru) read road (Norway)"],
            ("100.1", "recommenders", "Norway; Peru", "Norway"),
        ),
        (["Paragraph 33 (a), at the end", "Add (Chad)"], ("33.a", "recommenders", "Austria", "Austria; Chad")),
        (
            ["Paragraph 33 (a)", "Chad should be added to the list of recommending States"],
            ("33.a", "recommenders", "Austria", "Austria; Chad"),
        ),
        (
            ["Paragraph 33 (a)", "The recommending States should be Chad and Mali."],
            ("33.a", "recommenders", "Austria", "Chad; Mali"),
        ),
        (["Paragraph 100.1, replace (Peru) with (Mali)"], ("100.1", "recommenders", "Norway; Peru", "Norway; Mali")),
        # Number
        (["Paragraph 33 (a)", "For 33.a read 34"], ("33.a", "number", "33.a", "34")),
        (["Paragraph 101.2 should be renumbered as 101.3"], ("101.2", "number", "101.2", "101.3")),
        # Position of one
        (["Recommendation 101.2 should be moved to paragraph 100."], ("101.2", "position", "noted", "supported")),
    ],
)  # fmt: skip
def test_what_a_corrigendum_changes_in_a_recommendation_stands_with_both_wordings(
    lines: list[str | tuple[str, str]], expected: tuple[str, str, str, str]
) -> None:
    records = read(*lines)
    assert changed(records) == [expected]
    assert not any(isinstance(record, Problem) for record in records)


def test_a_lead_in_that_is_corrected_gives_all_recommendations_under_it_another_position() -> None:
    records = read("Paragraph 101", "For have been noted by Zamunda read enjoy the support of Zamunda")
    assert changed(records) == [
        ("101.1", "position", "noted", "supported"),
        ("101.2", "position", "noted", "supported"),
    ]
    answers = [record for record in records if isinstance(record, Response)]
    assert [(one.recommendation, one.position, one.stage, one.public_on) for one in answers] == [
        ("A/HRC/99/7#101.1", "supported", "report", "2020-05-06"),
        ("A/HRC/99/7#101.2", "supported", "report", "2020-05-06"),
    ]
    assert [one.id for one in answers] == ["A/HRC/99/7#101.1~Corr.1", "A/HRC/99/7#101.2~Corr.1"]


def test_several_changes_of_one_recommendation_are_one_change_of_each_field() -> None:
    records = read(
        "Paragraph 100.1",
        "For elms read pines",
        "For oaks read pears",
        "For Peru read Chad",
        "Paragraph 7",
        "Delete it.",
    )
    assert changed(records) == [
        ("100.1", "text", ELMS, "Plant pines and pears along every road"),
        ("100.1", "recommenders", "Norway; Peru", "Norway; Chad"),
    ]
    first, second = (record for record in records if isinstance(record, Corrigendum))
    assert (first.id, second.id) == ("A/HRC/99/7/Corr.1#100.1", "A/HRC/99/7/Corr.1#100.1-2")
    assert first.words == "Paragraph 100.1\nFor elms read pines\nFor oaks read pears\nFor Peru read Chad"
    assert [record.number for record in records if isinstance(record, Problem)] == ["7"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Paragraph 100.1", "For birches read pines"],  # does not stand there
        ["Paragraph 100.3", "For oaks read elms"],  # stands there twice
        ["Paragraph 100.3", "For Norway read Chad"],  # stands in the text and among the States
        ["Paragraph 100.3", "For Benin read Norway"],  # makes it already
        ["Paragraph 100.2", "For elms read pines"],  # stands in two texts
        ["Paragraph 100.2", "The paragraph should read", "Plant limes (Chad)"],  # has another number of texts
        ["Paragraphs 100.1 to 100.3", "For elms read pines"],  # names a range
        ["Paragraph 100.1", "Replace paragraph 100.9 with the following: 100.9 Plant limes (Norway)"],  # another one
        ["Paragraphs 100.1 and 100.3", "For elms read pines"],  # stands in one of them alone
        ["Paragraph 100.1", "The second sentence should be clearer"],
        ["Delete paragraph 100.9"],  # there is none
        ["Delete paragraph 100"],  # is a lead-in
        ["Delete paragraphs 100.3 to 100.9"],
        ["Paragraph 100.1", "Delete recommendation 100.2"],  # two places
        ["Paragraph 100.1", "For elms read pines and renumber accordingly"],
        ["After paragraph 100.1 insert a new paragraph reading", "Plant limes (Zamunda)"],  # who?
        ["After paragraph 100.1 insert a new paragraph 100.9 reading", "Plant limes (Chad)"],  # not behind it
        ["After paragraph 100.1 insert a new paragraph 100.2 reading", "Plant limes (Chad)"],  # two would have it
        ["After paragraph 12 insert a new paragraph reading", "Oaks grow (Chad)."],  # no recommendation stands there
        ["For 100.1 read 100.2"],  # two would have it
        ["Paragraph 100.1", "Replace “elms” by “pines” and “Norway” by “Sweden”"],  # more than one
        ["Footnote 3", "For elms read pines"],
        ["Annex, table 2, third row", "For elms read pines"],
        ["Paragraph 100.2", "Delete Chad"],  # nobody would make it
        ["Paragraph 101", "For enjoy the support of read have been rejected by"],  # is not what it says
        ["Paragraph 100.1", "For elms read elms"],  # stands so already
        ["Annex, composition of the delegation", "For Mr. Ash read Ms. Ash"],
        ["Paragraph 12", "For 2010 read 2011"],
    ],
)  # fmt: skip
def test_a_change_that_cannot_be_placed_is_a_doubt_with_its_words(lines: list[str]) -> None:
    records = read(*lines)
    assert [type(record) for record in records] == [Problem]
    (doubt,) = records
    assert isinstance(doubt, Problem)
    assert doubt.found == "\n".join(lines)


def test_of_a_change_of_which_one_step_cannot_be_placed_the_other_is_applied_and_that_one_doubted() -> None:
    records = read("Paragraph 100.1", "For elms read pines", "For birches read pears")
    assert changed(records) == [("100.1", "text", ELMS, PINES)]
    assert [record.found for record in records if isinstance(record, Problem)] == [
        "Paragraph 100.1\nFor birches read pears"
    ]


@pytest.mark.parametrize(
    "first", ["French only", "Applies to Arabic, Chinese and Russian only", "Spanish version only"]
)
def test_a_corrigendum_of_other_languages_changes_nothing_in_english(first: str) -> None:
    lines = ("Paragraph 100.1", "For elms read pines")
    assert not changed(read(*lines, head=(*HEAD, first)))
    assert changed(read(*lines, head=(*HEAD, "English only")))
    assert not changed(read(*lines, language="fr"))


def cells(*rows: tuple[str, ...]) -> list[Block]:
    placed = [(row, column, text) for row, texts in enumerate(rows) for column, text in enumerate(texts)]
    return [
        Block(document="sha256:0", page=0, order=n, role="table_cell", text=text, table=0, row=row, column=column)
        for n, (row, column, text) in enumerate(placed)
    ]


def test_a_table_for_and_read_is_applied_row_by_row() -> None:
    records = read(
        blocks=cells(
            ("Paragraph", "For", "Read"),
            ("100.1", "elms", "pines"),
            ("", "oaks", "pears"),
            ("Paragraph 33 (a)", "Austria", "Australia"),
            ("101.1", "birch", "beech"),
        )
    )
    assert changed(records) == [
        ("100.1", "text", ELMS, "Plant pines and pears along every road"),
        ("33.a", "recommenders", "Austria", "Australia"),
    ]
    assert [(record.number, record.found) for record in records if isinstance(record, Problem)] == [
        ("101.1", "101.1\nFor birch read beech")
    ]


PIECES = (
    *(
        "Paragraph 100.1",
        "Paragraphs 100.1 and 100.3",
        "Recommendation 33 (a)",
        "Page 3, paragraph 101.2:",
        "Paragraph 101",
    ),
    *(
        "For elms read pines",
        "For oaks",
        "Read",
        "pears",
        "Delete Peru",
        "Add Chad",
        "should read as follows:",
        "100.1",
    ),
    *(
        "In the list of States, add Mali after Norway",
        "(Norway) (Peru)",
        "“elms” should read “limes”",
        "Renumber as 100.9",
    ),
    *(
        "Plant limes (Norway; Peru);",
        "For have been noted read enjoy the support of",
        "Replace the existing text with",
    ),
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(st.sampled_from(PIECES), st.text(st.characters(exclude_categories=["C"]), max_size=30)), max_size=9
    )
)
def test_of_whatever_a_corrigendum_says_nothing_is_skipped_in_silence(lines: list[str]) -> None:
    printed = [line for line in map(str.strip, lines) if line and "corrigend" not in line.lower()]
    records = read(*printed)
    said = [one.words for one in records if isinstance(one, Corrigendum)]
    said += [one.found for one in records if isinstance(one, Problem)]
    assert not [line for line in printed if not any(line in words for words in said)]
    assert len({one.id for one in records if isinstance(one, Corrigendum)}) == len(changed(records))


def test_what_was_printed_and_what_is_corrected_can_each_be_had_from_the_other_however_often() -> None:
    records = read(
        "Paragraph 100.1",
        "For elms read pines",
        "For Peru read Chad",
        "Paragraph 101",
        "For noted read enjoy support",
    )
    said = [record for record in records if isinstance(record, Corrigendum)]
    for one in KNOWN:
        once = corrected(one, said)
        assert corrected(once, said) == once
        assert as_printed(once, said) == as_printed(one, said) == one
    assert corrected(KNOWN[0], said).recommenders == ("NOR", "TCD")
    assert corrected(replace(KNOWN[0], text="Read anew"), said).text == "Read anew"


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
