"""What documents say of themselves, and the numbers of their paragraphs, on the reference data.

A sample of the reports is read, every fifth by name, and all other documents of the dossier and the pre-session
texts.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest

from followthrough.find.passages import numbering_problems, passages, passages_and_problems
from followthrough.find.review import review_facts
from followthrough.read.file import read_file
from followthrough.read.identity import identify
from followthrough.records import Document, Passage
from followthrough.terms.sessions import session

GAPS_OF_THE_REPORTS_THEMSELVES = 2
"""Reports of the sample that print the number of another paragraph in front of a recommendation, or leave one out."""


@dataclass(frozen=True, slots=True)
class Read:
    """A document of the reference data, as read."""

    document: Document
    passages: list[Passage]


def read(path: Path) -> Read:
    reading = read_file(path)
    blocks = list(reading.blocks)
    document, _ = identify(blocks[:500], sha256=reading.sha256, pages=reading.pages, kind_of_file=reading.kind)
    return Read(document, passages(document, blocks))


@pytest.fixture(scope="module")
def reports(reference: Path) -> dict[str, tuple[dict[str, str], Read]]:
    folder = reference / "data" / "reports"
    with open(folder / "index.csv", encoding="utf-8") as index:
        rows = sorted(csv.DictReader(index), key=lambda row: row["file"])[::5]
    return {row["symbol"]: (row, read(folder / row["file"])) for row in rows}


@pytest.fixture(scope="module")
def others(reference: Path) -> list[Read]:
    data = reference / "data"
    return [read(path) for path in sorted([*_dossier(data), *(data / "presession").glob("*.txt")])]


def _dossier(data: Path) -> Iterator[Path]:
    """Yield the documents with a symbol; those of the Council alone have hundreds of pages."""
    for path in (data / "dossiers" / "SVN").rglob("g*.pdf"):
        if path.stat().st_size < 1_000_000:
            yield path


def test_every_report_knows_its_symbol_state_and_session(reports: dict[str, tuple[dict[str, str], Read]]) -> None:
    for row, one in reports.values():
        own = one.document
        said = (own.id, own.states, own.session, own.pages, own.kind, own.language)
        expected = (
            row["symbol"],
            (row["state"],),
            int(row["session"]),
            int(row["pages"]),
            "working_group_report",
            "en",
        )
        assert said == expected
        assert own.published


def test_every_report_tells_the_days_of_its_review_and_its_troika(
    reports: dict[str, tuple[dict[str, str], Read]],
) -> None:
    for symbol, (_, one) in reports.items():
        review, held = review_facts(one.document, one.passages), session(one.document.session or 0)
        assert review, symbol
        assert held, symbol
        assert review.reviewed_on, symbol
        assert review.adopted_on, symbol
        assert held.begins <= review.reviewed_on[:7] <= review.adopted_on[:7] <= held.ends, symbol
        assert review.answer_due in (None, held.meets), symbol
        assert len(review.troika) in (0, 3), symbol


def test_paragraphs_of_reports_run_from_1_without_a_gap(reports: dict[str, tuple[dict[str, str], Read]]) -> None:
    for symbol, (_, one) in reports.items():
        doubts = numbering_problems(one.document, one.passages)
        assert not [doubt for doubt in doubts if (doubt.number or "").isdigit()], symbol
        assert len([p for p in one.passages if p.number]) > 60, symbol


def test_numbers_of_recommendations_have_no_gap_but_the_reports_own(
    reports: dict[str, tuple[dict[str, str], Read]],
) -> None:
    gaps = {symbol for symbol, (_, one) in reports.items() if numbering_problems(one.document, one.passages)}
    assert len(gaps) <= GAPS_OF_THE_REPORTS_THEMSELVES, gaps


def test_paragraphs_of_all_other_documents_run_without_a_gap(others: list[Read]) -> None:
    assert len(others) > 25
    for one in others:
        assert numbering_problems(one.document, one.passages) == [], one.document.id


def test_other_documents_know_their_symbol_and_review(others: list[Read]) -> None:
    for one in others:
        assert one.document.symbol
        assert one.document.kind != "other"
        assert one.document.published
        assert (one.document.kind == "council_report") == (one.document.session is None)


CELLS = 4
RUNNING = re.compile(
    r"[Pp]age \d+|\d+( of \d+)?|(\d+ )?GE\. ?\d\d-\d{5}( ?\([A-Z]\))?( \d+)*|A/HRC[\w/. ]+\*?", re.ASCII
)
"""What runs through these documents: `A/HRC/27/10*`, `Page 12`, `GE.14-12345`."""


def test_every_word_that_a_pdf_prints_stands_in_a_passage_a_heading_or_a_note(reference: Path) -> None:
    data = reference / "data"
    for path in sorted([*sorted((data / "reports").glob("*.pdf"))[::45], *sorted(_dossier(data))[1::3]]):
        lost = lost_words(path)
        assert not lost, (path.name, lost[:5])


def lost_words(path: Path) -> list[str]:
    """Give the printed lines of a PDF of which a word stands nowhere in its record, nor runs through the document."""
    blocks = list(read_file(path).blocks)
    document, _ = identify(blocks[:500], sha256="")
    found, problems = passages_and_problems(document, blocks)
    kept = [words for one in found for words in (*one.heading, one.number or "", one.text)]
    kept += [note.text for one in found for note in one.footnotes]
    kept += [one.found for one in problems if one.kind == "uncited_note"]
    letters = letters_of(" ".join(kept))
    lines = (line for line in printed_lines(path) if not RUNNING.fullmatch(line.strip()))
    return [line for line in lines if not stands_in(letters, letters_of(line), CELLS)]


def stands_in(letters: str, line: str, pieces: int) -> bool:
    """Say whether a line stands in a text, whole or as the cells of a row, of which there may be so many `pieces`."""
    end = next((end for end in range(len(line), 0, -1) if line[:end] in letters), 0)
    return end == len(line) or bool(end and pieces > 1 and stands_in(letters, line[end:], pieces - 1))


def printed_lines(path: Path) -> Iterator[str]:
    """Yield the lines of the text that PDFium gives for a file, without its cover and the marks of notes."""
    pdf = pypdfium2.PdfDocument(path)
    for number in range(1, len(pdf)):
        yield from re.split(r"[\r\n\ufffe]+", pdf[number].get_textpage().get_text_range())


def letters_of(words: str) -> str:
    """Give the letters alone: a number may be written otherwise, and digits may be marks of notes."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", words) if sign.isalpha())
