"""The lines of a document's running text, and those of its notes; running heads and empty lines are left out."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from followthrough.find.text.notes import marks_of
from followthrough.records import Block

SHORTEST_TWICE = 20  # characters; shorter lines may well stand twice, as `Supported` below `Supported`


@dataclass(slots=True)
class Text:
    """What `separate` gives: the lines of the running text and those of the notes, each in order.

    `marks` are those of the notes that running heads cite, as a star behind the symbol on the cover.
    """

    lines: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    marks: str = ""


def separate(blocks: Iterable[Block]) -> Text:
    """Part footnotes from text by the roles that the reader of the file has given; drop running heads."""
    text = Text()
    before: Block | None = None
    for block in blocks:
        if before and _is_printed_twice(before, block):
            continue
        before = block
        if block.role == "footnote":
            text.notes.append(block)
        elif block.role == "running_head":
            text.marks += marks_of(block.text)
        elif block.text.strip():
            text.lines.append(block)
    return text


def _is_printed_twice(before: Block, block: Block) -> bool:
    """Say whether a line repeats the one right before it: some programs print a line twice to make it darker."""
    return (
        block.text == before.text
        and len(block.text) >= SHORTEST_TWICE
        and (block.page, block.left, block.role, block.table) == (before.page, before.left, before.role, None)
        and block.left is not None
    )
