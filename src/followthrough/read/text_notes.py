"""Footnotes in plain text, where a raised mark has become a number after a word: `rights12 and`.

Marks count up from 1 through the document, and so do the notes: at the foot of the page of their marks, or together
at the end. What does not count up is no mark.
"""

import re
from collections.abc import Iterator

from followthrough.records.documents import NOTE_MARK
from followthrough.terms.dates import month_number

_GLUED = re.compile(
    r"""[0-9](?:(?<=[^\W\d_A-Z][0-9])|(?<=[A-Z]{3}[0-9])|(?<=[^\d\s][.,;:!?%][0-9])|(?<=[)\]”’"'»][0-9])|(?<=[0-9][.,;][0-9])|(?P<year>(?<=\b(?:19|20)[0-9]{3})))[0-9]{0,2}(?![0-9/]|-[0-9])"""
)
"""A mark that is set right behind a word, a point, a bracket or a year: `rights1 and`, `in 20121`."""
_IN_ADDRESS = re.compile(r"(?:https?:|www\.)\S*$")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[Nn]os?|[Pp]aras?|[Aa]rts?|[Vv]ol|[Rr]ec|pp?|cf|Add|Corr|Rev)|(?<![0-9])[0-9]{1,3}|^\[?[A-Z]{1,2})[.,;]$"
)
"""Words before whose number no mark is meant, as in `A.1`, the sign of an item."""
_ALONE = re.compile(r"[0-9]{1,3}(?:(?:, ?| )[0-9]{1,3})*|[*∗†‡]{1,4}")
_SIGNS = re.compile(r"[0-9]+|[*∗†‡]+")
_MISSED_MARK = (
    r"""(?:(?<=[^\W\dA-Z] )|(?<=[a-z][A-Z])|(?<=[.,;)\]”’] )|(?<=[a-z]\.)|(?<=[0-9][.,;])"""
    r"""|(?<=[A-Z]{{2}}[0-9])|(?<=[A-Z]{{2}}[0-9]{{2}})|(?<=[A-Z]-[0-9]{{2}}))"""
    r"""(?<!No\. ){0}(?=\s+[A-Za-z]|$)"""
)
_NOTE = re.compile(r"([0-9]{1,3}) (?=\S)")
_STARRED = re.compile(r"([*∗†‡]{1,4}) ?(?=[^\W\d_])")
LINES_OF_A_NOTE = 10  # on average, in notes at the end; where more stand behind a few numbers, these are no notes
LONGEST = 200  # characters of an address at most that are looked at
_MISSED = 3
"""How many marks may be missed in a row without losing count."""

Marks = dict[int, list[tuple[int, int, int, int]]]
"""By page, in order: line, beginning and end in the line, and number of each mark."""

Place = tuple[int, int, int]
"""Page, line and place in the line."""


def mark_notes(pages: list[list[str]]) -> list[set[int]]:
    """Set marks apart in the lines of `pages` and give, page by page, which lines are footnotes.

    A line that holds nothing but marks is added to the line before it, and is empty then.
    """
    marks = _find_marks(pages)
    notes = _at_page_feet(pages, marks)
    if 3 * len(notes) < 2 * len(marks):
        notes = _at_the_end(pages, max((mark[3] for found in marks.values() for mark in found), default=0))
    _set_marks_apart(pages, marks, notes)
    for page, lines in enumerate(pages):
        _star_notes(lines, notes.setdefault(page, set()), is_foot=len(pages) > 1)
    return [notes[page] for page in range(len(pages))]


def _find_marks(pages: list[list[str]]) -> Marks:
    marks: Marks = {}
    last, reached = 0, (0, 0, 0)
    for number, lines in enumerate(pages):
        at = 0
        while at < len(lines):
            alone = _ALONE.fullmatch(lines[at])
            if alone and 0 < at < len(lines) - 1 and _counts_on(lines[at], last):
                together = _SIGNS.findall(lines[at])
                lines[at - 1] = lines[at - 1].removesuffix(" ,") + "".join(
                    f"{NOTE_MARK}{mark}{NOTE_MARK}" for mark in together
                )
                lines[at] = ""
                last = max([last, *(int(mark) for mark in together if mark.isdigit())])
            for found in _GLUED.finditer(lines[at]):
                furthest = last + (1 if found["year"] is not None else _MISSED)
                if last < int(found[0]) <= furthest and not _is_other(lines[at], *found.span()):
                    here = number, at, found.start()
                    for missed in range(last + 1, int(found[0])):
                        reached = _look_again(pages, marks, missed, reached, here)
                    last, reached = int(found[0]), (number, at, found.end())
                    marks.setdefault(number, []).append((at, *found.span(), last))
            at += 1
    return marks


def _counts_on(line: str, last: int) -> bool:
    return not line[0].isdigit() or last < int(_SIGNS.findall(line)[0]) <= last + _MISSED


def _is_other(line: str, start: int, end: int) -> bool:
    """Say whether a number is one of the words around it: `No. 3`, `12.5`, a part of an address, a day of a month.

    Of a session, `21 May–1 June`, a program that takes text out of a PDF may lose the dash.
    """
    near = line[max(0, start - LONGEST) : start]
    if _ABBREVIATION.search(near) or _IN_ADDRESS.search(near):
        return True
    month, behind = near.rpartition(" ")[2], line[end:].split(maxsplit=1)
    return bool(behind and month_number(month) and month_number(behind[0]))


def _look_again(pages: list[list[str]], marks: Marks, missed: int, after: Place, before: Place) -> Place:
    """Look for a mark that was missed between two places; where one alone may be it, take it and give its place.

    It may stand behind a space, behind a number as if it were a decimal (`surpassed 10,000.27`), or behind the number
    of a name (`COVID-1993`).
    """
    form = re.compile(_MISSED_MARK.format(missed))
    found: list[tuple[int, int, int, int]] = []
    for page in range(after[0], before[0] + 1):
        first = after[1] if page == after[0] else 0
        last = before[1] + 1 if page == before[0] else len(pages[page])
        for at, line in enumerate(pages[page][first:last], first):
            for match in form.finditer(line) if str(missed) in line else ():
                here = page, at, match.start()
                if after < here < before and not _IN_ADDRESS.search(line[max(0, here[2] - LONGEST) : here[2]]):
                    found.append((page, at, *match.span()))
    if len(found) != 1:
        return after
    page, at, start, end = found[0]
    marks.setdefault(page, []).append((at, start, end, missed))
    return page, at, end


def _at_page_feet(pages: list[list[str]], marks: Marks) -> dict[int, set[int]]:
    """Give the footnotes of each page on whose foot all its marks are explained, one below the other."""
    feet: dict[int, set[int]] = {}
    for page, found in marks.items():
        lines = pages[page]
        below = len(lines)
        for _, _, _, number in reversed(found):
            below = max((at for at in range(found[0][0] + 1, below) if _is_note(lines, at, number)), default=-1)
            if below < 0:
                break
        if below >= 0:
            feet[page] = set(range(below, len(lines)))
    return feet


def _is_note(lines: list[str], at: int, number: int) -> bool:
    """Say whether a note of a number begins on a line; a number alone on it goes in front of the next words."""
    if lines[at] == str(number):
        following = next((below for below in range(at + 1, len(lines)) if lines[below]), None)
        if following is None or not lines[following][0].isalpha():
            return False
        lines[at], lines[following] = f"{number} {lines[following]}", ""
    return lines[at].startswith(f"{number} ")


def _at_the_end(pages: list[list[str]], marks: int) -> dict[int, set[int]]:
    """Give the notes that stand together at the end: from the line on from which most numbers count up."""
    numbered = list(_numbered(pages))
    best, start = 0, None
    for at, (page, line, number) in enumerate(numbered):
        if number == 1:
            count = _length_of_count([number for _, _, number in numbered[at:]])
            if count >= best:
                best, start = count, (page, line)
    if start is None or best < 2 or 10 * best < 7 * marks:
        return {}
    first, line = start
    if len(pages[first]) - line + sum(map(len, pages[first + 1 :])) > LINES_OF_A_NOTE * best:
        return {}
    notes = {page: set(range(len(pages[page]))) for page in range(first + 1, len(pages))}
    notes[first] = set(range(line, len(pages[first])))
    return notes


def _numbered(pages: list[list[str]]) -> Iterator[tuple[int, int, int]]:
    for page, lines in enumerate(pages):
        for at, line in enumerate(lines):
            note = _NOTE.match(line)
            if note:
                yield page, at, int(note[1])


def _length_of_count(numbers: list[int]) -> int:
    reached = count = 0
    for number in numbers:
        if reached < number <= reached + _MISSED:
            reached, count = number, count + 1
    return count


def _set_marks_apart(pages: list[list[str]], marks: Marks, notes: dict[int, set[int]]) -> None:
    for page, found in marks.items():
        for at, start, end, _ in reversed(found):
            if at not in notes.get(page, ()):
                line = pages[page][at]
                pages[page][at] = f"{line[:start].rstrip()}{NOTE_MARK}{line[start:end]}{NOTE_MARK}{line[end:]}"
    last = 0
    for page, at in sorted((page, at) for page, lines in notes.items() for at in lines):
        line = pages[page][at]
        note = _NOTE.match(line)
        if note and last < int(note[1]) <= last + _MISSED:
            last = int(note[1])
            pages[page][at] = f"{NOTE_MARK}{note[1]}{NOTE_MARK} {line[note.end() :]}"
        elif line == str(last + 1) and at + 1 < len(pages[page]):
            last += 1
            pages[page][at] = f"{NOTE_MARK}{line}{NOTE_MARK}"


def _star_notes(lines: list[str], notes: set[int], *, is_foot: bool) -> None:
    """Add the notes that begin with stars, near the foot of a page, to `notes`, their marks set apart.

    Where a text has no pages, what follows on such a note is no part of it unless it goes on in small letters.
    """
    for at in range(max(1, len(lines) - 8), len(lines)):
        starred = _STARRED.match(lines[at])
        if starred:
            _star_marks(lines, at, starred[1])
            lines[at] = f"{NOTE_MARK}{starred[1]}{NOTE_MARK} {lines[at][starred.end() :]}"
            last = len(lines) if is_foot else _goes_on_to(lines, at)
            notes.update(range(at, last))


def _goes_on_to(lines: list[str], at: int) -> int:
    return next((below for below in range(at + 1, len(lines)) if not lines[below][:1].islower()), len(lines))


def _star_marks(lines: list[str], below: int, mark: str) -> None:
    """Set apart the stars behind a word to which a note at the foot of the page belongs: `oaks** (Norway)`."""
    glued = re.compile(rf"(?<=[^\W\d_]|[)\]”’.,;]){re.escape(mark)}(?![*∗†‡{NOTE_MARK}])")
    for at in range(below):
        if mark in lines[at]:
            lines[at] = glued.sub(f"{NOTE_MARK}{mark}{NOTE_MARK}", lines[at], count=1)
