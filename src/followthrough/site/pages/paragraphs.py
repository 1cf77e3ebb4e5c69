"""In which paragraph of its document a recommendation stands.

Its words need not stand in it: one paragraph may ask several things of several States. Its number need not be the
paragraph's: numbers may restart under each lead-in (111.1 is printed as 1), a letter may stand within a
paragraph (79.c in 79). So number, words and page are held together.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from followthrough.records import Recommendation
from followthrough.site.store import models

OPENING = 60
"""So many letters of a text tell it from the others of its page."""

Asked = Recommendation | models.Recommendation

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A passage: its place in the document, its number as printed, its page, its text with single spaces."""

    place: int
    number: str
    page: int
    text: str


class Paragraphs:
    """The passages of a document, in its order."""

    def __init__(self, passages: Iterable[tuple[int, str | None, int, str]]) -> None:
        self._all = [
            Paragraph(place, number or "", page, folded_text(text)) for place, number, page, text in passages
        ]
        self._on_page: dict[int, list[Paragraph]] = defaultdict(list)
        self._numbered: dict[str, list[Paragraph]] = defaultdict(list)
        for one in self._all:
            self._on_page[one.page].append(one)
            if one.number:
                self._numbered[one.number].append(one)

    def place_of(self, asked: Asked) -> int | None:
        """Give the place of the passage that a recommendation stands in; null where none can be named.

        Words decide before numbers on its own page, numbers before words elsewhere.
        """
        return next((one.place for one in self._candidates(asked)), None)

    def _candidates(self, asked: Asked) -> Iterator[Paragraph]:
        here = self._on_page.get(asked.page, [])
        named, same_number = self._named(asked, here), self._numbered.get(asked.number, [])
        opening = folded_text(asked.text)[:OPENING]
        for among in (named, here, same_number):
            yield from _holding(opening, among)
        yield from named
        yield from same_number
        yield from _holding(opening, self._all)

    def _named(self, asked: Asked, here: Sequence[Paragraph]) -> list[Paragraph]:
        """Give the passages of a page that its number may mean: as a whole, by its last part, by its first."""
        lead_in, _, item = asked.number.rpartition(".")
        below = next((one.place for one in self._numbered.get(lead_in, ())), -1)
        items = [one for one in here if one.place > below and one.number.strip("().") == item]
        around = [one for one in here if lead_in and one.number == lead_in]
        return [*(one for one in here if one.number == asked.number), *items, *around]


def _holding(words: str, among: Sequence[Paragraph]) -> Iterator[Paragraph]:
    return (one for one in among if words and words in one.text)


def folded_text(text: str) -> str:
    """Fold white space, so that texts of two readings can be compared."""
    return _SPACE.sub(" ", text).strip()
