"""How two lines join: where a hyphen at the end of a line breaks a word, and where it is the word's own.

A broken word loses its hyphen. A compound (`self-determination`) keeps it. The document itself decides: the form
that it prints elsewhere within a line is the right one. Else a hyphen stays behind numbers and capitals, in addresses
of the web, and in a document whose lines end with hyphens of compounds only: the United Nations break no words. Where
that is open it stays behind a prefix with which compounds are written, in front of a word with which they end, and
between two parts that the document has as words of their own; where a document breaks words, the second part must be
a word that it has elsewhere.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

_HYPHEN = re.compile(r"[-‐‑]")
_BEFORE = re.compile(r"([^\s(“\"/]+)[-‐‑\ufffe\x02]$")
_AFTER = re.compile(r"[^\W_]+")
_KEEPING = frozenset(
    (
        *("self", "non", "mid", "well", "ex", "quasi", "cross", "anti", "vice", "co", "semi", "multi", "socio", "re"),
        *("inter", "pre", "post", "under", "over", "counter", "ill", "follow", "long", "short", "high", "low", "pro"),
    )
)
_ENDING = frozenset(
    (
        *("based", "related", "oriented", "driven", "friendly", "specific", "sensitive", "centred", "centered"),
        *("owned", "funded", "sponsored", "pronged", "ranking"),
    )
)
"""`application-related`: no word goes on with one of these behind a word of its own."""
SHORTEST_BEFORE_ENDING = 4  # letters: not `cor-related`, but `faith-based`
FEWEST_BROKEN = 3  # words broken at the ends of lines, less compounds, in a document of which it is the habit
_LONGEST = 60
"""Characters of a word at most that are looked at."""
LONGEST_ADDRESS = 200  # characters of one at most that are looked at
_ADDRESS = re.compile(r"(?:https?:|www\.|/[^\s/]+/)\S*$|(?:[^\W_]+[-‐]){4,}$")
"""Where a line ends within an address: it has the beginning, or from the middle folders or a chain of words."""

_HYPHENS = ("-", "‐", "‑", "\ufffe", "\x02")
_BROKEN = tuple(f"{hyphen} " for hyphen in _HYPHENS)
_STROKES = ("–", "—", "/")
_OPEN_ENDS = frozenset((*_HYPHENS, *_STROKES, "_"))
"""Signs at the end of a line behind which the next may go on without a space."""


class Joiner:
    """Joins lines by what the whole document prints; made once for a document."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(texts)
        self._corpus = ""
        self._broken: int | None = None

    def joined(self, lines: Iterable[str]) -> str:
        """Put lines behind each other."""
        lines = list(lines)
        whole = " ".join(lines)
        if _is_tidy(whole) and not _is_open(lines):
            return whole
        pieces: list[str] = []
        before = ""
        for line in lines:
            after = line if _is_tidy(line) else " ".join(line.split())
            if before and after:
                pieces[-1] = self._closed(before, after)
            if after:
                pieces.append(after)
                before = after
        return "".join(pieces)

    def join(self, before: str, after: str) -> str:
        """Put a line behind another one."""
        return self._closed(before, after) + after if before and after else before + after

    def _closed(self, before: str, after: str) -> str:
        """Give a line as it ends in front of the next one: with a space, with its hyphen or without."""
        if before.endswith(_HYPHENS):
            return self._at_hyphen(before, after)
        if before.endswith(_STROKES) and not before.endswith((" –", " —")):
            return before
        return before if before.endswith("_") and _ends_in_address(before) else f"{before} "

    def _at_hyphen(self, before: str, after: str) -> str:
        first = _BEFORE.search(before[-_LONGEST:])
        second = _AFTER.match(after)
        if not first or before.endswith((" -", " ‐")):
            return f"{before} "
        if _ends_in_address(before):
            return before[:-1] + "-"
        if not second:
            return f"{before} "
        return before[:-1] + "-" if self._keeps(first[1], second[0]) else before[:-1]

    def _keeps(self, first: str, second: str) -> bool:
        if not second[0].islower() or not first[-1].isalpha():
            return True
        last, next_part = _HYPHEN.split(first.lower())[-1], second.lower()
        corpus = self._printed()
        hyphenated, whole = f"{last}-{next_part}" in corpus, f" {last}{next_part}" in corpus
        if whole != hyphenated:
            return hyphenated
        if first.isupper() or self._broken_words() < 0:
            return True
        known = (
            last in _KEEPING
            or (next_part in _ENDING and len(last) >= SHORTEST_BEFORE_ENDING)
            or (_stands_in(corpus, last) and _stands_in(corpus, next_part))
        )
        return known and (self._broken_words() < FEWEST_BROKEN or _stands_in(corpus, next_part, _BROKEN))

    def _broken_words(self) -> int:
        """Give how many more hyphens at the ends of lines break words that stand whole elsewhere than join two."""
        if self._broken is None:
            corpus, broken = self._printed(), 0
            for before, after in pairwise(self._texts):
                if before[-1:] not in _HYPHENS:
                    continue
                first, second = _BEFORE.search(before[-_LONGEST:]), _AFTER.match(after)
                if first and second and first[1][-1].isalpha() and second[0].islower():
                    last, next_part = _HYPHEN.split(first[1].lower())[-1], second[0]
                    broken += (f" {last}{next_part}" in corpus) - (f"{last}-{next_part}" in corpus)
            self._broken = broken
        return self._broken

    def _printed(self) -> str:
        if not self._corpus:
            self._corpus = f" {' '.join(map(str.lower, self._texts))} "  # most lines are ASCII, done in no time
        return self._corpus


def _ends_in_address(line: str) -> bool:
    return bool(_ADDRESS.search(line[-LONGEST_ADDRESS:]))


def _is_tidy(line: str) -> bool:
    """Say at little cost whether white space in a line is single spaces between words."""
    return line.isprintable() and "  " not in line and line[:1] != " " and line[-1:] != " "


def _is_open(lines: Iterable[str]) -> bool:
    """Say whether a line ends with a sign behind which the next may go on without a space."""
    for line in lines:  # noqa: SIM110 - a loop takes half the time of `any` here, and every line comes by
        if line[-1:] in _OPEN_ENDS:
            return True
    return False


def _stands_in(corpus: str, word: str, not_behind: tuple[str, ...] = ()) -> bool:
    """Say whether a text with a space at either end has a word by itself, as no part of a longer or compound one.

    It may not stand behind any of some signs.
    """
    at = corpus.find(word)
    while at >= 0:
        end = at + len(word)
        alone = not corpus[at - 1].isalpha() and not corpus[end].isalpha() and corpus[end] not in _HYPHENS
        if alone and not corpus.endswith(not_behind, 0, at):
            return True
        at = corpus.find(word, at + 1)
    return False
