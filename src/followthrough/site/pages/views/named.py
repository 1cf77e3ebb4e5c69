"""A State by its name or its code in small letters, led to its page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from followthrough.site.pages import addresses
from followthrough.site.pages.day import day_of
from followthrough.terms import states


def page(request: HttpRequest, name: str, to: str) -> HttpResponse:
    """Lead to the page `to` (`state` or `recommending`) of the State with this name or code."""
    typed = name.replace("-", " ").replace("_", " ").strip()
    code = typed.upper() if typed.upper() in states.vocabulary().states else states.find(typed)
    if code is None or code == name:
        raise Http404(name)
    found = redirect(to, code)
    return redirect(addresses.asking(found.url, {"as_of": day_of(request)}))
