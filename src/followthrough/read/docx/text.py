"""The text of one paragraph: runs, fields, links, tracked changes, signs, notes and text boxes in it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from followthrough.read.docx.names import (
    ALTERNATIVES,
    CHOICES,
    DELETED,
    MATHS_TEXT,
    PARAGRAPH_PROPERTIES,
    RUN,
    RUN_PROPERTIES,
    RUN_STYLE,
    TEXT,
    TEXT_BOX,
    VAL,
    w,
)
from followthrough.read.docx.notes import Notes
from followthrough.read.docx.styles import PLAIN, Look, Styles, is_on, look_of
from followthrough.read.docx.symbols import symbol

LINE_BREAK: Final = "\n"
_REMOVED = {ord(sign): None for sign in "\u00ad\u200b\u200c\u2060\ufeff"} | {ord("\n"): " ", ord("\r"): " "}
"""Signs that are not printed: soft hyphens and their like; a line's end in the XML is only a space."""
_SKIPPED = (
    DELETED
    | {PARAGRAPH_PROPERTIES, RUN_PROPERTIES}
    | {
        w(name)
        for name in ("instrText", "delText", "delInstrText", "sdtPr", "sdtEndPr", "rt", "smartTagPr", "customXmlPr")
    }
)
_OPEN, _RESULT = "instruction", "result"


@dataclass(slots=True)
class Written:
    """What a paragraph holds: pieces of text and line breaks, weight, notes cited, text boxes, page."""

    pieces: list[str] = field(default_factory=list)
    letters: int = 0
    bold: int = 0
    sizes: dict[float, int] = field(default_factory=dict)
    shaded: dict[str, int] = field(default_factory=dict)
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    page: int | None = None

    def text(self) -> str:
        """Give the whole text with its line breaks."""
        return "".join(self.pieces)

    def mostly_bold(self) -> bool:
        """Say whether more than half of the letters are bold."""
        return self.bold * 2 > self.letters

    def size(self) -> float | None:
        """Give the type size of most letters, in points."""
        return max(self.sizes, key=lambda size: (self.sizes[size], size)) if self.sizes else None

    def shading(self) -> str | None:
        """Give the colour behind more than half of the letters."""
        return next((colour for colour, letters in self.shaded.items() if letters * 2 > self.letters), None)


@dataclass(slots=True)
class Pages:
    """The page reached, counted by the breaks that the word processor has noted, or by those that the author set."""

    rendered: bool
    number: int = 1


class TextReader:
    """Reads the text of paragraphs in their order; fields may begin in one paragraph and end in another."""

    def __init__(self, styles: Styles, notes: Notes, pages: Pages) -> None:
        self._styles, self._notes, self._pages = styles, notes, pages
        self._fields: list[str] = []
        self._own_mark = False

    def read(self, paragraph: etree._Element, style: str | None, into: Written) -> None:
        """Add the text of a paragraph in a style to what is `into` already."""
        self._walk(paragraph, self._styles.look(style), style, into)
        while self._fields and self._fields[-1] == _OPEN:
            self._fields.pop()

    def _walk(self, element: etree._Element, look: Look, style: str | None, into: Written) -> None:
        for child in element:
            tag = child.tag
            if tag in _SKIPPED:
                continue
            if tag == RUN:
                self._run(child, style, into)
            elif tag in (TEXT, MATHS_TEXT):
                self._add(_words(child), look, into)
            elif tag == ALTERNATIVES:
                self._walk_first(child, look, style, into)
            elif tag == TEXT_BOX:
                into.boxes.append(child)
            elif tag in _SIGNS:
                _SIGNS[tag](self, child, look, into)
            else:
                self._walk(child, look, style, into)

    def _walk_first(self, alternatives: etree._Element, look: Look, style: str | None, into: Written) -> None:
        chosen = alternatives.find(f"{{{CHOICES}}}Choice")
        if chosen is None:
            chosen = alternatives.find(f"{{{CHOICES}}}Fallback")
        if chosen is not None:
            self._walk(chosen, look, style, into)

    def _run(self, run: etree._Element, paragraph_style: str | None, into: Written) -> None:
        look = self._look(run.find(RUN_PROPERTIES), paragraph_style)
        if look is not None:
            self._walk(run, look, paragraph_style, into)
        self._own_mark = False

    def _look(self, properties: etree._Element | None, paragraph_style: str | None) -> Look | None:
        """Give the weight and size of a run, its own before its style's; null where hidden or struck through."""
        around = self._styles.look(paragraph_style)
        if properties is None:
            return None if around.hidden or around.struck else around
        own = look_of(properties)
        named = properties.find(RUN_STYLE)
        of_style = PLAIN if named is None else self._styles.look(named.get(VAL))
        if next((hidden for hidden in (own.hidden, of_style.hidden, around.hidden) if hidden is not None), False):
            return None
        if next((struck for struck in (own.struck, of_style.struck, around.struck) if struck is not None), False):
            return None
        bold = next((bold for bold in (own.bold, of_style.bold, around.bold) if bold is not None), False)
        shading = own.shading or of_style.shading or around.shading
        return Look(bold, None, own.size or of_style.size or around.size, None, shading)

    def _add(self, text: str, look: Look, into: Written) -> None:
        if not text or _OPEN in self._fields:
            return
        if self._own_mark:
            text, self._own_mark = self._notes.own_mark(text), False
        else:
            text = text.translate(_REMOVED)
        letters = len(text) - text.count(" ")
        if letters and into.page is None:
            into.page = self._pages.number
        into.pieces.append(text)
        into.letters += letters
        into.bold += letters if look.bold else 0
        if look.shading:
            into.shaded[look.shading] = into.shaded.get(look.shading, 0) + letters
        size = look.size or self._styles.usual_size
        if size is not None:
            into.sizes[size] = into.sizes.get(size, 0) + letters

    def _break(self, element: etree._Element, look: Look, into: Written) -> None:
        kind = element.get(w("type"))
        if kind == "page":
            self._pages.number += not self._pages.rendered
        elif _OPEN not in self._fields:
            into.pieces.append(LINE_BREAK)

    def _rendered_break(self, element: etree._Element, look: Look, into: Written) -> None:
        self._pages.number += self._pages.rendered

    def _field(self, element: etree._Element, look: Look, into: Written) -> None:
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            self._fields.append(_OPEN)
        elif kind == "separate" and self._fields:
            self._fields[-1] = _RESULT
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _symbol(self, element: etree._Element, look: Look, into: Written) -> None:
        self._add(symbol(element.get(w("font")) or "", element.get(w("char")) or ""), look, into)

    def _note(self, element: etree._Element, look: Look, into: Written) -> None:
        if _OPEN in self._fields:
            return
        kind = "footnote" if element.tag == w("footnoteReference") else "endnote"
        identity = element.get(w("id")) or ""
        custom = element.get(w("customMarkFollows"))
        if custom is not None and is_on(custom):
            self._own_mark = True
            into.notes.append((kind, identity, ""))
            self._notes.expect(into.notes)
            return
        mark = self._notes.mark(kind, self._pages.number)
        into.notes.append((kind, identity, mark))
        into.pieces.append(self._notes.marked(mark))

    def _space(self, element: etree._Element, look: Look, into: Written) -> None:
        self._add(" ", look, into)

    def _hyphen(self, element: etree._Element, look: Look, into: Written) -> None:
        self._add("-", look, into)

    def _nothing(self, element: etree._Element, look: Look, into: Written) -> None:
        """Pass over what is not printed as text."""


def _words(element: etree._Element) -> str:
    """Give the text of an element, also where a comment of the XML parts it."""
    return (element.text or "") + "".join(child.tail or "" for child in element)


_SIGNS: dict[str, Callable[[TextReader, etree._Element, Look, Written], None]] = {
    w("br"): TextReader._break,
    w("cr"): TextReader._break,
    w("lastRenderedPageBreak"): TextReader._rendered_break,
    w("fldChar"): TextReader._field,
    w("sym"): TextReader._symbol,
    w("footnoteReference"): TextReader._note,
    w("endnoteReference"): TextReader._note,
    w("tab"): TextReader._space,
    w("ptab"): TextReader._space,
    w("noBreakHyphen"): TextReader._hyphen,
    w("softHyphen"): TextReader._nothing,
}
