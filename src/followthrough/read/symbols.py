"""The symbol of a United Nations document: found among its first lines, normalised, and taken apart.

Symbols stand alone on a line, on the cover and in the head of each page, sometimes broken behind the first letter or
with spaces. A star behind the symbol marks a re-issue. Symbols in running text are those of other documents.
`SAMPLE/` before a symbol marks documents of the shipped sample, which must never pass for the originals.
"""

import re
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

_LINE = re.compile(
    r"(?:.{0,40}?\b(?:United ?Nations|Nations ?Unies|Naciones ?Unidas|NATIONS))?\s*"
    r"((?:SAMPLE/)?[AES](?:\s?/\s?(?:[A-Z][A-Za-z0-9.\-]{0,7}|\d{1,4}|-?S-\d{1,2})){1,9})"
    r"\s*([*∗]{1,2})?(?:\s+[Pp]age\s+\d+|\s+United Nations)?"
)
"""A line that is a symbol: `United Nations A/HRC/27/10/Add.1* page 2`."""
_IN_A_MASTHEAD = re.compile(
    r"(?:\b(?:United ?Nations|Nations ?Unies|Naciones ?Unidas|NATIONS)|\bDistr\.?:? ?\w+)\s+"
    r"((?:SAMPLE/)?A/(?:[A-Z0-9][A-Za-z0-9.\-]{0,7}/){1,5}[A-Za-z0-9.\-]{0,7}\d)\s?(\*?)(?=\s|$)"
)
"""A symbol on a cover of which the lines have run together: `United Nations A/HRC/27/10/Add.1 General Assembly …`."""
_MASTHEADS = ("UnitedNations", "United Nations", "Nations", "Naciones", "General Assembly Distr")
LONGEST_LINE = 90  # characters of a line that is a symbol
_ISSUED_AS = re.compile(r"^(?:SAMPLE/)?[AES]/[A-Za-z0-9./\-]*\d$")
_PRE_SESSION = re.compile(r"(?:SAMPLE/)?A/HRC/WG\.6/(\d{1,2})/([A-Z]{3})/([1-4])\b")
_DRAFT = re.compile(r"(?:SAMPLE/)?A/HRC/WG\.6/(\d{1,2})/L\.\d+")
_COUNCIL = re.compile(r"(?:SAMPLE/)?A/HRC/(?:DEC/)?(\d{1,3})/(\d{1,3})")
_SUFFIX = re.compile(r"/(Add|Corr|Rev)\.(\d+)")


class Symbol(Struct, frozen=True):
    """A symbol taken apart: `text` without star, whether it had one, and what it says of itself.

    `session` is the session of the Working Group and `state` a code, both in pre-session documents; `part` is 1 for
    the national report, 2 and 3 for those of OHCHR; `council` is a session of the Council, `number` the number in it.
    """

    text: str
    star: bool
    session: int | None = None
    state: str | None = None
    part: int | None = None
    draft: bool = False
    council: int | None = None
    number: int | None = None
    suffixes: tuple[str, ...] = ()

    @property
    def main(self) -> str:
        """The symbol without the last `/Add.1`, `/Corr.1` or `/Rev.1`."""
        return re.sub(r"/(?:Add|Corr|Rev)\.\d+$", "", self.text)

    @property
    def last_suffix(self) -> str | None:
        """`Add`, `Corr` or `Rev`, the last in the symbol."""
        return self.suffixes[-1] if self.suffixes else None


def symbol_of(lines: Iterable[str]) -> Symbol | None:
    """Give the symbol that most of the given lines consist of, the first of several; null where none does."""
    found: Counter[str] = Counter()
    starred: set[str] = set()
    masthead = None
    for line in lines:
        if "/" not in line:
            continue
        if len(line) > LONGEST_LINE:
            masthead = masthead or _IN_A_MASTHEAD.search(line)
            continue
        match = _LINE.fullmatch(line.strip())
        if match:
            text = "".join(match[1].split())
            if _ISSUED_AS.match(text) and text.count("/") > 1:
                found[text] += 1
                if match[2]:
                    starred.add(text)
        elif line.startswith(_MASTHEADS):
            masthead = masthead or _IN_A_MASTHEAD.search(line)
    if not found:
        return taken_apart(masthead[1], star=bool(masthead[2])) if masthead else None
    text = found.most_common(1)[0][0]
    return taken_apart(text, star=text in starred)


def taken_apart(text: str, *, star: bool = False) -> Symbol:
    """Take a symbol apart, given without star."""
    suffixes = tuple(kind for kind, _ in _SUFFIX.findall(text))
    if found := _PRE_SESSION.match(text):
        return Symbol(text, star, int(found[1]), found[2], int(found[3]), suffixes=suffixes)
    if found := _DRAFT.match(text):
        return Symbol(text, star, int(found[1]), draft=True, suffixes=suffixes)
    if found := _COUNCIL.match(text):
        return Symbol(text, star, council=int(found[1]), number=int(found[2]), suffixes=suffixes)
    return Symbol(text, star, suffixes=suffixes)
