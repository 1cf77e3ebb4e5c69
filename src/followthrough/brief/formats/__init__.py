"""A brief in the formats that people hand on. The same brief gives the same bytes in each."""

from collections.abc import Mapping
from typing import Protocol

from followthrough.brief.formats.html import to_html
from followthrough.brief.formats.json import to_json
from followthrough.brief.formats.markdown import to_markdown
from followthrough.brief.formats.pdf import to_pdf
from followthrough.brief.formats.word import to_docx
from followthrough.brief.parts import Brief
from followthrough.wording import ENGLISH, Wording


class Writer(Protocol):
    """Writes a brief in one format, in the language in which it was made."""

    def __call__(self, brief: Brief, say: Wording = ENGLISH) -> bytes:
        """Give the file."""
        ...


FORMATS: Mapping[str, Writer] = {
    "markdown": to_markdown,
    "html": to_html,
    "docx": to_docx,
    "pdf": to_pdf,
    "json": to_json,
}
ENDINGS = {".md": "markdown", ".html": "html", ".htm": "html", ".docx": "docx", ".pdf": "pdf", ".json": "json"}
MEDIA_TYPES = {
    "markdown": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "json": "application/json",
}

__all__ = ["ENDINGS", "FORMATS", "MEDIA_TYPES"]
