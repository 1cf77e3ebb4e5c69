"""How answers went on: within the ledger of a review, and from one review of a State to the next."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from followthrough.records.ledger import AGREEING
from followthrough.site.store import models
from followthrough.site.store.counted import CHUNK, OPEN
from followthrough.site.store.measures.tallies import asked, with_position
from followthrough.site.store.public import published

UNDECIDED = frozenset({"pending", "unclear", OPEN})
SIDES = ("supported", "declined", "undecided")


@dataclass(frozen=True, slots=True)
class Again:
    """Asks of a review that repeat one of an earlier review, all answered alike then and now.

    `pairs` are ids, that of the text of the later review first.
    """

    before: str
    after: str
    pairs: tuple[tuple[str, str], ...]


def turned(on: str, before: str, after: str) -> QuerySet[Any]:
    """Give the ids of the recommendations whose position changed so on a day (`measures.reviews.Turn`)."""
    spans = models.Held.objects.filter(clock="public_on").order_by()
    former = spans.filter(recommendation=OuterRef("recommendation"), until=on, position=before)
    return spans.filter(Exists(former), since=on, position=after).values("recommendation")


def again_of(state: str, last: str, day: str | None) -> list[Again]:
    """Group the asks of the document `last` to a State that an earlier review made by how they were answered.

    The largest group is first. An ask is held beside the most alike of the earlier ones.
    """
    of_state = asked(day).filter(state=state, mechanism="upr")
    later = of_state.filter(document=last).values("record_id")
    same = published(models.Echo, day).filter(later__in=later, relation="same").order_by("score")
    pairs = list(same.values_list("later", "earlier"))
    held = _held(of_state, sorted({identity for pair in pairs for identity in pair}), day)
    nearest = {late: early for late, early in pairs if early in held}
    groups: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for late, early in sorted(nearest.items()):
        groups.setdefault((_side(held[early]), _side(held[late])), []).append((late, early))
    most_first = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return [Again(*sides, tuple(found)) for sides, found in most_first]


def _held(rows: QuerySet[models.Recommendation], ids: Sequence[str], day: str | None) -> dict[str, str]:
    """Give the position held on those of some texts that are among the rows."""
    found: dict[str, str] = {}
    for start in range(0, len(ids), CHUNK):
        chunk = with_position(rows.filter(record_id__in=ids[start : start + CHUNK]), day)
        found |= {identity: position or OPEN for identity, position in chunk.values_list("record_id", "held")}
    return found


def _side(position: str) -> str:
    """Fold positions into three: supported (also in part), declined, and not decided."""
    if position in AGREEING:
        return "supported"
    return "undecided" if position in UNDECIDED else "declined"
