"""Numbers and letters by which a report names its own paragraphs: `33 (a, b), 45, 67 (a) and (c), 102 to 123`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

MOST_IN_A_RANGE = 400
_SENTENCES = {"first": 0, "second": 1, "third": 2, "last": -1}

_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")

_OF_OTHERS = ("resolution", "decision", "convention", "protocol", "article", "law", "act", "decree")
_INTRODUCED = re.compile(
    r"\b(?:paragraphs?|paras?\.?|recommendations?|"
    + "".join(rf"(?<!{word} )(?<!{word}s )" for word in _OF_OTHERS)
    + r"(?:nos?\.|numbers?))"
    r"(?: (?:listed|contained|included|reflected|noted|in|under|nos?\.?"
    r"|numbers?|numbered|paragraphs?|from|the|of|report"
    r"|section|above|below),?){0,8}[\s.:]{0,4}(?=\d)",
    re.IGNORECASE,
)
"""What stands before numbers: `recommendations listed in paragraph 9.1`; not `resolution No. 9`."""
_TOKEN = re.compile(
    r"(?P<roman>\((?:ii|iii|iv|vi{1,3}|ix|(?<=[a-gk-z]\) \()i)\))"
    r"|(?P<number>\d{1,3}(?:\s?\.\s?\d{1,3})?)(?!\d)\.?"
    r"|(?:\(\s?)?(?P<letters>(?<=[(\s,])[a-z](?:\)?\s*(?:,|and|&|-|–|to)\s*\(?[a-z])*)\s?\)"
    r"|(?P<range>(?:to|through|[-–—])(?=[\s\d]))"
    r"|(?P<joint>[,;&.\s:]+|\band\b|\bor\b|\bas well as\b|\b(?:recommendations?|paragraphs?|paras?\.?|nos?\.)"
    r"|\((?-i:[A-Z])[^()\d]{2,60}\))"
    r"|\(?\s?(?:\b(?P<which>first|second|third|last) sentence|\b(?:first|second|third|last) part)\b\s?\)?",
    re.IGNORECASE,
)
"""What a list of numbers is made of: `9.1`, `(a)`, `to 9`, `, and`, `(Ghana)`."""
_COUNTED = re.compile(r"\s*(?:%|per cent|years?|months?|days?|recommendations|States|of the (?!report|present))")
"""What stands behind a number that counts something and names nothing: ` years`."""
_LONGEST_COUNTED = 24  # characters


@dataclass(frozen=True, slots=True)
class Reference:
    """A paragraph named: `number` as printed (`33`, `77.13`), `letter` where one of its parts is meant.

    `sentence` counts the only sentence that is meant, from 0; -1 is the last. `romans` are the small numbers under
    the letter that alone are meant: `67 (b) (i) and (ii)`.
    """

    number: str
    letter: str | None = None
    sentence: int | None = None
    romans: tuple[int, ...] = ()


def references(words: str, *, only_paragraphs: bool = False) -> list[Reference]:
    """Give the paragraphs or recommendations that words name, in printed order, each once.

    With `only_paragraphs` numbers count only behind the word paragraph.
    """
    return list(_named_in(words, only_paragraphs=only_paragraphs))


def behind_references(words: str) -> str:
    """Give the words behind the first list of recommendations that words name; all where none is named."""
    introduced = _INTRODUCED.search(words)
    return words[_listed(words, introduced.end())[1] :].lstrip(" ),;") if introduced else words


@lru_cache(maxsize=64)
def _named_in(words: str, *, only_paragraphs: bool) -> tuple[Reference, ...]:
    """Do that; of a paragraph on several recommendations it is asked again and again."""
    found: dict[Reference, None] = {}
    end = 0
    for introduced in _INTRODUCED.finditer(words):
        if introduced.end() >= end and not (only_paragraphs and "para" not in introduced[0].lower()):
            named, end = _listed(words, introduced.end())
            found.update(dict.fromkeys(named))
    return tuple(found)


def _listed(words: str, at: int) -> tuple[list[Reference], int]:
    named: list[Reference] = []
    ranging = False
    while token := _TOKEN.match(words, at):
        at = token.end()
        if token["number"]:
            number = "".join(token["number"].split())
            if _COUNTED.match(words, at, at + _LONGEST_COUNTED):
                break
            named += _between(named[-1].number, number) if ranging and named else [Reference(number)]
            ranging = False
        elif token["letters"] and named:
            named += _lettered(named, token["letters"])
        elif token["roman"] and named and named[-1].letter:
            named[-1] = replace(named[-1], romans=(*named[-1].romans, _ROMANS.index(token["roman"].strip("()")) + 1))
        elif token["range"]:
            ranging = True
        elif token["which"] and named:
            named[-1] = replace(named[-1], sentence=_SENTENCES[token["which"].lower()])
    return named, at


def _lettered(named: list[Reference], letters: str) -> Iterator[Reference]:
    number = named[-1].number
    if named[-1].letter is None:
        named.pop()
    for piece in re.finditer(
        r"([a-z])\)?\s*(?:-|–|\bto\b)\s*\(?([a-z])\b|([a-z])\b(?!nd\b)", letters.replace("and", ","), re.IGNORECASE
    ):
        first, last = (piece[1], piece[2]) if piece[1] else (piece[3], piece[3])
        for letter in range(ord(first), ord(last) + 1):
            yield Reference(number, chr(letter))


def _between(first: str, last: str) -> list[Reference]:
    head, _, low = first.rpartition(".")
    last_head, _, high = last.rpartition(".")
    if head and not last_head:
        last_head = head
    if head != last_head or not 0 <= int(high) - int(low) <= MOST_IN_A_RANGE:
        return [Reference(last)]
    return [Reference(f"{head}.{value}" if head else str(value)) for value in range(int(low) + 1, int(high) + 1)]
