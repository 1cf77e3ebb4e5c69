"""What changed in a State's answers: a chart of how earlier answers became later ones, and the lists behind it."""

from itertools import pairwise
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from followthrough.follow import Dossier, flow
from followthrough.follow.changes import NEW, issues_of, recommenders_of, tally
from followthrough.site.filter_values import known, one_of
from followthrough.site.pages.addresses import changed
from followthrough.site.pages.changes import COUNTED, LISTS, Asked, entries
from followthrough.site.pages.flows import chart
from followthrough.site.pages.followed import dossier_of, known_state
from followthrough.site.pages.pagination import pages
from followthrough.site.pages.templatetags.record import state_name
from followthrough.site.pages.words import POSITIONS

MOST = 10
PAGE = 25  # entries
TALLIED = ("accepted", "lost")
"""The lists that are counted by issue and by recommending State."""


def page(request: HttpRequest, code: str) -> HttpResponse:
    """Show what changed in the answers of a State, as known on a day, and one of the lists behind the figures."""
    known_state(code)
    dossier = dossier_of(code, request)
    if not dossier.cycles:
        raise Http404(
            _("No recommendation to %(state)s is in the record as known on that day.") % {"state": state_name(code)}
        )
    lists = [one for one in COUNTED if len(dossier.cycles) > 1 or not LISTS[one].compares]
    counts = {one: len(entries(dossier, one, Asked())) for one in lists}
    fullest = next((one for one in lists if counts[one]), lists[0])
    listed = one_of("list", request.GET.get("list") or fullest, list(LISTS))
    asked = _asked(request)
    found = entries(dossier, listed, asked)
    at = pages(request, len(found), PAGE)
    context = {
        "code": code,
        "by_day_said": dossier.clock == "said_on",
        "counts": [(one, LISTS[one].title, n) for one, n in counts.items()],
        "listed": listed,
        "title": LISTS[listed].title,
        "asked": asked,
        "total": len(found),
        "entries": found[at.start : at.stop],
        "pages": at,
        "whole_list": changed(request, issue=None, recommender=None, page=None)
        if asked.issue or asked.recommender
        else "",
        **(_compared(dossier) if len(dossier.cycles) > 1 else {}),
    }
    return render(request, "pages/changes.html", context)


def _asked(request: HttpRequest) -> Asked:
    """Give what limits the list; an `InputError` says what is known where a value is not."""
    said = {name: request.GET.get(name, "").strip() for name in ("before", "after", "cycle", "issue", "recommender")}
    answers = [*POSITIONS, NEW]
    return Asked(
        before=one_of("before", said["before"], answers) if said["before"] else "",
        after=one_of("after", said["after"], answers) if said["after"] else "",
        cycle=int(known("cycle", said["cycle"])) if said["cycle"] else 0,
        issue=known("issue", said["issue"]) if said["issue"] else "",
        recommender=known("recommender", said["recommender"]) if said["recommender"] else "",
    )


def _compared(dossier: Dossier) -> dict[str, Any]:
    newest = dossier.cycles[-1]
    flows = [flow(dossier, later, earlier) for earlier, later in pairwise(dossier.cycles)]
    return {
        "newest": newest,
        "of_newest": len(dossier.of_cycle(newest)),
        "repeated": len(entries(dossier, "repeated", Asked())),
        "likely": len(entries(dossier, "likely", Asked())),
        "flows": [(one, chart(one)) for one in reversed(flows)],
        "tallies": [(one, LISTS[one].title, tallied) for one in TALLIED if (tallied := _tallies(dossier, one))],
    }


def _tallies(dossier: Dossier, name: str) -> dict[str, list[tuple[str, int]]]:
    asks = [entry.ask for entry in entries(dossier, name, Asked()) if entry.ask]
    if not asks:
        return {}
    return {"issues": tally(asks, issues_of)[:MOST], "States": tally(asks, recommenders_of)[:MOST]}
