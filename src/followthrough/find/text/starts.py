"""What may begin a numbered paragraph: the sign at the head of a line, as printed and as a value to count with.

United Nations documents number paragraphs `33.`, sub-paragraphs `124.5`, `6.12` or `124. 5`, also in brackets,
items `(a)`, `a)`, `a.`, `(i)`, and lists `1.` anew under a lead-in. Whether a sign does begin a paragraph is decided
by `sequence`.
"""

import re
from typing import Literal, NamedTuple

from followthrough.patterns import when_needed

Kind = Literal["whole", "dotted", "letter", "roman", "bullet"]

_DOTTED = re.compile(
    r"(\d{1,3})(?:\s?\.\s?|[-/](?=\d{1,3}\.\s))(\d{1,3})(?!\d)"
    r"(?:\s?\.(?!\d)|\)(?=\s+[A-Z“\"])|(?=[\s\[(“\"]|$|[A-Z]))\s*"
)
_BRACKETED = re.compile(r"\(\s?(?:(\d{1,3})\s?\.\s?)?(\d{1,3})\s?\)\.?\s+(?=[A-Z“\"])")
_PARTED = when_needed(r"(\d{1,2})\.?\s+(?=[A-Z“\"])")
"""The last digits of a number that PDF has parted: `124.1 3. Plant oaks`."""
_SLIPPED = re.compile(r"(\d{1,3})[,:;\s](\d{1,3})\.?\s+(?=[A-Z“\"])")
_WHOLE = re.compile(
    r"(1[0-6]\d\d(?=\.\s)|\d{1,3})(?:\s?\.(?!\d|[lI]\d?\.?\s+[A-Z“\"]|[A-Z][.:]?\s+[A-Z“\"])|\s?\)(?=\s))\s*"
)
"""`33.`, `33)`, and in the reports of the Council up to `1699.`, which is no year of these documents.

Not the sign `1.A`."""
_RANGE = when_needed(r"(\d{1,3})\.(\d{1,3})\s?[–-]\s?(?:\d{1,3}\.)?(\d{1,3})(?:\s+(?=[A-Z“\"])|\s*$)")
"""A range of numbers that are answered together: `124.5–7`."""
_TOGETHER = re.compile(r"(?:\d{1,3}\.?(?:\s?[,–-]\s?|\s(?:and|et|y)\s)){1,30}(\d{1,3})\.")
_TOGETHER_BEHIND = when_needed(r"[\d.,\s–-]*(?:(?:and|et|y)\s[\d.]+)?")
NUMBER = when_needed(r"\d+")
_DASHES = frozenset("–-")
_BARE = re.compile(r"(\d{1,3})(?:\s+|,\s+)(?=[A-Z“\"‘])")
_LETTER = re.compile(r"(\(\s?([a-z]{1,5})\s?\)|([a-z])\s?\)|([a-z])\.(?=\s[A-Z]))\s*")
_BULLET = re.compile(r"([•·●○▪■□◦‣∙–—*\-\uf0b7\uf0a7\uf02d\uf0d8])\s+(?=\S)|([•·●▪■‣∙\uf0b7\uf0a7\uf0d8])")
_ROUND = frozenset("•●○▪■□◦‣")
"""Bullets that are nothing else: no dash, no star, no point between two words."""
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
_MISREAD = re.compile(r"(?=\D{0,2}\d)[\dlIO]{1,3}(?:\.[\dlIO]{1,3})?\.?(?=\s+[A-Z“\"])")
"""A number of which recognition of text has taken a digit for a letter: `l24.1 Plant oaks`."""
_DIGITS = str.maketrans("lIO", "110")
_HEADS = frozenset("I0123456789(abcdefghijklmnopqrstuvwxyz•·●○▪■□◦‣∙–—*-\uf0b7\uf0a7\uf02d\uf0d8")


class Start(NamedTuple):
    """A sign at the head of a line.

    `printed` is the number without its final point, `value` counts within its list, `head` is the paragraph that a
    dotted number belongs to (0 otherwise), `rest` the text behind the sign; `plain` says that a number stands
    without its point, so that only its place in a sequence can make it one, and of a bullet that it may be a dash;
    `through` is the last of several whole numbers that are printed together (`5., 6., 7.`), else 0.
    """

    kind: Kind
    printed: str
    value: int
    rest: str
    head: int = 0
    plain: bool = False
    through: int = 0


def starts(text: str) -> tuple[Start, ...]:
    """Give what the head of a line may be, most likely first; empty for nearly every line."""
    if text[:1] not in _HEADS:
        return ()
    if text[0].isdigit():
        return _numbers(text)
    if text[0].isalpha() and text[1:2].isalpha():
        return ()
    if found := _LETTER.match(text):
        if text[found.end() : found.end() + 1] in (";", ","):
            return ()  # the end of a reference: `… and (g)` / `(i); 41 (b)`
        return tuple(_letters(found[2] or found[3] or found[4], found[1], text[found.end() :]))
    return _misread(text) or _others(text)


def _others(text: str) -> tuple[Start, ...]:
    if found := _BRACKETED.match(text):
        return (_bracketed(found, text[found.end() :]),)
    if found := _BULLET.match(text):
        return (Start("bullet", "", 0, text[found.end() :].lstrip(), plain=text[0] not in _ROUND),)
    return ()


def _numbers(text: str) -> tuple[Start, ...]:
    if found := _DOTTED.match(text):
        return _dotted(int(found[1]), int(found[2]), text[found.end() :])
    if found := _WHOLE.match(text):
        return (Start("whole", found[1], int(found[1]), text[found.end() :], through=_printed_together(text)),)
    if found := _SLIPPED.match(text):
        head, value = int(found[1]), int(found[2])
        return (Start("dotted", f"{head}.{value}", value, text[found.end() :], head, plain=True),)
    if found := _BARE.match(text):
        return (Start("whole", found[1], int(found[1]), text[found.end() :], plain=True),)
    if found := _RANGE.match(text):
        head, first, last = int(found[1]), int(found[2]), int(found[3])
        printed, rest = "".join(found[0].split()), text[found.end() :]
        return (Start("dotted", printed, first, rest, head, through=last),) if first < last else ()
    return _misread(text)


def _misread(text: str) -> tuple[Start, ...]:
    """Give what a number with letters in it may be; only the very next of a list is taken."""
    found = _MISREAD.match(text)
    right = found[0].translate(_DIGITS) if found else ""
    if not found or right == found[0]:
        return ()
    return tuple(start._replace(plain=True) for start in _numbers(right + text[found.end() :]))


def _dotted(head: int, value: int, rest: str) -> tuple[Start, ...]:
    start = Start("dotted", f"{head}.{value}", value, rest, head)
    if not rest[:1].isdigit() or not (parted := _PARTED.match(rest)):
        return (start,)
    whole = int(f"{value}{parted[1]}")
    return (Start("dotted", f"{head}.{whole}", whole, rest[parted.end() :], head, plain=True), start)


def _bracketed(found: re.Match[str], rest: str) -> Start:
    head, value = int(found[1] or 0), int(found[2])
    if head:
        return Start("dotted", f"{head}.{value}", value, rest, head)
    return Start("whole", found[2], value, rest)


def _printed_together(text: str) -> int:
    """Give the last of several numbers that stand together at the head of a text (`5., 6., 7.`), else 0."""
    found = _TOGETHER.match(text)
    return int(found[1]) if found else 0


def left_out_of(start: Start) -> frozenset[int]:
    """Give the numbers between the first and the last of several printed together that are not among them."""
    printed = numbers_behind(start)
    if not _DASHES.isdisjoint(printed):
        return frozenset()
    named = {int(number) for number in NUMBER.findall(printed)}
    return frozenset(range(start.value + 1, start.through)) - named


def numbers_behind(start: Start) -> str:
    """Give the numbers that are printed together with the first, in front of its text: `, 78., 79., 82., `."""
    if not start.through:
        return ""
    found = _TOGETHER_BEHIND.match(start.rest)
    return found[0] if found else ""


def _letters(letters: str, printed: str, rest: str) -> list[Start]:
    printed = "".join(printed.split()).rstrip(".")
    found: list[Start] = []
    if len(letters) == 1:
        found.append(Start("letter", printed, ord(letters) - 96, rest))
    if _ROMAN.fullmatch(letters) and letters:
        found.append(Start("roman", printed, roman_value(letters), rest))
    if len(letters) > 1 and letters == letters[0] * len(letters):
        found.append(Start("letter", printed, ord(letters[0]) - 96 + 26 * (len(letters) - 1), rest))
    return found


def roman_value(letters: str) -> int:
    """Give the value of a Roman number in small letters below forty."""
    values = [_ROMAN_VALUES[letter] for letter in letters]
    return sum(
        -value if any(value < later for later in values[at + 1 : at + 2]) else value
        for at, value in enumerate(values)
    )
