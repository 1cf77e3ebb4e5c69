"""How labels are given, and how right they are: what the card of the model says, as a page and as data."""

from dataclasses import asdict

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from followthrough.label.limits import limits
from followthrough.label.persons import ENOUGH
from followthrough.label.published import published

ORDER = ("rows", "States", "issues", "action", "weakest")
"""The first words of figures, in the order in which they are shown."""


def page(request: HttpRequest) -> HttpResponse:
    """Show what the model was trained and measured on, its figures by label, and its limits."""
    card = published()
    context = {
        "card": card,
        "overall": sorted(card.overall.items(), key=lambda item: (ORDER.index(item[0].split()[0].strip(",")), item)),
        "issues": card.of("issue"),
        "actions": card.of("action"),
        "others": [*card.of("group"), *card.of("sdg")],
        "limits": limits(card.overall),
        "enough": ENOUGH,
    }
    return render(request, "pages/labelling.html", context)


def data(request: HttpRequest) -> HttpResponse:
    """Give the same as JSON."""
    card = published()
    labels = [{**asdict(one), "f1": one.f1} for one in card.labels]
    return JsonResponse(
        {**asdict(card), "labels": labels, "limits": limits(card.overall)}, json_dumps_params={"indent": 1}
    )
