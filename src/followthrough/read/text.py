"""Plain text becomes one block a line, with pages, running heads and footnotes where the text has them.

Text taken out of a PDF keeps the lines of its pages. A page ends with a form feed, or with an empty line after which
the document's code stands again; before it stands the page number.
"""

import re
from collections import Counter
from collections.abc import Sequence, Set
from itertools import pairwise

from followthrough.read.printed import cleaned
from followthrough.read.text_columns import Tables, Words
from followthrough.read.text_notes import mark_notes
from followthrough.records import Block, Role

LINE = 12.0  # points from line to line, as in the documents of the United Nations
CHARACTER = 5.0  # points that a letter takes
LEAST_PARTED = 0.1  # share of lines behind an empty one from which on these part paragraphs, not only pages
LEAST_COVER = 5  # lines of a first page at least: those above the document's code on its cover are fewer

_CODE = re.compile(r"[A-Z]+(?:/[A-Za-z0-9.()\-]+){2,}\*{0,2}")
_PAGE_NUMBER = re.compile(r"(?:[Pp]age\s*)?(?:[-–]\s*)?(?:[0-9]{1,4}|[ivxl]{1,6})(?:\s*[-–])?")
_JOB = re.compile(r"(?:[0-9]{1,4} )?GE\. ?[0-9]{2}-[0-9]{5}(?: ?\([A-Z]\))?(?: [0-9]{1,6})*|\*[0-9]{5,9}\*\s*")


def pages_and_blocks(text: str, document: str) -> tuple[int, list[Block]]:
    """Give the number of pages (0 where the text has none) and its lines as blocks, empty lines left out."""
    printed = _pages(text.split("\n"))
    pages, heights = _stripped(printed)
    roles = mark_notes(pages)
    tables = Tables()
    blocks: list[Block] = []
    for number, (page, notes, tops) in enumerate(zip(pages, roles, heights, strict=True), 1):
        running = _running(page, first=number == 1)
        cells = _cells(printed[number - 1], tables, {*running, *notes})
        place = number if len(pages) > 1 else 0
        for at, line in enumerate(page):
            role: Role = "running_head" if at in running else "footnote" if at in notes else "paragraph"
            if at in cells:
                blocks += (_cell(one, document, place, len(blocks) + nth) for nth, one in enumerate(cells[at]))
            elif line:
                top = tops[at] if tops else None
                blocks.append(Block(document, place, len(blocks), role=role, text=line, top=top))
    return len(pages) if len(pages) > 1 else 0, blocks


def _cells(lines: Sequence[str], tables: Tables, apart: Set[int]) -> dict[int, list[Words]]:
    """Give the words of the tables of a page at the line with which each begins, and none at their other lines.

    Only lines that are not empty count; those that stand `apart` are no part of a table.
    """
    filled = [at for at, line in enumerate(lines) if cleaned(line).strip()]
    out = {filled[at] for at in apart}
    on_page = tables.on([("" if at in out else line) for at, line in enumerate(lines)])
    places = {at: nth for nth, at in enumerate(filled)}
    found: dict[int, list[Words]] = {places[one.line]: [] for table in on_page for one in table}
    for table in on_page:
        found[places[min(one.line for one in table)]] = table
    return found


def _cell(words: Words, document: str, page: int, order: int) -> Block:
    left, top = CHARACTER * words.left, LINE * words.line
    return Block(document, page, order, text=cleaned(words.text), left=left, top=top, column=words.column)


def _stripped(pages: list[list[str]]) -> tuple[list[list[str]], list[list[float]]]:
    """Give the lines of pages that are not empty, and how far down they stand where empty ones part paragraphs."""
    clean = [[cleaned(line).strip() for line in page] for page in pages]
    kept = [[line for line in page if line] for page in clean]
    parted = sum(not before and bool(line) for page in clean for before, line in pairwise(page))
    if parted < LEAST_PARTED * sum(map(len, kept)):
        return kept, [[] for _ in kept]
    return kept, [[LINE * at for at, line in enumerate(page) if line] for page in clean]


def _pages(lines: list[str]) -> list[list[str]]:
    """Divide lines where pages end; all lines are one page where no end of a page can be told."""
    codes = _repeated_codes(lines)
    pages: list[list[str]] = [[]]
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else "x"
        if "\f" in line:
            head, *rest = line.split("\f")
            pages[-1].append(head)
            pages.extend([piece] for piece in rest)
        elif (
            line.strip() in codes
            and (not before.strip() or _PAGE_NUMBER.fullmatch(before.strip()))
            and (len(pages) > 1 or sum(map(bool, map(str.strip, pages[0]))) >= LEAST_COVER)
        ):
            pages.append([line])
        else:
            pages[-1].append(line)
    return [page for page in pages if any(line.strip() for line in page)]


def _repeated_codes(lines: list[str]) -> set[str]:
    """Give the codes that stand alone on a line twice or more; none where form feeds divide the pages."""
    if any("\f" in line for line in lines):
        return set()
    alone = Counter(line.strip() for line in lines if "/" in line and _CODE.fullmatch(line.strip()))
    return {code for code, count in alone.items() if count > 1}


def _running(page: list[str], *, first: bool) -> set[int]:
    """Give the lines at the head and foot of a page that run through the document."""
    running = {at for at, line in enumerate(page) if _JOB.fullmatch(line)}
    if not first:
        for at, line in enumerate(page[:3]):
            if not (_CODE.fullmatch(line) or _PAGE_NUMBER.fullmatch(line)):
                break
            running.add(at)
    last = len(page) - 1
    if last > 0 and _PAGE_NUMBER.fullmatch(page[last]):
        running.add(last)
    return running
