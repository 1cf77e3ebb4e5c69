"""Old Word files and scans are read with LibreOffice and OCRmyPDF, where these are installed."""

import shutil
import subprocess

import pytest
import typst

from followthrough.read.file import read_content
from tests.cases.word_files import definition, level, numbered, paragraph, word_file

pytestmark = pytest.mark.programs

LETTER = """
#set page(width: 420pt, height: 240pt, margin: 40pt)
#set text(16pt, font: "Libertinus Serif")
Excellency,

The keepers cleaned every lens in spring.
"""


def needed(program: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed; script/programs installs it")


@pytest.fixture(scope="module")
def old_word_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Give a Word file of the kind before DOCX, with the numbers of a list."""
    needed("soffice")
    folder = tmp_path_factory.mktemp("old")
    numbering = definition(0, level(0, "%1.")) + numbered(1, 0)
    asked = [paragraph("When will the lamps be lit?", number=1), paragraph("Who cleans the lenses?", number=1)]
    (folder / "questions.docx").write_bytes(word_file("".join(asked), numbering=numbering))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "doc", "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "questions.docx")], check=True, capture_output=True, timeout=120)
    return (folder / "questions.doc").read_bytes()


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Give a PDF that holds nothing but the picture of a page."""
    needed("ocrmypdf")
    folder = tmp_path_factory.mktemp("scan")
    picture = typst.compile(LETTER.encode("utf-8"), format="png", ppi=200)
    assert isinstance(picture, bytes)
    (folder / "page.png").write_bytes(picture)
    (folder / "scan.typ").write_text('#set page(width: 420pt, height: 240pt, margin: 0pt)\n#image("page.png")')
    made = typst.compile(str(folder / "scan.typ"), root=str(folder))
    assert isinstance(made, bytes)
    return made


def test_an_old_word_file_is_read_with_its_numbers(old_word_file: bytes) -> None:
    reading = read_content(old_word_file, "questions.bin")
    assert (reading.kind, reading.problems) == ("doc", ())
    assert [block.text for block in reading.blocks] == ["1. When will the lamps be lit?", "2. Who cleans the lenses?"]


def test_an_old_word_file_that_is_damaged_is_named_as_one(old_word_file: bytes) -> None:
    reading = read_content(old_word_file[:1500] + bytes(6000), "questions.bin")
    assert [problem.kind for problem in reading.problems] == ["unreadable_file"]
    assert "LibreOffice" in reading.problems[0].message or "no Word" in reading.problems[0].message


def test_the_words_of_a_scan_are_recognised_and_that_is_said(scan: bytes) -> None:
    reading = read_content(scan, "letter.pdf")
    words = "Excellency, The keepers cleaned every lens in spring."
    assert " ".join(block.text for block in reading.blocks) == words
    assert [(problem.kind, problem.found) for problem in reading.problems] == [("recognised_text", words)]
