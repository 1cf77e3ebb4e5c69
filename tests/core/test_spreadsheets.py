"""Spreadsheets: what is written into a sheet comes back, row by row."""

import io
import zipfile
from collections.abc import Sequence

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.errors import UnreadableFileError
from followthrough.read.xlsx import blocks, rows

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12)


def workbook(*sheets: Sequence[Sequence[object]], shared: bool = True) -> bytes:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"constant_memory": not shared, "in_memory": shared}) as book:
        for sheet in sheets:
            page = book.add_worksheet()
            for at, row in enumerate(sheet):
                for column, value in enumerate(row):
                    page.write(at, column, value) if not isinstance(value, str) else page.write_string(
                        at, column, value
                    )
    return written.getvalue()


@settings(max_examples=40)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=1, max_size=6), st.booleans())
def test_cells_come_back_as_they_were_written(table: list[list[str]], shared: bool) -> None:
    found = [(block.row, block.column, block.text) for block in blocks(workbook(table, shared=shared), "sha256:0")]
    expected = [(row, column, text) for row, cells in enumerate(table) for column, text in enumerate(cells)]
    assert found == [
        (row, column, text.replace("\u2060", "").replace("\ufeff", ""))
        for row, column, text in expected
        if text.strip("\u2060\ufeff")
    ]


def test_rows_go_by_the_names_in_the_first() -> None:
    content = workbook([["Text", "Type", "Text"], ["a", "", "c"], [], [1, 2.5, True, "beyond"]])
    assert list(rows(content)) == [
        {"Text": "a", "Type": "", "Text 2": "c"},
        {"Text": "1", "Type": "2.5", "Text 2": "1", "4": "beyond"},
    ]


def test_sheets_count_as_tables() -> None:
    assert [(block.table, block.text) for block in blocks(workbook([["one"]], [["two"]]), "x")] == [
        (0, "one"),
        (1, "two"),
    ]


def test_lines_in_a_cell_stay() -> None:
    assert list(rows(workbook([["Themes"], ["- a\n- b"]]))) == [{"Themes": "- a\n- b"}]


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_workbook_that_is_cut_says_so(share: float) -> None:
    content = workbook([["a"], ["b"]])
    with pytest.raises(UnreadableFileError):
        list(blocks(content[: int(len(content) * share)], "x"))


def test_a_sheet_that_is_no_xml_says_so() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", "<worksheet><row>")
    with pytest.raises(UnreadableFileError, match=r"sheet1\.xml"):
        list(blocks(written.getvalue(), "x"))


def changed(content: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """Put other words into a part of a workbook."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(written, "w") as archive:
        for member in before.namelist():
            part = before.read(member)
            archive.writestr(member, part.replace(old, new) if member == name else part)
    return written.getvalue()


@pytest.mark.parametrize(
    ("name", "before"), [("xl/sharedStrings.xml", b"lamp"), ("xl/_rels/workbook.xml.rels", b"<Relationship ")]
)
def test_comments_in_a_part_take_nothing_away(name: str, before: bytes) -> None:
    content = changed(workbook([["the lamp is lit"]]), name, before, b"<!-- one --><?do it?>" + before)
    assert [block.text for block in blocks(content, "x")] == ["the lamp is lit"]


def test_a_cell_whose_words_the_file_has_lost_says_so() -> None:
    content = changed(workbook([["lit", "out"]]), "xl/sharedStrings.xml", b"<si><t>out</t></si>", b"")
    with pytest.raises(UnreadableFileError, match=r"sharedStrings\.xml is damaged"):
        list(blocks(content, "x"))
