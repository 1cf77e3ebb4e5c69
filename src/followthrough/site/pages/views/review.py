"""A review: its documents, counts by unit and how they reconcile, totals that others state, lead-ins, the list."""

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from followthrough.check.counts import Counts
from followthrough.site.pages.day import day_of
from followthrough.site.pages.gaps import checklist, others
from followthrough.site.pages.recommendation_list import listing, makers
from followthrough.site.pages.reviewed import checked
from followthrough.site.pages.stated import own_total_differs, own_totals, stated_later
from followthrough.site.store import models
from followthrough.site.store.measures.reading import how_read
from followthrough.site.store.measures.reviews import ReviewOf, known_reviews
from followthrough.site.store.measures.states import problems
from followthrough.site.store.measures.tallies import asked, tallies_by_term

_ID = re.compile(r"([A-Za-z]{3})-(\d{1,2})", re.ASCII)


def page(request: HttpRequest, identity: str) -> HttpResponse:
    """Show the review with this id, `PRK-2`, as known on the day."""
    if identity != identity.upper() and _ID.fullmatch(identity):
        return redirect("review", identity.upper(), permanent=True)
    day = day_of(request)
    review = find(identity, day)
    if review is None:
        raise Http404(identity)
    rows = asked(day).filter(document=review.stating)
    found = checked(review.stating, day)
    context = {
        "review": review,
        "beside": [one for one in known_reviews(review.state, day) if one.cycle != review.cycle],
        "checklist": checklist(review),
        "others": others(review),
        "counts": next((c for c in found.counts if c.report == review.stating), None),
        "units": _units(found.counts, review.stating),
        "reconciled": found.reconciled,
        "differs": own_total_differs(found.reconciled, review.state),
        "later": stated_later(review, own_totals([review])[review.id]),
        "turns": review.turns,
        "lead_ins": _lead_ins(review),
        "how_read": how_read(list(rows.values_list("record_id", "document", "number")), day),
        "listing": listing(request, rows, day),
        "makers": makers(rows),
        "issues": sorted(tallies_by_term("issue", day, rows)),
        "pledges": models.Pledge.objects.filter(document__in=[d.record_id for d in review.documents], shown=True),
        "doubts": problems(day).filter(document__in=[d.record_id for d in review.documents]).count(),
    }
    return render(request, "pages/review.html", context)


def find(identity: str, day: str | None) -> ReviewOf | None:
    """Give the review with an id as known on a day; null where there is none."""
    match = _ID.fullmatch(identity)
    if match is None:
        return None
    return next((one for one in known_reviews(match[1], day) if one.cycle == int(match[2])), None)


def _units(counts: tuple[Counts, ...], report: str) -> list[tuple[str, dict[str, int]]]:
    """Give for each unit how many are answered how after the last stage that is known."""
    of_report = next((c for c in counts if c.report == report), None)
    if of_report is None or not of_report.answered:
        return []
    last = list(of_report.answered.values())[-1]
    return [(unit, dict(by_position)) for unit, by_position in last.items()]


def _lead_ins(review: ReviewOf) -> list[tuple[models.Passage, int]]:
    """Give the paragraphs under which recommendations stand, each with the number of texts under it.

    Where a list restarts its numbers, an item of it may have the number of a lead-in; the words of the answers tell.
    """
    numbers = models.Recommendation.objects.filter(document=review.stating, shown=True).values_list(
        "number", flat=True
    )
    under: dict[str, int] = {}
    for number in numbers:
        lead_in = number.rpartition(".")[0]
        under[lead_in] = under.get(lead_in, 0) + 1
    passages = models.Passage.objects.filter(document=review.stating, number__in=list(under)).order_by("place")
    answers = models.Response.objects.filter(document=review.stating, number__in=list(under), shown=True)
    formulas = set(answers.values_list("formula", flat=True))
    chosen: dict[str, models.Passage] = {}
    for passage in passages:
        if passage.number and (passage.number not in chosen or passage.text in formulas):
            chosen[passage.number] = passage
    return [(passage, under[number]) for number, passage in chosen.items()]
