"""A line of a page while its role is still being decided."""

from dataclasses import dataclass

from followthrough.records import Block, Role


@dataclass(slots=True, eq=False)
class Line:
    """A line as it stands on its page; positions and type size in points, to a tenth, as in `Block`."""

    text: str
    left: float = 0.0
    top: float = 0.0
    size: float = 0.0
    bold: bool = False
    marked: bool = False
    """Whether the line begins with a raised footnote mark."""
    role: Role = "paragraph"


@dataclass(slots=True, eq=False)
class Page:
    """A page: its number from 1, its height in points, its lines in the order of the file."""

    number: int
    height: float
    lines: list[Line]


def blocks_of(pages: list[Page], document: str) -> list[Block]:
    """Make the blocks of all pages, in order."""
    blocks: list[Block] = []
    for page in pages:
        for line in page.lines:
            blocks.append(
                Block(
                    document=document,
                    page=page.number,
                    order=len(blocks),
                    role=line.role,
                    text=line.text,
                    left=line.left,
                    top=line.top,
                    size=line.size,
                    bold=line.bold,
                )
            )
    return blocks
