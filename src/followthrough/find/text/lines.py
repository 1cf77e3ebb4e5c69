"""The lines of a document's running text, and those of its notes; running heads and empty lines are left out."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from followthrough.records import Block


@dataclass(slots=True)
class Text:
    """What `separate` gives: the lines of the running text and those of the notes, each in order."""

    lines: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)


def separate(blocks: Iterable[Block]) -> Text:
    """Part footnotes from text by the roles that the reader of the file has given; drop running heads."""
    text = Text()
    for block in blocks:
        if block.role == "footnote":
            text.notes.append(block)
        elif block.role != "running_head" and block.text.strip():
            text.lines.append(block)
    return text
