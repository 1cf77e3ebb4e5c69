"""The language of the pages: chosen here, kept in a cookie, else taken from what the browser asks for."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language

YEAR = 365 * 24 * 60 * 60  # seconds


def page(request: HttpRequest) -> HttpResponse:
    """Keep the language `to` and go back to the page `next`; another site and an unknown language are passed over."""
    wanted, back = request.GET.get("to", ""), request.GET.get("next", "/")
    own = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    answer = HttpResponseRedirect(back if own else "/")
    if wanted in dict(settings.LANGUAGES) and check_for_language(wanted):
        answer.set_cookie(settings.LANGUAGE_COOKIE_NAME, wanted, max_age=YEAR, samesite="Lax", httponly=True)
    return answer
