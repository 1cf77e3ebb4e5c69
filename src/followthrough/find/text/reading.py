"""The lines of a document, one after the other, to its passages."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from followthrough.find.text.headings import HeadingPath
from followthrough.find.text.hyphens import Joiner
from followthrough.find.text.layout import Layout, ends, layout_of
from followthrough.find.text.lines import separate
from followthrough.find.text.notes import Notes, without_marks
from followthrough.find.text.sequence import Candidate, OpenLists
from followthrough.find.text.shapes import heading_length
from followthrough.find.text.starts import starts
from followthrough.records import Block, Document, Passage


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
    notes = Notes(text.notes, joiner)
    return [_passage(document, draft, joiner, notes) for draft in drafts]


def _drafts(lines: list[Block]) -> list[_Draft]:
    layout = layout_of(lines)
    candidates = _candidates(lines, layout)
    lists, headings = OpenLists(candidates.values()), HeadingPath()
    drafts: list[_Draft] = []
    at, fresh = 0, True
    while at < len(lines):
        block = lines[at]
        length = heading_length(lines, at, layout, lists) if _may_be_heading(lines, at) else 0
        if length:
            _enter(headings, lines[at : at + length])
            at, fresh = at + length, True
            continue
        candidate = candidates.get(at)
        start = lists.take(replace(candidate, ended=True, spaced=True) if fresh else candidate) if candidate else None
        if start:
            drafts.append(_Draft(start.printed or None, block.page, headings.path, [start.rest]))
        elif fresh or _begins(lines[at - 1], block, layout):
            drafts.append(_Draft(None, block.page, headings.path, [block.text]))
        else:
            drafts[-1].lines.append(block.text)
        at, fresh = at + 1, False
    return drafts


def _may_be_heading(lines: list[Block], at: int) -> bool:
    """Say whether a heading may begin here at all; the dearer questions are asked only then."""
    block = lines[at]
    if block.role == "heading" or block.bold or block.size is not None:
        return block.table is None
    return at == 0 or ends(lines[at - 1].text) or len(lines[at - 1].text) < 60


def _candidates(lines: list[Block], layout: Layout) -> dict[int, Candidate]:
    candidates: dict[int, Candidate] = {}
    for at, block in enumerate(lines):
        found = starts(block.text)
        if found:
            apart = at == 0 or not layout.lines or block.table is not None
            spaced = apart or layout.spaced(lines[at - 1], block)
            candidates[at] = Candidate(at, found, apart or ends(lines[at - 1].text), spaced)
    return candidates


def _begins(before: Block, block: Block, layout: Layout) -> bool:
    """Say whether a paragraph without a number begins with `block`."""
    if not layout.lines or block.table is not None or before.table is not None:
        return True
    if layout.spaced(before, block):
        return True
    if layout.leading and before.page == block.page:
        return False
    return ends(before.text) and layout.short(before)


def _enter(headings: HeadingPath, blocks: list[Block]) -> None:
    text = without_marks(" ".join(" ".join(block.text for block in blocks).split()))
    headings.enter(text, blocks[0].size, blocks[0].bold)


def _passage(document: Document, draft: _Draft, joiner: Joiner, notes: Notes) -> Passage:
    joined = ""
    for line in draft.lines:
        joined = joiner.join(joined, line.strip())
    text, footnotes = notes.cited(joined, draft.page)
    return Passage(
        document=document.id,
        number=draft.number,
        page=draft.page,
        heading=draft.heading,
        text=text,
        footnotes=footnotes,
    )
