"""The lines of a document's running text: without running heads, page numbers and document codes, notes apart."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from followthrough.find.text.layout import usual_size
from followthrough.find.text.notes import PlainNotes, by_type, with_marks
from followthrough.records import Block

_PAGE_NUMBER = re.compile(r"(?:page\s*)?[-–]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–]?", re.IGNORECASE)
_CODE = re.compile(r"GE\.\s?\d\d-\s?\d+.*|\*\s?\d{6,8}\s?\*|\(?E\)?\s+\d{6}(?:\s+\d{6})?", re.IGNORECASE)
_SYMBOL = re.compile(r"/?(?:[A-Z]{1,6}/){1,2}[A-Z0-9./]{2,40}(?:\s?[*∗\u2060]+)?(?:\s+page\s+\d+)?", re.IGNORECASE)
_EDGE = 3
"""How many lines from the top or foot of a page a page number may stand, in the order of the file."""


@dataclass(slots=True)
class Text:
    """What `separate` gives: the lines of the running text and those of the notes, each in order."""

    lines: list[Block]
    notes: list[Block]


def separate(blocks: Iterable[Block]) -> Text:
    """Drop running heads, page numbers and document codes; part the footnotes from the text."""
    given = [block for block in blocks if block.text.strip()]
    told = any(block.role == "running_head" for block in given)
    dropped = set() if told else _running(given)
    if any(block.role == "footnote" or block.table is not None for block in given):
        return _as_told(given, dropped)
    size = usual_size(given)
    if size is None:
        return _plain(given, dropped)
    notes = by_type(given, size)
    return _as_told(
        [replace(block, role="footnote") if at in notes else block for at, block in enumerate(given)], dropped
    )


def _as_told(blocks: Sequence[Block], dropped: set[int]) -> Text:
    text = Text([], [])
    for at, block in enumerate(blocks):
        if at not in dropped and block.role != "running_head":
            (text.notes if block.role == "footnote" else text.lines).append(block)
    return text


def _plain(blocks: Sequence[Block], dropped: set[int]) -> Text:
    text, notes = Text([], []), PlainNotes()
    new_page = False
    for at, block in enumerate(blocks):
        if at in dropped or block.role == "running_head":
            new_page = True
            continue
        note = notes.note(block, new_page=new_page)
        (text.lines if note is None else text.notes).append(note or block)
        new_page = False
    text.lines = with_marks(text.lines, notes.last)
    return text


def _running(blocks: Sequence[Block]) -> set[int]:
    """Give the places of running heads where the reader has not told them."""
    short = [
        (at, block.text.strip()) for at, block in enumerate(blocks) if len(block.text) < 60 and block.table is None
    ]
    symbols = Counter(text for _, text in short if _SYMBOL.fullmatch(text))
    heads = {at for at, text in short if symbols[text] > 1 or _CODE.fullmatch(text)}
    edges = _edges(blocks)
    numbers = {at for at, text in short if len(text) < 12 and _PAGE_NUMBER.fullmatch(text)}
    return heads | {at for at in numbers if at in edges or at - 1 in heads or at + 1 in heads}


def _edges(blocks: Sequence[Block]) -> set[int]:
    """Give the places of the first and last lines of each page, where a document has pages at all."""
    if not blocks or blocks[-1].page == blocks[0].page:
        return set()
    turns = [0, *(at for at in range(1, len(blocks)) if blocks[at].page != blocks[at - 1].page), len(blocks)]
    return {at + near for at in turns for near in range(-_EDGE, _EDGE)}
