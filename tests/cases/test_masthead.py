"""The head of a cover: it becomes the identity of a document, and is no passage of its text."""

import pytest

from followthrough.find.passages import passages
from followthrough.read.identity import identify
from followthrough.read.masthead import with_masthead_told
from followthrough.records import Block, Document

HEAD = (
    "United Nations A",
    "/HRC/WG.6/20/SVN/1",
    "General Assembly",
    "Distr.: General",
    "2 July 2014",
    "Original: English",
    "Human Rights Council",
    "Working Group on the Universal Periodic Review",
    "Twentieth session",
    "27 October–7 November 2014",
)
TITLE = (
    "National report submitted in accordance with paragraph 5 of",
    "the annex to Human Rights Council resolution 16/21*",
    "Slovenia",
)
TEXT = ("I. How it was written", "1. Everybody was asked.", "2. Nobody was left out.")


def read(*lines: str, page: int = 1) -> tuple[Document, list[str]]:
    blocks = [Block(document="x", page=page, order=order, text=line) for order, line in enumerate(lines)]
    document = identify(blocks, sha256="ab", kind_of_file="text")[0]
    found = passages(document, with_masthead_told(document, blocks))
    return document, [*dict.fromkeys(name for one in found for name in one.heading), *(one.text for one in found)]


def test_the_head_of_a_cover_is_identity_and_no_passage() -> None:
    document, text = read(*HEAD, *TITLE, *TEXT)
    assert (document.symbol, document.published, document.session) == ("A/HRC/WG.6/20/SVN/1", "2014-07-02", 20)
    assert document.title.endswith("resolution 16/21: Slovenia")
    assert text == ["I. How it was written", "Everybody was asked.", "Nobody was left out."]


@pytest.mark.parametrize(
    "line",
    ["Report of the Office of the United Nations High Commissioner", "The present report is a summary."],
)
def test_what_stands_below_the_title_is_text(line: str) -> None:
    assert line in read(*HEAD, *TITLE, line, *TEXT)[1]


def test_below_the_word_corrigendum_begins_what_is_corrected_so_that_it_stays() -> None:
    head = [line.replace("/SVN/1", "/SVN/1/Corr.1") for line in HEAD]
    assert "Corrigendum" in read(*head, *TITLE, "Corrigendum", "Paragraph 1", "For oaks read elms.")[1]


@pytest.mark.parametrize("lines", [("Human Rights Council", *TEXT), TEXT])
def test_a_document_without_a_symbol_has_no_head(lines: tuple[str, ...]) -> None:
    document, text = read(*lines)
    assert document.symbol is None
    assert text[-2:] == ["Everybody was asked.", "Nobody was left out."]
    assert " ".join(text).count("Human Rights Council") == lines.count("Human Rights Council")


def test_a_cover_that_is_one_line_is_parted() -> None:
    _, text = read(" ".join([*HEAD, *TITLE]).replace(" A /HRC", " A/HRC"), *TEXT)
    assert "Distr" not in " ".join(text)
