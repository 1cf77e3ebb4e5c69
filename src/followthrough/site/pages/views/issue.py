"""An issue: who asks about it, of whom, how it is answered, over the cycles."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from followthrough.site.pages.day import day_of
from followthrough.site.pages.recommendation_list import listing
from followthrough.site.pages.regions import tallies_by_group
from followthrough.site.store.measures.kept import while_unchanged
from followthrough.site.store.measures.labelled import givers, labelled
from followthrough.site.store.measures.positions import Answered
from followthrough.site.store.measures.tallies import added, tallies_together
from followthrough.terms.actions import actions
from followthrough.terms.issues import issues
from followthrough.terms.sdgs import targets

STATES = 15


def page(request: HttpRequest, term: str) -> HttpResponse:
    """Show the issue with this term: one of UPR Info's, or another that somebody labelled with."""
    known = next((one for one in issues() if one.term.lower() == term.lower()), None)
    if known and known.term != term:
        return redirect("issue", known.term, permanent=True)
    if not (known or labelled("issue", term).exists()):
        raise Http404(term)
    day = day_of(request)
    rows = labelled("issue", term, day)
    makers, of_states, of_cycles, of_actions, of_groups, given = _tallied(term, day)
    context = {
        "issue": known,
        "issue_term": term,
        "targets": [(code, targets()[code]) for code in known.sdgs] if known else [],
        "all": added(of_cycles.values()),
        "cycles": sorted((cycle, one) for cycle, one in of_cycles.items() if cycle),
        "makers": _most_first(makers),
        "of_states": _most_first(of_states),
        "groups": of_groups,
        "given": given,
        "actions": [(one, of_actions[one.category]) for one in actions() if one.category in of_actions],
        "listing": listing(request, rows, day, ("position", "by", "state", "action", "words"), order=("-row",)),
    }
    return render(request, "pages/issue.html", context)


@while_unchanged
def _tallied(term: str, day: str | None) -> tuple[dict[Any, Any], ...]:
    """Give the texts on an issue by recommending State, State under review, cycle, action, group, who gave it."""
    rows = labelled("issue", term, day)
    of_columns = tallies_together(rows, day, ("recommenders", "state", "cycle"), ["action"])
    return (*of_columns, tallies_by_group(rows, day), givers("issue", rows, day))


def _most_first(tallied: dict[Any, Answered]) -> list[tuple[Any, Answered]]:
    return sorted(tallied.items(), key=lambda item: (-item[1].whole, str(item[0])))[:STATES]
