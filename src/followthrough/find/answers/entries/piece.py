"""A stretch of text in which at most one entry begins."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under its headings, with the number of the paragraph that begins with it."""

    heading: tuple[str, ...]
    number: str | None
    text: str
