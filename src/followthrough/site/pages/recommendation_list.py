"""A list of recommendations with filters, as pages show it: fifty at a time, each with the position held."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Func, IntegerField, Q, QuerySet, Sum, TextField, Value
from django.db.models.functions import Concat, Greatest
from django.http import HttpRequest

from followthrough.site.pages.addresses import changed
from followthrough.site.pages.filters import filtered, understood
from followthrough.site.pages.pagination import Pages, pages
from followthrough.site.store import models
from followthrough.site.store.measures.kept import while_unchanged
from followthrough.site.store.measures.tallies import with_position
from followthrough.site.store.printed import as_known
from followthrough.site.store.public import published
from followthrough.site.store.selection import known_on

PAGE = 50  # texts
LONGEST = 200  # characters
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
    sizes = _sizes(found, day)
    at = pages(request, sizes["text"], PAGE)
    chosen = [Chosen(name, value, changed(request, **{name: None}, page=None)) for name, value in asked.items()]
    return Listing(as_known(found[at.start : at.stop], day), sizes, chosen, at)


def _sizes(rows: QuerySet[Any], day: str | None) -> dict[str, int]:
    """Count a list in each unit, with the answers of a day.

    Clauses are parts of a text that a State answered one by one; a text that it answered as a whole is one.
    """
    sizes = rows.order_by().aggregate(
        text=Count("row"),
        paragraph=Count(Concat("document", Value("#", TextField()), "number"), distinct=True),
        text_state=Sum(Greatest(Length(F("recommenders")), 1), default=0),
    )
    return {**sizes, "clause": sizes["text"] + _more_clauses(rows, sizes["text"], day)}


def _more_clauses(rows: QuerySet[Any], texts: int, day: str | None) -> int:
    """Give how many clauses there are beyond one for each text; the shorter list is looked up in the longer."""
    parts = _clauses(day)
    ids = rows.order_by().values_list("record_id", flat=True)
    if texts < len(parts):
        return sum(parts.get(identity, 1) - 1 for identity in ids)
    return sum(
        parts[identity] - 1
        for start in range(0, len(parts), CHUNK)
        for identity in ids.filter(record_id__in=list(parts)[start : start + CHUNK])
    )


class Length(Func):
    """The number of elements of a list that is kept as JSON."""

    function = "JSON_ARRAY_LENGTH"
    output_field = IntegerField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """Write it as PostgreSQL calls it."""
        return self.as_sql(compiler, connection, function="JSONB_ARRAY_LENGTH", **context)


@while_unchanged
def _clauses(day: str | None) -> dict[str, int]:
    """Give the number of clauses of the texts that were answered clause by clause, as known on a day."""
    answers = known_on(published(models.Response), day).exclude(Q(clause=None) | Q(position=None))
    found = answers.order_by().values_list("recommendation").annotate(n=Count("clause", distinct=True))
    return {identity: n for identity, n in found if identity}


def makers(rows: QuerySet[models.Recommendation]) -> list[tuple[str, int]]:
    """Give the States that make these recommendations with the number of texts, most first."""
    counted = models.Recommending.objects.filter(recommendation__in=rows.values("row")).values_list("state")
    return sorted(_counts(counted), key=lambda item: (-item[1], item[0]))


def _counts(values: Iterable[tuple[str]]) -> list[tuple[str, int]]:
    counted: dict[str, int] = {}
    for (value,) in values:
        counted[value] = counted.get(value, 0) + 1
    return list(counted.items())
