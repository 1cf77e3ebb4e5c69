"""What changed in a State's answers: a chart of how earlier answers became later ones, and the lists behind it."""

from itertools import pairwise
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from followthrough.follow import (
    Dossier,
    Pair,
    asked_again,
    flow,
    never_supported,
    noted_yet_claimed,
    pairs,
    pledges_asked_for,
    turns,
)
from followthrough.follow.changes import issues_of, recommenders_of, tally
from followthrough.site.pages.flows import chart
from followthrough.site.pages.followed import dossier_of, known_state
from followthrough.site.pages.templatetags.record import state_name

MOST = 10


def page(request: HttpRequest, code: str) -> HttpResponse:
    """Show what changed in the answers of a State, as known on a day."""
    known_state(code)
    known = dossier_of(code, request)
    if not known.cycles:
        raise Http404(
            _("No recommendation to %(state)s is in the record as known on that day.") % {"state": state_name(code)}
        )
    context: dict[str, Any] = {"code": code, "by_day_said": known.clock == "said_on"}
    if len(known.cycles) > 1:
        context |= _compared(known)
    turned = [turn for turn in turns(known) if turn.before.position != "pending"]
    context |= {"turned": turned, "claimed": noted_yet_claimed(known), "pledges": list(pledges_asked_for(known))}
    return render(request, "pages/changes.html", context)


def _compared(known: Dossier) -> dict[str, Any]:
    newest = known.cycles[-1]
    flows = [flow(known, later, earlier) for earlier, later in pairwise(known.cycles)]
    found = pairs(known, newest)
    gained = [pair for pair in found if pair.goes("not accepted", "accepted")]
    return {
        "newest": newest,
        "asked": len(known.of_cycle(newest)),
        "repeated": len(found),
        "likely": sum(pair.is_likely for pair in found),
        "flows": [(one, chart(one)) for one in reversed(flows)],
        "lists": [
            ("not supported before, accepted now", best_first(gained)),
            (
                "accepted before, not accepted now",
                best_first([p for p in found if p.goes("accepted", "not accepted")]),
            ),
            (
                "without a known answer before, accepted now",
                best_first([p for p in found if p.goes("open", "accepted")]),
            ),
            ("asked again and never supported", best_first(never_supported(known))),
            ("accepted before, and yet had to be asked again", best_first(asked_again(known))),
        ],
        "tallies": [(words, _tallies(chosen)) for words, chosen in _turned(found) if chosen],
    }


def best_first(found: list[Pair]) -> list[Pair]:
    """Put the pairs that are most alike first."""
    return sorted(found, key=lambda pair: (-pair.earlier.score, pair.later.id))


def _turned(found: list[Pair]) -> list[tuple[str, list[Pair]]]:
    return [
        ("accepted now, not accepted or open before", [
            p for p in found if p.later.side == "accepted" and p.earlier.ask.side != "accepted"
        ]),
        ("not accepted now, accepted before", [p for p in found if p.goes("accepted", "not accepted")]),
    ]  # fmt: skip


def _tallies(found: list[Pair]) -> dict[str, list[tuple[str, int]]]:
    asks = [pair.later for pair in found]
    return {"issues": tally(asks, issues_of)[:MOST], "States": tally(asks, recommenders_of)[:MOST]}
