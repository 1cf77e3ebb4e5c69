"""Figures and method: how right the record is, how it is made, what its words mean, and whose data it is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.site.pages import words
from followthrough.site.pages.figures import figures
from followthrough.site.store import models
from followthrough.terms.actions import actions


def page(request: HttpRequest) -> HttpResponse:
    """Show the figures of accuracy as published, sources, units, words and terms of use."""
    labels = models.Label.objects.values_list("by", flat=True).distinct().order_by("by")
    context = {
        "figures": dict(figures()),
        "actions": actions(),
        "schemes": list(words.SCHEMES),
        "labelled_by": list(labels[:20]),
    }
    return render(request, "pages/method.html", context)
