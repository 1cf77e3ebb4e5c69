"""A review: its documents, counts by unit and how they reconcile, its recommendations."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.site.pages.day import day_of
from followthrough.site.pages.reviewed import reviewed
from followthrough.site.store import models
from followthrough.site.store.measures.states import documents_of


def page(request: HttpRequest, identity: str) -> HttpResponse:
    """Show the review with this id, `PRK-2`."""
    row = models.Review.objects.filter(record_id=identity, shown=True).first()
    if row is None:
        raise Http404(f"There is no review {identity} in this record.")
    own = list(documents_of(row.states[0]).filter(cycle=row.cycle))
    day = day_of(request)
    context = {
        "review": row,
        "documents": own,
        "reports": [reviewed(d, day) for d in own if d.kind == "working_group_report"],
    }
    return render(request, "pages/review.html", context)
