"""The lines of a document, one after the other, to its passages."""

from collections.abc import Sequence

from msgspec import Struct

from followthrough.find.text.headings import HeadingPath
from followthrough.find.text.hyphens import Joiner
from followthrough.find.text.layout import TOLD, Layout, breaks_off, ends, is_unfinished, layout_of, leads_to_page
from followthrough.find.text.lines import DASHES, is_rule, separate
from followthrough.find.text.notes import Notes, Uncited, Unknown, marks_of, without_marks
from followthrough.find.text.sequence import Candidate, OpenLists
from followthrough.find.text.shapes import LONGEST_ALONE, heading_length, is_alone, sub_heading_length
from followthrough.find.text.starts import Start, numbers_behind, starts
from followthrough.records import Block, Document, DocumentKind, Passage

ROOM = 0.7  # of the width of a full line, which is not the same in all lines
ANSWERING: frozenset[DocumentKind] = frozenset(("addendum", "oral_statement", "corrigendum"))
"""Kinds of document in which a line that stands alone between two numbers may be the answer to the one before."""

_TITLES = frozenset(f"{of}recommendation{s}" for of in ("", "text of the ") for s in ("", "s"))
"""What stands over the only column of a table of recommendations."""


class _Draft(Struct):
    """A passage in the making: its lines, and the marks of notes on the headings right above it."""

    number: str | None
    page: int
    heading: tuple[str, ...]
    lines: list[str]
    heading_marks: str = ""


def read_passages(document: Document, blocks: Sequence[Block]) -> tuple[list[Passage], list[Uncited | Unknown]]:
    """Give the passages of a document, the notes that none of them cites, and marks of none; see `find.passages`."""
    text = separate(blocks, document.symbol)
    joiner = Joiner([block.text for block in text.lines])
    layout = layout_of([*text.above, *text.lines])
    drafts = _Reader(text.lines, layout, joiner, text.marks, answers=document.kind in ANSWERING).drafts()
    notes = Notes(text.notes, joiner)
    found = [_passage(document, draft, joiner, notes) for draft in drafts]
    return found, [*notes.uncited(), *notes.unknown]


class _Reader:
    """Goes through the lines of a document and puts each where it belongs."""

    def __init__(self, lines: Sequence[Block], layout: Layout, joiner: Joiner, marks: str, *, answers: bool) -> None:
        self._lines = lines
        self._longest_alone = 0 if answers else LONGEST_ALONE
        self._joiner = joiner
        self._layout = layout
        self._candidates = _candidates(lines, self._layout)
        self._lists = OpenLists(self._candidates.values())
        self._headings = HeadingPath()
        self._heading_page = 0
        self._marks = marks
        self._numbers = ""
        self._drafts: list[_Draft] = []

    def drafts(self) -> list[_Draft]:
        """Give the passages in order."""
        at, fresh = 0, True
        while at < len(self._lines):
            if self._lines[at].text[0] in DASHES and is_rule(self._lines[at].text):
                at, fresh = at + 1, True
                continue
            length = self._heading_length(at, fresh=fresh)
            if length:
                self._enter(self._lines[at : at + length])
            else:
                self._take(at, fresh=fresh)
            at, fresh = at + (length or 1), bool(length)
        self._keep(self._headings.bare)
        return self._drafts

    def _heading_length(self, at: int, *, fresh: bool) -> int:
        if self._lines[at].column == TOLD:
            return 0
        if not _may_be_heading(self._lines, at, self._layout):
            text = self._lines[at].text
            may_be = text[0].isupper() and len(text) <= self._longest_alone and self._layout.lines
            return int(may_be and is_alone(self._lines, at, self._layout, self._lists))
        told = heading_length(self._lines, at, self._layout, self._lists)
        apart = fresh or self._lines[at - 1].text.rstrip().endswith(".") or self._lines[at].text.isupper()
        return told or (sub_heading_length(self._lines, at, self._lists) if apart else 0)

    def _enter(self, blocks: Sequence[Block]) -> None:
        text = self._joiner.joined(block.text for block in blocks)
        ended = self._headings.enter(without_marks(text), blocks[0].size, blocks[0].bold)
        self._keep(ended)
        self._marks += marks_of(text)
        self._heading_page = blocks[0].page

    def _keep(self, path: tuple[str, ...]) -> None:
        """Keep a heading under which nothing stands as a passage, so that its words are not lost."""
        if path:
            self._drafts.append(_Draft(None, self._heading_page, path[:-1], [path[-1]], self._marks))
            self._marks = ""

    def _take(self, at: int, *, fresh: bool) -> None:
        """Let a line begin a passage or go on with the last; `fresh` says that a heading stands right above it."""
        block, candidate = self._lines[at], self._candidates.get(at)
        if candidate and fresh:
            candidate = candidate._replace(ended=True, spaced=True)
        start = self._lists.take(candidate) if candidate else None
        if candidate and not start and block.column == TOLD:
            start = candidate.starts[0]
        if start and start.kind == "whole" and self._numbers_go_on():
            self._add_numbers(start)
        elif start:
            self._begin(start.printed or None, block.page, start.rest)
            self._numbers = numbers_behind(start)
        elif fresh or _begins(self._lines[at - 1], block, self._layout):
            self._begin(None, block.page, block.text)
        else:
            self._drafts[-1].lines.append(block.text)

    def _numbers_go_on(self) -> bool:
        """Say whether the numbers of the paragraph that begins in the line above go on here: `77., 78.,` / `79.`."""
        return self._numbers.rstrip().endswith(",") and len(self._drafts[-1].lines) == 1

    def _add_numbers(self, start: Start) -> None:
        """Put further numbers behind those of the last paragraph, and what stands beside them behind its text."""
        further, lines = numbers_behind(start), self._drafts[-1].lines
        words = lines[0].removeprefix(self._numbers)
        self._numbers += f"{start.printed}.{further}"
        lines[:] = filter(None, (f"{self._numbers.rstrip()} {words}", start.rest.removeprefix(further)))

    def _begin(self, number: str | None, page: int, text: str) -> None:
        self._headings.read_on(text)
        self._drafts.append(_Draft(number, page, self._headings.path, [text], self._marks))
        self._marks = ""


def _may_be_heading(lines: Sequence[Block], at: int, layout: Layout) -> bool:
    """Say whether a heading may begin here at all; the dearer questions are asked only then."""
    block = lines[at]
    if block.role == "heading" or block.bold:
        return block.table is None
    if block.size is not None:
        return not layout.roles and block.table is None
    return at == 0 or ends(lines[at - 1].text) or len(lines[at - 1].text) < 60


def _candidates(lines: Sequence[Block], layout: Layout) -> dict[int, Candidate]:
    candidates: dict[int, Candidate] = {}
    for at, block in enumerate(lines):
        found = starts(block.text)
        if found:
            apart = at == 0 or not layout.lines or block.table is not None or lines[at - 1].table is not None
            spaced = apart or layout.spaced(lines[at - 1], block)
            candidates[at] = Candidate(at, found, apart or _ended(lines[at - 1].text, found), spaced)
    return candidates


def _ended(before: str, found: Sequence[Start]) -> bool:
    """Say whether the text before a sign has ended; in front of a resolution’s first paragraph a comma does it.

    So does the title of a table of one column in front of the first number: `Recommendation`.
    """
    if ends(before) or (before.rstrip().endswith(",") and any(one.printed == "1" for one in found)):
        return True
    return found[0].value == 1 and before.lower() in _TITLES


def _begins(before: Block, block: Block, layout: Layout) -> bool:
    """Say whether a paragraph without a number begins with `block`."""
    if not layout.lines or block.table is not None or before.table is not None:
        return True
    if layout.spaced(before, block):
        return True
    if layout.leading and before.page == block.page:
        return False
    if _is_label(block) and (block.left or 0.0) < (before.left or 0.0):
        return True
    if ends(before.text):
        return leads_to_page(before.text) or (layout.short(before) and not breaks_off(before.text))
    return not layout.leading and _had_room(before, block, layout)


def _is_label(block: Block) -> bool:
    """Say whether a line only names what stands below it: `Against:`."""
    return block.text.endswith(":") and block.text[:1].isupper() and " " not in block.text


def _had_room(before: Block, block: Block, layout: Layout) -> bool:
    """Say whether a line of plain text ended although the first word of the next had room: that begins anew.

    What begins is a capital, or a lead-in as `2015:`.
    """
    first = block.text.partition(" ")[0]
    if not (block.text[0].isupper() or block.text[-1] == ":") or len(before.text) + len(first) > ROOM * layout.width:
        return False
    return before.text[-1] not in ",-–(/" and not is_unfinished(before.text)


def _passage(document: Document, draft: _Draft, joiner: Joiner, notes: Notes) -> Passage:
    text, footnotes = notes.cited(draft.heading_marks + joiner.joined(draft.lines), draft.page, draft.number)
    return Passage(
        document=document.id,
        number=draft.number,
        page=draft.page,
        heading=draft.heading,
        text=text,
        footnotes=footnotes,
    )
