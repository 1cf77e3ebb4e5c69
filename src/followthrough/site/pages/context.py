"""What every template knows: the day that is asked for, what else is asked, the languages of pages and documents."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from followthrough.errors import InputError
from followthrough.site.pages import addresses
from followthrough.site.pages.day import day_of
from followthrough.site.pages.names import Names
from followthrough.site.store import models

NOT_KEPT = ("as_of", "page")
"""What a new day makes void: the day before it, and the page of a list, which may be shorter then."""


def every_page(request: HttpRequest) -> dict[str, Any]:
    """Give the day, the rest of the query (which the form for the day repeats), and the address without a day."""
    try:
        day = day_of(request)
    except InputError:
        day = None
    rest = [(key, value) for key, values in request.GET.lists() if key not in NOT_KEPT for value in values]
    return {
        "day": day,
        "rest": rest,
        "now_address": addresses.changed(request, as_of=None, page=None),
        "languages": settings.LANGUAGES,
        "tongues": SimpleLazyObject(_tongues),
        "names": Names(),
    }


def _tongues() -> dict[str, str]:
    """Give the language of every document that is not in English; looked up where a template first asks."""
    others = models.Document.objects.filter(shown=True).exclude(language="en")
    return dict(others.values_list("record_id", "language"))
