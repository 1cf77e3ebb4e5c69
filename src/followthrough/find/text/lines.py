"""The lines of a document's running text: without running heads, page numbers and document codes, notes apart."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median_high

from followthrough.records import Block

_CODE = re.compile(
    r"(?:page\s*)?[-–]?\s*\d{1,4}\s*[-–]?"
    r"|(?:page\s+)?[ivxl]{1,6}"
    r"|GE\.\s?\d\d-\s?\d+.*"
    r"|\*?\s?\d{6,8}\s?\*?"
    r"|page\s+\d+.*",
    re.IGNORECASE,
)
_SYMBOL = re.compile(r"/?(?:[A-Z]{1,6}/){1,2}[A-Z0-9./]{2,40}(?:\s?[*∗]+)?(?:\s+page\s+\d+)?", re.IGNORECASE)
_TERMINAL = frozenset(".;:!?)”’\"'»…")


@dataclass(slots=True)
class Text:
    """What `separate` gives: the lines of the running text and those of the notes, each in order."""

    lines: list[Block]
    notes: list[Block]


def separate(blocks: Iterable[Block]) -> Text:
    """Drop running heads, page numbers and document codes; part the footnotes from the text."""
    lines: list[Block] = []
    notes: list[Block] = []
    given = list(blocks)
    symbols = Counter(block.text for block in given if len(block.text) < 60 and _SYMBOL.fullmatch(block.text.strip()))
    for block in given:
        text = block.text.strip()
        if block.role == "running_head" or not text:
            continue
        if block.role == "footnote":
            notes.append(block)
        elif block.table is not None or not (len(text) < 60 and (_is_code(text) or symbols[block.text] > 1)):
            lines.append(block)
    return Text(lines, notes)


def _is_code(text: str) -> bool:
    return bool(_CODE.fullmatch(text))


def are_lines(blocks: Sequence[Block]) -> bool:
    """Say whether blocks are printed lines, which must be joined, or whole paragraphs."""
    text = [block for block in blocks if block.table is None]
    if not text:
        return False
    if sum(block.left is not None for block in text) * 2 > len(text):
        return True
    ended = sum(block.text.rstrip()[-1:] in _TERMINAL for block in text)
    return ended * 2 < len(text) and max(len(block.text) for block in text) < 400


def usual_width(blocks: Sequence[Block]) -> int:
    """Give the number of characters of a full line: most lines of running text come near it."""
    lengths = [len(block.text) for block in blocks if len(block.text) > 40]
    return median_high(lengths) if lengths else 80


def usual_leading(blocks: Sequence[Block]) -> float | None:
    """Give the usual distance between two lines in points, null where the format does not say."""
    steps = Counter(
        round(after.top - before.top, 0)
        for before, after in zip(blocks, blocks[1:], strict=False)
        if before.top is not None
        and after.top is not None
        and before.page == after.page
        and 6 < after.top - before.top < 40
    )
    return steps.most_common(1)[0][0] if steps else None


def ends(text: str) -> bool:
    """Say whether a line ends like a sentence, an item or a lead-in."""
    bare = text.rstrip().rstrip("\u20600123456789*∗")
    return bare[-1:] in _TERMINAL
