"""Documents: every one that is in the record, newest first, all or of one kind or State."""

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.site.filter_values import known
from followthrough.site.pages.addresses import changed
from followthrough.site.pages.day import day_of
from followthrough.site.pages.pagination import pages
from followthrough.site.pages.recommendation_list import Chosen
from followthrough.site.store.measures.states import documents

PAGE = 50  # documents
FILTERS = {"kind": "kind", "state": "of_states__state"}
"""What is asked for, and the column that holds it."""
NAMED = {"kind": "document_kind"}
"""Filters that have another name elsewhere."""


def page(request: HttpRequest) -> HttpResponse:
    """Show the kinds of documents that were public on the day, and the documents that are chosen."""
    asked = {name: request.GET.get(name, "").strip() for name in FILTERS}
    asked = {name: known(NAMED.get(name, name), value) for name, value in asked.items() if value}
    shown = documents(day_of(request)).filter(**{FILTERS[name]: value for name, value in asked.items()})
    kinds = shown.order_by().values_list("kind").annotate(n=Count("row")).order_by("-n", "kind")
    listed = pages(request, shown.count(), PAGE)
    context = {
        "kinds": [(kind, n, changed(request, kind=kind, page=None)) for kind, n in kinds],
        "chosen": [
            Chosen(NAMED.get(name, name), value, changed(request, **{name: None}, page=None))
            for name, value in asked.items()
        ],
        "documents": shown.order_by("-published", "record_id")[listed.start : listed.stop],
        "pages": listed,
        "total": shown.count(),
    }
    return render(request, "pages/documents.html", context)
