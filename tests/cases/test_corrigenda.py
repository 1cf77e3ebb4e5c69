"""What a corrigendum changes in known recommendations stands with both wordings; all else is a doubt."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.find.document import FINDERS, Subject
from followthrough.records import (
    Block,
    Corrigendum,
    Passage,
    Problem,
    Record,
    Response,
)
from followthrough.records.corrigenda import as_printed, corrected
from tests.cases.own_corrigendum import CORRIGENDUM, HEAD, IRAN, KNOWN, read


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
