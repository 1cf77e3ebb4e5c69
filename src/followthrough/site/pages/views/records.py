"""Lists of records that have no page of their own, each with its source: events, totals, statements and others."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from followthrough.site.filter_values import document_id, known
from followthrough.site.pages.addresses import changed
from followthrough.site.pages.day import day_of
from followthrough.site.pages.pagination import pages
from followthrough.site.pages.recommendation_list import Chosen
from followthrough.site.pages.record_lines import KINDS, Kind, lines
from followthrough.site.store import models
from followthrough.site.store.selection import Selection

PAGE = 50  # records


def page(request: HttpRequest, kind: str) -> HttpResponse:
    """Show the records of a type, all or those of a State or in a document, as known on the day."""
    listed = KINDS.get(kind)
    if listed is None:
        said = {"kind": kind[:40], "known": ", ".join(KINDS)}
        raise Http404(_("There is no list of %(kind)s. There are lists of %(known)s.") % said)
    state, document = (request.GET.get(name, "").strip() for name in ("state", "document"))
    asked = {"state": known("state", state)} if state else {}
    asked |= {"document": document_id(document)} if document else {}
    rows = _rows(listed, asked, day_of(request))
    total = rows.count()
    at = pages(request, total, PAGE)
    context = {
        "kind": listed,
        "lines": lines(listed, rows.select_related("source")[at.start : at.stop]),
        "total": total,
        "chosen": [Chosen(name, value, changed(request, **{name: None}, page=None)) for name, value in asked.items()],
        "pages": at,
    }
    return render(request, "pages/records.html", context)


def _rows(kind: Kind, asked: dict[str, str], day: str | None) -> QuerySet[Any]:
    rows: QuerySet[Any] = next(Selection(state=asked.get("state"), as_of=day).rows(kind.table))
    if "document" in asked:
        rows = rows.filter(document=asked["document"]) if _stands_in_one(kind) else rows.none()
    return rows.order_by("-on", "row") if kind.table is models.Event else rows.order_by("source_id", "place")


def _stands_in_one(kind: Kind) -> bool:
    return "document" in {field.name for field in kind.table._meta.get_fields()}
