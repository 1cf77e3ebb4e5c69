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

_DATE = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:er|st|nd|rd|th)?\s+(?:de\s+)?({MONTH})(?:/[^\s\d]{{1,20}})?,?\s*(?:de\s+)?(\d{{4}})(?!\d)"
    r"|(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日",
    re.IGNORECASE,
)
"""`19 septembre 2014`, `1er mai 2014`, `2014年9月19日`"""


def date_in(text: str) -> str | None:
    """Give the first date in a text as ISO, null where there is none."""
    return next(iter(dates_in(text)), None)


def dates_in(text: str) -> list[str]:
    """Give all dates in a text as ISO, in order; what is no day of a month is left out."""
    found = []
    for match in _DATE.finditer(text):
        if match[1]:
            day, month, year = int(match[1]), _NUMBERS[match[2].lower()], int(match[3])
        else:
            year, month, day = int(match[4]), int(match[5]), int(match[6])
        if 1 <= month <= 12 and 1 <= day <= 31:
            found.append(f"{year:04}-{month:02}-{day:02}")
    return found


def month_number(name: str) -> int | None:
    """Give the number of a month by its name, null where it is none."""
    return _NUMBERS.get(name.lower())
