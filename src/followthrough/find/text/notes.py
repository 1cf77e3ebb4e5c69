"""Footnotes and endnotes: which lines are notes, where their marks stand in the text, and which passage cites which.

Readers that know the type mark a note by its role and its mark by word joiners (see `Block`). Where neither is known,
as in plain text, a line is a note if its number is the next of the notes and stands in the text before it as a mark,
that is, directly behind a word or its point. Notes of a page stand at its foot; endnotes at the end, under a heading.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from followthrough.find.text.hyphens import Joiner
from followthrough.records import Block, Footnote
from followthrough.records.documents import NOTE_MARK

_MARKED = re.compile(f"{NOTE_MARK}([^{NOTE_MARK}]{{0,12}}){NOTE_MARK}")
_HEAD = re.compile(rf"\s*{NOTE_MARK}([^{NOTE_MARK}]{{0,12}}){NOTE_MARK}\s*")
_NUMBERED = re.compile(r"(\d{1,3})\s+(?=[^\W\d_]|[“‘\"'(])")
_ENDNOTES = re.compile(r"(?:end|foot)?\s?notes?|notes de fin|notas?|примечания|الحواشي|注", re.IGNORECASE)
_MARK = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=[^\d\s][.,;:!?])|(?<=(?:19|20)\d\d[.,;:])|(?<=[)\]”’\"'»])|(?<=[)\]”’\"'»][.,;:]))"
    r"(\d{1,3})(?=[\s.,;:)]|$)"
)
_FURTHER_MARK = re.compile(r"(?:,\s?|\s)(\d{1,3})(?=[\s.,;:)]|$)")


def by_type(blocks: Sequence[Block], size: float) -> set[int]:
    """Give the places of notes by their type: small lines from one with a mark at its head to the foot of the page.

    `size` is the type size of running text in points.
    """
    found: set[int] = set()
    page = None
    for at, block in enumerate(blocks):
        small = block.size is not None and block.size < size - 0.4
        if small and block.text.lstrip().startswith(NOTE_MARK):
            page = block.page
        elif not small or block.page != page:
            page = None
        if page is not None:
            found.add(at)
    return found


@dataclass(slots=True)
class PlainNotes:
    """Tells notes from text line by line, where nothing but the words is known; `last` is the last note's number."""

    last: int = 0
    _cited: set[int] = field(default_factory=set)
    _inside: bool = False
    _at_end: bool = False

    def note(self, block: Block, *, new_page: bool) -> Block | None:
        """Give the next line as a line of a note, its number marked, or null where it is none.

        `new_page` says that a running head stood before it.
        """
        found = _NUMBERED.match(block.text)
        if found and self._is_next(int(found[1])):
            self.last, self._inside = int(found[1]), True
            return replace(block, text=f"{NOTE_MARK}{found[1]}{NOTE_MARK} {block.text[found.end() :]}")
        if self._at_end or (self._inside and not new_page):
            return block
        self._inside = False
        self._at_end = self.last == 0 and bool(_ENDNOTES.fullmatch(block.text))
        if self._at_end:
            return block
        self._cited.update(int(mark[1]) for mark in _MARK.finditer(block.text))
        return None

    def _is_next(self, number: int) -> bool:
        if self._at_end:
            return self.last < number <= self.last + 3
        return number == self.last + 1 and number in self._cited


def with_marks(lines: Sequence[Block], last: int) -> list[Block]:
    """Put word joiners around the marks 1 to `last` that plain text runs together with its words, in their order."""
    due = 1
    marked: list[Block] = []
    for block in lines:
        pieces: list[str] = []
        end = 0
        found = _MARK.search(block.text)
        while found:
            if due <= int(found[1]) <= min(due + 2, last):
                pieces += [block.text[end : found.start()].rstrip(), NOTE_MARK, found[1], NOTE_MARK]
                end, due = found.end(), int(found[1]) + 1
                found = _FURTHER_MARK.match(block.text, end) or _MARK.search(block.text, end)
            else:
                found = _MARK.search(block.text, found.end())
        marked.append(replace(block, text="".join([*pieces, block.text[end:]])) if pieces else block)
    return marked


def without_marks(text: str) -> str:
    """Give a text without the marks of its notes."""
    return _MARKED.sub("", text) if NOTE_MARK in text else text


def marks_of(text: str) -> str:
    """Give only the marks of the notes in a text, each between its word joiners."""
    return "".join(found[0] for found in _MARKED.finditer(text)) if NOTE_MARK in text else ""


class Notes:
    """The notes of a document, and which of them have been cited."""

    def __init__(self, lines: Iterable[Block], joiner: Joiner) -> None:
        self._notes: dict[str, list[tuple[int, str]]] = defaultdict(list)
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
            self._notes[mark].append((page, _MARKED.sub("", words).strip()))

    def cited(self, text: str, page: int) -> tuple[str, tuple[Footnote, ...]]:
        """Give a passage's text without its marks, and the notes that they mean; `page` is where it begins."""
        if NOTE_MARK not in text:
            return text, ()
        marks = [mark.strip() for mark in _MARKED.findall(text)]
        found = [Footnote(mark=mark, text=words) for mark in marks if (words := self._take(mark, page))]
        return _MARKED.sub("", text).strip(), tuple(found)

    def _take(self, mark: str, page: int) -> str | None:
        """Take the first note with this mark on the page or later, else the first there is, as with endnotes."""
        waiting = self._notes.get(mark)
        if not waiting:
            return None
        at = next((at for at, (on, _) in enumerate(waiting) if on >= page), 0)
        return waiting.pop(at)[1]

    @property
    def uncited(self) -> list[tuple[str, int, str]]:
        """The notes that no passage cites: mark, page and words."""
        return [(mark, page, words) for mark, waiting in self._notes.items() for page, words in waiting]
