"""A State under review: its reviews side by side, what was said, events, documents."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.site.pages.day import day_of
from followthrough.site.pages.reviewed import reviewed
from followthrough.site.store import models
from followthrough.site.store.measures.states import documents_of, events_of
from followthrough.site.store.public import published


def page(request: HttpRequest, code: str) -> HttpResponse:
    """Show a State's reviews side by side, its documents, and how much is in doubt."""
    documents = list(documents_of(code))
    day = day_of(request)
    known = [d for d in documents if not day or not d.published or d.published <= day]
    reports = [d for d in known if d.kind in ("working_group_report", "draft_report")]
    if not (documents or models.Recommendation.objects.filter(state=code, shown=True).exists()):
        raise Http404(f"There is nothing about {code} in this record yet.")
    named = set(models.Review.objects.filter(shown=True).values_list("record_id", flat=True))
    ids = [document.record_id for document in known]
    context = {
        "code": code,
        "documents": known,
        "later_documents": len(documents) - len(known),
        "reviews": [(reviewed(report, day), _name(code, report, named)) for report in reports],
        "events": events_of(code),
        "statements": published(models.Statement).filter(document__in=ids),
        "doubts": models.Problem.objects.filter(document__in=ids).count(),
    }
    return render(request, "pages/state.html", context)


def _name(code: str, report: models.Document, named: set[str]) -> str:
    identity = f"{code}-{report.cycle}"
    return identity if identity in named else ""
