"""What every view of the desk shares: it is for editors, it takes typed words, it says what came of it."""

from collections.abc import Callable
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from followthrough.errors import InputError

MOST = 5000  # characters of any field


def editor_of(request: HttpRequest) -> User:
    """Give the editor who asks; views that call this are behind a sign-in."""
    return cast(User, request.user)


def typed(request: HttpRequest, name: str) -> str:
    """Give what was typed into a field, without spaces around it and without what no database takes."""
    return request.POST.get(name, "").replace("\x00", "")[:MOST].strip()


def doing(request: HttpRequest, what: Callable[[], Any], done: str, back: str) -> HttpResponse:
    """Do something and go back to a page, with the word `done`, or with what is wrong."""
    try:
        what()
    except InputError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)
    return redirect(back)
