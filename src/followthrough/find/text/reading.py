"""The lines of a document, one after the other, to its passages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from followthrough.find.text.headings import HeadingPath
from followthrough.find.text.hyphens import Joiner
from followthrough.find.text.lines import are_lines, ends, separate, usual_leading, usual_width
from followthrough.find.text.sequence import Candidate, OpenLists
from followthrough.find.text.starts import starts
from followthrough.records import Block, Document, Footnote, Passage
from followthrough.records.documents import NOTE_MARK

_MARKS = re.compile(f"{NOTE_MARK}([^{NOTE_MARK}]*){NOTE_MARK}")
_NOTE = re.compile(f"{NOTE_MARK}([^{NOTE_MARK}]*){NOTE_MARK}\\s*(.*)", re.DOTALL)


@dataclass(slots=True)
class _Draft:
    number: str | None
    page: int
    heading: tuple[str, ...]
    lines: list[str] = field(default_factory=list)


def read_passages(document: Document, blocks: Sequence[Block]) -> list[Passage]:
    """Give the passages of a document; see `find.passages`."""
    text = separate(blocks)
    joiner = Joiner(block.text for block in text.lines)
    drafts = _drafts(text.lines)
    notes = _notes(text.notes, joiner)
    return [_passage(document, draft, joiner, notes) for draft in drafts]


def _drafts(lines: list[Block]) -> list[_Draft]:
    printed_lines = are_lines(lines)
    width, leading = usual_width(lines), usual_leading(lines)
    candidates = _candidates(lines, printed_lines, leading)
    sequence = OpenLists(list(candidates.values()))
    headings = HeadingPath()
    drafts: list[_Draft] = []
    heading: list[Block] = []
    cell: tuple[int | None, int | None, int | None] | None = None
    for at, block in enumerate(lines):
        candidate = candidates.get(at)
        if block.table is None and _is_heading(block):
            if heading and (heading[-1].page != block.page or not _same_heading(heading[-1], block)):
                _enter(headings, heading)
                heading = []
            heading.append(block)
            continue
        if heading:
            _enter(headings, heading)
            heading = []
            fresh = True
        else:
            fresh = False
        start = sequence.take(candidate) if candidate else None
        here = (block.table, block.row, block.column) if block.table is not None else None
        if start:
            drafts.append(_Draft(start.printed or None, block.page, headings.path, [start.rest]))
        elif (
            not drafts
            or fresh
            or here != cell
            or not printed_lines
            or here is not None
            or _begins(lines[at - 1], block, width, leading)
        ):
            drafts.append(_Draft(None, block.page, headings.path, [block.text]))
        else:
            drafts[-1].lines.append(block.text)
        cell = here
    return drafts


def _candidates(lines: list[Block], printed_lines: bool, leading: float | None) -> dict[int, Candidate]:
    candidates: dict[int, Candidate] = {}
    for at, block in enumerate(lines):
        found = starts(block.text)
        if found:
            before = lines[at - 1] if at else None
            apart = before is None or not printed_lines or block.table is not None or _is_heading(before)
            spaced = apart or (before is not None and _is_spaced(before, block, leading))
            candidates[at] = Candidate(
                at,
                found,
                apart or ends(before.text if before else ""),
                spaced,
                bool(before and before.text.rstrip().endswith(":")),
            )
    return candidates


def _is_spaced(before: Block, block: Block, leading: float | None) -> bool:
    if before.page != block.page or before.top is None or block.top is None or not leading:
        return False
    return block.top - before.top > leading * 1.3 or block.top < before.top


def _begins(before: Block, block: Block, width: int, leading: float | None) -> bool:
    if _is_spaced(before, block, leading):
        return True
    if leading:
        return before.page != block.page and ends(before.text) and len(before.text) < width * 0.8
    return ends(before.text) and len(before.text) < width * 0.8


def _is_heading(block: Block) -> bool:
    return block.role == "heading" or (block.role == "paragraph" and block.bold and block.left is not None)


def _same_heading(before: Block, block: Block) -> bool:
    return before.size == block.size and not re.match(r"(?:[IVXL]+|[A-Z]|\d{1,2})\.\s", block.text)


def _enter(headings: HeadingPath, blocks: list[Block]) -> None:
    text = _MARKS.sub("", " ".join(" ".join(block.text for block in blocks).split()))
    headings.enter(text, blocks[0].size, blocks[0].bold)


def _notes(lines: list[Block], joiner: Joiner) -> dict[tuple[str, int], str]:
    notes: dict[tuple[str, int], str] = {}
    last: tuple[str, int] | None = None
    for block in lines:
        found = _NOTE.match(block.text)
        if found:
            last = (found[1].strip(), block.page)
            notes[last] = found[2]
        elif last:
            notes[last] = joiner.join(notes[last], block.text)
    return notes


def _passage(document: Document, draft: _Draft, joiner: Joiner, notes: dict[tuple[str, int], str]) -> Passage:
    text = ""
    for line in draft.lines:
        text = joiner.join(text, line.strip())
    marks = _MARKS.findall(text)
    footnotes = []
    for mark in marks:
        for page in range(draft.page, draft.page + 3):
            if words := notes.get((mark.strip(), page)):
                footnotes.append(Footnote(mark=mark.strip(), text=words))
                break
    return Passage(
        document=document.id,
        number=draft.number,
        page=draft.page,
        heading=draft.heading,
        text=_MARKS.sub("", text).strip(),
        footnotes=tuple(footnotes),
    )
