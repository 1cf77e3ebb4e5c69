"""Dates as documents print them."""

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january janvier enero",
            "february février febrero",
            "march mars marzo",
            "april avril abril",
            "may mai mayo",
            "june juin junio",
            "july juillet julio",
            "august août agosto",
            "september septembre septiembre",
            "october octobre octubre",
            "november novembre noviembre",
            "december décembre diciembre",
        ),
        1,
    )
    for name in names.split()
}
_DAY = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)?\s*(?:de\s+)?([A-Za-zûéç]+)\s*(?:de\s+)?(\d{4})")


def iso_date(text: str) -> str | None:
    """Give the ISO date of a text that is nothing but a date (`2 July 2014`), else null."""
    match = _DAY.fullmatch(text.strip())
    return _iso(match) if match else None


def dates_in(text: str) -> list[str]:
    """Give the ISO dates in a text, in order."""
    return [day for match in _DAY.finditer(text) if (day := _iso(match))]


def _iso(match: re.Match[str]) -> str | None:
    month = MONTHS.get(match[2].lower())
    day = int(match[1])
    return f"{match[3]}-{month:02}-{day:02}" if month and 1 <= day <= 31 else None
