"""What reading one file gives."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from followthrough.records import Block, Problem

FileKind = Literal["pdf", "docx", "xlsx", "doc", "html", "text", "csv", "jsonl", "unreadable"]


class Reading(Struct, frozen=True, kw_only=True):
    """One file, read.

    `name` is the file's name without its folder, `sha256` the hash of its bytes; `kind` is what its content is;
    `pages` counts pages, 0 where the format has none. `blocks` is a list for documents; for the tables of `xlsx`
    and `csv` it is made while it is walked, once. `problems` holds what could not be read, and what is doubtful;
    `readable` is false where nothing came of the file, and then `problems` says why.
    """

    name: str
    kind: FileKind
    sha256: str
    pages: int = 0
    blocks: Iterable[Block] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def readable(self) -> bool:
        """Whether there is text to go on with."""
        return self.kind != "unreadable"

    @property
    def document(self) -> str:
        """Give the name that the blocks give to the document: `sha256:…`."""
        return f"sha256:{self.sha256}"
