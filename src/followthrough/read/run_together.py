"""Covers whose lines a program has run together: they are parted again where each line of a cover begins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from followthrough.patterns import when_needed
from followthrough.records import Block
from followthrough.terms.dates import MONTH
from followthrough.terms.ordinals import ORDINAL
from followthrough.terms.states import find

_LONGEST = 120  # characters of a line of a cover
_WITHIN = 12  # blocks, among which a cover stands that is one line or a few
_LONGEST_NAME = 8  # words of the name of a State
_TITLE = when_needed(
    r"(?:National report submitted|Compilation (?:prepared|on)\b|Summary (?:prepared|of)\b|Report of the Working)",
    re.IGNORECASE,
)
_WITHIN_A_LINE = when_needed(r"\b(?:the|to|of|by|with|resolutions?)$", re.IGNORECASE)
"""What stands in front of words that begin no line: `Report of the` / `Working Group on the …`."""


def parted(blocks: Sequence[Block]) -> list[Block]:
    """Give the first blocks of a document, with the lines of a cover apart that were run together.

    So are the cells of a cover that a text has as rows between strokes: `| |United Nations |A/HRC/27/10 |`.
    """
    if any(block.text.startswith("|") for block in blocks[:_WITHIN]):
        blocks = [cell for block in blocks for cell in _cells(block)]
    if not any(_is_run_together(block) for block in blocks[:_WITHIN]):
        return list(blocks)
    found: list[Block] = []
    for at, block in enumerate(blocks):
        found += _lines(block) if at < _WITHIN and len(block.text) > _LONGEST else [block]
    return found


def _cells(block: Block) -> list[Block]:
    if not (block.text.startswith("|") and block.text.endswith("|")):
        return [block]
    return [replace(block, text=text) for cell in block.text.split("|") if (text := cell.strip())]


def _is_run_together(block: Block) -> bool:
    return len(block.text) > _LONGEST and "Distr" in block.text and "A/" in block.text


def _lines(block: Block) -> list[Block]:
    return [replace(block, text=line) for line in map(str.strip, _parts(block.text)) if line]


def _parts(text: str) -> Iterator[str]:
    start = 0
    for gap in _begins().finditer(text):
        if not _WITHIN_A_LINE.search(text, start, gap.start()):
            yield from _with_state_apart(text[start : gap.start()])
            start = gap.end()
    yield from _with_state_apart(text[start:])


def _with_state_apart(line: str) -> list[str]:
    """Part the name of a State from a title that it ends."""
    if not _TITLE.match(line):
        return [line]
    words = line.split()
    names = range(min(_LONGEST_NAME, len(words) - 2), 0, -1)
    many = next((many for many in names if find(" ".join(words[-many:]).rstrip(" *"))), 0)
    return [" ".join(words[:-many]), " ".join(words[-many:])] if many else [line]


@cache
def _begins() -> re.Pattern[str]:
    """Give where a line of a cover begins: `Distr.: General`, `Twentieth session`, `National report submitted …`."""
    return re.compile(
        r"\s(?=(?:United Nations\s+(?:SAMPLE/)?A/|(?:SAMPLE/)?A/HRC/|General Assembly\b|Distr\.|Original:"
        r"|Human Rights Council\b|Working Group on the Universal Periodic Review\b|Agenda item \d"
        rf"|(?:{ORDINAL})\s+session\b|(?:Geneva, )?\d{{1,2}}(?: (?:{MONTH}))?\s?[-–]\s?\d{{1,2}} (?:{MONTH})\b"
        rf"|\d{{1,2}} (?:{MONTH}) \d{{4}}\b|Universal Periodic Review\b|{_TITLE.pattern}"
        r"|(?:Decision|Resolution) adopted by|Report of the Human|Addendum\b|Corrigendum\b|Views on conclusions"
        r"|Organizational and procedural|Vice-President and|\d{1,2}/\d{1,3}\.? Outcome of the"
        r"|The Human Rights Council,|The present (?:report|document)\b|\*+ ?(?:The|Previously)|GE\.\d\d-\d{4}"
        r"|\*\d{7}\*|I\.\s+[A-Z]|1\.\s+[A-Z]))",
        re.IGNORECASE,
    )
