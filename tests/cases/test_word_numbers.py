"""Automatic numbers of Word files: tables of lists, and the numbers that a word processor prints for them.

All but the cases marked so were compared with what LibreOffice 7.4 prints; those marked follow the standard (ECMA-376
part 1, 17.9) where LibreOffice does not.
"""

import pytest

from followthrough.read.docx import pages_and_blocks
from tests.cases.word_files import definition, level, numbered, paragraph, restarted, word_file

THREE = (level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"))
POINTS = (level(0, "%1."), level(1, "%1.%2."), level(2, "%1.%2.%3."))
ONE_LIST = definition(1, *THREE) + numbered(1, 1)


def printed(numbering: str, places: list[tuple[int, int]], styles: str = "") -> list[str]:
    """Give the numbers printed in front of paragraphs in lists, at levels."""
    body = "".join(paragraph("x", number=number, level=at) for number, at in places)
    _, blocks = pages_and_blocks(word_file(body, numbering=numbering, styles=styles), "sha256:0")
    return [block.text.removesuffix("x").rstrip() for block in blocks]


CASES = {
    "levels count within each other": (
        ONE_LIST,
        [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2)],
        ["1.", "1.1", "1.2", "2.", "2.1", "(a)", "(b)", "2.2", "(a)"],
    ),
    "a deeper level that comes first takes the higher one with it": (
        ONE_LIST,
        [(1, 1), (1, 1), (1, 0), (1, 1), (1, 0)],
        ["1.1", "1.2", "2.", "2.1", "3."],
    ),
    "a level is passed over": (
        definition(1, *POINTS) + numbered(1, 1),
        [(1, 0), (1, 2), (1, 1), (1, 2)],
        ["1.", "1.1.1.", "1.2.", "1.2.1."],
    ),
    "lists with one definition count on together": (
        ONE_LIST + numbered(2, 1),
        [(1, 0), (2, 0), (1, 0)],
        ["1.", "2.", "3."],
    ),
    "lists with two definitions count apart": (
        definition(1, *THREE) + definition(2, *THREE) + numbered(1, 1) + numbered(2, 2),
        [(1, 0), (2, 0), (1, 0), (2, 0)],
        ["1.", "1.", "2.", "2."],
    ),
    "an override begins anew where its list is first used": (
        ONE_LIST + numbered(2, 1, restarted(0, 7)),
        [(1, 0), (2, 0), (2, 0), (1, 0), (2, 0)],
        ["1.", "7.", "8.", "9.", "10."],
    ),
    "an override of a deeper level holds at each new beginning (standard)": (
        ONE_LIST + numbered(2, 1, restarted(1, 5)),
        [(1, 0), (1, 1), (2, 1), (2, 0), (2, 1)],
        ["1.", "1.1", "1.5", "2.", "2.5"],
    ),
    "an override of a level changes how it prints": (
        ONE_LIST + numbered(2, 1, f'<w:lvlOverride w:ilvl="0">{level(0, "%1)", "upperLetter")}</w:lvlOverride>'),
        [(1, 0), (2, 0), (2, 0), (1, 0)],
        ["1.", "B)", "C)", "4."],
    ),
    "a level never begins anew (standard)": (
        definition(1, level(0, "%1."), level(1, "%1.%2", more='<w:lvlRestart w:val="0"/>')) + numbered(1, 1),
        [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)],
        ["1.", "1.1", "1.2", "2.", "2.3"],
    ),
    "a level begins anew after the first level only (standard)": (
        definition(1, *POINTS[:2], level(2, "%3", more='<w:lvlRestart w:val="1"/>')) + numbered(1, 1),
        [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)],
        ["1.", "1.1.", "1", "1.2.", "2", "2.", "2.1.", "1"],
    ),
    "legal style prints digits at all levels (standard)": (
        definition(1, level(0, "%1.", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>")) + numbered(1, 1),
        [(1, 0), (1, 1)],
        ["I.", "1.1"],
    ),
    "a start that is not given is zero": (
        definition(1, level(0, "%1.", start=None)) + numbered(1, 1),
        [(1, 0), (1, 0)],
        ["0.", "1."],
    ),
    "a start in the middle, as a report's second list": (
        definition(1, level(0, "124.%1", start=98)) + numbered(1, 1),
        [(1, 0), (1, 0), (1, 0)],
        ["124.98", "124.99", "124.100"],
    ),
    "a level without a number lends nothing to the next": (
        definition(1, level(0, "", "none"), level(1, "%1%2.")) + numbered(1, 1),
        [(1, 0), (1, 1)],
        ["", "1."],
    ),
    "a list that is not defined prints nothing": (ONE_LIST, [(9, 0), (1, 0)], ["", "1."]),
    "list zero is no list": (ONE_LIST, [(1, 0), (0, 0), (1, 0)], ["1.", "", "2."]),
    "bullets are one sign": (definition(1, level(0, "\uf0b7", "bullet")) + numbered(1, 1), [(1, 0)], ["•"]),
    "dashes stay dashes": (definition(1, level(0, "–", "bullet")) + numbered(1, 1), [(1, 0)], ["–"]),
}


@pytest.mark.parametrize(("numbering", "places", "expected"), CASES.values(), ids=CASES.keys())
def test_lists_print_the_numbers_that_word_prints(
    numbering: str, places: list[tuple[int, int]], expected: list[str]
) -> None:
    assert printed(numbering, places) == expected


FORMS = [
    ("decimal", 12, "12"),
    ("decimalZero", 9, "09"),
    ("decimalZero", 10, "10"),
    ("lowerRoman", 49, "xlix"),
    ("upperRoman", 1994, "MCMXCIV"),
    ("lowerLetter", 26, "z"),
    ("lowerLetter", 28, "bb"),
    ("upperLetter", 53, "AAA"),
    ("ordinal", 112, "112th"),
    ("ordinal", 23, "23rd"),
    ("cardinalText", 42, "Forty-two"),
    ("ordinalText", 20, "Twentieth"),
    ("ordinalText", 105, "One hundred fifth"),
    ("russianLower", 3, "в"),
    ("chineseCounting", 21, "二十一"),
    ("chineseCounting", 10, "十"),
    ("decimalEnclosedCircle", 4, "④"),
    ("hindiNumbers", 15, "١٥"),
    ("aFormOfTheFuture", 7, "7"),
]


@pytest.mark.parametrize(("form", "start", "expected"), FORMS)
def test_a_number_is_written_in_the_form_of_its_level(form: str, start: int, expected: str) -> None:
    numbering = definition(1, level(0, "%1", form, start=start)) + numbered(1, 1)
    assert printed(numbering, [(1, 0)]) == [expected]


STYLES = (
    '<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Section"><w:name w:val="Section"/><w:basedOn w:val="Chapter"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Linked"><w:name w:val="Linked"/>'
    '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Bare"><w:name w:val="Bare"/><w:basedOn w:val="Chapter"/>'
    '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="numbering" w:styleId="ListOfStyle"><w:name w:val="ListOfStyle"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)
LINKED = (
    definition(1, *THREE)
    + definition(2, level(0, "A%1"), level(1, "B%2", more='<w:pStyle w:val="Linked"/>'))
    + definition(3, more='<w:numStyleLink w:val="ListOfStyle"/>')
    + numbered(1, 1)
    + numbered(2, 2)
    + numbered(3, 3)
)
STYLED = {
    "a style numbers its paragraphs": ([("Chapter", None), ("Chapter", None)], ["1.", "2."]),
    "a style takes the list of the style it is based on": ([("Chapter", None), ("Section", None)], ["1.", "1.1"]),
    "a level names its style": ([("Linked", None), ("Linked", None)], ["B1", "B2"]),
    "a style turns the numbers off": ([("Chapter", None), ("Bare", None), ("Chapter", None)], ["1.", "", "2."]),
    "a paragraph turns the numbers of its style off": ([("Chapter", 0), ("Chapter", None)], ["", "1."]),
    "a paragraph takes another list than its style": ([("Linked", 1), ("Linked", None)], ["1.", "B1"]),
    "a definition points to a list style": ([("", 3), ("", 3)], ["1.", "2."]),
    "a style that is not there numbers nothing": ([("Gone", None), ("Chapter", None)], ["", "1."]),
}


@pytest.mark.parametrize(("places", "expected"), STYLED.values(), ids=STYLED.keys())
def test_styles_hand_their_numbers_on(places: list[tuple[str, int | None]], expected: list[str]) -> None:
    body = "".join(paragraph("x", style=style, number=number) for style, number in places)
    _, blocks = pages_and_blocks(word_file(body, numbering=LINKED, styles=STYLES), "sha256:0")
    assert [block.text.removesuffix("x").rstrip() for block in blocks] == expected
