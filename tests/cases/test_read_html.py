"""Web pages: a document is taken whole, an article without what stands around it."""

from followthrough.read.file import read_content
from followthrough.records import Block
from followthrough.records.documents import NOTE_MARK

DOCUMENT = """<html><head><title>x</title><style>p {}</style></head><body>
<h2>A. Lamps</h2><p>A/HRC/99/7 tells of <b>lenses</b><sup>1</sup> and&nbsp;boats.</p>
<ol start="4"><li>Clean the lens</li><li>Light the lamp</li></ol>
<table><tr><th>Lamp</th><th>Year</th></tr><tr><td><p>North</p><p>quay</p></td><td>2011</td></tr></table>
<script>var hidden = 1;</script><p>End.</p></body></html>"""

ARTICLE = """<html><head><title>Lamps go out</title><meta property="og:type" content="article"></head><body>
<nav><a href="/">Home</a><a href="/news">News</a></nav><article><h1>Lamps go out</h1>
<p>The keeper of the harbour said on Monday that three lamps had gone out during the storm of the night before.</p>
<p>Nobody was hurt, she added, and the boats found their way home by the light of the moon and by luck alone.</p>
</article><footer>All rights reserved by the harbour</footer></body></html>"""


def read(page: str) -> list[Block]:
    return list(read_content(page.encode("utf-8"), "a.html").blocks)


def test_headings_paragraphs_and_numbered_items_come_in_order() -> None:
    assert [(b.role, b.text) for b in read(DOCUMENT) if b.role != "table_cell"] == [
        ("heading", "A. Lamps"),
        ("paragraph", f"A/HRC/99/7 tells of lenses{NOTE_MARK}1{NOTE_MARK} and boats."),
        ("paragraph", "4. Clean the lens"),
        ("paragraph", "5. Light the lamp"),
        ("paragraph", "End."),
    ]


def test_cells_know_their_table_row_and_column() -> None:
    assert [(b.text, b.table, b.row, b.column) for b in read(DOCUMENT) if b.role == "table_cell"] == [
        ("Lamp", 0, 0, 0),
        ("Year", 0, 0, 1),
        ("North quay", 0, 1, 0),
        ("2011", 0, 1, 1),
    ]


def test_cells_that_reach_over_rows_and_columns_push_the_others_aside() -> None:
    page = """<table><tr><th colspan=2>Lamp<th>Year</tr><tr><td rowspan=2>North<td>a<td rowspan="2">2011</tr>
    <tr><td>b</tr><tr><td rowspan=0>South<td>c<td rowspan=nine>2012</tr></table>"""
    assert [(b.text, b.row, b.column, b.rows) for b in read(page)] == [
        ("Lamp", 0, 0, 1),
        ("Year", 0, 2, 1),
        ("North", 1, 0, 2),
        ("a", 1, 1, 1),
        ("2011", 1, 2, 2),
        ("b", 2, 1, 1),
        ("South", 3, 0, 1),
        ("c", 3, 1, 1),
        ("2012", 3, 2, 1),
    ]


def test_cells_without_a_row_stand_in_the_first() -> None:
    blocks = read("<table><td>lamp<td>lens</table>")
    assert [(block.text, block.row, block.column) for block in blocks] == [("lamp", 0, 0), ("lens", 0, 1)]


def test_notes_that_a_word_processor_links_are_footnotes_with_their_marks() -> None:
    page = """<html><body><p>A claim<a href="#_ftn1" name="_ftnref1"><span><span>[1]</span></span></a>, and more
    <sup><a href="#fn2">2</a></sup>; see <a href="#part">1</a>.</p>
    <div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> As read.</p><p>Its second paragraph.</p></div>
    <p><a href="#fnref2">2</a> Oaks.</p></body></html>"""
    one, two = (f"{NOTE_MARK}{mark}{NOTE_MARK}" for mark in "12")
    assert [(b.role, b.text) for b in read(page)] == [
        ("paragraph", f"A claim{one}, and more {two}; see 1."),
        ("footnote", f"{one} As read."),
        ("footnote", "Its second paragraph."),
        ("footnote", f"{two} Oaks."),
    ]


def test_an_article_comes_without_the_frame_of_its_site() -> None:
    blocks = read(ARTICLE)
    assert blocks[0].role == "heading"
    assert blocks[0].text == "Lamps go out"
    assert [b.text[:10] for b in blocks if b.role == "paragraph"] == ["The keeper", "Nobody was"]


def test_a_raised_link_is_a_mark_wherever_it_leads() -> None:
    page = """<html><body><p>A/HRC/99/7 tells of lenses<sup><a href="#f1">1</a></sup> and 10<sup>th</sup> boats.</p>
    <div id="f1"><sup>1</sup> See the log.</div></body></html>"""
    assert [(block.role, block.text) for block in read(page)] == [
        ("paragraph", f"A/HRC/99/7 tells of lenses{NOTE_MARK}1{NOTE_MARK} and 10th boats."),
        ("footnote", f"{NOTE_MARK}1{NOTE_MARK} See the log."),
    ]


def test_an_item_may_have_a_number_of_its_own() -> None:
    page = "<html><body><ol><li>Lamps<li value=4>Lenses<li>Boats</ol></body></html>"
    assert [block.text for block in read(page)] == ["1. Lamps", "4. Lenses", "5. Boats"]


def test_a_cell_outside_every_row_is_read() -> None:
    page = "<html><body><table><tr><td>Lamp</td></tr><tr><table><table><td>Lens</td></table></body></html>"
    assert [block.text for block in read(page)] == ["Lamp", "Lens"]


def test_notes_that_libreoffice_links_are_footnotes_too() -> None:
    page = """<html><body><p>A claim<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a>.</p>
    <div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>As read.</p></div></body></html>"""
    assert [(block.role, block.text) for block in read(page)] == [
        ("paragraph", f"A claim{NOTE_MARK}1{NOTE_MARK}."),
        ("footnote", f"{NOTE_MARK}1{NOTE_MARK}As read."),
    ]


def test_a_paragraph_all_of_whose_words_are_bold_is_bold() -> None:
    page = """<html><body><p><b>1. Oaks</b><strong> and elms</strong></p><p><b>2.</b> Plant oaks.</p>
    <p><b></b>Elms</p><p>An <i><b>elm</b></i></p></body></html>"""
    assert [block.bold for block in read(page)] == [True, False, False, False]


def test_items_behind_line_breaks_are_paragraphs_and_lines_that_break_go_on() -> None:
    page = """<p>II. Oaks and elms<br>6. The following trees<br>were planted:<br/>6.1 Plant<br>oaks (Peru);<br>
    <b>6.2 </b>Fell firs, see<br>9. It is far;<br>(a) Dig</p><table><tr><td>One.<br>2. Two</td></tr></table>"""
    assert [block.text for block in read(page)] == [
        "II. Oaks and elms",
        "6. The following trees were planted:",
        "6.1 Plant oaks (Peru);",
        "6.2 Fell firs, see 9. It is far;",
        "(a) Dig",
        "One. 2. Two",
    ]
