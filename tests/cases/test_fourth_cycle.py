"""Reports of the fourth cycle: names of States, headings of themes, remarks in brackets, answers left for later."""

import re
from collections.abc import Callable
from xml.sax.saxutils import escape

import pytest

from followthrough.find.recommendations.lead_ins import lead_in
from followthrough.messages.documents import NO_LEAD_IN
from followthrough.read.identity import identify
from followthrough.records import Block, Document, Problem
from tests.cases.read_files import pdf_of
from tests.cases.word_files import word_file
from tests.core.written import read_back, recommendations_in

Told = list[tuple[str, str, tuple[str, ...], str | None]]

LINES = """
= I. Summary of the proceedings of the review process
1. The Working Group held its session in January, and the review of Slovenia was held at the third meeting.
2. The delegation of Slovenia was headed by the Minister of Justice, who spoke of what had been done.
3. Peru asked about prisons.
4. Chad asked about schools.
5. Mali asked about lamps.
= II. Conclusions and/or recommendations
6. The recommendations listed below have been examined by Slovenia and enjoy its support:
== International obligations
6.1 Ratify the Convention on Migrant Workers (Türkiye) (Netherlands (Kingdom of the));
6.2 Ratify the Optional Protocol (Bolivia (Plurinational State of)) (Micronesia (Federated States of));
== Rights of specific persons or groups
== Women
6.3 Close the gap in pay between women and men (Eswatini) (North Macedonia) (Czechia);
== Children
6.4 Forbid the beating of children in every setting (Cabo Verde) (Holy See) (State of Palestine);
7. The following recommendations will be examined by Slovenia, which will provide responses in due time, but no \
later than the sixty-second session of the Human Rights Council:
== National framework
7.1 Give the Ombudsman the money that it needs (Venezuela (Bolivarian Republic of));
7.2 Adopt a plan against hatred (Iran (Islamic Republic of)) (Viet Nam);
8. The recommendations formulated during the interactive dialogue and listed below have been noted by Slovenia:
8.1 Lower the voting age (Marshall Islands).
9. All conclusions and/or recommendations contained in the present report reflect the position of the States.
= Annex
The delegation of Slovenia was headed by the Minister and composed of two members.
""".strip().splitlines()
TOLD: Told = [
    ("6.1", "Ratify the Convention on Migrant Workers", ("TUR", "NLD"), "supported"),
    ("6.2", "Ratify the Optional Protocol", ("BOL", "FSM"), "supported"),
    ("6.3", "Close the gap in pay between women and men", ("SWZ", "MKD", "CZE"), "supported"),
    ("6.4", "Forbid the beating of children in every setting", ("CPV", "VAT", "PSE"), "supported"),
    ("7.1", "Give the Ombudsman the money that it needs", ("VEN",), "pending"),
    ("7.2", "Adopt a plan against hatred", ("IRN", "VNM"), "pending"),
    ("8.1", "Lower the voting age", ("MHL",), "noted"),
]


def told(content: bytes) -> Told:
    _, records = read_back(content)
    return [(one.number, one.text, one.recommenders, one.position) for one in recommendations_in(records)]


def heading(line: str) -> tuple[int, str]:
    """Give the level of a heading and its words; level 0 is a paragraph."""
    marks, _, words = line.partition(" ")
    return (len(marks), words) if set(marks) == {"="} else (0, line)


def text(_: int) -> bytes:
    return "\n\n".join(words for _, words in map(heading, LINES)).encode()


def page(theme: int) -> bytes:
    tags = ("p", "h1", f"h{theme}")
    return "".join(f"<{tags[level]}>{words}</{tags[level]}>" for level, words in map(heading, LINES)).encode()


def word(theme: int) -> bytes:
    styles = ("", "Heading1", f"Heading{theme}")
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{styles[level]}"/></w:pPr><w:r><w:t>{escape(words)}</w:t></w:r></w:p>'
        for level, words in map(heading, LINES)
    )
    named = '<w:style w:type="paragraph" w:styleId="Heading{0}"><w:name w:val="heading {0}"/></w:style>'
    return word_file(body, styles="".join(map(named.format, (1, 2))))


def pdf(theme: int) -> bytes:
    sizes = ("10pt", "14pt", ("14pt", "10pt")[theme - 1])
    set_ = (
        f"#text({sizes[level]})[{'*' * bool(level)}{words}{'*' * bool(level)}]"
        for level, words in map(heading, LINES)
    )
    columns = "#set page(width: 420pt, height: 500pt, columns: 2)\n#set text(10pt)\n"
    return pdf_of(columns + "\n\n".join(re.sub(r"\[(\d\.\d) ", r"[\1#h(1em)", one) for one in set_))


@pytest.mark.parametrize("theme", [1, 2])
@pytest.mark.parametrize("written", [text, page, word, pdf])
def test_headings_of_themes_between_recommendations_end_nothing(written: Callable[[int], bytes], theme: int) -> None:
    assert told(written(theme)) == TOLD


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("will be examined by Chad, which will provide responses no later than the fifty-fourth session", "pending"),
        ("have been examined by Czechia and have been noted", "noted"),
        ("are noted by the Holy See, whose views stand in the annex", "noted"),
        ("enjoy the support of Norway, whose replies stand in the addendum", "supported"),
    ],
)
def test_what_a_lead_in_says_of_the_recommendations_below_it(words: str, position: str) -> None:
    says = lead_in(f"The following recommendations {words}:")
    assert says is not None
    assert says.position == position


@pytest.mark.parametrize(
    "words",
    [
        "The position of Norway on the following recommendations is set out in the addendum:",
        "The responses of Norway to the following recommendations are contained in A/HRC/62/9/Add.1:",
        "Norway will announce its position on the recommendations below at the sixty-second session of the Council:",
    ],
)
def test_a_position_that_stands_elsewhere_is_pending_in_the_report(words: str) -> None:
    says = lead_in(words)
    assert says is not None
    assert says.position == "pending"


def of_a_list(*items: str) -> tuple[Told, list[Problem]]:
    lead = "3. The following recommendations enjoy the support of Slovenia:"
    lines = [
        "1. Held in May.",
        "2. Peru asked.",
        "II. Conclusions and/or recommendations",
        lead,
        *items,
        LINES[-3].replace("9", "4"),
    ]
    content = "\n\n".join(lines).encode()
    return told(content), [one for one in read_back(content)[1] if isinstance(one, Problem)]


def test_what_is_remarked_on_a_recommendation_in_brackets_is_none_of_its_words() -> None:
    made, _ = of_a_list(
        "3.1 Plant oaks (Peru) (recommendation reworded);", "3.2 Plant elms [as orally revised] (Chad);"
    )
    assert [text for _, text, _, _ in made] == ["Plant oaks", "Plant elms"]


def test_a_recommendation_that_was_withdrawn_is_a_doubt_and_no_recommendation() -> None:
    made, doubts = of_a_list("3.1 Plant oaks (Peru);", "3.2 (Recommendation withdrawn);", "3.3 Plant elms (Chad);")
    assert [number for number, *_ in made] == ["3.1", "3.3"]
    assert [(one.kind, one.number) for one in doubts] == [("recommendation_without_recommender", "3.2")]


def test_parts_with_letters_on_lines_of_their_own_stay_with_their_number() -> None:
    made, doubts = of_a_list("3.1 (a) Plant oaks (Peru);", "(b) Plant elms (Chad);", "3.2 Plant firs (Mali);")
    assert [(number, text) for number, text, _, _ in made] == [
        ("3.1", "Plant oaks"),
        ("3.1", "Plant elms"),
        ("3.2", "Plant firs"),
    ]
    assert doubts == []


def test_a_note_with_stars_at_the_foot_of_plain_text_gives_the_words_as_read() -> None:
    content = "\n\n".join(
        (
            *("1. Held in May.", "2. Peru asked.", "II. Conclusions and/or recommendations"),
            *("3. The following recommendations enjoy the support of Slovenia:", "3.1 Plant oaks** (Peru);"),
            *("3.2 Plant elms (Chad).", "** The recommendation was read as follows: “Plant oaks in spring (Peru)”."),
        )
    )
    first, _ = recommendations_in(read_back(content.encode())[1])
    assert (first.text, first.text_as_read) == ("Plant oaks", "Plant oaks in spring")


@pytest.mark.parametrize("sign", ["{}.", "6.{}"])
def test_a_list_that_stands_in_an_annex_is_that_of_the_paragraph_that_speaks_of_it(sign: str) -> None:
    words = "6. The recommendations made to Slovenia stand in annex I. They will be examined by Slovenia in due time."
    headings = ("<h1>Annex I</h1><h2>List of recommendations</h2>", "<h1>Annex II</h1><p>Ms. Novak (Geneva)</p>")
    tags = ("p", "h1")
    page = "".join(f"<{tags[level]}>{said}</{tags[level]}>" for level, said in map(heading, LINES[:7]))
    items = "".join(f"<p>{sign.format(at)} Plant oaks (Peru);</p>" for at in (1, 2, 3))
    content = f"{page}<p>{words}</p><p>{LINES[-3].replace('9', '7')}</p>{items.join(headings)}"
    assert told(content.encode()) == [(f"6.{at}", "Plant oaks", ("PER",), "pending") for at in (1, 2, 3)]


EXTRACT = (
    *(
        "A/HRC/62/9",
        "3.6 Plant oaks (Peru);",
        "3.7 Plant elms (Chad, Mali);",
        "3.8 Plant limes (Chile).",
        "A/HRC/62/9",
    ),
    "4. The following recommendations will be examined by the Dominican Republic, which will respond in due time:",
    *("4.1 Plant firs (Norway);", "4.2 Plant ashes (Peru).", LINES[-3].replace("9", "5")),
)
RESTARTED = (
    *("6. Plant oaks (Peru);", "7. Plant elms (Chad, Mali);", "8. Plant limes (Chile)."),
    *(
        "60. The following recommendations will be examined by Norway:",
        "1. Plant firs (Norway);",
        "2. Plant ashes (Peru).",
    ),
)


def identified(lines: tuple[str, ...]) -> Document:
    blocks = [Block(document="x", page=1, order=order, text=line) for order, line in enumerate(lines)]
    return identify(blocks, sha256="ab", pages=1)[0]


def test_pages_cut_out_of_a_report_say_whose_they_are_by_their_lead_ins() -> None:
    document = identified(EXTRACT)
    assert (document.kind, document.states, document.symbol) == ("working_group_report", ("DOM",), "A/HRC/62/9")


def test_another_report_to_the_council_with_recommendations_is_none_of_the_working_group() -> None:
    lines = ("A/HRC/62/9", "The delegation of Norway made recommendations to Chad.", "1. Boats came (Peru);")
    assert identified(lines).kind == "other"


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [(EXTRACT, ["3.6", "3.7", "3.8", "4.1", "4.2"]), (RESTARTED, ["6", "7", "8", "60.1", "60.2"])],
)
def test_recommendations_from_the_midst_of_a_list_are_read(lines: tuple[str, ...], numbers: list[str]) -> None:
    made = told("\n\n".join(lines).encode())
    positions = ["unclear"] * 3 + ["pending"] * 2
    assert [(number, position) for number, _, _, position in made] == list(zip(numbers, positions, strict=True))


PASTED = """
General Assembly A/HRC/53/16
Report of the Working Group on the Universal Periodic Review
Slovenia
II. Conclusions and/or recommendations
1. The following recommendations will be examined by Slovenia, which will provide
responses in due time, but no later than the fifty-third session of the Human Rights
Council:
1.1 Ratify and apply the Optional Protocol to the Convention against
Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment
(North Macedonia);
1.2 Join the Second Optional Protocol to the International Covenant on
Civil and Political Rights, as soon as the Parliament of the Republic of Slovenia can
(Argentina) (Brazil) (Colombia) (Ecuador) (Estonia) (France) (Malta) (Mexico)
(Panama) (Spain) (Ukraine);
"""


def test_lines_that_go_on_in_capitals_and_brackets_are_lines_all_the_same() -> None:
    assert [(number, states) for number, _, states, _ in told(PASTED.encode())] == [
        ("1.1", ("MKD",)),
        ("1.2", ("ARG", "BRA", "COL", "ECU", "EST", "FRA", "MLT", "MEX", "PAN", "ESP", "UKR")),
    ]


COPIED = PASTED.partition("II. ")[2].splitlines()
QUOTED = (
    "The following recommendations will be examined by Slovenia, said the ministry.",
    "It is for schools (Peru).",
)


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (COPIED, "working_group_report"),
        (["UPR report on Slovenia", *COPIED], "working_group_report"),
        (QUOTED, "other"),
        ([line.replace("will be examined by", "enjoy the support of") for line in COPIED], "other"),
    ],
)
def test_words_copied_out_of_a_report_are_told_by_what_no_addendum_says(lines: tuple[str, ...], kind: str) -> None:
    assert identified(tuple(lines)).kind == kind


LISTED = b"""II. Conclusions and/or recommendations

9.1 Plant oaks (Peru);

9.2 Fell firs (Mali);

9.3 Dig wells (Chad)"""


def test_the_first_of_a_list_without_a_lead_in_is_one_of_it() -> None:
    made = told(LISTED)
    assert [(number, position) for number, _, _, position in made] == [(f"9.{nth}", "unclear") for nth in (1, 2, 3)]


def test_a_doubt_about_a_list_without_a_lead_in_says_that_none_is_there_and_where_it_begins() -> None:
    doubts = [one for one in read_back(LISTED)[1] if isinstance(one, Problem)]
    assert [(one.number, one.message, one.found) for one in doubts] == [("9", NO_LEAD_IN(), "Plant oaks (Peru);")]
