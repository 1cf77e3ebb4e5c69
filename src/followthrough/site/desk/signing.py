"""Signing in: editors alone, and slowly for those who guess."""

from typing import Any

from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse

from followthrough.site.safety.limits import seconds_to_wait, too_often

TRIES = 30
AN_HOUR = 3600


class SignIn(LoginView):
    """The form for name and password; a name is tried so often in an hour, wherever the tries come from."""

    template_name = "desk/sign_in.html"
    redirect_authenticated_user = True

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take the form, unless this name was tried too often."""
        name = request.POST.get("username", "")[:150].casefold()
        wait = seconds_to_wait("name", name, TRIES, AN_HOUR)
        return too_often(request, wait) if wait else super().post(request, *args, **kwargs)
