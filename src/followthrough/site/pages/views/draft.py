"""The drafting desk. What is typed is weighed and forgotten: neither stored nor logged nor part of an address."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from followthrough.draft import Weighed, weigh
from followthrough.draft.words import answer_words, asked_before, estimate_lines, kind_lines, quality_lines
from followthrough.errors import InputError
from followthrough.site.catalogue import wording
from followthrough.site.filter_values import meant
from followthrough.site.pages.alphabet import in_alphabet
from followthrough.site.pages.followed import dossier_of
from followthrough.site.pages.templatetags.record import state_name
from followthrough.terms import states
from followthrough.wording import Wording


@never_cache
@sensitive_post_parameters("draft")
def page(request: HttpRequest) -> HttpResponse:
    """Show the form; where a draft was sent, what the desk says of it, or why it cannot be weighed."""
    say = wording(get_language())
    typed = {key: request.POST.get(key, request.GET.get(key, "")).strip() for key in ("state", "recommender")}
    context: dict[str, Any] = {
        **typed,
        "states": sorted(states.states(), key=lambda one: in_alphabet(state_name(one.code))),
        "quality": list(quality_lines(say)),
    }
    if request.method != "POST":
        return render(request, "pages/draft.html", context)
    context["draft"] = request.POST.get("draft", "")
    try:
        context |= _said(_weighed(request, context["draft"], say, **typed), say)
    except InputError as error:
        context["error"] = error
    return render(request, "pages/draft.html", context, status=400 if "error" in context else 200)


def _weighed(request: HttpRequest, draft: str, say: Wording, state: str, recommender: str) -> Weighed:
    code = _code(state, _("The State under review is not named."))
    by = _code(recommender, _("The recommending State is not named.")) if recommender else None
    return weigh(draft, dossier_of(code, request), by, say)


def _code(state: str, not_named: str) -> str:
    known = states.vocabulary().states
    code = state if state in known else states.find(state)
    if not code:
        said = not_named if not state else _("no State is known as “%(typed)s”.") % {"typed": state[:60]}
        raise InputError(said, where=_("State"), remedy=meant(state) or _("Choose one from the list."))
    return code


def _said(weighed: Weighed, say: Wording) -> dict[str, Any]:
    told = weighed.estimate
    return {
        "weighed": weighed,
        "kind": list(kind_lines(weighed, say)),
        "summary": asked_before(weighed, say),
        "earlier": [(one, answer_words(one, say)) for one in weighed.earlier],
        "estimate": list(estimate_lines(weighed, say)),
        "bar": {
            "low": _hundredths(told.low),
            "width": _hundredths(told.high - told.low),
            "at": _hundredths(told.likelihood),
        },
    }


def _hundredths(share: float) -> str:
    return f"{100 * share:.1f}"
