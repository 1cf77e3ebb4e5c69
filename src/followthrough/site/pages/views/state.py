"""A State under review: its reviews side by side, answers that changed, what was said, events, funding, documents."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from followthrough.site.pages.contrast import again_of
from followthrough.site.pages.day import day_of
from followthrough.site.pages.funding import funding
from followthrough.site.pages.gaps import checklist
from followthrough.site.pages.plots import funding_by_year
from followthrough.site.pages.stated import own_totals, own_totals_in_doubt, stated_later
from followthrough.site.pages.templatetags.record import state_name
from followthrough.site.pages.timeline import timeline
from followthrough.site.store import models
from followthrough.site.store.measures.labelled import issues_in_reviews
from followthrough.site.store.measures.positions import Answered
from followthrough.site.store.measures.reviews import ReviewOf, known_reviews
from followthrough.site.store.measures.states import (
    documents_of,
    events_of,
    findings_of,
    has_record,
    problems,
    recommended_by,
)
from followthrough.site.store.public import published
from followthrough.site.store.selection import known_on
from followthrough.terms import states

ISSUES = 10


def page(request: HttpRequest, code: str) -> HttpResponse:
    """Show all that is known about the State with this code on the day."""
    day = day_of(request)
    documents = list(documents_of(code))
    reviews = known_reviews(code, day, documents)
    if not (reviews or has_record(code)):
        raise Http404(code)
    known = [d for d in documents if not day or not d.published or d.published <= day]
    events = events_of(code, day)
    sources = {d.record_id for d in known} | {e.document for e in events if e.document}
    given = funding(code, day)
    issues, givers = _issues(code, day)
    own = Q(document__in=[d.record_id for d in known]) | ~Q(source__kind="export")
    doubts = problems(day).filter(own, document__in=sources)
    context = {
        "code": code,
        "known_as": states.vocabulary().states.get(code),
        "reviews": _cards(reviews, day),
        "last": reviews[-1].id if reviews else "",
        "again": again_of(code, reviews[-1].stating, day) if len(reviews) > 1 else [],
        "issues": issues,
        "given": givers,
        "recommends": recommended_by(code, day).exists(),
        "statements": _statements(sources, day),
        "timeline": timeline(events, day),
        "findings": findings_of(code, day),
        "papers": {d.record_id: d for d in known},
        "funding": given,
        "funding_chart": funding_by_year(state_name(code), given) if given else None,
        "other_documents": [d for d in known if not d.cycle],
        "later_documents": len(documents) - len(known),
        "doubts": doubts.values_list("kind").annotate(n=Count("row")).order_by("-n", "kind"),
    }
    return render(request, "pages/state.html", context)


def _cards(reviews: Sequence[ReviewOf], day: str | None) -> list[dict[str, Any]]:
    own = own_totals(reviews)
    return [
        {
            "of": review,
            "later": stated_later(review, own[review.id]),
            "differs": own_totals_in_doubt(own[review.id], day),
            "checklist": checklist(review),
        }
        for review in reviews
    ]


def _issues(code: str, day: str | None) -> tuple[list[tuple[str, Answered]], dict[str, int]]:
    """Give the issues most asked about with their answers, and how many texts coders, model and persons labelled."""
    tallied, givers = issues_in_reviews(code, day)
    return sorted(tallied.items(), key=lambda item: (-item[1].whole, item[0]))[:ISSUES], givers


def _statements(documents: set[str], day: str | None) -> QuerySet[models.Statement]:
    rows = published(models.Statement).filter(document__in=documents)
    return known_on(rows, day).order_by("source_id", "place")
