"""PDF files become one block a line, with its place on the page, type size and weight, and its role.

PDFium must never be used from several threads; the child process that calls this uses it from one.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache

from followthrough.errors import UnreadableFileError
from followthrough.messages import files as say
from followthrough.read import pdfium_functions as raw
from followthrough.read.line import Page, in_order
from followthrough.read.pdf_lines import LineReader
from followthrough.read.pdfium import Characters, NamedCharacters
from followthrough.read.roles import give_roles
from followthrough.records import Block

PAGES_LIMIT = 5000
_END = 1024  # bytes, in which readers look for the end mark (ISO 32000-1, Annex H, note 18)

_FAULTS = {
    raw.FPDF_ERR_PASSWORD: (say.ENCRYPTED, say.SAVE_WITHOUT_PASSWORD),
    raw.FPDF_ERR_SECURITY: (say.PROTECTED, say.SAVE_WITHOUT_PROTECTION),
}
_DAMAGED = (say.PDF_DAMAGED, say.GET_AGAIN_OR_PRINT)


def read_pages(content: bytes, document: str) -> list[Page]:
    """Give the pages of a PDF, with the role of each line.

    An `UnreadableFileError` says if it is damaged, encrypted or out of all proportion. Those of a PDF without text (a
    scan) have no lines.
    """
    pages = _pages(content, document)
    give_roles(pages)
    return pages


def pages_and_blocks(content: bytes, document: str) -> tuple[int, list[Block]]:
    """Give the number of pages and the lines of a PDF, as blocks in the order of the file (see `read_pages`)."""
    pages = read_pages(content, document)
    return len(pages), in_order(pages)


def is_cut_off(content: bytes) -> bool:
    """Say whether the end of a PDF is missing: it has no end mark, and PDFium had to make its table of parts anew."""
    if b"%%EOF" in content[-_END:]:
        return False
    with _opened(content) as pdf:
        return not raw.FPDF_DocumentHasValidCrossReferenceTable(pdf)


def unread_pages(content: bytes, pages: Iterable[int]) -> list[int]:
    """Give those of `pages` (from 1) that are not simply empty: they hold a picture, or cannot be opened."""
    with _opened(content) as pdf:
        return [number for number in pages if _is_unread(pdf, number)]


def _is_unread(pdf: raw.FPDF_DOCUMENT, number: int) -> bool:
    page = raw.FPDF_LoadPage(pdf, number - 1)
    if not page:
        return True
    try:
        objects = (raw.FPDFPage_GetObject(page, at) for at in range(min(raw.FPDFPage_CountObjects(page), 1000)))
        return any(raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_IMAGE for item in objects)
    finally:
        raw.FPDF_ClosePage(page)


def _pages(content: bytes, document: str) -> list[Page]:
    with _opened(content) as pdf:
        count = raw.FPDF_GetPageCount(pdf)
        if not 0 < count <= PAGES_LIMIT:
            what = say.TOO_MANY_PAGES(count=count) if count else say.NO_PAGES()
            raise UnreadableFileError(what, remedy=say.GET_AGAIN_OR_SPLIT())
        for characters in (Characters(), NamedCharacters()):
            reader = LineReader(document, characters)
            pages = [_page(pdf, index, reader) for index in range(count)]
            if any(line.bold for page in pages for line in page.lines):
                break
        return pages


@contextmanager
def _opened(content: bytes) -> Iterator[raw.FPDF_DOCUMENT]:
    _initialise()
    pdf = raw.FPDF_LoadMemDocument64(content, len(content), None)
    if not pdf:
        what, remedy = _FAULTS.get(raw.FPDF_GetLastError(), _DAMAGED)
        raise UnreadableFileError(what(), remedy=remedy())
    try:
        yield pdf
    finally:
        raw.FPDF_CloseDocument(pdf)


def _page(pdf: raw.FPDF_DOCUMENT, index: int, reader: LineReader) -> Page:
    page = raw.FPDF_LoadPage(pdf, index)
    if not page:
        return Page(index + 1, 0.0, [])
    try:
        text = raw.FPDFText_LoadPage(page)
        if not text:
            return Page(index + 1, 0.0, [])
        try:
            width, height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
            lines = reader.lines(page, text, index + 1, width, _top(page))
            return Page(index + 1, height, lines, reader.untold())
        finally:
            raw.FPDFText_ClosePage(text)
    finally:
        raw.FPDF_ClosePage(page)


def _top(page: raw.FPDF_PAGE) -> float:
    """Give the height of the page's upper edge above PDFium's zero, which is rarely not the page's height."""
    box = raw.Rectangle()
    return float(box.top if raw.FPDF_GetPageBoundingBox(page, box) else raw.FPDF_GetPageHeightF(page))


@cache
def _initialise() -> None:
    """Start PDFium, once a process, as pypdfium2 does when it is imported, which takes longer than to read a page.

    Without the fonts of this machine: they would be looked through for each font that a file names and does not hold,
    and what a page says would hang on what is installed. PDFium has metrics of its own for the common ones.
    """
    raw.FPDF_InitLibrary()
    raw.FPDF_SetSystemFontInfo(None)
