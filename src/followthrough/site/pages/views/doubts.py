"""Doubts: every kind with its number, and the doubts of one kind."""

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.site.pages.pagination import pages
from followthrough.site.store import models

PAGE = 50  # doubts


def page(request: HttpRequest) -> HttpResponse:
    """Show the kinds of doubts, and those that are chosen."""
    kinds = models.Problem.objects.values_list("kind").annotate(n=Count("row")).order_by("-n", "kind")
    chosen = request.GET.get("kind", "")
    shown = models.Problem.objects.filter(kind=chosen) if chosen else models.Problem.objects.all()
    listed = pages(request, shown.count(), PAGE)
    context = {
        "kinds": kinds,
        "chosen": chosen,
        "problems": shown.order_by("document", "row")[listed.start : listed.stop],
        "pages": listed,
    }
    return render(request, "pages/doubts.html", context)
