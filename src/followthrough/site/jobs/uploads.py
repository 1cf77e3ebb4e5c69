"""Files that editors bring: looked at from outside, and kept by the hash of their content.

They lie in the folder `uploads` of the data folder, which no web address leads to. Nothing of them is parsed here:
that is done by the worker, in a child process with limits.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from followthrough.errors import InputError

MOST = 200
"""Files that may be sent at once."""

ENDINGS = (".pdf", ".docx", ".doc", ".xlsx", ".xls", ".html", ".htm", ".txt", ".csv", ".json", ".jsonl")
_STARTS = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_HEAD = 1024
_UNSAFE = re.compile(r"[^\w.\-+() ]+")
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Upload:
    """An uploaded file: its name, the hash of its content, its size in bytes."""

    name: str
    sha256: str
    size: int

    def path(self, home: Path) -> Path:
        """Give the place where it is kept below the data folder `home`."""
        return home / "uploads" / self.sha256[:2] / self.sha256 / self.name

    def as_json(self) -> dict[str, str | int]:
        """Give it as a job keeps it."""
        return asdict(self)


def keep(name: str, chunks: Iterable[bytes], home: Path) -> Upload:
    """Write a file to the place that its content gives it; an `InputError` where it is none that can be read."""
    safe = safe_name(name)
    folder = home / "uploads"
    folder.mkdir(parents=True, exist_ok=True)
    handle, waiting = tempfile.mkstemp(dir=folder, prefix="coming-")
    try:
        digest, size = hashlib.sha256(), 0
        with os.fdopen(handle, "wb") as out:
            for chunk in chunks:
                if not size:
                    refuse_unreadable(safe, chunk[:_HEAD])
                digest.update(chunk)
                size += len(chunk)
                out.write(chunk)
        if not size:
            raise InputError(_("the file is empty."), where=safe)
        upload = Upload(safe, digest.hexdigest(), size)
        upload.path(home).parent.mkdir(parents=True, exist_ok=True)
        os.replace(waiting, upload.path(home))
    finally:
        Path(waiting).unlink(missing_ok=True)
    return upload


def safe_name(name: str) -> str:
    """Give the name of a file without any folder and without what a file system or a page may stumble over."""
    last = re.split(r"[\\/]", name)[-1]
    plain = _UNSAFE.sub("_", last).strip(" .") or "document"
    stem, dot, ending = plain.rpartition(".")
    return f"{stem[: _LONGEST - len(ending)]}{dot}{ending}" if dot else plain[:_LONGEST]


def refuse_unreadable(name: str, head: bytes) -> None:
    """Raise an `InputError` where name or first bytes show that no reader knows this kind of file."""
    kinds = "PDF, DOCX, DOC, XLSX, HTML, TXT, CSV, JSON"
    if not name.lower().endswith(ENDINGS):
        raise InputError(_("this kind of file cannot be read."), where=name, remedy=_("Send %s.") % kinds)
    is_text = head.startswith(_UTF16) or b"\x00" not in head
    if not (is_text or any(start in head for start in _STARTS)):
        raise InputError(_("this is not what its name says."), where=name, remedy=_("Send %s.") % kinds)
