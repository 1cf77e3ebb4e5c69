"""Dates on the command line."""

import re
from calendar import monthrange
from datetime import date

import click

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def day_of(value: str) -> str:
    """Give a day as it is written (`2014-09-19`); a month (`2014-09`) or a year stands for its last, as on the site.

    Where it is none, say how to write it.
    """
    typed = _DATE.fullmatch(value)
    try:
        if typed is None:
            raise ValueError(value)
        year, month = int(typed[1]), int(typed[2] or 12)
        first = date(year, month, 1)
        return first.replace(day=int(typed[3] or monthrange(year, month)[1])).isoformat()
    except ValueError as error:
        raise click.BadParameter(f"“{value}” is no date; write it as 2014-09-19.") from error
