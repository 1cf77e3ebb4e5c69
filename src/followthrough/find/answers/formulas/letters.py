"""Letters that stand for positions in tables: `S`, `PS`, `N`, explained by the document itself or by the column.

An addendum says what they mean (`A = accepted`, `noted (N)`). Without that, letters that have one meaning in all
addenda are read in a column that is headed as the answer, and a person should confirm them.
"""

import re
from collections.abc import Iterable, Mapping

from followthrough.find.answers.formulas.found import bare_status
from followthrough.records import Position

_STATUS = (
    r"(?:does not |do not |not |fully |partially |partly |in part )*(?:enjoys? (?:the |its )?support|"
    r"accept(?:s|ed)?|support(?:s|ed)?|note[sd]?|"
    r"take[ns]? note|reject(?:s|ed)?|pending|under consideration|deferred)(?: in (?:part|full)| partially| partly)?"
)
COLOURS = "green|red|yellow|amber|orange|blue|grey|gray|white|vert|rouge|jaune|verde|rojo|amarillo"
_LETTERS = rf"(?:[A-Z]{{1,3}}|[✓✔☑√✗✘☒×]|(?i:{COLOURS}))"
_QUOTED = rf"[“\"‘'(]?(?P<code>{_LETTERS})[”\"’')]?"
LONGEST_CODE = 3  # letters; more are a colour
_CODE_FIRST = re.compile(
    rf"(?<![\w.]){_QUOTED}\s*(?:=|:|–|—|-|\((?=[^()]{{3,30}}\))|\b(?:stands for|means|denotes|signifies|is for|"
    r"for)\b|"
    rf"(?=that (?:it|they|the recommendation) (?:is|are)))\s*(?:that (?:it|they|the recommendation) (?:is|"
    rf"are) |(?:(?:the |those |these )?recommendations?(?: (?:that|which))?|it|they)(?: (?:is|are))? )?[“\"‘']?"
    rf"(?P<words>(?i:{_STATUS}))\b"
)
"""`A stands for accepted`, `PS = partially supported`"""
_CODE_LAST = re.compile(rf"\b(?P<words>(?i:{_STATUS}))[”\"’']?\s*\([“\"‘']?(?P<code>{_LETTERS})[”\"’']?\)")
"""`noted (N)`"""
_USUAL: Mapping[str, Position] = {
    "S": "supported",
    "A": "supported",
    "N": "noted",
    "PS": "supported_in_part",
    "SP": "supported_in_part",
    "PA": "supported_in_part",
    "AP": "supported_in_part",
    "NS": "not_supported",
    "NA": "not_supported",
    "R": "rejected",
}
_CODE = re.compile(rf"\s*[“\"‘'(]?({_LETTERS})[”\"’').]?\s*")
_CODE_BEFORE = re.compile(
    rf"\s*(?:(?:Category|Group|Class|Catégorie|Categoría)\s+)?[“\"‘'(]?({_LETTERS})[”\"’')]?\s*[:–—-]\s*(?=\(?\d|"
    r"[Rr]ec)"
)
_OF_CODES = re.compile(r"\s*[A-Z]{1,3}(?:\s*/\s*[A-Z]{1,3})+\s*")


def key_of(texts: Iterable[str]) -> dict[str, Position]:
    """Give what letters stand for by the document's own words; nothing where it explains fewer than two."""
    found: dict[str, Position] = {}
    for text in texts:
        for pattern in (_CODE_FIRST, _CODE_LAST):
            for match in pattern.finditer(text):
                status = bare_status(match["words"])
                if status:
                    found.setdefault(_as_key(match["code"]), status.position)
    return found if len(found) > 1 else {}


def of_letters(text: str, key: Mapping[str, Position]) -> tuple[str, Position, int] | None:
    """Give the letters that are all of a text, or stand before its numbers (`A: 9.1, 9.2`), and where they end."""
    match = _CODE.fullmatch(text) or _CODE_BEFORE.match(text)
    position = key.get(_as_key(match[1])) if match else None
    return (match[1], position, match.end()) if match and position else None


def code_in(text: str) -> str | None:
    """Give the letters that a cell consists of."""
    match = _CODE.fullmatch(text)
    return _as_key(match[1]) if match else None


def _as_key(code: str) -> str:
    """Give a code as it is looked up: colours in small letters."""
    return code.lower() if len(code) > LONGEST_CODE else code


def usual(code: str) -> Position | None:
    """Give what letters stand for that no document explains."""
    return _USUAL.get(code)


def names_codes(header: str) -> bool:
    """Say whether the head of a column consists of the letters that stand in it: `S/PS/N`."""
    return bool(_OF_CODES.fullmatch(header))
