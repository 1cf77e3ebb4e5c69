"""Paragraphs of an addendum whose lines have run together, as in a text that was copied out of a page.

The paragraphs' own numbers go up one by one: `… is noted. 3. Aland accepts …`. They tell where a paragraph begins;
what stands between the end of a sentence and such a number is its heading.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from followthrough.find.answers.entries.piece import Piece
from followthrough.find.answers.formulas.governing import LONGEST_HEADING, heading_governor

_OWN_NUMBER = re.compile(r"(?:^|(?<=\s))(?P<number>\d{1,3})\.\s+(?=[A-ZÀ-Ý“])")
_SENTENCE_END = re.compile(r"[.!?:][”\"’)]*\d?\s+")
_PAGE_HEAD = re.compile(r"(?:^|\s)(?:\d{1,3}\s+)?A/HRC/\d{1,3}/\d{1,3}/Add\.\d{1,2}\s+\d{1,3}(?=\s+\S)")
"""The symbol and number of a page between two words: ` A/HRC/9/1/Add.1 4`."""
FEWEST_RUN_TOGETHER = 3  # paragraphs inside others, or in each, from which on a document has lost its lines


@dataclass(slots=True)
class _Numbers:
    """The paragraphs' own numbers as they go up: the last one, and how many stood inside another paragraph."""

    last: int = 0
    inside: int = 0


def paragraphs_apart(found: Sequence[Piece]) -> list[Piece]:
    """Give the pieces of a document with its paragraphs apart where most of them have run together."""
    numbers = _Numbers()
    found = [replace(piece, text=_PAGE_HEAD.sub("", piece.text)) for piece in found]
    apart = [part for piece in found for part in _parts(piece, numbers)]
    numbered = sum(piece.number is not None and piece.number.isdigit() for piece in found)
    return apart if numbers.inside >= max(FEWEST_RUN_TOGETHER, numbered) else found


def _parts(piece: Piece, numbers: _Numbers) -> Iterator[Piece]:
    heading, number, start = piece.heading, piece.number, 0
    if number and number.isdigit():
        numbers.last = int(number)
    for match in _OWN_NUMBER.finditer(piece.text):
        if int(match["number"]) != numbers.last + 1:
            continue
        above = _above(piece.text[start : match.start()])
        if above is None:
            continue
        end = match.start() - len(above)
        if piece.text[start:end].strip():
            yield Piece(heading, number, piece.text[start:end].strip())
        if above.strip():
            heading = (above.strip(),)
        number, start = match["number"], match.end()
        numbers.last, numbers.inside = numbers.last + 1, numbers.inside + 1
    yield Piece(heading, number, piece.text[start:].strip())


def _above(before: str) -> str | None:
    """Give the heading between the last sentence and a number; null where no paragraph begins."""
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    tail = before[ends[-1] if ends else 0 :]
    if not tail.strip():
        return "" if not ends or before[: ends[-1]].rstrip()[-1:] != ":" else None
    ends_a_line = len(tail) <= LONGEST_HEADING and not tail.rstrip().endswith((",", ";", ":"))
    return tail if ends_a_line and heading_governor(tail.strip()) else None
