"""Content decides what a file is; what cannot be read gives a problem that says what to do."""

import os
import shutil
import zipfile
from pathlib import Path

import pytest

from followthrough.child.failure import ChildError
from followthrough.child.limits import Limits
from followthrough.child.process import Child
from followthrough.read import outside
from followthrough.read.file import read_content, read_file
from tests.cases.read_files import REPORT, archive_of, pdf_of, raw_pdf, word_with
from tests.jobs import lines_of

PLAIN = b"BT /F 12 Tf 72 720 Td (Hello harbour) Tj ET"
BOMB = word_with(" " * 150_000_000)
ENCRYPTED = Path(__file__).parent / "encrypted"
"""Files of our own with the password `lamp`, or with one only for changing them; made with qpdf and msoffcrypto."""
LAUGHS = "<!DOCTYPE l [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)
)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (raw_pdf(PLAIN), "pdf"),
        (b"\n\n" + raw_pdf(PLAIN), "pdf"),
        (word_with("<w:p><w:r><w:t>Lamp</w:t></w:r></w:p>"), "docx"),
        (b"<!DOCTYPE html><html><body><p>Lamp</p></body></html>", "html"),
        ("The lamp is lit, and so it stays.\nAll night.\n".encode("utf-16"), "text"),
        ("The lamp is lit.".encode("utf-16-le"), "text"),
        ("Caf\u00e9 at the quay\n".encode("cp1252"), "text"),
        (b"harbour,lamps,year\nNorth,3,2011\n", "csv"),
        (b"harbour;lamps;year\nNorth;3;2011\n", "csv"),
        (b"harbour|lamps|year\nNorth|3|2011\n", "csv"),
        (b"sep=;\r\nharbour;lamps;year\r\nNorth;3;2011\r\n", "csv"),
        (b"BM stands for Bureau of Mines, as the report says.\n", "text"),
        (b'{"doc":"a","title":"b","date":"2011-01-02","source":"c","text":"d"}\n', "jsonl"),
    ],
)
def test_content_decides_what_a_file_is(content: bytes, kind: str) -> None:
    assert read_content(content, "misleading.xyz").kind == kind


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"\0" * 500, "empty"),
        (bytes(range(256)) * 20, "no document that is known"),
        (pdf_of(REPORT)[:300], "damaged or cut off"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 9, "damaged or cut off"),
        (pdf_of(REPORT)[2000:], "damaged or cut off"),
        (b"<< /Type /Font >>\nendobj\n" * 400 + b"startxref\n9000\n%%EOF\n", "The PDF is damaged or cut off"),
        (raw_pdf(PLAIN, pages=b"/Kids[" + b"3 0 R " * 6000 + b"]/Count 6000"), "6000 pages"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 90, "picture"),
        (b"BM\x46\x01\x00\x00\x00\x00\x00\x00" + b"\1" * 90, "picture (BMP)"),
        (archive_of([("mimetype", b"x"), ("content.xml", b"<a/>")]), "OpenDocument file. Save it as DOCX."),
        (archive_of([("ppt/presentation.xml", b"<a/>")]), "presentation. Save it as PDF."),
        (b"<html><body>" + b"<div>" * 5000 + b"Lamp", "too deep within each other"),
        (b"{\\rtf1 lamp}", "Rich Text"),
        (
            b"From: <Saved by Lamp>\r\nMIME-Version: 1.0\r\n\r\n<p>=E2=80=93 lit</p>",
            "web archive or a mail. Save it as PDF.",
        ),
        (archive_of([("lamp.txt", b"lit")]), "archive, but no Word"),
        (word_with("<w:p/>")[:-30], "damaged or cut off"),
        (archive_of([("word/document.xml", b"<a/>"), ("_rels/.rels", b"<a/>")], zipfile.ZIP_LZMA), "is damaged"),
        (BOMB, "unpack to"),
        (word_with("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", LAUGHS + "]>"), "declares a document type"),
        (word_with("<w:p/>", '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]>'), "document type"),
        (b"<html><body></body></html>", "no text in the page"),
        (b'{"text": 3}\n', "no text"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read_says_why(content: bytes, says: str) -> None:
    reading = read_content(content, "folder/lamp.bin")
    assert not reading.readable
    assert [problem.document for problem in reading.problems] == ["folder/lamp.bin"]
    assert says in reading.problems[0].message


@pytest.mark.parametrize("name", ["rc4.pdf", "aes_256.pdf", "word.docx"])
def test_an_encrypted_file_is_named_as_one(name: str) -> None:
    (problem,) = read_file(ENCRYPTED / name).problems
    assert problem.kind == "unreadable_file"
    assert problem.message == "It is encrypted. Save it without a password."


def test_a_pdf_that_is_only_locked_against_changes_is_read() -> None:
    assert [block.text for block in read_file(ENCRYPTED / "owner_only.pdf").blocks] == ["Hello harbour"]


def test_what_is_left_of_a_pdf_that_was_cut_off_is_read_and_the_loss_is_said() -> None:
    whole = pdf_of(REPORT)
    reading = read_content(whole[: whole.rindex(b"xref")], "a.pdf")
    assert reading.blocks
    assert [problem.kind for problem in reading.problems] == ["file_cut_off"]
    assert read_content(whole, "a.pdf").problems == ()
    assert read_content(whole[:-3], "a.pdf").problems == (), "only the end mark is gone"


def test_a_table_in_which_a_quotation_mark_is_left_open_says_so() -> None:
    cut = read_content(b'lamp,year,place\nNorth,2011,"quay, left\nSouth,2012,pier\n', "lamps.csv")
    assert [problem.kind for problem in cut.problems] == ["file_cut_off"]
    whole = read_content(b'lamp,year,place\nNorth,2011,"quay ""A"", left"\nSouth,2012,pier\n', "lamps.csv")
    assert whole.problems == ()


def test_a_page_whose_tags_are_never_closed_is_read_and_said_where_its_end_is_lost() -> None:
    reading = read_content(b"<html><body>" + b"".join(b"<div>Lamp %d " % n for n in range(500)), "a.html")
    assert [block.text for block in reading.blocks] == [f"Lamp {n}" for n in range(500)]
    assert reading.problems == ()
    deeper = read_content(b"<html><body>" + b"".join(b"<div>Lamp %d " % n for n in range(3000)), "a.html")
    assert [problem.kind for problem in deeper.problems] == ["file_cut_off"]


def test_the_line_that_tells_the_separator_is_no_row() -> None:
    reading = read_content(b"sep=|\nharbour|lamps|year\nNorth, old|3|2011\n", "a.csv")
    assert [(one.row, one.text) for one in reading.blocks] == [
        *((0, "harbour"), (0, "lamps"), (0, "year")),
        *((1, "North, old"), (1, "3"), (1, "2011")),
    ]


def test_a_name_that_does_not_exist_and_a_folder_say_so(tmp_path: Path) -> None:
    assert "no such file" in read_file(tmp_path / "gone.pdf").problems[0].message
    assert "a folder" in read_file(tmp_path).problems[0].message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "device or a pipe" in read_file(tmp_path / "pipe").problems[0].message


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "locked.pdf").write_bytes(b"x")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "may not read it" in read_file(tmp_path / "locked.pdf").problems[0].message


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "LibreOffice"),
        (pdf_of("#rect(fill: red)"), "ocrmypdf"),
    ],
)
def test_a_missing_program_is_named(content: bytes, names: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name, path=None: None)
    problem = read_content(content, "old.bin").problems[0]
    assert problem.kind == "missing_part"
    assert names in problem.message


def test_a_scan_in_which_no_words_are_recognised_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "with_text_layer", lambda content, pages: content)
    reading = read_content(pdf_of("#rect(fill: red)"), "red.pdf")
    assert not reading.readable
    assert "No words were recognised" in reading.problems[0].message


def test_a_guessed_encoding_is_a_doubt() -> None:
    reading = read_content("Caf\u00e9 at the quay\n".encode("cp1252"), "a.txt")
    assert [block.text for block in reading.blocks] == ["Caf\u00e9 at the quay"]
    assert [(problem.kind, problem.found) for problem in reading.problems] == [
        ("guessed_encoding", "Caf\u00e9 at the quay\n")
    ]


@pytest.mark.parametrize(
    "content",
    [b"BT /F 9 Tf " + b"(lamplamplamplamplamp) Tj " * 4_000_000 + b"ET", b"q " * 30_000_000],
    ids=["endless text", "endless nesting"],
)
def test_a_small_pdf_that_wants_gigabytes_is_stopped(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent.parent.parent))
    (tmp_path / "bomb.pdf").write_bytes(raw_pdf(content))
    with Child("tests.cases.read_jobs:blocks", Limits(memory_mib=200, seconds=30)) as child:
        with pytest.raises(ChildError) as caught:
            lines_of(child, {"path": str(tmp_path / "bomb.pdf")})
        assert caught.value.kind in ("out_of_memory", "crashed")
        (tmp_path / "next.pdf").write_bytes(raw_pdf(PLAIN))
        assert lines_of(child, {"path": str(tmp_path / "next.pdf")}) == ["Hello harbour"]
