"""What a brief consists of: one tree that every format writes out. Every sentence carries its sources.

Words in another language than the brief's stand between the signs of `wording`.
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands: a document by its id, the paragraph (or range), the page (0 where unknown)."""

    document: str
    number: str | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence built from records."""

    text: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words: who says them, in which capacity, when; a paraphrase says so."""

    words: str
    by: str
    sources: tuple[Source, ...] = ()
    paraphrase: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list under a sentence that introduces it."""

    intro: Sentence
    items: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Figures: what they count, the unit, the head, and rows whose first cell names them."""

    caption: str
    unit: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sources: tuple[Source, ...] = ()


Part = Sentence | Quote | Points | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it."""

    heading: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A document that the brief cites: what it is, its date as printed, and the address where it can be read."""

    document: str
    name: str
    title: str
    published: str | None
    address: str | None


@dataclass(frozen=True, slots=True)
class Brief:
    """A State's record on a page or two, in a language; `as_of` is null where the record is taken as it stands."""

    state: str
    title: str
    subtitle: str
    language: str
    as_of: str | None
    edition: str
    lead: tuple[Sentence, ...]
    sections: tuple[Section, ...]
    references: tuple[Reference, ...]
    notes: tuple[str, ...]


def sources_in(lead: tuple[Sentence, ...], sections: tuple[Section, ...]) -> Iterator[Source]:
    """Give all sources in the order in which they are cited."""
    for sentence in lead:
        yield from sentence.sources
    for section in sections:
        for part in section.parts:
            if isinstance(part, Points):
                yield from part.intro.sources
                for item in part.items:
                    yield from item.sources
            else:
                yield from part.sources
