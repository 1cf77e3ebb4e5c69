"""Headings: which lines are one, and under which others it stands.

Reports number their headings `I.`, `A.`, `1.`; others have none. The number gives the rank; a heading without one
takes the rank of numbered ones of the same size, else it stands below the last.
"""

import re

from msgspec import Struct

from followthrough.terms.states import find

_LETTER, _OF_A_STATE, _LETTERED, _IN_CAPITALS, _UNNUMBERED = 2, 2.5, 4, 4.9, 5
_TITLE_OF_ANNEX, _ABOVE = 1.5, 0.5
_RANKS = (
    (1, re.compile(r"(?=[IVXL])(?:X{0,3}(?:IX|IV|V?I{0,3}))\s?\.\s+\S")),
    (2, re.compile(r"[A-Z]\s?\.\s+\S")),
    (3, re.compile(r"\d{1,2}\s?\.\s+\S")),
    (_LETTERED, re.compile(r"\(?[a-z]{1,3}\s?\)\s+\S")),
)
_ANNEX = re.compile(r"(?:Annex|Appendix|Enclosure)(?:es)?\b", re.IGNORECASE)
_CONTENTS = re.compile(r"\W*(?:table of )?contents\W*", re.IGNORECASE)
_LANGUAGE = re.compile(r"\[[A-Z][^\[\]]{3,40} only\]")


class HeadingPath(Struct):
    """The headings above the place that has been reached, outermost first."""

    _open: list[tuple[float, str]] = []
    _ranks: dict[tuple[float, bool], float] = {}
    _mixed: set[tuple[float, bool]] = set()
    _path: tuple[str, ...] = ()
    _bare: bool = False

    @property
    def path(self) -> tuple[str, ...]:
        """The headings, outermost first."""
        return self._path

    @property
    def bare(self) -> tuple[str, ...]:
        """The headings, outermost first, where no text stands under the last of them; else none."""
        return self._path if self._bare else ()

    def read_on(self, text: str) -> None:
        """Come to text, which stands under all headings that are open; `[English only]` is said of a heading."""
        self._bare = self._bare and text[:1] == "[" and bool(_LANGUAGE.fullmatch(text))

    def enter(self, text: str, size: float | None, bold: bool) -> tuple[str, ...]:
        """Come to a heading; those of its rank and below end here. Give `bare` where it ends the last of these."""
        rank = self._below_the_last(text, self._rank(text, size, bold))
        ends_at = rank
        if any(_CONTENTS.fullmatch(heading) for heading in self._path):
            rank, ends_at = (_UNNUMBERED, _UNNUMBERED) if _ANNEX.match(text) else (rank, _behind_contents(text, rank))
        ended = self.bare if self._open and self._open[-1][0] >= ends_at else ()
        while self._open and self._open[-1][0] >= ends_at:
            self._open.pop()
        self._open.append((rank, text))
        self._path = tuple(heading for _, heading in self._open)
        self._bare = True
        return ended

    def _below_the_last(self, text: str, rank: float) -> float:
        """Put a title below the `Annex` right above it, and `1. Women` below the heading without a number there."""
        if not self._bare or not self._open:
            return rank
        above, words = self._open[-1]
        if rank == 1 == above and _ANNEX.match(words) and not _ANNEX.match(text):
            return _TITLE_OF_ANNEX
        if 1 < rank <= _LETTERED and above >= _IN_CAPITALS and (len(self._open) == 1 or self._open[-2][0] < rank):
            self._open[-1] = (rank - _ABOVE, words)
        return rank

    def _rank(self, text: str, size: float | None, bold: bool) -> float:
        numbered = next((rank for rank, pattern in _RANKS if pattern.match(text)), None)
        if numbered == 1 and text[0] in "IVXL" and text[1:2] in ". " and self._follows_letter(text[0]):
            numbered = 2
        style = (size or 0.0, bold)
        if numbered:
            if self._ranks.setdefault(style, numbered) != numbered:
                self._mixed.add(style)
            return numbered
        if _ANNEX.match(text):
            return 1
        if self._is_under_a_letter() and find(text):
            return _OF_A_STATE
        if size is not None and style not in self._mixed:
            known = self._ranks.get(style) or (1 if size >= 14 else 2 if size >= 12 else 0)
            if known:
                return known
        return _IN_CAPITALS if text.isupper() else _UNNUMBERED

    def _is_under_a_letter(self) -> bool:
        """Say whether `A. Consideration of outcomes` is open, under which a Council report names State upon State."""
        return any(rank == _LETTER and _RANKS[1][1].match(words) for rank, words in self._open)

    def _follows_letter(self, letter: str) -> bool:
        """Say whether `I.`, `V.` or `X.` is the letter after the last letter heading."""
        last = next((text for rank, text in reversed(self._open) if rank == 2), "")
        return last[:1] == chr(ord(letter) - 1)


def _behind_contents(text: str, rank: float) -> float:
    """Give the rank from which headings end behind a table of contents: the introduction ends all on the cover."""
    return 0 if text.lower() == "introduction" else rank
