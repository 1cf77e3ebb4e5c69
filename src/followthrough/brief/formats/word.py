"""A brief as DOCX, with Word's own headings, lists and tables, so that it can be edited and read aloud.

The same brief gives the same bytes: core properties and the times inside the archive are fixed.
"""

import datetime
import io
import zipfile
from typing import TYPE_CHECKING, Any

from followthrough.brief.formats.lines import attribution, citations, cited, dateline, spoken, unit
from followthrough.brief.formats.word_languages import apart, in_language, right_to_left, speaking
from followthrough.brief.formats.word_links import bookmark, link
from followthrough.brief.parts import Brief, Part, Points, Quote, Sentence, Source, Table
from followthrough.wording import ENGLISH, Wording, pieces, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

EPOCH = datetime.datetime(2000, 1, 1)
ACCENT, QUIET, INK = "1D4F8C", "565D66", "1A1D21"
SMALL = 7.5
TEXT = {"fr": 9.0}
"""Points of text by language: French needs a tenth more words. Others have 9.5."""
WIDTH = 178.0  # millimetres of text; with these margins and sizes a State's brief is two pages, as its PDF is
FONT = "Times New Roman"
"""Every system has it, or a typeface of the same widths."""


def to_docx(brief: Brief, say: Wording = ENGLISH) -> bytes:
    """Write the brief."""
    import docx

    word = docx.Document()
    writer = _Writer(word, brief, say)
    writer.page()
    writer.head()
    for section in brief.sections:
        word.add_heading(plain(section.heading), level=1)
        for part in section.parts:
            writer.part(part)
    writer.references()
    if say.language != "en":
        speaking(word, say.language)
    if say.direction == "rtl":
        right_to_left(word)
    return _fixed(word, brief, say)


class _Writer:
    """Writes the parts of one brief into a Word document."""

    def __init__(self, word: Any, brief: Brief, say: Wording) -> None:
        self.word = word
        self.brief = brief
        self.say = say

    def page(self) -> None:
        section = _page(self.word, self.say.language)
        foot = f"{self.brief.title} · {dateline(self.brief, self.say)}"
        self.run(section.footer.paragraphs[0], foot, color=QUIET, size=SMALL)

    def run(
        self,
        paragraph: Any,
        text: str,
        *,
        color: str | None = None,
        size: float | None = None,
        bold: bool = False,
    ) -> None:
        """Write words at the end of a paragraph; those in another language than the brief's are marked with it."""
        for words, language in pieces(text):
            said = words if language is None else apart(words, language, self.say.language)
            run = paragraph.add_run("".join(c for c in said if c.isprintable() or c in "\t\n\u200e\u200f"))
            _styled(run, color, size, bold)
            if language is not None:
                in_language(run, language)

    def head(self) -> None:
        from docx.shared import Pt

        self.run(self.word.add_paragraph(), self.brief.subtitle, color=QUIET, size=9)
        self.word.add_heading(plain(self.brief.title), level=0)
        self.run(self.word.add_paragraph(), dateline(self.brief, self.say), color=QUIET, size=9)
        for sentence in self.brief.lead:
            self.sentence(self.word.add_paragraph(style="List Bullet"), sentence)
        self.word.paragraphs[-1].paragraph_format.space_after = Pt(6)

    def part(self, part: Part) -> None:
        match part:
            case Sentence():
                self.sentence(self.word.add_paragraph(), part)
            case Quote():
                self.quote(part)
            case Points():
                intro = self.word.add_paragraph()
                intro.paragraph_format.keep_with_next = True
                self.sentence(intro, part.intro)
                for item in part.items:
                    self.sentence(self.word.add_paragraph(style="List Bullet"), item)
            case Table():
                self.table(part)

    def sentence(self, paragraph: Any, sentence: Sentence) -> None:
        self.run(paragraph, sentence.text)
        self.sources(paragraph, sentence.sources)

    def sources(self, paragraph: Any, sources: "Iterable[Source]") -> None:
        first, then = " [", self.say.gettext("; ")
        mark = first
        for one in citations(sources, self.brief.references, self.say):
            self.run(paragraph, mark, color=QUIET, size=SMALL)
            link(paragraph, one.words, one.address, f"document_{one.nth}", size=SMALL)
            mark = then
        if mark != first:
            self.run(paragraph, "]", color=QUIET, size=SMALL)

    def quote(self, quote: Quote) -> None:
        from docx.shared import Mm

        paragraph = self.word.add_paragraph()
        paragraph.paragraph_format.left_indent = Mm(6)
        self.run(paragraph, spoken(quote, self.say))
        paragraph.add_run().add_break()
        self.run(paragraph, f"— {attribution(quote, self.say)}", color=QUIET, size=8.5)
        self.sources(paragraph, quote.sources)

    def table(self, table: Table) -> None:
        from docx.shared import Pt

        caption = self.word.add_paragraph()
        caption.paragraph_format.keep_with_next = True
        caption.paragraph_format.space_after = Pt(2)
        self.run(caption, table.caption, bold=True)
        self.run(caption, f"  {unit(table, self.say)}", color=QUIET, size=SMALL)
        self.sources(caption, table.sources)
        self.grid(table)
        after = self.word.add_paragraph()
        after.paragraph_format.space_after = Pt(0)
        after.paragraph_format.line_spacing = Pt(4)

    def grid(self, table: Table) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Mm, Pt

        wide = any(len(cell) > 24 for row in table.rows for cell in row[1:])
        grid = self.word.add_table(rows=0, cols=len(table.head))
        grid.autofit = False
        for column, width in zip(grid.columns, _widths(table, wide), strict=True):
            column.width = Mm(width)
        for nth, row in enumerate((table.head, *table.rows)):
            cells = grid.add_row().cells
            for at, (cell, text, width) in enumerate(zip(cells, row, _widths(table, wide), strict=True)):
                cell.width = Mm(width)
                paragraph = cell.paragraphs[0]
                paragraph.paragraph_format.space_after = Pt(0.5)
                if at and not wide:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                self.run(paragraph, text, size=8.5, bold=nth == 0)
                _ruled(cell, ACCENT if nth == 0 else "C9CED4", 8 if nth == 0 else 4)
        _repeat_head(grid)

    def references(self) -> None:
        self.word.add_heading(self.say.gettext("Documents cited"), level=1)
        for nth, reference in enumerate(self.brief.references, 1):
            paragraph = self.word.add_paragraph()
            _hanging(paragraph)
            bookmark(paragraph, f"document_{nth}", nth)
            named = f"{cited(reference, self.say)}{'. ' if reference.address else ''}"
            self.run(paragraph, f"{nth}.\t{named}", color=QUIET, size=SMALL)
            if reference.address:
                link(paragraph, reference.address, reference.address, None, color=ACCENT, size=SMALL)
        for note in self.brief.notes:
            self.run(self.word.add_paragraph(), note, color=QUIET, size=SMALL)


def _styled(run: Any, color: str | None, size: float | None, bold: bool) -> None:
    from docx.shared import Pt, RGBColor

    run.bold = bold or None
    if color:
        run.font.color.rgb = RGBColor.from_string(color)
    if size:
        run.font.size = Pt(size)


def _page(word: Any, language: str) -> Any:
    from docx.shared import Mm, Pt, RGBColor

    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm((210 - WIDTH) / 2)
    section.top_margin, section.bottom_margin = Mm(13), Mm(12)
    section.header_distance = section.footer_distance = Mm(5)
    text = TEXT.get(language, 9.5)
    for name, size, before, after in (
        ("Normal", text, 0, 2), ("List Bullet", text, 0, 1), ("Heading 1", 11.5, 5, 2), ("Title", 19, 0, 1)
    ):  # fmt: skip
        style = word.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.line_spacing = 1.0
        _typeface(style)
    word.styles["Heading 1"].font.color.rgb = RGBColor.from_string(ACCENT)
    word.styles["Title"].font.color.rgb = RGBColor.from_string(INK)
    word.styles["Title"].font.bold = True
    return section


def _typeface(style: Any) -> None:
    from docx.oxml.ns import qn

    style.font.name = FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:hAnsi"), FONT)


def _hanging(paragraph: Any) -> None:
    from docx.shared import Mm, Pt

    paragraph.paragraph_format.left_indent = Mm(7)
    paragraph.paragraph_format.first_line_indent = Mm(-7)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(7))
    paragraph.paragraph_format.space_after = Pt(1)


def _widths(table: Table, wide: bool) -> list[float]:
    """Give the widths of columns in millimetres: as much for the first as its words need, at most 70."""
    count = len(table.head)
    if wide:
        return [76, 26, 72] if count == 3 else [WIDTH / count] * count
    first = min(70, 8 + 2 * max(len(row[0]) for row in (table.head, *table.rows)))
    narrow = min(30.0, (WIDTH - first) / max(count - 1, 1))
    return [WIDTH - narrow * (count - 1), *[narrow] * (count - 1)]


def _ruled(cell: Any, color: str, eighths: int) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:tcBorders")
    bottom = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", str(eighths)), ("color", color)):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    cell._tc.get_or_add_tcPr().append(borders)


def _repeat_head(grid: Any) -> None:
    from docx.oxml import OxmlElement

    grid.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _fixed(word: Any, brief: Brief, say: Wording) -> bytes:
    """Save with fixed dates, then write the archive anew with fixed times."""
    properties = word.core_properties
    properties.created = properties.modified = EPOCH
    properties.author = properties.last_modified_by = "Followthrough"
    properties.title = plain(f"{brief.title}: {brief.subtitle}", say.language)
    properties.comments = plain(dateline(brief, say), say.language)
    saved, out = io.BytesIO(), io.BytesIO()
    word.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            new.writestr(zipfile.ZipInfo(name, EPOCH.timetuple()[:6]), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
