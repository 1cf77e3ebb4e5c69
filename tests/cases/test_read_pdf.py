"""What the lines of a PDF are for, and what their words become."""

import pytest

from followthrough.read.file import read_content
from followthrough.read.pdf import pages_and_blocks
from followthrough.read.pdf_marks import suspects
from followthrough.read.printed import cleaned
from followthrough.records import Block
from followthrough.records.documents import NOTE_MARK
from tests.cases.read_files import REPORT, pdf_of, raw_pdf


@pytest.mark.parametrize(
    ("text", "is_mark"),
    [
        ("an area of 455.3 km2 of land", False),
        ("1.1 million km2", False),
        ("rooms of 6 m2 each", False),
        ("the reform2 of 2009", True),
        ("spoke to him2 twice", True),
    ],
)
def test_a_square_or_cube_of_a_length_is_no_mark_of_a_note(text: str, is_mark: bool) -> None:
    assert any(text[first - 1] == "m" for first, _ in suspects(text).marks) == is_mark


def test_a_note_of_figures_with_few_letters_in_front_keeps_its_mark() -> None:
    body = b"".join(
        b"BT /F 12 Tf 70 %d Td (The law was adopted in two readings.) Tj ET " % y for y in range(600, 760, 14)
    )
    note = b"BT /F 6 Tf 70 104 Td (3) Tj ET BT /F 10 Tf 75 100 Td (Nos. 71/93, 15/94, 16/95, 12/96.) Tj ET"
    found = pages_and_blocks(raw_pdf(body + note), "sha256:0")[1]
    assert texts(found, "footnote") == [f"{mark(3)} Nos. 71/93, 15/94, 16/95, 12/96."]


@pytest.mark.parametrize(("name", "mark"), [("JS3", "84"), ("JS11", "84"), ("COVID-19", "5")])
def test_the_number_of_a_name_is_told_from_the_mark_behind_it(name: str, mark: str) -> None:
    body = b"".join(
        b"BT /F 12 Tf 70 %d Td (The law was adopted in two readings.) Tj ET " % y for y in range(600, 760, 14)
    )
    line = b"BT /F 12 Tf 70 580 Td (So said %b) Tj 6 0 0 6 %d 584 Tm (%b) Tj ET"
    width = 12 * 0.6 * len(f"So said {name}")
    found = pages_and_blocks(raw_pdf(body + line % (name.encode(), 70 + width, mark.encode())), "sha256:0")[1]
    assert f"So said {name}{NOTE_MARK}{mark}{NOTE_MARK}" in texts(found, "paragraph")


GLYPHS = b"/Type0/BaseFont/X/Encoding/Identity-H%b/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X"
GLYPHS += b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 600>>]"
SAID = b"BT /F 12 Tf 70 700 Td <%b> Tj ET"


@pytest.mark.parametrize(
    ("glyphs", "told", "doubted"),
    [
        ("5HFHLYHG\x03LQ", b"", ["5HFHLYHGLQ"]),  # each letter is the 29th before the one that is printed
        ("\x01\x02\x03 Lamp\x04", b"", ["Lamp"]),
        ("x", b"", []),  # the sign of a list
        ("Received", b"/ToUnicode 6 0 R", []),
    ],
)
def test_letters_that_a_font_does_not_name_are_a_doubt(glyphs: str, told: bytes, doubted: list[str]) -> None:
    names = b"1 begincodespacerange<0000><ffff>endcodespacerange 1 beginbfrange<0000><00ff><0000>endbfrange"
    stream = b"6 0 obj\n<</Length %d>>stream\n%b\nendstream\nendobj\ntrailer" % (len(names), names)
    content = raw_pdf(SAID % glyphs.encode("utf-16-be").hex().encode(), font=GLYPHS % told)
    reading = read_content(content.replace(b"trailer", stream), "x.pdf")
    assert [one.found for one in reading.problems if one.kind == "letters_not_told"] == doubted


@pytest.fixture(scope="module")
def blocks() -> list[Block]:
    return pages_and_blocks(pdf_of(REPORT), "sha256:0")[1]


def texts(blocks: list[Block], role: str) -> list[str]:
    return [block.text for block in blocks if block.role == role]


def mark(number: int) -> str:
    return f"{NOTE_MARK}{number}{NOTE_MARK}"


def test_codes_and_page_numbers_are_running_heads(blocks: list[Block]) -> None:
    assert texts(blocks, "running_head") == ["A/HRC/99/7", "2", "A/HRC/99/7", "3"]


def test_large_and_short_bold_lines_are_headings(blocks: list[Block]) -> None:
    assert texts(blocks, "heading") == ["Report on the lighthouse", "A. Lamps and lenses"]


def test_notes_at_the_foot_keep_their_marks(blocks: list[Block]) -> None:
    assert texts(blocks, "footnote") == [
        f"{mark(1)} As read: wash every lens.",
        f"{mark(2)} Small boats were left out.",
    ]


def test_a_raised_mark_is_set_apart_and_other_numbers_are_not(blocks: list[Block]) -> None:
    body = " ".join(texts(blocks, "paragraph"))
    assert f"in spring{mark(1)} and again" in body
    assert f"counted ships.{mark(2)} He found 412" in body
    assert "16/21 and of 3.5 miles" in body
    assert body.count(NOTE_MARK) == 4


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("by night. #super[7] They asked", "by night.\u20607\u2060 They asked"),
        ("the keepers #super[7] and boats", "the keepers\u20607\u2060 and boats"),
        ("the keepers, #super[7] the boats", "the keepers,\u20607\u2060 the boats"),
        ("the keepers#super[7]#super[, 8]", "the keepers\u20607\u2060,\u20608\u2060"),
        ("the Convention No. 169#super[5] on", "the Convention No. 169\u20605\u2060 on"),
        ("the Convention No. 169#super[12] on", "the Convention No. 169\u206012\u2060 on"),
        ("in the year 2011#super[5] and", "in the year 2011\u20605\u2060 and"),
        ("in the year 2011 and on 20115 days", "in the year 2011 and on 20115 days"),
        ("by night. 7 of them asked", "by night. 7 of them asked"),
        ("in room 7 of the house", "in room 7 of the house"),
        ("the keepers, 7 in all", "the keepers, 7 in all"),
    ],
)
def test_a_raised_mark_may_stand_behind_a_space(printed: str, read: str) -> None:
    source = f"#set super(typographic: false)\n{printed}"
    assert [block.text for block in pages_and_blocks(pdf_of(source), "x")[1]] == [read]


def test_the_head_of_a_cover_whose_file_has_it_behind_the_text_is_a_running_head() -> None:
    def page(*head: str) -> list[str]:
        lines = [
            (72, 600, "1. The keepers asked for"),
            (72, 588, "more light in the"),
            *((300, 800, one) for one in head),
        ]
        drawn = " ".join(f"BT /F 12 Tf {left} {top} Td ({text}) Tj ET" for left, top, text in lines)
        return texts(pages_and_blocks(raw_pdf(drawn.encode()), "x")[1], "running_head")

    assert page("A/HRC/99/7") == ["A/HRC/99/7"]
    assert page("On the lamps of the harbour") == []


def test_a_line_with_a_bold_sentence_in_it_is_not_bold(blocks: list[Block]) -> None:
    assert [block.bold for block in blocks if block.text.startswith("2. Boats")] == [False]


def test_each_line_knows_its_place_and_size(blocks: list[Block]) -> None:
    first = next(block for block in blocks if block.text.startswith("1. The keepers"))
    assert (first.page, first.left, first.size) == (1, 90.0, 10.0)
    assert 90 < (first.top or 0) < 160


def test_cells_of_a_row_are_blocks_of_their_own() -> None:
    source = "#table(columns: (80pt, 200pt), stroke: none, [Lamp], [Mended])"
    assert [(b.text, b.left) for b in pages_and_blocks(pdf_of(source), "x")[1]] == [("Lamp", 75.9), ("Mended", 155.9)]


def test_a_word_broken_at_the_end_of_a_line_keeps_its_hyphen() -> None:
    page = "#set page(width: 160pt, height: 200pt, margin: 10pt)"
    source = f"{page}\n#set text(10pt, hyphenate: true)\nInterdepartmental misunderstandings"
    lines = [block.text for block in pages_and_blocks(pdf_of(source), "x")[1]]
    assert "".join(line.removesuffix("-") for line in lines).replace(" ", "") == "Interdepartmentalmisunderstandings"
    assert any(line.endswith("-") for line in lines)


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("plain words", "plain words"),
        ("two  spaces", "two spaces"),
        ("a\u00a0firm\u202fspace", "a firm space"),
        ("e\ufb03cient \ufb01les", "efficient files"),
        ("in\u200bvisi\u00adble", "invisible"),
        ("bell\x07", "bell"),
        ("\uf0b7 point", "• point"),
        ("\uf02a\uf031\uf02a", "*1*"),
        ("half\ufffe", "half-"),
        ("\u0410/HRC/27/10 of M\u0430y", "A/HRC/27/10 of May"),
        ("the \u0430 of \u0391ndorra", "the a of Andorra"),
        ("\u0434\u0435\u043b\u043e \u0410/HRC/27", "\u0434\u0435\u043b\u043e A/HRC/27"),
        ("\u0434\u0435\u043b\u043e \u0441 ILO", "\u0434\u0435\u043b\u043e \u0441 ILO"),
    ],
)
def test_printed_text_becomes_text_to_work_with(printed: str, plain: str) -> None:
    assert cleaned(printed) == plain


def test_the_same_file_gives_the_same_blocks() -> None:
    assert pages_and_blocks(pdf_of(REPORT), "x") == pages_and_blocks(pdf_of(REPORT), "x")


def test_a_line_of_unseen_characters_alone_gives_no_block() -> None:
    content = raw_pdf(b"BT /F 12 Tf 72 720 Td (\\001\\003) Tj 0 -40 Td (Lamp) Tj ET")
    assert [block.text for block in pages_and_blocks(content, "x")[1]] == ["Lamp"]


@pytest.mark.parametrize(("name", "is_bold"), [(b"OAKAAA+Elm-Bold", True), (b"OAKAAA+Elm", False)])
def test_bold_type_is_told_by_its_name_where_no_font_has_a_weight(name: bytes, is_bold: bool) -> None:
    stem = b"<</Type/FontDescriptor/FontName/" + name + b"/Flags 4/StemV 80/ItalicAngle 0/Ascent 9/Descent 0>>"
    file = raw_pdf(
        b"BT /F 12 Tf 70 580 Td (Trees) Tj ET", font=b"/TrueType/BaseFont/" + name + b"/FontDescriptor " + stem
    )
    assert [block.bold for block in pages_and_blocks(file, "sha256:0")[1]] == [is_bold]


def ruled_rows(*rows: tuple[tuple[int, str], ...], spacing: int = 0, parts: int = 1) -> bytes:
    """Set rows of cells, each with where it begins, between level rules that are drawn in parts."""
    wide = 480 // parts
    drawn = [
        b"%d %d %d 0.5 re f" % (55 + part * wide, 714 - 20 * nth, wide)
        for nth in range(len(rows) + 1)
        for part in range(parts)
    ]
    drawn.append(b"%d Tw" % spacing)
    for nth, row in enumerate(rows):
        drawn += [b"BT /F 10 Tf %d %d Td (%s) Tj ET" % (left, 700 - 20 * nth, words.encode()) for left, words in row]
    return raw_pdf(b"\n".join(drawn))


HEADER = ((60, "Body"), (162, "Last report"), (262, "Last words"), (400, "Due"))
ROWS = tuple(((60, f"Body {nth}"), (170, "2001"), (270, "May 2002"), (400, "2004")) for nth in range(3))


def cells_of(content: bytes) -> list[str]:
    return [block.text for block in pages_and_blocks(content, "x")[1]]


def test_cells_that_stand_near_each_other_come_apart_in_rows_that_rules_part() -> None:
    near = ((60, "Body 3"), (225, "2001"), (258, "March 2003"), (400, "Third and"))
    assert cells_of(ruled_rows(HEADER, *ROWS, near))[-4:] == ["Body 3", "2001", "March 2003", "Third and"]


def test_a_line_that_is_spread_to_both_margins_is_one_cell_there() -> None:
    spread = ((60, "Body 3"), (170, "No body of these has met since the spring of the year"))
    assert cells_of(ruled_rows(HEADER, *ROWS, spread, spacing=4))[-1] == spread[1][1]


def test_figures_come_apart_where_each_cell_has_rules_of_its_own() -> None:
    near = ((60, "Body 3"), (170, "10,748"), (222, "12,037"), (274, "14,204"), (400, "2004"))
    assert cells_of(ruled_rows(HEADER, *ROWS, near, parts=4))[-4:] == ["10,748", "12,037", "14,204", "2004"]
