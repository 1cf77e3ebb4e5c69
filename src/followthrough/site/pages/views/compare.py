"""Two States, or two reviews, beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from followthrough.errors import InputError
from followthrough.site.pages.day import day_of
from followthrough.site.pages.filters import APART
from followthrough.site.pages.regions import tallies_by_group
from followthrough.site.pages.views.review import find
from followthrough.site.store import models
from followthrough.site.store.measures.positions import Answered
from followthrough.site.store.measures.reviews import ReviewOf, known_reviews
from followthrough.site.store.measures.states import states_reviewed
from followthrough.site.store.measures.tallies import asked, tallies_by_term, tally
from followthrough.terms import states
from followthrough.terms.actions import actions

ISSUES = 20
NONE = Answered(0, {})


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the comparison: a State (all its reviews) or one review, and what is asked of it."""

    asked_for: str
    code: str
    review: ReviewOf | None
    reviews: list[ReviewOf]
    rows: QuerySet[models.Recommendation]
    answered: Answered

    @property
    def named(self) -> str:
        """Give the ids of its reviews, as the filter of a list takes them."""
        return APART.join(review.id for review in self.reviews)


def page(request: HttpRequest) -> HttpResponse:
    """Show the sides `a` and `b` beside each other: `PRK` for a State, `PRK-2` for a review."""
    day = day_of(request)
    names = [request.GET.get(side, "").strip() for side in ("a", "b")]
    sides = [_side(name, day) for name in names if name]
    context: dict[str, Any] = {"states": states_reviewed(day), "a": names[0], "b": names[1], "sides": sides}
    if len(sides) == 2:
        context |= {
            "issues": _with_sides(_beside(sides, "issue", day)[:ISSUES], sides),
            "actions": _with_sides(_actions(sides, day), sides),
            "groups": _with_sides(_groups(sides, day), sides),
        }
    return render(request, "pages/compare.html", context)


def _side(name: str, day: str | None) -> Side:
    review = find(name.upper(), day)
    if review:
        rows = asked(day).filter(document=review.stating)
        return Side(review.id, review.state, review, [review], rows, review.answered)
    code = states.find(name) or name.upper()
    reviews = known_reviews(code, day)
    if not reviews:
        raise InputError(
            _("nothing is known of “%(typed)s” as a State under review or a review.") % {"typed": name[:40]},
            where=_("Compare"),
            remedy=_("Choose a State from the list, or write a review as PRK-2."),
        )
    rows = asked(day).filter(document__in=[one.stating for one in reviews])
    return Side(code, code, None, reviews, rows, tally(rows, day))


def _with_sides(
    rows: Sequence[tuple[str, list[Answered]]], sides: Sequence[Side]
) -> list[tuple[str, list[tuple[Side, Answered]]]]:
    """Put to each tally the side that it is of."""
    return [(value, list(zip(sides, tallied, strict=True))) for value, tallied in rows]


def _beside(sides: Sequence[Side], scheme: str, day: str | None) -> list[tuple[str, list[Answered]]]:
    """Give for every term how each side's texts with it are answered, most first."""
    tallied = [tallies_by_term(scheme, day, side.rows) for side in sides]
    terms = sorted(set().union(*tallied), key=lambda term: (-sum(t.get(term, NONE).whole for t in tallied), term))
    return [(term, [t.get(term, NONE) for t in tallied]) for term in terms]


def _actions(sides: Sequence[Side], day: str | None) -> list[tuple[str, list[Answered]]]:
    beside = dict(_beside(sides, "action", day))
    return [(one.category, beside[one.category]) for one in actions() if one.category in beside]


def _groups(sides: Sequence[Side], day: str | None) -> list[tuple[str, list[Answered]]]:
    """Give by regional group of the recommending States how each side answers (unit: text)."""
    folded = [tallies_by_group(side.rows, day) for side in sides]
    return [(group, [one.get(group, NONE) for one in folded]) for group in sorted(set().union(*folded))]
