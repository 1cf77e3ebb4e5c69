"""The cells of OHCHR's matrices: the recommendation with its number and source, and the lists of labels."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from followthrough.records import Scheme
from followthrough.records.ids import plain_symbol

_SOURCE = re.compile(r"[;\s]*\bSources?\s+of\s+positions?\s*:?", re.IGNORECASE)
_SYMBOL = re.compile(r"(?:SAMPLE/)?[A-Z]{1,5}(?:/[A-Za-z0-9.\-]{1,20}){2,8}\*?")
_PARAGRAPH = re.compile(r"\bparas?(?:graphs?)?\b\.?\s*", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*(\d{1,3}(?:\.\d{1,3}){0,2})(?:\s?\(([a-z])\)|\.?([a-z])(?=[.)\s]))?\s*[.)]?\s*(?=\D|$)")
_CODE = re.compile(r"^(?:[A-Z]\d{1,3}|\d{1,2}\.\d{1,2}\.?)\s")
_AT_HEADS = re.compile(
    r"\s+(?=(?:affected persons|concerned persons|sdgs|human rights themes)\s*:)|(?<=[a-z]:)\s+(?=[-–•])",
    re.IGNORECASE,
)
"""`- Prisons` / `Affected persons:` / `- children`, on one line."""
_OF_A_GOAL = "".join(rf"(?<!{name}\s{digits})" for name in ("SDG", "[Gg][Oo][Aa][Ll]") for digits in (r"\d", r"\d\d"))
_AT_DASHES = rf"(?<![-–•]\s\d)(?<![-–•]\s\d\d)(?<!^\d)(?<!^\d\d){_OF_A_GOAL}\s+(?=[-–•]\s)"
_BETWEEN_PERSONS = re.compile(_AT_DASHES)
_BETWEEN_TERMS = re.compile(
    rf"{_AT_DASHES}(?!.\s[Gg]eneral\b)|\s+(?=(?:[A-Z]\d{{1,3}}|\d{{1,2}}\.(?:\d{{1,2}}\.?)?) )"
)
"""`- Health - General` / `- Prisons`, `- 3 - GOOD HEALTH` / `SDG 10 - EQUALITY`, `D1 Police` / `12.4. Courts`."""
_HEADS: tuple[tuple[re.Pattern[str], Scheme], ...] = (
    (re.compile(r"^(?:affected|concerned|groups? of) persons?\s*:?$", re.IGNORECASE), "group"),
    (re.compile(r"^(?:relevant )?(?:sdgs?|sustainable development goals?)\s*:?$", re.IGNORECASE), "sdg"),
    (re.compile(r"^(?:human rights )?themes?\s*:?$", re.IGNORECASE), "uhri_theme"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a position is given: the document's symbol (empty where none is named) and the paragraph in it."""

    document: str
    number: str | None


@dataclass(frozen=True, slots=True)
class Asked:
    """The cell of a recommendation: its number as in ids (`60.a`), its words with the States, its source."""

    number: str
    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Listed:
    """A label as the matrix gives it, the dash in front taken off."""

    scheme: Scheme
    term: str

    @property
    def has_code(self) -> bool:
        """Whether it is a theme of the older list, which carries codes: `A12 …`, `2.1. …`."""
        return bool(_CODE.match(self.term))


def asked(cell: str) -> Asked | None:
    """Read the cell of a recommendation; null where it begins with no number."""
    parted = _SOURCE.search(cell)
    words, after = (cell[: parted.start()], cell[parted.end() :]) if parted else (cell, "")
    number = _NUMBER.match(words)
    text = " ".join(words[number.end() :].split()) if number else ""
    if not number or not text:
        return None
    letter = number[2] or number[3]
    return Asked(f"{number[1]}.{letter}" if letter else number[1], text, _source(after))


def _source(words: str) -> Source:
    symbol = _SYMBOL.search(words)
    paragraphs = _PARAGRAPH.split(words[symbol.end() :] if symbol else words)
    number = " ".join(paragraphs[-1].split()).strip(" .;,-–") if len(paragraphs) > 1 else ""
    return Source(plain_symbol(symbol[0]).rstrip(".,;-") if symbol else "", number or None)


def listed(lines: Iterable[str], scheme: Scheme) -> Iterator[Listed]:
    """Read lines of labels, beginning with those of `scheme`; a line such as `Affected persons:` turns to others.

    Web pages and PDFs give a cell as one line, in which a dash or a head parts labels.
    """
    for words in (part for line in lines for part in _AT_HEADS.split(line)):
        term = " ".join(words.split())
        turned = next((to for head, to in _HEADS if head.match(term)), None)
        if turned:
            scheme = turned
            continue
        for part in (_BETWEEN_PERSONS if scheme == "group" else _BETWEEN_TERMS).split(term):
            if bare := re.sub(r"^[-–•]\s*", "", part).strip():
                yield Listed(scheme, bare)
