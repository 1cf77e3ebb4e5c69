"""Word files: text, tracked changes, tables, notes, pages, and what must not be read."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.errors import UnreadableFileError
from followthrough.messages import files as say
from followthrough.read.docx import pages_and_blocks
from followthrough.read.file import read_content
from followthrough.records import Block
from tests.cases.word_files import OFFICE, RELATIONSHIPS, definition, level, numbered, paragraph, run, word_file

NUMBERS = definition(1, level(0, "%1."), level(1, "%1.%2")) + numbered(1, 1)


def blocks_of(body: str, *, pages: int | None = None, **parts: str) -> list[Block]:
    return pages_and_blocks(word_file(body, pages=pages, **parts), "sha256:0")[1]


def texts(body: str, *, pages: int | None = None, **parts: str) -> list[str]:
    return [block.text for block in blocks_of(body, pages=pages, **parts)]


def p(inside: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def field(result: str) -> str:
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return (
        char("begin")
        + "<w:r><w:instrText>PAGEREF x</w:instrText></w:r>"
        + char("separate")
        + run(result)
        + char("end")
    )


def cell(inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def table(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


TEXTS = {
    "an insertion counts": (p(run("keep ") + f"<w:ins>{run('added')}</w:ins>"), "keep added"),
    "a deletion does not": (p(run("keep ") + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"), "keep"),
    "words moved away do not": (p(run("keep") + f"<w:moveFrom>{run('gone')}</w:moveFrom>"), "keep"),
    "words moved here do": (p(f"<w:moveTo>{run('here')}</w:moveTo>"), "here"),
    "a link counts": (p(f"<w:hyperlink>{run('address')}</w:hyperlink>"), "address"),
    "a content control counts": (p(f"<w:sdt><w:sdtPr/><w:sdtContent>{run('date')}</w:sdtContent></w:sdt>"), "date"),
    "only a field's result counts": (p(run("page ") + field("7")), "page 7"),
    "a simple field's result counts": (p(f'<w:fldSimple w:instr="PAGE">{run("3")}</w:fldSimple>'), "3"),
    "a tab is a space": (p(run("1.") + "<w:r><w:tab/></w:r>" + run("Text")), "1. Text"),
    "a line break is a space": (p(run("one") + "<w:r><w:br/></w:r>" + run("two")), "one two"),
    "soft hyphens are no text": (p(run("hu\u00adman") + "<w:r><w:softHyphen/></w:r>"), "human"),
    "a hyphen that keeps together is one": (
        p(run("non") + "<w:r><w:noBreakHyphen/></w:r>" + run("State")),
        "non-State",
    ),
    "signs of symbol fonts": (p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run(" yes")), "☑ yes"),
    "hidden words are not printed": (p(run("seen") + run("hidden", "<w:vanish/>")), "seen"),
    "formulas count": (p("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>"), "x+1"),
    "one of two alternatives counts": (
        p(
            "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:t>new</w:t></mc:Choice>"
            "<mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>"
        ),
        "new",
    ),
}


@pytest.mark.parametrize(("body", "expected"), TEXTS.values(), ids=TEXTS.keys())
def test_the_text_of_a_paragraph(body: str, expected: str) -> None:
    assert texts(body) == [expected]


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next_and_counts_once() -> None:
    listed = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    body = (
        p(run("first half, "), listed + "<w:rPr><w:del/></w:rPr>") + p(run("second"), listed) + p(run("last"), listed)
    )
    assert texts(body, numbering=NUMBERS) == ["1. first half, second", "2. last"]


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param("", id="empty"),
        pytest.param(run(" "), id="blank"),
        pytest.param("<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>", id="its words deleted, not its end"),
    ],
)
def test_a_paragraph_without_words_counts_but_its_number_is_no_text(inside: str) -> None:
    listed = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    body = p(run("first"), listed) + p(inside, listed) + p(run("third"), listed)
    assert texts(body, numbering=NUMBERS) == ["1. first", "3. third"]


def test_a_number_alone_in_a_cell_is_that_of_its_row() -> None:
    listed = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    row = cell(p("", listed)) + cell(p(run("oaks")))
    assert texts(table(row, row), numbering=NUMBERS) == ["1.", "oaks", "2.", "oaks"]


def test_a_field_that_never_ends_swallows_nothing() -> None:
    body = p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("TOC")) + p(run("after"))
    assert texts(body)[-1] == "after"


def test_a_text_box_is_read_once() -> None:
    inside = f"<w:txbxContent>{p(run('in the box'))}</w:txbxContent>"
    both = (
        "<mc:AlternateContent>"
        f"<mc:Choice Requires='wps'><w:drawing><wps:wsp>{inside}</wps:wsp></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert texts(p(run("around") + f"<w:r>{both}</w:r>")) == ["around", "in the box"]


def test_cells_know_their_table_row_and_column() -> None:
    body = table(
        cell(p(run("wide")), '<w:gridSpan w:val="2"/>') + cell(p(run("third"))),
        cell(p(run("tall")), '<w:vMerge w:val="restart"/>')
        + cell(table(cell(p(run("inner")))) + p(""))
        + cell(p("")),
        cell(p(run("not here")), "<w:vMerge/>") + cell(p(run("a") + "<w:r><w:br/></w:r>" + run("b"))),
    )
    found = [(block.text, block.table, block.row, block.column, block.rows) for block in blocks_of(body)]
    assert found == [
        ("wide", 0, 0, 0, 1),
        ("third", 0, 0, 2, 1),
        ("tall", 0, 1, 0, 2),
        ("inner", 1, 0, 0, 1),
        ("a", 0, 2, 1, 1),
        ("b", 0, 2, 1, 1),
    ]
    assert {block.role for block in blocks_of(body)} == {"table_cell"}


def test_a_deleted_row_is_not_read() -> None:
    body = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell(p(run("gone"))) + "</w:tr></w:tbl>" + p(run("here"))
    assert texts(body) == ["here"]


def test_footnotes_follow_their_paragraph_and_endnotes_the_text() -> None:
    foot, end = '<w:r><w:footnoteReference w:id="5"/></w:r>', '<w:r><w:endnoteReference w:id="2"/></w:r>'
    star = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="6"/><w:t>*</w:t></w:r>'
    body = p(run("A claim") + foot + run(" and more") + end) + p(run("With a star") + star)
    notes = f'<w:footnote w:id="5">{p("<w:r><w:footnoteRef/></w:r>" + run(" See there."))}</w:footnote>'
    notes += f'<w:footnote w:id="6">{p(run("* Issued late."))}</w:footnote>'
    ends = f'<w:endnote w:id="2">{p(run("At the end."))}</w:endnote>'
    found = [(block.role, block.text) for block in blocks_of(body, footnotes=notes, endnotes=ends)]
    assert found == [
        ("paragraph", "A claim\u20601\u2060 and more\u2060i\u2060"),
        ("footnote", "\u20601\u2060 See there."),
        ("paragraph", "With a star\u2060*\u2060"),
        ("footnote", "\u2060*\u2060 Issued late."),
        ("footnote", "\u2060i\u2060 At the end."),
    ]


@pytest.mark.parametrize(
    ("name", "properties", "expected"),
    [
        ("heading 2", "", "heading"),
        ("_ H _Ch_G", "", "heading"),
        ("Normal", '<w:outlineLvl w:val="1"/>', "heading"),
        ("heading 1", '<w:outlineLvl w:val="9"/>', "paragraph"),
        ("Single Txt", "", "paragraph"),
    ],
)
def test_headings_are_told_by_style_or_outline(name: str, properties: str, expected: str) -> None:
    styles = (
        f'<w:style w:type="paragraph" w:styleId="S"><w:name w:val="{name}"/><w:pPr>{properties}</w:pPr></w:style>'
    )
    assert [block.role for block in blocks_of(paragraph("x", style="S"), styles=styles)] == [expected]


def test_bold_and_size_are_those_of_most_letters() -> None:
    body = p(run("a", "") + run("bold words", '<w:b/><w:sz w:val="28"/>')) + p(
        run("plain words") + run("b", "<w:b/>")
    )
    assert [(block.bold, block.size) for block in blocks_of(body)] == [(True, 14.0), (False, None)]


def test_pages_follow_the_breaks_that_word_noted() -> None:
    noted = "<w:r><w:lastRenderedPageBreak/></w:r>"
    body = p(run("one")) + p(run("still one") + noted + run("now two")) + p(noted + run("three"))
    pages, blocks = pages_and_blocks(word_file(body, pages=3), "sha256:0")
    assert (pages, [block.page for block in blocks]) == (3, [1, 1, 3])


def test_pages_are_unknown_where_the_breaks_do_not_tell() -> None:
    pages, blocks = pages_and_blocks(word_file(p(run("one")) + p(run("two")), pages=5), "sha256:0")
    assert (pages, {block.page for block in blocks}) == (5, {0})


def test_headers_are_running_heads() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    found = blocks_of(p(run("text")) + section, header1=p(run("A/HRC/99/1")))
    assert [(block.role, block.text) for block in found] == [("running_head", "A/HRC/99/1"), ("paragraph", "text")]


def with_member(file: bytes, name: str, content: str) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(written, "w") as new:
        for member in old.namelist():
            new.writestr(member, content if member == name else old.read(member))
    return written.getvalue()


def test_a_document_type_is_refused() -> None:
    hostile = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    with pytest.raises(UnreadableFileError, match="document type"):
        pages_and_blocks(with_member(word_file(p(run("x"))), "word/document.xml", hostile), "sha256:0")


@pytest.mark.parametrize(
    ("body", "remedy"),
    [
        (p(""), "Get it again"),
        (p("<w:r><w:drawing/></w:r>"), "ocrmypdf"),
        ('<w:altChunk r:id="rId9"/>', "open it in Word"),
    ],
)
def test_a_file_without_text_says_so_and_what_to_do_about_what_it_has(body: str, remedy: str) -> None:
    with pytest.raises(UnreadableFileError, match="no text in it") as told:
        blocks_of(body)
    assert remedy in told.value.remedy


def test_a_part_in_another_format_is_missed_and_said() -> None:
    chunk = f'<Relationship Id="rId9" Type="{OFFICE}/aFChunk" Target="chunk.htm"/>'
    related = f'<Relationships xmlns="{RELATIONSHIPS}">{chunk}</Relationships>'
    body = p(run("x")) + '<w:altChunk r:id="rId9"/>'
    reading = read_content(with_member(word_file(body), "word/_rels/document.xml.rels", related), "a.docx")
    assert [block.text for block in reading.blocks] == ["x"]
    (problem,) = reading.problems
    assert (problem.kind, problem.message) == ("file_cut_off", say.PART_IN_ANOTHER_FORMAT())


@pytest.mark.parametrize("part", ["numbering", "styles", "footnotes", "endnotes"])
def test_a_part_with_numbers_or_notes_that_the_file_has_lost_is_missed_and_said(part: str) -> None:
    lost = f'<Relationship Id="rId9" Type="{OFFICE}/{part}" Target="{part}.xml"/>'
    related = f'<Relationships xmlns="{RELATIONSHIPS}">{lost}</Relationships>'
    reading = read_content(with_member(word_file(p(run("x"))), "word/_rels/document.xml.rels", related), "a.docx")
    assert [block.text for block in reading.blocks] == ["x"]
    (problem,) = reading.problems
    assert problem.kind == "file_cut_off"
    assert f"word/{part}.xml is missing" in problem.message


def test_what_comments_and_instructions_part_is_whole() -> None:
    assert [block.text for block in blocks_of(p(run("Light <!-- two --> the<?do it?> lamp")))] == ["Light the lamp"]


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_file_that_is_cut_says_so(share: float) -> None:
    file = word_file(p(run("x")))
    with pytest.raises(UnreadableFileError):
        pages_and_blocks(file[: int(len(file) * share)], "sha256:0")


def test_the_strict_form_of_the_format_is_read_too() -> None:
    with zipfile.ZipFile(io.BytesIO(word_file(p(run("strict"))))) as archive:
        main = archive.read("word/document.xml").decode()
    strict = main.replace("schemas.openxmlformats.org/wordprocessingml/2006", "purl.oclc.org/ooxml/wordprocessingml")
    assert [b.text for b in pages_and_blocks(with_member(word_file(""), "word/document.xml", strict), "x")[1]] == [
        "strict"
    ]


@settings(max_examples=50)
@given(st.lists(st.tuples(st.integers(1, 3), st.integers(0, 4)), min_size=1, max_size=25), st.integers(0, 12))
def test_the_last_part_of_a_number_goes_up_by_one_or_begins_anew(places: list[tuple[int, int]], start: int) -> None:
    numbering = "".join(
        definition(
            name,
            *(level(at, f"{name}:" + ".".join(f"%{n + 1}" for n in range(at + 1)), start=start) for at in range(5)),
        )
        + numbered(name, name)
        for name in (1, 2, 3)
    )
    body = "".join(paragraph("x", number=number, level=at) for number, at in places)
    last: dict[tuple[str, int], list[int]] = {}
    for text in texts(body, numbering=numbering):
        name, _, parts = text.removesuffix(" x").partition(":")
        counts = [int(part) for part in parts.split(".")]
        before = last.get((name, len(counts)))
        same_parent = before is not None and before[:-1] == counts[:-1]
        assert counts[-1] == (before[-1] + 1 if same_parent and before else start)
        last = {key: value for key, value in last.items() if not (key[0] == name and key[1] > len(counts))}
        last[name, len(counts)] = counts
        for depth in range(1, len(counts)):
            last[name, depth] = counts[:depth]
