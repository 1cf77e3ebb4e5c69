"""Blocks become passages: the paragraphs of a document, numbered as printed, under their headings."""

from collections.abc import Iterable

from followthrough.find.text.doubts import note_problems, numbering_problems
from followthrough.find.text.reading import read_passages
from followthrough.records import Block, Document, Passage, Problem

__all__ = ["numbering_problems", "passages", "passages_and_problems"]


def passages(document: Document, blocks: Iterable[Block]) -> list[Passage]:
    """Give the passages of a document in order, each with its number as printed, page, headings and footnotes.

    Numbered paragraphs, items, unnumbered paragraphs and table cells each become a passage of their own. Running
    heads, page numbers and document codes are left out; footnotes go to the passage that carries their mark.
    """
    return read_passages(document, list(blocks))[0]


def passages_and_problems(document: Document, blocks: Iterable[Block]) -> tuple[list[Passage], list[Problem]]:
    """Give the passages of a document, and what is in doubt about them: its numbers, its notes and their marks."""
    found, apart = read_passages(document, list(blocks))
    return found, [*numbering_problems(document, found), *note_problems(document, apart)]
