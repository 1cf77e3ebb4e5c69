"""Dates as numbers that can be compared: `2014-07-02` is 20140702, `2014` the span from 20140000 to 20149999."""

import re

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", re.ASCII)
FIRST, LAST = 1, 99_999_999
"""The first and the last number of a date; 0 stands for no date."""
EVER = LAST + 1
"""The number of the day that never comes."""


def number_of(date: str | None) -> int:
    """Give an ISO date, a month or a year as a number; what is not said counts as nought, no date is 0."""
    match = _DATE.match(date or "")
    return int(f"{match[1]}{int(match[2] or 0):02d}{int(match[3] or 0):02d}") if match else 0


def span_of(typed: str) -> tuple[int, int] | None:
    """Give the first and last number of a day, month or year, or of `2012..2014` (either end may be left out).

    Null where it is no date.
    """
    begins, dots, ends = typed.partition("..")
    if not dots:
        return _span(typed)
    first, last = _span(begins), _span(ends)
    if (begins and not first) or (ends and not last) or not (first or last):
        return None
    return (first[0] if first else FIRST), (last[1] if last else LAST)


def _span(typed: str) -> tuple[int, int] | None:
    match = _DATE.fullmatch(typed)
    if not match:
        return None
    first = number_of(typed)
    return first, first if match[3] else first + (99 if match[2] else 9999)
