"""Errors that nobody foresaw: the visitor is told that it happened, the log the rest."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string


def broke_down(request: HttpRequest) -> HttpResponse:
    """Answer 500 with the name under which the log has this request; nothing of the inside."""
    page = render_to_string("safety/broke_down.html", {"reference": getattr(request, "reference", "")})
    return HttpResponse(page, status=500)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 to a form that is not of this site's own page, or came too late; `reason` is logged by Django."""
    page = render_to_string("safety/form_expired.html", {}, request=request)
    return HttpResponse(page, status=403)
