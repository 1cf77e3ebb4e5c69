"""A list of recommendations with filters, as pages show it: fifty at a time, each with the position held."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from followthrough.site.pages.addresses import changed
from followthrough.site.pages.filters import filtered, understood
from followthrough.site.pages.pagination import Pages, pages
from followthrough.site.store import models
from followthrough.site.store.measures.tallies import with_position
from followthrough.site.store.public import published

PAGE = 50  # texts
LONGEST = 200  # characters
LONG = 5_000  # texts
CHUNK = 500
OF_A_REVIEW = ("position", "by", "issue", "action", "words", "under", "paragraph", "turned", "again", "read")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A filter that is set: its name, its value, and the address without it."""

    name: str
    value: str
    without: str


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of recommendations, the filters that are set, and how many there are in all, by unit."""

    rows: list[models.Recommendation]
    sizes: Mapping[str, int]
    chosen: list[Chosen]
    pages: Pages

    @property
    def total(self) -> int:
        """Give how many texts there are."""
        return self.sizes["text"]


def listing(
    request: HttpRequest,
    rows: QuerySet[models.Recommendation],
    day: str | None,
    filters: Sequence[str] = OF_A_REVIEW,
    *,
    order: Sequence[str] = ("source_id", "place"),
) -> Listing:
    """Give the page of a list that a request asks for; `filters` are the names that its query may set."""
    typed = {name: request.GET.get(name, "").strip()[:LONGEST] for name in filters}
    asked = {name: understood(name, value) for name, value in typed.items() if value}
    found = filtered(with_position(rows, day), asked, day).order_by(*order)
    sizes = _sizes(found)
    at = pages(request, sizes["text"], PAGE)
    chosen = [Chosen(name, value, changed(request, **{name: None}, page=None)) for name, value in asked.items()]
    return Listing(list(found[at.start : at.stop]), sizes, chosen, at)


def _sizes(rows: QuerySet[Any]) -> dict[str, int]:
    """Count a list in each unit, a long one in texts only: counting the others is dear, and no figure leads there.

    Clauses are parts of a text that a State answered one by one; a text that it answered as a whole is one.
    """
    texts = rows.count()
    if texts > LONG:
        return {"text": texts}
    listed = list(rows.order_by().values_list("record_id", "document", "number", "recommenders"))
    answers = published(models.Response).exclude(Q(clause=None) | Q(position=None))
    parts: dict[str, set[str]] = {}
    for start in range(0, len(listed), CHUNK):
        ids = [one[0] for one in listed[start : start + CHUNK]]
        for identity, clause in answers.filter(recommendation__in=ids).values_list("recommendation", "clause"):
            parts.setdefault(identity or "", set()).add(clause or "")
    return {
        "text": texts,
        "paragraph": len({(document, number) for _, document, number, _ in listed}),
        "text_state": sum(max(1, len(makers)) for *_, makers in listed),
        "clause": sum(max(1, len(parts.get(identity, ()))) for identity, *_ in listed),
    }


def makers(rows: QuerySet[models.Recommendation]) -> list[tuple[str, int]]:
    """Give the States that make these recommendations with the number of texts, most first."""
    counted = models.Recommending.objects.filter(recommendation__in=rows.values("row")).values_list("state")
    return sorted(_counts(counted), key=lambda item: (-item[1], item[0]))


def _counts(values: Iterable[tuple[str]]) -> list[tuple[str, int]]:
    counted: dict[str, int] = {}
    for (value,) in values:
        counted[value] = counted.get(value, 0) + 1
    return list(counted.items())
