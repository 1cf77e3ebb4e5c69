"""Footnotes at the foot of pages, and notes gathered at the end of a document."""

import re
from itertools import chain, takewhile

from followthrough.read.line import Line
from followthrough.records.documents import NOTE_MARK

_NOTES = frozenset(("notes", "endnotes", "footnotes", "notas", "notes de fin"))
"""Titles of notes."""
_LONGEST_TITLE = max(map(len, _NOTES))
_STAR = re.compile(r"[*∗†‡]{1,4}\s?\S")
_STARRED = re.compile(rf"{NOTE_MARK}?([*∗†‡]{{1,4}}){NOTE_MARK}?\s?(?=\S)")
_STARS = "*∗†‡"
_DIGITS = frozenset("0123456789")
_SIGNS = _DIGITS.union(_STARS)
LONGEST_NUMBER = 3  # digits of the number of a note
_SHORT = 6
"""Rows of a note of the cover in type as large as the body's, at most."""
_SMALLER = 0.7
"""Points by which the type of notes is smaller than that of the body, at least."""


def give_footnote_role(rows: list[list[Line]], body: float, *, carried: bool, below: bool) -> bool:
    """Mark the notes of one page, whose rows of lines run from the top down; say whether they go on over the page.

    Notes begin with the first line at whose head a raised mark stands, or a star in smaller type, or the first number
    that is raised in the text, as LibreOffice sets them, and reach to the foot of the page. Where `carried`, notes of
    the page before go on at its head in small type. Notes go on over the page where a title announces them, or where
    they began above the middle of a page. Where `below`, notes stood at the foot of the page before: the last of them
    may go on at the foot of this page, in front of its own notes.
    """
    first = _first_note(rows, body)
    if below:
        first = _rest_of_note(rows, first, body)
    short = (row[0].text for row in rows[:first] if len(row[0].text) <= _LONGEST_TITLE)
    announced = any(words.lower() in _NOTES for words in short)
    continued = 0
    if carried:
        while continued < len(rows) and all(_is_small(line, body) for line in rows[continued]):
            continued += 1
    for row in [*rows[:continued], *rows[first:]]:
        for line in row:
            line.role = "footnote"
    notes = [row[0] for row in rows[first:]]
    _set_numbers_apart(notes)
    _set_stars_apart(notes, rows[:first])
    return announced or (carried and (continued == len(rows) or first < len(rows)))


def _first_note(rows: list[list[Line]], body: float) -> int:
    """Give the row from which on there are only notes; the number of rows where there are none."""
    for at, row in enumerate(rows):
        line = row[0]
        if not line.marked and line.text[0] not in _SIGNS:
            continue
        starred = line.text[0] in _STARS and _STAR.match(line.text)
        numbered = line.text[0] in _DIGITS and _is_small(line, body) and _begins_with_the_first(line, rows[:at])
        if line.marked or numbered or (starred and (_is_small(line, body) or len(rows) - at <= _SHORT)):
            no_titles = all(below[0].size <= body + 0.5 for below in rows[at:])
            return at if no_titles else len(rows)
    return len(rows)


def _begins_with_the_first(line: Line, above: list[list[Line]]) -> bool:
    """Say whether a line begins with the first number that is raised above it, though not raised itself."""
    raised = (mark for row in above for one in row for mark in one.text.split(NOTE_MARK)[1::2] if mark.isdigit())
    first = next(raised, "")
    return bool(first) and line.text.startswith(first)


def _set_numbers_apart(notes: list[Line]) -> None:
    """Set numbers apart that are not raised at the heads of notes, as they count up from the first."""
    if not notes or notes[0].marked or notes[0].text[0] not in _DIGITS:
        return
    following = int("".join(takewhile(_DIGITS.__contains__, notes[0].text[:LONGEST_NUMBER])))
    for note in notes:
        if note.text.startswith(str(following)):
            words = note.text.removeprefix(str(following)).lstrip()
            note.text = f"{NOTE_MARK}{following}{NOTE_MARK} {words}"
            following += 1


def _rest_of_note(rows: list[list[Line]], first: int, body: float) -> int:
    """Give the row from which on the notes of a page begin with the rest of one from the page before."""
    at = first
    while at and all(_is_small(line, body) for line in rows[at - 1]):
        at -= 1
    in_lower_half = 0 < at < first and rows[at][0].top * 2 > rows[0][0].top + rows[-1][0].top
    return at if in_lower_half else first


def _set_stars_apart(notes: list[Line], text: list[list[Line]]) -> None:
    """Set stars apart that are not raised: at the heads of notes, and behind the words in rows that cite these."""
    for note in notes:
        head = _STARRED.match(note.text)
        if head:
            note.text = f"{NOTE_MARK}{head[1]}{NOTE_MARK} {note.text[head.end() :]}"
            _set_citation_apart(head[1].replace("∗", "*"), list(chain.from_iterable(text)))


def _set_citation_apart(stars: str, text: list[Line]) -> None:
    sign = re.escape(stars).replace(r"\*", "[*∗]")
    raised = re.compile(f"{NOTE_MARK}{sign}{NOTE_MARK}")
    plain = re.compile(rf"(?<=[^\s*∗†‡{NOTE_MARK}]) ?{sign}(?![\w*∗†‡{NOTE_MARK}])")
    if not any(raised.search(line.text) for line in text):
        citing = next((line for line in text if plain.search(line.text)), None)
        if citing:
            citing.text = plain.sub(f"{NOTE_MARK}{stars}{NOTE_MARK}", citing.text, count=1)


def _is_small(line: Line, body: float) -> bool:
    return line.size <= body - _SMALLER
