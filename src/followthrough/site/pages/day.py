"""The day for which a page is asked: `?as_of=2014-09-19` gives it as it was known then."""

from django.http import HttpRequest

from followthrough.site.asked import day


def day_of(request: HttpRequest) -> str | None:
    """Give the ISO date that a request names, null where it names none; an `InputError` where it is no date.

    A year or a month alone stands for its last day.
    """
    return day(request.GET.get("as_of", ""))
