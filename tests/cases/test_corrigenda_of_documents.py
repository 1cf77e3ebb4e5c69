"""What corrigenda change in paragraphs, footnotes and annexes, and in the answers of addenda; all else is a doubt."""

from collections.abc import Sequence

import pytest

from followthrough.find.document import FINDERS, Subject
from followthrough.records import (
    Corrigendum,
    Document,
    DocumentKind,
    Footnote,
    Passage,
    Position,
    Problem,
    Recommendation,
    Record,
    Response,
)
from followthrough.records.corrigenda import corrected_passages

REPORT = "A/HRC/99/7"
ADDENDUM = f"{REPORT}/Add.1"
NATIONAL = "A/HRC/WG.6/49/XKX/1"
BODY, ANNEX = ("I. Trees",), ("Annex II", "Tables of trees")
PARAGRAPHS = (
    (None, 1, (), "Distr.: General"),
    ("11", 2, BODY, "Elms grow along every road."),
    ("12", 2, BODY, "Oaks grow in the north and oaks grow in the south."),
    ("13", 3, BODY, "Limes are planted by:"),
    ("(a)", 3, BODY, "Schools;"),
    ("(b)", 3, BODY, "Hospitals."),
    ("14", 4, BODY, "In 2012, the Government planted 1,200 ash trees;"),
    ("15", 5, BODY, "Pears grow. Plums grow. Figs grow."),
    ("1", 6, ANNEX, "There are 40 kinds of ash."),
    ("12", 6, ANNEX, "There are nine kinds of birch."),
)
NOTE = Footnote(mark="5", text="See the Forest Act of 2011, art. 3.")


def passages_of(document: str) -> list[Passage]:
    return [
        Passage(
            document=document,
            number=number,
            page=page,
            heading=heading,
            text=text,
            footnotes=(NOTE,) if number == "14" else (),
        )
        for number, page, heading, text in PARAGRAPHS
    ]


def read(
    lines: Sequence[str | tuple[str, str]],
    corrected: str,
    kind: DocumentKind,
    known: Sequence[Recommendation] = (),
    of: Sequence[Record] = (),
) -> list[Record]:
    document = Document(id=f"{corrected}/Corr.1", kind="corrigendum", corrects=corrected, published="2014-10-01")
    printed = ["A/HRC", "Corrigendum", *lines]
    passages = [
        Passage(document=document.id, page=1, text=line)
        if isinstance(line, str)
        else Passage(document=document.id, number=line[0], page=1, text=line[1])
        for line in printed
    ]
    itself = Document(id=corrected, kind=kind, published="2014-09-01")
    return list(FINDERS["corrigendum"][0](Subject(document, [], passages, known, [itself, *of])))


def changed(*lines: str | tuple[str, str]) -> tuple[list[tuple[str, str]], list[str]]:
    """Give the paragraphs of the national report that are otherwise then, with their numbers, and the doubts."""
    printed = passages_of(NATIONAL)
    records = read(lines, NATIONAL, "national_report", of=printed)
    said = [one for one in records if isinstance(one, Corrigendum)]
    now = corrected_passages(printed, said)
    assert all(one.recommendation is None and one.words for one in said)
    new = [(one.number or "", one.text) for one in now if one not in printed]
    gone = [(one.number or "", "") for one in printed if one.number and one.text not in {some.text for some in now}]
    notes = [("note", note.text) for one in now for note in one.footnotes if note != NOTE]
    listed = [*new, *(one for one in gone if one[0] not in dict(new)), *notes]
    return [one for one in listed if one[0] != "14" or not notes], [
        one.found for one in records if isinstance(one, Problem)
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Paragraph 11, line 1: For every road read all roads"], [("11", "Elms grow along all roads.")]),
        (["Paragraph 11", "For Elms read Limes"], [("11", "Limes grow along every road.")]),
        (["Page 2, paragraph 11, first line", "For elms read limes"], [("11", "Limes grow along every road.")]),
        (["Page 4, line 2", "For 1,200 read 12,000"], [("14", "In 2012, the Government planted 12,000 ash trees;")]),
        (["Paragraph 14", "Delete ash"], [("14", "In 2012, the Government planted 1,200 trees;")]),
        (
            ["Paragraph 14, after the words “the Government” insert “and the towns”"],
            [("14", "In 2012, the Government and the towns planted 1,200 ash trees;")],
        ),
        (["Paragraph 11", "At the end add: Limes do not."], [("11", "Elms grow along every road. Limes do not.")]),
        (
            ["Paragraph 14", "At the end of the paragraph, add “and 300 limes”"],
            [("14", "In 2012, the Government planted 1,200 ash trees and 300 limes;")],
        ),
        (["Paragraph 13 (a)", "For Schools read Towns"], [("(a)", "Towns;")]),
        (["Paragraph 12 should read as follows:", "Oaks grow everywhere."], [("12", "Oaks grow everywhere.")]),
        (
            ["Paragraph 12 should read as follows:", ("12", "Oaks grow everywhere.")],
            [("12", "Oaks grow everywhere.")],
        ),
        (["The entire text of paragraph 12 should read", "Oaks grow."], [("12", "Oaks grow.")]),
        (["Replace paragraph 12 with the following text: Oaks grow."], [("12", "Oaks grow.")]),
        (["Replace paragraph 12 with “Oaks grow.”"], [("12", "Oaks grow.")]),
        (["For paragraph 12 substitute", "12. Oaks grow."], [("12", "Oaks grow.")]),
        (["Delete paragraph 12"], [("12", "")]),
        (["Paragraph 12", "Delete the paragraph."], [("12", "")]),
        (
            ["Delete paragraphs 11 and 12 and renumber the subsequent paragraphs accordingly"],
            [("11", ""), ("12", "")],
        ),
        (["Delete the second sentence of paragraph 15"], [("15", "Pears grow. Figs grow.")]),
        (["Paragraph 15, last sentence: delete"], [("15", "Pears grow. Plums grow.")]),
        (["The last sentence of paragraph 15 should be deleted."], [("15", "Pears grow. Plums grow.")]),
        (["Paragraph 15", "Delete the last sentence."], [("15", "Pears grow. Plums grow.")]),
        (
            ["Paragraph 15, second sentence, should read as follows:", "Plums stand."],
            [("15", "Pears grow. Plums stand. Figs grow.")],
        ),
        (
            ["Paragraph 15", "The second sentence should read: Plums stand."],
            [("15", "Pears grow. Plums stand. Figs grow.")],
        ),
        (["Paragraph 15, third sentence: for grow read stand"], [("15", "Pears grow. Plums grow. Figs stand.")]),
        (
            ["Paragraph 15", "At the end insert the following sentence: Limes grow."],
            [("15", "Pears grow. Plums grow. Figs grow. Limes grow.")],
        ),
        (["Insert after paragraph 11: Pears grow too."], [("11bis", "Pears grow too.")]),
        (["After paragraph 11 insert", "Pears grow too."], [("11bis", "Pears grow too.")]),
        (["After paragraph 15, insert a new paragraph 16 reading:", "Plums grow too."], [("16", "Plums grow too.")]),
        (
            ["After paragraph 11 add the following paragraph", ("12", "Pears grow too.")],
            [("11bis", "Pears grow too.")],
        ),
        (["Footnote 5: for 2011 read 2012"], [("note", "See the Forest Act of 2012, art. 3.")]),
        (["Paragraph 14, footnote 5", "For art. 3 read art. 4"], [("note", "See the Forest Act of 2011, art. 4.")]),
        (["Footnote 5 should read as follows:", "See the Act."], [("note", "See the Act.")]),
        (["Annex II, paragraph 1: for 40 read 41"], [("1", "There are 41 kinds of ash.")]),
        (["Annex, paragraph 12", "For nine read ten"], [("12", "There are ten kinds of birch.")]),
        (["Annex II", "For nine read ten"], [("12", "There are ten kinds of birch.")]),
        (
            ["Paragraph 11", "For Elms read Limes", "Paragraph 14", "For 1,200 read 1,300"],
            [("11", "Limes grow along every road."), ("14", "In 2012, the Government planted 1,300 ash trees;")],
        ),
    ],
)
def test_what_says_clearly_which_paragraph_becomes_what_is_applied(
    lines: list[str | tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    assert changed(*lines) == (expected, [])


@pytest.mark.parametrize(
    "lines",
    [
        ["Paragraph 12", "For in the read of the"],  # twice
        ["Paragraph 11", "For ash read birch"],  # nowhere
        ["Paragraph 99", "For ash read birch"],
        ["Annex I", "For nine read ten"],
        ["Annex II", "For kinds read sorts"],
        ["Footnote 6: for 2011 read 2012"],
        ["Cover page", "For General read Limited"],
        ["Table 3", "For the existing table substitute", "Oaks 12"],
        ["Paragraphs 11 and 14", "For Elms read Limes"],
        ["Replace paragraphs 11 and 12 with the following", "Elms and oaks grow."],
        ["Paragraph 15, fourth sentence: delete"],
        ["Paragraph 15", "Line 2: should read Plums stand."],
        ["Paragraph 15", "In the second line, the text should read Plums stand."],
        ["Paragraph 15, line 2 should read", "Plums stand."],
        ["Paragraph 15, second line", "For the existing text substitute", "Plums stand."],
        ["Page 9", "For 1,200 read 12,000"],
    ],
)
def test_what_cannot_be_placed_is_a_doubt_with_all_its_words(lines: list[str]) -> None:
    assert changed(*lines) == ([], ["\n".join(lines)])


def asked(number: str) -> Recommendation:
    return Recommendation(
        id=f"{REPORT}#{number}", document=REPORT, number=number, text="Plant trees", state="XKX", position="pending"
    )


def said(number: str, position: Position, comment: str | None = None) -> Response:
    return Response(
        id=f"{ADDENDUM}#{number}",
        recommendation=f"{REPORT}#{number}",
        position=position,
        comment=comment,
        stage="addendum",
        document=ADDENDUM,
        public_on="2014-09-01",
    )


KNOWN = [asked(number) for number in ("94.1", "94.2", "94.3", "94.4")]
IN_TABLE = [said("94.1", "noted", "Elms are under review."), said("94.2", "supported"), said("94.3", "noted")]
IN_PROSE = [
    Passage(document=ADDENDUM, number="4", page=1, text="The following recommendations are noted: 94.1, 94.3."),
    Passage(document=ADDENDUM, number="5", page=1, text="The following recommendations are accepted: 94.2."),
    Passage(document=ADDENDUM, number="6", page=1, text="Elms are under review."),
]
PROSE = [said("94.1", "noted"), said("94.2", "supported"), said("94.3", "noted")]


def answered(of: Sequence[Record], *lines: str) -> tuple[dict[str, tuple[Position | None, str | None]], int]:
    records = read(lines, ADDENDUM, "addendum", KNOWN, of)
    given = [one for one in records if isinstance(one, Response)]
    assert all(one.id.endswith("~Corr.1") and one.public_on == "2014-10-01" for one in given)
    assert {one.document for one in given} <= {f"{ADDENDUM}/Corr.1"}
    answers = {(one.recommendation or "").partition("#")[2]: (one.position, one.comment) for one in given}
    return answers, sum(isinstance(one, Problem) for one in records)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Recommendation 94.1: for noted read accepted"], {"94.1": ("supported", "Elms are under review.")}),
        (["Recommendation 94.3", "For Noted read Supported"], {"94.3": ("supported", None)}),
        (["Recommendation 94.2", "For “accepted” read “partially accepted”"], {"94.2": ("supported_in_part", None)}),
        (["Recommendation 94.1: for Elms read Oaks"], {"94.1": ("noted", "Oaks are under review.")}),
        (
            ["Recommendations 94.1 and 94.3: for noted read accepted"],
            {"94.1": ("supported", "Elms are under review."), "94.3": ("supported", None)},
        ),
        (
            ["Replace the response to recommendation 94.3 with the following: Accepted. Oaks are planted."],
            {"94.3": ("supported", "Oaks are planted.")},
        ),
        (["The answer to recommendation 94.3 should read: Accepted."], {"94.3": ("supported", None)}),
    ],
)
def test_an_answer_in_a_table_is_given_anew(
    lines: list[str], expected: dict[str, tuple[Position | None, str | None]]
) -> None:
    assert answered(IN_TABLE, *lines) == (expected, 0)


@pytest.mark.parametrize(
    ("lines", "expected", "doubts"),
    [
        (["Paragraph 4: for noted read accepted"], {"94.1": "supported", "94.3": "supported"}, 0),
        (["Paragraph 5", "For 94.2 read 94.2 and 94.4"], {"94.4": "supported"}, 0),
        (
            ["Paragraph 4 should read as follows:", "Recommendations 94.1 and 94.3 are not accepted."],
            {"94.1": "not_supported", "94.3": "not_supported"},
            0,
        ),
        (["After paragraph 5 insert", "Recommendation 94.4 is accepted."], {"94.4": "supported"}, 0),
        (["Paragraph 6: for Elms read Limes"], {}, 0),
        (["Delete paragraph 5"], {}, 1),
    ],
)
def test_answers_in_paragraphs_are_read_again(lines: list[str], expected: dict[str, Position], doubts: int) -> None:
    given, number = answered([*IN_PROSE, *PROSE], *lines)
    assert ({name: position for name, (position, _) in given.items()}, number) == (expected, doubts)


@pytest.mark.parametrize(
    "lines",
    [
        ["Recommendation 94.1: for supported read noted"],
        ["Recommendation 94.9: for noted read accepted"],
        ["The answer to recommendation 94.1 should read: Elms grow."],
    ],
)
def test_an_answer_that_was_not_given_so_is_a_doubt(lines: list[str]) -> None:
    assert answered(IN_TABLE, *lines) == ({}, 1)
