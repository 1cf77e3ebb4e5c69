"""Where a corrigendum changes something: the words that name a place, and the numbers of recommendations in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

PLACE = re.compile(
    r"(?P<verb>(?:after|before|delete|insert|replace|for|at the end of)\s+)?(?:in\s+|on\s+)?(?:the\s+)?(?:new\s+)?"
    r"(?:(?:first|second|third|fourth|fifth|last|final)\s+(?:(?:line|sentence)\s+of\s+(?:the\s+)?)?)?"
    r"(?:sub-?paragraphs?|paragraphs?|paras?\b|pages?|recommendations?|(?:foot|end)?notes?|"
    r"annex(?:es)?|titles?|tables?|sections?|headings?|cover)\b",
    re.IGNORECASE,
)
"""Where something is changed, `Replace paragraph`; behind a place alone, a verb only says what is done there."""
SAME = re.compile(
    r"(?:the )?(?:sub-?paragraph|paragraph|recommendation) (?:should|shall|is to|to|now)\b", re.IGNORECASE
)
"""Goes on about the place that was named above."""
_NUMBER = r"\d{1,3}(?:\.\d{1,3})?(?:\s?\((?:[a-z]{1,3}|\d{1,2})\))?(?![\w/])"
_GOES_ON = re.compile(
    rf"\.?(?:[\s,;–-]|(?:and|to|of|in|on|at|the|end|nos?\.?|numbers?|(?:sub-?)?paragraphs?|paras?\.?|recommendations?|pages?"
    rf"|lines?|sentences?|first|second|third|fourth|fifth|last|final|report|annex|section|[IVX]{{1,4}})\b\.?"
    rf"|{_NUMBER}|\([a-z]{{1,3}}\))*",
    re.IGNORECASE,
)
"""What still belongs to a place behind its first word: ` 94.12, second line`."""
_NAMED = re.compile(
    rf"(?P<word>(?:sub-?)?paragraph|para\b|recommendation|page|line|note|section|annex|table)"
    rf"|(?P<number>{_NUMBER})|(?P<letter>\([a-z]{{1,3}}\))",
    re.IGNORECASE,
)
"""What a place counts, and its numbers: `paragraph 33 (a)`."""
_RANGE = re.compile(r"\d\)?\s*(?:to|[-–])\s*\d")
_COUNTED = ("paragraph", "subparagraph", "sub-paragraph", "para", "recommendation")
DOTTED = re.compile(r"\d{1,3}\.\d{1,3}\.?")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is changed: its words, and the `numbers` that recommendations there may have.

    `number` is the paragraph as it is named first, null where none is; `all_named` is false where the words name a
    range, of which only both ends stand here.
    """

    words: str
    numbers: tuple[str, ...]
    number: str | None
    all_named: bool = True


def parted(line: str) -> tuple[Place, str]:
    """Part a line that begins with a place in the place and what is said to be done there; a verb goes with this."""
    found = PLACE.match(line)
    if not found:
        number = DOTTED.match(line)
        words = number[0] if number else ""
        return _place(words), line[len(words) :].strip()
    goes_on = _GOES_ON.match(line, found.end())
    end = goes_on.end() if goes_on else found.end()
    rest = line[end:].lstrip(" :.,–-").strip()
    return _place(line[found.start() : end].strip(" ,;:–-")), f"{found['verb'] or ''}{rest}".strip()


def _place(words: str) -> Place:
    named = list(_named(words))
    paragraphs = [number for word, number in named if word != "recommendation"]
    made = [number for word, number in named if word == "recommendation"]
    dotted = [number for _, number in named if "." in number]
    joined = [f"{paragraph}.{number}" for paragraph in paragraphs for number in made]
    numbers = dotted or joined or paragraphs + made
    printed = [found["number"] for found in _NAMED.finditer(words) if found["number"]]
    first = next((p for p in printed if _written(p) == numbers[0]), numbers[0]) if numbers else None
    return Place(words, tuple(dict.fromkeys(numbers)), first or next(iter(printed), None), not _RANGE.search(words))


def _named(words: str) -> Iterator[tuple[str, str]]:
    """Yield numbers of paragraphs and recommendations, each with the word before it; those of pages are left out."""
    word, whole = "paragraph", ""
    for found in _NAMED.finditer(words):
        if found["word"]:
            word = found["word"].lower()
        elif word in _COUNTED and found["number"]:
            whole = re.sub(r"\s*\(.*", "", found["number"])
            yield word, _written(found["number"])
        elif word in _COUNTED and found["letter"] and whole:
            yield word, f"{whole}.{found['letter'].strip('()')}"


def _written(number: str) -> str:
    """Write a number as records do: `33 (a)` becomes `33.a`."""
    return re.sub(r"\s*\((\w+)\)", r".\1", number)
