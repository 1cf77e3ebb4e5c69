"""Where a corrigendum changes something: the words that name a place, and the numbers of recommendations in them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

PLACE = re.compile(
    r"(?P<verb>(?:after|before|following|delete|remove|insert|add|replace|renumber|for|at the end of)\s+)?"
    r"(?:in\s+|on\s+)?(?:(?:the\s+)?(?:(?:entire|whole|full|existing|present)\s+)*"
    r"(?:text|wording|contents?|response|answer|reply|position|comments?)\s+(?:of|to|on|concerning|regarding)\s+)?"
    r"(?:(?:the|an?)\s+)?(?:existing\s+)?(?:new\s+|additional\s+)?"
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
NUMBER = r"\d{1,3}(?:\.\d{1,3})?(?:\s?\((?:[a-z]{1,3}|\d{1,2})\))?(?:\s?(?:bis|ter|quater))?(?![\w/])"
"""A number as corrigenda print it: `33 (a)`, and `94.12 bis` where another stands behind `94.12`."""
_GOES_ON = re.compile(
    rf"\.?(?:[\s,;–-]|(?:and|to|of|in|on|at|the|end|nos?\.?|numbers?|(?:sub-?)?paragraphs?|paras?\.?|recommendations?|pages?"
    rf"|(?:foot|end)?notes?|lines?|sentences?|first|second|third|fourth|fifth|last|final|report|annex|section|[IVX]{{1,4}})\b\.?"
    rf"|{NUMBER}|\([a-z]{{1,3}}\))*",
    re.IGNORECASE,
)
"""What still belongs to a place behind its first word: ` 94.12, second line`."""
_NAMED = re.compile(
    rf"(?P<word>(?:sub-?)?paragraph|para\b|recommendation|page|line|note|section|annex|table)"
    rf"|(?P<number>{NUMBER})|(?P<letter>\([a-z]{{1,3}}\))",
    re.IGNORECASE,
)
"""What a place counts, and its numbers: `paragraph 33 (a)`."""
_RANGE = re.compile(
    rf"(?P<first>{NUMBER})\s*(?:to|[-–])\s*(?:(?:sub-?)?paragraph\s+)?(?P<last>{NUMBER}|\([a-z]{{1,3}}\))"
)
_MOST = 100
"""Numbers in a range; one that names more is not understood."""
_ADDS = re.compile(r"(?:insert|add)\s|(?:an?\s+)?(?:new|additional)\s", re.IGNORECASE)
"""How a place begins that is not there yet: `Insert a new paragraph 94.13`."""
PART = re.compile(
    r"\b(?P<nth>first|second|third|fourth|fifth|penultimate|last|final)\s+(?P<what>sentence|line)\b"
    r"|\b(?P<counted>sentences?|lines?)\s+\d",
    re.IGNORECASE,
)
"""A part of a paragraph: `second sentence`, `line 3`."""
_COUNTED = ("paragraph", "subparagraph", "sub-paragraph", "para", "recommendation")
DOTTED = re.compile(r"\d{1,3}\.\d{1,3}(?:\s?(?:bis|ter|quater)\b)?\.?")
RENUMBERED = re.compile(r"for\s+(?P<place>\d{1,3}\.\d{1,3})[\s,]+read\s+\d{1,3}\.\d{1,3}\.?$", re.IGNORECASE)
"""A number that is wrong names its place: `For 94.12 read 94.13`."""
BEHIND = re.compile(
    r"(?P<done>(?:add|insert|delete|remove)\b.+?)\s+(?:in|of|to|from|under|for)\s+"
    rf"(?P<place>(?:the\s+)?(?:(?:sub-?)?paragraph|para\.?|recommendation)s?\s+(?:{NUMBER}|[\s,–-]|and|to)+)\.?$",
    re.IGNORECASE,
)
"""A place that is named last: `Add Chad to the list of recommending States in paragraph 94.12`."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is changed: its words, and the `numbers` that recommendations there may have.

    `number` is the paragraph as it is named first, null where none is; `all_named` is false where the words name a
    range of which it is not certain what stands between its ends; `adds` is true where nothing stands there yet.
    """

    words: str
    numbers: tuple[str, ...]
    number: str | None
    all_named: bool = True
    adds: bool = False

    @property
    def part(self) -> str:
        """Give the words that name a part of the paragraph, a sentence or a line; empty where none do."""
        found = PART.search(self.words)
        return found[0] if found else ""


def parted(line: str) -> tuple[Place, str]:
    """Part a line that begins with a place in the place and what is said to be done there; a verb goes with this."""
    if wrong := RENUMBERED.match(line):
        return _place(wrong["place"]), line
    found = PLACE.match(line)
    if not found and (last := BEHIND.match(line)):
        return _place(last["place"]), last["done"]
    if not found:
        number = DOTTED.match(line)
        words = number[0] if number else ""
        return _place(words), line[len(words) :].strip()
    goes_on = _GOES_ON.match(line, found.end())
    end = goes_on.end() if goes_on else found.end()
    words = re.sub(r"[\s,]+and\s*$", "", line[found.start() : end]).strip(" ,;:–-")
    rest = line[end:].lstrip(" :.,–-").strip()
    adds = bool(_ADDS.match(line))
    return _place(words, adds=adds), f"{found['verb'] or ''}{rest}".strip()


def _place(words: str, *, adds: bool = False) -> Place:
    named = list(_named(words))
    paragraphs = [number for word, number in named if word != "recommendation"]
    made = [number for word, number in named if word == "recommendation"]
    dotted = [number for _, number in named if "." in number]
    joined = [f"{paragraph}.{number}" for paragraph in paragraphs for number in made]
    numbers = dotted or joined or paragraphs + made
    printed = [found["number"] for found in _NAMED.finditer(words) if found["number"]]
    first = next((p for p in printed if written(p) == numbers[0]), numbers[0]) if numbers else None
    ranges = [_between(found["first"], found["last"]) for found in _RANGE.finditer(words)]
    every = dict.fromkeys(_in_order(numbers, ranges))
    return Place(words, tuple(every), first or next(iter(printed), None), all(ranges), adds)


def _in_order(numbers: Iterable[str], ranges: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield numbers, behind the first of each range all others of it."""
    for number in numbers:
        yield number
        yield from next((others for first, *others in filter(None, ranges) if first == number), ())


def _between(first: str, last: str) -> list[str]:
    """Give all numbers from one to another (`94.12` to `94.15`, `33.a` to `(c)`); none where that is no range."""
    head, _, start = written(first).rpartition(".")
    tail, _, end = written(last).rpartition(".")
    letters = start.isalpha() and end.isalpha() and len(start) == len(end) == 1
    if not (letters or (start.isdecimal() and end.isdecimal())) or (tail or head) != head:
        return []
    counted = range(ord(start), ord(end) + 1) if letters else range(int(start), int(end) + 1)
    ends = [chr(n) if letters else str(n) for n in counted[: _MOST + 1]]
    return [f"{head}.{one}".lstrip(".") for one in ends] if 1 < len(ends) <= _MOST else []


def _named(words: str) -> Iterator[tuple[str, str]]:
    """Yield numbers of paragraphs and recommendations, each with the word before it; those of pages are left out."""
    word, whole = "paragraph", ""
    for found in _NAMED.finditer(words):
        if found["word"]:
            word = found["word"].lower()
        elif word in _COUNTED and found["number"]:
            whole = re.sub(r"\s*\(.*", "", found["number"])
            yield word, written(found["number"])
        elif word in _COUNTED and found["letter"] and whole:
            yield word, f"{whole}.{found['letter'].strip('()')}"


def written(number: str) -> str:
    """Write a number as records do: `33 (a)` becomes `33.a`, `94.12 bis` becomes `94.12bis`."""
    return re.sub(r"\s*\((\w+)\)", r".\1", number).replace(" ", "")
