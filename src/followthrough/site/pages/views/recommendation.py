"""A recommendation: text, makers, the ledger of answers, its paragraph in context, labels, echoes, how to cite it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import F, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from followthrough.export.citations import of_recommendation, worded
from followthrough.records import Corrigendum, Recommendation
from followthrough.records.corrigenda import added_by
from followthrough.site.pages import addresses
from followthrough.site.pages.day import day_of, must_be_public
from followthrough.site.pages.paragraphs import Paragraphs
from followthrough.site.pages.templatetags.record import in_its_language
from followthrough.site.pages.views.one_record import address_of_any
from followthrough.site.store import models
from followthrough.site.store.decisions.history import checked
from followthrough.site.store.identities import document_in
from followthrough.site.store.listed import listing, rows_deleted
from followthrough.site.store.mapping import to_record
from followthrough.site.store.measures.positions import positions_of
from followthrough.site.store.measures.states import coverage_of, problems
from followthrough.site.store.measures.tallies import asked as public
from followthrough.site.store.printed import CorrigendaOf, as_known, correcting, corrigenda_of
from followthrough.site.store.public import holding_on, published
from followthrough.site.store.selection import known_on
from followthrough.site.words_of_records import reader

ECHOES = 8
AROUND = 1  # paragraphs shown before and behind its own


def page(request: HttpRequest, address: str, number: str) -> HttpResponse:
    """Show the recommendation with this number in the document with this address."""
    identity = f"{document_in(address)}#{number}"
    row, day = _row(identity), day_of(request)
    if row is None:
        return _elsewhere(address, number, day)
    document = models.Document.objects.filter(record_id=row.document, shown=True).first()
    must_be_public(document, identity, day)
    if day and listing().since.get(identity, "") > day:
        raise Http404(_("%(id)s was not public on that day.") % {"id": identity})
    said = corrigenda_of(identity, day)
    shown: Any = to_record(row)
    asked, printed = said.before_later(shown), said.printed(shown)
    context: dict[str, Any] = {
        "recommendation": asked,
        "review": f"{row.state}-{row.cycle}" if row.cycle else "",
        "source": row.source,
        "checked": checked([identity], day).get(identity),
        "assessments": _assessments(identity, day),
        "document": document,
        "printed": printed,
        "paragraph": _paragraph(printed),
        "beside": _beside(row),
        "labels": _labels(identity, day),
        "echoes": _echoes(identity, day),
        "doubts": problems(day).filter(document=row.document, number=printed.number),
        "citation": _cited(asked, _record(document), said.public, request),
        "cite_as": (address, number),
    }
    context |= _corrected(said) | _answered(identity, day) | _spoken_of(identity, day)
    return render(request, "pages/recommendation.html", context)


def _row(identity: str) -> models.Recommendation | None:
    """Give the row of a recommendation, also where a corrigendum deleted it."""
    still = Q(shown=True) | Q(row__in=rows_deleted([identity]))
    return models.Recommendation.objects.filter(still, record_id=identity).select_related("source").first()


def _corrected(said: CorrigendaOf) -> dict[str, Any]:
    """Give the corrigenda that were public, which of them deleted it or put it in, and how many came later."""
    return {
        "corrigenda": said.public,
        "deleted": next((one for one in said.public if one.deleted), None),
        "added": next((one for one in said.public if one.recommendation in added_by([one])), None),
        "later_corrigenda": len(said.later),
    }


def _answered(identity: str, day: str | None) -> dict[str, Any]:
    """Give the answers up to a day, those without a date last, how many came later, and the position held."""
    every_answer = models.Response.objects.filter(recommendation=identity, shown=True)
    answers = list(known_on(every_answer, day).order_by(F("public_on").asc(nulls_last=True), "row"))
    return {
        "answers": _each_once(answers),
        "later_answers": every_answer.count() - len(answers),
        "held": positions_of([identity], day).get(identity),
    }


def _spoken_of(identity: str, day: str | None) -> dict[str, Any]:
    """Give which later reports speak of it, and which do not."""
    coverage = coverage_of([identity], day)
    return {
        "coverage": [one for one in coverage if one.verdict != "not_found"],
        "silent": [one for one in coverage if one.verdict == "not_found"],
        "papers": _papers(coverage),
    }


def _each_once(answers: Sequence[models.Response]) -> list[models.Response]:
    """Give answers without those that a paragraph gives again in the same words."""
    first = {
        (a.document, a.number, a.said_on, a.position, a.formula, a.clause, a.claim, a.comment): a
        for a in answers[::-1]
    }
    return [a for a in answers if a in first.values()]


def _cited(asked: Any, document: Any, said: Sequence[Corrigendum], request: HttpRequest) -> SafeString:
    site = request.build_absolute_uri("/").rstrip("/")
    cited = of_recommendation(asked, document, site, reader(), correcting(said))
    return in_its_language(worded(cited, reader()))


def _papers(said: Sequence[models.Coverage]) -> dict[str, models.Document]:
    """Give the reports that were compared, by their ids."""
    reports = models.Document.objects.filter(record_id__in=[one.document for one in said], shown=True)
    return {report.record_id: report for report in reports} if said else {}


def _record(document: models.Document | None) -> Any:
    return to_record(document) if document else None


def _elsewhere(address: str, number: str, day: str | None) -> HttpResponse:
    """Lead from the address of a text that another list of its review states to the one that is shown.

    From that of a paragraph that is no recommendation, lead to its document, at that paragraph; from that of a
    finding whose document is not here as text, to the findings of that document; from any other id, to its record.
    """
    document = document_in(address)
    stated = models.Restated.objects.filter(recommendation=f"{document}#{number}", shown__isnull=False).first()
    if stated and stated.shown:
        return redirect(addresses.asking(addresses.of_record(stated.shown), {"as_of": day}))
    place = int(number[1:]) if number[:1] == "p" and number[1:].isdecimal() and len(number) < 8 else None
    passages = published(models.Passage).filter(document=document)
    if place is not None and passages.filter(place=place).exists():
        return redirect(addresses.of_paragraph(document, number, day))
    if passages.filter(number=number).exists():
        return redirect(addresses.of_paragraph(document, number, day))
    if published(models.Finding, day).filter(document=document, number=number).exists():
        return redirect(addresses.asking(reverse("records", args=["findings"]), {"document": document, "as_of": day}))
    other = address_of_any(f"{document}#{number}", day)
    if not other:
        raise Http404(f"{document}#{number}")
    return redirect(other)


def _paragraph(asked: Recommendation) -> list[models.Passage]:
    """Give the paragraph that a recommendation stands in with its neighbours; nothing where the text is not here."""
    passages = published(models.Passage).filter(document=asked.document).order_by("source_id", "place")
    most_likely = Q(page=asked.page) | Q(number__in=[asked.number, asked.number.rpartition(".")[0]])
    place = _place(asked, passages.filter(most_likely)) or _place(asked, passages)
    if place is None:
        return []
    own = passages.get(row=place)
    near = passages.filter(source=own.source_id, place__gte=own.place - AROUND, place__lte=own.place + AROUND)
    found = list(near)
    for passage in found:
        passage.own = passage.row == own.row  # type: ignore[attr-defined]
    return found


def _place(asked: Recommendation, among: QuerySet[models.Passage]) -> int | None:
    return Paragraphs(among.values_list("row", "number", "page", "text")).place_of(asked)


def _assessments(identity: str, day: str | None) -> list[models.Assessment]:
    """Give how far it was carried out, as somebody assessed it up to a day, in the order of days."""
    rows = published(models.Assessment, day).filter(subject=identity)
    return list(known_on(rows, day).order_by("on", "row"))


def _beside(row: models.Recommendation) -> dict[str, str | None]:
    """Give the ids of the recommendations before and behind it in its document."""
    own = models.Recommendation.objects.filter(document=row.document, shown=True).order_by("source_id", "place")
    ids = list(own.values_list("record_id", flat=True))
    if row.record_id not in ids:
        return {"before": None, "behind": None}
    at = ids.index(row.record_id)
    return {"before": ids[at - 1] if at else None, "behind": ids[at + 1] if at + 1 < len(ids) else None}


def _labels(identity: str, day: str | None) -> dict[str, list[models.Label]]:
    labels: dict[str, list[models.Label]] = defaultdict(list)
    for label in holding_on(models.Label.objects.filter(of=identity), day).order_by("scheme", "by", "-score"):
        labels[label.scheme].append(label)
    return dict(labels)


def _echoes(identity: str, day: str | None) -> list[dict[str, Any]]:
    """Give the same and related asks in other reviews, each with its text and the position held on it."""
    rows = published(models.Echo, day).select_related("source").order_by("-score")
    earlier = rows.filter(later=identity)[:ECHOES]
    later = rows.filter(earlier=identity)[:ECHOES]
    found = [(echo.earlier, echo) for echo in earlier] + [(echo.later, echo) for echo in later]
    return _with_texts(found, day)


def _with_texts(found: Sequence[tuple[str, models.Echo]], day: str | None) -> list[dict[str, Any]]:
    ids = [identity for identity, _ in found]
    asked = {r.record_id: r for r in as_known(public(day).filter(record_id__in=ids), day)}
    held = positions_of(ids, day)
    return [{"asked": asked[i], "held": held.get(i), "echo": echo} for i, echo in found if i in asked]
