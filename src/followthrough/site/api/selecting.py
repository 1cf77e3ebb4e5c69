"""The rows that an address of the API asks for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, get_args

from django.conf import settings
from django.db.models import Q, QuerySet

from followthrough.records import Scheme
from followthrough.site.asked import Asked, asked, selection
from followthrough.site.filter_values import one_of
from followthrough.site.search.fields import FACETS
from followthrough.site.search.searching import Question, places
from followthrough.site.store import models
from followthrough.site.store.content import lines_of
from followthrough.site.store.models import Row
from followthrough.site.store.selection import ABOUT_RECOMMENDATIONS, KINDS, Selection

Typed = Mapping[str, Sequence[str]]
SHARED = ("as_of", "format", "limit", "cursor", "offset", "edition")
OF_DOCUMENTS = ("state", "cycle", "session", "document_kind", "language", "year")
SEARCHED = ("q", "sort", *(name for name in FACETS if name != "kind"))
EQUAL = ("document", "recommendation", "number", "scheme", "series")
PASSAGES = ("q", "sort", *OF_DOCUMENTS, "document", "number")

OWN: Mapping[str, tuple[str, ...]] = {
    "recommendation": (*SEARCHED, "document"),
    "response": (*SEARCHED, "document", "recommendation"),
    "corrigendum": (*OF_DOCUMENTS, "document", "recommendation"),
    "label": (*SEARCHED, "recommendation", "scheme"),
    "echo": (*SEARCHED, "recommendation"),
    "coverage": (*SEARCHED, "recommendation", "document"),
    "assessment": (*SEARCHED, "recommendation"),
    "passage": PASSAGES,
    "document": OF_DOCUMENTS,
    "pledge": (*OF_DOCUMENTS, "document"),
    "total": (*OF_DOCUMENTS, "document"),
    "statement": (*OF_DOCUMENTS, "document"),
    "finding": (*OF_DOCUMENTS, "document"),
    "problem": (*OF_DOCUMENTS, "document"),
    "review": ("state", "cycle", "session"),
    "event": ("state", "year"),
    "observation": ("state", "series", "year"),
    "run": (),
}
"""By what the list of each type of record can be filtered, beside `as_of`."""


def known_parameters(kind: str) -> tuple[str, ...]:
    """Give the names of the parameters of the list of a type of record."""
    return (*OWN[kind], *SHARED)


@dataclass(frozen=True)
class Wanted:
    """The rows of a type of record that an address asks for."""

    kind: str
    typed: Typed

    @property
    def table(self) -> type[Row]:
        """Give the table of the type."""
        return KINDS[self.kind]

    @cached_property
    def asked(self) -> Asked:
        """Give what is asked of the search, checked."""
        own = {name: values for name, values in self.typed.items() if name in (*FACETS, "q", "sort", "as_of")}
        return asked(own)

    @cached_property
    def found(self) -> Sequence[str] | None:
        """Give the ids, sorted, of what the search found, where it says what is wanted; else null."""
        return self._selection.found

    def querysets(self) -> Iterator[QuerySet[Any]]:
        """Give queries to go through one after the other."""
        return self.narrowed(self._selection)

    def narrowed(self, selection: Selection) -> Iterator[QuerySet[Any]]:
        """Give what of another selection is wanted."""
        return (self._narrowed(rows) for rows in selection.rows(self.table))

    def count(self) -> int:
        """Give how many rows there are."""
        return sum(rows.count() for rows in self.querysets())

    def page(self, offset: int, limit: int) -> tuple[int, list[bytes]]:
        """Give how many rows there are, and those of a page as lines of JSON."""
        if self.is_ordered_by_search:
            return self._found_page(offset, limit)
        count = 0
        lines: list[bytes] = []
        for rows in self.querysets():
            here = rows.count()
            start, end = max(0, offset - count), min(here, offset + limit - count)
            if start < end:
                lines += lines_of(self.kind, rows[start:end], self.asked.as_of)
            count += here
        return count, lines

    def _found_page(self, offset: int, limit: int) -> tuple[int, list[bytes]]:
        count, ids = places(settings.HOME, replace(self._own_question, offset=offset, limit=limit))
        if self.kind == "passage":
            each = (rows for one in ids for rows in Selection(found=[one]).rows(self.table))
            return count, [line for rows in each for line in lines_of(self.kind, rows)]
        lines: dict[str, bytes] = {}
        for rows in Selection(found=ids).rows(self.table):
            lines |= zip(rows.values_list("record_id", flat=True), lines_of(self.kind, rows), strict=True)
        return count, [lines[one] for one in ids if one in lines]

    @property
    def is_ordered_by_search(self) -> bool:
        """Say whether the order of a page is that of the search: by relevance to words, or by day."""
        question = self.asked.question
        own = self.kind in ("recommendation", "passage") and not any(self.typed.get(name) for name in EQUAL)
        return bool(own and not self.asked.as_of and (question.typed.strip() or question.sort != "relevance"))

    @property
    def _own_question(self) -> Question:
        """Give what is asked of the search, of what the rows belong to alone."""
        question = self.asked.question
        kind = "passage" if self.kind == "passage" else "recommendation"
        return replace(question, filters={**question.filters, "kind": [kind]})

    @cached_property
    def _selection(self) -> Selection:
        if self.table not in ABOUT_RECOMMENDATIONS and not self.typed.get("q"):
            return Selection(as_of=self.asked.as_of)
        if self.asked.is_everything or self.asked.lone_state:
            return selection(self.asked)
        return selection(replace(self.asked, question=self._own_question))

    def _narrowed(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        for name in EQUAL:
            if self.typed.get(name):
                rows = rows.filter(self._equal(name, self.typed[name][-1]))
        if self.table in ABOUT_RECOMMENDATIONS or self.typed.get("q"):
            return rows
        filters = self.asked.question.filters
        own = {name: values for name, values in filters.items() if name in OF_DOCUMENTS}
        return rows.filter(_of_documents(self.table, own)) if own else rows

    def _equal(self, name: str, value: str) -> Q:
        if name == "recommendation":
            columns = ABOUT_RECOMMENDATIONS[self.table]
            return Q(*((column, value) for column in columns), _connector=Q.OR)
        if name == "scheme":
            return Q(scheme=one_of(name, value, get_args(Scheme)))
        return Q(**{name: value})


def _of_documents(table: type[Row], filters: Mapping[str, Sequence[str]]) -> Q:
    if table is models.Document:
        return _of_document(filters)
    if table in (models.Review, models.Event):
        return _of_document({name: v for name, v in filters.items() if name != "year"}) & _in_years("on", filters)
    if table is models.Observation:
        states = Q(state__in=filters["state"]) if "state" in filters else Q()
        return states & _in_years("on", filters)
    return Q(document__in=models.Document.objects.filter(_of_document(filters), shown=True).values("record_id"))


def _of_document(filters: Mapping[str, Sequence[str]]) -> Q:
    condition = _in_years("published", filters)
    if "state" in filters:
        condition &= Q(of_states__state__in=filters["state"])
    if "language" in filters:
        condition &= Q(language__in=filters["language"])
    if "document_kind" in filters:
        condition &= Q(kind__in=filters["document_kind"])
    for name in ("cycle", "session"):
        if name in filters:
            condition &= Q(**{f"{name}__in": [int(v) for v in filters[name] if v.isdecimal() and len(v) < 6]})
    return condition


def _in_years(column: str, filters: Mapping[str, Sequence[str]]) -> Q:
    return Q(*((f"{column}__startswith", year) for year in filters.get("year", ())), _connector=Q.OR)
