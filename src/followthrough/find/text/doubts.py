"""Gaps and doubles in the numbers of a document's paragraphs."""

from collections.abc import Iterator, Sequence

from followthrough.records import Document, Passage, Problem


def numbering_problems(document: Document, passages: Sequence[Passage]) -> list[Problem]:
    """Give a `numbering_gap` for each number left out between 1 and the last, a `numbering_double` for each twice."""
    return list(_problems(document, passages))


def _problems(document: Document, passages: Sequence[Passage]) -> Iterator[Problem]:
    yield from ()
