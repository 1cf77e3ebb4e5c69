"""A list of recommendations with filters, as pages show it: fifty at a time, each with the position held."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from followthrough.site.known import known
from followthrough.site.pages.addresses import changed
from followthrough.site.pages.pagination import Pages, pages
from followthrough.site.store import models
from followthrough.site.store.counted import OPEN
from followthrough.site.store.measures.tallies import with_position
from followthrough.site.store.public import labels

PAGE = 50  # texts
LONGEST = 200  # characters


@dataclass(frozen=True, slots=True)
class Chosen:
    """A filter that is set: its name, its value, and the address without it."""

    name: str
    value: str
    without: str


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of recommendations, the filters that are set, and how many there are in all."""

    rows: list[models.Recommendation]
    total: int
    chosen: list[Chosen]
    pages: Pages


def listing(
    request: HttpRequest,
    rows: QuerySet[models.Recommendation],
    day: str | None,
    filters: Sequence[str] = ("position", "by", "state", "issue", "action", "words"),
    *,
    order: Sequence[str] = ("source_id", "place"),
) -> Listing:
    """Give the page of a list that a request asks for; `filters` are the names that its query may set."""
    typed = {name: request.GET.get(name, "").strip()[:LONGEST] for name in filters}
    asked = {name: value if name == "words" else known(name, value) for name, value in typed.items() if value}
    found = _filtered(with_position(rows, day), asked).order_by(*order)
    total = found.count()
    at = pages(request, total, PAGE)
    chosen = [Chosen(name, value, changed(request, **{name: None}, page=None)) for name, value in asked.items()]
    return Listing(list(found[at.start : at.stop]), total, chosen, at)


def _filtered(rows: QuerySet[Any], asked: Mapping[str, str]) -> QuerySet[Any]:
    for name, value in asked.items():
        match name:
            case "position":
                rows = rows.filter(held=None) if value == OPEN else rows.filter(held=value)
            case "by":
                rows = rows.filter(recommending__state=value)
            case "state":
                rows = rows.filter(state=value)
            case "issue" | "action" | "group" | "sdg":
                labelled = labels().filter(scheme=name, term=value)
                rows = rows.filter(record_id__in=labelled.values("of"))
            case "words":
                rows = rows.filter(text__icontains=value)
            case _:
                raise AssertionError(name)
    return rows


def makers(rows: QuerySet[models.Recommendation]) -> list[tuple[str, int]]:
    """Give the States that make these recommendations with the number of texts, most first."""
    counted = models.Recommending.objects.filter(recommendation__in=rows.values("row")).values_list("state")
    return sorted(_counts(counted), key=lambda item: (-item[1], item[0]))


def _counts(values: Iterable[tuple[str]]) -> list[tuple[str, int]]:
    counted: dict[str, int] = {}
    for (value,) in values:
        counted[value] = counted.get(value, 0) + 1
    return list(counted.items())
