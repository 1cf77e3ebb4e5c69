"""Answers that a document gives by the colours of its rows, paragraphs and words, as its own words explain them."""

from collections.abc import Sequence

import pytest

from followthrough.find.answers import answers
from followthrough.find.answers.tables.legends import names_of
from followthrough.find.document import find
from followthrough.find.passages import passages
from followthrough.read.file import read_content
from followthrough.records import Problem, Response
from tests.cases.addenda_read import ADDENDUM, REPORT, TEXTS, recommendations
from tests.cases.read_files import pdf_of
from tests.cases.word_files import paragraph, run, word_file

GREEN, RED, YELLOW, BLUE, GREY = "92D050", "FF0000", "FFF2CC", "B4C6E7", "D9D9D9"
TIED = "Recommendations shaded green enjoy the support of Zamunda, those in red are noted."


def shaded(colour: str | None) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>' if colour else ""


def cell(text: str, colour: str | None) -> str:
    return f"<w:tc><w:tcPr>{shaded(colour)}</w:tcPr>{paragraph(text)}</w:tc>"


def table(colours: Sequence[str | None], comment: str = "", *, empty: bool = False) -> str:
    """Give the XML of a table whose rows have these colours, all cells of a row or only an empty one at its end."""
    rows = (
        "".join(cell(words, None if empty else colour) for words in (f"133.{nth}", TEXTS[nth - 1], comment))
        + (cell("", colour) if empty else "")
        for nth, colour in enumerate(colours, 1)
    )
    head = "".join(cell(title, GREY) for title in ("No.", "Recommendation", "Comments"))
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in (head, *rows)) + "</w:tbl>"


def said(legend: str, body: str) -> tuple[dict[str, str | None], list[str]]:
    """Give the positions by number that an addendum with this body comes to, and what its doubts on colours show."""
    content = word_file(paragraph(f"2. {legend}") + body + paragraph("3. Zamunda thanks all."))
    blocks = list(read_content(content, "addendum.docx").blocks)
    found = answers(ADDENDUM, passages(ADDENDUM, blocks), recommendations(), blocks)
    given = {
        one.recommendation.rpartition(".")[2]: one
        for one in found
        if isinstance(one, Response) and one.recommendation
    }
    doubts = [one.found for one in found if isinstance(one, Problem) and one.kind == "answers_by_colour"]
    return {number: one.position for number, one in given.items()}, doubts


@pytest.mark.parametrize(
    "legend",
    [
        "Those in green enjoy the support of Zamunda, those in red are noted, those in yellow partially accepted.",
        "Green: accepted; red: noted; yellow: partially accepted.",
        "Legend: green – supported; red – noted; yellow – supported in part.",
        "Rows in green are supported. Rows in red are noted. Rows in yellow are supported in part.",
        "Green cells are those that are accepted, red ones those noted, yellow ones those accepted in part.",
        "Les lignes en vert sont acceptées, celles en rouge sont notées, celles en jaune partiellement acceptées.",
    ],
)
@pytest.mark.parametrize("empty", [False, True])
def test_a_row_has_the_position_that_its_colour_is_tied_to(legend: str, empty: bool) -> None:
    positions, doubts = said(legend, table([GREEN, RED, YELLOW], empty=empty))
    assert (positions, doubts) == ({"1": "supported", "2": "noted", "3": "supported_in_part"}, [])


def test_neither_the_count_of_a_row_nor_the_number_of_a_paragraph_is_a_recommendation() -> None:
    rows = "".join(
        "<w:tr>" + "".join(cell(words, colour) for words in (str(count), f"133.{nth}", TEXTS[nth - 1])) + "</w:tr>"
        for count, (nth, colour) in enumerate(((2, GREEN), (3, RED), (5, GREEN)), 1)
    )
    content = word_file(paragraph(f"1. {TIED}") + f"<w:tbl>{rows}</w:tbl>" + paragraph("99. Zamunda thanks all."))
    blocks = list(read_content(content, "addendum.docx").blocks)
    found = answers(ADDENDUM, passages(ADDENDUM, blocks), recommendations(), blocks)
    said = [one for one in found if isinstance(one, Response)]
    assert {one.recommendation: one.position for one in said if one.position} == {
        f"{REPORT}#133.2": "supported",
        f"{REPORT}#133.3": "noted",
        f"{REPORT}#133.5": "supported",
    }
    assert not [one for one in found if isinstance(one, Problem) and one.kind == "unknown_recommendation"]


def test_highlighted_words_and_shaded_paragraphs_have_it_too() -> None:
    words = "".join(
        f"<w:p><w:pPr>{shaded(back)}</w:pPr>{run(f'133.{nth} {TEXTS[nth - 1]}', properties)}</w:p>"
        for nth, (back, properties) in enumerate(((GREEN, ""), (None, '<w:highlight w:val="red"/>')), 1)
    )
    assert said(TIED, words) == ({"1": "supported", "2": "noted"}, [])


@pytest.mark.parametrize(
    ("legend", "colours", "positions", "doubts"),
    [
        (TIED, [GREEN, BLUE, None], {"1": "supported"}, ["133.2, 133.3"]),
        ("Zamunda thanks all.", [GREEN, RED], {}, ["133.1, 133.2"]),
        ("Zamunda thanks all.", [GREY, GREY], {}, []),
        ("Those in green are accepted, those in white noted.", [GREEN, None], {"1": "supported", "2": "noted"}, []),
    ],
)  # fmt: skip
def test_rows_in_a_colour_that_nothing_explains_are_a_doubt(
    legend: str, colours: list[str | None], positions: dict[str, str], doubts: list[str]
) -> None:
    assert said(legend, table(colours)) == (positions, doubts)


@pytest.mark.parametrize(
    "legend",
    [
        "Recommendations highlighted in green are accepted; those in red are not.",
        "Recommendations in green were not accepted at first but are supported now, those in red are noted.",
        "Zamunda accepts most of the recommendations marked in green and notes those in red.",
        "Unless shaded red, recommendations are accepted.",
    ],
)
def test_a_legend_that_is_not_understood_is_a_doubt_and_answers_nothing(legend: str) -> None:
    positions, doubts = said(legend, table([GREEN, RED]))
    assert (positions, len(doubts)) == ({}, 1)


def test_words_go_before_colours_and_what_is_added_is_the_comment() -> None:
    assert said(TIED, table([GREEN, RED], "Not accepted.")) == (
        {"1": "not_supported", "2": "not_supported"},
        ["133.1, 133.2"],
    )
    assert said(TIED, table([GREEN], "A bill is before Parliament."))[0] == {"1": "supported"}


@pytest.mark.parametrize(
    ("colour", "names"),
    [
        ("00B050", {"green"}),
        ("C6EFCE", {"green"}),
        ("FFC7CE", {"red"}),
        ("FFFF00", {"yellow"}),
        ("FFC000", {"orange", "yellow"}),
        ("F2F2F2", {"grey"}),
    ],
)
def test_a_colour_has_the_names_that_people_give_it(colour: str, names: set[str]) -> None:
    assert names_of(colour) == names


PLACES = {
    "the cells, by style": ('<td style="padding:2px;background-color:{}">{}</td>', "<tr>{}</tr>"),
    "the cells, as they used to be": ('<td bgcolor="{}">{}</td>', "<tr>{}</tr>"),
    "the row": ("<td>{1}</td>", '<tr style="background: {}">{}</tr>'),
}


@pytest.mark.parametrize(("cell", "row"), PLACES.values(), ids=PLACES)
@pytest.mark.parametrize(("green", "red"), [("#92D050", "#f00"), ("rgb(146, 208, 80)", "red")])
def test_a_web_page_shades_cells_or_rows(cell: str, row: str, green: str, red: str) -> None:
    shades = (green, red, green)
    rows = [
        row.format(*([shade] if row.count("{}") > 1 else []), "".join(cell.format(shade, words) for words in told))
        for nth, shade in enumerate(shades)
        for told in [(f"133.{nth + 1}", TEXTS[nth])]
    ]
    content = f"<html><body><p>2. {TIED}</p><table>{''.join(rows)}</table></body></html>"
    blocks = list(read_content(content.encode(), "addendum.html").blocks)
    found = answers(ADDENDUM, passages(ADDENDUM, blocks), recommendations(TEXTS[:3]), blocks)
    assert [one.position for one in found if isinstance(one, Response)] == ["supported", "noted", "supported"]


@pytest.mark.parametrize("look", ["stroke: 0.5pt", "stroke: none", "stroke: none, align: center"])
def test_a_pdf_fills_the_cells(look: str) -> None:
    shades = (GREEN, RED, GREEN, RED)
    cells = [
        f'table.cell(fill: rgb("{shade}"))[{words}]'
        for nth, shade in enumerate(shades)
        for words in (f"133.{nth + 1}", TEXTS[nth], "A bill is ready.")
    ]
    head = "[No.], [Recommendation], [Comments]"
    table = f"#table(columns: (1fr, 4fr, 3fr), {look}, {head},\n{', '.join(cells)})"
    blocks = list(read_content(pdf_of(f"#set text(10pt)\n2. {TIED}\n\n{table}"), "addendum.pdf").blocks)
    found = find(ADDENDUM, blocks, recommendations(TEXTS[:4]))
    given = {one.number: one.position for one in found if isinstance(one, Response)}
    assert given == {"133.1": "supported", "133.2": "noted", "133.3": "supported", "133.4": "noted"}
