"""The structure of a web page: its headings, paragraphs, list items and table cells, in order."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followthrough.read.html_shading import shading_of
from followthrough.read.printed import cleaned
from followthrough.records import Block, Role
from followthrough.records.documents import NOTE_MARK

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS = frozenset({"td", "th"})
_STRONG = frozenset({"b", "strong"})
STRUCK = ("s", "del", "strike")
"""Tags of words that are struck through, which were deleted."""
UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "nav", "iframe", "svg", "form", "button", "title", *STRUCK}
)
BREAKING = _HEADINGS | {
    *("p", "div", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "section", "article", "main", "header"),
    *("footer", "aside", "figure", "figcaption", "table", "thead", "tbody", "tfoot", "tr", "caption", "hr", "body"),
}


_BROKEN = "\u2028"
"""Where a `<br>` stands among the words of a block: white space, as all others, unless an item begins behind it."""
_ITEM = re.compile(r"\s*(?:\d{1,3}\.(?:\d{1,3}\.?)?|\([a-z]{1,4}\))\s+(?=[A-Z“\"])")
_SECTION = re.compile(r"\s*[IVX]{1,5}\.\s[^.;:]{3,90}$")
_ENDS = frozenset(".;:)]")
_MOST_SPANNED = 1000
_NOTE_LINK = re.compile(r"#(?:_|sd)?(?:ftn|edn|fn|footnote|endnote|note)", re.IGNORECASE)
"""What the links of word processors and wikis to their notes, and back, begin with."""


@dataclass(slots=True)
class _Table:
    """A table and the cell that is being read; `taken` tells to which row a cell reaches down in each column."""

    number: int
    row: int = -1
    column: int = -1
    rows: int = 1
    following: int = 0
    shading: str | None = None
    taken: dict[int, int] = field(default_factory=dict)

    def begin_row(self) -> None:
        """Go to the first column of the next row."""
        self.row, self.following = self.row + 1, 0

    def begin_cell(self, rows: int, columns: int) -> None:
        """Go to the next column that no cell from above reaches into; a cell outside every row begins the first."""
        if self.row < 0:
            self.begin_row()
        self.column, self.rows = self.following, rows
        while self.taken.get(self.column, self.row - 1) >= self.row:
            self.column += 1
        self.following = self.column + columns
        if rows > 1:
            self.taken.update(dict.fromkeys(range(self.column, self.following), self.row + rows - 1))


@dataclass(slots=True)
class _Writer:
    """Gathers words until a block ends; `plain` says that some are not bold, `strong` how many tags make them so."""

    document: str
    blocks: list[Block] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    plain: bool = False
    strong: int = 0
    role: Role = "paragraph"
    tables: list[_Table] = field(default_factory=list)
    counted: int = 0
    lists: list[int | None] = field(default_factory=list)

    def add(self, words: str) -> None:
        """Take words up."""
        self.words.append(words)
        self.plain = self.plain or not (self.strong or not words or words.isspace())

    def end_block(self) -> None:
        """Make a block of the words so far, if there are any, and one of each item that a line break parts."""
        words, bold = "".join(self.words), not self.plain
        self.words.clear()
        self.plain = False
        for part in [words] if self.role == "table_cell" else _at_items(words):
            text = " ".join(part.split())
            if not text:
                continue
            table = self.tables[-1] if self.tables and self.role == "table_cell" else None
            self.blocks.append(
                Block(
                    document=self.document,
                    page=0,
                    order=len(self.blocks),
                    role=self.role,
                    text=text,
                    bold=bold and self.role == "paragraph",
                    table=table.number if table else None,
                    row=table.row if table else None,
                    column=table.column if table else None,
                    rows=table.rows if table else 1,
                    shading=table.shading if table else None,
                )
            )


def _at_items(words: str) -> list[str]:
    """Part words where a numbered item begins behind a line break: `as follows:<br>9.1 Plant oaks;<br>9.2 Dig.`."""
    first, *lines = words.split(_BROKEN)
    parts = [first]
    for line in lines:
        if _ITEM.match(line) and (parts[-1].rstrip()[-1:] in _ENDS or _SECTION.match(parts[-1])):
            parts.append(line)
        else:
            parts[-1] += f" {line}"
    return parts


def structure(root: "HtmlElement", document: str) -> list[Block]:
    """Give the blocks of a parsed page. Items of numbered lists begin with the number that a browser shows."""
    from lxml import etree

    writer = _Writer(document)
    unseen = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        mark = note_mark(element) if tag == "a" else _raised_mark(element) if tag == "sup" else ""
        hidden = tag in UNSEEN or not tag or bool(mark)
        if event == "start":
            if mark and not unseen:
                _mark(writer, mark)
            unseen += hidden
            if not unseen:
                _begin(writer, tag, element)
            continue
        if not unseen:
            _finish(writer, tag)
        unseen -= hidden
        if not unseen and element.tail:
            writer.add(cleaned(element.tail))
    writer.end_block()
    return writer.blocks


def _begin(writer: _Writer, tag: str, element: "_Element") -> None:
    if tag in _CELLS or (tag in BREAKING and writer.role != "table_cell") or tag == "table":
        writer.end_block()
    elif tag in BREAKING or tag == "br":
        writer.words.append(_BROKEN)
    if tag in _HEADINGS and writer.role != "table_cell":
        writer.role = "heading"
    if tag == "p" and writer.role == "paragraph" and _in_note(element):
        writer.role = "footnote"
    _begin_table_or_list(writer, tag, element)
    writer.strong += tag in _STRONG
    writer.add(cleaned(element.text or ""))


def _in_note(paragraph: "_Element") -> bool:
    """Say whether a paragraph stands in a division that holds a note, as word processors write them."""
    parent = paragraph.getparent()
    return parent is not None and bool(_NOTE_LINK.match(f"#{parent.get('id', '')}"))


def _mark(writer: _Writer, mark: str) -> None:
    """Set the mark of a note apart; a paragraph that begins with one is the note itself."""
    if writer.role == "paragraph" and not "".join(writer.words).strip():
        writer.role = "footnote"
    writer.words.append(f"{NOTE_MARK}{mark}{NOTE_MARK}")


def _begin_table_or_list(writer: _Writer, tag: str, element: "_Element") -> None:
    if tag == "table":
        writer.tables.append(_Table(writer.counted))
        writer.counted += 1
    elif tag == "tr" and writer.tables:
        writer.tables[-1].begin_row()
    elif tag in _CELLS and writer.tables:
        writer.tables[-1].begin_cell(_spanned(element, "rowspan"), _spanned(element, "colspan"))
        writer.tables[-1].shading = shading_of(element)
        writer.role = "table_cell"
    elif tag in ("ol", "ul"):
        start = element.get("start", "1")
        writer.lists.append(int(start) if tag == "ol" and start.isdecimal() and len(start) < 6 else None)
    elif tag == "li" and writer.lists and writer.lists[-1] is not None:
        value = element.get("value", "")
        number = int(value) if value.isdecimal() and len(value) < 6 else writer.lists[-1]
        writer.words.append(f"{number}. ")
        writer.lists[-1] = number + 1


def _spanned(cell: "_Element", attribute: str) -> int:
    """Give how many rows or columns a cell reaches over, as browsers count them."""
    stated = cell.get(attribute, "").strip()
    return min(max(int(stated), 1), _MOST_SPANNED) if stated.isdecimal() and len(stated) < 6 else 1


def _finish(writer: _Writer, tag: str) -> None:
    writer.strong -= tag in _STRONG
    if tag in _CELLS or (tag in BREAKING and writer.role != "table_cell"):
        writer.end_block()
        writer.role = "paragraph"
    if tag == "table" and writer.tables:
        writer.tables.pop()
    elif tag in ("ol", "ul") and writer.lists:
        writer.lists.pop()


def note_mark(link: "_Element") -> str:
    """Give the mark that a link to a note, or back from one, shows, as `1` or `*`; nothing for any other link."""
    if not _NOTE_LINK.match(link.get("href", "")):
        return ""
    shown = "".join(str(words) for words in link.itertext()).strip().strip("[]()")
    return shown if _is_mark(shown) else ""


def _raised_mark(element: "_Element") -> str:
    """Give what stands raised where that is the mark of a note, be it a link or not; else nothing."""
    shown = "".join(str(words) for words in element.itertext()).strip().strip("[]()")
    return shown if _is_mark(shown) else ""


def _is_mark(text: str) -> bool:
    return 0 < len(text.strip()) <= 4 and all(sign.isdigit() or sign in "*∗†‡" for sign in text.strip())
