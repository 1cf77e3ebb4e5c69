"""Footnotes and endnotes: the marks that cite them in the text, and which passage cites which."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from followthrough.find.text.hyphens import Joiner
from followthrough.records import Block, Footnote
from followthrough.records.documents import NOTE_MARK

_MARKED = re.compile(f"{NOTE_MARK}([^{NOTE_MARK}]{{0,24}}){NOTE_MARK}(?:\\s?,\\s?(?={NOTE_MARK}))?")
_HEAD = re.compile(rf"\s*{NOTE_MARK}([^{NOTE_MARK}]{{0,12}}){NOTE_MARK}\s*")
_STARS = str.maketrans("∗", "*")
_WORDS_BEFORE = 60  # characters
_BETWEEN_MARKS = re.compile(r"[,;\s]+")


def without_marks(text: str) -> str:
    """Give a text without the marks of its notes; two words that only a mark keeps apart get a space."""
    return _MARKED.sub(_left, text) if NOTE_MARK in text else text


def _left(mark: re.Match[str]) -> str:
    between_words = (
        mark.start()
        and mark.string[mark.start() - 1].isalpha()
        and mark.string[mark.end() : mark.end() + 1].isalpha()
    )
    return " " if between_words else ""


def marks_of(text: str) -> str:
    """Give only the marks of the notes in a text, each between its word joiners."""
    return "".join(found[0] for found in _MARKED.finditer(text)) if NOTE_MARK in text else ""


class Uncited(NamedTuple):
    """A note that no passage cites: its mark, its page and its words."""

    mark: str
    page: int
    text: str


class Unknown(NamedTuple):
    """A mark that no note has, with the number and page of the passage and the words in front of it."""

    mark: str
    number: str | None
    page: int
    text: str


class Notes:
    """The notes of a document, and which of them have been cited."""

    def __init__(self, lines: Iterable[Block], joiner: Joiner) -> None:
        self._notes: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._cited: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self.unknown: list[Unknown] = []
        mark, page, words = "", 0, ""
        for block in lines:
            found = _HEAD.match(block.text)
            if found:
                self._keep(mark, page, words)
                mark, page, words = found[1].strip(), block.page, block.text[found.end() :]
            else:
                words = joiner.join(words, block.text.strip())
        self._keep(mark, page, words)

    def _keep(self, mark: str, page: int, words: str) -> None:
        if words and mark:
            self._notes[mark.translate(_STARS)].append((page, without_marks(words).strip()))

    def cited(self, text: str, page: int, number: str | None = None) -> tuple[str, tuple[Footnote, ...]]:
        """Give a passage's text without its marks, and the notes that they mean; `page` is where it begins."""
        if NOTE_MARK not in text:
            return text, ()
        found: dict[Footnote, None] = {}
        for mark, end in _marks(text):
            for one in self._single(mark):
                if words := self._take(one, page):
                    found[Footnote(mark=one, text=words)] = None
                else:
                    before = without_marks(text[:end])[-_WORDS_BEFORE:].strip()
                    self.unknown.append(Unknown(one, number, page, f"{before}{one}"))
        return without_marks(text).strip(), tuple(found)

    def _single(self, mark: str) -> list[str]:
        """Part what is no mark of a note itself, but the marks of several in sequence (`678`)."""
        if mark.translate(_STARS) in self._notes or not mark.isdigit():
            return [mark]
        for length in range(1, len(mark)):
            parts = [mark[at : at + length] for at in range(0, len(mark), length)]
            if all(part in self._notes and int(part) == int(parts[0]) + at for at, part in enumerate(parts)):
                return parts
        return [mark]

    def _take(self, mark: str, page: int) -> str | None:
        """Take the first note with this mark on the page or later, else the first there is, as with endnotes.

        A note that stands alone may be cited again anywhere, one of several with its mark on its own page only.
        """
        mark = mark.translate(_STARS)
        waiting, cited = self._notes.get(mark), self._cited[mark]
        if not waiting:
            return next((words for on, words in cited if len(cited) == 1 or on == page), None)
        at = next((at for at, (on, _) in enumerate(waiting) if on >= page), 0)
        cited.append(waiting.pop(at))
        return cited[-1][1]

    def uncited(self) -> list[Uncited]:
        """Give the notes that have not been cited so far, in the order of their pages."""
        left = [Uncited(mark, page, words) for mark, waiting in self._notes.items() for page, words in waiting]
        return sorted(left, key=lambda note: note.page)


def _marks(text: str) -> Iterator[tuple[str, int]]:
    """Give the marks in a text one by one, also those that are printed together (`4, 5`), and where they stand."""
    for found in _MARKED.finditer(text):
        yield from ((mark, found.start()) for mark in _BETWEEN_MARKS.split(found[1]) if mark)
