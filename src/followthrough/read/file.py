"""One file of any kind to its blocks."""

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from followthrough.errors import FollowthroughError, MissingPartError, UnreadableFileError
from followthrough.messages import files as say
from followthrough.messages.sentence import Message
from followthrough.read import CUT_OFF
from followthrough.read.line import Page, in_order
from followthrough.read.printed import cleaned
from followthrough.read.reading import FileKind, Reading
from followthrough.read.sniff import sniff
from followthrough.records import Block, Problem
from followthrough.records.documents import NOTE_MARK

_IN_A_NUMBER = re.compile(f"(?<=[0-9]){NOTE_MARK}([0-9]+){NOTE_MARK}")
"""What recognition of a picture takes for a raised mark: the last figure of `2017` that stands a little higher."""

LONGEST_SHOWN = 600  # characters of words that a doubt shows
SIZE_LIMIT = 150 * 2**20
"""Bytes; the largest documents of the United Nations have a tenth of it."""

Content = tuple[FileKind, int, Iterable[Block], tuple[Problem, ...]]
"""What a reader gives: the kind of file, its pages, its blocks, its problems."""


def read_file(path: Path | str) -> Reading:
    """Read a file. What stands in the way becomes a problem in the reading that comes back; nothing is raised."""
    path = Path(path)
    try:
        content = _bytes_of(path)
    except FollowthroughError as error:
        return _unreadable(path, "", error)
    return read_content(content, path)


def read_content(content: bytes, path: Path | str) -> Reading:
    """Read a file whose bytes are at hand; `path` only gives its name."""
    path = Path(path)
    sha256 = hashlib.sha256(content).hexdigest()
    try:
        kind, pages, blocks, problems = READERS[sniff(content)](content, f"sha256:{sha256}")
    except FollowthroughError as error:
        return _unreadable(path, sha256, error)
    return Reading(name=path.name, kind=kind, sha256=sha256, pages=pages, blocks=blocks, problems=problems)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise _folder(path)
        if path.exists() and not path.is_file():
            raise UnreadableFileError(say.NO_PLAIN_FILE(), remedy=say.SAVE_AS_FILE())
        if os.path.getsize(path) > SIZE_LIMIT:
            what = say.TOO_LARGE(size=SIZE_LIMIT // 2**20)
            raise UnreadableFileError(what, remedy=say.SPLIT_OR_SAVE_WITHOUT_PICTURES())
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFileError(say.NO_SUCH_FILE(), remedy=say.LOOK_AT_SPELLING()) from error
    except PermissionError as error:
        raise UnreadableFileError(say.NOT_ALLOWED(), remedy=say.ASK_OWNER()) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableFileError(say.NOT_OPENED(said=reason), remedy=say.COPY_IT()) from error


def _folder(path: Path) -> UnreadableFileError:
    """Say why nothing is read of a folder: whoever named it has looked into it already."""
    if path.is_symlink() and any(path.iterdir()):
        return UnreadableFileError(say.LINKED_FOLDER(), remedy=say.NAME_IT())
    return UnreadableFileError(say.FOLDER_WITHOUT_FILES(), remedy=say.NAME_FILES())


def _unreadable(path: Path, sha256: str, error: FollowthroughError) -> Reading:
    kind = "missing_part" if isinstance(error, MissingPartError) else "unreadable_file"
    problem = Problem(document=str(path), kind=kind, message=error.said)
    return Reading(name=path.name, kind="unreadable", sha256=sha256, problems=(problem,))


def _pdf(content: bytes, document: str) -> Content:
    from followthrough.read.pdf import is_cut_off, pages_and_blocks, read_pages

    found = read_pages(content, document)
    pages, blocks = len(found), in_order(found)
    cut_off = is_cut_off(content)
    if blocks:
        lost = (_cut_off(document, say.CUT_OFF()),) if cut_off else ()
        untold = _letters_not_told(found, document)
        return "pdf", pages, blocks, (*lost, *untold, *_unread_pages(content, document, pages, blocks))
    if cut_off:
        raise UnreadableFileError(say.PDF_DAMAGED(), remedy=say.GET_AGAIN_OR_PRINT())
    from followthrough.read.outside import with_text_layer

    pages, read = pages_and_blocks(with_text_layer(content, pages), document)
    blocks = [replace(block, text=_IN_A_NUMBER.sub(r"\1", block.text)) for block in read]
    if not blocks:
        raise UnreadableFileError(say.NOTHING_RECOGNISED(), remedy=say.READ_YOURSELF())
    doubt = Problem(
        document=document,
        kind="recognised_text",
        message=say.RECOGNISED(),
        found=" ".join(block.text for block in blocks)[:200],
    )
    return "pdf", pages, blocks, (doubt,)


def _cut_off(document: str, message: Message) -> Problem:
    return Problem(document=document, kind=CUT_OFF, message=message)


def _struck(words: Iterable[str], document: str) -> tuple[Problem, ...]:
    """Give a doubt for each stretch of words that are struck through: they are left out as deleted."""
    return tuple(
        Problem(document=document, kind="struck_through", found=one[:LONGEST_SHOWN], message=say.STRUCK_THROUGH())
        for one in words
    )


def _letters_not_told(pages: Iterable[Page], document: str) -> tuple[Problem, ...]:
    """Give a problem for each page of a PDF with words of which it does not say which letters they are of."""
    return tuple(
        Problem(
            document=document,
            page=page.number,
            kind="letters_not_told",
            found=cleaned(page.untold).strip()[:LONGEST_SHOWN],
            message=say.LETTERS_NOT_TOLD(),
        )
        for page in pages
        if page.untold
    )


def _unread_pages(content: bytes, document: str, pages: int, blocks: Iterable[Block]) -> tuple[Problem, ...]:
    """Give a problem for each page of a PDF without text that holds a picture or cannot be opened."""
    from followthrough.read.pdf import unread_pages

    silent = sorted({*range(1, pages + 1)} - {block.page for block in blocks if block.role != "running_head"})
    return tuple(
        Problem(document=document, page=page, kind="page_without_text", message=say.PAGE_WITHOUT_TEXT())
        for page in (unread_pages(content, silent) if silent else ())
    )


def _docx(content: bytes, document: str) -> Content:
    from followthrough.read.docx import pages_and_blocks
    from followthrough.read.docx.struck import struck_words
    from followthrough.read.docx.unread import parts_not_read

    pages, blocks = pages_and_blocks(content, document)
    lost = tuple(_cut_off(document, message) for message in parts_not_read(content))
    return "docx", pages, blocks, (*lost, *_struck(struck_words(content), document))


def _doc(content: bytes, document: str) -> Content:
    from followthrough.read.docx import pages_and_blocks
    from followthrough.read.outside import as_docx

    pages, blocks = pages_and_blocks(as_docx(content), document)
    return "doc", pages, blocks, ()


def _xlsx(content: bytes, document: str) -> Content:
    from followthrough.read.xlsx import blocks

    return "xlsx", 0, blocks(content, document), ()


def _html(content: bytes, document: str) -> Content:
    from followthrough.read.encoding import decoded
    from followthrough.read.html import blocks, struck_words

    text, problems = decoded(content, document)
    found, is_cut = blocks(text, document)
    lost = (_cut_off(document, say.TOO_DEEP()),) if is_cut else ()
    struck = _struck(struck_words(text), document)
    return "html", max(block.page for block in found), found, (*lost, *struck, *problems)


def _text(content: bytes, document: str) -> Content:
    from followthrough.read.encoding import decoded
    from followthrough.read.text import pages_and_blocks

    text, problems = decoded(content, document)
    pages, blocks = pages_and_blocks(text, document)
    return "text", pages, blocks, problems


def _csv(content: bytes, document: str) -> Content:
    from followthrough.read.comma_separated import blocks
    from followthrough.read.encoding import lines_of

    lines, problems = lines_of(content, document)
    lost = (_cut_off(document, say.QUOTES_OPEN()),) if content.count(b'"') % 2 else ()
    return "csv", 0, blocks(lines, document), (*lost, *problems)


def _json_lines(content: bytes, document: str) -> Content:
    from followthrough.read.encoding import decoded
    from followthrough.read.press import blocks

    text, problems = decoded(content, document)
    return "jsonl", 0, blocks(text, document), problems


READERS: Mapping[FileKind, Callable[[bytes, str], Content]] = {
    "pdf": _pdf,
    "docx": _docx,
    "doc": _doc,
    "xlsx": _xlsx,
    "html": _html,
    "text": _text,
    "csv": _csv,
    "jsonl": _json_lines,
}
"""Who reads which kind of file; a new kind is one entry here and one rule in `sniff`."""
