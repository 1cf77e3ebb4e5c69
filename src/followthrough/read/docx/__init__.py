"""Word files (DOCX) become one block a paragraph, with the numbers that Word prints in front of it.

Tracked insertions count as text, deletions do not. Footnotes follow the paragraph that cites them, endnotes stand at
the end, headers and footers are running heads. The words of cells merged downwards stand in the first row only.
"""

from collections.abc import Iterator

from lxml import etree

from followthrough.errors import UnreadableFileError
from followthrough.messages import files as say
from followthrough.read.docx.body import BodyReader, Draft, NoteParts, Place
from followthrough.read.docx.names import BODY, PARAGRAPH, REFERENCE, SECTION, w
from followthrough.read.docx.notes import Notes
from followthrough.read.docx.numbering import Numbering
from followthrough.read.docx.package import Package
from followthrough.read.docx.placed import placed_lines
from followthrough.read.docx.styles import Styles, whole
from followthrough.read.docx.text import Pages
from followthrough.records import Block

_PAGES = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Pages"
_INSTEAD = {
    w("altChunk"): say.TEXT_IN_ANOTHER_FORMAT,
    w("drawing"): say.PICTURES_ALONE,
    w("pict"): say.PICTURES_ALONE,
}
"""What a file without text may hold, and what to do then."""


def pages_and_blocks(content: bytes, document: str) -> tuple[int, list[Block]]:
    """Give the number of pages (0 where not known) and the paragraphs of a Word file, as blocks in reading order.

    `document` is the id that the blocks carry. Pages are those that the word processor noted when it last saved the
    file; a block's page is 0 where it noted none. Raises `UnreadableFileError` where the file is no Word file, is
    damaged, or unpacks to more than a document can hold.
    """
    package = Package(content)
    main = package.root(package.main)
    body = None if main is None else main.find(BODY)
    if main is None or body is None:
        raise _without_text(main)
    if placed := placed_lines(body, document):
        return placed
    stated = _stated_pages(package)
    pages = Pages(rendered=next(main.iter(w("lastRenderedPageBreak")), None) is not None)
    reader = _reader(package, main, pages)
    text = [*reader.read(body, Place()), *reader.endnotes()]
    if not text:
        raise _without_text(main)
    known = pages.rendered or stated == pages.number
    heads, feet = _running_heads(package, main, "header"), _running_heads(package, main, "footer")
    last = max([pages.number, *(draft.page for draft in text)]) if known else 0
    for foot in feet:
        foot.page = last
    drafts = [*heads, *text, *feet]
    if not known:
        for draft in drafts:
            draft.page = 0
    return max(stated, last), [draft.block(document, order) for order, draft in enumerate(drafts)]


def _without_text(main: etree._Element | None) -> UnreadableFileError:
    """Say that a file has no text, and what to do about what it has instead."""
    present = set() if main is None else {element.tag for element in main.iter(*_INSTEAD)}
    remedy = next((_INSTEAD[tag] for tag in _INSTEAD if tag in present), say.GET_AGAIN)
    return UnreadableFileError(say.NO_TEXT(), remedy=remedy())


def _stated_pages(package: Package) -> int:
    parts = package.related("", "extended-properties")
    root = package.root(parts[0]) if parts else None
    stated = None if root is None else root.findtext(_PAGES)
    return max(whole(stated) or 0, 0)


def _reader(package: Package, main: etree._Element, pages: Pages) -> BodyReader:
    styles = Styles(_part(package, "styles"))
    notes = Notes(_part(package, "settings"), main)
    return BodyReader(styles, Numbering(_part(package, "numbering"), styles), notes, _note_parts(package), pages)


def _part(package: Package, kind: str) -> etree._Element | None:
    found = package.related(package.main, kind)
    return package.root(found[0]) if found else None


def _note_parts(package: Package) -> NoteParts:
    words = {}
    for kind in ("footnote", "endnote"):
        root = _part(package, f"{kind}s")
        for note in () if root is None else root.findall(w(kind)):
            words[(kind, note.get(w("id"), ""))] = note
    return NoteParts(words)


def _running_heads(package: Package, main: etree._Element, kind: str) -> list[Draft]:
    """Give the headers or footers that the sections of a file name, each text once, as on its first page."""
    found: dict[str, Draft] = {}
    for part in dict.fromkeys(_named_by_sections(package, main, kind)):
        root = package.root(part)
        if root is not None and root.find(f".//{PARAGRAPH}") is not None:
            reader = _reader(package, root, Pages(rendered=False))
            for draft in reader.read(root, Place("running_head")):
                found.setdefault(draft.text, draft)
    return list(found.values())


def _named_by_sections(package: Package, main: etree._Element, kind: str) -> Iterator[str]:
    for section in main.iter(SECTION):
        for reference in section.findall(w(f"{kind}Reference")):
            if part := package.target(package.main, reference.get(REFERENCE, "")):
                yield part
