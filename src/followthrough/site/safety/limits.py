"""Limits: how often one address may ask for what is dear, and how much it may send."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from followthrough.site.safety.problems import is_of_a_program, problem
from followthrough.site.safety.visitors import address_of

INSIDE = "followthrough.inside"
"""Stands beside a request that the site makes to itself; no request from outside can bring it."""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many requests in so many seconds to addresses that begin with one of `prefixes`."""

    name: str
    prefixes: tuple[str, ...]
    requests: int
    seconds: int
    methods: tuple[str, ...] = ("GET", "HEAD", "POST")
    endings: tuple[str, ...] = ()
    """Addresses that end so count as well."""

    def is_for(self, request: HttpRequest) -> bool:
        """Say whether a request counts."""
        meant = request.path.startswith(self.prefixes) or request.path.endswith(self.endings)
        return request.method in self.methods and meant


def seconds_to_wait(name: str, who: str, requests: int, seconds: int) -> int:
    """Count one more request of `who`; give 0 where it is within the limit, else the seconds until the next.

    The time is cut into spans of `seconds`; the count begins anew with each.
    """
    now = int(time.time())
    key = f"limit:{name}:{who}:{now // seconds}"
    cache.add(key, 0, timeout=seconds)
    try:
        count = cache.incr(key)
    except ValueError:  # the cache was short of room and gave the count away
        return 0
    return seconds - now % seconds if count > requests else 0


class Limits:
    """Middleware: refuses what is too much with a plain word, before anything is looked up or taken in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer 413 to more than may be sent, 429 with `Retry-After` to what comes too often, else go on."""
        if _sent(request) > _may_send(request):
            return refused(request, 413, _("This is more than may be sent here."))
        for limit in () if request.META.get(INSIDE) else settings.RATE_LIMITS:
            if limit.is_for(request):
                wait = seconds_to_wait(limit.name, address_of(request), limit.requests, limit.seconds)
                if wait:
                    return too_often(request, wait)
        return self._next(request)


def too_often(request: HttpRequest, wait: int) -> HttpResponse:
    """Answer that the visitor must wait so many seconds."""
    said = ngettext(
        "Too many requests came from your address. Try again in %(seconds)d second.",
        "Too many requests came from your address. Try again in %(seconds)d seconds.",
        wait,
    )
    response = refused(request, 429, said % {"seconds": wait})
    response.headers["Retry-After"] = str(wait)
    return response


def refused(request: HttpRequest, status: int, message: str) -> HttpResponse:
    """Answer with a page that gives the reason; to programs that ask the API, as JSON."""
    if is_of_a_program(request):
        return problem(status, message)
    return render(request, "safety/refused.html", {"message": message}, status=status)


def _sent(request: HttpRequest) -> int:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isdecimal() else 0


def _may_send(request: HttpRequest) -> int:
    """Give the bytes that this visitor may send: files come from editors alone, and to one place."""
    uploads = request.path == settings.UPLOAD_ADDRESS and request.user.is_authenticated
    return int(settings.UPLOAD_BYTES if uploads else settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
