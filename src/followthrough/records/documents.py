"""Documents, and their text as blocks (what a reader hands on) and passages (what people cite)."""

from dataclasses import dataclass, field
from typing import Literal

DocumentKind = Literal[
    "working_group_report",
    "draft_report",
    "addendum",
    "corrigendum",
    "national_report",
    "compilation",
    "stakeholder_summary",
    "midterm_report",
    "matrix",
    "advance_questions",
    "decision",
    "council_report",
    "oral_statement",
    "inquiry_report",
    "state_report",
    "resolution",
    "letter",
    "press",
    "export",
    "other",
]

NOTE_MARK = "\u2060"
"""Stands before and after each footnote mark in the text of a `Block`."""

UNKNOWN_LANGUAGE = "und"
"""The code of ISO 639 for a language that is not known."""
SEVERAL_LANGUAGES = "mul"
"""The code of ISO 639 for several languages."""

Role = Literal["heading", "paragraph", "table_cell", "footnote", "running_head"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as it describes itself.

    `id` is the symbol without the star of a re-issue; without a symbol the canonical address, else `sha256:…`.
    `states` are codes of the States it is about; `session` is the session of the Working Group that the review
    belongs to (for a Council report, null); `language` is a code of ISO 639, `und` where it is not
    known and `mul` where there are several; `published` is an ISO date; `pages` counts pages, 0 where a format
    has none; `corrects` and `supersedes` are ids of other documents.
    """

    type: Literal["document"] = "document"
    id: str
    symbol: str | None = None
    kind: DocumentKind = "other"
    states: tuple[str, ...] = ()
    session: int | None = None
    cycle: int | None = None
    language: str = "en"
    published: str | None = None
    title: str = ""
    pages: int = 0
    sha256: str = ""
    source_url: str | None = None
    corrects: str | None = None
    supersedes: str | None = None


@dataclass(slots=True, unsafe_hash=True)
class Block:
    """A piece of a document as its reader hands it on: a line of a PDF or text, a paragraph of DOCX or HTML.

    `document` is `sha256:…` of the file, which is known before the document has said what it is.

    `page` counts from 1 (0 where a format has no pages); `order` counts through the document from 0. `left` and
    `top` are points from the page's left and top edge, `size` is the type size in points; they are null where
    the format does not say. `table`, `row` and `column` count from 0 and are null outside tables; `rows` is how many
    rows a cell reaches over, more than 1 where the file says that it is merged downwards. `shading` is the colour
    behind a text (`92D050`: red, green and blue), null where there is none or the format does not say. `text` keeps
    the number that Word prints in front of an automatically numbered paragraph.

    A raised footnote mark inside a text, and the mark at the head of a `footnote`, stand between two word joiners
    (`NOTE_MARK`, U+2060). Whoever reads the text takes them out or links them; nothing else in a text carries that
    character. A line of a PDF keeps the hyphen that it ends with, be it the word's own or one that breaks the word.
    """

    type: Literal["block"] = field(default="block", kw_only=True)
    document: str
    page: int
    order: int
    role: Role = field(default="paragraph", kw_only=True)
    text: str
    left: float | None = None
    top: float | None = None
    size: float | None = None
    bold: bool = False
    table: int | None = None
    row: int | None = None
    column: int | None = None
    rows: int = 1
    shading: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A footnote linked to a passage: its `mark` as printed (a number or stars) and its words."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph of a document, whole: joined across lines and pages, words un-hyphenated.

    `number` is the number as printed without its final point (`124.5`, `33`, `(a)`, null where there is none);
    `page` is the page on which the passage begins; `heading` lists the headings above it, outermost first. A row of a
    table that answers nothing is one passage, its cells in order with ` | ` between them, unless they are long.
    """

    type: Literal["passage"] = "passage"
    document: str
    number: str | None = None
    page: int
    heading: tuple[str, ...] = ()
    text: str
    footnotes: tuple[Footnote, ...] = ()
