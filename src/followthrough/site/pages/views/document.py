"""A document: its passages, each recommendation of it marked with the position held."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.site.pages import addresses
from followthrough.site.pages.day import day_of
from followthrough.site.pages.reviewed import reviewed
from followthrough.site.store import models
from followthrough.site.store.public import published


def page(request: HttpRequest, address: str) -> HttpResponse:
    """Show the document with this address."""
    row = models.Document.objects.filter(record_id=addresses.document_in(address), shown=True).first()
    if row is None:
        raise Http404(f"There is no document {address} in this record.")
    context = {
        "document": row,
        "passages": published(models.Passage).filter(document=row.record_id).order_by("row"),
        "recommendations": reviewed(row, day_of(request)).recommendations,
        "doubts": models.Problem.objects.filter(document=row.record_id),
    }
    return render(request, "pages/document.html", context)
