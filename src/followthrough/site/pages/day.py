"""The day for which a page is asked: `?as_of=2014-09-19` gives it as it was known then."""

import re
from calendar import monthrange
from datetime import date

from django.http import HttpRequest

from followthrough.errors import InputError

_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)


def day_of(request: HttpRequest) -> str | None:
    """Give the ISO date that a request names, null where it names none; an `InputError` where it is no date.

    A year or a month alone stands for its last day.
    """
    typed = request.GET.get("as_of", "").strip()
    if not typed:
        return None
    match = _DAY.fullmatch(typed)
    try:
        if match is None:
            raise ValueError(typed)
        return _last_day(int(match[1]), int(match[2] or 12), match[3]).isoformat()
    except ValueError as error:
        raise InputError(f"“{typed[:20]}” is no date.", where="as_of", remedy="Write it as 2014-09-19.") from error


def _last_day(year: int, month: int, day: str | None) -> date:
    return date(year, month, int(day) if day else monthrange(year, month)[1] if 1 <= month <= 12 else 0)
