"""The day for which a page is asked: `?as_of=2014-09-19` gives it as it was known then."""

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from followthrough.site.asked import day
from followthrough.site.store import models


def day_of(request: HttpRequest) -> str | None:
    """Give the ISO date that a request names, null where it names none; an `InputError` where it is no date.

    A year or a month alone stands for its last day.
    """
    return day(request.GET.get("as_of", ""))


def must_be_public(document: models.Document | None, identity: str, day: str | None) -> None:
    """Answer 404, and say why, where the document that holds a record was not public on a day."""
    if day and document and (document.published or "") > day:
        raise Http404(_("%(id)s was not public on that day.") % {"id": identity})
