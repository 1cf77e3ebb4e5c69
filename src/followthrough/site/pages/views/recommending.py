"""A recommending State: what it asks of whom, and how it is answered."""

from collections import Counter

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.site.pages.day import day_of
from followthrough.site.store.measures.positions import Answered, positions_of
from followthrough.site.store.measures.states import recommended_by


def page(request: HttpRequest, code: str) -> HttpResponse:
    """Show what the State with this code asks of whom, and how it is answered."""
    asked = recommended_by(code)
    if not asked:
        raise Http404(f"No recommendation of {code} is in this record.")
    day = day_of(request)
    rows = []
    for under_review, ids in asked.items():
        positions = positions_of(ids, day)
        tally = Counter(positions.get(identity, "open") for identity in ids)
        rows.append((under_review, Answered(len(ids), dict(tally))))
    return render(request, "pages/recommending.html", {"code": code, "rows": rows})
