"""A recommendation: text, makers, the ledger of answers, labels, echoes, doubts, its source."""

from collections import defaultdict

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.site.pages import addresses
from followthrough.site.pages.day import day_of
from followthrough.site.store import models
from followthrough.site.store.decisions.history import checked
from followthrough.site.store.mapping import to_record
from followthrough.site.store.measures.positions import positions_of
from followthrough.site.store.public import published

ECHOES = 10


def page(request: HttpRequest, address: str, number: str) -> HttpResponse:
    """Show the recommendation with this number in the document with this address."""
    identity = f"{addresses.document_in(address)}#{number}"
    row = models.Recommendation.objects.filter(record_id=identity, shown=True).first()
    if row is None:
        raise Http404(f"There is no recommendation {identity} in this record.")
    day = day_of(request)
    answers = models.Response.objects.filter(recommendation=identity, shown=True).order_by("public_on", "row")
    context = {
        "recommendation": to_record(row),
        "document": models.Document.objects.filter(record_id=row.document, shown=True).first(),
        "answers": [a for a in answers if not day or not a.public_on or a.public_on <= day],
        "checked": checked([identity]).get(identity),
        "held": positions_of([identity], day).get(identity),
        "labels": _labels(identity),
        "echoes": published(models.Echo).filter(later=identity).order_by("-score")[:ECHOES],
        "echoed": published(models.Echo).filter(earlier=identity).order_by("-score")[:ECHOES],
        "doubts": models.Problem.objects.filter(document=row.document, number=row.number),
    }
    return render(request, "pages/recommendation.html", context)


def _labels(identity: str) -> dict[str, list[models.Label]]:
    labels: dict[str, list[models.Label]] = defaultdict(list)
    for label in models.Label.objects.filter(of=identity).order_by("scheme", "by", "-score"):
        labels[label.scheme].append(label)
    return dict(labels)
