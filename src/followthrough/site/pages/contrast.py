"""How answers went on: within the ledger of a review, and from one review of a State to the next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, OuterRef, QuerySet, Subquery

from followthrough.records.ledger import AGREEING
from followthrough.site.store import models
from followthrough.site.store.counted import OPEN
from followthrough.site.store.measures.tallies import asked, with_position
from followthrough.site.store.public import published

UNDECIDED = frozenset({"pending", "unclear", OPEN})
SIDES = ("supported", "declined", "undecided")


@dataclass(frozen=True, slots=True)
class Turn:
    """On a day, so many texts of a review went from one position to another."""

    on: str
    before: str
    after: str
    texts: int


@dataclass(frozen=True, slots=True)
class Again:
    """Asks of a review that repeat one of an earlier review, all answered alike then and now.

    `pairs` are ids, that of the text of the later review first.
    """

    before: str
    after: str
    pairs: tuple[tuple[str, str], ...]


def turns(document: str, day: str | None) -> list[Turn]:
    """Give how positions on the recommendations of a document changed, as known on a day, oldest first."""
    asked = models.Recommendation.objects.filter(document=document, shown=True).values("record_id")
    rows = _changed().filter(recommendation__in=asked)
    if day:
        rows = rows.filter(since__lte=day)
    counted = rows.values_list("since", "before", "position").annotate(n=Count("id"))
    return [Turn(*row) for row in counted.order_by("since", "-n", "before", "position")]


def turned(on: str, before: str, after: str) -> QuerySet[Any]:
    """Give the ids of the recommendations whose position changed so on a day."""
    return _changed().filter(since=on, before=before, position=after).values("recommendation")


def _changed() -> QuerySet[Any]:
    """Give each position that took the place of another, `before`."""
    spans = models.Held.objects.filter(clock="public_on")
    before = spans.filter(recommendation=OuterRef("recommendation"), until=OuterRef("since")).values("position")[:1]
    return (
        spans.filter(since__isnull=False)
        .annotate(before=Subquery(before))
        .exclude(before=None)
        .exclude(before=F("position"))
        .order_by()
    )


def again_of(state: str, last: str, day: str | None) -> list[Again]:
    """Give how the asks of the document `last` to a State were answered, where an earlier review made them too."""
    rows = with_position(asked(day).filter(state=state, mechanism="upr"), day)
    held = {identity: position or OPEN for identity, position in rows.values_list("record_id", "held")}
    return asked_again(list(rows.filter(document=last).values_list("record_id", flat=True)), held, day)


def asked_again(later: Sequence[str], positions: Mapping[str, str], day: str | None = None) -> list[Again]:
    """Group the asks of a review that were made before by how they were answered then and now, most first.

    `later` are ids of its recommendations; `positions` gives what is held on these and on those of earlier reviews.
    An ask is held beside the most alike of the earlier ones.
    """
    same = published(models.Echo, day).filter(later__in=later, relation="same").order_by("score")
    nearest = {late: early for late, early in same.values_list("later", "earlier") if early in positions}
    groups: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for late, early in sorted(nearest.items()):
        sides = _side(positions.get(early, OPEN)), _side(positions.get(late, OPEN))
        groups.setdefault(sides, []).append((late, early))
    most_first = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return [Again(*sides, tuple(found)) for sides, found in most_first]


def _side(position: str) -> str:
    """Fold positions into three: supported (also in part), declined, and not decided."""
    if position in AGREEING:
        return "supported"
    return "undecided" if position in UNDECIDED else "declined"
