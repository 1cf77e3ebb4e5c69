"""A recommending State: what it asks of whom, and how it is answered."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.site.pages.addresses import changed
from followthrough.site.pages.day import day_of
from followthrough.site.pages.recommendation_list import listing
from followthrough.site.store.measures.kept import while_unchanged
from followthrough.site.store.measures.labelled import givers
from followthrough.site.store.measures.positions import Answered
from followthrough.site.store.measures.states import has_record, recommended_by
from followthrough.site.store.measures.tallies import added, tallies_together
from followthrough.terms import states
from followthrough.terms.actions import actions

ISSUES = 15
STATES = 40
FILTERS = ("position", "state", "issue", "action", "words")


def page(request: HttpRequest, code: str) -> HttpResponse:
    """Show what the State with this code asks of whom, and how it is answered on the day."""
    day = day_of(request)
    rows = recommended_by(code, day)
    of_states, of_cycles, of_issues, by_action, given = _tallied(code, day)
    if not of_states and not recommended_by(code).exists():
        raise Http404(code)
    context = {
        "code": code,
        "known_as": states.vocabulary().states.get(code),
        "reviewed": has_record(code),
        "all": added(of_states.values()),
        "of_states": _most_first(of_states),
        "shown_states": STATES if request.GET.get("states") != "all" else len(of_states),
        "all_states": changed(request, states="all") if len(of_states) > STATES else "",
        "cycles": sorted((cycle, one) for cycle, one in of_cycles.items() if cycle),
        "given": given,
        "issues": _most_first(of_issues)[:ISSUES],
        "actions": [(one, by_action[one.category]) for one in actions() if one.category in by_action],
        "listing": listing(request, rows, day, FILTERS, order=("state", "source_id", "place")),
    }
    return render(request, "pages/recommending.html", context)


@while_unchanged
def _tallied(code: str, day: str | None) -> tuple[dict[Any, Any], ...]:
    """Give the texts of a State by State under review, by cycle, by issue, by action, and who gave issues."""
    rows = recommended_by(code, day)
    return (*tallies_together(rows, day, ("state", "cycle"), ("issue", "action")), givers("issue", rows, day))


def _most_first(tallied: dict[Any, Answered]) -> list[tuple[Any, Answered]]:
    return sorted(tallied.items(), key=lambda item: (-item[1].whole, str(item[0])))
