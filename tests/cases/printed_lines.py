"""Lines as readers give them, for tests of what they are put together to."""

from collections.abc import Sequence
from itertools import count
from typing import Any

from followthrough.find.passages import passages
from followthrough.records import Block, Document

DOCUMENT = Document(id="A/HRC/99/1", kind="working_group_report")

PLAIN_WIDTH = (
    "The authorities had explained at some length what had been done since the last review of the country and"
)


def printed(*lines: str | tuple[str, dict[str, object]]) -> list[Block]:
    """Lay lines out as a PDF does: 12 points from line to line, 18 in front of one that begins with `|`."""
    order, top = count(), 80.0
    blocks: list[Block] = []
    for line in lines:
        text, facts = line if isinstance(line, tuple) else (line, {})
        top += 18 if text.startswith("|") else 12
        given_facts: dict[str, Any] = {"page": 3, "left": 113.3, "top": top, "size": 10.0, **facts}
        blocks.append(Block(document="x", order=next(order), text=text.lstrip("|"), **given_facts))
    return blocks


def plain(*lines: str) -> list[Block]:
    return [Block(document="x", page=1, order=order, text=text) for order, text in enumerate(lines)]


def numbers(blocks: Sequence[Block]) -> list[str | None]:
    return [passage.number for passage in passages(DOCUMENT, blocks)]
