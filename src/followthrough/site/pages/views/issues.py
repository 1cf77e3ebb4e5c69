"""What recommendations are about: all issues; and kinds of action and regional groups against the answers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.site.pages.alphabet import in_alphabet
from followthrough.site.pages.day import day_of
from followthrough.site.pages.plots import answers_by_action
from followthrough.site.pages.templatetags.record import term
from followthrough.site.store.measures.kept import while_unchanged
from followthrough.site.store.measures.labelled import action_by_region
from followthrough.site.store.measures.positions import Answered
from followthrough.site.store.measures.tallies import counted_by
from followthrough.terms.actions import actions
from followthrough.terms.issues import issues


def page(request: HttpRequest) -> HttpResponse:
    """Show every issue with how it is answered, action category against answer, and regional groups."""
    day = day_of(request)
    of_issues, of_actions = _terms("issue", day), _terms("action", day)
    by_action = [(one, of_actions[one.category]) for one in actions() if one.category in of_actions]
    context = {
        "issues": sorted(of_issues.items(), key=lambda one: in_alphabet(term(one[0], "issue"))),
        "unused": [one for one in issues() if one.term not in of_issues],
        "actions": by_action,
        "action_chart": answers_by_action(by_action),
        "given": _given("issue", day),
        "given_actions": _given("action", day),
        "groups": _groups(day),
        "kinds": _actions_by_group(day),
        "categories": actions(),
    }
    return render(request, "pages/issues.html", context)


@while_unchanged
def _terms(scheme: str, day: str | None) -> dict[str, Answered]:
    return counted_by(scheme, day)


@while_unchanged
def _actions_by_group(day: str | None) -> list[tuple[str, dict[str, int], float]]:
    """Give for each regional group its texts by category of action, and their mean category."""
    return [(group, terms, _mean(terms)) for group, terms in sorted(action_by_region(day).items())]


def _given(scheme: str, day: str | None) -> dict[str, int]:
    return {by: one.whole for by, one in _terms("labelled_by", day).items() if by.startswith(f"{scheme}/")}


@while_unchanged
def _groups(day: str | None) -> dict[str, Answered]:
    return counted_by("region", day)


def _mean(terms: dict[str, int]) -> float:
    return sum(int(term) * n for term, n in terms.items()) / max(1, sum(terms.values()))
