"""What a document consists of before it has a format: a cover, headings, numbered paragraphs, tables, notes.

Writers of the UN's kinds of documents (`report`, `addendum`, ...) make these out of tables; `pdf`, `docx` and `html`
turn them into bytes. In texts `[^1]` marks the place of the first footnote of a paragraph.
"""

import re
from dataclasses import dataclass

_MARK = re.compile(r"\[\^(\d+)\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote; `mark` is printed where given (stars), otherwise notes are numbered through the document."""

    text: str
    mark: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The title page: symbol, date as printed, body, session in words, agenda item, title and State."""

    symbol: str
    date: str
    body: str = "Human Rights Council"
    session: str = ""
    agenda_item: str = "Agenda item 6"
    agenda_title: str = "Universal periodic review"
    title: str
    state: str = ""
    subtitle: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading with its label (`I.`, `A.`, `1.`, or none); level 1 is outermost."""

    text: str
    label: str = ""
    level: int = 1
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph; `number` as printed (`5.`, `124.1`, `(a)`); level 0 is body text, 1 is set in, 2 further in."""

    text: str
    number: str = ""
    level: int = 0
    bold: bool = False
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list without numbers."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a head row; a row with a single cell runs across all columns; `widths` are shares."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Element = Heading | Paragraph | Bullets | Table | PageBreak


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A whole document ready for a format; `on_each_page` stands in the running head beside the symbol."""

    cover: Cover
    elements: tuple[Element, ...]
    contents: bool = False
    on_each_page: str = ""


def pieces(text: str, notes: tuple[Note, ...]) -> list[str | Note]:
    """Split a text at its note marks: words and notes in reading order."""
    found: list[str | Note] = []
    for place, piece in enumerate(_MARK.split(text)):
        if place % 2:
            found.append(notes[int(piece) - 1])
        elif piece:
            found.append(piece)
    return found
