"""Home: what is here, what is new, and the States on a map of tiles and in a table."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.site.filter_values import one_of
from followthrough.site.pages.alphabet import in_alphabet
from followthrough.site.pages.day import day_of
from followthrough.site.pages.templatetags.record import state_name
from followthrough.site.store.measures.positions import Answered
from followthrough.site.store.measures.states import (
    documents,
    last_reviews,
    problems,
    states_recommending,
    states_reviewed,
)
from followthrough.site.store.measures.tallies import added
from followthrough.terms.tiles import tiles

NEWEST = 8
LEVELS = 5
BY = ("supported", "number")


@dataclass(frozen=True, slots=True)
class Tile:
    """A State on the map: its place, how it answers (null: nothing here), its shade from 0 to 5.

    What it answers is that of its last review where the shade is the share supported, else of all its reviews.
    """

    code: str
    column: int
    row: int
    answered: Answered | None
    level: int


def page(request: HttpRequest) -> HttpResponse:
    """Show what is in the record as known on the day, and which States it is about."""
    day = day_of(request)
    by = one_of("shade", request.GET.get("by") or BY[0], BY)
    last = last_reviews(day)
    states = dict(sorted(states_reviewed(day).items(), key=lambda one: in_alphabet(state_name(one[0]))))
    shown = documents(day)
    context = {
        "by": by,
        "states": states,
        "all": added(states.values()),
        "recommending": {code: one.whole for code, one in states_recommending(day).items()},
        "last": last,
        "tiles": _tiles(states if by == "number" else {code: one for code, (_, one) in last.items()}, by),
        "documents": shown.exclude(published=None).order_by("-published", "record_id")[:NEWEST],
        "number_of_documents": shown.count(),
        "number_of_doubts": problems(day).count(),
    }
    return render(request, "pages/home.html", context)


def _tiles(states: Mapping[str, Answered], by: str) -> list[Tile]:
    most = max((one.whole for one in states.values()), default=0)
    return [
        Tile(code, *place, states.get(code), _level(states.get(code), by, most)) for code, place in tiles().items()
    ]


def _level(answered: Answered | None, by: str, most: int) -> int:
    """Give the shade of a State: its share supported, or its number of texts in parts of the greatest, in fifths.

    It is 0 where there is nothing, or no answer is known.
    """
    if not answered or not answered.whole:
        return 0
    if by == "supported" and answered.waiting == answered.whole:
        return 0
    share = answered.whole / most if by == "number" else answered.share("supported")
    return min(LEVELS, 1 + int(share * LEVELS))
