"""PDF files become one block a line, with its place on the page, type size and weight.

pypdfium2 must never be used from several threads; the child process that calls this has only one.
"""

import ctypes
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from followthrough.records import Block

BOLD_FROM = 600  # font weights run from 100 to 900; 700 is bold


def pages_and_blocks(content: bytes, document: str) -> tuple[int, list[Block]]:
    """Give the number of pages and the lines of a PDF, as blocks in reading order."""
    pdf = pypdfium2.PdfDocument(content)
    try:
        blocks: list[Block] = []
        for index in range(len(pdf)):
            blocks.extend(_lines(pdf[index], index + 1, document, len(blocks)))
        return len(pdf), blocks
    finally:
        pdf.close()


def _lines(page: pypdfium2.PdfPage, number: int, document: str, order: int) -> Iterator[Block]:
    text = page.get_textpage()
    height = page.get_height()
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
    at = 0
    for line in text.get_text_range().split("\r\n"):
        if line.strip():
            raw.FPDFText_GetCharOrigin(text, at, x, y)
            raw.FPDFText_GetMatrix(text, at, matrix)
            yield Block(
                document=document,
                page=number,
                order=order,
                text=line.rstrip(),
                left=round(x.value, 1),
                top=round(height - y.value, 1),
                size=round(raw.FPDFText_GetFontSize(text, at) * matrix.d, 1),
                bold=raw.FPDFText_GetFontWeight(text, at) >= BOLD_FROM,
            )
            order += 1
        at += len(line) + 2
    text.close()
    page.close()
