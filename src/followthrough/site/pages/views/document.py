"""A document: its text page by page, with every recommendation, answer, statement and doubt where it stands."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from django.db.models import QuerySet
from django.db.models.functions import Length
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from followthrough.site.pages import addresses
from followthrough.site.pages.day import day_of, must_be_public
from followthrough.site.pages.pagination import Pages, number_in
from followthrough.site.pages.reading import OF_A_MARK, OF_A_PASSAGE, Found, Sheet, matched, read, sheet
from followthrough.site.pages.views.one_record import address_of_any
from followthrough.site.store import models
from followthrough.site.store.identities import document_in
from followthrough.site.store.measures.states import problems
from followthrough.site.store.measures.tallies import with_position
from followthrough.site.store.printed import as_in_the_report, changes_in
from followthrough.site.store.public import published
from followthrough.site.store.selection import known_on

DOUBTS = 30
FINDINGS = 100
"""Most findings of a document without text that stand in its place; all of them have a list."""
Places = dict[int, list[models.Recommendation]]
Numbered = TypeVar("Numbered", models.Response, models.Finding, models.Problem)


def page(request: HttpRequest, address: str) -> HttpResponse:
    """Show the document with this address; `?at=124.5` opens the page that paragraph stands on."""
    row = _document(address)
    day = day_of(request)
    if row is None:
        return _by_another_name(address, day)
    must_be_public(row, row.symbol or row.record_id, day)
    asked = list(
        with_position(models.Recommendation.objects.filter(document=row.record_id, shown=True), day).order_by(
            "source_id", "place"
        )
    )
    passages = _passages(row)
    places = matched(passages.values_list("place", "number", "page", "text"), as_in_the_report(asked))
    cut = _cut(passages, places)
    number = _page_asked(request, cut, passages, places)
    first, behind = cut.bounds(number)
    shown = list(passages.filter(place__gte=first, place__lt=behind))
    context = {
        "document": row,
        "source": row.source,
        "review": f"{row.states[0]}-{row.cycle}" if row.states and row.cycle else "",
        "reads": read(shown, _found(row, places, day), passages.filter(place__lt=first).last()),
        "asked": len(asked),
        "answered": known_on(published(models.Response).filter(document=row.record_id), day).count()
        if not asked
        else 0,
        "pages": _pages(request, number, cut),
        "has_text": bool(cut.places),
        **_beside_the_text(row, day),
    }
    return render(request, "pages/document.html", context)


def _beside_the_text(row: models.Document, day: str | None) -> dict[str, object]:
    """Give what is known of a document besides its text, as known on a day."""
    doubts = problems(day).filter(document=row.record_id)
    findings = published(models.Finding, day).filter(document=row.record_id)
    return {
        "findings": findings.count(),
        "told": findings.order_by("source_id", "place")[:FINDINGS],
        "corrects_here": models.Document.objects.filter(record_id=row.corrects, shown=True).exists(),
        "corrigenda": models.Corrigendum.objects.filter(document=row.record_id, shown=True).count(),
        "corrected_by": _corrected_by(row.record_id, day),
        "totals": models.Total.objects.filter(document=row.record_id),
        "doubts": list(doubts[:DOUBTS]),
        "number_of_doubts": doubts.count(),
    }


def _document(address: str) -> models.Document | None:
    rows = models.Document.objects.filter(record_id=document_in(address), shown=True)
    return rows.select_related("source").first()


def _corrected_by(document: str, day: str | None) -> list[str]:
    """Give the corrigenda of a document that were public on a day."""
    rows = known_on(models.Document.objects.filter(corrects=document, shown=True), day)
    return list(rows.order_by("record_id").values_list("record_id", flat=True))


def _by_another_name(address: str, day: str | None) -> HttpResponse:
    """Lead from the symbol in other letters to the document, from an event to where it stands, or to its record."""
    event = published(models.Event, day).filter(record_id=address.replace("_", "/")).first()
    if event and event.document:
        return redirect(addresses.asking(addresses.of_document(event.document), {"as_of": day}))
    other = models.Document.objects.filter(record_id=address.replace("_", "/").upper(), shown=True).first()
    if other is None:
        record = address_of_any(address, day)
        if not record:
            raise Http404(address)
        return redirect(record)
    return redirect(addresses.asking(addresses.of_document(other.record_id), {"as_of": day}), permanent=True)


def _passages(row: models.Document) -> QuerySet[models.Passage]:
    """Give the passages of a document in its order; of several readings of it, those of the one that is shown."""
    passages = published(models.Passage).filter(document=row.record_id)
    own = passages.filter(source=row.source_id)
    return (own if own.exists() else passages).order_by("place")


def _cut(passages: QuerySet[models.Passage], places: Places) -> Sheet:
    sizes = passages.annotate(size=Length("text")).values_list("place", "size")
    return sheet((place, size + OF_A_PASSAGE + OF_A_MARK * len(places.get(place, ()))) for place, size in sizes)


def _page_asked(
    request: HttpRequest,
    cut: Sheet,
    passages: QuerySet[models.Passage],
    places: Places,
) -> int:
    at = request.GET.get("at", "")[:40]
    if not at:
        return min(number_in(request), cut.pages)
    place = next((place for place, asked in places.items() if any(r.number == at for r in asked)), None)
    if place is None and at[:1] == "p" and at[1:].isdecimal():
        place = int(at[1:])
    if place is None:
        place = passages.filter(number=at).values_list("place", flat=True).first()
    return cut.page_of(place) if place is not None else 1


def _found(row: models.Document, places: Places, day: str | None) -> Found:
    answers = models.Response.objects.filter(document=row.record_id, shown=True).exclude(stage="report")
    return Found(
        recommendations=places,
        answers=_by_number(known_on(answers, day).order_by("row")),
        statements=list(known_on(published(models.Statement).filter(document=row.record_id), day)),
        findings=_by_number(models.Finding.objects.filter(document=row.record_id, shown=True)),
        doubts=_by_number(problems(day).filter(document=row.record_id)),
        corrigenda=changes_in(row.record_id, day),
    )


def _by_number(rows: Iterable[Numbered]) -> dict[str, list[Numbered]]:
    found: dict[str, list[Numbered]] = defaultdict(list)
    for row in rows:
        found[row.number or ""].append(row)
    found.pop("", None)
    return dict(found)


def _pages(request: HttpRequest, number: int, cut: Sheet) -> Pages:
    def beside(page: int) -> str:
        wanted = 1 <= page <= cut.pages
        return addresses.changed(request, page=page if page > 1 else None, at=None) if wanted else ""

    return Pages(number, cut.pages, 1, beside(number - 1), beside(number + 1))
