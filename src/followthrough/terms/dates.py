"""Dates as documents print them, in six languages."""

import re

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
_NUMBERS = {month: at for names in _MONTHS.values() for at, month in enumerate(names.split(), 1)} | {
    "fevrier": 2,
    "aout": 8,
    "decembre": 12,
    "setiembre": 9,
}
MONTH = "|".join(sorted(_NUMBERS, key=len, reverse=True))
"""A pattern of the names of months."""

_SHORTENED = {month[:3]: at for month, at in _NUMBERS.items() if month in _MONTHS["en"].split()} | {"sept": 9}
_NAMED = rf"{MONTH}|(?:{'|'.join(sorted(_SHORTENED, key=len, reverse=True))})\b\.?"
_DATE = re.compile(
    rf"(?<!\d)(?P<d1>\d{{1,2}})(?:er|º|st|nd|rd|th)?\s*(?:de\s+|of\s+)?(?:[\u0621-\u064a ]{{2,14}}/\s?)?"
    rf"(?P<m1>{_NAMED})(?:/[^\s\d]{{1,20}})?,?\s*(?:del?\s+)?(?P<y1>\d{{4}})(?!\d)"
    rf"|\b(?P<m2>{_NAMED})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})(?!\d)"
    r"|(?P<y3>\d{4})\s?年\s?(?P<m3>\d{1,2})\s?月\s?(?P<d3>\d{1,2})\s?日"
    r"|(?<![\d/-])(?P<y4>(?:19|20)\d\d)-(?P<m4>\d\d)-(?P<d4>\d\d)(?![\d/-])"
    r"|(?<![\d.])(?P<d5>\d{1,2})\.\s?(?P<m5>\d{1,2})\.\s?(?P<y5>(?:19|20)\d\d)(?![\d.])",
    re.IGNORECASE,
)
"""`19 septembre 2014`, `1er mai 2014`, `5 تموز/يوليه 2013`, `March 5, 2013`, `5 Sept. 2014`, `2014年9月19日`,
`2014-09-19`, `19.9.2014`; not `9/19/2014`, of which nobody can tell the day from the month."""


def date_in(text: str) -> str | None:
    """Give the first date in a text as ISO, null where there is none."""
    return next(iter(dates_in(text)), None)


def dates_in(text: str) -> list[str]:
    """Give all dates in a text as ISO, in order; what is no day of a month is left out."""
    found = []
    for match in _DATE.finditer(text):
        day, month, year = _parts(match)
        if 1 <= month <= 12 and 1 <= day <= 31:
            found.append(f"{year:04}-{month:02}-{day:02}")
    return found


def _parts(match: re.Match[str]) -> tuple[int, int, int]:
    """Give day, month and year of a date in whatever form it is printed."""
    given = {name[0]: value for name, value in match.groupdict().items() if value}
    named = given["m"].lower().rstrip(".")
    month = int(named) if named.isdecimal() else _NUMBERS.get(named) or _SHORTENED[named]
    return int(given["d"]), month, int(given["y"])


def month_number(name: str) -> int | None:
    """Give the number of a month by its name, null where it is none."""
    return _NUMBERS.get(name.lower())
