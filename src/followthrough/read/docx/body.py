"""The body of a Word file in reading order: paragraphs, tables, text boxes and the notes that they cite."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from followthrough.read.docx.names import (
    CELL,
    DELETED,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    ROW,
    RUN_PROPERTIES,
    SECTION,
    STRUCTURED,
    TABLE,
    w,
)
from followthrough.read.docx.notes import Notes
from followthrough.read.docx.numbering import Numbering
from followthrough.read.docx.shading import of_a_row, shading_of
from followthrough.read.docx.styles import NO_OUTLINE, Styles, is_on, numbering_of, switch, value_of, whole
from followthrough.read.docx.text import LINE_BREAK, Pages, TextReader, Written
from followthrough.records import Block, Role


@dataclass(frozen=True, slots=True)
class Place:
    """Where text stands: its role, the colour behind it, and in a table its table, row and column, and its rows."""

    role: Role = "paragraph"
    table: int | None = None
    row: int | None = None
    column: int | None = None
    rows: int = 1
    shading: str | None = None


@dataclass(slots=True)
class Draft:
    """A block in the making; `number` is what Word prints in front."""

    text: str
    place: Place
    page: int
    bold: bool = False
    size: float | None = None
    shading: str | None = None

    def block(self, document: str, order: int) -> Block:
        """Give the block, with its place in the document."""
        return Block(
            document=document,
            page=self.page,
            order=order,
            role=self.place.role,
            text=self.text,
            size=self.size,
            bold=self.bold,
            table=self.place.table,
            row=self.place.row,
            column=self.place.column,
            rows=self.place.rows,
            shading=self.shading,
        )


@dataclass(slots=True)
class NoteParts:
    """The parts that hold the words of footnotes and endnotes, by kind and id; endnotes wait for the end."""

    words: dict[tuple[str, str], etree._Element]
    waiting: list[Draft] = field(default_factory=list)


class BodyReader:
    """Reads paragraphs and tables in order; one for the text of a file, one for its running heads."""

    def __init__(
        self, styles: Styles, numbering: Numbering, notes: Notes, note_parts: NoteParts, pages: Pages
    ) -> None:
        self._styles, self._numbering, self._notes, self._pages = styles, numbering, notes, pages
        self._texts = TextReader(styles, notes, pages)
        self._note_parts = note_parts
        self._tables = 0
        self._carried: Written | None = None

    def read(self, element: etree._Element, place: Place) -> Iterator[Draft]:
        """Yield what an element holds: the body, a cell, a header, a note, a text box."""
        for child in element:
            if child.tag == PARAGRAPH:
                yield from self._paragraph(child, place)
            elif child.tag == TABLE:
                yield from self._table(child, place)
            elif child.tag in STRUCTURED:
                yield from self.read(child, place)

    def endnotes(self) -> Iterator[Draft]:
        """Yield the endnotes cited so far."""
        yield from self._note_parts.waiting
        self._note_parts.waiting.clear()

    def _paragraph(self, paragraph: etree._Element, place: Place) -> Iterator[Draft]:
        properties = paragraph.find(PARAGRAPH_PROPERTIES)
        style = value_of(properties, "pStyle") or self._styles.paragraph_default
        self._turn_page(properties)
        written, self._carried = self._carried or Written(), None
        self._texts.read(paragraph, style, written)
        if _mark_is_gone(properties):
            self._carried = written
            return
        page = written.page or self._pages.number
        yield from self._pieces(
            written, self._number(properties, style), self._placed(place, properties, style), page
        )
        for box in written.boxes:
            yield from self.read(box, place)
        for kind, identity, mark in written.notes:
            yield from self._note(kind, identity, mark, page)
        if properties is not None and properties.find(SECTION) is not None:
            self._notes.end_of_section()

    def _turn_page(self, properties: etree._Element | None) -> None:
        if not self._pages.rendered and switch(properties, "pageBreakBefore"):
            self._pages.number += 1

    def _number(self, properties: etree._Element | None, style: str | None) -> str:
        number, level = numbering_of(properties)
        place = self._numbering.place(style, number, level)
        if place is None:
            return ""
        printed, after = self._numbering.next(place)
        return f"{printed}{after}" if printed else ""

    def _placed(self, place: Place, properties: etree._Element | None, style: str | None) -> Place:
        if own := shading_of(properties):
            place = replace(place, shading=own)
        if place.role != "paragraph":
            return place
        outline = whole(value_of(properties, "outlineLvl"))
        heading = self._styles.is_heading(style) if outline is None else outline < NO_OUTLINE
        return replace(place, role="heading") if heading else place

    def _pieces(self, written: Written, number: str, place: Place, page: int) -> Iterator[Draft]:
        """Join the lines of a paragraph; in a table, where lines are often items, each stands for itself.

        The number of a paragraph without words is counted but no text; alone in a cell it is that of its row.
        """
        if place.role != "table_cell" and not written.text().strip():
            return
        text = number + written.text()
        lines = text.split(LINE_BREAK) if place.role == "table_cell" else [text]
        for line in lines:
            bare = " ".join(line.split())
            if bare and not (bare == number.strip() == "•"):
                shading = written.shading() or place.shading
                yield Draft(bare, place, page, written.mostly_bold(), written.size(), shading)

    def _note(self, kind: str, identity: str, mark: str, page: int) -> Iterator[Draft]:
        words = self._note_parts.words.pop((kind, identity), None)
        if words is None:
            return
        drafts = list(self.read(words, Place("footnote")))
        text = " ".join(draft.text for draft in drafts)
        marked = self._notes.marked(mark)
        text = text[len(mark) :].lstrip() if mark and text.startswith(mark) and not mark.isalnum() else text
        note = Draft(f"{marked} {text}".strip(), Place("footnote"), page, size=drafts[0].size if drafts else None)
        if kind == "endnote":
            self._note_parts.waiting.append(note)
        else:
            yield note

    def _table(self, table: etree._Element, place: Place) -> Iterator[Draft]:
        number, self._tables = self._tables, self._tables + 1
        role: Role = "table_cell" if place.role in ("paragraph", "heading") else place.role
        rows = [list(_columns(row)) for row in _inside(table, ROW)]
        reached = _reached(rows)
        for index, row in enumerate(rows):
            colours = [shading_of(cell.find(w("tcPr"))) for _, cell in row]
            of_row = of_a_row(colours)
            yield from self._row(
                [
                    (Place(role, number, index, at, reached[index, at], of_row or colour), cell)
                    for (at, cell), colour in zip(row, colours, strict=True)
                    if not _goes_on(cell)
                ]
            )

    def _row(self, cells: Sequence[tuple[Place, etree._Element]]) -> Iterator[Draft]:
        """All cells of a row begin on the same page; the next row begins where the longest cell ends."""
        begin = end = self._pages.number
        for place, cell in cells:
            self._pages.number = begin
            yield from self.read(cell, place)
            end = max(end, self._pages.number)
        self._pages.number = end


def _columns(row: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """Yield the cells of a row with their columns, merged ones counted by what they span."""
    properties = row.find(w("trPr"))
    column = max(whole(value_of(properties, "gridBefore")) or 0, 0)
    for cell in _inside(row, CELL):
        own = cell.find(w("tcPr"))
        if own is None or own.find(w("cellDel")) is None:
            yield column, cell
        column += min(max(whole(value_of(own, "gridSpan")) or 1, 1), 1000)


def _reached(rows: Sequence[Sequence[tuple[int, etree._Element]]]) -> dict[tuple[int, int], int]:
    """Give how many rows each cell reaches over, by row and column; the lower parts of merged cells have none."""
    reached: dict[tuple[int, int], int] = {}
    begun: dict[int, tuple[int, int]] = {}
    for index, row in enumerate(rows):
        for column, cell in row:
            if not _goes_on(cell):
                begun[column] = index, column
                reached[index, column] = 1
            elif column in begun:
                reached[begun[column]] += 1
    return reached


def _goes_on(cell: etree._Element) -> bool:
    """Say whether a cell is the lower part of one merged downwards, whose words stand in the upper part."""
    merged = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    return merged is not None and merged.get(w("val"), "continue") == "continue"


def _inside(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the rows of a table or cells of a row, also those in content controls; deleted and hidden rows not."""
    for child in element:
        if child.tag == tag:
            properties = child.find(w("trPr"))
            if properties is None or not (properties.find(w("del")) is not None or switch(properties, "hidden")):
                yield child
        elif child.tag in STRUCTURED and child.tag not in DELETED:
            yield from _inside(child, tag)


def _mark_is_gone(properties: etree._Element | None) -> bool:
    """Say whether the end of a paragraph is deleted or hidden, so that the next one continues it."""
    mark = None if properties is None else properties.find(RUN_PROPERTIES)
    if mark is None:
        return False
    hidden = mark.find(w("vanish"))
    gone = any(mark.find(tag) is not None for tag in DELETED)
    return gone or (hidden is not None and is_on(hidden.get(w("val"))))
