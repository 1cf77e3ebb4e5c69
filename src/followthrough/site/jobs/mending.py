"""An index that is not there or cannot be read is made anew while the site runs."""

import logging
from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from followthrough.messages.storing import INDEX_IS_MADE, SEARCH_IS_MADE
from followthrough.site.jobs.asking import ask_for_index
from followthrough.site.jobs.models import Job, Kind, State
from followthrough.site.safety.limits import refused
from followthrough.site.search.generations import UnusableIndexError
from followthrough.site.words_of_records import told

log = logging.getLogger("followthrough.jobs")
BEFORE_TRYING_AGAIN = timedelta(minutes=10)
SOON = "60"  # seconds after which a program may ask again


def being_mended(request: HttpRequest, error: UnusableIndexError) -> HttpResponse:
    """Answer 503 and leave it to the worker to make anew what no visitor can mend; the terminal says where."""
    if not _is_seen_to():
        log.error("%s: %s %s", error.where, error.what, INDEX_IS_MADE())
        ask_for_index("followthrough", at_once=True)
    response = refused(request, 503, told(SEARCH_IS_MADE()))
    response.headers["Retry-After"] = SOON
    return response


def _is_seen_to() -> bool:
    """Say whether an index is being made, or could not be made a little before: each request would ask again."""
    jobs = Job.objects.filter(kind=Kind.INDEX)
    failed = jobs.filter(state=State.FAILED, ended_at__gt=timezone.now() - BEFORE_TRYING_AGAIN)
    return failed.exists() or jobs.filter(state__in=(State.WAITING, State.RUNNING)).exists()
