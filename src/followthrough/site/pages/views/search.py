"""Search: what is found, with every facet and its counts; the whole state is in the address."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.site.pages.addresses import changed
from followthrough.site.pages.pagination import number_in, pages
from followthrough.site.search.fields import FACETS
from followthrough.site.search.searching import Question, Sort
from followthrough.site.search.searching import search as ask
from followthrough.site.store.edition import edition

PAGE = 25  # entries
FARTHEST = 10_000  # entries; nobody reads on beyond, and going there is dear
LONGEST = 2000  # characters


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet: how many entries have it, whether it is chosen, the address that chooses or drops it."""

    value: str
    count: int
    chosen: bool
    address: str


def page(request: HttpRequest) -> HttpResponse:
    """Show what a search finds."""
    typed = request.GET.get("q", "")[:LONGEST]
    filters = {name: request.GET.getlist(name) for name in FACETS if request.GET.getlist(name)}
    number = min(number_in(request), FARTHEST // PAGE)
    question = Question(typed, filters, "relevance", (number - 1) * PAGE, PAGE)
    for sort in get_args(Sort):
        if sort == request.GET.get("sort"):
            question = replace(question, sort=sort)
    found = ask(settings.HOME, question)
    context = {
        "q": typed,
        "sort": question.sort,
        "sorts": [(sort, changed(request, sort=sort, page=None)) for sort in get_args(Sort)],
        "found": found,
        "meant": changed(request, q=found.meant, page=None) if found.meant else "",
        "stale": found.edition != edition(),
        "facets": list(_facets(request, found.facets, filters)),
        "pages": pages(request, min(found.total, FARTHEST), PAGE),
    }
    return render(request, "pages/search.html", context)


def _facets(
    request: HttpRequest, facets: Mapping[str, Mapping[str, int]], filters: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, list[Choice]]]:
    for name in FACETS:
        chosen = filters.get(name, [])
        most_first = sorted(facets[name].items(), key=lambda item: (-item[1], item[0]))
        choices = [_choice(request, name, chosen, value, count) for value, count in most_first]
        if choices:
            yield name, choices


def _choice(request: HttpRequest, name: str, chosen: Sequence[str], value: str, count: int) -> Choice:
    turned = [v for v in chosen if v != value] if value in chosen else [*chosen, value]
    return Choice(value, count, value in chosen, changed(request, **{name: turned}, page=None))
