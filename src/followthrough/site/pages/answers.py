"""Errors that a visitor can mend, said in plain words on a page or as problem details."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _

from followthrough.errors import InputError
from followthrough.site.jobs.mending import being_mended
from followthrough.site.pages.addresses import changed
from followthrough.site.pages.day import day_of
from followthrough.site.safety.problems import is_of_a_program, problem
from followthrough.site.search.generations import UnusableIndexError


class PlainAnswers:
    """Middleware: turns an `InputError` into a page that says it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; a NUL, which no database takes, or a day that is none is refused at once."""
        wrong = _wrong_with(request)
        response = _refuse(request, wrong) if wrong else self._next(request)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            patch_vary_headers(response, ["Cookie"])  # it holds the language that was chosen
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer 400 with the words of an `InputError`; leave everything else to Django."""
        return _refuse(request, error) if isinstance(error, InputError) else None


def _wrong_with(request: HttpRequest) -> InputError | None:
    if _has_nul(request):
        what, where = _("it holds a character that no text has."), _("The address")
        return InputError(what, where=where, remedy=_("Look for %00 in it."))
    try:
        day_of(request)
    except InputError as error:
        return error
    return None


def _has_nul(request: HttpRequest) -> bool:
    return "\x00" in request.path or any("\x00" in value for _, values in request.GET.lists() for value in values)


def _refuse(request: HttpRequest, error: InputError) -> HttpResponse:
    if isinstance(error, UnusableIndexError):
        return being_mended(request, error)
    if is_of_a_program(request):
        return problem(400, error.what, error.where, error.remedy)
    without = changed(request, **{error.where: None}) if error.where in request.GET else ""
    return render(request, "pages/refused.html", {"error": error, "without": without}, status=400)
