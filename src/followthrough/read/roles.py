"""What a line of a page is for: body, heading, footnote, or running head; told by place, repetition and type.

The United Nations' layouts have the document's code in the outer corner of the head and the page number at the foot,
on even and odd pages in mirrored places; before 2010 "Page 5" stood below the code. Job numbers and bar codes stand
at the foot of the cover; since 2010 the file has the cover's head behind the text of that page. Nothing of this
is ever between lines of the body, so lines are taken away from the outside.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import takewhile
from operator import attrgetter

from followthrough.read.footnotes import give_footnote_role
from followthrough.read.line import Line, Page
from followthrough.records.documents import NOTE_MARK

_CODE = re.compile(r"[A-Z][A-Z]*(?:/[A-Za-z0-9.()\-]+){2,}(?<!\.)\*{0,2}")
_PAGE_NUMBER = re.compile(
    r"(?:[Pp]age\s*)?(?:[-–]\s*)?(?:(?P<number>[0-9]{1,4})|[ivxl]{1,6})(?:\s*[-–])?"
    r"(?P<of>\s*(?:of|/)\s*[0-9]{1,4})?"
)
_JOB = re.compile(
    r"(?:[0-9]{1,4} )?(?:GE\. ?[0-9]{2}-|[0-9]{2}-[0-9]{5}|[0-9]{5})(?:[0-9]{5})?(?: ?\([A-Z]\))?(?: [0-9]{1,6})*"
)
_BARS = re.compile(r"\*[0-9]{5,9}\*")
_MARKED = re.compile(f"{NOTE_MARK}[^{NOTE_MARK}]*{NOTE_MARK}")
_NUMBERED = re.compile(r"[0-9]{1,3}\.[0-9]")
_SPACED = 1.6  # type sizes from line to line from which on another heading begins
_DIGITS = frozenset("0123456789")
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_ROMAN = frozenset("IVX")
LONGEST_COUNT = 2  # digits of the number of a heading
_FOLIO_FIRST = re.compile(r"[0-9]{1,4}(?= ?[|–—-])")
_FOLIO_LAST = re.compile(r"\b[0-9]{1,4}$")
LONGEST_FOLIO = 4  # digits

_Place = tuple[int, str, int | None]

_top = attrgetter("top")

FIRST = "1"
"""The number of the first page, which a cover of the United Nations does not bear."""
FEWEST_ALIKE = 3  # pages with the same words at their heads
_ROWS = 5
"""Rows of a running head or foot at most."""


def give_roles(pages: list[Page]) -> None:
    """Set the role of every line that is not a plain paragraph's."""
    places = _repeated_places(pages)
    body = body_size(line for page in pages for line in page.lines)
    carried = below = False
    for page in pages:
        if not page.lines:
            continue
        rows = _rows(page.lines)
        _mark_running(rows, page, places)
        if page.number == 1:
            _mark_masthead(page)
        inside = [row for row in rows if row[0].role != "running_head"]
        carried = give_footnote_role(inside, body, carried=carried, below=below)
        below = bool(inside) and inside[-1][0].role == "footnote"
        _mark_headings(page.lines, body)


def body_size(lines: Iterable[Line]) -> float:
    """Give the type size of the body: the largest in which at least a quarter of all letters are set."""
    weight: dict[float, int] = {}
    for line in lines:
        weight[line.size] = weight.get(line.size, 0) + len(line.text)
    whole = sum(weight.values())
    return max((size for size, letters in weight.items() if 4 * letters >= whole), default=0.0)


def _rows(lines: list[Line]) -> list[list[Line]]:
    """Group lines that stand on the same height, from the top of the page down."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=_top):
        if rows and line.top - rows[-1][0].top < 2.0:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _repeated_places(pages: list[Page]) -> set[_Place]:
    """Give the places of words that stand alike on many pages near an edge."""
    found: list[_Place] = []
    for page in pages:
        edge = 0.15 * page.height
        for line in page.lines:
            if line.top < edge or line.top > page.height - edge:
                found += _places(line, page)
    counts, least = Counter(found), max(FEWEST_ALIKE, len(pages) // 5)
    told = {place for place, count in counts.items() if count >= least}
    if least > FEWEST_ALIKE:
        seldom = {place for place, count in counts.items() if FEWEST_ALIKE <= count < least}
        told |= _in_a_row(pages, seldom)
    return told


def _in_a_row(pages: Iterable[Page], places: set[_Place]) -> set[_Place]:
    """Give those of `places` at which words stand alike at the heads of pages that follow each other."""
    last: dict[_Place, tuple[int, int]] = {}
    found: set[_Place] = set()
    for page in pages:
        for line in page.lines:
            for place in places.intersection(_places(line, page)) if line.top < 0.15 * page.height else ():
                before, run = last.get(place, (0, 0))
                last[place] = page.number, run + 1 if before == page.number - 1 else 1
                if last[place][1] == FEWEST_ALIKE:
                    found.add(place)
    return found


def _places(line: Line, page: Page) -> list[_Place]:
    """Give height and words; where a number beside them goes with the page's own, also without it."""
    height, text = round(line.top / 3), line.text
    folio = _FOLIO_FIRST.match(text) if text[:1] in _DIGITS else None
    if not folio and text[-1:] in _DIGITS:
        folio = _FOLIO_LAST.search(text, max(0, len(text) - LONGEST_FOLIO))
    if not folio:
        return [(height, text, None)]
    words = text[: folio.start()] + text[folio.end() :]
    return [(height, text, None), (height, words, int(folio[0]) - page.number)]


def _mark_running(rows: list[list[Line]], page: Page, places: set[_Place]) -> None:
    """Take rows away from the head and the foot as long as they are of a kind that runs through the document.

    A code does so at the head alone, and only the first there: below it stand those of other documents.
    """
    code = next((line for row in rows for line in row if _CODE.fullmatch(line.text)), None)

    def runs(line: Line) -> bool:
        if _JOB.fullmatch(line.text) or _BARS.fullmatch(line.text):
            return True
        if page.number == 1:
            return line.text == FIRST and line.top > 0.75 * page.height
        return _is_page_number(line, page) or not places.isdisjoint(_places(line, page))

    def heads(line: Line) -> bool:
        return runs(line) or (line is code and page.number > 1)

    _peel(rows, lambda line: heads(line) and line.top < 0.2 * page.height)
    _peel(rows[::-1], lambda line: runs(line) and line.top > 0.75 * page.height)


def _is_page_number(line: Line, page: Page) -> bool:
    """Say whether a line is `5`, `Page 5` or `5 of 24`; but `14/103` is a page of 103 on the fourteenth alone."""
    found = _PAGE_NUMBER.fullmatch(line.text)
    if found and found["of"] and found["number"]:
        return abs(int(found["number"]) - page.number) < 2
    return bool(found)


def _mark_masthead(page: Page) -> None:
    """Take away what stands above all else on the cover but is drawn last: the code, `Distr.: General`, the date."""
    lines = [line for line in page.lines if line.role != "running_head"]
    head = list(takewhile(lambda line: line.top < 0.2 * page.height, reversed(lines)))
    below = lines[: len(lines) - len(head)]
    if not head or not below or max(map(_top, head)) > min(map(_top, below)):
        return
    if any(_CODE.fullmatch(_MARKED.sub("", line.text)) for line in head):
        for line in head:
            line.role = "running_head"


def _peel(rows: list[list[Line]], runs: Callable[[Line], bool]) -> None:
    """Take rows away as long as they run through the document; a second number alone is the end of a table's cell."""
    numbered = False
    for row in rows[:_ROWS]:
        if not all(runs(line) for line in row):
            return
        is_number = all(line.text.isdigit() for line in row)
        if is_number and numbered:
            return
        numbered = numbered or is_number
        for line in row:
            line.role = "running_head"


def _mark_headings(lines: list[Line], body: float) -> None:
    """Mark lines in larger type, and single runs of up to three bold lines that are no sentences."""
    run: list[Line] = []
    for line in lines:
        if line.role != "paragraph":
            continue
        if line.size > body + 0.9 and len(line.text) < 200:
            line.role = "heading"
        elif line.bold:
            if run and _begins_section(line, run[-1]):
                _mark_title(run)
                run = []
            run.append(line)
            continue
        if run:
            _mark_title(run)
            run = []
    _mark_title(run)


def _begins_section(line: Line, before: Line) -> bool:
    """Say whether another heading begins with a bold line: `IV. Priorities` below `N/A`, but in no contents."""
    is_apart = line.top - before.top > _SPACED * line.size
    return is_apart and _is_outlined(line.text) and "...." not in line.text


def _mark_title(run: list[Line]) -> None:
    if 0 < len(run) <= 3 and _is_title(" ".join(line.text for line in run)):
        for line in run:
            line.role = "heading"


def _is_title(text: str) -> bool:
    words = _MARKED.sub("", text)
    ended = words[-1:] in ".;:,)" and not (words[-1:] == ")" and _says_more(words))
    return len(words) < 240 and not ended and not words[:1].islower() and not _NUMBERED.match(words)


def _says_more(words: str) -> bool:
    """Say whether a bracket ends a numbered heading, as one of States ends a recommendation: `2. Refugees (IDPs)`."""
    title, opened, inside = words[:-1].rpartition("(")
    named = inside[:1].islower() and not inside.startswith("the ")
    plural = inside.endswith("s") and inside[:-1].isupper()
    number = title.partition(". ")[0]
    numbered = len(number) <= LONGEST_COUNT and number.isdigit()
    return bool(opened) and (named or plural) and (numbered or _is_outlined(title))


def _is_outlined(words: str) -> bool:
    """Say whether words begin with a capital or a Roman number: `A. Oaks`, `IV. Elms`."""
    head, point, _ = words.partition(". ")
    return bool(point) and (head in _CAPITALS or (head != "" and _ROMAN.issuperset(head)))
