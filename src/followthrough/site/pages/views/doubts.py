"""Doubts: every kind with its number, and the doubts of one kind, document or State."""

from collections.abc import Iterable, Mapping

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from followthrough.errors import InputError
from followthrough.site.filter_values import document_id, known, one_of
from followthrough.site.pages.addresses import changed
from followthrough.site.pages.day import day_of
from followthrough.site.pages.pagination import pages
from followthrough.site.pages.recommendation_list import Chosen
from followthrough.site.pages.record_lines import KINDS, lines
from followthrough.site.pages.views.review import find
from followthrough.site.store import models
from followthrough.site.store.measures.states import documents_of, problems

PAGE = 50  # doubts
FILTERS = ("kind", "document", "state", "review")


def page(request: HttpRequest) -> HttpResponse:
    """Show the kinds of doubts, and those that are chosen."""
    asked = {name: request.GET.get(name, "").strip() for name in FILTERS}
    day = day_of(request)
    shown = problems(day)
    asked |= _known(asked)
    if asked["document"]:
        shown = shown.filter(document=asked["document"])
    if asked["state"]:
        shown = shown.filter(document__in=documents_of(asked["state"]).values("record_id"))
    if asked["review"]:
        shown = shown.filter(document__in=_documents(asked["review"], day))
    kinds = shown.values_list("kind").annotate(n=Count("row")).order_by("-n", "kind")
    if asked["kind"]:
        shown = shown.filter(kind=asked["kind"])
    listed = pages(request, shown.count(), PAGE)
    context = {
        "kinds": [(kind, n, changed(request, kind=kind, page=None)) for kind, n in kinds],
        "chosen": [
            Chosen({"kind": "doubt"}.get(name, name), v, changed(request, **{name: None}, page=None))
            for name, v in asked.items()
            if v
        ],
        "total": shown.count(),
        "problems": _with_addresses(
            shown.select_related("source").order_by("document", "row")[listed.start : listed.stop], day
        ),
        "pages": listed,
    }
    return render(request, "pages/doubts.html", context)


def _with_addresses(rows: Iterable[models.Problem], day: str | None) -> list[tuple[models.Problem, str]]:
    """Give doubts, each with the address of its own page."""
    listed = list(rows)
    return [(row, line.address) for row, line in zip(listed, lines(KINDS["problems"], listed, day), strict=True)]


def _documents(review: str, day: str | None) -> list[str]:
    """Give the ids of the documents of a review as known on a day; an `InputError` where there is none."""
    found = find(review, day)
    if found is None:
        what = _("“%(typed)s” is no review that is known.") % {"typed": review[:20]}
        raise InputError(what, where="review", remedy=_("Write a review as %(example)s.") % {"example": "PRK-2"})
    return [document.record_id for document in found.documents]


def _known(asked: Mapping[str, str]) -> dict[str, str]:
    """Give what is asked for as the record writes it; an `InputError` says what is known where it is not."""
    found = {"state": known("state", asked["state"])} if asked["state"] else {}
    if asked["kind"]:
        kinds = problems().order_by("kind").values_list("kind", flat=True).distinct()
        found["kind"] = one_of("kind", asked["kind"], list(kinds))
    if asked["document"]:
        found["document"] = document_id(asked["document"])
    return found
