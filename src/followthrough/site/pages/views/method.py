"""Figures and method: how right the record is, how it is made, what its words mean, and whose data it is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.site.pages import words
from followthrough.site.pages.day import day_of
from followthrough.site.pages.figures import figures
from followthrough.site.pages.runs import runs
from followthrough.site.store import models
from followthrough.site.store.measures.kept import while_unchanged
from followthrough.site.store.public import published
from followthrough.site.store.selection import known_on
from followthrough.terms.actions import actions

MOST = 20  # names


def page(request: HttpRequest) -> HttpResponse:
    """Show the figures of accuracy as published, sources, units, words and terms of use."""
    day = day_of(request)
    context = {
        "figures": dict(figures()),
        "actions": actions(),
        "schemes": list(words.SCHEMES),
        "labelled_by": _givers(day),
        "runs": [] if day else list(runs()),
    }
    return render(request, "pages/method.html", context)


@while_unchanged
def _givers(day: str | None) -> list[str]:
    """Name who gave the labels that held on a day."""
    given = known_on(published(models.Label, day), day).order_by("by")
    return list(given.values_list("by", flat=True).distinct()[:MOST])
