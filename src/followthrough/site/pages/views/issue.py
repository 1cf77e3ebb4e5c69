"""An issue: who asks about it, of whom, how it is answered, over the cycles."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from followthrough.site.pages.addresses import changed
from followthrough.site.pages.day import day_of
from followthrough.site.pages.recommendation_list import listing
from followthrough.site.store.measures.kept import while_unchanged
from followthrough.site.store.measures.labelled import labelled, tallies_on_issue
from followthrough.site.store.measures.positions import Answered
from followthrough.site.store.measures.tallies import added
from followthrough.terms.actions import actions
from followthrough.terms.issues import issues
from followthrough.terms.sdgs import targets

STATES = 15
"""How many States are shown that ask, and that are asked, unless all are asked for."""


def page(request: HttpRequest, term: str) -> HttpResponse:
    """Show the issue with this term: one of UPR Info's, or another that somebody labelled with."""
    known = next((one for one in issues() if one.term.lower() == term.lower()), None)
    if known and known.term != term:
        return redirect("issue", known.term, permanent=True)
    if not (known or labelled("issue", term).exists()):
        raise Http404(term)
    day = day_of(request)
    rows = labelled("issue", term, day)
    found = _tallied(term, day)
    most = None if request.GET.get("states") == "all" else STATES
    context = {
        "issue": known,
        "issue_term": term,
        "targets": [targets()[code] for code in known.sdgs] if known else [],
        "all": added(found["cycle"].values()),
        "cycles": sorted((int(cycle), one) for cycle, one in found["cycle"].items() if cycle != "0"),
        "makers": _most_first(found["recommending"])[:most],
        "all_makers": len(found["recommending"]),
        "of_states": _most_first(found["state"])[:most],
        "all_of_states": len(found["state"]),
        "all_states": changed(request, states="all"),
        "groups": found["region"],
        "given": {by: one.whole for by, one in found["labelled_by"].items()},
        "actions": [(one, found["action"][one.category]) for one in actions() if one.category in found["action"]],
        "listing": listing(request, rows, day, ("position", "by", "state", "action", "words"), order=("-row",)),
    }
    return render(request, "pages/issue.html", context)


@while_unchanged
def _tallied(term: str, day: str | None) -> dict[str, dict[str, Answered]]:
    return tallies_on_issue(term, day)


def _most_first(tallied: dict[str, Answered]) -> list[tuple[str, Answered]]:
    return sorted(tallied.items(), key=lambda item: (-item[1].whole, item[0]))
