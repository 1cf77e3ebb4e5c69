"""Lines of text in the layouts of the United Nations, and the numbered paragraphs that they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.find.passages import passages
from followthrough.records import Block, Document
from tests.cases.printed_lines import DOCUMENT, numbers, plain, printed

BOLD: dict[str, object] = {"bold": True}


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
    "a range of numbers that are answered together, alone or in front": (
        (
            *("|1. It notes these:", "|1.2", "Oaks are safe.", "|1.3–5", "Elms are safe.", "|1.6-1.8 Firs are."),
            *("|1.9", "No."),
        ),
        ["1", "1.2", "1.3–5", "1.6-1.8", "1.9"],
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
    "numbers left out of those printed together": (
        ("|1. Yes.", "|2., 3., 6. These are accepted.", "|4. Not accepted.", "|5. Noted.", "|7. Accepted."),
        ["1", "2", "4", "5", "7"],
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


def test_a_label_behind_the_turn_of_a_page_is_no_part_of_the_list_above() -> None:
    blocks = printed(
        "|The vote was as follows:",
        "|In favour:",
        ("Aland, Mali, Norway,", {"left": 170.0}),
        ("Peru", {"left": 170.0}),
        ("Against:", {"page": 4, "top": 90.0, "left": 148.0}),
        ("Chad", {"page": 4, "top": 102.0, "left": 170.0}),
    )
    texts = [passage.text for passage in passages(DOCUMENT, blocks)]
    assert any(text.endswith("Norway, Peru") for text in texts)
    assert not any("Peru Against" in text for text in texts)


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


def test_a_word_with_which_compounds_end_keeps_the_hyphen_in_front_of_it() -> None:
    assert passages(DOCUMENT, printed("1. The four-", "pronged fork."))[0].text == "The four-pronged fork."
    assert passages(DOCUMENT, printed("1. It is cor-", "related."))[0].text == "It is correlated."


def test_in_a_document_whose_lines_end_with_hyphens_of_compounds_only_every_hyphen_is_the_word_s_own() -> None:
    lines = printed("1. The deep-", "rooted awe of law-", "makers met other law-makers.")
    assert passages(DOCUMENT, lines)[0].text == "The deep-rooted awe of law-makers met other law-makers."


def test_cells_of_a_table_stand_for_themselves() -> None:
    cells = [("5.1 Build schools", 0, 0), ("Supported", 0, 1), ("5.2 Build roads", 1, 0), ("Noted", 1, 1)]
    blocks = [
        Block(document="x", page=0, order=n, role="table_cell", text=text, table=0, row=row, column=column)
        for n, (text, row, column) in enumerate(cells)
    ]
    assert [p.text for p in passages(DOCUMENT, blocks)][1::2] == ["Supported", "Noted"]
    assert len(passages(DOCUMENT, blocks)) == 4


@given(st.lists(st.text(min_size=1, max_size=40), max_size=30))
def test_no_word_is_lost_and_nothing_fails(lines: list[str]) -> None:
    found = passages(DOCUMENT, plain(*lines))
    letters = sum(character.isalpha() for p in found for character in p.text + "".join(p.heading))
    assert letters <= 30 * sum(character.isalpha() for line in lines for character in line)


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


def test_entries_of_contents_and_of_lists_are_passages_of_their_own_in_plain_text() -> None:
    entries = [
        "Contents",
        "Abbreviations ........................................................... 3",
        "A. Trees that were planted, and those that nobody has planted so far . 23",
        "AGO Office of the Attorney",
        "MoD Ministry of Defence",
        "Law on the planting of oaks",
        "2015:",
    ]
    prose = [
        "The trees of the country were counted, and in each of the provinces a",
        "register of them is kept, which the Ministry of Forests and the Board of",
        "Rivers look through; of",
        "Elms there is none.",
    ]
    found = [one.text for one in passages(DOCUMENT, plain(*entries, *prose))]
    assert found[-len(entries) - 1 :] == [*entries, " ".join(prose)]


def test_lines_in_large_type_are_joined_though_others_stand_beside_each_other() -> None:
    def line(text: str, left: float, top: float, size: float) -> Block:
        return Block(document="x", page=1, order=0, text=text, left=left, top=top, size=size)

    texts = ["Zamunda was asked to plant", "oaks in all its regions, and", "said that it would."]
    large = [line(text, 52.0, 580.0 + 36 * nth, 36.0) for nth, text in enumerate(texts)]
    small = [line(f"{nth}%", 90.0 * nth, 900.0 + 12 * nth, 20.0) for nth in range(9)]
    assert passages(DOCUMENT, [*large, *small])[0].text == " ".join(texts)
