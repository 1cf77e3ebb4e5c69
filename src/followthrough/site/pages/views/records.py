"""Lists of records that have no page of their own, each with its source: events, totals, statements and others."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from followthrough.site.filter_values import document_id, known
from followthrough.site.pages.addresses import changed
from followthrough.site.pages.day import day_of
from followthrough.site.pages.names import Names
from followthrough.site.pages.pagination import pages
from followthrough.site.pages.recommendation_list import Chosen
from followthrough.site.pages.record_lines import KINDS, Kind, lines
from followthrough.site.store import models
from followthrough.site.store.selection import Selection

PAGE = 50  # records
LONGEST = 200  # characters of a filter
OF_FIGURES = {"series": "series", "year": "on__startswith"}
"""What limits a list of values of series, and the column that it is looked for in."""


def page(request: HttpRequest, kind: str) -> HttpResponse:
    """Show the records of a type, all or those of a State or in a document, as known on the day."""
    listed = listed_as(kind)
    asked = dict(_asked(request))
    day = day_of(request)
    rows = _rows(listed, asked, day)
    total = rows.count()
    at = pages(request, total, PAGE)
    shown = lines(listed, rows.select_related("source")[at.start : at.stop], day)
    context = {
        "kind": listed,
        "lines": shown,
        "names": Names.of(one.document for one in shown if one.document),
        "total": total,
        "chosen": [Chosen(name, value, changed(request, **{name: None}, page=None)) for name, value in asked.items()],
        "pages": at,
    }
    return render(request, "pages/records.html", context)


def listed_as(kind: str) -> Kind:
    """Give the type of record that an address names; a 404 says which there are."""
    if kind not in KINDS:
        said = {"kind": kind[:40], "known": ", ".join(KINDS)}
        raise Http404(_("There is no list of %(kind)s. There are lists of %(known)s.") % said)
    return KINDS[kind]


def _asked(request: HttpRequest) -> Iterator[tuple[str, str]]:
    """Give what limits the list, as the record writes it; an `InputError` says what is known where a value is not."""
    for name in ("state", "document", *OF_FIGURES):
        value = request.GET.get(name, "").strip()[:LONGEST]
        if value:
            yield name, document_id(value) if name == "document" else known(name, value)


def _rows(kind: Kind, asked: dict[str, str], day: str | None) -> QuerySet[Any]:
    rows: QuerySet[Any] = next(Selection(state=asked.get("state"), as_of=day).rows(kind.table))
    if "document" in asked:
        rows = rows.filter(document=asked["document"]) if _stands_in_one(kind) else rows.none()
    if "series" in asked or "year" in asked:
        rows = rows.filter(**_of_figures(asked)) if kind.table is models.Observation else rows.none()
    return rows.order_by("-on", "row") if kind.table is models.Event else rows.order_by("source_id", "place")


def _of_figures(asked: dict[str, str]) -> dict[str, str]:
    return {column: asked[name] for name, column in OF_FIGURES.items() if name in asked}


def _stands_in_one(kind: Kind) -> bool:
    return "document" in {field.name for field in kind.table._meta.get_fields()}
