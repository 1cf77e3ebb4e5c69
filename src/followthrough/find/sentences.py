"""Sentences of a paragraph, with their places."""

import re

_END = re.compile(r"[.!?]+[”\"’)]*\s+(?=[A-ZÀ-ÝÑ0-9“\"‘(¿•·])|\s?[•·▪]\s+|\n+")
_SHORT = re.compile(
    r"(?:^|[\s(])(?:No|Nos|Art|Arts|para|paras|Para|Paras|Rec|Recs|rec|recs|Mr|Ms|Mrs|Dr|St|i\.e|e\.g|cf|vs|sect|"
    r"chap|Sec|approx|incl|núm|párr|"
    r"\d{1,3}|[A-Z])$"
)
"""What a point ends that is no end of a sentence: `paras`, `Mr`."""
_NUMBERED = re.compile(r"(?:^|[\s(])(?:nos?|recs?|nums?|números?|numéros?)$")
"""What a point ends that is no end of a sentence where a number follows: `recommendations no. 9.1`."""

_LONGEST = 6000


def sentences(text: str) -> list[tuple[int, int]]:
    """Give where each sentence of a text begins and ends; a point after `No`, `para` or a number ends none.

    No sentence is longer than 6,000 characters (a list of all recommendations takes some 2,500): more is cut.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        before = text[max(start, match.start() - 8) : match.start()]
        if text[match.start()] == "." and _SHORT.search(before) and not _is_year(text, match.start()):
            continue
        if text[match.end() : match.end() + 1].isdigit() and _NUMBERED.search(before):
            continue
        if text[start : match.end()].strip():
            found += _cut(start, match.end())
        start = match.end()
    if text[start:].strip():
        found += _cut(start, len(text))
    return found


def _cut(start: int, end: int) -> list[tuple[int, int]]:
    return [(at, min(at + _LONGEST, end)) for at in range(start, end, _LONGEST)]


def _is_year(text: str, at: int) -> bool:
    return bool(re.search(r"\b(?:19|20)\d\d$", text[max(0, at - 5) : at])) or bool(
        re.search(r"\b[a-z]+\s\d{1,3}$", text[max(0, at - 12) : at])
    )
