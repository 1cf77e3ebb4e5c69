"""The lines of a document's running text, and those of its notes; running heads and empty lines are left out."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from followthrough.find.text.notes import marks_of
from followthrough.records import Block


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
    for block in blocks:
        if block.role == "footnote":
            text.notes.append(block)
        elif block.role == "running_head":
            text.marks += marks_of(block.text)
        elif block.text.strip():
            text.lines.append(block)
    return text
