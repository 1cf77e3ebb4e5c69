"""What a site has sent, by its bytes: its own word on that is not to be trusted."""

import html
import re
import zipfile
from pathlib import Path
from typing import Literal

Kind = Literal["pdf", "zip", "ole", "html", "empty", "other"]
"""`zip` is what Word and Excel documents are today, `ole` what they were."""

HEAD = 1024
"""Bytes after which the kind is known."""

NAMES: dict[Kind, str] = {
    "pdf": "a PDF",
    "zip": "a Word or Excel file or an archive",
    "ole": "an old Word or Excel file",
    "html": "a web page",
    "empty": "nothing",
    "other": "a file of another kind",
}
_PAGE = re.compile(
    rb"^\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|script)\b", re.IGNORECASE | re.DOTALL
)
_TITLE = re.compile(r"<title[^>]*>(.{0,300}?)</title>", re.IGNORECASE | re.DOTALL)
_TAIL = 1 << 16
_ENDINGS: dict[Kind, tuple[str, ...]] = {
    "pdf": (".pdf",),
    "zip": (".docx", ".xlsx", ".zip"),
    "ole": (".doc", ".xls"),
}
_ENDS: dict[Kind, bytes] = {"pdf": b"%%EOF", "zip": b"PK\x05\x06"}
_PARTS = {"word/": ".docx", "xl/": ".xlsx"}


def kind_of(head: bytes) -> Kind:
    """Say what begins with these bytes."""
    if not head.strip():
        return "empty"
    if b"%PDF-" in head[:HEAD]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "zip"
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "ole"
    return "html" if _PAGE.match(head.removeprefix(b"\xef\xbb\xbf")) else "other"


def title_of(page: bytes) -> str:
    """Give the title of a web page, empty where it has none."""
    found = _TITLE.search(page.decode("utf-8", "replace"))
    return " ".join(html.unescape(found[1]).split()) if found else ""


def named(name: str, kind: Kind, path: Path) -> str:
    """Give a file the ending of its kind where its name has none that its kind may have."""
    endings = _ENDINGS.get(kind, ())
    if not endings or name.lower().endswith(endings):
        return name
    return name + (_ending_of_archive(path) if kind == "zip" else endings[0])


def _ending_of_archive(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except zipfile.BadZipFile:
        return ".zip"
    return next((end for part, end in _PARTS.items() if any(one.startswith(part) for one in names)), ".zip")


def is_whole(path: Path, kind: Kind) -> bool:
    """Say whether a file has the end that files of its kind have; true where its kind has none."""
    mark = _ENDS.get(kind)
    if mark is None:
        return True
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL))
        return mark in file.read()
