"""Word files of which each line stands in a text box of its own, as LibreOffice makes them of a PDF; struck words."""

import pytest

from followthrough.read.file import read_content
from tests.cases.word_files import paragraph, run, word_file

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
POINT = 12700


def box(text: str, left: float, top: float, *, width: float = 100.0, size: int = 10) -> str:
    """Give the XML of a text box with its place in points."""
    place = "".join(
        f'<wp:position{way} relativeFrom="column"><wp:posOffset>{round(at * POINT)}</wp:posOffset></wp:position{way}>'
        for way, at in (("H", left), ("V", top))
    )
    inside = run(text, f'<w:sz w:val="{2 * size}"/>')
    return (
        f'<w:r><w:drawing><wp:anchor xmlns:wp="{_DRAWING}">{place}<wp:extent cx="{round(width * POINT)}" cy="1"/>'
        f"<wps:txbx><w:txbxContent><w:p>{inside}</w:p></w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r>"
    )


def lines(*boxes: str) -> list[tuple[int, str]]:
    """Read back boxes in a paragraph, behind enough others: each line's page and words."""
    before = [box(f"Line {nth} of the first page", 113, 80 + 12 * nth) for nth in range(40)]
    reading = read_content(word_file(f"<w:p>{''.join([*before, *boxes])}</w:p>"), "saved.docx")
    return [(block.page, block.text) for block in list(reading.blocks)[len(before) :]]


def test_words_in_boxes_beside_each_other_are_a_line_and_a_page_turns_where_they_stand_far_above() -> None:
    assert lines(
        box("6.", 113, 100, width=12),
        box("Plant", 142, 100, width=30),
        box("oaks", 176, 100, width=24),
        box("in all regions (Peru);", 113, 112),
    ) == [(2, "6. Plant oaks"), (2, "in all regions (Peru);")]


def test_the_raised_mark_of_a_note_is_told_behind_its_words_in_front_of_them_and_at_the_head_of_the_note() -> None:
    mark = "\u20601\u2060"
    assert lines(
        box("Plant oaks", 113, 100, width=50),
        box("1", 164, 98, width=3, size=6),
        box("2", 214, 112, width=3, size=6),
        box("Plant elms in all regions", 113, 113),
        box("1", 113, 700, width=3, size=6),
        box("See the annex.", 118, 701, size=9),
    ) == [(2, f"Plant oaks{mark}"), (2, "Plant elms in all regions\u20602\u2060"), (2, f"{mark} See the annex.")]


def test_a_file_with_some_boxes_beside_its_text_is_read_by_paragraphs() -> None:
    body = paragraph("Plant oaks.") + f"<w:p>{box('A note in a box', 10, 10)}</w:p>"
    reading = read_content(word_file(body), "x.docx")
    assert [block.text for block in reading.blocks] == ["Plant oaks.", "A note in a box"]


KEPT = run(".", '<w:strike w:val="0"/>')
STRUCK = f"<w:p>{run('6.1 Plant ')}{run('small ', '<w:strike/>')}{run('tall oaks')}{KEPT}</w:p>"


STYLES = (
    '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Later"><w:basedOn w:val="Gone"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Old"><w:rPr><w:dstrike/></w:rPr></w:style>'
)
KEPT = run("6.1 Plant ") + run("tall oaks.")


def styled(properties: str) -> bytes:
    return word_file(f"<w:p>{run('6.1 Plant ')}{run('small ', properties)}{run('tall oaks.')}</w:p>", styles=STYLES)


def page(words: str, sheet: str = "") -> bytes:
    return f"<html><head><style>{sheet}</style></head><body>{words}</body></html>".encode()


SMALL = '<p>6.1 Plant <span class="gone">small </span>tall oaks.</p>'


@pytest.mark.parametrize(
    "content",
    [
        word_file(STRUCK),
        styled('<w:rStyle w:val="Gone"/>'),
        styled('<w:rStyle w:val="Later"/>'),
        word_file(f"{paragraph('small', style='Old')}<w:p>{KEPT}</w:p>", styles=STYLES),
        page("<p>6.1 Plant <s>small </s>tall oaks.</p>"),
        page('<p>6.1 Plant <span style="text-decoration: line-through">small </span>tall oaks.</p>'),
        page(SMALL, "p { margin: 0 } .gone, .late { text-decoration:underline line-through red }"),
        page(SMALL, "div p > b, p span.gone { text-decoration-line: line-through }"),
        page(f'<p class="gone">small</p>{SMALL.replace("small ", "")}', "p.gone { text-decoration: line-through }"),
    ],
)
def test_words_that_are_struck_through_are_left_out_and_a_doubt(content: bytes) -> None:
    reading = read_content(content, "struck")
    assert [block.text for block in reading.blocks] == ["6.1 Plant tall oaks."]
    assert [(doubt.kind, doubt.found) for doubt in reading.problems] == [("struck_through", "small")]


@pytest.mark.parametrize(
    "content",
    [
        styled('<w:rStyle w:val="Gone"/><w:strike w:val="0"/>'),
        page(SMALL, "a:hover, b.gone, .gone p { text-decoration: line-through }"),
        page(
            SMALL.replace("<span ", '<span style="text-decoration: none" '), ".gone { text-decoration: line-through }"
        ),
    ],
)
def test_words_that_no_style_strikes_through_stay(content: bytes) -> None:
    reading = read_content(content, "kept")
    assert [block.text for block in reading.blocks] == ["6.1 Plant small tall oaks."]
    assert reading.problems == ()


def test_a_cell_that_is_struck_through_keeps_its_column() -> None:
    rows = '<table><tr><td>6.1</td><td style="text-decoration:line-through">Noted</td><td>Supported</td></tr></table>'
    assert [(block.column, block.text) for block in read_content(page(rows), "cells").blocks] == [
        (0, "6.1"),
        (2, "Supported"),
    ]


def test_a_page_of_pictures_alone_says_so() -> None:
    reading = read_content(b"<html><body><img src='one.gif'></body></html>", "pictures.html")
    assert "pictures alone" in str(reading.problems[0].message)
