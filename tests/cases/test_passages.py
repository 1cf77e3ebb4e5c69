"""Lines of text in the layouts of the United Nations, and the numbered paragraphs that they are."""

from collections.abc import Sequence
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.find.passages import numbering_problems, passages
from followthrough.records import Block, Document, DocumentKind, Passage

DOCUMENT = Document(id="A/HRC/99/1", kind="working_group_report")
BOLD: dict[str, object] = {"bold": True}
PLAIN_WIDTH = (
    "The authorities had explained at some length what had been done since the last review of the country and"
)


def printed(*lines: str | tuple[str, dict[str, object]]) -> list[Block]:
    """Lay lines out as a PDF does: 12 points from line to line, 18 in front of one that begins with `|`."""
    order, top = count(), 80.0
    blocks: list[Block] = []
    for line in lines:
        text, facts = line if isinstance(line, tuple) else (line, {})
        top += 18 if text.startswith("|") else 12
        given_facts = {"page": 3, "left": 113.3, "top": top, "size": 10.0, **facts}
        blocks.append(Block(document="x", order=next(order), text=text.lstrip("|"), **given_facts))  # type: ignore[arg-type]
    return blocks


def plain(*lines: str) -> list[Block]:
    return [Block(document="x", page=1, order=order, text=text) for order, text in enumerate(lines)]


def numbers(blocks: Sequence[Block]) -> list[str | None]:
    return [passage.number for passage in passages(DOCUMENT, blocks)]


CASES = {
    "numbered paragraphs": (
        ("|1. The delegation spoke of schools", "in the north.", "|2. It spoke of clinics."),
        ["1", "2"],
    ),
    "a year at the head of a line is no number": (
        ("|1. The law had been adopted in May", "2009. It was in force.", "|2. A second law followed."),
        ["1", "2"],
    ),
    "the next number at the head of a line that goes on is no paragraph where it comes again": (
        (
            "|1. Questions were raised on articles",
            "2. and 3 of the act.",
            "|2. The State replied.",
            "|3. It thanked all.",
        ),
        ["1", "2", "3"],
    ),
    "a number left without words stands in front of no other of its list": (
        ("|1. The following:", "|1.1 Plant oaks;", "|1.2", "|1.3 Plant elms;", "|1.4 Plant limes."),
        ["1", "1.1", "1.2", "1.3", "1.4"],
    ),
    "recommendations that begin again at 1": (
        (
            *(
                "|1. The review was held.",
                "|2. These enjoy its support:",
                "|1. Build schools (Aland);",
                "|2. Build roads",
            ),
            *(
                "from the sea (Bland);",
                "|3. Others do not:",
                "|1. Sell the sea (Cland);",
                "|4. The report ends here.",
            ),
        ),
        ["1", "2", "1", "2", "3", "1", "4"],
    ),
    "sub-numbered recommendations, with and without point": (
        (
            *("|1. These enjoy its support:", "|1.1 Build schools", "at once (Aland);", "|1.2. Build roads (Bland);"),
            *("|1. 3 Plant trees.", "|2. The end."),
        ),
        ["1", "1.1", "1.2", "1.3", "2"],
    ),
    "a slip in the paragraph of a sub-number": (
        (
            "|6. These enjoy its support:",
            "|6.1 Build schools;",
            "|8.2 Build roads;",
            "|6.3 Plant trees.",
            "|7. The end.",
        ),
        ["6", "6.1", "8.2", "6.3", "7"],
    ),
    "the first number of a list under another paragraph's by a slip": (
        (
            *("|1. One.", "|2. They are:", "|12.1 Build schools (Aland);", "|2.2 Build roads (Bland);"),
            *("|2.3 Plant trees (Cland).", "|3. The end."),
        ),
        ["1", "2", "12.1", "2.2", "2.3", "3"],
    ),
    "lettered items and items in them": (
        (
            "|3. The documents were:",
            "|(a) A report;",
            "|(b) Two others:",
            "|(i) One;",
            "|(ii) Two;",
            "|(c) A list.",
            "|4. Next.",
        ),
        ["3", "(a)", "(b)", "(i)", "(ii)", "(c)", "4"],
    ),
    "letters inside a paragraph stay there": (
        ("|1. It was asked (a) to build schools;", "(b) to build roads;", "(c) to plant trees.", "|2. It agreed."),
        ["1", "2"],
    ),
    "a number that the document leaves out": (
        ("|1. One.", "|2. Two.", "|4. Four.", "|5. Five."),
        ["1", "2", "4", "5"],
    ),
    "a number without its point": (
        ("|1. One speaker.", "|2 The next speaker.", "|3. The last."),
        ["1", "2", "3"],
    ),
    "numbers printed together": (
        ("|1. Accepted.", "|2., 3., 4. These are accepted.", "|5. Not accepted.", "|6. Accepted."),
        ["1", "2", "5", "6"],
    ),
    "unnumbered paragraphs": (
        ("|1. The first.", "|A paragraph of its own,", "which goes on.", "|2. The second."),
        ["1", None, "2"],
    ),
    "numbered sub-headings between paragraphs in sequence": (
        (
            *("|41. The law holds for deputies.", "|42. It has ends."),
            *(("|1. Women and men (recommendations 4, 14, 65–", BOLD), ("70)", BOLD)),
            *("43. Plans are made.", "|44. They hold.", ("|2. Young people", BOLD), "45. Schools are open."),
            *(("|3. Ports", BOLD), "46. Ships come in."),
        ),
        ["41", "42", "43", "44", "45", "46"],
    ),
    "a dotted number whose point is a comma or is left out": (
        (
            *("|1. They are:", "|1.1 Plant oaks (Peru);", "|1,2 Plant elms (Chad);", "|1 3 Plant pines (Mali);"),
            *("in 2019, 12 Elms fell;", "|1.4 Plant limes."),
        ),
        ["1", "1.1", "1.2", "1.3", "1.4"],
    ),
    "bold words in a paragraph, close to the text on both sides": (
        (
            *("|1. The first.", "|2. Oaks are cut in spring. In", ("2018, the Oak Act", BOLD), "was adopted."),
            *(("|3. All may walk", BOLD), ("in the forest.", BOLD), "The law says so.", "|4. The end."),
        ),
        ["1", "2", "3", "4"],
    ),
    "headings with a Roman number or a capital in the type of the text": (
        ("|1. The first.", "|II. WHAT IS ASKED", "|A. Of the State", "|2. The second."),
        ["1", "2"],
    ),
    "a preamble ends with a comma in front of the first paragraph": (
        (
            *("|1. The first.", "|2. The second.", "|Recalling the oaks of old,", "and what they gave,"),
            *("1. Calls for shade;", "|2. Asks for more."),
        ),
        ["1", "2", None, "1", "2"],
    ),
    "a list with one item": (
        ("|1. These enjoy its support:", "|1. Build schools (Aland)", "|2. The end."),
        ["1", "1", "2"],
    ),
    "a number whose digits stand apart": (
        (
            *(
                "|1. They are:",
                *(f"|1.{nth} Plant oaks (Peru);" for nth in range(1, 10)),
                "|1.1 0. Plant elms (Chad);",
            ),
            *("|1.1 1 Plant pines (Mali).", "|2. The end."),
        ),
        ["1", *(f"1.{nth}" for nth in range(1, 12)), "2"],
    ),
    "numbers in brackets, with one bracket, or with a stroke": (
        (
            *("|1. They are:", "|(1.1) Plant oaks (Peru);", "|1.2) Plant elms (Chad);", "|1/3. Plant pines (Mali);"),
            *("of article 4", "(12) of the law;", "|1.4 Plant limes."),
        ),
        ["1", "1.1", "1.2", "1.3", "1.4"],
    ),
    "a list in brackets that begins at 1": (
        ("|1. A list:", "|2. They are:", "|(1) Plant oaks (Peru);", "|(2) Plant elms (Chad).", "|3. The end."),
        ["1", "2", "1", "2", "3"],
    ),
    "letters three times, behind zz": (
        (
            "|1. They are:",
            *(f"|({letter * times}) Plant oaks;" for times in (1, 2, 3) for letter in "abcdefghijklmnopqrstuvwxyz"),
            "|2. The end.",
        ),
        ["1", *(f"({letter * times})" for times in (1, 2, 3) for letter in "abcdefghijklmnopqrstuvwxyz"), "2"],
    ),
    "bulleted items": (("|1. They were:", "|• schools;", "|• roads."), ["1", None, None]),
}


@pytest.mark.parametrize("case", CASES)
def test_lines_become_numbered_paragraphs(case: str) -> None:
    lines, expected = CASES[case]
    assert numbers(printed(*lines)) == expected


def test_a_paragraph_is_joined_across_lines_and_pages() -> None:
    blocks = printed("|1. The work had begun", ("in spring.", {"page": 4, "top": 90.0}))
    assert [(p.text, p.page) for p in passages(DOCUMENT, blocks)] == [("The work had begun in spring.", 3)]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("1. The exami-", "nation began."), "The examination began."),
        (("1. The self-", "determination of all."), "The self-determination of all."),
        (("1. A mid-", "term report."), "A mid-term report."),
        (("1. The law-", "makers met other law-makers."), "The law-makers met other law-makers."),
        (("1. Between 2009-", "2012 it grew."), "Between 2009-2012 it grew."),
        (("1. The State’s “own", "view” – held firmly."), "The State’s “own view” – held firmly."),
        (("1. See www.un.org/en/lamps-must-", "burn."), "See www.un.org/en/lamps-must-burn."),
        (
            ("1. See https://un.org/a/", "lamps-must-burn-all-", "night."),
            "See https://un.org/a/lamps-must-burn-all-night.",
        ),
        (("1. See https://un.org/", "a/lamps/at-", "night/x."), "See https://un.org/a/lamps/at-night/x."),
    ],
)
def test_words_broken_at_the_end_of_a_line_are_made_whole(lines: tuple[str, ...], text: str) -> None:
    assert passages(DOCUMENT, printed(*lines))[0].text == text


def test_in_a_document_that_breaks_words_a_prefix_at_the_end_of_a_line_may_be_a_syllable() -> None:
    broken = ("2. The exami-", "nation, the exami-", "nation, the exami-", "nation of the examination in a school.")
    lines = printed("1. The pre-", "vention was for the pre-", "school.", *broken)
    assert passages(DOCUMENT, lines)[0].text == "The prevention was for the pre-school."
    assert passages(DOCUMENT, printed("1. The pre-", "vention of it."))[0].text == "The pre-vention of it."


def test_in_a_document_whose_lines_end_with_hyphens_of_compounds_only_every_hyphen_is_the_word_s_own() -> None:
    lines = printed("1. The deep-", "rooted awe of law-", "makers met other law-makers.")
    assert passages(DOCUMENT, lines)[0].text == "The deep-rooted awe of law-makers met other law-makers."


def test_a_heading_of_plain_text_may_cite_recommendations() -> None:
    """Behind it a numbered one may stand, as in national reports."""
    blocks = plain(
        "I. Method",
        "1. This was written by many.",
        "D. Civil and political rights (97.50, 97.118–97.123)",
        "1. Management of public affairs (97.50)",
        f"2. {PLAIN_WIDTH}",
        "so on.",
    )
    headings = ("D. Civil and political rights (97.50, 97.118–97.123)", "1. Management of public affairs (97.50)")
    found = [(p.number, p.heading[-2:]) for p in passages(DOCUMENT, blocks) if p.number]
    assert found == [("1", ("I. Method",)), ("2", headings)]


def test_a_bold_paragraph_is_no_heading() -> None:
    bold: dict[str, object] = {"bold": True}
    blocks = printed(
        ("|II. What is asked", {"bold": True, "size": 14.0}),
        "|1. The review was held.",
        ("|2. These enjoy the", bold),
        ("support of the State:", bold),
        ("|1. Build schools (Aland);", bold),
        ("|Health", bold),
        "|3. The end of it, in lighter type.",
    )
    found = passages(DOCUMENT, blocks)
    assert [(p.number, p.heading) for p in found] == [
        ("1", ("II. What is asked",)),
        ("2", ("II. What is asked",)),
        ("1", ("II. What is asked",)),
        ("3", ("II. What is asked", "Health")),
    ]


def test_a_numbered_heading_in_capitals_need_not_follow_a_full_stop() -> None:
    blocks = printed(
        "|1. The keepers of the harbour recommended that lamps be lit at night (Peru)",
        ("III. COMMITMENTS OF THE HARBOUR", {"bold": True}),
        "2. The harbour will light them.",
    )
    assert [(p.number, p.heading) for p in passages(DOCUMENT, blocks)] == [
        ("1", ()),
        ("2", ("III. COMMITMENTS OF THE HARBOUR",)),
    ]


def test_headings_of_plain_text_are_told_by_their_shape() -> None:
    blocks = plain(
        "I. Method",
        "1. This was written by many.",
        "II. Progress",
        "A. Laws",
        "1. Equal treatment",
        f"2. {PLAIN_WIDTH}",
        "so on.",
    )
    assert [(p.number, p.heading) for p in passages(DOCUMENT, blocks)] == [
        ("1", ("I. Method",)),
        ("2", ("II. Progress", "A. Laws", "1. Equal treatment")),
    ]


@pytest.mark.parametrize(
    "below",
    [("IDPs", "1. The keepers cleaned every lens of the lamps in spring, and again"), ("lamps since 2010", "Lamps")],
)
def test_a_heading_of_plain_text_does_not_end_with_a_word_that_needs_another(below: tuple[str, str]) -> None:
    blocks = plain(
        "Every keeper of the harbour wrote of the boats that came by night and of",
        "the lamps that were lit.",
        "B. Measures for boats and",
        *below,
        "and the boats came home in the night, as the log of the harbour says.",
    )
    assert passages(DOCUMENT, blocks)[-1].heading[0] == f"B. Measures for boats and {below[0]}"


def test_headings_by_theme_within_a_list_of_plain_text_are_no_items() -> None:
    blocks = plain(
        "1. The following recommendations will be examined by Norway, which will answer in due time:",
        "1.1 Join the Oak Treaty (France);",
        "Cooperation with mechanisms",
        "1.2 Protect old trees (Chad);",
        "A. Civil rights",
        "1. Life",
        "1.3 Adopt a law on forests (Germany);",
        "Rights of groups",
        "(a) Women",
        "1.4 Improve access to parks (Peru);",
        "(b) Children",
        "1.5 Plant birches (Chad).",
        "2. All recommendations reflect the position of the States that made them.",
    )
    assert numbers(blocks) == ["1", "1.1", "1.2", "1.3", "1.4", "1.5", "2"]


def test_cells_of_a_table_stand_for_themselves() -> None:
    cells = [("5.1 Build schools", 0, 0), ("Supported", 0, 1), ("5.2 Build roads", 1, 0), ("Noted", 1, 1)]
    blocks = [
        Block(document="x", page=0, order=n, role="table_cell", text=text, table=0, row=row, column=column)
        for n, (text, row, column) in enumerate(cells)
    ]
    assert [p.text for p in passages(DOCUMENT, blocks)][1::2] == ["Supported", "Noted"]
    assert len(passages(DOCUMENT, blocks)) == 4


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (["1", "2", "3"], []),
        (["1", "3", "4"], [("numbering_gap", "3")]),
        (["1", "2", "2", "3"], [("numbering_double", "2")]),
        (["1", "2", "1", "2", "3", "3"], []),
        (["5", "5.1", "5.3"], [("numbering_gap", "5"), ("numbering_gap", "5.3")]),
        (["1", "(a)", "(b)", "(i)", "(ii)", "(c)", "2"], []),
        (["1", "(a)", "(c)", "2"], [("numbering_gap", "(c)")]),
        (["127.3", "127.9"], []),
    ],
)
def test_gaps_and_doubles_are_told(found: list[str], expected: list[tuple[str, str]]) -> None:
    made = [Passage(document="x", number=number, page=1, text="Words.") for number in found]
    assert [(p.kind, p.number) for p in numbering_problems(DOCUMENT, made)] == expected


@pytest.mark.parametrize(("kind", "gaps"), [("council_report", []), ("working_group_report", ["1.101"])])
def test_decisions_of_the_council_count_from_101(kind: DocumentKind, gaps: list[str]) -> None:
    document = Document(id="A/HRC/99/2", kind=kind)
    found = [Passage(document=document.id, number=n, text="", page=1) for n in ("1", "1.1", "1.2", "1.101", "1.102")]
    assert [problem.number for problem in numbering_problems(document, found)] == gaps


@given(st.lists(st.text(min_size=1, max_size=40), max_size=30))
def test_no_word_is_lost_and_nothing_fails(lines: list[str]) -> None:
    found = passages(DOCUMENT, plain(*lines))
    letters = sum(character.isalpha() for p in found for character in p.text + "".join(p.heading))
    assert letters <= 30 * sum(character.isalpha() for line in lines for character in line)


def test_a_heading_in_large_type_may_take_two_lines_that_stand_further_apart_than_those_of_the_text() -> None:
    def line(text: str, top: float, size: float) -> Block:
        return Block(document="x", page=1, order=int(top), text=text, left=90.0, top=top, size=size, bold=size > 10)

    body = [
        line(f"This line of the text is long enough to be a line of running text, number {n}.", 100 + n * 11.5, 10)
        for n in range(9)
    ]
    heading = [line("Ratify the Convention against Corporal", 230.0, 13), line("Punishment in Schools", 250.3, 13)]
    (*_, last) = passages(
        Document(id="x", kind="addendum"), [*body, *heading, line("Norway accepts this.", 266.0, 10)]
    )
    assert last.heading == ("Ratify the Convention against Corporal Punishment in Schools",)


def test_a_heading_under_which_nothing_stands_is_a_passage_so_that_it_is_not_lost() -> None:
    blocks = plain(
        "MRT Ministry of Rare Trees", "NDO National Directory of Oaks", "1. Oaks have been planted.", "Annex"
    )
    found = passages(DOCUMENT, blocks)
    assert [(one.heading, one.text) for one in found] == [
        ((), "MRT Ministry of Rare Trees"),
        (("NDO National Directory of Oaks",), "Oaks have been planted."),
        (("NDO National Directory of Oaks",), "Annex"),
    ]


def test_the_title_of_an_annex_stands_below_it() -> None:
    def large(top: float) -> dict[str, object]:
        return {"size": 14.0, "role": "heading", "page": 4, "top": top}

    found = passages(
        DOCUMENT,
        printed(
            "|1. The review was held in the spring of the",
            "year in which the oaks were planted.",
            ("Annex", large(90.0)),
            ("Composition of the delegation", large(130.0)),
            ("Ms. A. Elm.", {"page": 4, "top": 170.0}),
        ),
    )
    assert found[-1].heading == ("Annex", "Composition of the delegation")


def test_a_line_that_a_pdf_prints_twice_is_read_once_and_short_ones_stay() -> None:
    def line(text: str, left: float = 90.0) -> Block:
        return Block(document="x", page=1, order=0, text=text, left=left, top=100.0, size=10.0)

    twice = "Plant oaks by every river of the land"
    found = passages(DOCUMENT, [line(twice), line(twice), line("and elms."), line("Noted"), line("Noted")])
    assert " ".join(one.text for one in found) == f"{twice} and elms. Noted Noted"


@pytest.mark.parametrize(
    "heads",
    [
        ("A/HRC/99/9", "Page 17"),
        ("A/HRC/99/9*", "6 GE.09-16396"),
        ("16", "GE.09-16396", "A/HRC/99/9"),
        ("A/HRC/99/9 17",),
    ],
)
def test_running_heads_that_a_reader_takes_for_text_are_told_by_the_documents_own_symbol(
    heads: tuple[str, ...],
) -> None:
    def line(text: str, page: int, top: float) -> Block:
        return Block(document="x", page=page, order=0, text=text, left=90.0, top=top, size=10.0)

    before = [line("Plant oaks by every river of the land, as the rules of the", 16, 700.0)]
    after = [line("province ask, and 17 elms.", 17, 100.0), line("A/HRC/99/91", 17, 111.0)]
    document = Document(id="A/HRC/99/9", kind="working_group_report", symbol="A/HRC/99/9")
    found = passages(document, [*before, *(line(head, 17, 40.0 + nth) for nth, head in enumerate(heads)), *after])
    assert " ".join(one.text for one in found) == (
        "Plant oaks by every river of the land, as the rules of the province ask, and 17 elms. A/HRC/99/91"
    )
