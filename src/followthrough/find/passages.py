"""Blocks become passages: the paragraphs of a document, numbered as printed, under their headings."""

from collections.abc import Iterable

from followthrough.find.text.doubts import numbering_problems
from followthrough.find.text.reading import read_passages
from followthrough.records import Block, Document, Passage

__all__ = ["numbering_problems", "passages"]


def passages(document: Document, blocks: Iterable[Block]) -> list[Passage]:
    """Give the passages of a document in order, each with its number as printed, page, headings and footnotes.

    Numbered paragraphs, items, unnumbered paragraphs and table cells each become a passage of their own. Running
    heads, page numbers and document codes are left out; footnotes go to the passage that carries their mark.
    """
    return read_passages(document, list(blocks))
