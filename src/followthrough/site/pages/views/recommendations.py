"""The recommendations behind a figure: those that have all that is asked for, as known on the day."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from followthrough.site.pages.addresses import asking
from followthrough.site.pages.day import day_of
from followthrough.site.pages.filters import FILTERS
from followthrough.site.pages.recommendation_list import listing
from followthrough.site.pages.words import POSITIONS
from followthrough.site.search.fields import FACETS
from followthrough.site.store.measures.tallies import asked


def page(request: HttpRequest) -> HttpResponse:
    """Show the recommendations that are asked for, each with its answer, and how many they are in each unit."""
    day = day_of(request)
    filters = [name for name in FILTERS if name != "by"]
    found = listing(request, asked(day), day, filters, order=("state", "source_id", "place"))
    chosen = {one.name: one.value for one in found.chosen}
    context = {"listing": found, "positions": POSITIONS, "search": _search(chosen, day)}
    return render(request, "pages/recommendations.html", context)


def _search(chosen: Mapping[str, str], day: str | None) -> str:
    """Give the address of a search in the same recommendations; empty where it has not all these filters."""
    if not set(chosen) <= {"words", *FACETS}:
        return ""
    words = {"q": chosen.get("words"), "kind": "recommendation", "as_of": day}
    return asking(reverse("search"), {name: v for name, v in chosen.items() if name in FACETS} | words)
