"""Home: what is here, and how much of it is in doubt."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.site.store import models
from followthrough.site.store.measures.states import states_reviewed

NEWEST = 12


def page(request: HttpRequest) -> HttpResponse:
    """Show the States under review, the newest documents, and how much is in doubt."""
    documents = models.Document.objects.filter(shown=True)
    context = {
        "states": states_reviewed(),
        "documents": documents.order_by("-published", "record_id")[:NEWEST],
        "number_of_documents": documents.count(),
        "number_of_recommendations": models.Recommendation.objects.filter(shown=True).count(),
        "number_of_doubts": models.Problem.objects.count(),
    }
    return render(request, "pages/home.html", context)
