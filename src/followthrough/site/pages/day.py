"""The day for which a page is asked: `?as_of=2014-09-19` gives it as it was known then."""

import re

from django.http import HttpRequest

from followthrough.errors import InputError

_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def day_of(request: HttpRequest) -> str | None:
    """Give the ISO date that a request names, null where it names none; an `InputError` where it is no date."""
    day = request.GET.get("as_of", "").strip()
    if day and not _DAY.fullmatch(day):
        raise InputError(f"“{day[:20]}” is no date.", where="as_of", remedy="Write it as 2014-09-19.")
    return day or None
