"""Composed documents as DOCX, with Word's automatic numbers where asked, and real footnotes.

The same words give the same bytes: core properties and the times inside the archive are fixed.
"""

import datetime
import io
import re
import zipfile
from typing import Any
from xml.sax.saxutils import escape

from followthrough.sample.write.elements import Bullets, Composed, Cover, Heading, Note, Paragraph, Table, pieces

EPOCH = datetime.datetime(2014, 1, 1)
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_NUMBERED = (
    (re.compile(r"\d+\.\Z"), 0, "decimal", "%1."),
    (re.compile(r"\d+\.\d+\Z"), 1, "decimal", "%1.%2"),
    (re.compile(r"\d+\.\Z"), 2, "decimal", "%3."),
    (re.compile(r"\([a-z]{1,2}\)\Z"), 3, "lowerLetter", "(%4)"),
)


def docx_bytes(document: Composed, *, automatic_numbers: bool = False, landscape: bool = False) -> bytes:
    """Write a document; with `automatic_numbers` Word counts, which needs every list to begin at 1."""
    import docx

    word = docx.Document()
    writer = _Writer(word, automatic_numbers)
    _page(word, document, landscape)
    writer.cover(document.cover)
    for element in document.elements:
        writer.element(element)
    writer.footnotes()
    return _fixed(word)


class _Writer:
    def __init__(self, word: Any, automatic: bool) -> None:
        self.word = word
        self.notes: list[Note] = []
        self.numbering = _numbering(word) if automatic else None

    def cover(self, cover: Cover) -> None:
        from docx.shared import Pt

        for text, bold, size in (
            (f"United Nations\t{cover.symbol}", False, 14),
            ("General Assembly\tDistr.: General", True, 10),
            (cover.date, False, 10),
            ("Original: English", False, 10),
            (cover.body, True, 12),
            (cover.session, True, 10),
            (cover.agenda_item, False, 10),
            (cover.agenda_title, True, 10),
            (cover.title + "".join(f"[^{nth}]" for nth, _ in enumerate(cover.notes, 1)), True, 17),
            (cover.state, True, 14),
            (cover.subtitle, True, 14),
        ):
            if text:
                paragraph = self.word.add_paragraph()
                self.runs(paragraph, text, cover.notes, bold)
                for run in paragraph.runs:
                    run.font.size = Pt(size)

    def element(self, element: Any) -> None:
        match element:
            case Heading():
                label = f"{element.label}\t" if element.label else ""
                heading = self.word.add_heading(level=element.level)
                self.runs(heading, label + element.text, element.notes, bold=True)
            case Paragraph():
                self.paragraph(element)
            case Bullets():
                for item in element.items:
                    self.word.add_paragraph(item, style="List Bullet")
            case Table():
                self.table(element)
            case _:
                self.word.add_page_break()

    def paragraph(self, element: Paragraph) -> None:
        from docx.shared import Pt

        paragraph = self.word.add_paragraph()
        paragraph.paragraph_format.left_indent = Pt(57 + 28 * element.level)
        counted = self.numbering is not None and _count(paragraph, element, self.numbering)
        if element.number and not counted:
            paragraph.add_run(f"{element.number}\t")
        self.runs(paragraph, element.text, element.notes, element.bold)

    def table(self, element: Table) -> None:
        table = self.word.add_table(rows=0, cols=len(element.head), style="Table Grid")
        for row in (element.head, *element.rows):
            cells = table.add_row().cells
            if len(row) == 1:
                cells = [cells[0].merge(cells[-1])]
            for cell, text in zip(cells, row, strict=True):
                first, *others = text.split("\n")
                cell.paragraphs[0].add_run(first).bold = row is element.head or None
                for line in others:
                    cell.add_paragraph(line)

    def runs(self, paragraph: Any, text: str, notes: tuple[Note, ...], bold: bool) -> None:
        for piece in pieces(text, notes):
            if isinstance(piece, str):
                paragraph.add_run(piece).bold = bold or None
            else:
                self.notes.append(piece)
                paragraph.add_run()._r.append(_reference(len(self.notes), piece.mark))

    def footnotes(self) -> None:
        if not self.notes:
            return
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        words = "".join(
            f'<w:footnote w:id="{nth}"><w:p><w:r><w:t xml:space="preserve">{escape(_marked(note))}</w:t></w:r></w:p>'
            "</w:footnote>"
            for nth, note in enumerate(self.notes, 1)
        )
        blob = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes xmlns:w="{_MAIN}">{words}</w:footnotes>'
        part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES_TYPE, blob.encode("utf-8"), self.word.part.package)
        self.word.part.relate_to(part, _FOOTNOTES)


def _marked(note: Note) -> str:
    return f"{note.mark} {note.text}" if note.mark else note.text


def _reference(nth: int, mark: str | None) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), str(nth))
    if mark:
        reference.set(qn("w:customMarkFollows"), "1")
    return reference


def _numbering(word: Any) -> str:
    """Define a list of four levels in the document's numbering part and give its id."""
    from docx.oxml import parse_xml

    part = word.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for _, level, form, text in _NUMBERED
    )
    abstract = parse_xml(f'<w:abstractNum xmlns:w="{_MAIN}" w:abstractNumId="90">{levels}</w:abstractNum>')
    part.insert(0, abstract)
    part.append(parse_xml(f'<w:num xmlns:w="{_MAIN}" w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    return "90"


def _count(paragraph: Any, element: Paragraph, numbering: str) -> bool:
    """Let Word count a paragraph, where its number is of a form that Word is told; say whether it does."""
    for form, level, _, _ in _NUMBERED:
        if form.match(element.number) and (level > 0) == (element.level > 0):
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = level
            properties.get_or_add_numId().val = int(numbering)
            return True
    return False


def _page(word: Any, document: Composed, landscape: bool) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    section = word.sections[0]
    long, short = Mm(297), Mm(210)
    section.page_width, section.page_height = (long, short) if landscape else (short, long)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.header.paragraphs[0].text = "\t".join(filter(None, (document.cover.symbol, document.on_each_page)))


def _fixed(word: Any) -> bytes:
    properties = word.core_properties
    properties.author, properties.comments, properties.revision = "Followthrough", "", 1
    properties.created = properties.modified = EPOCH
    made, fixed = io.BytesIO(), io.BytesIO()
    word.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, date_time=EPOCH.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return fixed.getvalue()
