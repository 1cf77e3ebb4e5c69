"""What a file is, by its content; its name may say anything."""

import re

from followthrough.errors import UnreadableFileError
from followthrough.messages import files as say
from followthrough.patterns import when_needed
from followthrough.read.comma_separated import SEPARATOR_TOLD, SEPARATORS
from followthrough.read.encoding import decoded, is_utf16_without_mark
from followthrough.read.reading import FileKind

_HEAD = 2048
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = {
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
}
_BITMAP = re.compile(rb"BM.{4}\x00\x00\x00\x00", re.DOTALL)
"""The head of a BMP; a text may begin with these two letters."""
_HTML = when_needed(
    r"<(?:!doctype\s+html|html|head|body|title|meta|article|section|main|h[1-6]|p|div|table|ul|ol|center)[\s>/]",
    re.IGNORECASE,
)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def sniff(content: bytes) -> FileKind:
    """Say what kind of file `content` is; an `UnreadableFileError` says so where it is none that can be read."""
    if not content.strip(b"\x00 \t\r\n\f\v"):
        raise UnreadableFileError(say.EMPTY(), remedy=say.GET_AGAIN())
    head = content[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK"):
        return _office(content)
    if head.startswith(_OLE):
        return _old_office(content)
    _refuse_others(head)
    if _ends_as_pdf(content):
        raise UnreadableFileError(say.PDF_DAMAGED(), remedy=say.GET_AGAIN_OR_PRINT())
    return _text(content)


def _office(content: bytes) -> FileKind:
    from followthrough.read.archive import names_in

    names = names_in(content)
    if any(name.startswith("word/document") for name in names):
        return "docx"
    if any(name.startswith("xl/workbook.") for name in names):
        return "xlsx"
    if any(name.startswith("ppt/presentation") for name in names):
        raise UnreadableFileError(say.PRESENTATION(), remedy=say.SAVE_AS_PDF())
    if {"mimetype", "content.xml"} <= set(names):
        raise UnreadableFileError(say.OPEN_DOCUMENT(), remedy=say.SAVE_AS_DOCX())
    raise UnreadableFileError(say.ARCHIVE(), remedy=say.UNPACK())


def _old_office(content: bytes) -> FileKind:
    if _utf16("EncryptedPackage") in content or _utf16("EncryptionInfo") in content:
        raise UnreadableFileError(say.ENCRYPTED(), remedy=say.SAVE_WITHOUT_PASSWORD())
    if _utf16("WordDocument") in content:
        return "doc"
    if _utf16("Workbook") in content:
        return "xlsx"
    raise UnreadableFileError(say.NO_OFFICE_FILE(), remedy=say.KINDS())


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-le")


def _refuse_others(head: bytes) -> None:
    name = next((name for start, name in _PICTURES.items() if head.startswith(start)), None)
    if name or _BITMAP.match(head):
        raise UnreadableFileError(say.PICTURE(name=name or "BMP"), remedy=say.MAKE_PDF_OF_PICTURE())
    if head.startswith(b"{\\rtf"):
        raise UnreadableFileError(say.RICH_TEXT(), remedy=say.SAVE_AS_DOCX())
    if b"\nmime-version: 1" in b"\n" + head.lower():
        raise UnreadableFileError(say.MAIL(), remedy=say.SAVE_AS_PDF())
    if head.startswith(_UTF16_MARKS) or is_utf16_without_mark(head):
        return
    if b"\x00" in head or _share_of_controls(head) > 0.05:
        raise UnreadableFileError(say.UNKNOWN_KIND(), remedy=say.KINDS())


def _ends_as_pdf(content: bytes) -> bool:
    """Say whether a file ends as a PDF does: one whose beginning is missing looks like a text in between."""
    tail = content[-_HEAD:]
    return b"startxref" in tail and b"%%EOF" in tail


def _share_of_controls(head: bytes) -> float:
    """Give the share of bytes that no text has, in whatever encoding."""
    return sum(byte < 32 and byte not in b"\t\n\r\f\v\x1a\x1b" for byte in head) / len(head)


def _text(content: bytes) -> FileKind:
    head = decoded(content[: 16 * _HEAD], "")[0].lstrip()
    if head.startswith("<") and _HTML.search(head):
        return "html"
    first = head.split("\n", 1)[0].rstrip()
    if first.startswith("{") and (first.endswith("}") or len(first) == len(head)):
        return "jsonl"
    return "csv" if _is_csv(head) else "text"


def _is_csv(head: str) -> bool:
    """Say whether the first line is a row of three or more short names, and the second a row too.

    Prose has commas too, but with spaces after them.
    """
    lines = [line for line in head.split("\n", 12)[:12] if line.strip()]
    lines = lines[1:] if lines and SEPARATOR_TOLD.fullmatch(lines[0]) else lines
    if len(lines) < 2:
        return False
    for separator in SEPARATORS:
        columns = lines[0].count(separator)
        if columns >= 2 and separator + " " not in lines[0] and len(lines[0]) < 60 * (columns + 1):
            return lines[1].count(separator) >= 2
    return False
