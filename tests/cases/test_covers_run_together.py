"""Covers whose lines a program has run together, or whose spaces it has lost."""

import pytest

from followthrough.read.identity import identify
from followthrough.read.run_together import parted
from followthrough.records import Block, Document

HEAD = "United Nations {symbol} General Assembly Distr.: General 2 July 2014 Original: English Human Rights Council "
REPORT = HEAD.format(symbol="A/HRC/27/99") + (
    "Twenty-seventh session Agenda item 6 Universal Periodic Review "
    "Report of the Working Group on the Universal Periodic Review* Slovenia"
)
NATIONAL = HEAD.format(symbol="A/HRC/WG.6/20/SVN/1") + (
    "Working Group on the Universal Periodic Review Twentieth session 27 October–7 November 2014 National report "
    "submitted in accordance with paragraph 5 of the annex to Human Rights Council resolution 16/21* Slovenia"
)
DECISION = HEAD.format(symbol="A/HRC/DEC/28/111") + (
    "Twenty-eighth session Agenda item 6 Decision adopted by the Human Rights Council 28/111. Outcome of the "
    "universal periodic review: Slovenia The Human Rights Council, Acting under resolution 60/251 of 15 March 2006"
)
COUNCIL = HEAD.format(symbol="A/HRC/28/2") + (
    "Twenty-eighth session Agenda item 1 Organizational and procedural matters Report of the Human Rights Council on "
    "its twenty-eighth session Vice-President and Rapporteur: Ola Oak"
)
SYMBOL_FIRST = REPORT.replace("United Nations A/HRC/27/99", "A/HRC/27/99 United Nations")
SYMBOL_BEHIND = (
    "UNITED NATIONS\nGeneral Assembly Distr. GENERAL A/HRC/27/99 2 July 2014\nOriginal: ENGLISH\n"
    "Report of the Working Group on the Universal Periodic Review\nSlovenia"
)
BETWEEN_STROKES = (
    "| |United Nations |A/HRC/27/99 |\n|[pic] |General Assembly |Distr.: General |\n| | |2 July 2014 |\n"
    "Report of the Working Group on the Universal Periodic Review\nSlovenia"
)
WITHOUT_SPACES = (
    "UnitedNations A/HRC/27/99 GeneralAssembly Distr.:General 2July2014\n"
    "ReportoftheWorkingGroupontheUniversalPeriodicReview Slovenia"
)
OF_THE_WORKING_GROUP = "Report of the Working Group on the Universal Periodic Review: Slovenia"


def told(cover: str) -> Document:
    lines = [*cover.split("\n"), "1. The Working Group held its session in the spring of that year."]
    blocks = [Block(document="x", page=1, order=order, text=line) for order, line in enumerate(lines)]
    return identify(blocks, sha256="ab", kind_of_file="text")[0]


@pytest.mark.parametrize(
    ("cover", "symbol", "kind", "title"),
    [
        (REPORT, "A/HRC/27/99", "working_group_report", OF_THE_WORKING_GROUP),
        (SYMBOL_FIRST, "A/HRC/27/99", "working_group_report", OF_THE_WORKING_GROUP),
        (SYMBOL_BEHIND, "A/HRC/27/99", "working_group_report", OF_THE_WORKING_GROUP),
        (BETWEEN_STROKES, "A/HRC/27/99", "working_group_report", OF_THE_WORKING_GROUP),
        (WITHOUT_SPACES, "A/HRC/27/99", "working_group_report", OF_THE_WORKING_GROUP),
        (
            NATIONAL,
            "A/HRC/WG.6/20/SVN/1",
            "national_report",
            "National report submitted in accordance with paragraph 5 of the annex to Human Rights Council "
            "resolution 16/21: Slovenia",
        ),
        (DECISION, "A/HRC/DEC/28/111", "decision", "28/111. Outcome of the universal periodic review: Slovenia"),
        (COUNCIL, "A/HRC/28/2", "council_report", "Report of the Human Rights Council on its twenty-eighth session"),
    ],
    ids=[
        "report",
        "symbol first",
        "symbol behind",
        "between strokes",
        "without spaces",
        "national report",
        "decision",
        "Council report",
    ],
)
def test_a_cover_in_one_line_says_what_it_says_in_many(cover: str, symbol: str, kind: str, title: str) -> None:
    found = told(cover)
    assert (found.id, found.kind, found.title, found.published) == (symbol, kind, title, "2014-07-02")


def test_a_cover_of_lines_stays_as_it_is() -> None:
    blocks = [
        Block(document="x", page=1, order=order, text=text)
        for order, text in enumerate(("United Nations", "A/HRC/27/99", "Distr.: General", "2 July 2014"))
    ]
    assert parted(blocks) == blocks


def test_no_word_of_a_cover_is_lost_or_added() -> None:
    blocks = [Block(document="x", page=1, order=0, text=NATIONAL)]
    assert "".join(one.text for one in parted(blocks)).replace(" ", "") == NATIONAL.replace(" ", "")
