"""Headings: which lines are one, and under which others it stands.

Reports number their headings `I.`, `A.`, `1.`; others have none. The number gives the rank; a heading without one
takes the rank of numbered ones of the same size, else it stands below the last.
"""

import re
from dataclasses import dataclass, field

_RANKS = (
    (1, re.compile(r"(?=[IVXL])(?:X{0,3}(?:IX|IV|V?I{0,3}))\s?\.\s+\S")),
    (2, re.compile(r"[A-Z]\s?\.\s+\S")),
    (3, re.compile(r"\d{1,2}\s?\.\s+\S")),
    (4, re.compile(r"\(?[a-z]{1,3}\s?\)\s+\S")),
)
_ANNEX = re.compile(r"(?:Annex|Appendix|Enclosure)(?:es)?\b", re.IGNORECASE)
_UNNUMBERED = 5


@dataclass(slots=True)
class HeadingPath:
    """The headings above the place that has been reached, outermost first."""

    _open: list[tuple[float, str]] = field(default_factory=list)
    _ranks: dict[tuple[float, bool], float] = field(default_factory=dict)
    _path: tuple[str, ...] = ()

    @property
    def path(self) -> tuple[str, ...]:
        """The headings, outermost first."""
        return self._path

    def enter(self, text: str, size: float | None, bold: bool) -> None:
        """Come to a heading; those of its rank and below end here."""
        rank = self._rank(text, size, bold)
        while self._open and self._open[-1][0] >= rank:
            self._open.pop()
        self._open.append((rank, text))
        self._path = tuple(heading for _, heading in self._open)

    def _rank(self, text: str, size: float | None, bold: bool) -> float:
        numbered = next((rank for rank, pattern in _RANKS if pattern.match(text)), None)
        if numbered == 1 and text[0] in "IVXL" and text[1:2] in ". " and self._follows_letter(text[0]):
            numbered = 2
        style = (size or 0.0, bold)
        if numbered:
            self._ranks.setdefault(style, numbered)
            return numbered
        if _ANNEX.match(text):
            return 1
        if size is None:
            return _UNNUMBERED
        return self._ranks.get(style) or (1 if size >= 14 else 2 if size >= 12 else _UNNUMBERED)

    def _follows_letter(self, letter: str) -> bool:
        """Say whether `I.`, `V.` or `X.` is the letter after the last letter heading."""
        last = next((text for rank, text in reversed(self._open) if rank == 2), "")
        return last[:1] == chr(ord(letter) - 1)
