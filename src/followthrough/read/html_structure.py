"""The structure of a web page: its headings, paragraphs, list items and table cells, in order."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followthrough.read.printed import cleaned
from followthrough.records import Block, Role
from followthrough.records.documents import NOTE_MARK

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset({"script", "style", "noscript", "template", "nav", "iframe", "svg", "form", "button", "title"})
_BREAKING = _HEADINGS | {
    *("p", "div", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "section", "article", "main", "header"),
    *("footer", "aside", "figure", "figcaption", "table", "thead", "tbody", "tfoot", "tr", "caption", "hr", "body"),
}


@dataclass(slots=True)
class _Table:
    number: int
    row: int = -1
    column: int = -1


@dataclass(slots=True)
class _Writer:
    """Gathers words until a block ends."""

    document: str
    blocks: list[Block] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    role: Role = "paragraph"
    tables: list[_Table] = field(default_factory=list)
    counted: int = 0
    lists: list[int | None] = field(default_factory=list)

    def end_block(self) -> None:
        """Make a block of the words so far, if there are any."""
        text = " ".join("".join(self.words).split())
        self.words.clear()
        if text:
            table = self.tables[-1] if self.tables and self.role == "table_cell" else None
            self.blocks.append(
                Block(
                    document=self.document,
                    page=0,
                    order=len(self.blocks),
                    role=self.role,
                    text=text,
                    table=table.number if table else None,
                    row=table.row if table else None,
                    column=table.column if table else None,
                )
            )


def structure(root: "HtmlElement", document: str) -> list[Block]:
    """Give the blocks of a parsed page. Items of numbered lists begin with the number that a browser shows."""
    from lxml import etree

    writer = _Writer(document)
    unseen = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        hidden = tag in _UNSEEN or not tag
        if event == "start":
            unseen += hidden
            if not unseen:
                _begin(writer, tag, element)
            continue
        if not unseen:
            _finish(writer, tag)
        unseen -= hidden
        if not unseen and element.tail:
            writer.words.append(cleaned(element.tail))
    writer.end_block()
    return writer.blocks


def _begin(writer: _Writer, tag: str, element: "_Element") -> None:
    if tag in _CELLS or (tag in _BREAKING and writer.role != "table_cell") or tag == "table":
        writer.end_block()
    elif tag in _BREAKING or tag == "br":
        writer.words.append(" ")
    if tag in _HEADINGS and writer.role != "table_cell":
        writer.role = "heading"
    _begin_table_or_list(writer, tag, element)
    text = element.text or ""
    writer.words.append(f"{NOTE_MARK}{text.strip()}{NOTE_MARK}" if tag == "sup" and _is_mark(text) else cleaned(text))


def _begin_table_or_list(writer: _Writer, tag: str, element: "_Element") -> None:
    if tag == "table":
        writer.tables.append(_Table(writer.counted))
        writer.counted += 1
    elif tag == "tr" and writer.tables:
        writer.tables[-1].row += 1
        writer.tables[-1].column = -1
    elif tag in _CELLS and writer.tables:
        writer.tables[-1].column += 1
        writer.role = "table_cell"
    elif tag in ("ol", "ul"):
        start = element.get("start", "1")
        writer.lists.append(int(start) if tag == "ol" and start.isdecimal() and len(start) < 6 else None)
    elif tag == "li" and writer.lists and writer.lists[-1] is not None:
        writer.words.append(f"{writer.lists[-1]}. ")
        writer.lists[-1] += 1


def _finish(writer: _Writer, tag: str) -> None:
    if tag in _CELLS or (tag in _BREAKING and writer.role != "table_cell"):
        writer.end_block()
        writer.role = "paragraph"
    if tag == "table" and writer.tables:
        writer.tables.pop()
    elif tag in ("ol", "ul") and writer.lists:
        writer.lists.pop()


def _is_mark(text: str) -> bool:
    return 0 < len(text.strip()) <= 4 and all(sign.isdigit() or sign in "*∗†‡" for sign in text.strip())
