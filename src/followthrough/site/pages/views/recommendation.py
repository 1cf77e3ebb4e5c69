"""A recommendation: text, makers, the ledger of answers, its paragraph in context, labels, echoes, how to cite it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from followthrough.export.citations import of_recommendation, plain
from followthrough.site.pages import addresses
from followthrough.site.pages.day import day_of
from followthrough.site.store import models
from followthrough.site.store.decisions.history import checked
from followthrough.site.store.mapping import to_record
from followthrough.site.store.measures.positions import positions_of
from followthrough.site.store.public import published

ECHOES = 8
AROUND = 1  # paragraphs shown before and behind its own


def page(request: HttpRequest, address: str, number: str) -> HttpResponse:
    """Show the recommendation with this number in the document with this address."""
    identity = f"{addresses.document_in(address)}#{number}"
    row = models.Recommendation.objects.filter(record_id=identity, shown=True).select_related("source").first()
    if row is None:
        return _elsewhere(address, number)
    day = day_of(request)
    document = models.Document.objects.filter(record_id=row.document, shown=True).first()
    answers = models.Response.objects.filter(recommendation=identity, shown=True).order_by("public_on", "row")
    asked: Any = to_record(row)
    context = {
        "recommendation": asked,
        "review": f"{row.state}-{row.cycle}" if row.cycle else "",
        "source": row.source,
        "checked": checked([identity]).get(identity),
        "assessments": _assessments(identity, day),
        "document": document,
        "answers": [a for a in answers if not day or not a.public_on or a.public_on <= day],
        "later_answers": sum(1 for a in answers if day and a.public_on and a.public_on > day),
        "held": positions_of([identity], day).get(identity),
        "paragraph": _paragraph(row),
        "beside": _beside(row),
        "labels": _labels(identity),
        "echoes": _echoes(identity, day),
        "coverage": models.Coverage.objects.filter(subject=identity)
        .exclude(verdict="not_found")
        .order_by("document"),
        "doubts": models.Problem.objects.filter(document=row.document, number=row.number),
        "citation": plain(of_recommendation(asked, _record(document), request.build_absolute_uri("/").rstrip("/"))),
        "cite_as": (address, number),
    }
    return render(request, "pages/recommendation.html", context)


def _record(document: models.Document | None) -> Any:
    return to_record(document) if document else None


def _elsewhere(address: str, number: str) -> HttpResponse:
    """Lead from the address of a text that another list of its review states to the one that is shown.

    From that of a paragraph that is no recommendation, lead to its document, at that paragraph.
    """
    document = addresses.document_in(address)
    stated = models.Restated.objects.filter(recommendation=f"{document}#{number}", shown__isnull=False).first()
    if stated and stated.shown:
        return redirect(addresses.of_record(stated.shown))
    place = int(number[1:]) if number[:1] == "p" and number[1:].isdecimal() and len(number) < 8 else None
    passages = published(models.Passage).filter(document=document)
    if place is not None and passages.filter(place=place).exists():
        return redirect(f"{addresses.of_document(document)}?at={number}#{number}")
    if passages.filter(number=number).exists():
        return redirect(addresses.of_paragraph(document, number))
    raise Http404(f"{document}#{number}")


def _paragraph(row: models.Recommendation) -> list[models.Passage]:
    """Give the paragraph that a recommendation stands in with its neighbours; nothing where the text is not here."""
    passages = published(models.Passage).filter(document=row.document)
    wanted = {row.number, row.number.rpartition(".")[2]}
    candidates = list(passages.filter(number__in=wanted).order_by("place"))
    own = next((p for p in candidates if row.text[:40] in p.text), candidates[0] if candidates else None)
    if own is None:
        return []
    near = passages.filter(source=own.source_id, place__gte=own.place - AROUND, place__lte=own.place + AROUND)
    found = list(near.order_by("place"))
    for passage in found:
        passage.own = passage.row == own.row  # type: ignore[attr-defined]
    return found


def _assessments(identity: str, day: str | None) -> list[models.Assessment]:
    """Give how far it was carried out, as somebody assessed it up to a day, in the order of days."""
    rows = published(models.Assessment).filter(subject=identity).order_by("on", "row")
    return [row for row in rows if not day or row.on <= day]


def _beside(row: models.Recommendation) -> dict[str, str | None]:
    """Give the ids of the recommendations before and behind it in its document."""
    own = models.Recommendation.objects.filter(document=row.document, shown=True).order_by("source_id", "place")
    ids = list(own.values_list("record_id", flat=True))
    at = ids.index(row.record_id)
    return {"before": ids[at - 1] if at else None, "behind": ids[at + 1] if at + 1 < len(ids) else None}


def _labels(identity: str) -> dict[str, list[models.Label]]:
    labels: dict[str, list[models.Label]] = defaultdict(list)
    for label in models.Label.objects.filter(of=identity).order_by("scheme", "by", "-score"):
        labels[label.scheme].append(label)
    return dict(labels)


def _echoes(identity: str, day: str | None) -> list[dict[str, Any]]:
    """Give the same and related asks in other reviews, each with its text and the position held on it."""
    rows = published(models.Echo).select_related("source").order_by("-score")
    earlier = rows.filter(later=identity)[:ECHOES]
    later = rows.filter(earlier=identity)[:ECHOES]
    found = [(echo.earlier, echo) for echo in earlier] + [(echo.later, echo) for echo in later]
    return _with_texts(found, day)


def _with_texts(found: Sequence[tuple[str, models.Echo]], day: str | None) -> list[dict[str, Any]]:
    ids = [identity for identity, _ in found]
    asked = {r.record_id: r for r in models.Recommendation.objects.filter(record_id__in=ids, shown=True)}
    held = positions_of(ids, day)
    return [{"asked": asked[i], "held": held.get(i), "echo": echo} for i, echo in found if i in asked]
