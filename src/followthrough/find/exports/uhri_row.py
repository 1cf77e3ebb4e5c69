"""A row of UHRI's export by the meaning of its columns, whatever spelling their names have."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from followthrough.find.exports.uhri_lists import items
from followthrough.records import Mechanism
from followthrough.terms.sessions import cycle_of

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "text": ("text",),
    "states": ("countries concerned", "countries", "country"),
    "body": ("reccomending body", "recommending body", "body"),
    "symbol": ("document symbol", "symbol"),
    "themes": ("themes", "theme"),
    "persons": ("concerned persons", "affected persons", "persons concerned"),
    "goals": ("sdgs", "sdg"),
    "published": ("document publication date", "publication date"),
    "recommenders": ("upr reccomending states", "upr recommending states"),
    "position": ("upr position",),
    "session": ("upr session",),
    "type": ("type", "annotation type"),
    "annotation": ("ohchr annotation id", "annotation id", "id"),
}
"""Columns with the names that the export has or had; `Reccomending` is its own spelling."""

_COMMITTEES = frozenset(
    {"CEDAW", "CRC", "CCPR", "HRC", "CESCR", "CERD", "CAT", "CMW", "CRPD", "CED", "SPT", "CRC-OPAC", "CRC-OPSC"}
)
_OF_COMMITTEE = re.compile(
    r"^(?:CEDAW|CRC|CCPR|E/C\.12|CERD|CAT|CMW|CRPD|CED|CRC-OP)[/-]|\bcommittee\b", re.IGNORECASE
)
_OF_EXPERT = re.compile(
    r"^(?:SR|WG|IE|SRSG|RSG)\b|rapporteur|independent expert|working group on|special procedure|representative",
    re.IGNORECASE,
)
_FIRST_DAY = date(1899, 12, 30)
_ISO = re.compile(r"^(\d{4})-(\d{2})(?:-(\d{2}))?")
_DAY_FIRST = re.compile(r"^(\d{1,2})[./](\d{1,2})[./](\d{4})")


@dataclass(frozen=True, slots=True)
class Columns:
    """The export's own names for the columns, by their meaning; empty where it has none."""

    names: Mapping[str, str]

    def of(self, row: Mapping[str, str], meaning: str) -> str:
        """Give a cell of a row by the meaning of its column; empty where there is none."""
        return row.get(self.names.get(meaning, ""), "")


def columns(header: Iterable[str]) -> Columns:
    """Find the columns in a header, case and spaces aside."""
    plain = {" ".join(name.lower().split()): name for name in header}
    return Columns(
        {meaning: next((plain[name] for name in names if name in plain), "") for meaning, names in _COLUMNS.items()}
    )


def name_of(meaning: str) -> str:
    """Give the name of a column by its meaning, as the export writes it."""
    return _COLUMNS[meaning][0].title()


def mechanism(body: str, symbol: str, session: int | None) -> Mechanism | None:
    """Say which kind of mechanism speaks: by the body's name, else by the symbol; null where neither tells."""
    name = body.strip()
    if name.upper() == "UPR" or "universal periodic review" in name.lower():
        return "upr"
    if name.upper() in _COMMITTEES or _OF_COMMITTEE.search(name):
        return "treaty_body"
    if _OF_EXPERT.search(name):
        return "special_procedure"
    if session is not None:
        return "upr"
    if _OF_COMMITTEE.search(symbol):
        return "treaty_body"
    return "special_procedure" if symbol.startswith(("A/HRC/", "E/CN.4/", "A/")) and name else None


def session_of(cell: str) -> int | None:
    """Read the session of the Working Group: `- 33rd Session` is 33; null where there is none, as in `(2014)`.

    A number that no session of a known cycle has is none.
    """
    found = re.search(r"(?<!\d)\d{1,2}(?!\d)", cell)
    return int(found[0]) if found and cycle_of(int(found[0])) else None


def day(cell: str) -> str | None:
    """Read a date as ISO: a spreadsheet's count of days, `2014-07-02…`, `02/07/2014`; null where it is none."""
    text = next(iter(items(cell)), "")
    if iso := _ISO.match(text):
        return iso[0]
    if day_first := _DAY_FIRST.match(text):
        return _checked(int(day_first[3]), int(day_first[2]), int(day_first[1]))
    days = text.split(".")[0]
    if days.isascii() and days.isdigit() and 10_000 < int(days[:9]) < 100_000:
        return (_FIRST_DAY + timedelta(days=int(days))).isoformat()
    return None


def _checked(year: int, month: int, of_month: int) -> str | None:
    try:
        return date(year, month, of_month).isoformat()
    except ValueError:
        return None
