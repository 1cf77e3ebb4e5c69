"""Search: what is found, with every facet and its counts; the whole state is in the address."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.site.asked import asked
from followthrough.site.filter_values import doubted
from followthrough.site.pages.addresses import changed
from followthrough.site.pages.day import day_of
from followthrough.site.pages.named_states import named_states
from followthrough.site.pages.names import Names
from followthrough.site.pages.pagination import number_in, pages
from followthrough.site.pages.recommendation_list import Chosen
from followthrough.site.search.fields import FACETS
from followthrough.site.search.months import months_of, within
from followthrough.site.search.searching import Hit, Question, Sort
from followthrough.site.search.searching import search as ask
from followthrough.site.store.edition import edition
from followthrough.site.store.measures.positions import positions_of

PAGE = 25  # entries
FARTHEST = 10_000  # entries; nobody reads on beyond, and going there is dear
KNOWN = ("q", "sort", "as_of", *FACETS)
BESIDE = ("page", "more")
SHOWN = 8  # values of a facet, unless all of them are asked for
UNFOLDED = 5  # facets
FIRST = ("kind", "position", "state", "recommender", "issue", "action", "cycle", "year")
ORDER = (*FIRST, *(name for name in FACETS if name not in FIRST))
"""Facets in the order in which people reach for them."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet: how many entries have it, whether it is chosen, the address that chooses or drops it."""

    value: str
    count: int
    chosen: bool
    address: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with the values that are shown; `more` is the address that shows the others (empty: none are left).

    `alone` is true where none of its values is chosen, so that a value leads to as many entries as it counts.
    """

    name: str
    choices: list[Choice]
    hidden: int
    more: str
    unfolded: bool
    alone: bool


def page(request: HttpRequest) -> HttpResponse:
    """Show what a search finds."""
    understood = asked({name: request.GET.getlist(name) for name in request.GET if name in KNOWN})
    typed, filters = understood.question.typed.strip(), understood.question.filters
    number = min(number_in(request), FARTHEST // PAGE)
    question = replace(understood.question, offset=(number - 1) * PAGE, limit=PAGE, as_of=understood.as_of)
    found = ask(settings.HOME, question)
    context = {
        "q": typed,
        "sort": question.sort,
        "unknown": [name for name in request.GET if name not in (*KNOWN, *BESIDE)],
        "doubted": list(doubted(question.words)),
        "sorts": [(sort, changed(request, sort=sort, page=None)) for sort in get_args(Sort)],
        "found": found,
        "named": named_states(typed),
        "names": Names.of(hit.id.partition("#")[0] for hit in found.hits),
        "meant": changed(request, q=found.meant, page=None) if found.meant else "",
        "stale": found.edition != edition(),
        "hits": _with_positions(found.hits, day_of(request)),
        "facets": list(_facets(request, found.facets, filters)),
        "months": list(_months(request, question)),
        "chosen": list(_chosen(request, filters)),
        "pages": pages(request, min(found.total, FARTHEST), PAGE),
        "farthest": FARTHEST if found.total > FARTHEST else 0,
        "first": (number - 1) * PAGE + 1,
    }
    return render(request, "pages/search.html", context)


def _with_positions(hits: Sequence[Hit], day: str | None) -> list[tuple[Hit, str]]:
    """Give each hit with the position held on the day; empty for what is no recommendation."""
    asked = [hit.id for hit in hits if "recommendation" in hit.facets["kind"]]
    held = positions_of(asked, day)
    return [(hit, held.get(hit.id, "open") if hit.id in asked else "") for hit in hits]


def _chosen(request: HttpRequest, filters: Mapping[str, Sequence[str]]) -> Iterator[Chosen]:
    for name, values in filters.items():
        for value in values:
            others = [v for v in values if v != value]
            yield Chosen(name, value, changed(request, **{name: others}, page=None))


def _facets(
    request: HttpRequest, facets: Mapping[str, Mapping[str, int]], filters: Mapping[str, Sequence[str]]
) -> Iterator[Facet]:
    whole = request.GET.get("more", "")
    for place, name in enumerate(ORDER):
        chosen = filters.get(name, [])
        ordered = sorted(facets[name].items(), key=lambda item: (item[0] not in chosen, -item[1], item[0]))
        shown = ordered if name == whole else ordered[: max(SHOWN, len(chosen))]
        choices = [_choice(request, name, chosen, value, count) for value, count in shown]
        hidden = len(ordered) - len(shown)
        more = f"{changed(request, more=name)}#facet-{name}" if hidden else ""
        if choices and (len(ordered) > 1 or chosen):
            yield Facet(name, choices, hidden, more, place < UNFOLDED or bool(chosen) or name == whole, not chosen)


def _months(request: HttpRequest, question: Question) -> Iterator[Choice]:
    """Give the months of the year that is chosen, where it is the only one."""
    years = question.filters.get("year", ())
    if len(years) != 1:
        return
    for month, count in months_of(settings.HOME, question, years[0]).items():
        words = within(question.typed.strip(), month)
        chosen = len(words) < len(question.typed.strip())
        yield Choice(month, count, chosen, changed(request, q=words, page=None))


def _choice(request: HttpRequest, name: str, chosen: Sequence[str], value: str, count: int) -> Choice:
    turned = [v for v in chosen if v != value] if value in chosen else [*chosen, value]
    return Choice(value, count, value in chosen, changed(request, **{name: turned}, page=None))
